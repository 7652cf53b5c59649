// Bundles dist/: cli.js (the launcher), main.js and what it loads on demand, worker files, and rules.json (the documentation that `planlint explain` reads).
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { readPage, root } from './rule-files.mjs';
import { loadRules } from './load-rules.mjs';

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
  external: ['tinypool', 'piscina', 'chokidar'],
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const write = (name, text) => writeFileSync(join(dist, name), text);

// esbuild splits ESM only; each piece then becomes CommonJS, which starts faster and can be cached as bytecode.
const entries = ['main', 'worker'].filter((name) => existsSync(source(`cli/${name}.ts`)));
const pieces = await build({
  ...common,
  entryPoints: Object.fromEntries(entries.map((name) => [name, source(`cli/${name}.ts`)])),
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  outdir: dist,
  plugins: [loadOnDemand()],
});
const outputs = await Promise.all(
  pieces.outputFiles.map(async ({ path, text }) => {
    const name = basename(path);
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target,
      charset: 'utf8',
      minify: true,
      // The launcher runs the pieces as scripts, which cannot import(): they require what they load on demand.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'importMetaUrl' },
    });
    const url = code.includes('importMetaUrl') ? 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' : '';
    return { name, code: url + code };
  }),
);
for (const [name, { module }] of Object.entries(onDemand)) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [module],
    format: 'cjs',
    outfile: `${name}.js`,
    plugins: [noCharacterEntities],
  });
  outputs.push({ name: `on-demand-${name}.js`, code: outputFiles[0].text });
}
const hash = createHash('sha256');
for (const { name, code } of outputs.sort((a, b) => (a.name < b.name ? -1 : 1))) hash.update(name).update(code);
const { outputFiles } = await build({
  ...common,
  entryPoints: [source('cli/launch.ts')],
  format: 'cjs',
  outfile: 'cli.js',
  banner: { js: '#!/usr/bin/env node' },
  define: { BUILD_ID: JSON.stringify(hash.digest('hex').slice(0, 12)) },
});
outputs.push({ name: 'cli.js', code: outputFiles[0].text });
for (const { name, code } of outputs) write(name, code);
// The package is ESM, the bundle is not.
write('package.json', '{ "type": "commonjs" }\n');
chmodSync(join(dist, 'cli.js'), 0o755);

const { rules } = await loadRules();
const pages = Object.fromEntries(
  rules.map((rule) => {
    const { title, sections, examples } = readPage(rule.id);
    return [
      rule.id,
      {
        title,
        sections,
        examples,
        severity: rule.severity,
        fix: rule.fix,
        preset: rule.preset,
        options: rule.options ?? {},
        messages: rule.messages,
      },
    ];
  }),
);
write('rules.json', JSON.stringify(pages));
