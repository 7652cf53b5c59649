import { slackOf } from '../figures/quantity-sums';
import { quantitiesBetween } from '../document/by-prose';
import { clauseEnd, clauseStart } from '../marks/lists';
import { counted, sameUnit } from './addends';
import type { Quantity } from '../types';

/** 五年新增220个，年均新增54个: a yearly figure that its total and its years do not give. */
export interface WrongAverage {
  readonly total: Quantity;
  readonly average: Quantity;
  readonly years: number;
}

const longestSentence = 300;

/** What stands right before a figure of each year; 每年每校 is of something else as well. */
const yearlyLead = /(?:平均每年|年平均|年均|每年)(?![每各])[^，,。；;、：:\d每各]{0,14}$/u;
/** 后两年每年|19亿元: of some of the years. */
const someYears = /(?:[前后]|其余|余下|最后)[\d两二三四五六七八九十]{1,2}年(?:平均|预计|计划)?(?:每年|年均)[^，,。；;、]{0,14}$/u;
/** What grows is no part of a sum: 年均增长3万人 is how much more each year, 每年增加 as well where the total is a level. */
const growing = /(?:增长|递增|增速|下降|降低|减少|提高|提升|[比较](?:上|前)一?年[^，,。；;、]{0,3})[^，,。；;、]{0,3}$/u;
/** 比2023—2025年的年均|42个: of other years. */
const compared = /[比较][^，,。；;]{2,24}(?:年均|年平均|每年)[^，,。；;]{0,8}$/u;
/** So many years, and what is added up over them. */
const numbers: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const yearsOver =
  /(?:(?<from>(?:19|20)\d\d)年?[—–\-~～至到]{1,2}(?<to>(?:19|20)\d\d)年|(?<![第\d一二三四五六七八九十])(?<count>[两二三四五六七八九十]|\d{1,2})年(?!级|度|代|均|以|前|后|底|末|期|制)|(?<five>“?十[一二三四五六]五”?(?:时期|期间|以来))|(?<period>规划期内?))/gu;
/** What is done bit by bit: of such works a total is one of the whole period. */
const addedUp = /累计|合计|总共|共|新增|净增|新建|完成|投入|投资|安排|筹集|培训|培养|引进|建成|建设|改造|发放|选派|招收|实施|开展/u;

/** What is done bit by bit, beside what `addedUp` names. */
const done = /治理|整治|修复|加固|造林|栽植|压减|淘汰|铺设|清淤|帮扶|转移|收储|收购|供应|改建|新改|扩建|更新|更换|举办|支持/u;
/** The years that a total is said of, in the text before it. */
const yearsBefore = (text: string, from: number, to: number, periodLength: number): number | undefined => {
  let years: number | undefined;
  for (const { groups, index, 0: words } of text.slice(from, to).matchAll(yearsOver)) {
    const { from: first, to: last, count, five, period } = groups ?? {};
    const length =
      first && last ? Number(last) - Number(first) + 1 : count ? (numbers[count] ?? Number(count)) : five ? 5 : period ? periodLength : 0;
    // 三年行动计划 is a name; 五年累计 is a time.
    const between = length < 2 ? '' : text.slice(from + index + words.length, to);
    if (addedUp.test(between) || done.test(between)) years = length;
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

/** 2万套，年均5000套 over five years: a total that was set, not measured, shared out over a year less or more. */
const overOtherYears = (total: Quantity, average: Quantity, years: number): boolean =>
  total.value === average.value * (years - 1) || total.value === average.value * (years + 1);

/** A total, and the years that it is of. */
interface Totalled {
  readonly total: Quantity;
  readonly years: number;
  /** The years are those of the plan. */
  readonly planned?: true;
}

/** The period of a plan, as far as it is known. */
export interface PlanYears {
  readonly years: number;
  readonly end: number | undefined;
}

/** ，年均治理|: nothing between a total and its yearly figure but the verb again. */
const yearlyBehind = /^[，,（(]即?(?:年均|年平均|平均每年)([^，,。；;、：:\d]{0,8})$/u;
/** A level, or a figure compared, is no total of a period. */
const isLevel = /[达至到超破有存]|累计|总[量数额]|保持|稳定|控制|规模|[每均比较由从]/u;
/** Another time than the plan's. */
const otherTime =
  /已|以来|过去|近[年两三四五]|上年|去年|今年|首年|前期|先期|[两二三四五六七八九十\d]{1,2}年|[年个][内间]|第[一二三]阶段|近期|远期|阶段/u;

/** 治理2400公里，年均治理480公里: years are not said, it is those of the plan; of a plan of other than five years a review may be meant. */
const totalBeside = (
  text: string,
  average: Quantity,
  before: readonly Quantity[],
  start: number,
  { years, end }: PlanYears,
): readonly Totalled[] => {
  const total = before.at(-1);
  if (end === undefined || !total) return [];
  const words = yearlyBehind.exec(text.slice(total.fullTo, average.fullFrom))?.[1];
  if (words === undefined) return [];
  const clause = text.slice(clauseStart(text, total.fullFrom, '，,。；;：:、', 40), total.fullFrom);
  if (!(addedUp.test(clause) || done.test(clause)) || isLevel.test(clause.replace(/规划期内?|到20\d\d年/gu, ''))) return [];
  // 新增床位900张，年均新增护理床位100张 counts something else.
  const again = words.replace(addedUp, '').replace(done, '');
  if (Array.from(again).some((character) => !clause.includes(character))) return [];
  const lead = (from: number): string => text.slice(from, total.fullFrom).replaceAll(`到${String(end)}年`, '');
  if (otherTime.test(lead(start)) || /20\d\d年|[近前后]\S年|年来/u.test(lead(Math.max(0, start - longestSentence)))) return [];
  return (years === 5 ? [5] : [5, years]).map((length) => ({ total, years: length, planned: true }));
};

/** 三年分别完成12亿元、16亿元、|20亿元: the figure of one year. */
const inTurn = /(?:分别|依次|逐年)[^，,。；;]{0,80}$/u;

/** The total that an average stands behind (五年新增220个，年均44个) or before (每年1400场，五年累计7000场); of several any may be meant. */
const totalsAround = (text: string, average: Quantity, quantities: readonly Quantity[], period: PlanYears): readonly Totalled[] => {
  const start = clauseStart(text, average.fullFrom, '。；;', longestSentence);
  const end = clauseEnd(text, average.fullTo, '。；;', longestSentence);
  const before = quantitiesBetween(quantities, start, average.from).filter(
    (q) =>
      q !== average &&
      sameUnit(q, average) &&
      counted(q) &&
      !yearlyLead.test(text.slice(Math.max(start, q.fullFrom - 20), q.fullFrom)) &&
      !inTurn.test(text.slice(Math.max(start, q.fullFrom - 90), q.fullFrom)),
  );
  const found = before.flatMap((total): Totalled[] => {
    const years = yearsBefore(text, start, total.fullFrom, period.years);
    return years === undefined ? [] : [{ total, years }];
  });
  if (found.length > 0) return found;
  const beside = totalBeside(text, average, before, start, period);
  if (beside.length > 0) return beside;
  const next = quantitiesBetween(quantities, average.to, end).find((q) => sameUnit(q, average) || personTimes(q, average));
  if (!next || !counted(next) || !/^[^，,。；;、]{0,4}[，,]/u.test(text.slice(average.fullTo, next.fullFrom))) return [];
  const lead = text.slice(average.fullTo, next.fullFrom);
  const years = /累计|合计|总共|共/u.test(lead) ? yearsBefore(text, average.fullTo, next.fullFrom, period.years) : undefined;
  return years === undefined ? [] : [{ total: next, years }];
};

/** The same thing is counted where nothing else is named between: 年均新增, 年均完成, not 年均培训教师 beside 建设学校. */
const namesSomethingElse = (text: string, total: Quantity, average: Quantity): boolean => {
  const [left, right] = total.from < average.from ? [total, average] : [average, total];
  const between = text.slice(left.fullTo, right.fullFrom);
  // 两年净增1035人，与前三年年均535人相当: of other years.
  return between.includes('其中') || /(?:过去|前|近|上)[\d两二三四五六七八九十]{1,2}年/u.test(between) || /[^，,。；;]{24}/u.test(between);
};

/** Far apart they are figures of two things, but where the point or the unit has slipped. */
const nearOrShifted = (ratio: number): boolean => {
  const powers = Math.log10(ratio);
  return (ratio < 4 && ratio > 1 / 4) || Math.abs(powers - Math.round(powers)) < 0.002;
};

/**
 * The yearly figures of a text that do not follow from the total beside them.
 * @param period of the plan, for 规划期内 and where no years are said
 */
export const wrongAveragesIn = (text: string, quantities: readonly Quantity[], period: PlanYears): readonly WrongAverage[] =>
  quantities.flatMap((average): WrongAverage[] => {
    if (!counted(average) || average.unit === '%' || average.unit === '') return [];
    const lead = text.slice(Math.max(0, average.fullFrom - 20), average.fullFrom);
    if (!yearlyLead.test(lead) || growing.test(lead) || someYears.test(lead)) return [];
    if (compared.test(text.slice(Math.max(0, average.fullFrom - 36), average.fullFrom))) return [];
    const totals = totalsAround(text, average, quantities, period);
    const [only] = totals;
    const told = ({ total, years, planned }: Totalled): boolean =>
      follows(total, average, years, isSet(lead)) && !(planned && totals.length === 1 && overOtherYears(total, average, years));
    if (!only || totals.some((each) => told(each) || namesSomethingElse(text, each.total, average))) return [];
    const { total, years } = totals.at(-1) ?? only;
    // 十年累计100万亩，年均10万亩，“十五五”时期年均12万亩: the total has its average.
    const beside = quantitiesBetween(quantities, total.fullTo, average.from).filter(
      (q) => q !== average && sameUnit(q, total) && counted(q),
    );
    if (beside.some((q) => follows(total, q, years, false))) return [];
    return nearOrShifted(average.value / (total.value / years)) ? [{ total, average, years }] : [];
  });
