import { planYears } from '../../lexicon/periods';
import { chineseValue, isChineseNumeral } from '../../text/numerals';
import type { YearRange } from '../types';

/** The ordinal of a five-year plan named at an index: 十四五 → 14, 第十四个五年 → 14; with the index after the name. */
export const planOrdinalAt = (text: string, from: number): { readonly ordinal: number; readonly to: number } | undefined => {
  if (text[from] === '第') {
    let to = from + 1;
    while (isChineseNumeral(text[to]) && to - from < 5) to += 1;
    const ordinal = chineseValue(text.slice(from + 1, to));
    if (ordinal === undefined || !(text.startsWith('个五年', to) || text.startsWith('個五年', to))) return undefined;
    return { ordinal, to: to + 3 };
  }
  if (text[from] !== '十' && text[from] !== '二') return undefined;
  let to = from;
  while (isChineseNumeral(text[to]) && to - from < 5) to += 1;
  if (to - from < 2 || text[to - 1] !== '五' || isChineseNumeral(text[from - 1])) return undefined;
  const ordinal = chineseValue(text.slice(from, to - 1));
  // 十五 alone is a number; 十五五 is a period. 二十五 is a number too.
  if (ordinal === undefined || ordinal < 10 || ordinal > 29) return undefined;
  if (to - from === 2 && text.slice(from, to) === '十五') return undefined;
  if (text.slice(from, to) === '二十五') return undefined;
  return { ordinal, to };
};

/** The first five-year period a text names, as years. */
export const ordinalPeriod = (text: string): YearRange | undefined => {
  for (let i = 0; i < text.length; i += 1) {
    const found = planOrdinalAt(text, i);
    if (found) return planYears(found.ordinal);
  }
  return undefined;
};
