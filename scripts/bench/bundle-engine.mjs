import { build } from 'esbuild';
import { root } from '../rule-files.mjs';

/** Bundles what a bench asks of the engine (`contents`: exports from ./server/src or ./test/support) into one module that Node can import. */
export const bundleEngine = (contents, outfile) =>
  build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
