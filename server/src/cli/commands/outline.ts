import { localeAsked } from '../arguments';
import type { Invocation } from '../options';
import type { Terminal } from '../terminal';
import { outlineText } from '../views';
import { openPlan } from './open-plan';

/** `planlint outline`: the headings, boxes and tables of a plan as they were read. Gives the exit code. */
export const outline = ({ operands: [path = ''], values }: Invocation<'outline'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const plan = openPlan(path, locale, terminal);
  if (!plan) return 2;
  terminal.out(outlineText(plan, locale));
  return 0;
};
