import { familyOf } from '../../engine/config';
import { familyOrder } from '../../engine/settle';
import { rules, titles } from '../../rules';
import { didYouMean, localeAsked } from '../arguments';
import type { Invocation } from '../options';
import type { Terminal } from '../terminal';

/** `planlint rules`: the rules with severity and title, or as JSON; all families or those named. Gives the exit code. */
export const listRules = ({ operands, values }: Invocation<'rules'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const families = [...operands, ...values.family].map((name) => name.replace(/\/\*?$/, ''));
  const unknown = families.find((name) => !(familyOrder as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, familyOrder);
    terminal.err(
      locale === 'zh'
        ? `planlint: 没有规则族 ${unknown}${near.zh}（有：${familyOrder.join(' ')}）\n`
        : `planlint: no family ${unknown}${near.en} (there are: ${familyOrder.join(' ')})\n`,
    );
    return 2;
  }
  const chosen = rules.filter((rule) => families.length === 0 || families.includes(familyOf(rule.id)));
  if (values.format === 'json') {
    const list = chosen.map(({ id, severity, preset, fix, options = {}, wholeDocument = false }) => ({
      id,
      family: familyOf(id),
      title: titles[id] ?? { zh: id, en: id },
      severity,
      preset,
      fix,
      wholeDocument,
      options,
    }));
    terminal.out(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const widest = Math.max(...chosen.map((rule) => rule.id.length));
  const lines = chosen.map(
    (rule) =>
      `${rule.id.padEnd(widest)}  ${rule.severity.padEnd(7)}  ${titles[rule.id]?.[locale] ?? ''}${rule.preset === 'strict' ? ' (strict)' : ''}\n`,
  );
  terminal.out(lines.join(''));
  return 0;
};
