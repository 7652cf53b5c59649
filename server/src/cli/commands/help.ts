import { didYouMean, localeAsked } from '../arguments';
import { helpText } from '../help';
import { commands, isCommand, type Invocation } from '../options';
import { painterFor, type Terminal } from '../terminal';

/** `planlint help [COMMAND]`. Gives the exit code. */
export const help = ({ operands, values }: Invocation<'help'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const [command] = operands;
  if (command !== undefined && !isCommand(command)) {
    const near = didYouMean(command, Object.keys(commands));
    terminal.err(locale === 'zh' ? `planlint: 没有命令 ${command}${near.zh}\n` : `planlint: no command ${command}${near.en}\n`);
    return 2;
  }
  terminal.out(helpText(command, locale, painterFor(values, terminal.color)));
  return 0;
};
