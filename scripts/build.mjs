// Bundles dist/: cli.js (the launcher), main.js and what it loads on demand, worker files, rules/ (the documentation that `planlint explain` reads),
// and the extension in client/.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { clientFiles } from './build-client.mjs';
import { indexLoopsPlugin } from './index-loops.mjs';
import { licensesOf } from './licenses.mjs';
import { root, ruleIds, shownPage } from './rule-files.mjs';

const dist = join(root, 'dist');
const source = (path) => join(root, 'server/src', path);
const target = 'node20';

/** Modules that most checks do without: in the bundle each export becomes a function that loads the module's own file when first called. */
const onDemand = {
  yaml: { module: 'yaml', names: ['isMap', 'isScalar', 'isSeq', 'parseDocument'] },
  remark: { module: source('syntax/remark.ts'), names: ['parserOf'] },
};

/** @returns {import('esbuild').Plugin} */
const loadOnDemand = () => ({
  name: 'load-on-demand',
  setup(bundler) {
    const stub = (name) => ({ path: name, namespace: 'on-demand' });
    bundler.onResolve({ filter: /^yaml$/ }, ({ importer }) => (importer.includes('node_modules') ? undefined : stub('yaml')));
    bundler.onResolve({ filter: /^\.\/remark$/ }, () => stub('remark'));
    bundler.onResolve({ filter: /^\.\/on-demand-\w+\.js$/ }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path: name }) => ({
      contents: [
        'let module;',
        `const load = () => (module ??= require('./on-demand-${name}.js'));`,
        ...onDemand[name].names.map((each) => `export const ${each} = (...given) => load().${each}(...given);`),
      ].join('\n'),
      loader: 'js',
    }));
  },
});

/** Character references are switched off in the dialect; the table of their names is dead weight. */
const noCharacterEntities = {
  name: 'no-character-entities',
  setup(bundler) {
    bundler.onResolve({ filter: /^character-entities$/ }, () => ({ path: 'character-entities', namespace: 'empty' }));
    bundler.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export const characterEntities = {};', loader: 'js' }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target,
  charset: 'utf8',
  minify: true,
  write: false,
  logLevel: 'warning',
  metafile: true,
  absWorkingDir: root,
};

const files = new Map();
const write = (name, content) => files.set(name, content);

// esbuild splits ESM only; each piece then becomes CommonJS, which starts faster and can be cached as bytecode.
// What starts a process is launch.ts, built once for each: cli.js launches main-piece.js, worker.js launches worker-piece.js.
const entries = { cli: 'main', worker: 'worker' };
/** Stands in the pieces until their content is known. */
const buildIdHere = '@BUILD_ID@';
const pieces = await build({
  ...common,
  entryPoints: Object.fromEntries(Object.values(entries).map((name) => [`${name}-piece`, source(`cli/${name}.ts`)])),
  define: { BUILD_ID: JSON.stringify(buildIdHere) },
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  outdir: dist,
  plugins: [loadOnDemand(), indexLoopsPlugin()],
});
/**
 * What a piece exports, as properties of one object. esbuild would write a getter for each, for the sake of bindings that change, and copy them all once more;
 * ours are constants, and a check that loads a thousand of them would spend a hundredth of its time on that. (A package bundled whole has but a default.)
 */
const exportedPlainly = (text) =>
  text.replace(/export\s*\{([^{}]*)\};?\s*$/, (_, list) => {
    const names = list.split(',').map((each) => each.trim().split(/\s+as\s+/));
    return `module.exports = { __esModule: true, ${names.map(([own, name = own]) => `${name}: ${own}`).join(', ')} };`;
  });
const inputs = Object.keys(pieces.metafile.inputs);
const outputs = await Promise.all(
  pieces.outputFiles.map(async ({ path, text }) => {
    const name = basename(path);
    const { code } = await transform(exportedPlainly(text), {
      format: 'cjs',
      platform: 'node',
      target,
      charset: 'utf8',
      minify: true,
      // The launcher runs the pieces as scripts, which cannot import(): they require what they load on demand.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'importMetaUrl' },
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
    });
    const url = code.includes('importMetaUrl') ? 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' : '';
    return { name, code: url + code };
  }),
);
for (const [name, { module }] of Object.entries(onDemand)) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [module],
    format: 'cjs',
    outfile: `${name}.js`,
    plugins: [noCharacterEntities],
  });
  outputs.push({ name: `on-demand-${name}.js`, code: outputFiles[0].text });
  inputs.push(...Object.keys(metafile.inputs));
}
// What every start loads lies in one file, and what a plain `check plan.txt` loads beside in another, as functions by the names of the pieces: forty files
// and forty caches cost more than what is in them.
const outputAt = new Map(Object.entries(pieces.metafile.outputs));
const taken = new Set();
/** The pieces that some modules load at once, but for those taken before. */
const take = (modules) => {
  const names = [];
  const visit = (path) => {
    const output = outputAt.get(path);
    if (!output || taken.has(path)) return;
    taken.add(path);
    for (const { path: imported, kind } of output.imports) if (kind === 'import-statement') visit(imported);
    names.push(basename(path));
  };
  for (const [path, { entryPoint = '' }] of outputAt)
    if (modules.some((module) => entryPoint.endsWith(`server/src/${module}.ts`))) visit(path);
  return names;
};
const groups = {
  'start.js': take(['cli/main']),
  'check.js': take(['cli/commands/check', 'host/config-lilconfig', 'reporters/pretty']),
};
for (const [name, members] of Object.entries(groups)) {
  const functions = members.map((member) => {
    const [{ code }] = outputs.splice(
      outputs.findIndex((output) => output.name === member),
      1,
    );
    return `${JSON.stringify(member)}:(function(exports,require,module,__filename,__dirname){${code}\n})`;
  });
  outputs.push({ name, code: `({${functions.join(',\n')}})` });
}
const groupOf = Object.fromEntries(Object.entries(groups).flatMap(([name, members]) => members.map((member) => [member, name])));

const hash = createHash('sha256');
for (const { name, code } of outputs.sort((a, b) => (a.name < b.name ? -1 : 1))) hash.update(name).update(code);
const buildId = hash.digest('hex').slice(0, 12);
/** A piece this long is kept packed, but for what every start loads: half of the bundle is Chinese word lists, which shrink to a third. */
const worthPacking = 20_000;
let longestUnpacked = 0;
const pack = (name, bytes) => {
  longestUnpacked = Math.max(longestUnpacked, bytes.length);
  write(`${name}.br`, brotliCompressSync(bytes));
};
for (const { name, code } of outputs) {
  const text = code.replaceAll(buildIdHere, buildId);
  if (text.length < worthPacking || name === 'start.js') write(name, text);
  // What every check unpacks is packed as V8 holds it, two bytes a character: nothing has to be decoded then.
  else if (name in groups) pack(`${name}.16`, Buffer.from(text, 'utf16le'));
  else pack(name, Buffer.from(text));
}
for (const [name, entry] of Object.entries(entries)) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [source('cli/launch.ts')],
    format: 'cjs',
    outfile: `${name}.js`,
    banner: { js: '#!/usr/bin/env node' },
    define: {
      BUILD_ID: JSON.stringify(buildId),
      ENTRY: JSON.stringify(`${entry}-piece.js`),
      GROUP_OF: JSON.stringify(groupOf),
      LONGEST_UNPACKED: JSON.stringify(longestUnpacked),
    },
  });
  write(`${name}.js`, outputFiles[0].text);
}
// The package is ESM, the bundle is not.
write('package.json', '{ "type": "commonjs" }\n');
write('licenses.txt', licensesOf(inputs, root));

for (const [name, content] of await clientFiles(root)) write(name, content);
// What `planlint explain` prints, a hover shows and a diagnostic in an editor links to.
for (const id of ruleIds()) write(`rules/${id}.md`, shownPage(readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8')));

// All at once at the end: who starts planlint meanwhile finds the old bundle or the new one.
rmSync(dist, { recursive: true, force: true, maxRetries: 5 });
for (const [name, content] of files) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), content);
}
chmodSync(join(dist, 'cli.js'), 0o755);
