import { quantitiesBetween } from './by-prose';
import { clauseEnd, clauseStart } from './lists';
import { counted, sameUnit, slackOf } from './stated-sums';
import type { Quantity } from './types';

/** 五年新增220个，年均新增54个: a yearly figure that its total and its years do not give. */
export interface WrongAverage {
  readonly total: Quantity;
  readonly average: Quantity;
  readonly years: number;
}

const longestSentence = 300;

/** What stands right before a figure of each year; 每年每校 is of something else as well. */
const yearlyLead = /(?:平均每年|年平均|年均|每年)(?![每各])[^，,。；;、：:\d每各]{0,14}$/u;
/** What grows is no part of a sum: 年均增长3万人 is how much more each year, 每年增加 as well where the total is a level. */
const growing = /(?:增长|递增|增速|下降|降低|减少|提高|提升)[^，,。；;、]{0,3}$/u;
/** So many years, and what is added up over them. */
const numbers: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const yearsOver =
  /(?:(?<from>(?:19|20)\d\d)年?[—–\-~～至到]{1,2}(?<to>(?:19|20)\d\d)年|(?<![第\d一二三四五六七八九十])(?<count>[两二三四五六七八九十]|\d{1,2})年(?!级|度|代|均|以|前|后|底|末|期|制)|(?<five>“?十[一二三四五六]五”?(?:时期|期间|以来))|(?<period>规划期内?))/gu;
const addedUp = /累计|合计|总共|共|新增|净增|新建|完成|投入|投资|安排|筹集|培训|培养|引进|建成|建设|改造|发放|选派|招收|实施|开展/u;

/** The years that a total is said of, in the text before it. */
const yearsBefore = (text: string, from: number, to: number, periodLength: number): number | undefined => {
  let years: number | undefined;
  for (const { groups, index, 0: words } of text.slice(from, to).matchAll(yearsOver)) {
    const { from: first, to: last, count, five, period } = groups ?? {};
    const length =
      first && last ? Number(last) - Number(first) + 1 : count ? (numbers[count] ?? Number(count)) : five ? 5 : period ? periodLength : 0;
    // 三年行动计划 is a name; 五年累计 is a time.
    if (length >= 2 && addedUp.test(text.slice(from + index + words.length, to))) years = length;
  }
  return years;
};

/** 每年3万人，五年累计12万人次: persons and how often they come; some may come several times, none less than once. */
const personTimes = (total: Quantity, average: Quantity): boolean =>
  total.unit === '人次' && (average.unit === '人' || average.unit === '名');

/** 每年培训3万人: set for each year, not a mean that was rounded (年均, 平均每年). */
const isSet = (lead: string): boolean => /(?<!平均)每年/u.test(lead) && !/均每年|年均/u.test(lead);

/** Does the yearly figure follow from the total, to its last digit, or near it where it is set? */
const follows = (total: Quantity, average: Quantity, years: number, set: boolean): boolean =>
  (personTimes(total, average) && total.value > average.value * years) ||
  Math.abs(total.value / years - average.value) <= average.tolerance * (set ? 0.2 : 1) + slackOf(total) / years + 1e-9 * total.value;

/** The total that an average stands behind (五年新增220个，年均44个) or before (每年1400场，五年累计7000场); of several any may be meant. */
const totalsAround = (
  text: string,
  average: Quantity,
  quantities: readonly Quantity[],
  periodLength: number,
): readonly (readonly [Quantity, number])[] => {
  const start = clauseStart(text, average.fullFrom, '。；;', longestSentence);
  const end = clauseEnd(text, average.fullTo, '。；;', longestSentence);
  const before = quantitiesBetween(quantities, start, average.from).filter((q) => q !== average && sameUnit(q, average) && counted(q));
  const found = before.flatMap((total): (readonly [Quantity, number])[] => {
    const years = yearsBefore(text, start, total.fullFrom, periodLength);
    return years === undefined ? [] : [[total, years]];
  });
  if (found.length > 0) return found;
  const next = quantitiesBetween(quantities, average.to, end).find((q) => sameUnit(q, average) || personTimes(q, average));
  if (!next || !counted(next) || !/^[^，,。；;、]{0,4}[，,]/u.test(text.slice(average.fullTo, next.fullFrom))) return [];
  const lead = text.slice(average.fullTo, next.fullFrom);
  const years = /累计|合计|总共|共/u.test(lead) ? yearsBefore(text, average.fullTo, next.fullFrom, periodLength) : undefined;
  return years === undefined ? [] : [[next, years]];
};

/** The same thing is counted where nothing else is named between: 年均新增, 年均完成, not 年均培训教师 beside 建设学校. */
const namesSomethingElse = (text: string, total: Quantity, average: Quantity): boolean => {
  const [left, right] = total.from < average.from ? [total, average] : [average, total];
  const between = text.slice(left.fullTo, right.fullFrom);
  return between.includes('其中') || /[^，,。；;]{24}/u.test(between);
};

/** Far apart they are figures of two things, but where the point or the unit has slipped. */
const nearOrShifted = (ratio: number): boolean => {
  const powers = Math.log10(ratio);
  return (ratio < 4 && ratio > 1 / 4) || Math.abs(powers - Math.round(powers)) < 0.002;
};

/**
 * The yearly figures of a text that do not follow from the total beside them.
 * @param periodLength years of the plan's period, for 规划期内
 */
export const wrongAveragesIn = (text: string, quantities: readonly Quantity[], periodLength: number): readonly WrongAverage[] =>
  quantities.flatMap((average): WrongAverage[] => {
    if (!counted(average) || average.unit === '%' || average.unit === '') return [];
    const lead = text.slice(Math.max(0, average.fullFrom - 20), average.fullFrom);
    if (!yearlyLead.test(lead) || growing.test(lead)) return [];
    const totals = totalsAround(text, average, quantities, periodLength);
    const [only] = totals;
    if (!only || totals.some(([total, years]) => follows(total, average, years, isSet(lead)) || namesSomethingElse(text, total, average)))
      return [];
    const [total, years] = totals.at(-1) ?? only;
    return nearOrShifted(average.value / (total.value / years)) ? [{ total, average, years }] : [];
  });
