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

/** 2021—2025年累计死亡3306人: what is counted up over several years is the figure of none of them. */
const isSumOfYears = ({ span, prose, quantity }: Claim): boolean => {
  const { text, from } = sentenceAround(prose, quantity.from);
  if (byYears.test(text.slice(quantity.to - from, quantity.to - from + 24))) return true;
  if (!span) return false;
  const before = text.slice(Math.max(0, quantity.from - from - 48), quantity.from - from);
  return /累计|共计|合计|总计|一共/u.test(before) && severalYears.test(before);
};

/** 除险加固|13座，2028年底前累计达到28座: what is added, beside what it comes to. */
const isAddedToTotal = ({ prose, quantity }: Claim): boolean => {
  const { text, from } = sentenceAround(prose, quantity.from);
  return /^[，,][^。；;]{0,16}累计(?:分别)?达/u.test(text.slice(quantity.fullTo - from, quantity.fullTo - from + 24));
};

/**
 * The figure of a row that a claim speaks of: of the claim's year, what was reached rather than what had been aimed at. What is added over several years is no
 * figure of one year, and a row that gives its base year a value counts year by year.
 */
export const cellOf = (row: RowFact, claim: Claim, measure: Measure, meta: PlanMeta): CellFact | undefined => {
  if (claim.year === undefined) return undatedCellOf(row, claim, measure);
  const cells = row.cells.filter((c) => yearOfCell(c, { meta }) === claim.year && comparable(c.measure, measure));
  if (row.cells.length === 0) return sumOf(row, claim, measure, meta);
  if (row.name.text.includes('累计') && isAddedToTotal(claim)) return undefined;
  const total = totalOverYears(row);
  if (total && (claim.yearFrom !== 'stated' || claim.span || agreeingTotal(measure, total))) return undefined;
  const flow = claim.kind === 'addition' || isFlowRow(row);
  if (flow && measure.dimension !== 'percent' && baselineCell(row) !== undefined && (claim.span || cells[0]?.value.role === 'baseline'))
    return undefined;
  const same = cells.find((c) => differ(measure, c.measure, false) === 'same');
  if (!same && measure.dimension !== 'percent' && isSumOfYears(claim) && !row.name.text.includes('累计')) return undefined;
  return same ?? cells.find((c) => c.value.column.valueKind === 'actual') ?? cells[0];
};
