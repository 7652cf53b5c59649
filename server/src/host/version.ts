import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of the package this file was built from; `unknown` when its package.json is gone. */
export const planlintVersion = (): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const above of ['..', '../..', '../../..']) {
    const file = join(here, above, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: string; readonly version?: string };
    if (name === 'planlint' && version !== undefined) return version;
  }
  return 'unknown';
};
