import { timesOf } from '../document/by-prose';
import { local } from '../kept/local';
import type { PlanDocument, Prose, TimeExpression, YearRange } from '../types';

/** What stands behind a list of years: 各, 分别, 每年, 依次. */
const eachOf = /^(?:各|分别|每年|依次)/;
const none: readonly true[] = [];
const listsIn = local((text) => (/[、和]\d{4}年(?:各|分别|每年|依次)/.test(text) ? [true as const] : none));

/** The proses in which something is said of each year of a list. */
export const withYearLists = (plan: PlanDocument): readonly Prose[] => listsIn(plan).map(({ place }) => place);

/**
 * 2026年、2027年、2029年各新建一所, in a plan for 2026–2028: the one year of a list that the plan does not have, in the place of one it has.
 */
export const strayOfList = (prose: Prose, period: YearRange): TimeExpression | undefined => {
  const { text } = prose.reading;
  const years = timesOf(prose).filter(({ kind, quoted }) => kind === 'year' && !quoted);
  for (const [i, last] of years.entries()) {
    if (!eachOf.test(text.slice(last.to, last.to + 2))) continue;
    let first = i;
    while (first > 0 && /^[、和]$/.test(text.slice(years[first - 1]?.to, years[first]?.from))) first -= 1;
    const list = years.slice(first, i + 1);
    const outside = list.filter(({ start = 0 }) => start < period.start || start > period.end);
    const inside = list.length - outside.length;
    const [stray] = outside;
    if (stray && outside.length === 1 && inside >= 2 && inside < period.end - period.start + 1) return stray;
  }
  return undefined;
};
