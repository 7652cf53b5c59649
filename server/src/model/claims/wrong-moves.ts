import { inUnits, slackOf } from '../figures/quantity-sums';
import { parseUnit } from '../../lexicon/units';
import type { Move } from './change-statements';
import { firstQuantityFrom } from '../document/by-prose';
import { difference, formatNumber, roundTo } from '../figures/format-number';
import { counted } from './addends';
import type { Quantity } from '../types';

/** What is wrong with a move: it goes the other way than its verb says, or its two values are of another order (24.6万元提高到32亿元). */
export type WrongMove = 'reversed' | 'scale';

/** Ranks and grades rise to the first. */
const ranks = /^(?:位|名|级|档|类|等|等级|线|环)$/u;
/** A ratio of two things (生师比由18提高到15), or how fine something is (分辨率由3公里提高到1公里), is better the lower it is, and is said to rise. */
const ratioName =
  /(?:(?<!占)比|位次|排名|名次|指数|系数|分辨率|精度|精细度|网格距|格距|误差|粒度|时效|频次|间隔)(?:值)?(?:由|从|自)[^，。；]{0,12}$/u;

/** Values of one thing lie nearer to each other than this. */
const farApart = 500;
/** Written alike: 24.6 and 32. */
const alikeWithin = 6;

const addedBefore = /(?:新增|净增|新建|增设)[^，,。；;、\d]{0,16}$/u;
const totalBetween = /^[，,；;](?:其|使)?(?:总数|总量|总规模|总里程|总面积|数量|累计)由$/u;

/** 新增16个，总数由24个增加到42个: what is said to be added right before a move, where it does not lead from the one value to the other. */
export const wronglyAdded = (
  { prose, from, to, falling }: Move,
  quantities: readonly Quantity[],
): { readonly added: Quantity; readonly right: string } | undefined => {
  const { text } = prose.reading;
  const added = quantities[firstQuantityFrom(quantities, from.from) - 1];
  if (added?.kind !== 'value' || falling || added.unit !== from.unit || to.unit !== from.unit || ![added, from, to].every(counted))
    return undefined;
  if (
    !totalBetween.test(text.slice(added.fullTo, from.fullFrom)) ||
    !addedBefore.test(text.slice(Math.max(0, added.fullFrom - 20), added.fullFrom))
  )
    return undefined;
  const slack = [added, from, to].reduce((all, q) => all + slackOf(q), 0);
  return Math.abs(from.value + added.value - to.value) > slack + 1e-9 * to.value
    ? { added, right: inUnits(difference(to.value, from.value), to.scale, to.unit) }
    : undefined;
};

/** How many of the first unit the second is: 1000 for 千克 and 吨. */
const unitsApart = (from: Quantity, to: Quantity): number =>
  from.unit === to.unit ? 1 : (parseUnit(to.unit)?.factor ?? 1) / (parseUnit(from.unit)?.factor ?? 1);

/** How many times the first value the second is, whatever the units. */
const timesOfMove = ({ from, to }: Pick<Move, 'from' | 'to'>): number => (to.value / from.value) * unitsApart(from, to);

/** How many times the one value the other is, for a message. */
export const timesApart = (move: Pick<Move, 'from' | 'to'>): string =>
  formatNumber(roundTo(Math.max(timesOfMove(move), 1 / timesOfMove(move)), 0));

/** Judges the move between two values; undefined where nothing is wrong with it or it cannot be told. */
export const wrongMove = ({ prose, from, to, falling }: Move): WrongMove | undefined => {
  if ([from, to].some(({ high, approximate }) => high !== undefined || approximate) || from.value <= 0 || to.value <= 0) return undefined;
  if (from.scale !== to.scale || from.unit !== to.unit) {
    const [ratio, written] = [timesOfMove({ from, to }), to.value / to.scale / (from.value / from.scale)];
    const alike = written < alikeWithin && written > 1 / alikeWithin;
    if (alike && (ratio > farApart || ratio < 1 / farApart)) return 'scale';
  }
  if (from.comparator !== undefined || from.unit !== to.unit || ranks.test(from.unit) || from.unit === '') return undefined;
  if (ratioName.test(prose.reading.text.slice(Math.max(0, from.fullFrom - 24), from.fullFrom))) return undefined;
  return (falling ? to.value > from.value : to.value < from.value) ? 'reversed' : undefined;
};
