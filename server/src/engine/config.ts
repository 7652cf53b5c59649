import type { Locale, OptionValue, Rule, Severity } from '../rules/rule';

export type Preset = 'recommended' | 'strict' | 'imported';
export const presets: readonly Preset[] = ['recommended', 'strict', 'imported'];

/** What a run is told to do; nothing here names a document. */
export interface Config {
  readonly preset: Preset;
  /** Severity per rule id, over the preset's. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly locale: Locale;
}

export const defaultConfig: Config = { preset: 'recommended', rules: {}, options: {}, locale: 'zh' };

/** The severity a rule runs with, or 'off'. */
export const severityOf = (rule: Rule, config: Config): Severity | 'off' => {
  const own = config.rules[rule.id] ?? config.rules[`${rule.id.slice(0, rule.id.indexOf('/'))}/*`];
  if (own) return own;
  if (rule.preset === 'strict' && config.preset !== 'strict') return 'off';
  if (config.preset === 'imported' && rule.wholeDocument && rule.severity === 'info') return 'off';
  return rule.severity;
};

/** A rule's options: its defaults under those of the configuration. */
export const optionsOf = (rule: Rule, config: Config): Readonly<Record<string, OptionValue>> => {
  const defaults = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]));
  return { ...defaults, ...config.options[rule.id] };
};
