import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Locale } from '../rules/rule';
import { generous, nearest } from '../text/likeness';
import { commands, isCommand, optionsOfCommand, type Bilingual, type CommandName, type Invocation, type OptionSpec } from './options';
import type { Environment } from './terminal';

export interface UsageError {
  readonly usage: Bilingual;
  readonly locale: Locale;
}

type Options = Readonly<Record<string, OptionSpec>>;
type Value = string | number | boolean | readonly string[] | undefined;

const commandNames = Object.keys(commands) as CommandName[];

/** All options there are: they mean the same kind of value in every command, so that a value before the command's name is not taken for it. */
const everyOption: Options = Object.assign({}, ...commandNames.map(optionsOfCommand)) as Options;

const parserOptions = (options: Options): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { kind, short }]) => [
      name,
      {
        type: kind === 'flag' ? 'boolean' : 'string',
        ...(kind === 'texts' ? { multiple: true } : {}),
        ...(short ? { short } : {}),
      } as const,
    ]),
  );

/** `；是不是 check？` / `; did you mean check?`, or nothing. */
export const didYouMean = (typed: string, candidates: readonly string[]): Bilingual => {
  const near = nearest(typed, candidates, generous);
  return near === undefined ? { zh: '', en: '' } : { zh: `；是不是 ${near}？`, en: `; did you mean ${near}?` };
};

const noCommand = (name: string): Bilingual => {
  const near = didYouMean(name, commandNames);
  if (near.zh === '' && /[./\\*]/.test(name))
    return {
      zh: `没有命令 ${name}；校核文件请写 planlint check ${name}`,
      en: `no command ${name}; to check a file write planlint check ${name}`,
    };
  return {
    zh: `没有命令 ${name}${near.zh}（可用：${commandNames.join(' ')}）`,
    en: `no command ${name}${near.en} (there are: ${commandNames.join(' ')})`,
  };
};

const helpOf = (command: CommandName | undefined): string => (command === undefined ? 'planlint help' : `planlint help ${command}`);

const noOption = (command: CommandName | undefined, raw: string, options: Options): Bilingual => {
  const name = raw.replace(/^-+/, '');
  const near = didYouMean(
    raw,
    Object.keys(options).map((o) => `--${o}`),
  );
  const elsewhere = near.zh === '' || name in everyOption ? commandNames.filter((c) => name in optionsOfCommand(c)) : [];
  if (elsewhere.length > 0)
    return {
      zh: `${command ?? 'planlint'} 没有选项 ${raw}，它属于 ${elsewhere.join('、')}`,
      en: `${command ?? 'planlint'} has no option ${raw}; it belongs to ${elsewhere.join(', ')}`,
    };
  return {
    zh: `${command ?? 'planlint'} 没有选项 ${raw}${near.zh || `；见 ${helpOf(command)}`}`,
    en: `${command ?? 'planlint'} has no option ${raw}${near.en || `; see ${helpOf(command)}`}`,
  };
};

/** What is wrong with a value, if anything. */
const badValue = (name: string, spec: OptionSpec, value: string): Bilingual | undefined => {
  if (spec.kind === 'choice' && !spec.choices.includes(value)) {
    const near = didYouMean(value, spec.choices);
    return {
      zh: `--${name} 只能是 ${spec.choices.join('、')}，不能是“${value}”${near.zh}`,
      en: `--${name} takes ${spec.choices.join(', ')}, not “${value}”${near.en}`,
    };
  }
  if (spec.kind === 'count' && !(/^\d{1,9}$/.test(value) && Number(value) >= spec.least))
    return {
      zh: `--${name} 须是不小于 ${String(spec.least)} 的整数，不能是“${value}”`,
      en: `--${name} takes a whole number from ${String(spec.least)}, not “${value}”`,
    };
  if (value === '') return { zh: `--${name} 的值是空的`, en: `--${name} was given an empty value` };
  return undefined;
};

interface Token {
  readonly kind: 'option' | 'positional' | 'option-terminator';
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
}

/** Why an option as written cannot be, if so. */
const badToken = (command: CommandName | undefined, token: Token, options: Options): Bilingual | undefined => {
  if (token.kind !== 'option') return undefined;
  const { name = '', rawName = '', value } = token;
  const spec = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!spec) return noOption(command, rawName, options);
  if (spec.kind === 'flag') return value === undefined ? undefined : { zh: `${rawName} 不带值`, en: `${rawName} takes no value` };
  if (value === undefined)
    return { zh: `${rawName} 缺少值；见 ${helpOf(command)}`, en: `${rawName} needs a value; see ${helpOf(command)}` };
  return badValue(name, spec, value);
};

const badOperands = (command: CommandName, operands: readonly string[]): Bilingual | undefined => {
  const { takes, operands: written } = commands[command];
  if (operands.length < takes[0])
    return {
      zh: `命令 ${command} 缺少参数：planlint ${command} ${written.zh}；见 planlint help ${command}`,
      en: `${command} needs an argument: planlint ${command} ${written.en}; see planlint help ${command}`,
    };
  if (operands.length > takes[1])
    return {
      zh: `命令 ${command} 多了参数 ${operands.slice(takes[1]).join(' ')}`,
      en: `${command} takes no further argument: ${operands.slice(takes[1]).join(' ')}`,
    };
  return undefined;
};

const valueOf = (spec: OptionSpec, given: unknown): Value => {
  if (spec.kind === 'flag') return given === true;
  if (spec.kind === 'texts') return (given as readonly string[] | undefined) ?? [];
  if (spec.kind === 'count') return given === undefined ? spec.default : Number(given);
  if (spec.kind === 'choice') return (given as string | undefined) ?? spec.default;
  return given as string | undefined;
};

/** The language asked for: `--lang`, else PLANLINT_LANG, else none (a configuration may say; Chinese otherwise: the plans are, and so are their drafters). */
export const localeAsked = (lang: string | undefined, env: Environment): Locale | undefined => {
  const asked = lang ?? env['PLANLINT_LANG'];
  return asked === 'zh' || asked === 'en' ? asked : undefined;
};

/** Reads a command line, without the program's name. Without arguments it is `help`; `--help` anywhere is the help of its command. */
export const readArguments = (argv: readonly string[], env: Environment): Invocation | { readonly version: true } | UsageError => {
  const loose = parseArgs({ args: [...argv], strict: false, tokens: true, options: parserOptions(everyOption) });
  const locale = localeAsked(typeof loose.values['lang'] === 'string' ? loose.values['lang'] : undefined, env) ?? 'zh';
  const wrong = (usage: Bilingual): UsageError => ({ usage, locale });
  const [named, ...operands] = loose.positionals;
  if (named === undefined && loose.values['version'] === true) return { version: true };
  const name = named ?? 'help';
  if (!isCommand(name)) return wrong(noCommand(name));
  const options: Options = optionsOfCommand(name);
  for (const token of loose.tokens) {
    const usage = badToken(named === undefined ? undefined : name, token, options);
    if (usage) return wrong(usage);
  }
  let given: Readonly<Record<string, unknown>>;
  try {
    given = parseArgs({ args: [...argv], allowPositionals: true, options: parserOptions(options) }).values;
  } catch (error) {
    // What is left: a value that looks like an option (`--output --fix`).
    const why = (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
    return wrong({ zh: `参数有误：${why}`, en: why });
  }
  const values: Record<string, Value> = {};
  for (const [option, spec] of Object.entries(options)) values[option] = valueOf(spec, given[option]);
  if (values['version'] === true) return { version: true };
  if (values['help'] === true)
    return { name: 'help', operands: named === undefined ? [] : [name], values } as unknown as Invocation<'help'>;
  const usage = badOperands(name, operands);
  // The table gives the values their types.
  return usage ? wrong(usage) : ({ name, operands, values } as unknown as Invocation);
};
