import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSource, openBytes, type Source } from '../../server/src/text/source';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');

/** True where the real plans lie beside the project; tests that need them skip otherwise. */
export const haveOriginals = existsSync(join(shared, 'seeds'));

export interface Original {
  readonly name: string;
  readonly path: string;
  readonly source: Source;
}

/** The texts of a folder of ../shared (seeds, corpus/clean, corpus/plans), by name; none where it is absent. */
export const originals = (folder: 'seeds' | 'corpus/clean' | 'corpus/plans'): Original[] => {
  const dir = join(shared, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((f) => /\.(txt|md)$/.test(f))
    .sort()
    .flatMap((name) => {
      const opened = openBytes(readFileSync(join(dir, name)));
      return isSource(opened) ? [{ name, path: join(dir, name), source: opened }] : [];
    });
};
