import { parseArgs } from 'node:util';
import { presets, type Preset } from '../engine/config';
import { generous, nearest } from '../text/likeness';
import { rules } from '../rules';
import { familyOrder } from '../engine/settle';
import type { Locale, Severity } from '../rules/rule';

/** A command line understood, or why not. */
export type Command =
  | {
      readonly name: 'check';
      readonly files: readonly string[];
      readonly format: 'pretty' | 'json';
      readonly fix: boolean;
      readonly preset: Preset;
      readonly rules: Readonly<Record<string, Severity | 'off'>>;
      readonly locale: Locale;
      readonly quiet: boolean;
    }
  | { readonly name: 'explain'; readonly rule: string; readonly locale: Locale }
  | { readonly name: 'rules'; readonly locale: Locale }
  | { readonly name: 'outline'; readonly file: string; readonly locale: Locale }
  | { readonly name: 'tables'; readonly file: string; readonly format: 'csv' | 'json' | 'markdown'; readonly locale: Locale }
  | { readonly name: 'help'; readonly locale: Locale }
  | { readonly name: 'version' };

export interface UsageError {
  readonly usage: { readonly zh: string; readonly en: string };
  readonly locale: Locale;
}

const commands = ['check', 'explain', 'rules', 'outline', 'tables', 'help'];
const severities = ['error', 'warning', 'info', 'off'];

const localeOf = (asked: string | undefined, environment: string): Locale | undefined => {
  if (asked === 'zh' || asked === 'en') return asked;
  if (asked !== undefined) return undefined;
  return environment.toLowerCase().startsWith('en') && process.env['PLANLINT_LANG'] === 'en'
    ? 'en'
    : process.env['PLANLINT_LANG'] === 'en'
      ? 'en'
      : 'zh';
};

/** Reads the command line. Messages are Chinese unless `--lang en` or PLANLINT_LANG=en: the plans are, and so are their drafters. */
export const readArguments = (argv: readonly string[], environment: string): Command | UsageError => {
  let values: Record<string, string | boolean | readonly string[] | undefined>;
  let positionals: readonly string[];
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        fix: { type: 'boolean' },
        preset: { type: 'string' },
        rule: { type: 'string', multiple: true },
        lang: { type: 'string' },
        quiet: { type: 'boolean', short: 'q' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
    values = parsed.values as typeof values;
    positionals = parsed.positionals;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { usage: { zh: `参数有误：${why}`, en: why }, locale: localeOf(undefined, environment) ?? 'zh' };
  }
  const locale = localeOf(values['lang'] as string | undefined, environment);
  const wrong = (zh: string, en: string): UsageError => ({ usage: { zh, en }, locale: locale ?? 'zh' });
  if (locale === undefined)
    return wrong(`--lang 只能是 zh 或 en，不能是 ${String(values['lang'])}`, `--lang takes zh or en, not ${String(values['lang'])}`);
  if (values['version']) return { name: 'version' };
  const [name, ...rest] = positionals;
  if (values['help'] || name === 'help' || (name === undefined && argv.length === 0)) return { name: 'help', locale };
  if (name === undefined || !commands.includes(name)) {
    const near = nearest(name ?? '', commands, generous);
    return wrong(
      `没有命令 ${name ?? ''}${near ? `；是不是 ${near}？` : ''}（可用：${commands.join(' ')}）`,
      `no command ${name ?? ''}${near ? `; did you mean ${near}?` : ''} (there are: ${commands.join(' ')})`,
    );
  }
  if (name === 'rules') return { name, locale };
  const [first] = rest;
  if (first === undefined) return wrong(`命令 ${name} 缺少参数；见 planlint help`, `${name} needs an argument; see planlint help`);
  if (name === 'explain') {
    if (rules.some((r) => r.id === first)) return { name, rule: first, locale };
    const near = nearest(
      first,
      rules.map((r) => r.id),
      generous,
    );
    return wrong(
      `没有规则 ${first}${near ? `；是不是 ${near}？` : ''}（planlint rules 列出全部规则）`,
      `no rule ${first}${near ? `; did you mean ${near}?` : ''} (planlint rules lists them all)`,
    );
  }
  if (name === 'outline') return { name, file: first, locale };
  const format = values['format'] as string | undefined;
  if (name === 'tables') {
    const chosen = format ?? 'markdown';
    if (chosen !== 'csv' && chosen !== 'json' && chosen !== 'markdown')
      return wrong(
        `tables 的 --format 只能是 csv、json 或 markdown，不能是 ${chosen}`,
        `tables --format takes csv, json or markdown, not ${chosen}`,
      );
    return { name, file: first, format: chosen, locale };
  }
  const chosen = format ?? 'pretty';
  if (chosen !== 'pretty' && chosen !== 'json')
    return wrong(`--format 只能是 pretty 或 json，不能是 ${chosen}`, `--format takes pretty or json, not ${chosen}`);
  const preset = (values['preset'] as string | undefined) ?? 'recommended';
  if (!(presets as readonly string[]).includes(preset))
    return wrong(`--preset 只能是 ${presets.join('、')}，不能是 ${preset}`, `--preset takes ${presets.join(', ')}, not ${preset}`);
  const overrides: Record<string, Severity | 'off'> = {};
  for (const setting of (values['rule'] as readonly string[] | undefined) ?? []) {
    const [id = '', severity = ''] = setting.split('=');
    const known = rules.some((r) => r.id === id) || (familyOrder as readonly string[]).some((f) => id === `${f}/*`);
    if (!known) {
      const near = nearest(
        id,
        rules.map((r) => r.id),
        generous,
      );
      return wrong(
        `--rule：没有规则 ${id}${near ? `；是不是 ${near}？` : ''}`,
        `--rule: no rule ${id}${near ? `; did you mean ${near}?` : ''}`,
      );
    }
    if (!severities.includes(severity))
      return wrong(
        `--rule ${id}：级别只能是 ${severities.join('、')}，不能是“${severity}”`,
        `--rule ${id}: the severity is one of ${severities.join(', ')}, not “${severity}”`,
      );
    overrides[id] = severity as Severity | 'off';
  }
  return {
    name: 'check',
    files: rest,
    format: chosen,
    fix: values['fix'] === true,
    preset: preset as Preset,
    rules: overrides,
    locale,
    quiet: values['quiet'] === true,
  };
};
