import { generous, nearest } from '../text/likeness';
import type { ConfigEntry, ConfigNode, ConfigProblem, Place } from './config-node';

/** One file being read: problems gather here while the readers below give what could be read. */
export interface Reading {
  /** Path as shown to people. */
  readonly file: string;
  readonly problems: ConfigProblem[];
}

/** Notes a problem; always undefined, so that a reader can end with it. */
export const complain = (reading: Reading, at: Place, zh: string, en: string): undefined => {
  reading.problems.push({ file: reading.file, at, problem: { zh, en } });
  return undefined;
};

const kinds = {
  object: { zh: '对象', en: 'an object' },
  list: { zh: '列表', en: 'a list' },
  string: { zh: '字符串', en: 'a string' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: '布尔值', en: 'a boolean' },
  null: { zh: '空值', en: 'null' },
} as const;

const kindOf = (node: ConfigNode): { readonly zh: string; readonly en: string } => {
  if (node.kind !== 'scalar') return kinds[node.kind];
  return node.value === null ? kinds.null : kinds[typeof node.value as 'string' | 'number' | 'boolean'];
};

/** “preset 应为字符串，不是列表”. */
export const wrongType = (reading: Reading, node: ConfigNode, key: string, zh: string, en: string): undefined => {
  const got = kindOf(node);
  return complain(reading, node.at, `${key} 应为${zh}，不是${got.zh}`, `${key} must be ${en}, not ${got.en}`);
};

/** “；是不是 x？” for the nearest of the candidates, empty where none is near. */
export const didYouMean = (word: string, candidates: readonly string[]): { readonly zh: string; readonly en: string } => {
  const near = nearest(word, candidates, generous);
  return near === undefined ? { zh: '', en: '' } : { zh: `；是不是 ${near}？`, en: `; did you mean ${near}?` };
};

/** The entries of an object, each key once. */
export const entriesOf = (reading: Reading, node: ConfigNode, key: string): readonly ConfigEntry[] => {
  if (node.kind !== 'object') return wrongType(reading, node, key, '对象', 'an object') ?? [];
  const seen = new Set<string>();
  return node.entries.filter((entry) => {
    if (seen.has(entry.key))
      complain(reading, entry.at, `键 ${entry.key} 重复；请只留一处`, `the key ${entry.key} stands here twice; keep one of them`);
    else seen.add(entry.key);
    return seen.has(entry.key);
  });
};

/** Notes a key that is not one of `keys`. */
export const unknownKey = (reading: Reading, entry: ConfigEntry, keys: readonly string[]): undefined => {
  const near = didYouMean(entry.key, keys);
  const all = near.zh === '' ? { zh: `（可用：${keys.join('、')}）`, en: ` (there are: ${keys.join(', ')})` } : near;
  return complain(reading, entry.at, `没有配置项 ${entry.key}${all.zh}`, `no key ${entry.key}${all.en}`);
};

/** A string that is not empty. */
export const readString = (reading: Reading, node: ConfigNode, key: string): string | undefined => {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return wrongType(reading, node, key, '字符串', 'a string');
  if (node.value.trim() === '') return complain(reading, node.at, `${key} 不能为空`, `${key} must not be empty`);
  return node.value;
};

/** A string or a list of strings, with their places. */
export const readStrings = (reading: Reading, node: ConfigNode, key: string): readonly { readonly text: string; readonly at: Place }[] => {
  const items = node.kind === 'list' ? node.items : [node];
  if (node.kind === 'object') return wrongType(reading, node, key, '字符串或字符串列表', 'a string or a list of strings') ?? [];
  return items.flatMap((item) => {
    const text = readString(reading, item, key);
    return text === undefined ? [] : [{ text, at: item.at }];
  });
};

/** One of a few words. */
export const readOneOf = <T extends string>(reading: Reading, node: ConfigNode, key: string, words: readonly T[]): T | undefined => {
  const text = readString(reading, node, key);
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = didYouMean(text, words);
  return complain(
    reading,
    node.at,
    `${key} 只能是 ${words.join('、')}，不能是“${text}”${near.zh}`,
    `${key} is one of ${words.join(', ')}, not “${text}”${near.en}`,
  );
};
