import { lookupIndicator } from '../lexicon/indicators';
import type { Claim } from '../model/claims/claims';

/** Two goals of one share, the later of which falls behind the earlier: 到2028年达到75%, 到2030年达到72%. */
export interface Setback {
  readonly first: Claim;
  readonly second: Claim;
  readonly direction: 'up' | 'down';
}

const fitting = { up: ['>', '>='], down: ['<', '<='] } as const;

/** A goal that says exactly how far a share is to move; a bound only on the side it moves to. */
const isGoal = ({ quantity, comparator, year, yearFrom }: Claim, direction: 'up' | 'down', baseline: number): boolean =>
  quantity.unit === '%' &&
  quantity.high === undefined &&
  !quantity.approximate &&
  (comparator === undefined || fitting[direction].some((sign) => sign === comparator)) &&
  (yearFrom === 'stated' || yearFrom === 'carried') &&
  year !== undefined &&
  year > baseline;

/**
 * The goals that fall back, of shares whose direction is known.
 * @param alike claims that speak of one thing, whatever the year
 * @param baseline the year from which the plan looks ahead
 */
export const setbacksAmong = (alike: Iterable<readonly Claim[]>, baseline: number | undefined): readonly Setback[] => {
  const found: Setback[] = [];
  if (baseline === undefined) return found;
  for (const claims of alike) {
    const [any] = claims;
    if (!any || claims.length < 2) continue;
    const { direction, kind } = lookupIndicator(any.name.text);
    if ((direction !== 'up' && direction !== 'down') || (kind !== 'share' && kind !== 'gross-rate')) continue;
    const goals = claims.filter((claim) => isGoal(claim, direction, baseline)).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    for (const [i, second] of goals.entries()) {
      const first = goals[i - 1];
      if (!first || first.year === second.year) continue;
      const [a, b] = [first.quantity, second.quantity];
      const short = direction === 'up' ? a.value - b.value : b.value - a.value;
      if (short > Math.max(a.tolerance, b.tolerance)) found.push({ first, second, direction });
    }
  }
  return found;
};
