import { completionScript } from '../completion';
import { rules } from '../../rules';
import { familyOrder } from '../../engine/settle';
import { didYouMean, localeAsked } from '../arguments';
import { commands, type Invocation } from '../options';
import type { Terminal } from '../terminal';

/** `planlint completion bash|zsh|fish`. Gives the exit code. */
export const completion = ({ operands: [shell = ''], values }: Invocation<'completion'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const shells: readonly string[] = commands.completion.completes;
  if (shell !== 'bash' && shell !== 'zsh' && shell !== 'fish') {
    const near = didYouMean(shell, shells);
    terminal.err(
      locale === 'zh'
        ? `planlint: 没有 ${shell} 的补全，只有 ${shells.join('、')}${near.zh}\n`
        : `planlint: no completion for ${shell}, only for ${shells.join(', ')}${near.en}\n`,
    );
    return 2;
  }
  terminal.out(
    completionScript(
      shell,
      rules.map((rule) => rule.id),
      familyOrder,
      locale,
    ),
  );
  return 0;
};
