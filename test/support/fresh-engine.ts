import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { check, dialectOf } from '../../server/src/engine/check';
import type { Config } from '../../server/src/engine/config';
import type { keptText } from '../../server/src/text/keep';
import type { sourceOf } from '../../server/src/text/source';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What a process that has checked nothing yet holds: modules of its own, so that stores are empty. */
export interface FreshEngine {
  readonly check: typeof check;
  readonly dialectOf: typeof dialectOf;
  readonly sourceOf: typeof sourceOf;
  readonly keptText: typeof keptText;
  readonly defaultConfig: Config;
}

const entry = `
  export { check, dialectOf } from './server/src/engine/check';
  export { keptText } from './server/src/text/keep';
  export { sourceOf } from './server/src/text/source';
  export { defaultConfig } from './server/src/engine/config';`;

/** In place of text/keep.ts: the same, but whoever changes a kept result is thrown at. */
const freezingKeep = `
  import { isDeepStrictEqual as same } from 'node:util';
  import * as real from './server/src/text/keep?real';
  export * from './server/src/text/keep?real';
  const locked = (name) => () => { throw new TypeError('a kept result is readonly: ' + name); };
  const freeze = (value) => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value) || value instanceof RegExp) return value;
    if (value instanceof Map || value instanceof Set) {
      for (const part of value instanceof Map ? [...value.keys(), ...value.values()] : value) freeze(part);
      for (const name of ['set', 'add', 'delete', 'clear'])
        if (!Object.hasOwn(value, name)) Object.defineProperty(value, name, { value: locked(name) });
    }
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) freeze(value[key]);
    return value;
  };
  // What is given out empty is a place for what its readers work out: each part of it once, or the same again.
  const emptyObject = () =>
    new Proxy({}, { set: (to, name, value) => name in to && !same(to[name], value) ? locked(String(name))() : Reflect.set(to, name, freeze(value)) });
  const emptyMap = (map) => {
    // One and the same empty map for many texts.
    if (Object.hasOwn(map, 'set')) return map;
    for (const name of ['delete', 'clear']) Object.defineProperty(map, name, { value: locked(name) });
    return Object.defineProperty(map, 'set', {
      value: (key, value) => map.has(key) && !same(map.get(key), value) ? locked('set')() : Map.prototype.set.call(map, key, freeze(value)),
    });
  };
  const guarded = (made) => {
    if (made instanceof Map && made.size === 0) return emptyMap(made);
    const plain = typeof made === 'object' && made !== null && Object.getPrototypeOf(made) === Object.prototype;
    return plain && Reflect.ownKeys(made).length === 0 ? emptyObject() : freeze(made);
  };
  export const keptByText = (compute) => real.keptByText((text) => guarded(compute(text)));`;

const freezing: Plugin = {
  name: 'freezing-keep',
  setup(bundler) {
    bundler.onResolve({ filter: /(^|\/)keep(\?real)?$/ }, ({ path }) =>
      path.endsWith('?real') ? { path: join(root, 'server/src/text/keep.ts') } : { path: 'keep', namespace: 'freezing' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'freezing' }, () => ({ contents: freezingKeep, resolveDir: root, loader: 'js' }));
  },
};

let copies = 0;

/** Bundles the engine and gives a way to load it afresh, as often as asked; with `frozen`, what text/keep.ts gives out cannot be changed. */
export const bundleEngine = async ({ frozen }: { readonly frozen: boolean }): Promise<() => Promise<FreshEngine>> => {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-engine-'));
  const outfile = join(folder, 'engine.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    plugins: frozen ? [freezing] : [],
  });
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return async () => (await import(/* @vite-ignore */ `${pathToFileURL(outfile).href}?${String((copies += 1))}`)) as FreshEngine;
};
