import type { Move } from './change-statements';

/** What is wrong with a move: it goes the other way than its verb says, or its two values are of another order (24.6万元提高到32亿元). */
export type WrongMove = 'reversed' | 'scale';

/** Ranks and grades rise to the first. */
const ranks = /^(?:位|名|级|档|类|等|等级|线|环)$/u;
/** A ratio of two things (生师比由18提高到15) is better the lower it is, and is said to rise. */
const ratioName = /(?:比|位次|排名|名次|指数|系数)(?:值)?(?:由|从|自)[^，。；]{0,12}$/u;

/** Values of one thing lie nearer to each other than this. */
const farApart = 500;
/** Written alike: 24.6 and 32. */
const alikeWithin = 6;

/** Judges the move between two values; undefined where nothing is wrong with it or it cannot be told. */
export const wrongMove = ({ prose, from, to, falling }: Move): WrongMove | undefined => {
  if ([from, to].some(({ high, approximate }) => high !== undefined || approximate) || from.value <= 0 || to.value <= 0) return undefined;
  if (from.scale !== to.scale) {
    const [ratio, written] = [to.value / from.value, to.value / to.scale / (from.value / from.scale)];
    const alike = written < alikeWithin && written > 1 / alikeWithin;
    if (alike && (ratio > farApart || ratio < 1 / farApart)) return 'scale';
  }
  if (from.comparator !== undefined || ranks.test(from.unit) || from.unit === '') return undefined;
  if (ratioName.test(prose.reading.text.slice(Math.max(0, from.fullFrom - 24), from.fullFrom))) return undefined;
  return (falling ? to.value > from.value : to.value < from.value) ? 'reversed' : undefined;
};
