/** The JSON schema of a configuration file. */
export const configSchema: (from: {
  rules: readonly unknown[];
  titles: unknown;
  configKeys: unknown;
  overrideKeys: readonly string[];
  presets: readonly string[];
  severities: readonly string[];
  locales: readonly string[];
}) => object;
/** The table of keys in the guide. */
export const keysMarkdown: (configKeys: unknown, locale: 'zh' | 'en') => string;
