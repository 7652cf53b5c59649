import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../server/src/host/config-json';
import { readConfig } from '../../server/src/engine/config-file';
import * as keys from '../../server/src/engine/config-keys';
import { rules, titles } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { configSchema, keysMarkdown } from '../../scripts/config-schema.mjs';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const first = rules[0] as Rule;
const withOptions: Rule = {
  ...first,
  id: 'task/owner-words',
  options: {
    words: { type: 'strings', default: ['牵头'], description: { zh: '词', en: 'words' } },
    most: { type: 'number', default: 3, description: { zh: '最多', en: 'most' } },
    loud: { type: 'boolean', default: false, description: { zh: '声', en: 'loud' } },
    prefix: { type: 'string', default: '', description: { zh: '前缀', en: 'prefix' } },
  },
};
const more = [...rules, withOptions];

describe('the published schema', () => {
  it('is what npm run gen makes of the rules', async () => {
    const schema = configSchema({ rules, titles, ...keys });
    expect(file('docs/planlint.schema.json')).toBe(await format(JSON.stringify(schema), { parser: 'json', printWidth: 140 }));
  });

  it('and so are the tables of keys in the guide', () => {
    for (const [path, locale] of [
      ['docs/configuration.md', 'zh'],
      ['docs/configuration.en.md', 'en'],
    ] as const)
      expect(file(path)).toContain(keysMarkdown(keys.configKeys, locale));
  });

  it('no option is called severity', () => {
    expect(rules.filter((rule) => rule.options && 'severity' in rule.options)).toEqual([]);
  });

  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    configSchema({ rules: more, titles: { ...titles, [withOptions.id]: { zh: '词', en: 'words' } }, ...keys }),
  );
  const accepts = (value: unknown): boolean => {
    const read = readJson(JSON.stringify(value));
    if ('problem' in read) throw new Error(read.problem.en);
    return readConfig(read.node, { file: '/w/c.json', folder: '/w', shown: 'c.json' }, more).problems.length === 0;
  };

  it.each(
    [
      {},
      Object.fromEntries(Object.entries(keys.configKeys).map(([key, { example }]) => [key, example])),
      { preset: 'strict', locale: 'en' },
      { rules: { 'number/percent': 'off', 'number/*': { severity: 'info' }, 'task/owner-words': { words: ['x'], most: 1.5 } } },
      { rules: { 'task/owner-words': { loud: true, prefix: '', severity: 'off' } } },
      { extends: ['./a.json', 'b'], ignore: [], overrides: [], maxWarnings: 0 },
      { overrides: [{ files: 'x', rules: { 'task/owner-words': { words: [] } } }] },
    ].map((value) => [value]),
  )('accepts %j, and so does planlint', (value) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(accepts(value)).toBe(true);
  });

  it.each(
    [
      [],
      null,
      'strict',
      { preset: 'stict' },
      { preset: ['strict'] },
      { locale: 'fr' },
      { local: 'zh' },
      { $schema: 1 },
      { extends: '' },
      { extends: [1] },
      { extends: {} },
      { ignore: 3 },
      { baseline: ['x'] },
      { baseline: ' ' },
      { maxWarnings: -1 },
      { maxWarnings: 1.5 },
      { maxWarnings: '1' },
      { rules: [] },
      { rules: { 'number/percnt': 'off' } },
      { rules: { 'nonsense/*': 'off' } },
      { rules: { 'number/percent': 'fatal' } },
      { rules: { 'number/percent': 1 } },
      { rules: { 'number/percent': ['error'] } },
      { rules: { 'number/percent': { severity: 'fatal' } } },
      { rules: { 'number/percent': { words: ['x'] } } },
      { rules: { 'task/*': { words: ['x'] } } },
      { rules: { 'task/owner-words': { words: 'x' } } },
      { rules: { 'task/owner-words': { words: [1] } } },
      { rules: { 'task/owner-words': { most: '1' } } },
      { rules: { 'task/owner-words': { loud: 'true' } } },
      { rules: { 'task/owner-words': { prefix: 1 } } },
      { overrides: {} },
      { overrides: [{ preset: 'strict' }] },
      { overrides: [{ files: 'x', ignore: 'y' }] },
      { overrides: [{ files: 1 }] },
    ].map((value) => [value]),
  )('rejects %j, and so does planlint', (value) => {
    expect(validate(value)).toBe(false);
    expect(accepts(value)).toBe(false);
  });
});
