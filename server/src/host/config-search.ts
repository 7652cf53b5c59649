import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchPlaces } from './config-places';

export { searchPlaces };

/** May a file hold a configuration? Every JavaScript project has a package.json, few of them speak of planlint. */
const mayHold = (path: string): boolean => {
  if (!existsSync(path)) return false;
  if (!path.endsWith('package.json')) return true;
  try {
    return readFileSync(path, 'utf8').includes('"planlint"');
  } catch {
    return false;
  }
};

/** The nearest folder with the name of a configuration file: reading it fails without saying which it was. */
const folderInPlace = (folder: string): string | undefined => {
  const found = searchPlaces.map((place) => join(folder, place)).find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  return found ?? (dirname(folder) === folder ? undefined : folderInPlace(dirname(folder)));
};

/** A search for the nearest configuration file of a folder, walking up to the home folder or the root; folders are remembered. */
export const makeSearch = (): ((folder: string) => Promise<string | undefined>) => {
  const candidates = new Map<string, boolean>();
  // Most runs have no configuration: a look at the names spares them the library and its thrown errors.
  const hasCandidate = (folder: string): boolean => {
    const known = candidates.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const found = searchPlaces.some((place) => mayHold(join(folder, place))) || (parent !== folder && hasCandidate(parent));
    candidates.set(folder, found);
    return found;
  };
  let search: Promise<(folder: string) => string | undefined> | undefined;
  return async (folder) => {
    if (!hasCandidate(folder)) return undefined;
    search ??= import('./config-lilconfig').then((library) => library.nearestConfig());
    try {
      return (await search)(folder);
    } catch (error) {
      // A candidate that cannot be read: its reader says why.
      const unread = (error as { readonly path?: string }).path ?? folderInPlace(folder);
      if (unread === undefined) throw error;
      return unread;
    }
  };
};
