import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Where the cache is kept when nobody says: `node_modules/.cache/planlint/` of the nearest package above `cwd` that has its packages installed, else
 * `.planlintcache` in `cwd`.
 */
export const defaultCacheLocation = (cwd: string): string => {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (statSync(join(folder, 'package.json'), { throwIfNoEntry: false }) && isFolder(join(folder, 'node_modules')))
      return join(folder, 'node_modules/.cache/planlint/planlintcache');
    if (dirname(folder) === folder) return join(resolve(cwd), '.planlintcache');
  }
};

/** The cache file for `--cache-location`: a name that ends with `/`, or a folder that is there, holds `.planlintcache`; anything else is the file itself. */
export const cacheLocation = (given: string, cwd: string): string => {
  const path = resolve(cwd, given);
  return /[\\/]$/.test(given) || isFolder(path) ? join(path, '.planlintcache') : path;
};

/** True for a file that a run may write its cache over: none, an empty one, one with `cache` in its name, or one that starts as a cache does. */
export const mayHoldCache = (path: string): boolean => {
  if (basename(path).includes('cache')) return true;
  const expected = Buffer.from('{"planlint":"cache",');
  const bytes = Buffer.alloc(expected.length);
  try {
    const handle = openSync(path, 'r');
    try {
      const size = readSync(handle, bytes);
      return size === 0 || bytes.equals(expected);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
};
