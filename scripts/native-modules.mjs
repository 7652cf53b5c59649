import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'server/src');
/** In node_modules/, whose files Vitest leaves to Node; one folder for each state of the sources. */
const cache = join(root, 'node_modules/.cache/planlint-tests');
const day = 24 * 60 * 60 * 1000;

const compiled = (path) => path.replace(/\.ts$/, '.mjs').replaceAll('\\', '/');

/** The module that a specifier in a file of server/src/ or test/ means; undefined where it is none of server/src/. */
const moduleOf = (known, from, specifier) => {
  const path = resolve(dirname(from), specifier);
  return [path, `${path}.ts`, join(path, 'index.ts')].find((file) => known.has(file));
};

/** One module as Node loads it: without its types, and its own imports named by their files. What it finds beside itself it finds beside its source. */
const compile = async (known, file, text) => {
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    sourcefile: file,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
  });
  return code.replace(/(\bfrom |\bimport[ (])"(\.[^"]*)"/g, (_, before, specifier) => {
    const module = moduleOf(known, file, specifier);
    if (module === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
    const path = compiled(relative(dirname(file), module));
    return `${before}"${path.startsWith('.') ? path : `./${path}`}"`;
  });
};

/** Removes what older states of the sources have left. */
const sweep = () => {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
  }
};

/** Compiles server/src/ where this state of it is not yet compiled; gives the folder. */
const compileAll = async (files) => {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  files.forEach((file, i) => hash.update(`\0${file}\0${texts[i]}`));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const known = new Set(files);
  const temporary = `${folder}.${process.pid}`;
  await Promise.all(
    files.map(async (file, i) => {
      const target = join(temporary, compiled(relative(sources, file)));
      const code = await compile(known, file, texts[i]);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }),
  );
  try {
    renameSync(temporary, folder);
  } catch {
    // Another run was faster.
    rmSync(temporary, { recursive: true, force: true });
  }
  sweep();
  return folder;
};

/**
 * A plugin that has Node itself load the modules of server/src/, compiled one by one. Vitest would compile and run each of them again for each test file,
 * and every use of an import would be a call; that was a fifth of the whole run. Not while it watches: then it must see what changes in them.
 */
export const nativeModules = () => {
  const watching = !process.argv.includes('run');
  let folder = '';
  let known = new Set();
  return {
    name: 'native-modules',
    enforce: 'pre',
    configResolved: async () => {
      if (watching) return;
      const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(sources, name));
      folder = await compileAll(files);
      known = new Set(files);
    },
    resolveId: (specifier, importer) => {
      const module = importer !== undefined && specifier.startsWith('.') ? moduleOf(known, importer, specifier) : undefined;
      return module === undefined ? undefined : join(folder, compiled(relative(sources, module)));
    },
  };
};
