import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../server/src');

/** Which folders a folder may import from (design: architecture.md). Arrows go one way. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  lexicon: ['text'],
  syntax: ['text'],
  model: ['text', 'lexicon', 'syntax'],
  link: ['text', 'lexicon', 'model'],
  rules: ['text', 'lexicon', 'model', 'syntax', 'link'],
  engine: ['text', 'lexicon', 'syntax', 'model', 'link', 'rules'],
  compare: ['text', 'lexicon', 'model', 'link', 'engine'],
  host: ['text', 'model', 'link', 'rules', 'engine'],
  reporters: ['text', 'rules', 'engine', 'compare', 'host'],
  features: ['text', 'lexicon', 'syntax', 'model', 'link', 'rules', 'engine'],
  lsp: ['text', 'lexicon', 'syntax', 'model', 'link', 'rules', 'engine', 'features', 'host', 'reporters'],
  cli: ['text', 'model', 'link', 'rules', 'engine', 'compare', 'host', 'reporters', 'lsp'],
};

/** Inside the model, in this order: each folder may import those before it, and the types. */
const insideModel = ['marks', 'kept', 'figures', 'document', 'structure', 'tables', 'claims', 'periods', 'wording'];

/** The folders at the edge: they touch Node and the world, those before them do not. */
const edges: readonly string[] = ['host', 'reporters', 'lsp', 'cli'];

/** Libraries of pure functions that a folder before the edges may use; the readers' are asked about below. */
const libraries: Readonly<Record<string, readonly string[]>> = { compare: ['diff'] };

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });

const imports = filesUnder(root).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => ({
      file: relative(root, file).split(sep).join('/'),
      type: Boolean(match[1]),
      dynamic: match[4] !== undefined,
      from: match[2] ?? match[3] ?? match[4] ?? '',
    }),
  );
});

const folder = (path: string): string => path.split('/')[0] ?? '';
const target = (file: string, from: string): string =>
  normalize(join(dirname(file), from))
    .split(sep)
    .join('/');

describe('architecture', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('arrows between folders go one way', () => {
    const wrong = imports.filter(({ file, from, type }) => {
      if (!from.startsWith('.')) return false;
      const to = folder(target(file, from));
      const own = folder(file);
      if (to === own) return false;
      // model and rules know the shapes of the tree, not its readers
      if (to === 'syntax' && (own === 'rules' || own === 'model')) return !type;
      return !(allowed[own] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('arrows inside the model go one way', () => {
    const inner = imports.flatMap(({ file, from }) => {
      const to = from.startsWith('.') ? target(file, from) : '';
      return folder(file) === 'model' && folder(to) === 'model' && to !== 'model/types' ? [[file, to] as const] : [];
    });
    const rank = (path: string): number => insideModel.indexOf(path.split('/')[1] ?? '');
    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter(([file, to]) => rank(file) === -1 || rank(to) === -1 || rank(to) > rank(file))).toEqual([]);
  });

  it('no rule imports another rule', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        /^rules\/[\w-]+\//.test(file) &&
        from.startsWith('.') &&
        folder(target(file, from)) === 'rules' &&
        target(file, from) !== 'rules/rule',
    );
    expect(wrong).toEqual([]);
  });

  it('unified and micromark are used by the readers alone, Node by the edges alone, the language server protocol by lsp alone', () => {
    const outside = imports.filter(({ from }) => !from.startsWith('.'));
    const isAllowed = (file: string, from: string): boolean => libraries[folder(file)]?.includes(from) === true;
    expect(
      outside.filter(({ file, from }) => folder(file) !== 'syntax' && !edges.includes(folder(file)) && !isAllowed(file, from)),
    ).toEqual([]);
    expect(outside.filter(({ file, from }) => folder(file) !== 'lsp' && from.startsWith('vscode-'))).toEqual([]);
    expect(outside.filter(({ file, from }) => folder(file) === 'syntax' && from.startsWith('node:'))).toEqual([]);
    expect(outside.filter(({ file, from }) => /^(unified|remark|micromark|mdast)/.test(from) && !/^syntax\//.test(file))).toEqual([]);
  });

  it('the command line loads the language server only when it is asked for', () => {
    const lsp = imports.filter(({ file, from }) => folder(file) === 'cli' && from.startsWith('.') && folder(target(file, from)) === 'lsp');
    expect(lsp.filter(({ dynamic }) => !dynamic)).toEqual([]);
    expect(lsp.length).toBeGreaterThan(0);
  });

  it('nothing before the edges asks for the clock or for chance', () => {
    const guilty = filesUnder(root)
      .filter((file) => !edges.includes(folder(relative(root, file).split(sep).join('/'))))
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfs\./.test(
          readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
      );
    expect(guilty.map((f) => relative(root, f))).toEqual([]);
  });

  it('what changes while texts are read is kept in the listed modules alone', () => {
    // Stores by content or configuration, what goes on from one version of a document to the next, a parser made once, a table of the platform: none of them
    // may show in a finding (engine/kept-results.test.ts, model/taken-over.test.ts, syntax/versions.test.ts).
    const stores = [
      'engine/check.ts',
      'model/document/build.ts',
      'model/document/kept-tables.ts',
      'model/kept/lineage.ts',
      'model/kept/placed.ts',
      'model/figures/quantities.ts',
      'model/tables/sum-rows.ts',
      'syntax/flattened/align.ts',
      'syntax/flattened/fitting.ts',
      'syntax/markdown.ts',
      'syntax/spans.ts',
      'syntax/versions.ts',
      'text/keep.ts',
      'text/source.ts',
    ];
    // Filled while the module loads, and read from then on.
    const tables = ['lexicon/doubling.ts', 'model/figures/bounds.ts', 'model/document/captions.ts'];
    const state = /^(?:export )?(?:let |const \w+(?:: (?!Readonly)[^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\);)/m;
    const keepers = filesUnder(root)
      .map((file) => relative(root, file).split(sep).join('/'))
      .filter((file) => !edges.includes(folder(file)) && state.test(readFileSync(join(root, file), 'utf8')));
    expect(keepers.sort()).toEqual([...stores, ...tables].sort());
  });

  it('every rule has its page and every page its rule', () => {
    const files = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
      .map((f) => f.split(sep).join('/'))
      .filter((f) => f.includes('/'));
    const ids = (extension: string): string[] =>
      files
        .filter((f) => f.endsWith(extension))
        .map((f) => f.slice(0, -extension.length))
        .sort();
    expect(ids('.md')).toEqual(ids('.ts'));
  });

  it('rules stay small', () => {
    const long = filesUnder(join(root, 'rules'))
      .filter((file) => !/rules\/(index|rule)\.ts$/.test(file.split(sep).join('/')))
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 140);
    expect(long).toEqual([]);
  });
});
