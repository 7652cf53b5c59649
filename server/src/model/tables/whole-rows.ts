import { squeeze } from '../../text/characters';
import type { PlanCell, PlanTable } from '../types';

const whole = /^(?:合计|总计|共计|全[省市县区国州盟旗域镇]|[^\d]{1,8}(?:合计|总计))$/u;

/** The one row of a table that gives the whole: 合计, or 全省 in a table of its regions. */
export const wholeRowOf = ({ rows, headerRows }: PlanTable): readonly PlanCell[] | undefined => {
  const found = rows.slice(headerRows).filter((row) => whole.test(squeeze(row.find(({ text }) => text !== '')?.text ?? '')));
  return found.length === 1 ? found[0] : undefined;
};
