import { rules } from '../../rules';
import { didYouMean, localeAsked } from '../arguments';
import { explainText } from '../explain';
import type { Invocation } from '../options';
import { painterFor, type Terminal } from '../terminal';

/** `planlint explain RULE`: what a rule looks for, why, its limits and examples. Gives the exit code. */
export const explain = async ({ operands: [id = ''], values }: Invocation<'explain'>, terminal: Terminal): Promise<number> => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  if (!rules.some((rule) => rule.id === id)) {
    const near = didYouMean(
      id,
      rules.map((rule) => rule.id),
    );
    terminal.err(
      locale === 'zh'
        ? `planlint: 没有规则 ${id}${near.zh}（planlint rules 列出全部规则）\n`
        : `planlint: no rule ${id}${near.en} (planlint rules lists them all)\n`,
    );
    return 2;
  }
  terminal.out(await explainText(id, locale, painterFor(values, terminal.color)));
  return 0;
};
