import type { Comparator, Figure } from '../draft';
import type { Random } from '../random';
import type { IndicatorSpec, Topic } from '../topics/types';

/** The period all generated plans are for. */
export const period = { name: '十五五', before: '十四五', prior: 2020, base: 2025, first: 2026, middle: 2028, end: 2030 } as const;

/** An indicator with its figures; every statement of a clean plan derives from these. */
export interface Fact extends IndicatorSpec {
  /** The name that stands in the table; also the identity of the fact. */
  readonly id: string;
  /** The value five years before the baseline. */
  readonly before: number;
  readonly base: number;
  readonly middle: number;
  readonly target: number;
  readonly comparator: Comparator;
  readonly binding: boolean;
  /** Figures of two facts of one group are stated together (分别). */
  readonly sibling?: { readonly subject: string; readonly rest: string };
  /** An addition over the period: has a target and no baseline. */
  readonly added?: boolean;
}

/** A value to so many decimals, as a number. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The digits of a value. */
export const digits = (value: number, decimals: number): string => value.toFixed(decimals);

export const figureOf = (fact: Fact, year: 'before' | 'base' | 'middle' | 'target'): Figure => ({
  value: fact[year],
  decimals: fact.decimals,
  comparator: year === 'target' || year === 'middle' ? fact.comparator : 'exact',
});

const between = (random: Random, [low, high]: readonly [number, number]): number => low + random.next() * (high - low);

/** Draws the figures of an indicator; `bounded`: targets are floors and ceilings. */
export const factOf = (random: Random, spec: IndicatorSpec, bounded: boolean): Fact => {
  const { decimals, nature, better } = spec;
  const share = nature === 'share' || nature === 'gross';
  const sign = better === 'up' ? 1 : -1;
  const unit = 10 ** -decimals;
  const moved = (from: number, part: number): number => {
    const step = Math.max(between(random, spec.step) * part, unit * 2);
    const to = share ? from + sign * step : from * (1 + (sign * step) / 100);
    const least = from + sign * unit * 2;
    const next = sign > 0 ? Math.max(to, least) : Math.min(to, least);
    return rounded(share ? Math.min(next, 100 - unit) : next, decimals);
  };
  const base = rounded(between(random, spec.baseline), decimals);
  const middle = moved(base, 0.5);
  const doubling = nature === 'count' && spec.step[1] >= 100 && random.chance(0.3);
  const target = doubling ? base * 2 : moved(middle, 0.6);
  const down = rounded(share ? base - sign * between(random, spec.step) : base * (1 - (sign * between(random, spec.step)) / 150), decimals);
  const before = share ? Math.max(down, unit) : down;
  return {
    ...spec,
    id: spec.name,
    before,
    base,
    middle,
    target,
    comparator: bounded && (share || better === 'down') ? (better === 'up' ? 'at-least' : 'at-most') : 'exact',
    binding: random.chance(0.4),
  };
};

/** The facts of a plan: a choice of its field's indicators, and the group stated together. */
export const factsOf = (random: Random, topic: Topic, bounded: boolean): Fact[] => {
  const single = random.some(topic.indicators, random.int(7, topic.indicators.length)).map((spec) => factOf(random, spec, bounded));
  const { subjects, rest, spec } = topic.siblings;
  const group = subjects.map((subject) => {
    const fact = factOf(random, { ...spec, name: `${subject}${rest}` }, bounded);
    return { ...fact, sibling: { subject, rest } };
  });
  return [...single, ...group];
};
