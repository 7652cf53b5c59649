import { rules, titles } from '../../rules';
import { didYouMean, localeAsked } from '../arguments';
import { explainText } from '../explain';
import type { Invocation } from '../options';
import { painterFor, type Terminal } from '../terminal';

/** A rule by its id, or by the name that reports show beside it: 合计与小计. */
const ruleCalled = (name: string): string | undefined =>
  rules.find(({ id }) => id === name || titles[id]?.zh === name || titles[id]?.en === name)?.id;

/** `planlint explain RULE`: what a rule looks for, why, its limits and examples. Gives the exit code. */
export const explain = async ({ operands: [asked = ''], values }: Invocation<'explain'>, terminal: Terminal): Promise<number> => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const id = ruleCalled(asked);
  if (id === undefined) {
    const near = didYouMean(
      asked,
      rules.map((rule) => rule.id),
    );
    terminal.err(
      locale === 'zh'
        ? `planlint: 没有规则 ${asked}${near.zh}（planlint rules 列出全部规则）\n`
        : `planlint: no rule ${asked}${near.en} (planlint rules lists them all)\n`,
    );
    return 2;
  }
  terminal.out(await explainText(id, locale, painterFor(values, terminal.color)));
  return 0;
};
