import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled command line. */
export const bundledCli = join(root, 'dist/cli.js');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) =>
      entry.isFile() ? statSync(join(entry.parentPath, entry.name)).mtimeMs : 0,
    ),
  );

/** Builds dist/ where it is missing or older than the sources (`npm test` has just built it). */
export const ensureBundle = (): void => {
  const built = statSync(bundledCli, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newest(join(root, 'server/src'))) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
};
