import type { Paint } from '../reporters/paint';
import type { Locale } from '../rules/rule';
import { textWidth } from '../text/characters';
import { commands, commonOptions, optionsOfCommand, type CommandName, type OptionSpec } from './options';

type Row = readonly [left: string, right: string];

const words = {
  zh: {
    tagline: 'planlint — 规划文稿校核：指标、数字、编号、引用、标点',
    usage: '用法',
    commands: '命令',
    options: '选项',
    more: '查看某个命令的选项：planlint help 命令',
    isDefault: '默认',
  },
  en: {
    tagline: 'planlint — checks Chinese government plans: indicators, numbers, numbering, references, punctuation',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    more: 'Options of a command: planlint help COMMAND',
    isDefault: 'default',
  },
} as const;

/** Two columns, the left one as wide as its widest entry up to 34 cells; a longer entry has its own line. */
const columns = (rows: readonly Row[]): string => {
  const width = Math.min(34, Math.max(...rows.map(([left]) => textWidth(left))));
  return rows
    .map(([left, right]) =>
      textWidth(left) > width
        ? `  ${left}\n  ${' '.repeat(width)}  ${right}\n`
        : `  ${left}${' '.repeat(width - textWidth(left))}  ${right}\n`,
    )
    .join('');
};

const valueOf = (spec: OptionSpec, locale: Locale): string => {
  if (spec.kind === 'flag') return '';
  if (spec.kind === 'count') return ' N';
  return spec.kind === 'choice'
    ? ` ${spec.choices.length > 4 ? (locale === 'zh' ? '名称' : 'NAME') : spec.choices.join('|')}`
    : ` ${spec.value[locale]}`;
};

const optionRow = (name: string, spec: OptionSpec, locale: Locale): Row => {
  const about = [spec.about[locale]];
  const zh = locale === 'zh';
  if (spec.kind === 'choice' && spec.choices.length > 4) about.push(`${zh ? '：' : ': '}${spec.choices.join(', ')}`);
  if (spec.kind === 'choice' && spec.default !== undefined)
    about.push(zh ? `（${words.zh.isDefault} ${spec.default}）` : ` (${words.en.isDefault} ${spec.default})`);
  return [`${spec.short ? `-${spec.short}, ` : '    '}--${name}${valueOf(spec, locale)}`, about.join('')];
};

const optionRows = (options: Readonly<Record<string, OptionSpec>>, locale: Locale): string =>
  columns(Object.entries(options).map(([name, spec]) => optionRow(name, spec, locale)));

const usageOf = (name: CommandName, locale: Locale): string => `planlint ${name} ${commands[name].operands[locale]}`.trimEnd();

/** `planlint help`: the commands, and the options of all. */
const overview = (locale: Locale, paint: Paint): string => {
  const w = words[locale];
  const names = Object.keys(commands) as CommandName[];
  const list = columns(names.map((name) => [usageOf(name, locale), commands[name].about[locale]]));
  return `${w.tagline}\n\n${paint('bold', w.commands)}\n${list}\n${paint('bold', w.options)}\n${optionRows(commonOptions, locale)}\n${w.more}\n`;
};

/** The help of the command line, or of one command; derived from the table of options. */
export const helpText = (command: CommandName | undefined, locale: Locale, paint: Paint): string => {
  if (command === undefined) return overview(locale, paint);
  const w = words[locale];
  const spec = commands[command];
  const notes = 'notes' in spec ? `\n${spec.notes[locale]}\n` : '';
  return `${paint('bold', w.usage)}  ${usageOf(command, locale)} [${w.options}]\n\n${spec.about[locale]}\n\n${paint('bold', w.options)}\n${optionRows(optionsOfCommand(command), locale)}${notes}`;
};
