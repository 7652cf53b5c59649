import { resolve } from 'node:path';
import { optionsOf, severityOf } from '../../engine/config';
import { problemText } from '../../engine/config-node';
import type { ConfigLoader } from '../../host/config-loader';
import { shownPath, slashed } from '../../host/config-paths';
import { rules } from '../../rules';
import type { Locale } from '../../rules/rule';

/** The resolved configuration of a file, or one line per problem (exit code 2). */
export type PrintedConfig = { readonly text: string } | { readonly problem: string };

/**
 * The configuration that holds for a file (which need not exist), as JSON: the files it comes from (weakest first; the command line comes after them),
 * preset, language, whether the file is ignored, and every rule with severity and options.
 */
export const printConfig = async (path: string, loader: ConfigLoader, locale: Locale, cwd: string): Promise<PrintedConfig> => {
  const resolved = await loader.configFor(path);
  if ('problems' in resolved) return { problem: resolved.problems.map((p) => problemText(p, locale)).join('\n') };
  const { config, sources, ignored, baseline, maxWarnings } = resolved;
  const settings = rules.map((rule) => {
    const severity = severityOf(rule, config);
    const options = optionsOf(rule, config);
    return [rule.id, Object.keys(options).length === 0 ? severity : { severity, ...options }] as const;
  });
  const printed = {
    file: slashed(shownPath(resolve(cwd, path), cwd)),
    configFiles: sources.map((source) => shownPath(source, cwd)),
    ignored,
    preset: config.preset,
    locale: config.locale,
    ...(baseline === undefined ? {} : { baseline: shownPath(baseline, cwd) }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    rules: Object.fromEntries(settings),
  };
  return { text: `${JSON.stringify(printed, null, 2)}\n` };
};
