import { build } from 'esbuild';
await build({ entryPoints: ['/work/errors/test/bench/errors/try.ts'], bundle: true, platform: 'node', format: 'esm', outfile: '/tmp/try-out.mjs', logLevel: 'error' });
await import('/tmp/try-out.mjs');
