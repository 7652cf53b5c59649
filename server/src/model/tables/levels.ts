import { keptByText } from '../../text/keep';
import { onceFor } from '../../text/kept-with';
import { comparableName, isFlow } from '../document/indicators';
import { difference } from '../figures/format-number';
import type { CellValue, Indicator, IndicatorValue, PlanCell, Quantity } from '../types';

const changeWords = [
  '下降',
  '降低',
  '减少',
  '压减',
  '压降',
  '缩小',
  '增长',
  '增加',
  '提高',
  '提升',
  '上升',
  '递增',
  '较上年',
  '较2',
  '比2',
  '翻',
];
const anyChange = new RegExp(changeWords.join('|'));

/** Most cells hold digits and marks: no word at all. */
const mayHoldWords = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x3400) return true;
  return false;
};

/** True for a cell that states a change (下降15%, 增长6%左右), not a level. */
export const isChange = ({ text }: PlanCell): boolean => mayHoldWords(text) && anyChange.test(text);

/** The one number a cell states as a level: not a change, not a sum over the period, no range, no hedge. */
export const levelIn = (cell: PlanCell, value: CellValue | undefined): Quantity | undefined => {
  const { quantity } = value ?? {};
  if (!quantity || value?.kind !== 'number' || value.cumulative || quantity.high !== undefined || quantity.approximate) return undefined;
  return quantity.kind === 'ratio' || isChange(cell) ? undefined : quantity;
};

/** True where two figures of one row may be compared as written: both in one unit, or a bare one beside it on the same scale. */
export const sameMeasure = (a: Quantity, b: Quantity): boolean => {
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return false;
  return a.scale === b.scale || (a.unit !== '' && a.unit === b.unit);
};

/** The half unit of the coarser of two values: within it they may be the same figure, rounded. */
export const coarserTolerance = (a: Quantity, b: Quantity): number => Math.max(a.tolerance, b.tolerance);

/** How far `t` lies on the wrong side of `b` for a good direction: positive is worse. */
export const shortfall = (direction: 'up' | 'down', b: Quantity, t: Quantity): number =>
  direction === 'up' ? difference(b.value, t.value) : difference(t.value, b.value);

/** Worse by more than half a unit of the coarser value's last digit. */
export const isWorse = (direction: 'up' | 'down', b: Quantity, t: Quantity): boolean =>
  shortfall(direction, b, t) > coarserTolerance(b, t) + 1e-9;

/** The direction an indicator's levels are judged by: undecided ones, growth, completion and what is counted anew each period are not judged. */
export const judgedDirection = (indicator: Indicator): 'up' | 'down' | undefined => {
  const { direction, kind } = indicator;
  if (direction !== 'up' && direction !== 'down') return undefined;
  if (kind === 'growth' || kind === 'completion' || isFlow(indicator)) return undefined;
  return direction;
};

/** A figure of a row with its column. */
export interface Level {
  readonly value: IndicatorValue;
  readonly quantity: Quantity;
}

const latestBaseline = ({ values }: Indicator): Level | undefined => {
  let best: Level | undefined;
  for (const value of values) {
    const quantity = value.role === 'baseline' ? levelIn(value.cell, value.value) : undefined;
    if (quantity && (!best || (value.year ?? 0) >= (best.value.year ?? 0))) best = { value, quantity };
  }
  return best;
};

/** 原2025年目标, beside the one that takes its place. */
const superseded = /^(?:原|原定|调整前|修订前|现行)/u;

const targetsByYear = ({ values }: Indicator): readonly Level[] => {
  const targets: Level[] = [];
  for (const value of values) {
    const quantity = value.role === 'target' && !superseded.test(value.column.header) ? levelIn(value.cell, value.value) : undefined;
    if (quantity) targets.push({ value, quantity });
  }
  return targets.sort((a, b) => (a.value.year ?? 9999) - (b.value.year ?? 9999));
};

/** What the values of a row are by themselves: a row keeps it from one version of a document to the next. */
const rowLevels = onceFor((indicator: Indicator) => ({ baseline: latestBaseline(indicator), targets: targetsByYear(indicator) }));

/** The latest figure of a row's own base years. */
export const ownBaseline = (indicator: Indicator): Level | undefined => rowLevels(indicator).baseline;

/** Target figures of a row, by year. */
export const targetLevels = (indicator: Indicator): readonly Level[] => rowLevels(indicator).targets;

const places = /^(?:全|我|本)(?:市|县|区|省|州|国|镇|乡)/u;

/**
 * The key by which two statements name one indicator. Beyond `comparableName` only forms that mean the same are folded:
 * 全市 before it, 比例 and 比重 for 占比, 公办园 for 公办幼儿园, 在园儿童 for 在园幼儿, 儿童少年 for 儿童, 和 or 与 between parts,
 * a bracket that repeats the word before it in its wide sense (公办（含公办性质）). Everything else tells indicators apart.
 */
export const indicatorKey = keptByText((name: string): string =>
  comparableName(name.slice(0, 120).replace(/([一-龥]{2})[（(]含\1(?:性质|类)?[）)]/gu, '$1'))
    .replace(places, '')
    .replace(/[和与及的]/gu, '')
    .replace(/(公办|民办|普惠性)园/gu, '$1幼儿园')
    .replace(/在园(?:儿童|幼儿)数?/gu, '在园幼儿')
    .replace(/(?:人数)?(?:比例|比重|占比)$/u, '占比')
    .replace(/适龄残疾/gu, '残疾')
    .replace(/儿童少年/gu, '儿童')
    .replace(/数量$/u, '数')
    .replace(/([校园所院馆站室员生师])数$/u, '$1'),
);
