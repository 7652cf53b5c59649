import type { Claim } from '../model/claims/claims';
import { sentenceAround } from '../model/document/prose';
import type { PlanMeta } from '../model/types';
import { isFlowRow, totalOverYears, type CellFact, type RowFact } from './facts';
import { comparable, differ, isOneValue, timesApart, type Measure } from './measures';
import { baselineCell } from './baseline-cell';
import { undatedCellOf } from './undated-claims';
import { yearOfCell } from './years';

/** What a row gives in brackets is the sum of several years: a claim that says so is held against it, and any that gives the same number in another unit. */
const sumOf = (row: RowFact, claim: Claim, measure: Measure, meta: PlanMeta): CellFact | undefined => {
  if (claim.kind !== 'level' && claim.kind !== 'addition') return undefined;
  const cells = row.sums.filter((c) => yearOfCell(c, { meta }) === claim.year && comparable(c.measure, measure));
  return (
    cells.find((c) => differ(measure, c.measure, false) === 'same') ??
    cells.find((c) => claim.span || timesApart(c.measure, measure) !== undefined)
  );
};

/** 三年投入28.1亿元: the sum of the years, not the figure of the last of them. */
const agreeingTotal = (measure: Measure, total: Measure): boolean =>
  comparable(measure, total) && isOneValue(differ(measure, total, false));

const severalYears = /(?:19|20)\d\d年?[-—–~～至到]{1,2}(?:19|20)\d\d年|[”五][”]?(?:期间|时期|以来)|[三四五六]年(?:来|间)/u;

/** 3270亩（218公顷），各年依次为420亩、560亩 …. */
const byYears = /(?:各年|历年|逐年|分年度?)(?:分别|依次)/u;

/** 五年累计接待游客2317.5万人次、实现旅游总收入|202.1亿元. */
const countedUp = /[两二三四五六七八九十]年(?:累计|共计|合计|共)[^。；]{0,30}$/u;

/** 2021—2025年累计死亡3306人: what is counted up over several years is the figure of none of them. */
const isSumOfYears = ({ span, prose, quantity }: Claim): boolean => {
  const { text, from } = sentenceAround(prose, quantity.from);
  if (byYears.test(text.slice(quantity.to - from, quantity.to - from + 24))) return true;
  const before = text.slice(Math.max(0, quantity.from - from - 48), quantity.from - from);
  if (countedUp.test(before)) return true;
  if (!span) return false;
  return /累计|共计|合计|总计|一共/u.test(before) && severalYears.test(before);
};

/** 累计达到15万人 beside a row of what comes in a year (新增就业 3万人): all the years together. */
const isCountedUp = ({ prose, quantity }: Claim): boolean => {
  const { text, from } = sentenceAround(prose, quantity.from);
  return /累计(?:将|要|可|争取|力争)?(?:达到?|为|至|实现|完成|超过)?$/u.test(text.slice(0, Math.max(0, quantity.fullFrom - from)));
};

const fewestYears = 3;

/** 2026—2028年签约项目270个 beside 80, 90 and 100: the sum of the last years of the row. */
const isSumOfCells = ({ cells }: RowFact, measure: Measure): boolean => {
  const values = cells.filter((c) => comparable(c.measure, measure)).map((c) => c.measure.low);
  const sums = values.map((_, i) => values.slice(i)).filter(({ length }) => length >= fewestYears);
  return sums.some((some) => Math.abs(some.reduce((sum, value) => sum + value, 0) - measure.low) <= measure.tolerance + 1e-9);
};

/** 除险加固|13座，2028年底前累计达到28座: what is added, beside what it comes to. */
const isAddedToTotal = ({ prose, quantity }: Claim): boolean => {
  const { text, from } = sentenceAround(prose, quantity.from);
  return /^[，,][^。；;]{0,16}累计(?:分别)?达/u.test(text.slice(quantity.fullTo - from, quantity.fullTo - from + 24));
};

/** A row that has a base year and is no flow counts how many there are, not how many are added. */
const isStock = (row: RowFact): boolean => !isFlowRow(row) && baselineCell(row) !== undefined;

/**
 * The figure of a row that a claim speaks of: of the claim's year, what was reached rather than what had been aimed at. What is added over several years is no
 * figure of one year, and a row that gives its base year a value counts year by year.
 */
export const cellOf = (row: RowFact, claim: Claim, measure: Measure, meta: PlanMeta): CellFact | undefined => {
  if (claim.year === undefined) return undatedCellOf(row, claim, measure);
  const cells = row.cells.filter((c) => yearOfCell(c, { meta }) === claim.year && comparable(c.measure, measure));
  if (row.cells.length === 0) return sumOf(row, claim, measure, meta);
  if (row.name.text.includes('累计') && isAddedToTotal(claim)) return undefined;
  if (!row.name.text.includes('累计') && isFlowRow(row) && measure.dimension !== 'percent' && isCountedUp(claim)) return undefined;
  const total = totalOverYears(row);
  if (total && (claim.yearFrom !== 'stated' || claim.span || agreeingTotal(measure, total))) return undefined;
  if (claim.span && isSumOfCells(row, measure)) return undefined;
  const flow = claim.kind === 'addition' || isFlowRow(row);
  // “十五五”时期投资7200亿元 beside 2026年, 2027年, …: the sum of the years.
  if (flow && claim.span && measure.dimension !== 'percent' && new Set(row.cells.map((c) => yearOfCell(c, { meta }))).size > 2)
    return undefined;
  if (flow && measure.dimension !== 'percent' && baselineCell(row) !== undefined && (claim.span || cells[0]?.value.role === 'baseline'))
    return undefined;
  if (claim.kind === 'addition' && isStock(row)) return undefined;
  const same = cells.find((c) => differ(measure, c.measure, false) === 'same');
  if (!same && measure.dimension !== 'percent' && isSumOfYears(claim) && !row.name.text.includes('累计')) return undefined;
  return same ?? cells.find((c) => c.value.column.valueKind === 'actual') ?? cells[0];
};
