import { parseUnit } from '../lexicon/units';
import { formatNumber } from '../model/figures/format-number';
import { counting } from '../model/tables/cell-units';
import type { Comparator, Quantity } from '../model/types';

/** A value as it is compared: in the base of its dimension, with the half unit of its last digit. */
export interface Measure {
  readonly low: number;
  readonly high: number | undefined;
  /** Half a unit of the last digit as written. */
  readonly tolerance: number;
  readonly decimals: number;
  /** 万, 亿 before the unit: 14.4万 rounds by its scale, not by choice of digits. */
  readonly scale: number;
  readonly comparator: Comparator | undefined;
  readonly approximate: boolean;
  /** percent, counting (所, 人, 个 …), length, money …; '' where no unit is known. */
  readonly dimension: string;
  /** How much one of its unit is, in the base of the dimension: 0.1 for ‰. */
  readonly factor: number;
}

/**
 * The measure of a quantity.
 * @param declared the unit that the row, column or name gives where the figure itself has none
 */
export const measureOf = (quantity: Quantity, declared = ''): Measure => {
  const unit = quantity.unit === '' ? declared : quantity.unit;
  const parsed = unit === '' ? undefined : parseUnit(unit);
  const factor = quantity.unit === '' && quantity.scale !== 1 ? 1 : (parsed?.factor ?? parsed?.scale ?? 1);
  const dimension = parsed === undefined ? unit : counting.has(parsed.dimension) ? 'counting' : parsed.dimension;
  return {
    low: quantity.value * factor,
    high: quantity.high === undefined ? undefined : quantity.high * factor,
    tolerance: quantity.tolerance * factor,
    decimals: quantity.decimals,
    scale: quantity.scale,
    comparator: quantity.comparator,
    approximate: quantity.approximate,
    dimension,
    factor,
  };
};

/** True where two measures are of one kind; a value without a unit fits any. */
export const comparable = (a: Measure, b: Measure): boolean => a.dimension === b.dimension || a.dimension === '' || b.dimension === '';

/** How two statements of one fact differ. `precision`: the same when rounded to the coarser; `cut`: the coarser was cut off, not rounded. */
export type Difference = 'same' | 'precision' | 'cut' | 'bound' | 'value' | 'opposite';

/** Is it one value, however it is written and bounded? */
export const isOneValue = (difference: Difference): boolean => difference !== 'value' && difference !== 'opposite';

const floor = (m: Measure): boolean => m.comparator === '>=' || m.comparator === '>';
const ceiling = (m: Measure): boolean => m.comparator === '<=' || m.comparator === '<';
const epsilon = 1e-9;

const within = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * (1 + epsilon) + Math.abs(b) * epsilon;

/**
 * Compares two statements of one fact and year. Values are the same where they agree to the last digit of the coarser one (95.9 beside 95.92); hedged ones
 * (约, 左右) within five per cent. Of an actual value (`actual`) a bound that it keeps is true (达到95%以上 of 95.92); of a target a bound must be the same bound.
 */
export const differ = (a: Measure, b: Measure, actual: boolean): Difference => {
  const coarse = Math.max(a.tolerance, b.tolerance);
  const near = (x: number, y: number): boolean => within(x, y, coarse);
  if (a.approximate || b.approximate) {
    const [x, y] = [(a.low + (a.high ?? a.low)) / 2, (b.low + (b.high ?? b.low)) / 2];
    return near(x, y) || Math.abs(x - y) <= 0.05 * Math.max(Math.abs(x), Math.abs(y)) ? 'same' : 'value';
  }
  if (a.high !== undefined || b.high !== undefined) {
    if (a.high !== undefined && b.high !== undefined) return near(a.low, b.low) && near(a.high, b.high) ? 'same' : 'value';
    const [range, one] = a.high !== undefined ? [a, b] : [b, a];
    return one.low >= range.low - coarse && one.low <= (range.high ?? range.low) + coarse ? 'same' : 'value';
  }
  if (near(a.low, b.low)) {
    if ((floor(a) && ceiling(b)) || (ceiling(a) && floor(b))) return 'opposite';
    if (a.comparator !== b.comparator && (a.comparator === undefined) !== (b.comparator === undefined)) return 'bound';
    if (within(a.low, b.low, 0)) return 'same';
    const [fine, rough] = a.tolerance < b.tolerance ? [a, b] : [b, a];
    if (a.tolerance === b.tolerance || !within(fine.low, rough.low, rough.tolerance)) return 'value';
    return a.scale === b.scale ? 'precision' : 'same';
  }
  if (actual) {
    const kept = (bound: Measure, value: Measure): boolean =>
      (floor(bound) && value.low >= bound.low - epsilon) || (ceiling(bound) && value.low <= bound.low + epsilon);
    if (
      (a.comparator !== undefined && b.comparator === undefined && kept(a, b)) ||
      (b.comparator !== undefined && a.comparator === undefined && kept(b, a))
    )
      return 'same';
  }
  // 62.829 written as 62.82: cut off where it should be rounded.
  const [fine, rough] = a.tolerance < b.tolerance ? [a, b] : [b, a];
  const step = 2 * rough.tolerance;
  const cut =
    a.tolerance !== b.tolerance &&
    Math.trunc(fine.low / step + epsilon) === Math.round(rough.low / step) &&
    Math.abs(fine.low - rough.low) < step;
  return cut ? (a.scale === b.scale ? 'cut' : 'same') : 'value';
};

/** The digits of a number without the noughts at its ends, and how much its last one counts: 1100 → 2, 100. */
const digitsOf = (value: number): { readonly count: number; readonly step: number } => {
  const [digits = '', power = '0'] = Number(value.toPrecision(12)).toExponential().split('e');
  const count = digits.replace(/\D/gu, '').length;
  return { count, step: 10 ** (Number(power) - count + 1) };
};

/** A floor is held to be rounded where the value is no farther above it: 突破1100亿元 of 1140, 超过90% of 92.5. */
const [farthestAmount, farthestPercent] = [1.2, 1.05];

/** 突破1100亿元 beside 1140: a rounded line that the value passes. 达到1100亿元以上 gives the goal itself. */
export const passesRounded = (line: Measure, value: Measure): boolean => {
  if (line.comparator !== '>' || line.high !== undefined || value.high !== undefined || ceiling(value) || line.low <= 0) return false;
  const { count, step } = digitsOf(line.low);
  return (
    count < digitsOf(value.low).count &&
    value.low > line.low &&
    value.low < line.low + step &&
    value.low <= line.low * (line.dimension === 'percent' ? farthestPercent : farthestAmount)
  );
};

/** What a slip of the unit makes of a number: 万 for nothing, 亿 for 万, 平方公里 for 平方米. */
const unitSlips = [1e4, 1e6, 1e8];

/** How many times apart two statements of one number in units of other sizes are (398万元 beside 398亿元); undefined where they differ otherwise. */
export const timesApart = (a: Measure, b: Measure): number | undefined => {
  if (a.dimension !== b.dimension || a.dimension === '' || a.high !== undefined || b.high !== undefined) return undefined;
  const [less, more] = a.low < b.low ? [a, b] : [b, a];
  if (less.low <= 0) return undefined;
  // % for ‰: of two percentages one is not a slip of the other.
  const slips = a.dimension === 'percent' ? (a.factor === b.factor ? [] : [10]) : unitSlips;
  return slips.find((factor) => within(more.low, less.low * factor, Math.max(more.tolerance, less.tolerance * factor)));
};

/** Units that count single things and yet are not said of the same: 张 and 个 of what has no beds, 人 and 人次. */
export const countedOtherwise = (name: string, a: string, b: string): boolean => {
  const dimensions = [a, b].map((unit) => (unit === '' ? undefined : parseUnit(unit)?.dimension));
  const are = (one: string, other: string): boolean => dimensions.includes(one) && dimensions.includes(other);
  return are('person', 'person-time') || (are('bed', 'item') && !/[床票证卡图]/u.test(name));
};

/** The value in words for a message, as written. */
export const written = (quantity: Quantity): string =>
  quantity.prose.reading.text.slice(quantity.fullFrom, quantity.fullTo).trim() || formatNumber(quantity.value);

/** The same with the unit that its row or column gives it. */
export const writtenInFull = (quantity: Quantity, declared: string | undefined): string =>
  written(quantity) + (quantity.unit === '' ? (declared ?? '') : '');
