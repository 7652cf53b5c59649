import type { Baseline, FileBaseline } from './baseline';
import type { ConfigNode, ConfigProblem } from './config-node';
import { complain, entriesOf, unknownKey, wrongType, type Reading } from './config-reading';

const readContents = (reading: Reading, node: ConfigNode, rule: string): Record<string, number> => {
  const contents: Record<string, number> = {};
  for (const { key, at, value } of entriesOf(reading, node, rule)) {
    if (!/^[0-9a-f]{16}$/.test(key)) {
      complain(reading, at, `“${key}”不是问题的编号（16 位十六进制）`, `“${key}” is no id of a finding (16 hexadecimal digits)`);
      continue;
    }
    if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isInteger(value.value) && value.value > 0)
      contents[key] = value.value;
    else wrongType(reading, value, key, '正整数', 'a whole number from 1');
  }
  return contents;
};

const readPlan = (reading: Reading, node: ConfigNode, file: string): FileBaseline => {
  const rules: Record<string, Record<string, number>> = {};
  for (const { key, at, value } of entriesOf(reading, node, file)) {
    if (/^[a-z-]+\/[a-z-]+$/.test(key)) rules[key] = readContents(reading, value, key);
    else complain(reading, at, `“${key}”不是规则名（family/name）`, `“${key}” is no rule id (family/name)`);
  }
  return rules;
};

/** Reads the contents of a baseline file. Rules that no longer exist are no mistake: their entries are stale. */
export const readBaseline = (
  node: ConfigNode | undefined,
  shown: string,
): { readonly baseline: Baseline } | { readonly problems: readonly ConfigProblem[] } => {
  const reading: Reading = { file: shown, problems: [] };
  const baseline = new Map<string, FileBaseline>();
  if (!node) return { baseline };
  let version: ConfigNode | undefined;
  for (const entry of entriesOf(reading, node, 'planlint-baseline')) {
    if (entry.key === 'version') version = entry.value;
    else if (entry.key === 'files') {
      for (const { key, value } of entriesOf(reading, entry.value, 'files')) baseline.set(key, readPlan(reading, value, key));
    } else unknownKey(reading, entry, ['version', 'files']);
  }
  if (reading.problems.length === 0 && !(version?.kind === 'scalar' && version.value === 1))
    complain(
      reading,
      version?.at ?? node.at,
      '不是此版本 planlint 能读的基线（应有 "version": 1）；请用 --write-baseline 重新生成',
      'not a baseline this planlint can read ("version": 1 is expected); write it anew with --write-baseline',
    );
  return reading.problems.length > 0 ? { problems: reading.problems } : { baseline };
};
