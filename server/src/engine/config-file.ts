import type { Rule } from '../rules/rule';
import { presets, type Settings } from './config';
import { configKeys, locales, overrideKeys, type ConfigKey } from './config-keys';
import type { ConfigEntry, ConfigNode, ConfigProblem, Place } from './config-node';
import { complain, entriesOf, readOneOf, readString, readStrings, unknownKey, wrongType, type Reading } from './config-reading';
import { readRules } from './config-rules';

/** Where a configuration file is: its absolute path, the folder its globs and paths count from (both with `/`), its path as shown to people. */
export interface ConfigPlace {
  readonly file: string;
  readonly folder: string;
  readonly shown: string;
}

/** What one configuration file says. */
export interface ConfigLayer extends Settings, ConfigPlace {
  readonly extends: readonly { readonly text: string; readonly at: Place }[];
  readonly overrides: readonly (Settings & { readonly files: readonly string[] })[];
  readonly ignore: readonly string[];
  /** As written, relative to the folder. */
  readonly baseline?: string;
  readonly maxWarnings?: number;
}

/** The keys that a file and an entry of its overrides share. */
const readSetting = (reading: Reading, { key, value }: ConfigEntry, rules: readonly Rule[]): Settings => {
  if (key === 'rules') return readRules(reading, value, rules);
  if (key === 'preset') {
    const preset = readOneOf(reading, value, key, presets);
    return preset === undefined ? {} : { preset };
  }
  const locale = readOneOf(reading, value, 'locale', locales);
  return locale === undefined ? {} : { locale };
};

const textsOf = (reading: Reading, value: ConfigNode, key: string): string[] => readStrings(reading, value, key).map(({ text }) => text);

const readOverride = (reading: Reading, node: ConfigNode, index: number, rules: readonly Rule[]): ConfigLayer['overrides'] => {
  const before = reading.problems.length;
  const entries = entriesOf(reading, node, `overrides[${String(index)}]`);
  let files: readonly string[] | undefined;
  let settings: Settings = {};
  for (const entry of entries) {
    if (entry.key === 'files') files = textsOf(reading, entry.value, 'files');
    else if ((overrideKeys as readonly string[]).includes(entry.key)) settings = { ...settings, ...readSetting(reading, entry, rules) };
    else unknownKey(reading, entry, overrideKeys);
  }
  if (files === undefined && reading.problems.length === before)
    complain(
      reading,
      node.at,
      'overrides 的这一项缺少 files（对哪些文件生效）',
      'this entry of overrides has no files (which files it is for)',
    );
  return [{ ...settings, files: files ?? [] }];
};

const readCount = (reading: Reading, node: ConfigNode): number | undefined => {
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return wrongType(reading, node, 'maxWarnings', '数', 'a number');
  if (Number.isInteger(node.value) && node.value >= 0) return node.value;
  const got = String(node.value);
  return complain(
    reading,
    node.at,
    `maxWarnings 应为不小于 0 的整数，不是 ${got}`,
    `maxWarnings must be a whole number from 0, not ${got}`,
  );
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the contents of a configuration file; everything wrong with it is listed, each with its place. No contents (an empty file) say nothing. */
export const readConfig = (
  node: ConfigNode | undefined,
  place: ConfigPlace,
  rules: readonly Rule[],
): { readonly layer: ConfigLayer; readonly problems: readonly ConfigProblem[] } => {
  const reading: Reading = { file: place.shown, problems: [] };
  const layer: Mutable<ConfigLayer> = { ...place, extends: [], overrides: [], ignore: [] };
  const readers: Record<ConfigKey, (entry: ConfigEntry) => void> = {
    $schema: ({ value }) => void readString(reading, value, '$schema'),
    preset: (entry) => void Object.assign(layer, readSetting(reading, entry, rules)),
    extends: ({ value }) => (layer.extends = readStrings(reading, value, 'extends')),
    rules: (entry) => void Object.assign(layer, readSetting(reading, entry, rules)),
    locale: (entry) => void Object.assign(layer, readSetting(reading, entry, rules)),
    overrides: ({ value }) => {
      if (value.kind === 'list') layer.overrides = value.items.flatMap((item, i) => readOverride(reading, item, i, rules));
      else wrongType(reading, value, 'overrides', '列表', 'a list');
    },
    ignore: ({ value }) => (layer.ignore = textsOf(reading, value, 'ignore')),
    baseline: ({ value }) => {
      const path = readString(reading, value, 'baseline');
      if (path !== undefined) layer.baseline = path;
    },
    maxWarnings: ({ value }) => {
      const count = readCount(reading, value);
      if (count !== undefined) layer.maxWarnings = count;
    },
  };
  const keys = Object.keys(configKeys);
  if (node) {
    for (const entry of entriesOf(reading, node, 'planlint.config')) {
      if (Object.hasOwn(readers, entry.key)) readers[entry.key as ConfigKey](entry);
      else unknownKey(reading, entry, keys);
    }
  }
  return { layer, problems: reading.problems };
};
