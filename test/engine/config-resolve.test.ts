import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { defaultConfig, overlay, severityOf, type Settings } from '../../server/src/engine/config';
import { chainOf, type ReadLayer } from '../../server/src/engine/config-chain';
import type { ConfigLayer } from '../../server/src/engine/config-file';
import { problemText } from '../../server/src/engine/config-node';
import { resolver } from '../../server/src/engine/config-resolve';
import { matcherOf } from '../../server/src/engine/path-patterns';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';

const compile = (glob: string): ((path: string) => boolean) => picomatch(glob, { dot: true });
const layer = (file: string, more: Partial<ConfigLayer> = {}): ConfigLayer => ({
  file,
  folder: file.slice(0, file.lastIndexOf('/')),
  shown: file,
  extends: [],
  overrides: [],
  ignore: [],
  ...more,
});
const percent = rules.find((r) => r.id === 'number/percent') as Rule;

describe('a later layer', () => {
  const over = (...all: Settings[]): ReturnType<typeof overlay> => all.reduce(overlay, defaultConfig);

  it('wins key by key', () => {
    const config = over(
      { preset: 'strict', rules: { 'number/percent': 'off' }, options: { 'a/b': { x: 1, y: 2 } } },
      { locale: 'en', options: { 'a/b': { y: 3 } } },
    );
    expect(config).toEqual({ preset: 'strict', locale: 'en', rules: { 'number/percent': 'off' }, options: { 'a/b': { x: 1, y: 3 } } });
  });

  it('takes back single rules by their family; in one layer the single rule wins', () => {
    expect(severityOf(percent, over({ rules: { 'number/percent': 'error' } }, { rules: { 'number/*': 'off' } }))).toBe('off');
    expect(severityOf(percent, over({ rules: { 'number/percent': 'error', 'number/*': 'off' } }))).toBe('error');
    expect(severityOf(percent, over({ rules: { 'number/*': 'off' } }, { rules: { 'number/percent': 'info' } }))).toBe('info');
    expect(over({ rules: { 'typo/x': 'off' } }, { rules: { 'number/*': 'off' } }).rules['typo/x']).toBe('off');
  });
});

describe('globs', () => {
  const files = ['/w/a.md', '/w/sub/a.md', '/w/sub/deep/b.md', '/w/archive/old.md', '/w/.hidden/a.md', '/other/a.md', '/wide/a.md'];
  const matched = (globs: string[], foldersToo = false, folder = '/w'): string[] =>
    files.filter(matcherOf(globs, folder, compile, foldersToo)).map((f) => f.replace(/^\/w\//, ''));

  it.each<[string[], boolean, string[]]>([
    [['a.md'], false, ['a.md', 'sub/a.md', '.hidden/a.md']],
    [['./a.md'], false, ['a.md']],
    [['/a.md'], false, ['a.md']],
    [['sub/*.md'], false, ['sub/a.md']],
    [['sub/**'], false, ['sub/a.md', 'sub/deep/b.md']],
    [['sub/*'], false, ['sub/a.md']],
    [['sub/*'], true, ['sub/a.md', 'sub/deep/b.md']],
    [['deep/'], false, ['sub/deep/b.md']],
    [['./deep/'], false, []],
    [['archive'], true, ['archive/old.md']],
    [['archive'], false, []],
    [['**/*.md', '!a.md'], false, ['sub/deep/b.md', 'archive/old.md']],
    [['!a.md'], false, []],
    [['*.md', '!sub/', 'sub/deep/*'], false, ['a.md', 'sub/deep/b.md', 'archive/old.md', '.hidden/a.md']],
    [['../other/*.md'], false, ['/other/a.md']],
    [['{a,b}.md'], false, ['a.md', 'sub/a.md', 'sub/deep/b.md', '.hidden/a.md']],
    [[], true, []],
  ])('%j', (globs, foldersToo, expected) => {
    expect(matched(globs, foldersToo)).toEqual(expected);
  });

  it('count from the root too, and from a drive', () => {
    expect(matched(['other/'], false, '/')).toEqual(['/other/a.md']);
    expect(matcherOf(['sub/*.md'], 'C:/w', compile, false)('C:/w/sub/a.md')).toBe(true);
  });
});

describe('the configuration of a path', () => {
  const base = layer('/w/base.json', { preset: 'strict', baseline: '/w/b.json', overrides: [{ files: ['*.txt'], preset: 'imported' }] });
  const own = layer('/w/sub/c.json', {
    rules: { 'number/percent': 'error' },
    maxWarnings: 3,
    ignore: ['drafts'],
    overrides: [
      { files: ['*.md'], rules: { 'number/percent': 'info' }, locale: 'en' },
      { files: ['x.md'], rules: { 'number/percent': 'off' } },
    ],
  });
  const configOf = resolver([base, own], { rules: { 'typo/*': 'off' } }, compile);

  it('follows the overrides that match, the later ones last', () => {
    expect(configOf('/w/sub/a.plan').config).toEqual({
      preset: 'strict',
      rules: { 'number/percent': 'error', 'typo/*': 'off' },
      options: {},
      locale: 'zh',
    });
    expect(configOf('/w/sub/a.md').config).toMatchObject({ locale: 'en', rules: { 'number/percent': 'info' } });
    expect(configOf('/w/sub/x.md').config.rules['number/percent']).toBe('off');
    expect(configOf('/w/a.txt').config.preset).toBe('imported');
    expect(configOf('/w/sub/a.md')).toMatchObject({
      file: '/w/sub/c.json',
      sources: ['/w/base.json', '/w/sub/c.json'],
      baseline: '/w/b.json',
      maxWarnings: 3,
    });
  });

  it('says what is ignored, and is one object where settings are equal', () => {
    expect(configOf('/w/sub/drafts/a.md').ignored).toBe(true);
    expect(configOf('/w/sub/a.md').ignored).toBe(false);
    expect(configOf('/w/sub/a.md')).toBe(configOf('/w/sub/b.md'));
    expect(configOf('/w/sub/a.md')).not.toBe(configOf('/w/sub/x.md'));
  });

  it('the command line wins over files and overrides', () => {
    const flagged = resolver([base, own], { preset: 'recommended', locale: 'zh', rules: { 'number/*': 'warning' } }, compile);
    expect(flagged('/w/sub/x.md').config).toEqual({ preset: 'recommended', locale: 'zh', rules: { 'number/*': 'warning' }, options: {} });
  });
});

describe('extends', () => {
  const at = { line: 2, column: 3 };
  const naming = (file: string, ...names: string[]): ConfigLayer => layer(file, { extends: names.map((text) => ({ text, at })) });
  const reading = (...layers: ConfigLayer[]) => {
    const read = (name: string, from: ConfigLayer): Promise<ReadLayer> => {
      const found = layers.find((l) => l.file === name);
      const problem = { zh: `没有 ${name}`, en: `no ${name}` };
      return Promise.resolve(found ? { layer: found } : { problems: [{ file: from.shown, at, problem }] });
    };
    return chainOf(layers[0] as ConfigLayer, read);
  };
  const order = async (...layers: ConfigLayer[]): Promise<string[]> => {
    const chain = await reading(...layers);
    return 'problems' in chain ? chain.problems.map((p) => problemText(p, 'zh')) : chain.layers.map((l) => l.file);
  };

  it('puts the first named first and the file itself last', async () => {
    expect(await order(naming('/a', '/b', '/c'), naming('/b', '/d'), naming('/c'), naming('/d'))).toEqual(['/d', '/b', '/c', '/a']);
  });
  it('keeps what two of them share below both', async () => {
    expect(await order(naming('/a', '/b', '/c'), naming('/b', '/d'), naming('/c', '/d'), naming('/d'))).toEqual(['/d', '/b', '/c', '/a']);
  });
  it('says the way of a circle, and where it closes', async () => {
    expect(await order(naming('/a', '/b'), naming('/b', '/c'), naming('/c', '/b'))).toEqual([
      '/c 第 2 行第 3 列：extends 成环：/b → /c → /b；请去掉其中一处',
    ]);
    expect(await order(naming('/a', '/a'))).toEqual(['/a 第 2 行第 3 列：extends 成环：/a → /a；请去掉其中一处']);
  });
  it('lists all that is missing', async () => {
    expect(await order(naming('/a', '/b', '/x'), naming('/b', '/y'))).toEqual(['/b 第 2 行第 3 列：没有 /y', '/a 第 2 行第 3 列：没有 /x']);
  });
});
