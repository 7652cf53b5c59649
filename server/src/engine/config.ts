import type { Locale, OptionValue, Rule, Severity } from '../rules/rule';

export type Preset = 'recommended' | 'strict' | 'imported';
export const presets: readonly Preset[] = ['recommended', 'strict', 'imported'];

/** What a run is told to do; nothing here names a document. */
export interface Config {
  readonly preset: Preset;
  /** Severity per rule id or `family/*`, over the preset's. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly locale: Locale;
}

export const defaultConfig: Config = { preset: 'recommended', rules: {}, options: {}, locale: 'zh' };

/** What one source of settings (a file, an override, the command line) says; the rest stays as it was. */
export interface Settings {
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Config['options'];
  readonly locale?: Locale;
}

/** The family of a rule id or of `family/*`. */
export const familyOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('/')));

/** Settings over a configuration: later wins. A `family/*` also takes back what was said before of single rules of that family. */
export const overlay = (config: Config, settings: Settings): Config => {
  const families = new Set(Object.keys(settings.rules ?? {}).flatMap((id) => (id.endsWith('/*') ? [familyOf(id)] : [])));
  const kept = Object.entries(config.rules).filter(([id]) => !families.has(familyOf(id)));
  const options = { ...config.options };
  for (const [id, own] of Object.entries(settings.options ?? {})) options[id] = { ...options[id], ...own };
  return {
    preset: settings.preset ?? config.preset,
    rules: { ...Object.fromEntries(kept), ...settings.rules },
    options,
    locale: settings.locale ?? config.locale,
  };
};

/** The severity a rule runs with, or 'off'. */
export const severityOf = (rule: Rule, config: Config): Severity | 'off' => {
  const own = config.rules[rule.id] ?? config.rules[`${familyOf(rule.id)}/*`];
  if (own) return own;
  if (rule.preset === 'strict' && config.preset !== 'strict') return 'off';
  if (config.preset === 'imported' && rule.wholeDocument && rule.severity === 'info') return 'off';
  return rule.severity;
};

/** A rule's options: its defaults under those of the configuration. */
export const optionsOf = (rule: Rule, config: Config): Readonly<Record<string, OptionValue>> => {
  if (!rule.options) return config.options[rule.id] ?? {};
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]));
  return { ...defaults, ...config.options[rule.id] };
};
