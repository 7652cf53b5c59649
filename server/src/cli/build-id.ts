import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set by scripts/build.mjs. */
declare const BUILD_ID: string | undefined;

/** Names this build of planlint: what the build script says, else the bundle's own content and the names (which hold hashes) and sizes of its other files. */
export const buildId = (): string => {
  if (typeof BUILD_ID === 'string') return BUILD_ID;
  const own = fileURLToPath(import.meta.url);
  const folder = dirname(own);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => `${entry.name} ${String(statSync(join(folder, entry.name)).size)}`)
    .sort();
  return createHash('sha256').update(files.join('\n')).update(readFileSync(own)).digest('hex').slice(0, 24);
};
