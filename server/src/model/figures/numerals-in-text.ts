import { isBlank, isDigit, isHan, isWideDigit } from '../../text/characters';
import { chineseNumerals, chineseValue, isChineseNumeral } from '../../text/numerals';
import { classOf, nextOf } from '../../text/scan';

/** A numeral as it stands in a text: sign, digits, decimals; no scale, no unit. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly script: 'arabic' | 'chinese';
  /** The value as a plain decimal, half-width and without grouping: `-12360.5`. A string, so that scaling never makes float noise. */
  readonly plain: string;
  readonly decimals: number;
  /** Power of ten that a Chinese numeral carries itself: 三千万 is 3000 and 4. */
  readonly exponent: number;
}

/** True for 0–9 and ０–９. */
export const isAnyDigit = (character: string | undefined): boolean => isDigit(character) || isWideDigit(character);

/** What a scanner stops at: a digit, a character of Chinese numerals, or a letter or word of its own. */
export const digitStop = 1;
export const chineseStop = 2;
const wordStop = 3;

const allDigits = '0123456789０１２３４５６７８９';

/** Where a scanner stops: most characters of a text start nothing. */
export interface Stops {
  /** Index of the next stop at or after `from`, −1 where none is. */
  readonly next: (text: string, from: number) => number;
  readonly kindOf: (character: string) => number;
}

/** Digits, Chinese numerals and the characters of `words` as stops. */
export const stopsFor = (words: string): Stops => {
  const pattern = classOf(allDigits + chineseNumerals + words);
  return {
    next: (text, from) => nextOf(pattern, text, from),
    kindOf: (character) => (words.includes(character) ? wordStop : isAnyDigit(character) ? digitStop : chineseStop),
  };
};

const wideFigures = /[０-９．]/;

/** ０–９ and the full-width point and percent as their half-width twins; everything else unchanged. */
const narrow = (text: string): string => {
  if (!wideFigures.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    out += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : code === 0xff0e ? '.' : text.charAt(i);
  }
  return out;
};

/** Index after the run of digits that starts at `from`. */
export const digitsEnd = (text: string, from: number, most = Infinity): number => {
  let i = from;
  while (i - from < most && isAnyDigit(text[i])) i += 1;
  return i;
};

/** The number a run of digits writes (half or full width). */
export const digitsValue = (text: string, from: number, to: number): number => Number(narrow(text.slice(from, to)));

/** Index after the groups `,360,000` that follow one to three digits: exactly three digits each, half-width commas. */
const groupsEnd = (text: string, from: number, to: number): number => {
  if (to - from > 3 || text[from] === '0') return to;
  let end = to;
  // 26 318张 (GB/T 15835-2011, 5.1.3): blanks group as commas do where a word follows; 98 100 alone may be two figures.
  while (isBlank(text[end]) && text[end] !== '\u3000' && digitsEnd(text, end + 1, 4) === end + 4 && !isWideDigit(text[end + 1])) end += 4;
  if (end > to) return isHan(text[end]) && !(isBlank(text[from - 1]) && isAnyDigit(text[from - 2])) ? end : to;
  while (text[end] === ',' && isDigit(text[end + 1]) && isDigit(text[end + 2]) && isDigit(text[end + 3]) && !isAnyDigit(text[end + 4]))
    end += 4;
  return end;
};

/** The Arabic numeral that starts at a digit: `12,360`, `3.14`, `１２`. `signFrom` is where its sign stands, if it has one. */
export const arabicNumeral = (text: string, from: number, sign: '' | '-' = '', signFrom = from): Numeral => {
  let to = groupsEnd(text, from, digitsEnd(text, from));
  let decimals = 0;
  if ((text[to] === '.' || text[to] === '．') && isAnyDigit(text[to + 1])) {
    const end = digitsEnd(text, to + 1);
    decimals = end - to - 1;
    to = end;
  }
  const written = text.slice(from, to);
  return {
    from: signFrom,
    to,
    script: 'arabic',
    plain: sign + narrow(to - from > 4 ? written.replace(/[,\s]/gu, '') : written),
    decimals,
    exponent: 0,
  };
};

/** Index after the run of Chinese numeral characters that starts at `from`. */
export const chineseEnd = (text: string, from: number): number => {
  let i = from;
  while (isChineseNumeral(text[i])) i += 1;
  return i;
};

const lastScale: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** Digits side by side without 十 or 百 (九一一, 七五, 二〇二二) are names and years, not numbers of things. */
const isDigitRow = (run: string): boolean => run.length > 1 && ![...run].some((c) => '十百千万亿拾佰仟萬億廿卅'.includes(c));

/** 三五 and 七八 before a measure: 3 to 5, 7 to 8. */
export const loosePair = (run: string): readonly [number, number] | undefined => {
  if (run.length !== 2) return undefined;
  const low = chineseValue(run.charAt(0)) ?? 0;
  const high = chineseValue(run.charAt(1)) ?? 0;
  return low >= 1 && low <= 8 && high <= 9 && (high === low + 1 || run === '三五') ? [low, high] : undefined;
};

/** The number of a row of unit characters alone (百亿, 千万): only 超, 近 … before it make it a number. */
export const vagueChinese = (text: string, from: number, to: number): Numeral | undefined => {
  let exponent = 0;
  for (let i = from; i < to; i += 1) {
    const size = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }[text.charAt(i)];
    if (size === undefined) return undefined;
    exponent += size;
  }
  return to - from > 3 || exponent > 16 ? undefined : { from, to, script: 'chinese', plain: '1', decimals: 0, exponent };
};

/** The Chinese numeral of a run: 三千万, 二十三, 二点五; undefined where the run is no well-formed number. */
export const chineseNumeral = (text: string, from: number, runTo = chineseEnd(text, from)): Numeral | undefined => {
  const run = text.slice(from, runTo);
  // 伍, 陆, 柒 alone are names and parts of words (队伍, 陆家嘴); in numerals they come in rows.
  if (run.length === 1 && '壹贰叁肆伍陆柒捌玖拾佰仟'.includes(run)) return undefined;
  if (run === '零' || run === '〇' || run === '○' || isDigitRow(run)) return undefined;
  const whole = chineseValue(run);
  if (whole === undefined) return undefined;
  if (text[runTo] === '点' || text[runTo] === '點') {
    const end = chineseEnd(text, runTo + 1);
    const digits = [...text.slice(runTo + 1, Math.min(end, runTo + 5))].map((c) => chineseValue(c));
    if (end > runTo + 1 && end < runTo + 5 && digits.every((d) => d !== undefined && d < 10) && !'分刻钟半'.includes(text[end] ?? ' ')) {
      return { from, to: end, script: 'chinese', plain: `${String(whole)}.${digits.join('')}`, decimals: digits.length, exponent: 0 };
    }
  }
  const last = lastScale[run.slice(-1)];
  const mantissa = last === undefined || run.length < 2 ? undefined : chineseValue(run.slice(0, -1));
  if (last !== undefined && mantissa !== undefined && Number.isInteger(mantissa)) {
    return { from, to: runTo, script: 'chinese', plain: String(mantissa), decimals: 0, exponent: last };
  }
  return { from, to: runTo, script: 'chinese', plain: String(whole), decimals: 0, exponent: 0 };
};
