import { presets, type Preset } from '../engine/config';
import { severities } from '../engine/config-keys';
import type { Locale, Severity } from '../rules/rule';

/** The client's settings under `planlint`, as far as the server knows them; what is of the wrong type counts as not set. */
export interface Settings {
  /** Over the configuration files, as `--preset` on the command line. */
  readonly preset?: Preset;
  /** Over the configuration files, as `--rule`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly lang?: Locale;
  readonly run: 'onType' | 'onSave';
  /** Milliseconds of quiet before a published check. */
  readonly debounce: number;
  /** Globs of further plans, whatever their name ends in. */
  readonly include: readonly string[];
  /** Everything as the client gave it: features read their own switches. */
  readonly all: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T extends string>(value: unknown, words: readonly T[]): T | undefined => words.find((word) => word === value);

const longestDebounce = 5000;

/** Reads settings whose type nobody has checked. */
export const settingsOf = (value: unknown): Settings => {
  const all = isRecord(value) ? value : {};
  const preset = oneOf(all['preset'], presets);
  const lang = oneOf(all['lang'], ['zh', 'en'] as const);
  const debounce = all['debounce'];
  const rules = Object.entries(isRecord(all['rules']) ? all['rules'] : {}).flatMap(([id, severity]) => {
    const known = oneOf(severity, severities);
    return known === undefined ? [] : [[id, known] as const];
  });
  const include: unknown = all['include'];
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(lang === undefined ? {} : { lang }),
    rules: Object.fromEntries(rules),
    include: Array.isArray(include) ? include.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [],
    run: oneOf(all['run'], ['onType', 'onSave'] as const) ?? 'onType',
    debounce: typeof debounce === 'number' && debounce >= 0 ? Math.min(debounce, longestDebounce) : 120,
    all,
  };
};

/** The settings of a client that says nothing. */
export const defaultSettings = settingsOf(undefined);

/** The value of a switch by its dotted name below `planlint` (`inlayHints.change`): nested or flat, as clients write it. */
export const switchOf = (settings: Settings, name: string, byDefault: boolean): boolean => {
  const flat = settings.all[name];
  if (typeof flat === 'boolean') return flat;
  let value: unknown = settings.all;
  for (const part of name.split('.')) value = isRecord(value) ? value[part] : undefined;
  return typeof value === 'boolean' ? value : byDefault;
};
