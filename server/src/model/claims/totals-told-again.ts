import { counted, sameUnit } from './addends';
import type { WrongStatedSum } from './stated-sum';
import { maySpeakOfYears, missTotal, wrongYearlyTotalsIn } from './yearly-totals';
import type { Quantity } from '../types';

const numbers: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
/** So far before a total its items may stand. */
const reach = 300;

/** True for a text that may tell the total of figures that stand in the sentences before. */
export const maySpeakOfTotals = (text: string): boolean =>
  maySpeakOfYears(text) || (/[两三四五][类项种支个级]/u.test(text) && text.includes('共'));

/** 18支、1260人: two figures of two units side by side. */
type Pair = readonly [Quantity, Quantity];
const pairsIn = (text: string, quantities: readonly Quantity[]): readonly Pair[] =>
  quantities.flatMap((first, i): Pair[] => {
    const second = quantities[i + 1];
    return second && counted(first) && counted(second) && first.unit !== second.unit && text.slice(first.fullTo, second.fullFrom) === '、'
      ? [[first, second]]
      : [];
  });

/** 两类队伍共|: so many kinds taken together. */
const kindsTogether = /([两三四五])[类项种支个级][\u4e00-\u9fff]{0,8}?(?:合计|共计|一共|共有|共)$/u;

/** A队18支、1260人…；B队22支、1140人。两类队伍共40支、2300人: of the two totals of as many pairs one comes out, the other does not. */
const pairedTotals = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] => {
  const pairs = pairsIn(text, quantities);
  return pairs.flatMap((total, i): WrongStatedSum[] => {
    const count = numbers[kindsTogether.exec(text.slice(Math.max(0, total[0].fullFrom - 16), total[0].fullFrom))?.[1] ?? ''] ?? 0;
    const items = pairs.slice(Math.max(0, i - count), i);
    const [first] = items;
    if (count < 2 || items.length < count || !first || total[0].fullFrom - first[0].fullFrom > reach) return [];
    if (items.some((item) => !sameUnit(item[0], total[0]) || !sameUnit(item[1], total[1]))) return [];
    const sums = ([0, 1] as const).map((at) => ({ kind: 'differs' as const, whole: total[at], parts: items.map((item) => item[at]) }));
    const wrong = sums.filter(({ whole, parts }) => missTotal(parts, whole));
    return wrong.length === 1 ? wrong : [];
  });
};

/** The totals of a text that figures in the sentences before them do not make. */
export const wrongTotalsIn = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] =>
  maySpeakOfTotals(text) ? [...pairedTotals(text, quantities), ...wrongYearlyTotalsIn(text, quantities)] : [];
