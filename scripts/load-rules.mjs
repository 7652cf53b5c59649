// Bundles modules of the product to a temporary file, so that scripts can ask them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, rulesDir } from './rule-files.mjs';

const load = async (entry) => {
  const dir = mkdtempSync(join(tmpdir(), 'planlint-'));
  const outfile = join(dir, 'module.mjs');
  try {
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

export const loadRules = () => load(join(rulesDir, 'index.ts'));

/** The keys of a configuration file with their descriptions, presets and severities. */
export const loadConfigKeys = () => load(join(root, 'server/src/engine/config-keys.ts'));
