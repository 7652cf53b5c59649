import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The file `planlint` starts with. A check of one plan is over before a JIT compiler pays for itself, and half of the start is compiling the bundle; so
 * V8 is told to optimise later, and the bytecode of what ran is kept beside the bundle (V8's code cache, as Node 22's module.enableCompileCache does it)
 * for the next start. Nothing but time depends on either: a cache that is missing, unwritable or of another Node is not used.
 * PLANLINT_CODE_CACHE=off leaves it out.
 */

declare const BUILD_ID: string;
/** The piece of the bundle to start with. */
declare const ENTRY: string;

/**
 * Fifteen to twenty times V8's defaults: a function or loop must run that much longer before it is optimised. The flags by the major version of Node: V8
 * renames them, and complains on standard error of one it does not know (`npm run test:nodes` tries them).
 */
const laterOptimisation: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=2000000'],
  22: ['--invocation-count-for-turbofan=60000', '--invocation-count-for-osr=16000'],
  24: [
    '--invocation-count-for-turbofan=60000',
    '--invocation-count-for-osr=16000',
    '--invocation-count-for-maglev=8000',
    '--invocation-count-for-maglev-osr=2000',
  ],
};
const [major = ''] = process.versions.node.split('.');
// The language server runs for hours and checks the same text again and again.
if (process.argv[2] !== 'lsp') for (const flag of laterOptimisation[major] ?? []) setFlagsFromString(flag);

const here = __dirname;
// Node's version as well: V8's tag is the same for 20.19 and 20.20, whose bytecode is not — one crashes on the other's.
const folder = join(here, 'code-cache', `${BUILD_ID}-${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`);
const caching = process.env['PLANLINT_CODE_CACHE'] !== 'off';
const nodeRequire = createRequire(__filename);

interface Loaded {
  readonly exports: unknown;
}
const loaded = new Map<string, Loaded>();
const uncached: { readonly file: string; readonly script: Script }[] = [];

const cacheOf = (file: string): Buffer | undefined => {
  if (!caching) return undefined;
  try {
    return readFileSync(join(folder, `${file}.bin`));
  } catch {
    return undefined;
  }
};

const sourceOf = (path: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : brotliDecompressSync(readFileSync(`${path}.br`)).toString('utf8');

/** A file of the bundle, by its name in dist/, as CommonJS; long ones lie packed. */
const load = (file: string): unknown => {
  const known = loaded.get(file);
  if (known) return known.exports;
  const path = join(here, file);
  const cachedData = cacheOf(file);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${sourceOf(path)}\n})`, {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
  });
  if (!cachedData || script.cachedDataRejected) uncached.push({ file, script });
  const module = { exports: {} };
  loaded.set(file, module);
  const wrapper = script.runInThisContext() as (...given: readonly unknown[]) => void;
  wrapper(module.exports, requireFrom, module, path, here);
  // esbuild exports getters, for the sake of bindings that change; ours are constants, and a call per use is dear.
  // The mark of an ES module is not enumerable; without it a default export would come wrapped.
  module.exports = { ...('__esModule' in module.exports ? { __esModule: true } : {}), ...module.exports };
  return module.exports;
};
const requireFrom = (name: string): unknown => (name.startsWith('./') ? load(name.slice(2)) : nodeRequire(name));

/** Keeps the bytecode of what was run, functions compiled on the way included. Whole or not at all: concurrent starts may write at once. */
const keep = (): void => {
  try {
    if (uncached.length > 0) mkdirSync(folder, { recursive: true });
    for (const { file, script } of uncached) {
      const target = join(folder, `${file}.bin`);
      const temporary = `${target}.${String(process.pid)}.tmp`;
      writeFileSync(temporary, script.createCachedData());
      renameSync(temporary, target);
    }
  } catch {
    // A read-only installation starts a little slower, that is all.
  }
};
if (caching) process.on('exit', keep);

load(ENTRY);
