import { describe, expect, it } from 'vitest';
import { readArguments } from '../../server/src/cli/arguments';
import { helpText } from '../../server/src/cli/help';
import { commands, optionsOfCommand, type CommandName } from '../../server/src/cli/options';
import { colorsWanted, progressWanted } from '../../server/src/cli/terminal';
import { painter } from '../../server/src/reporters/paint';

const usage = (...argv: string[]): string => {
  const read = readArguments(argv, {});
  return 'usage' in read ? `${read.usage.zh}\n${read.usage.en}` : JSON.stringify(read);
};
const names = Object.keys(commands) as CommandName[];

describe('arguments', () => {
  it('fills in the values of the table, defaults too', () => {
    const read = readArguments(
      ['check', 'a.md', '-f', 'json', '--rule', 'a=off', '--rule=b=error', '--max-warnings', '3', '--', '--fix'],
      {},
    );
    expect(read).toMatchObject({
      name: 'check',
      operands: ['a.md', '--fix'],
      values: { format: 'json', rule: ['a=off', 'b=error'], 'max-warnings': 3, fix: false, stats: false, lang: undefined },
    });
    expect(readArguments(['-q', 'tables', 'a.md'], {})).toMatchObject({ usage: {} });
    expect(readArguments(['--lang', 'en', 'tables', 'a.md'], {})).toMatchObject({
      name: 'tables',
      values: { format: 'markdown', lang: 'en' },
    });
  });

  it.each([
    [['chek', 'a.md'], 'check'],
    [['a.plan.md'], 'planlint check a.plan.md'],
    [['check', '--formt', 'json'], '--format'],
    [['check', '--fxi'], '--fix'],
    [['check', '--format', 'jsn'], 'json'],
    [['check', '--preset', 'strickt'], 'strict'],
    [['check', '--max-warnings', '-1'], '--max-warnings'],
    [['check', '--max-warnings=x'], '整数'],
    [['check', '--concurrency=0'], '1'],
    [['check', '--output'], '缺少值'],
    [['check', '--output='], '空'],
    [['check', '--output', '--fix'], '--output'],
    [['check', '--fix=yes'], '不带值'],
    [['outline', 'a.md', '--fix'], 'check'],
    [['outline'], '缺少参数'],
    [['outline', 'a', 'b'], 'b'],
    [['--fix'], 'check'],
    [['check', '--lang', 'fr'], 'zh'],
  ])('%j: says what was meant', (argv, word) => {
    expect(readArguments(argv, {})).toHaveProperty('usage');
    expect(usage(...argv)).toContain(word);
  });

  it('names such as __proto__ and toString are no options and no commands', () => {
    for (const word of ['toString', '__proto__', 'constructor']) {
      expect(readArguments([word], {})).toHaveProperty('usage');
      expect(readArguments(['check', `--${word}`], {})).toHaveProperty('usage');
    }
  });

  it('speaks the language asked for', () => {
    expect(readArguments(['chek', '--lang', 'en'], {})).toMatchObject({ locale: 'en' });
    expect(readArguments(['chek'], { PLANLINT_LANG: 'en' })).toMatchObject({ locale: 'en' });
    expect(readArguments(['chek', '--lang=zh'], { PLANLINT_LANG: 'en' })).toMatchObject({ locale: 'zh' });
    expect(readArguments(['chek'], { LANG: 'en_US.UTF-8' })).toMatchObject({ locale: 'zh' });
  });

  it('help and version anywhere', () => {
    expect(readArguments([], {})).toMatchObject({ name: 'help', operands: [] });
    expect(readArguments(['check', '-h'], {})).toMatchObject({ name: 'help', operands: ['check'] });
    expect(readArguments(['explain', '--help'], {})).toMatchObject({ name: 'help', operands: ['explain'] });
    expect(readArguments(['-v'], {})).toEqual({ version: true });
  });
});

describe('help', () => {
  it.each(['zh', 'en'] as const)('%s: names every command and every option of the table', (locale) => {
    const overview = helpText(undefined, locale, painter(false));
    for (const name of names) {
      expect(overview).toContain(`planlint ${name}`);
      const text = helpText(name, locale, painter(false));
      for (const [option, spec] of Object.entries(optionsOfCommand(name))) {
        expect(text).toContain(`--${option}`);
        expect(text).toContain(spec.about[locale]);
      }
    }
    if (locale === 'en') expect(overview).not.toMatch(/[一-龥]/);
  });

  it('an option means the same kind of value in every command', () => {
    const kinds = new Map<string, string>();
    for (const name of names)
      for (const [option, { kind, short = '' }] of Object.entries(optionsOfCommand(name))) {
        expect(kinds.get(option) ?? `${kind} ${short}`).toBe(`${kind} ${short}`);
        kinds.set(option, `${kind} ${short}`);
      }
  });
});

describe('colours and progress', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('%j, terminal %s → %s', (env, isTerminal, wanted) => {
    expect(colorsWanted(env, isTerminal)).toBe(wanted);
  });

  it('a bar is drawn for people alone', () => {
    expect([
      progressWanted({}, true),
      progressWanted({}, false),
      progressWanted({ CI: 'true' }, true),
      progressWanted({ TERM: 'dumb' }, true),
    ]).toEqual([true, false, false, false]);
  });
});
