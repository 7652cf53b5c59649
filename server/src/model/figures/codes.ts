import { words } from '../../lexicon/types';
import { isBlank, isLatin } from '../../text/characters';
import {
  backOverBlanks,
  figureLead,
  other,
  skipBlank,
  startsWithAny,
  type NumeralContext,
  type OtherNumeral,
  type Place,
} from './numeral-context';
import { digitsEnd, isAnyDigit } from './numerals-in-text';
import { unitAt } from './units-in-text';

/** Latin letters, digits and the low line: what codes are written with. */
export const isCodeCharacter = (character: string | undefined): boolean => isLatin(character) || isAnyDigit(character) || character === '_';

/** Index after the letters, digits and inner joints of a code. */
export const codeEnd = (text: string, from: number): number => {
  let i = from;
  for (;;) {
    if (isCodeCharacter(text[i])) i += 1;
    else if (text[i] !== undefined && '-./:_'.includes(text.charAt(i)) && isCodeCharacter(text[i + 1])) i += 2;
    else return i;
  }
};

/** Marks of standards and registrations whose number may follow a blank. */
const standards = new Set(
  words(
    'GB GB/T GBT GB/Z DB DB/T JGJ CJJ JTG ISO IEC IEEE RFC SL QB NY/T HJ WS YY JJG CJ/T JB/T JY/T GA GA/T AQ MZ/T LY/T ISBN ISSN CECS T/CECS ICP',
  ),
);

const codeFrom = (text: string, at: number, floor: number): number | undefined => {
  const before = text[at - 1];
  if (isLatin(before) || before === '_' || ((before === '-' || before === '/' || before === '.') && isCodeCharacter(text[at - 2]))) {
    let start = at;
    let letters = false;
    while (start > floor && at - start < 24 && (isCodeCharacter(text[start - 1]) || '-/.'.includes(text.charAt(start - 1)))) {
      start -= 1;
      letters ||= isLatin(text[start]);
    }
    while (start < at && !isLatin(text[start]) && text[start] !== '_') start += 1;
    return letters && start < at ? start : undefined;
  }
  const end = isBlank(before) ? backOverBlanks(text, at, 1) : at;
  if (end === at) return undefined;
  let start = end;
  while (start > floor && end - start < 7 && (isLatin(text[start - 1]) || text[start - 1] === '/')) start -= 1;
  return standards.has(text.slice(start, end)) ? start : undefined;
};

/** PM2.5, IPv6, DN600, A-07-5, GB/T 15834-2011 at their first digit. */
export const codeAt = ({ text, floor }: NumeralContext, at: number): OtherNumeral | undefined => {
  const start = codeFrom(text, at, floor);
  if (start === undefined) return undefined;
  const to = codeEnd(text, at);
  const letters = text.slice(start, at).trim();
  const mark = letters.split(/[0-9]/, 1)[0] ?? '';
  if (mark === 'No' || mark === 'NO' || mark === 'No.' || mark === 'no.') return other(text, 'ordinal', start, to, at, to);
  const registered = standards.has(mark) || (mark.length >= 2 && standards.has(`${mark}/T`));
  return other(text, registered ? 'document' : 'name', start, to, at, to);
};

/** A web or mail address that starts at an index; undefined where none does. */
export const addressEnd = (text: string, at: number): number | undefined => {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return undefined;
  if (text.startsWith('http', at) && !text.startsWith('://', at + 4) && !text.startsWith('s://', at + 4)) return undefined;
  let i = at;
  while (i < text.length && text.charCodeAt(i) > 0x20 && text.charCodeAt(i) < 0x7f && !'()<>"[]'.includes(text.charAt(i))) i += 1;
  return i;
};

/** An address as one name, where it holds digits. */
export const addressName = (text: string, from: number, to: number): OtherNumeral | undefined => {
  for (let i = from; i < to; i += 1) if (isAnyDigit(text[i])) return other(text, 'name', from, to);
  return undefined;
};

export const fileEndings = words('.gif .png .jpg .jpeg .bmp .doc .docx .pdf .xls .xlsx .htm .html .shtml .txt .md');

/** 5G, 3D, 4K, 2.gif, 5e53f1fe: letters right after the digits that are no unit. */
export const letteredAt = ({ text }: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  if (startsWithAny(text, fileEndings, numeral.to)) return other(text, 'name', at, codeEnd(text, numeral.to), at, numeral.to);
  if (!isLatin(text[numeral.to]) || unit) return undefined;
  return other(text, 'name', at, codeEnd(text, numeral.to), at, numeral.to);
};

const openBrackets = '〔[【(（﹝［';
const closeBrackets = '〕]】)）﹞］';

/** 〔2022〕4号 at the year. */
export const documentNumberAt = ({ text, floor }: NumeralContext, at: number): OtherNumeral | undefined => {
  const before = text[at - 1];
  if (before === undefined || !openBrackets.includes(before) || at - 1 < floor) return undefined;
  const yearTo = digitsEnd(text, at, 5);
  if (yearTo - at !== 4 || !closeBrackets.includes(text[yearTo] ?? ' ')) return undefined;
  let numberFrom = skipBlank(text, yearTo + 1);
  if (text[numberFrom] === '第') numberFrom += 1;
  const numberTo = digitsEnd(text, numberFrom, 7);
  const end = skipBlank(text, numberTo);
  if (numberTo === numberFrom || (text[end] !== '号' && text[end] !== '號')) return undefined;
  return other(text, 'document', at - 1, end + 1, at, numberTo);
};

/** Telephone, account and registration numbers: a leading zero, or more digits than any bare figure has. */
export const serialAt = ({ text, valueCell }: NumeralContext, at: number): OtherNumeral | undefined => {
  const to = digitsEnd(text, at);
  const length = to - at;
  if (text[at] === '0' && length >= 2 && text[to] !== '.' && text[to] !== '．' && !unitAt(text, to)) {
    let end = to;
    while ((text[end] === '-' || text[end] === '－' || text[end] === '—') && isAnyDigit(text[end + 1])) end = digitsEnd(text, end + 1);
    return other(text, length >= 3 || end > to ? 'document' : 'name', at, serialTail(text, end), at, end);
  }
  if (length < (valueCell ? 10 : 7) || text[to] === '.' || text[to] === ',' || figureLead.includes(text[at - 1] ?? ' ')) return undefined;
  const next = skipBlank(text, to);
  if (text[next] !== '号' && text[next] !== '號' && (unitAt(text, next) || '万亿萬億'.includes(text[next] ?? ' '))) return undefined;
  return other(text, 'document', at, serialTail(text, to), at, to);
};

/** 号 and -1 after a registration number. */
const serialTail = (text: string, from: number): number => {
  if (text[from] !== '号' && text[from] !== '號') return from;
  return text[from + 1] === '-' && isAnyDigit(text[from + 2]) ? digitsEnd(text, from + 2) : from + 1;
};
