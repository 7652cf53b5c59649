import type { MakeReporter } from './reporter';

/**
 * The reporters by name of `--format`. Each is loaded when asked for: a plain `check` loads `pretty` alone.
 * SARIF brings the rules' pages with it, so that its reporter can stay synchronous.
 */
const loaders = {
  pretty: async () => (await import('./pretty')).prettyReporter,
  json: async () => (await import('./json')).jsonReporter,
  sarif: async () => {
    const [{ sarifReporter }, { loadRulePages }] = await Promise.all([import('./sarif'), import('../host/rule-pages')]);
    return sarifReporter(await loadRulePages());
  },
  github: async () => (await import('./github')).githubReporter,
  gitlab: async () => (await import('./gitlab')).gitlabReporter,
  junit: async () => (await import('./junit')).junitReporter,
  checkstyle: async () => (await import('./checkstyle')).checkstyleReporter,
  markdown: async () => (await import('./markdown')).markdownReporter,
  blob: async () => (await import('./blob')).blobReporter,
} as const satisfies Readonly<Record<string, () => Promise<MakeReporter>>>;

export type ReporterName = keyof typeof loaders;

/** The names `--format` takes, in the order the help lists them. */
export const reporterNames: readonly ReporterName[] = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown',
  'blob',
];

/** Loads a reporter's module and gives its maker. Rejects only when the installation is damaged (a file of dist/ is missing). */
export const loadReporter = (name: ReporterName): Promise<MakeReporter> => loaders[name]();
