import { quantitiesBetween, quantitiesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import { clauseStart } from '../marks/lists';
import { changeWordsIn, isRunning, type ChangeStatement } from './change-statements';
import { timeOfFigure } from './claim-times';
import { counted, sameUnit } from './addends';
import { subjectBefore } from './subjects';
import type { PlanDocument, Prose, Quantity } from '../types';

const yearlyWords = /(?:年均|年平均|平均每年)(?:净|约|将)?(?:增加|增长|净增|减少|下降)$/u;
const longestSentence = 120;
/** So much of two names must be one. */
const commonEnd = 4;

/** 老年人口 beside 60岁及以上老年人口. */
const sameThing = (prose: Prose, a: Quantity, b: Quantity): boolean => {
  const [one, other] = [a, b].map((quantity) => subjectBefore(prose, quantity)?.name ?? '');
  return one !== undefined && other !== undefined && one.length >= commonEnd && one.slice(-commonEnd) === other.slice(-commonEnd);
};

/** 116.5万人，占30.5%，年均增加|21.8万人: the level that a yearly amount stands behind. */
const levelBefore = (text: string, figures: readonly Quantity[], index: number): Quantity | undefined => {
  const amount = figures[index];
  if (!amount) return undefined;
  const start = clauseStart(text, amount.fullFrom, '。；;', longestSentence);
  const level = quantitiesBetween(figures, start, amount.from).findLast((figure) => sameUnit(figure, amount));
  if (!level || !counted(level)) return undefined;
  const lead = text.slice(Math.max(start, level.fullFrom - 20), level.fullFrom);
  return changeWordsIn(lead) === undefined && !/[每均]/u.test(lead) ? level : undefined;
};

/**
 * 2025年底老年人口94.7万人…到2030年老年人口达到116.5万人，年均增加21.8万人: a level of an earlier year in the same paragraph from which the yearly amount, told as
 * that of one year, leads to the later one to the last digit.
 */
export const yearlyFromBase = listedByProse(
  (plan: PlanDocument, prose): readonly ChangeStatement[] => {
    const { text } = prose.reading;
    if (!/年均|年平均|平均每年/u.test(text) || !isRunning(prose)) return [];
    const figures = quantitiesOf(prose).filter(({ kind }) => kind === 'value' || kind === 'range');
    return figures.flatMap((change, index): ChangeStatement[] => {
      const lead = text.slice(Math.max(0, change.fullFrom - 12), change.fullFrom);
      if (!counted(change) || change.unit === '%' || !yearlyWords.test(lead)) return [];
      const to = levelBefore(text, figures, index);
      if (!to) return [];
      const falling = /(?:减少|下降)$/u.test(lead);
      const base = to.value + (falling ? 1 : -1) * change.value;
      const from = figures.find((q) => q.from < to.from && sameUnit(q, to) && counted(q) && Math.abs(q.value - base) < 1e-9 * to.value);
      if (!from || !sameThing(prose, from, to)) return [];
      const [first, last] = [from, to].map(({ fullFrom }) => timeOfFigure(plan, prose, fullFrom).year);
      const years = first !== undefined && last !== undefined ? last - first : 0;
      return years > 1 ? [{ prose, from, to, change, yearly: true, falling, years, aimed: false }] : [];
    });
  },
  { before: 1 },
);
