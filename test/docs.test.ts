import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { commands, commonOptions, isCommand, optionsOfCommand, type CommandName } from '../server/src/cli/options';
import { rules } from '../server/src/rules';
import { folderWith, runIn } from './cli/memory-terminal';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Pages that people write; docs/rules is generated and tested with the rules. */
const pages = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const twins = pages.filter((page) => page.endsWith('.en.md')).map((en) => [en.replace(/\.en\.md$/, '.md'), en] as const);

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
const headings = (text: string): string[] => [...withoutFences(text).matchAll(/^(#+) (.+)$/gm)].map((m) => m[0]);
/** The anchors GitHub gives the headings of a page. */
const anchors = (text: string): string[] =>
  headings(text).map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((m) => m[1] ?? '');

const optionNames = new Set((Object.keys(commands) as CommandName[]).flatMap((name) => Object.keys(optionsOfCommand(name))));

/** What a page shows as code: its blocks, and what stands between backquotes. */
const codeOf = (text: string): string[] => [
  ...[...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap((m) => (m[1] ?? '').split('\n')),
  ...[...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? ''),
];
/** Every command of planlint's in the code of a page, words only: comments and what comes behind in a pipeline cut off. */
const commandLines = (text: string): string[][] =>
  codeOf(text)
    .flatMap((code) => [...code.matchAll(/(?:^|[\s'"])(?:planlint(?:@[\d.]+)?|node dist\/cli\.js) (?![a-z]+:)([^|&;]*)/g)])
    .map((m) => (m[1] ?? '').replace(/\s#.*$/, '').replace(/["'\s}\]]+$/, ''))
    .filter((line) => /^-?[a-z]/.test(line))
    .map((line) => line.split(/\s+/));

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('names options that exist', () => {
    const foreign = /\b(?:npm|npx|git|docker|gh|tar|jq|pre-commit)\b/;
    const named = withoutFences(text)
      .split('\n')
      .flatMap((line) => [...line.matchAll(/`([^`\n]*)`/g)].map((m) => m[1] ?? ''))
      .filter((code) => !foreign.test(code.replace(/^npx (?:--yes )?planlint/, 'planlint')))
      .flatMap((code) => [...code.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map((m) => m[1] ?? ''));
    expect(named.filter((name) => !optionNames.has(name))).toEqual([]);
  });

  it('writes command lines that planlint takes', () => {
    for (const words of commandLines(text)) {
      const line = words.join(' ');
      const [first = ''] = words;
      if (first.startsWith('-')) {
        expect(Object.keys(commonOptions).map((name) => `--${name}`)).toContain(first);
        continue;
      }
      expect(isCommand(first), line).toBe(true);
      const options = isCommand(first) ? optionsOfCommand(first) : {};
      const letters = Object.values(options).flatMap((option) => option.short ?? []);
      const unknown = words.filter((word) => {
        const name = /^--([a-z][a-z-]*)/.exec(word)?.[1];
        const letter = /^-([a-z])$/.exec(word)?.[1];
        return (name !== undefined && !Object.hasOwn(options, name)) || (letter !== undefined && !letters.includes(letter));
      });
      expect(unknown, line).toEqual([]);
    }
  });

  it('links to files and headings that are there', () => {
    const broken = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((m) => m[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? join(root, page) : join(root, dirname(page), path);
        if (!existsSync(file)) return true;
        return anchor !== undefined && statSync(file).isFile() && !anchors(readFileSync(file, 'utf8')).includes(decodeURIComponent(anchor));
      });
    expect(broken).toEqual([]);
  });

  it('names rules and families that exist', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const families = new Set(rules.map((rule) => rule.id.split('/')[0]));
    const wrong = [...text.matchAll(/(?<![\w/.-])([a-z]+)\/([a-z][a-z-]*|\*)(?![\w/.*]|-[a-z])/g)]
      .filter(([, family]) => families.has(family ?? ''))
      .map(([id]) => id)
      // number/percnt stands for a slip.
      .filter((id) => !id.endsWith('/*') && !ids.has(id) && id !== 'number/percnt');
    expect(wrong).toEqual([]);
  });
});

describe('twins', () => {
  it('are there for the README and every guide', () => {
    expect(twins.map(([zh]) => zh)).toEqual(pages.filter((page) => /^(?:README|docs\/[\w-]+)\.md$/.test(page)));
  });

  it.each(twins)('%s and %s say the same: levels of headings, rows of tables, blocks of code', (zh, en) => {
    const shape = (page: string): object => ({
      headings: headings(read(page)).map((heading) => heading.indexOf(' ')),
      rows: read(page).match(/^\|/gm)?.length ?? 0,
      blocks: [...read(page).matchAll(/^```(\w+)$/gm)].map((m) => m[1]),
    });
    expect(shape(en)).toEqual(shape(zh));
  });
});

describe.each([
  ['README.md', 'zh', '我的规划.plan.md'],
  ['README.en.md', 'en', 'my.plan.md'],
] as const)('the tour of %s', (page, locale, plan) => {
  const text = read(page);
  let folder = '';
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('shows what planlint prints, step by step', async () => {
    folder = folderWith({ [plan]: read('seeds/000-sihui-education-fyp14.plan.md') });
    const steps = [...text.matchAll(/^<!-- run: (.+) -->\n(?:\n```text\n([\s\S]*?)^```$)?/gm)];
    expect(steps.length).toBeGreaterThan(4);
    for (const [, line = '', shown] of steps) {
      const { code, out, err } = await runIn(folder, line.split(' '), { env: { PLANLINT_LANG: locale } });
      expect(code, `${line}\n${err}`).toBeLessThan(2);
      if (shown === undefined) continue;
      const [first, ...rest] = shown.trimEnd().split('\n');
      expect(first).toBe(`$ planlint ${line}`);
      // "…" alone on a line stands for lines left out, at the end of one for the rest of it.
      let at = 0;
      for (const piece of rest.join('\n').split('…\n').join('…').split('…').filter(Boolean)) {
        const found = out.indexOf(piece, at);
        expect(found, `${page}: ${line} does not print, from here on:\n${piece}`).toBeGreaterThanOrEqual(0);
        at = found + piece.length;
      }
    }
  });

  it('shows plans and a configuration without findings', async () => {
    const samples = blocks(text, 'markdown');
    expect(samples).toHaveLength(2);
    const own = folderWith(Object.fromEntries(samples.map((sample, i) => [`${String(i)}.plan.md`, sample])));
    try {
      expect(await runIn(own, ['check'])).toEqual({ code: 0, out: '2 个文件，没有发现问题\n', err: '' });
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
    const valid = new Ajv({ strict: false }).compile(JSON.parse(read('docs/planlint.schema.json')) as object);
    const configurations = blocks(text, 'json').map((block) => JSON.parse(block) as unknown);
    expect(configurations).toHaveLength(1);
    for (const configuration of configurations) expect(valid(configuration), JSON.stringify(valid.errors)).toBe(true);
  });
});
