// Bundles the rule index to a temporary module, so that scripts can ask the rules themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rulesDir } from './rule-files.mjs';

export const loadRules = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'planlint-'));
  const outfile = join(dir, 'rules.mjs');
  try {
    await build({ entryPoints: [join(rulesDir, 'index.ts')], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
