import type { OptionSpec, OptionValue, Rule, Severity } from '../rules/rule';
import type { ConfigEntry, ConfigNode } from './config-node';
import { complain, didYouMean, entriesOf, readOneOf, wrongType, type Reading } from './config-reading';
import { familyOf, type Config } from './config';
import { severities } from './config-keys';

const readOption = (reading: Reading, node: ConfigNode, key: string, spec: OptionSpec): OptionValue | undefined => {
  if (spec.type === 'strings') {
    if (node.kind !== 'list') return wrongType(reading, node, key, '字符串列表', 'a list of strings');
    const texts = node.items.map((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? item.value : undefined));
    const at = texts.indexOf(undefined);
    const wrong = node.items[at];
    if (wrong) return wrongType(reading, wrong, `${key}[${String(at)}]`, '字符串', 'a string');
    return texts.flatMap((text) => text ?? []);
  }
  if (node.kind === 'scalar' && typeof node.value === spec.type) return node.value as string | number | boolean;
  const names = {
    string: { zh: '字符串', en: 'a string' },
    number: { zh: '数', en: 'a number' },
    boolean: { zh: ' true 或 false', en: 'true or false' },
  };
  return wrongType(reading, node, key, names[spec.type].zh, names[spec.type].en);
};

/** What `rules` of a configuration file says: severities by rule id or `family/*`, options by rule id. */
export interface RuleSettings {
  readonly rules: Config['rules'];
  readonly options: Config['options'];
}

const unknownRule = (reading: Reading, entry: ConfigEntry, ids: readonly string[]): undefined => {
  const near = didYouMean(entry.key, ids);
  const hint = near.zh === '' ? { zh: '；planlint rules 列出全部规则', en: '; planlint rules lists them all' } : near;
  return complain(reading, entry.at, `没有规则 ${entry.key}${hint.zh}`, `no rule ${entry.key}${hint.en}`);
};

const unknownOption = (reading: Reading, entry: ConfigEntry, id: string, names: readonly string[]): undefined => {
  const near = didYouMean(entry.key, ['severity', ...names]);
  const none = { zh: '（此规则没有选项）', en: ' (this rule has no options)' };
  const some = { zh: `（可用：${names.join('、')}）`, en: ` (there are: ${names.join(', ')})` };
  const hint = near.zh !== '' ? near : names.length === 0 ? none : some;
  return complain(reading, entry.at, `${id} 没有选项 ${entry.key}${hint.zh}`, `${id} has no option ${entry.key}${hint.en}`);
};

/** Reads `rules`: `"id": "error"` or `"id": {"severity": "error", option: value}`; a family takes a severity only. */
export const readRules = (reading: Reading, node: ConfigNode, known: readonly Rule[]): RuleSettings => {
  const families = [...new Set(known.map((rule) => `${familyOf(rule.id)}/*`))];
  const ids = [...known.map((rule) => rule.id), ...families];
  const rules: Record<string, Severity | 'off'> = {};
  const options: Record<string, Record<string, OptionValue>> = {};
  for (const entry of entriesOf(reading, node, 'rules')) {
    const id = entry.key;
    const rule = known.find((r) => r.id === id);
    if (!rule && !families.includes(id)) {
      unknownRule(reading, entry, ids);
      continue;
    }
    if (entry.value.kind === 'scalar' && typeof entry.value.value === 'string') {
      const severity = readOneOf(reading, entry.value, id, severities);
      if (severity !== undefined) rules[id] = severity;
      continue;
    }
    if (entry.value.kind !== 'object') {
      const severity = { zh: `级别（${severities.join('、')}）或对象`, en: `a severity (${severities.join(', ')}) or an object` };
      wrongType(reading, entry.value, id, severity.zh, severity.en);
      continue;
    }
    for (const { key, at, value } of entriesOf(reading, entry.value, id)) {
      if (key === 'severity') {
        const severity = readOneOf(reading, value, `${id}.severity`, severities);
        if (severity !== undefined) rules[id] = severity;
        continue;
      }
      const spec = rule?.options?.[key];
      if (!spec) unknownOption(reading, { key, at, value }, id, Object.keys(rule?.options ?? {}));
      else {
        const option = readOption(reading, value, `${id}.${key}`, spec);
        if (option !== undefined) options[id] = { ...options[id], [key]: option };
      }
    }
  }
  return { rules, options };
};
