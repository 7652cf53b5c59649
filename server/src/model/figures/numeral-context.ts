import { isBlank } from '../../text/characters';
import { chineseValue } from '../../text/numerals';
import type { Nesting } from '../marks/nesting';
import { arabicNumeral, digitsEnd, digitsValue, isAnyDigit, type Numeral } from './numerals-in-text';
import type { ProseKind, QuantityKind } from '../types';
import type { UnitMatch } from './units-in-text';

/** What the recognisers of numerals see of a text. */
export interface NumeralContext {
  readonly text: string;
  readonly kind: ProseKind;
  /** A cell short enough to hold a value rather than a text: 3年 is a figure there, a bare number is no name. */
  readonly valueCell: boolean;
  /** A lone 2025 is a year here: a header cell, or a cell nobody has placed in its table yet. */
  readonly lonelyYear: boolean;
  readonly nesting: () => Nesting;
  /** Where the last thing found ends: nothing may reach back over it. */
  readonly floor: number;
  /** What that was. */
  readonly last: QuantityKind | undefined;
}

/** An Arabic numeral in its text, with the unit that stands right after it. */
export interface Place {
  readonly at: number;
  readonly numeral: Numeral;
  readonly unit: UnitMatch | undefined;
}

/** A numeral that counts nothing: a year, an ordinal, part of a name … */
export interface OtherNumeral {
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
  /** The digits inside it. */
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly value: number;
  readonly high?: number | undefined;
  readonly unit?: string;
  readonly unitFrom?: number;
}

const firstNumber = (text: string, from: number, to: number): number => {
  for (let i = from; i < to; i += 1) {
    if (!isAnyDigit(text[i])) continue;
    const numeral = arabicNumeral(text, i);
    return numeral.to <= to ? Number(numeral.plain) : digitsValue(text, i, Math.min(to, digitsEnd(text, i)));
  }
  return chineseValue(text.slice(from, to)) ?? 0;
};

/** Makes one; its value is the first number in its digits. */
export const other = (text: string, kind: QuantityKind, from: number, to: number, rawFrom = from, rawTo = to): OtherNumeral => ({
  kind,
  from,
  to,
  rawFrom,
  rawTo,
  value: firstNumber(text, rawFrom, rawTo),
});

export const skipBlank = (text: string, from: number, most = 2): number => {
  let i = from;
  while (i - from < most && isBlank(text[i])) i += 1;
  return i;
};

export const backOverBlanks = (text: string, from: number, most = 2): number => {
  let i = from;
  while (from - i < most && isBlank(text[i - 1])) i -= 1;
  return i;
};

/** Both are asked of every numeral, so they are plain loops: a closure for each call costs more than the comparisons. */
export const startsWithAny = (text: string, words: readonly string[], at: number): string | undefined => {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word !== undefined && text.startsWith(word, at)) return word;
  }
  return undefined;
};

export const endsWithAny = (text: string, words: readonly string[], end: number): string | undefined => {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word !== undefined && end >= word.length && text.startsWith(word, end - word.length)) return word;
  }
  return undefined;
};

/** A place where a label or a signed number may begin. */
export const isBoundary = (character: string | undefined): boolean =>
  character === undefined || isBlank(character) || '。；;：:！？\n\r]】）)*”'.includes(character);

/** What a figure without a unit follows: 达到98, 从1.96缩小至1.81. */
export const figureLead = '为达到至是于超过约近有增值率升减了共计均在由从比长';
