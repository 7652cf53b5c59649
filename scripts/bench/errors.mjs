// npm run bench:errors: what the built checker finds of errors put into plans, and what it finds where there are none (test/bench/errors/).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../rule-files.mjs';

const cli = join(root, 'dist/cli.js');
if (!existsSync(cli)) {
  console.error('dist/ is not here: run npm run build first');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'error-bench-main-'));
const outfile = join(folder, 'main.mjs');
await build({
  entryPoints: [join(root, 'test/bench/errors/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2), cli, join(root, 'seeds'));
rmSync(folder, { recursive: true, force: true });
