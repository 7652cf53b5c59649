import { lilconfigSync, type LoaderSync } from 'lilconfig';
import { searchPlaces } from './config-places';

/** Has a package.json a `planlint` key? A broken one that speaks of planlint counts, so that its reader can say where it is broken. */
const hasKey = (content: string): boolean => {
  if (!content.includes('"planlint"')) return false;
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && 'planlint' in value;
  } catch {
    return true;
  }
};

/** Only the path is wanted from the search: contents are read with their places afterwards, and only once. */
const loader: LoaderSync = (path, content) => (path.endsWith('package.json') ? { planlint: hasKey(content) || undefined } : path);

/** A search for the configuration of a folder: the nearest of the search places, walking up. Throws where a candidate cannot be read. */
export const nearestConfig = (): ((folder: string) => string | undefined) => {
  const searcher = lilconfigSync('planlint', {
    searchPlaces,
    loaders: { '.json': loader, '.yaml': loader, '.yml': loader, noExt: loader },
    ignoreEmptySearchPlaces: false,
  });
  return (folder) => searcher.search(folder)?.filepath;
};
