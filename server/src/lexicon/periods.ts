/** Five-year periods, computed and never listed: 一五 1953–1957, 二五 1958–1962, and from 三五 (1966) on every five years. */
import { chineseValue, toChinese } from '../text/numerals';
import { deepFreeze } from './types';

export interface FiveYearPeriod {
  readonly start: number;
  readonly end: number;
}

export interface NamedPeriod extends FiveYearPeriod {
  /** 14 for 十四五. */
  readonly ordinal: number;
}

/** Names are given to periods up to this one; 二十九五 is far enough. */
const LAST = 29;

/** On whose authority the years stand. */
export const periodSource = '历次国民经济和社会发展五年计划（规划）文本；一五、二五与三五之间有1963—1965年的调整期';

/** The years of the n-th five-year plan. Throws for what is no plan. */
export const fiveYearPeriod = (ordinal: number): FiveYearPeriod => {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`no five-year plan number ${String(ordinal)}`);
  const start = ordinal >= 3 ? 1951 + 5 * ordinal : 1948 + 5 * ordinal;
  return deepFreeze({ start, end: start + 4 });
};

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

/** What may follow a period's name and still leave it the name of the period. */
const tails = [
  '',
  '时期',
  '期间',
  '规划',
  '规划期',
  '规划期间',
  '规划时期',
  '计划',
  '计划期间',
  '规划纲要',
  '纲要',
  '建设',
  '以来',
  '年',
  '年规划',
  '年计划',
  '年规划纲要',
  '年规划时期',
  '年规划期',
  '年时期',
];

const named = (ordinal: number | undefined): NamedPeriod | undefined =>
  ordinal !== undefined && Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= LAST
    ? deepFreeze({ ordinal, ...fiveYearPeriod(ordinal) })
    : undefined;

/**
 * The period a text names, the text being the name itself: 十四五, “十四五”, “十四五”时期, 十四·五, 第十四个五年规划, 第14个五年, 14五.
 * 十五 is read as the tenth plan: who looks for names in running text must rule out the number fifteen before asking.
 * Undefined for anything else.
 */
export const periodOfName = (text: string): NamedPeriod | undefined => {
  if (text.length > 24) return undefined;
  let bare = '';
  for (const character of text) if (!' \t\u3000\u00a0“”"‘’\'「」『』·•．.－-'.includes(character)) bare += character;
  const five = bare.indexOf('五', bare.startsWith('第') ? bare.indexOf('个') + 1 : 0);
  if (bare.startsWith('第')) {
    const measure = bare.indexOf('个');
    if (measure < 2 || five !== measure + 1 || !bare.startsWith('五年', five) || !tails.includes(bare.slice(five + 1))) return undefined;
    return named(numberOf(bare.slice(1, measure)));
  }
  // The name ends with the last 五 of its leading numerals: 十五五 is 十五 + 五, 五五 is 五 + 五.
  let end = 0;
  while (end < bare.length && '零一二三四五六七八九十0123456789'.includes(bare[end] ?? '#')) end += 1;
  const name = bare.slice(0, end);
  if (name.length < 2 || !name.endsWith('五') || !tails.includes(bare.slice(end))) return undefined;
  return named(numberOf(name.slice(0, -1)));
};

const numberOf = (text: string): number | undefined => {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return /^[一二三四五六七八九十]{1,3}$/u.test(text) && (text.length === 1 || text.includes('十')) ? chineseValue(text) : undefined;
};
