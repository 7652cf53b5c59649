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

/** The candidate nearest to a mistyped word (Levenshtein distance), when it is near enough to be meant. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };
  const ranked = candidates.map((c) => ({ c, d: distance(word, c) })).sort((x, y) => x.d - y.d)[0];
  return ranked && ranked.d <= Math.max(2, Math.floor(word.length / 3)) ? ranked.c : undefined;
};
