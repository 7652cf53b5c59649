/** Chinese numerals ⇄ numbers (GB/T 15835-2011: 汉字数字). Linear, no regular expressions. */

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  廿: 20,
  卅: 30,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const bigUnits: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

const numeralCharacters: ReadonlySet<string> = new Set([...Object.keys(digits), ...Object.keys(smallUnits), ...Object.keys(bigUnits)]);

/** The characters Chinese numerals are written with, as the inside of a character class. */
export const chineseNumerals = [...numeralCharacters].join('');

/** True for a character a Chinese numeral is written with (两 and 〇 among them). */
export const isChineseNumeral = (character: string | undefined): boolean => character !== undefined && numeralCharacters.has(character);

/**
 * The value of a Chinese numeral: 二十三 → 23, 一百零五 → 105, 二〇二二 → 2022, 十四 → 14, 三千万 → 30,000,000.
 * Undefined for anything that is not wholly a numeral or not well formed.
 */
export const chineseValue = (text: string): number | undefined => {
  if (text.length === 0 || text.length > 24) return undefined;
  if (text.length === 1 && (digits[text] ?? 99) < 10) return digits[text];
  let row = '';
  for (let i = 0; i < text.length; i += 1) {
    const digit = digits[text.charAt(i)];
    if (digit === undefined || digit >= 10) break;
    row += String(digit);
  }
  if (row.length === text.length) return text.includes('两') || text.includes('兩') ? undefined : Number(row);
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let lastUnit = Infinity;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    const digit = digits[character];
    const small = smallUnits[character];
    const big = bigUnits[character];
    if (digit !== undefined) {
      if (digit >= 20) {
        if (pending !== undefined) return undefined;
        section += digit;
        lastUnit = 10;
      } else if (digit === 0) pending = undefined;
      else {
        if (pending !== undefined) return undefined;
        pending = digit;
      }
    } else if (small !== undefined) {
      if (small >= lastUnit) return undefined;
      section += (pending ?? (small === 10 ? 1 : NaN)) * small;
      pending = undefined;
      lastUnit = small;
    } else if (big !== undefined) {
      const value = section + (pending ?? 0);
      if (value === 0 && total === 0) return undefined;
      total = big === 100_000_000 && total > 0 ? (total + value) * big : total + value * big;
      section = 0;
      pending = undefined;
      lastUnit = Infinity;
    } else return undefined;
  }
  const value = total + section + (pending ?? 0);
  return Number.isFinite(value) ? value : undefined;
};

const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The value of a number in digits or in Chinese numerals: 12, 十二 → 12; NaN for anything else. */
export const numeralValue = (text: string): number => chineseValue(text) ?? Number(text);

/** A whole number 1–9999 as a Chinese numeral, as headings write it: 14 → 十四, 105 → 一百零五. */
export const toChinese = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value < 10) return digitNames[value] ?? '';
  let out = '';
  let zero = false;
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) zero = out !== '';
    else {
      if (zero) out += '零';
      zero = false;
      out += (digitNames[digit] ?? '') + name;
    }
  }
  return out.startsWith('一十') ? out.slice(1) : out;
};

/** ① … ⑳ as 1 … 20. */
export const circledValue = (character: string | undefined): number | undefined => {
  const code = character?.codePointAt(0) ?? 0;
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : undefined;
};

/** 1 … 20 as ① … ⑳. */
export const toCircled = (value: number): string | undefined =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : undefined;
