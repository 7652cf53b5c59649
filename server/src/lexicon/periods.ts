/**
 * Five-year periods, computed and never listed: 一五 1953–1957, 二五 1958–1962, and from 三五 (1966) on every five years.
 * Source: 历次国民经济和社会发展五年计划（规划）文本；二五与三五之间有1963—1965年的调整期。
 */
import { toChinese } from '../text/numerals';

export interface FiveYearPeriod {
  readonly start: number;
  readonly end: number;
}

/** The years of the n-th five-year plan. Throws for what is no plan. */
export const fiveYearPeriod = (ordinal: number): FiveYearPeriod => {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`no five-year plan number ${String(ordinal)}`);
  const start = ordinal >= 3 ? 1951 + 5 * ordinal : 1948 + 5 * ordinal;
  return { start, end: start + 4 };
};

/** Texts name no plan after this one; a greater ordinal is a misreading. */
const LAST_NAMED = 40;

/** The years of the plan a text names by its ordinal; undefined where there is none of that number. */
export const planYears = (ordinal: number): FiveYearPeriod | undefined =>
  Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= LAST_NAMED ? fiveYearPeriod(ordinal) : undefined;

/** The ordinal whose period a year falls in: 2023 → 14. Undefined before 1953 and for 1963–1965. */
export const ordinalOfYear = (year: number): number | undefined => {
  if (!Number.isInteger(year) || year < 1953 || (year > 1962 && year < 1966)) return undefined;
  return year < 1966 ? Math.floor((year - 1948) / 5) : Math.floor((year - 1951) / 5);
};

/** 14 → 十四五, 1 → 一五. */
export const ordinalName = (ordinal: number): string => {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 99) throw new RangeError(`no five-year plan number ${String(ordinal)}`);
  return `${toChinese(ordinal)}五`;
};
