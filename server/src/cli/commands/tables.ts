import { localeAsked } from '../arguments';
import type { Invocation } from '../options';
import type { Terminal } from '../terminal';
import { tablesText } from '../views';
import { openPlan } from './open-plan';

/** `planlint tables`: the tables of a plan as they were read. Gives the exit code. */
export const tables = ({ operands: [path = ''], values }: Invocation<'tables'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const plan = openPlan(path, locale, terminal);
  if (!plan) return 2;
  terminal.out(tablesText(plan, values.format, locale));
  return 0;
};
