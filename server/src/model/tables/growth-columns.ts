import { slackOf } from '../figures/quantity-sums';
import {
  difference,
  formatNumber,
  growth,
  percentOf,
  roundTo,
  sameWithin,
  simpleYearlyGrowth,
  truncateTo,
  yearlyGrowth,
} from '../figures/format-number';
import { isWorse, judgedDirection, levelIn, sameMeasure } from './levels';
import { onceFor } from '../../text/kept-with';
import type { Column, Indicator, PlanCell, Quantity } from '../types';

/** What a growth or completion cell should say, by each way it may have been computed. */
export interface Expected {
  /** In per cent of the earlier value, whole or per year (compound). */
  readonly relative: number | undefined;
  /** Per year, the whole divided by the years. */
  readonly simple: number | undefined;
  /** The difference of two rates, in percentage points. */
  readonly points: number | undefined;
  readonly from: Quantity;
  readonly to: Quantity;
  /** How far rounded inputs may move the result. */
  readonly slack: number;
}

/** Counted one by one (所, 人) a figure is exact; rates, decimals and 万 are rounded. */
const doubt = (q: Quantity): number => (q.unit === '%' ? q.tolerance : slackOf(q));

const judged = ['增幅', '增长', '增速', '增减', '升降', '年均'];

/** 增加132, 减少0.22: a cell that says in words that it gives the difference; 年均增长6.4% says that it gives a yearly growth. */
const inWords = /^(?:净?增加|减少|净增|提高|上升|下降|降低)\d[\d.]*$/u;

/** Does a growth column compare a row's two values? 累计 and 变化 say other things. */
export const isJudgedGrowth = (column: Column): boolean =>
  column.role === 'growth' &&
  judged.some((w) => column.header.includes(w)) &&
  !/累计|目标|预期|量|额|数|之差|差距|相比/u.test(column.header.replace(/[（(〔[【].*/su, ''));

/** Output is given at the prices of each year, its growth at constant ones (国家统计局《地区生产总值核算》), unless the header says 名义. */
const output = /(?:生产总值|增加值|GDP)$/u;
/** So many points a year prices may part the two. */
const mostByPrices = 3;

/** The figures a row's growth cell follows from: the first and the last value column before it, if they are the only two. */
const expectedGrowth = (indicator: Indicator, column: Column): Expected | undefined => {
  const values = indicator.values.filter((v) => v.column.valueKind !== 'completion' && v.column.index < column.index);
  const [left, right, ...more] = values;
  // 2024年 | 2023年 | 同比增长: this year first, the year before beside it.
  const turned = left?.year !== undefined && right?.year !== undefined && left.year > right.year;
  const [first, second] = turned ? [right, left] : [left, right];
  const from = first && levelIn(first.cell, first.value);
  const to = second && levelIn(second.cell, second.value);
  if (!first || !second || more.length > 0 || !from || !to || !sameMeasure(from, to) || from.comparator || to.comparator) return undefined;
  const named = /(\d{4})/u.exec(column.header)?.[1];
  if (named !== undefined && Number(named) !== first.year && Number(named) !== second.year) return undefined;
  const rate = indicator.unit === '%';
  const exact = rate ? 0.5 * 10 ** -Math.max(from.decimals, to.decimals) : 0;
  const slack = (): number =>
    rate ? exact * 2 : from.value === 0 ? 0 : (100 * (doubt(to) + Math.abs(to.value / from.value) * doubt(from))) / Math.abs(from.value);
  const years = first.year !== undefined && second.year !== undefined ? second.year - first.year : 0;
  const byPrices = output.test(indicator.name) && !/名义|现价|当年价/u.test(column.header) ? mostByPrices * Math.max(1, years) : 0;
  const base = { from, to, slack: slack() + byPrices };
  if (!column.header.includes('年均'))
    return {
      ...base,
      relative: growth(from.value, to.value),
      simple: undefined,
      points: rate ? difference(to.value, from.value) : undefined,
    };
  if (years < 1) return undefined;
  const points = rate ? difference(to.value, from.value) / years : undefined;
  return {
    ...base,
    slack: base.slack / years,
    relative: yearlyGrowth(from.value, to.value, years),
    simple: simpleYearlyGrowth(from.value, to.value, years),
    points,
  };
};

/** [7.8] beside two values of a share: what it gains over the period. Cumulative figures of anything else may be sums of years. */
const expectedGain = (indicator: Indicator, column: Column): Expected | undefined => {
  const whole = indicator.kind === 'share' ? expectedGrowth(indicator, { ...column, header: '' }) : undefined;
  return whole && { ...whole, relative: undefined };
};

type Fit = 'exact' | 'truncated' | 'off';

/** Does a written figure say a computed one, rounded to its digits (or cut off instead of rounded)? */
const fitOf = (written: Quantity, computed: number | undefined, slack: number): Fit => {
  if (computed === undefined) return 'off';
  const { decimals, value } = written;
  if (sameWithin(roundTo(computed, decimals), value, 1e-9)) return 'exact';
  if (slack > 0 && Math.abs(computed - value) <= slack + 0.5 * 10 ** -decimals + 1e-9) return 'exact';
  return sameWithin(truncateTo(computed, decimals), value, 1e-9) ? 'truncated' : 'off';
};

/** 完成率: done against planned, where a row has one planned and one reached figure. */
const expectedCompletion = (indicator: Indicator): Expected | undefined => {
  const planned = indicator.values.filter((v) => v.column.valueKind === 'target');
  const done = indicator.values.filter((v) => v.column.valueKind === 'actual');
  const from = planned[0] && levelIn(planned[0].cell, planned[0].value);
  const to = done[0] && levelIn(done[0].cell, done[0].value);
  if (
    planned.length !== 1 ||
    done.length !== 1 ||
    !from ||
    !to ||
    !sameMeasure(from, to) ||
    from.comparator ||
    to.comparator ||
    indicator.direction === 'down'
  )
    return undefined;
  const slack = from.value === 0 ? 0 : (100 * (doubt(to) + Math.abs(to.value / from.value) * doubt(from))) / Math.abs(from.value);
  return { from, to, slack, relative: percentOf(to.value, from.value), simple: undefined, points: undefined };
};

/** Does a 完成率 say how much of the way from the start to the goal was made: from 83.6 to 85.1, where 86.5 was planned, is 51.7 %? */
const isProgress = ({ indicator, written, expected: { from: planned, to: done } }: JudgedCell): boolean =>
  indicator.values.some((v) => {
    const start = v.column.valueKind === undefined ? levelIn(v.cell, v.value) : undefined;
    if (!start || start === planned || start === done || !sameMeasure(start, done)) return false;
    const way = difference(planned.value, start.value);
    if (way === 0) return false;
    const slack = (100 * (2 * start.tolerance + planned.tolerance + done.tolerance)) / Math.abs(way);
    return fitOf(written, (100 * difference(done.value, start.value)) / way, slack) !== 'off';
  });

/** A growth or completion cell with what it says and what it should follow from. */
export interface JudgedCell {
  readonly indicator: Indicator;
  readonly cell: PlanCell;
  readonly written: Quantity;
  readonly expected: Expected;
}

/** A cell that says another figure than the one computed, which is given as it would be written. */
export interface Mistaken extends JudgedCell {
  readonly right: string;
  /** The digits beyond were cut off instead of rounded. */
  readonly cut: boolean;
}

export interface GrowthReading {
  readonly mistaken: readonly Mistaken[];
  /** The first cell whose yearly growth is the whole divided by the years. */
  readonly averaged: Mistaken | undefined;
  /** Cells that give a difference of two rates where the column speaks of per cent. */
  readonly points: readonly JudgedCell[];
}

/** What a cell should say that gives the difference of its row's values. */
const differenceOf = ({ from, to, ...rest }: Expected): Expected => ({
  ...rest,
  from,
  to,
  relative: undefined,
  simple: undefined,
  points: Math.abs(difference(to.value, from.value)),
  slack: slackOf(from) + slackOf(to),
});

/** The cells of a growth column that follow from values of their rows. */
export const judgedCells = (rows: readonly Indicator[], column: Column): JudgedCell[] =>
  rows.flatMap((indicator): JudgedCell[] => {
    const cell = indicator.growth.find((g) => g.column === column)?.cell;
    const written = cell?.value?.kind === 'number' ? cell.value.quantity : undefined;
    if (!cell || !written || !['', '%', '百分点'].includes(written.unit)) return [];
    // 下降6 below 年均增长（%）: nobody can tell of what.
    if (inWords.test(cell.text) && /年均.*[%％]/u.test(column.header)) return [];
    const said = cell.text.startsWith('年均') ? { ...column, header: cell.text } : column;
    const whole = cell.value?.cumulative ? expectedGain(indicator, column) : expectedGrowth(indicator, said);
    const expected = whole && inWords.test(cell.text) ? differenceOf(whole) : whole;
    return expected ? [{ indicator, cell, written, expected }] : [];
  });

/** By how many per cent the earlier value differs from the later, where that differs from it by so many: 25 % up is 20 % down. */
const turnedRound = (relative: number | undefined): number | undefined =>
  relative === undefined || relative <= -100 ? undefined : 100 * (100 / (100 + relative) - 1);

/**
 * Do the two values of a row seem to stand in each other's place? The later falls behind the earlier, and a growth cell tells of a gain that is right the
 * other way round: 52 → 40 with 30.0%.
 */
export const growsIfSwapped = onceFor((indicator: Indicator): boolean => {
  const direction = judgedDirection(indicator);
  if (!direction) return false;
  return indicator.growth.some(({ column, cell }) => {
    const [judgedCell] = isJudgedGrowth(column) || cell.value?.cumulative ? judgedCells([indicator], column) : [];
    if (!judgedCell || judgedCell.cell !== cell) return false;
    const { expected, written } = judgedCell;
    const { from, to, relative, points, slack } = expected;
    if (!isWorse(direction, from, to) || written.value * (direction === 'up' ? 1 : -1) <= 0) return false;
    return [turnedRound(relative), points === undefined ? undefined : -points].some((turned) => fitOf(written, turned, slack) === 'exact');
  });
});

const mistakenAs = (cell: JudgedCell, computed: number, cut: boolean): Mistaken => ({
  ...cell,
  right: formatNumber(computed, cell.written.decimals) + cell.written.unit,
  cut,
});

const nothingRead: GrowthReading = { mistaken: [], averaged: undefined, points: [] };

/** 规划期内增减 beside two areas: most cells say by how much the later value differs, in its own unit (judged by difference-columns.ts). */
const givesDifferences = (column: Column, fits: readonly { readonly cell: JudgedCell; readonly relative: Fit }[]): boolean => {
  if (column.unit === '%' || fits.some(({ cell }) => cell.written.unit !== '')) return false;
  const told = fits.filter(({ cell }) => cell.written.value !== 0);
  const differing = told.filter(({ cell: { written, expected } }) => {
    const { from, to } = expected;
    return fitOf(written, difference(to.value, from.value), slackOf(from) + slackOf(to)) === 'exact';
  });
  return differing.length * 2 > told.length && differing.length >= told.filter(({ relative }) => relative === 'exact').length;
};

/** The cells of one growth column: what each says, and by which computing it is right. */
export const readGrowth = (rows: readonly Indicator[], column: Column): GrowthReading => {
  const fits = judgedCells(rows, column).map((cell) => {
    const { written, expected } = cell;
    const fit = (computed: number | undefined): Fit => fitOf(written, computed, expected.slack);
    return { cell, relative: fit(expected.relative), simple: fit(expected.simple), points: fit(expected.points) };
  });
  if (givesDifferences(column, fits)) return nothingRead;
  const pointed = fits.filter(
    (f) =>
      f.points === 'exact' && f.cell.cell.value?.cumulative !== true && f.cell.written.unit !== '百分点' && !inWords.test(f.cell.cell.text),
  );
  const sure = pointed.some((f) => f.relative === 'off');
  const inPercent = column.unit === '%' || fits.some((f) => f.cell.written.unit === '%');
  const mistaken = fits.flatMap(({ cell, relative, simple, points }): Mistaken[] => {
    const { expected, written } = cell;
    if ([relative, simple, points].includes('exact') || written.comparator) return [];
    const asPoints = expected.points !== undefined && (written.unit === '百分点' || sure);
    const computed = asPoints ? expected.points : (expected.relative ?? expected.points);
    const cut = [relative, points].includes('truncated') && written.decimals > 0;
    return computed === undefined ? [] : [mistakenAs(cell, computed, cut)];
  });
  const simple = fits.find((f) => f.simple === 'exact' && f.relative === 'off' && f.points !== 'exact')?.cell;
  const compound = simple?.expected.relative;
  return {
    mistaken,
    averaged: simple && compound !== undefined ? mistakenAs(simple, compound, false) : undefined,
    points: sure && inPercent ? pointed.map((f) => f.cell) : [],
  };
};

/** 完成率 cells that follow from what was planned and done. */
export const judgedCompletions = (rows: readonly Indicator[]): JudgedCell[] =>
  rows.flatMap((indicator): JudgedCell[] => {
    const done = indicator.values.find((v) => v.column.valueKind === 'completion' && v.value.kind === 'number');
    const written = done?.value.quantity;
    const expected = expectedCompletion(indicator);
    return !done || !written || written.unit === '倍' || !expected ? [] : [{ indicator, cell: done.cell, written, expected }];
  });

/** Those that do not. */
export const wrongCompletions = (rows: readonly Indicator[]): Mistaken[] =>
  judgedCompletions(rows).flatMap((judged): Mistaken[] => {
    const { relative, slack } = judged.expected;
    return relative === undefined || fitOf(judged.written, relative, slack) !== 'off' || isProgress(judged)
      ? []
      : [mistakenAs(judged, relative, false)];
  });
