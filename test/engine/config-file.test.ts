import { describe, expect, it } from 'vitest';
import { readJson } from '../../server/src/host/config-json';
import { readYaml } from '../../server/src/host/config-yaml';
import { readConfig, type ConfigLayer } from '../../server/src/engine/config-file';
import { problemText, type ConfigNode } from '../../server/src/engine/config-node';
import { rules as realRules } from '../../server/src/rules';
import { rule, type Rule } from '../../server/src/rules/rule';

const place = { file: '/w/planlint.config.json', folder: '/w', shown: 'planlint.config.json' };

/** Rules with options of every type; no real rule need have any. */
const optionRule: Rule = {
  ...rule({
    id: 'task/owner-words',
    severity: 'warning',
    preset: 'recommended',
    fix: 'none',
    messages: {},
    *check() {
      // Only its options are looked at.
    },
  }),
  options: {
    words: { type: 'strings', default: ['牵头'], description: { zh: '词', en: 'words' } },
    most: { type: 'number', default: 3, description: { zh: '最多', en: 'most' } },
    loud: { type: 'boolean', default: false, description: { zh: '声', en: 'loud' } },
    prefix: { type: 'string', default: '', description: { zh: '前缀', en: 'prefix' } },
  },
};
const rules = [...realRules, optionRule];

const nodeOf = (text: string, yaml = false): ConfigNode | undefined => {
  const read = yaml ? readYaml(text) : readJson(text);
  if ('problem' in read) throw new Error(read.problem.en);
  return read.node;
};
const read = (text: string, yaml = false): { layer: ConfigLayer; zh: string[]; en: string[] } => {
  const { layer, problems } = readConfig(nodeOf(text, yaml), place, rules);
  return { layer, zh: problems.map((p) => problemText(p, 'zh')), en: problems.map((p) => problemText(p, 'en')) };
};

describe('a configuration file', () => {
  it('is read whole, from JSON with comments as from YAML', () => {
    const json = read(`{
  // why not
  "$schema": "./x.json",
  "preset": "strict",
  "extends": "./base.yaml",
  "rules": {"punctuation/*": "info", "number/percent": {"severity": "error"}, "task/owner-words": {"words": ["主责", "配合"], "most": 2}},
  "locale": "en",
  "overrides": [{"files": ["a/**", "b.md"], "preset": "imported", "rules": {"number/percent": "off"}, "locale": "zh"}],
  "ignore": "drafts/",
  "baseline": "./b.json",
  "maxWarnings": 7,
}`);
    expect(json.zh).toEqual([]);
    expect(json.layer).toEqual({
      ...place,
      preset: 'strict',
      extends: [{ text: './base.yaml', at: { line: 5, column: 14 } }],
      rules: { 'punctuation/*': 'info', 'number/percent': 'error' },
      options: { 'task/owner-words': { words: ['主责', '配合'], most: 2 } },
      locale: 'en',
      overrides: [{ files: ['a/**', 'b.md'], preset: 'imported', rules: { 'number/percent': 'off' }, options: {}, locale: 'zh' }],
      ignore: ['drafts/'],
      baseline: './b.json',
      maxWarnings: 7,
    });
    const yaml = read(
      `$schema: ./x.json
preset: strict
extends: ./base.yaml
rules:
  punctuation/*: info
  number/percent: { severity: error }
  task/owner-words:
    words: [主责, 配合]
    most: 2
locale: en
overrides:
  - files: [a/**, b.md]
    preset: imported
    rules: { number/percent: 'off' }
    locale: zh
ignore: drafts/
baseline: ./b.json
maxWarnings: 7
`,
      true,
    );
    expect(yaml.zh).toEqual([]);
    expect({ ...yaml.layer, extends: [] }).toEqual({ ...json.layer, extends: [] });
  });

  it('may be empty', () => {
    expect(readConfig(undefined, place, rules).problems).toEqual([]);
    expect(read('{}').layer.rules).toBeUndefined();
  });

  it.each([
    ['{\n  "rules": {\n    "a/b": "off",\n    "number/percnt": "off"}}', '第 4 行第 5 列：没有规则 number/percnt；是不是 number/percent？'],
    ['{"rules": {"punctation/*": "off"}}', '第 1 行第 12 列：没有规则 punctation/*；是不是 punctuation/*？'],
    ['{"rules": {"zzzzzzzzzzzz": "off"}}', '没有规则 zzzzzzzzzzzz；planlint rules 列出全部规则'],
    [
      '{"rules": {"number/percent": "eror"}}',
      '第 1 行第 30 列：number/percent 只能是 off、info、warning、error，不能是“eror”；是不是 error？',
    ],
    ['{"rules": {"number/percent": 2}}', 'number/percent 应为级别（off、info、warning、error）或对象，不是数'],
    ['{"rules": {"number/percent": ["error"]}}', '或对象，不是列表'],
    ['{"rules": {"number/percent": {"sevrity": "error"}}}', 'number/percent 没有选项 sevrity；是不是 severity？'],
    ['{"rules": {"number/percent": {"zzzzzzzzz": 1}}}', 'number/percent 没有选项 zzzzzzzzz（此规则没有选项）'],
    ['{"rules": {"number/*": {"word": 1}}}', 'number/* 没有选项 word（此规则没有选项）'],
    ['{"rules": {"task/owner-words": {"word": ["x"]}}}', 'task/owner-words 没有选项 word；是不是 words？'],
    ['{"rules": {"task/owner-words": {"words": "x"}}}', 'task/owner-words.words 应为字符串列表，不是字符串'],
    ['{"rules": {"task/owner-words": {"words": ["x", 1]}}}', 'words[1] 应为字符串，不是数'],
    ['{"rules": {"task/owner-words": {"most": "3"}}}', 'task/owner-words.most 应为数，不是字符串'],
    ['{"rules": {"task/owner-words": {"loud": 1}}}', 'task/owner-words.loud 应为 true 或 false，不是数'],
    ['{"rules": {"task/owner-words": {"prefix": null}}}', 'task/owner-words.prefix 应为字符串，不是空值'],
    ['{"rules": []}', 'rules 应为对象，不是列表'],
    ['{"preset": "stict"}', '第 1 行第 12 列：preset 只能是 recommended、strict、imported，不能是“stict”；是不是 strict？'],
    ['{"preset": true}', 'preset 应为字符串，不是布尔值'],
    ['{"local": "zh"}', '第 1 行第 2 列：没有配置项 local；是不是 locale？'],
    ['{"zzzzzzzzzzzzzzz": "zh"}', '没有配置项 zzzzzzzzzzzzzzz（可用：$schema、preset、'],
    ['{"constructor": 1}', '没有配置项 constructor'],
    ['{"__proto__": {"preset": "strict"}}', '没有配置项 __proto__'],
    ['{"locale": "fr"}', 'locale 只能是 zh、en，不能是“fr”'],
    ['{"overrides": {}}', 'overrides 应为列表，不是对象'],
    ['{"overrides": [{"preset": "strict"}]}', '第 1 行第 16 列：overrides 的这一项缺少 files'],
    ['{"overrides": [{"file": "x"}]}', '没有配置项 file；是不是 files？'],
    ['{"overrides": [{"files": "x", "ignore": "y"}]}', '没有配置项 ignore'],
    ['{"ignore": [1]}', 'ignore 应为字符串，不是数'],
    ['{"extends": ""}', 'extends 不能为空'],
    ['{"extends": {}}', 'extends 应为字符串或字符串列表，不是对象'],
    ['{"baseline": []}', 'baseline 应为字符串，不是列表'],
    ['{"maxWarnings": "5"}', 'maxWarnings 应为数，不是字符串'],
    ['{"maxWarnings": -1}', 'maxWarnings 应为不小于 0 的整数，不是 -1'],
    ['{"preset": "strict", "preset": "imported"}', '第 1 行第 22 列：键 preset 重复'],
    ['[]', '应为对象，不是列表'],
  ])('%s: says what is wrong and where', (text, expected) => {
    const { zh, en } = read(text);
    expect(zh.filter((p) => p.startsWith('planlint.config.json 第 ') && p.includes(expected))).toHaveLength(1);
    expect(en.every((p) => /^planlint\.config\.json:\d+:\d+: [^一-龥]+$/.test(p))).toBe(true);
  });

  it('lists all problems at once and keeps what is right', () => {
    const { layer, zh } = read('{"preset": "strict", "local": 1, "rules": {"number/percent": "error", "x/y": "off"}, "maxWarnings": 1.5}');
    expect(zh).toHaveLength(3);
    expect(layer.preset).toBe('strict');
    expect(layer.rules).toEqual({ 'number/percent': 'error' });
  });
});

describe('a text that is no configuration', () => {
  it.each([
    ['{"preset": "strict"', readJson, 1],
    ['{\n"preset" "strict"}', readJson, 2],
    ['', readJson, 1],
    ['preset: strict\nrules: x: y', readYaml, 2],
    ['a: 1\na: 2', readYaml, 2],
    ['a: &x 1\nb: *x', readYaml, 2],
    ['? [1]\n: 2', readYaml, 1],
  ])('%j: its first mistake has a place', (text, reader, line) => {
    const result = reader(text);
    expect('problem' in result && result.at?.line).toBe(line);
    expect('problem' in result && result.problem.zh).toMatch(/[一-龥]/);
  });

  it('is a problem, not a crash, however deep it nests', () => {
    expect('problem' in readJson('['.repeat(200_000))).toBe(true);
    expect('problem' in readYaml('['.repeat(20_000))).toBe(true);
  });
});
