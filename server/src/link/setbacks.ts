import { lookupIndicator } from '../lexicon/indicators';
import type { Claim } from '../model/claims/claims';
import { sentenceAround } from '../model/document/prose';
import { isLocal } from './stated';

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

/** 规范管理率 of 严重精神障碍患者规范管理率: what a sentence calls a rate once it has named whose it is. */
const shortestRate = 4;
const shortestOwner = 4;
/** 保持在, 稳定在, 不低于: what is held may be somewhat lower. */
const held = /保持|稳定|维持|控制|不低于|不少于|不高于|以内/u;

/** Does a claim tell what a rate is in the year from which a plan looks ahead? */
const isActual = ({ kind, quantity, year, comparator }: Claim, baseline: number): boolean =>
  kind === 'level' &&
  quantity.unit === '%' &&
  quantity.high === undefined &&
  !quantity.approximate &&
  comparator === undefined &&
  year === baseline;

/** …患者18420人，规范管理17425人，规范管理率为94.6%: is the rate that of whom the goal names? */
const isRateOf = ({ name, prose, quantity }: Claim, goal: string): boolean => {
  if (name.text.length < shortestRate || !goal.endsWith(name.text)) return false;
  const owner = goal.slice(0, -name.text.length);
  const sentence = sentenceAround(prose, quantity.from);
  return owner.length >= shortestOwner && prose.reading.text.slice(sentence.from, quantity.from).includes(owner);
};

/**
 * Goals that fall behind what a sentence of the review says is reached, of a rate that it calls by the end of its name. A goal of fewer digits is a round floor.
 */
export const setbacksFromReview = (claims: readonly Claim[], baseline: number | undefined): readonly Setback[] => {
  if (baseline === undefined) return [];
  const actuals = claims.filter((claim) => isActual(claim, baseline) && claim.name.text.endsWith('率') && !isLocal(claim));
  if (actuals.length === 0) return [];
  return claims.flatMap((second): Setback[] => {
    const { kind, name, quantity, verbText } = second;
    if (kind !== 'level' || quantity.unit !== '%' || held.test(verbText + quantity.before) || isLocal(second)) return [];
    const first = actuals.find((actual) => isRateOf(actual, name.text));
    if (!first || quantity.decimals < first.quantity.decimals || first.quantity.decimals === 0) return [];
    const { direction } = lookupIndicator(name.text);
    if ((direction !== 'up' && direction !== 'down') || !isGoal(second, direction, baseline)) return [];
    const short = direction === 'up' ? first.quantity.value - quantity.value : quantity.value - first.quantity.value;
    return short > 1e-9 ? [{ first, second, direction }] : [];
  });
};
