import type { Direction as IndicatorDirection } from '../lexicon/indicators';
import { comparable, differ, type Measure } from '../link/measures';
import type { Reason, Verdict } from './types';

/** How a figure differs from what it was. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason | undefined;
}

/** What is good for an indicator, where it is known. */
export type Direction = 'up' | 'down' | undefined;

/**
 * The direction by which drafts are judged. Growth and what is counted anew each period, which say nothing beside the base year (`judgedDirection`), are one
 * and the same figure in both drafts.
 */
export const judgedBetweenDrafts = (direction: IndicatorDirection | undefined): Direction =>
  direction === 'up' || direction === 'down' ? direction : undefined;

const isFloor = ({ comparator }: Measure): boolean => comparator === '>=' || comparator === '>';
const isCeiling = ({ comparator }: Measure): boolean => comparator === '<=' || comparator === '<';
const isStrict = ({ comparator }: Measure): boolean => comparator === '>' || comparator === '<';

/** Nothing but the noise of the factors that units bring lies between the two. */
const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const changed = (reason?: Reason): Judgement => ({ verdict: 'changed', reason });
const looser = (isLooser: boolean, weak: Reason, strong: Reason): Judgement =>
  isLooser ? { verdict: 'weakened', reason: weak } : { verdict: 'strengthened', reason: strong };

/** One value under another bound: ≥98 → 98 is weaker, but only where the bound stands on the side that the direction makes the good one. */
const boundJudgement = (old: Measure, now: Measure, direction: Direction): Judgement => {
  if ((isFloor(old) && isCeiling(now)) || (isCeiling(old) && isFloor(now))) return changed('bound-turned');
  if (old.comparator !== undefined && now.comparator !== undefined) return looser(isStrict(old), 'bound-looser', 'bound-tighter');
  const bound = old.comparator === undefined ? now : old;
  const dropped = bound === old;
  const against = direction !== undefined && isFloor(bound) !== (direction === 'up');
  return against ? changed(dropped ? 'bound-dropped' : 'bound-added') : looser(dropped, 'bound-dropped', 'bound-added');
};

/** Which way a figure has gone: 1 up, -1 down, 0 where the ends of a range went apart. */
const course = (old: Measure, now: Measure): number => {
  const low = equal(old.low, now.low) ? 0 : Math.sign(now.low - old.low);
  const [oldHigh, nowHigh] = [old.high ?? old.low, now.high ?? now.low];
  const high = equal(oldHigh, nowHigh) ? 0 : Math.sign(nowHigh - oldHigh);
  return low * high < 0 ? 0 : low || high;
};

const valueJudgement = (old: Measure, now: Measure, direction: Direction): Judgement => {
  const way = course(old, now);
  if (way === 0) return changed();
  // A bound says what its author means better than the lexicon does.
  if (isFloor(old) && isFloor(now)) return looser(way < 0, 'floor-lowered', 'floor-raised');
  if (isCeiling(old) && isCeiling(now)) return looser(way > 0, 'ceiling-raised', 'ceiling-lowered');
  if (direction === undefined || (isFloor(old) && isCeiling(now)) || (isCeiling(old) && isFloor(now))) return changed();
  const contrary = direction === 'up' ? isCeiling : isFloor;
  if (contrary(old) || contrary(now)) return changed();
  const reason: Reason = way < 0 ? 'target-lowered' : 'target-raised';
  return looser(way < 0 === (direction === 'up'), reason, reason);
};

const differenceOf = (old: Measure, now: Measure, direction: Direction): Judgement | undefined => {
  if (!comparable(old, now)) return changed();
  const same = equal(old.low, now.low) && equal(old.high ?? old.low, now.high ?? now.low);
  if (!same)
    return differ({ ...old, approximate: false }, { ...now, approximate: false }, false) === 'precision'
      ? changed('precision')
      : valueJudgement(old, now, direction);
  if (old.comparator !== now.comparator) return boundJudgement(old, now, direction);
  if (old.approximate !== now.approximate) return looser(now.approximate, 'hedge-added', 'hedge-dropped');
  return undefined;
};

/**
 * How a figure differs from what it was; undefined where it does not. A target is weaker when its floor is lower, its ceiling higher, a bare value moved
 * against the direction of its indicator, its bound dropped or a hedge (约, 左右) put in.
 * @param direction what is good for the indicator, where it is known
 * @param target the figure is aimed at; what is, or was, is not judged
 */
export const judgeFigures = (old: Measure, now: Measure, direction: Direction, target: boolean): Judgement | undefined => {
  const judgement = differenceOf(old, now, direction);
  return judgement && !target ? changed(judgement.reason === 'precision' ? 'precision' : undefined) : judgement;
};

/**
 * How a year differs from what it was. A later one puts a target off, unless the period of the whole plan moved as far.
 * @param shift by how many years the end of the period moved
 */
export const judgeYears = (old: number, now: number, target: boolean, shift: number): Judgement | undefined => {
  if (old === now) return undefined;
  if (shift !== 0 && now - old === shift) return changed('period');
  return target ? looser(now > old, 'put-off', 'brought-forward') : changed();
};
