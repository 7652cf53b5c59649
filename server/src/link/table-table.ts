import { matchNames } from '../model/claims/fact-names';
import type { PlanDocument } from '../model/types';
import type { CellFact, RowFact } from './facts';
import { comparable, differ, isOneValue } from './measures';
import type { ByContent } from './text-table';
import { linkThreshold, mostAlike } from './thresholds';
import { yearOfCell } from './years';

/** Two figures of one indicator and year in different tables. */
export interface TableTableLink {
  readonly first: RowFact;
  readonly second: RowFact;
  readonly cells: readonly [CellFact, CellFact];
}

/** What had been aimed at in a year and what was reached in it are two things; a figure that says neither may be either. */
const standingOf = ({ value: { role, column } }: CellFact): 'aim' | 'reached' | undefined =>
  role === 'target' || column.valueKind === 'target' ? 'aim' : role === 'baseline' ? 'reached' : undefined;

const sameStanding = (a: CellFact, b: CellFact): boolean => {
  const [one, other] = [standingOf(a), standingOf(b)];
  return one === undefined || other === undefined || one === other;
};

const total = /^(?:合计|总计|小计|共计)$/u;
const captionOf = ({ indicator }: RowFact): string =>
  (indicator.table.captionProse?.reading.text ?? '').replace(/^(?:续?表|专栏)\s*[\d—-]{0,6}|[（(]续[^（()）]{0,3}[）)]|\s/gu, '');

/** The totals of two tables are those of two things, unless the tables bear one title. */
const areTotalsApart = (first: RowFact, second: RowFact): boolean => total.test(first.name.core) && captionOf(first) !== captionOf(second);

export const tableTableLinks = (plan: PlanDocument, byContent: ByContent): TableTableLink[] => {
  const links: TableTableLink[] = [];
  for (const list of byContent.values()) {
    if (list.length < 2) continue;
    for (const [i, first] of list.slice(0, mostAlike).entries()) {
      for (const second of list.slice(i + 1)) {
        if (first.indicator.table === second.indicator.table || areTotalsApart(first, second)) continue;
        const match = matchNames(first.name, second.name, first.context, second.context);
        if (!match || match.score < linkThreshold || match.countedOnly) continue;
        for (const cell of first.cells) {
          const year = yearOfCell(cell, plan);
          const ofYear = year === undefined ? [] : second.cells.filter((c) => yearOfCell(c, plan) === year);
          const comparables = ofYear.filter((c) => comparable(c.measure, cell.measure));
          // Of several columns of one year (planned, reached) the one that gives this figure is meant.
          const twin =
            comparables.find((c) => isOneValue(differ(cell.measure, c.measure, true))) ?? comparables.find((c) => sameStanding(c, cell));
          // 2025年目标值 34, 2025年完成值 33.2: another table gives what was reached.
          const reached = (c: CellFact): boolean =>
            c !== cell &&
            yearOfCell(c, plan) === year &&
            !!twin &&
            comparable(c.measure, twin.measure) &&
            isOneValue(differ(c.measure, twin.measure, true));
          if (twin && !first.cells.some(reached)) links.push({ first, second, cells: [cell, twin] });
        }
      }
    }
  }
  return links;
};
