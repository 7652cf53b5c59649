import { keptByText, type KeptText } from '../../text/keep';
import { isBlank, isDigit, isLatin } from '../../text/characters';
import { chineseValue, circledValue, isChineseNumeral, toChinese, toCircled } from '../../text/numerals';
import type { NumberingLabel, NumberingStyle } from '../types';

/** A numbering label at the start of a text, with indices into that text. */
export interface LabelMatch {
  readonly style: NumberingStyle;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  /** The marks around the number, to tell 1. from 1． and (一) from （一）. */
  readonly shape: string;
}

/** From the highest to the lowest level as official documents nest them (GB/T 9704-2012, 7.3.3; 章 and 节 above, by usage). */
export const styleRank: Readonly<Record<NumberingStyle, number>> = {
  编: 0,
  章: 1,
  节: 2,
  条: 3,
  '一、': 3,
  '（一）': 4,
  '1.': 5,
  '1、': 5,
  '1.1': 6,
  '（1）': 6,
  '1）': 7,
  '①': 8,
  '第一，': 9,
  一是: 9,
};

/** Chinese numerals of at most four characters, as headings have them. */
const numeralEnd = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && i - from < 5 && isChineseNumeral(text[i])) i += 1;
  return i;
};

const digitsEnd = (text: string, from: number, most = 3): number => {
  let i = from;
  while (i < text.length && i - from < most && isDigit(text[i])) i += 1;
  return i;
};

const ordinalUnits: Readonly<Record<string, NumberingStyle>> = {
  编: '编',
  編: '编',
  篇: '编',
  章: '章',
  节: '节',
  節: '节',
  条: '条',
  條: '条',
};

/** 第一章, 第二节, 第一部分; not 第一节课, 第三章所述, 第一条线路 (after 条 stands a blank). */
const ordinalLabel = (text: string): LabelMatch | undefined => {
  if (text[0] !== '第') return undefined;
  const from = isBlank(text[1]) ? 2 : 1;
  const numeralTo = numeralEnd(text, from);
  const to = numeralTo > from ? numeralTo : digitsEnd(text, from);
  if (to === from) return undefined;
  let unitAt = to;
  while (isBlank(text[unitAt])) unitAt += 1;
  const part = text.startsWith('部分', unitAt);
  const style = part ? '编' : ordinalUnits[text[unitAt] ?? ''];
  const value = chineseValue(text.slice(from, to)) ?? Number(text.slice(from, to));
  if (!style || !Number.isInteger(value) || value === 0) return undefined;
  const end = unitAt + (part ? 2 : 1);
  const next = text[end];
  if (style === '条' && next !== undefined && !isBlank(next)) return undefined;
  if (next !== undefined && !isBlank(next) && '课规所、，。,和与及至—-～提中的已要是约第'.includes(next)) return undefined;
  return { style, value, from: 0, to: end, valueFrom: from, valueTo: to, shape: `第${text.slice(unitAt, end)}` };
};

/** 一、 — not 一、二级, 十一、十二月 or 一、二、三等奖; 一、三年来的工作 is one. */
const commaLabel = (text: string): LabelMatch | undefined => {
  const to = numeralEnd(text, 0);
  if (to === 0 || text[0] === '两' || text[0] === '兩' || (text[to] !== '、' && text[to] !== '．' && text[to] !== '.')) return undefined;
  const value = chineseValue(text.slice(0, to));
  if (value === undefined || value === 0 || value > 60) return undefined;
  const secondTo = numeralEnd(text, to + 1);
  if (secondTo > to + 1 && chineseValue(text.slice(to + 1, secondTo)) === value + 1 && '、级等类年月期线产'.includes(text[secondTo] ?? ' '))
    return undefined;
  return { style: '一、', value, from: 0, to: to + 1, valueFrom: 0, valueTo: to, shape: `一${text[to] ?? ''}` };
};

const bracketPairs: Readonly<Record<string, string>> = { '（': '）', '(': ')' };

/** （一）, (一), （1）, (1). */
const bracketLabel = (text: string): LabelMatch | undefined => {
  const open = text[0] ?? '';
  if (!(open in bracketPairs)) return undefined;
  let from = 1;
  while (isBlank(text[from])) from += 1;
  const chineseTo = numeralEnd(text, from);
  const to = chineseTo > from ? chineseTo : digitsEnd(text, from, 2);
  if (to === from) return undefined;
  let close = to;
  while (isBlank(text[close])) close += 1;
  const mark = text[close];
  if (mark !== '）' && mark !== ')') return undefined;
  const value = chineseTo > from ? chineseValue(text.slice(from, to)) : Number(text.slice(from, to));
  if (value === undefined || value === 0 || value > 60 || text[from] === '两') return undefined;
  return {
    style: chineseTo > from ? '（一）' : '（1）',
    value,
    from: 0,
    to: close + 1,
    valueFrom: from,
    valueTo: to,
    shape: `${open}x${mark}`,
  };
};

/** 2.gif, 1.docx: the name of a file, not a numbered line. */
const isFileName = (text: string, from: number): boolean => {
  let to = from;
  while (to - from < 5 && (isLatin(text[to]) || isDigit(text[to]))) to += 1;
  return to - from >= 2 && to === text.length;
};

/** 1. 1． 1、 1） — never 1.5, 93.51, 2.0, 1.2万, 2.gif. */
const digitLabel = (text: string): LabelMatch | undefined => {
  const to = digitsEnd(text, 0, 2);
  if (to === 0) return undefined;
  const value = Number(text.slice(0, to));
  if (value === 0 || isDigit(text[to])) return undefined;
  let at = to;
  while (isBlank(text[at]) && at - to < 2) at += 1;
  const mark = text[at];
  const next = text[at + 1];
  const base = { value, from: 0, to: at + 1, valueFrom: 0, valueTo: to, shape: `1${mark ?? ''}` };
  if (mark === '.' || mark === '．')
    return isDigit(next) || next === undefined || isFileName(text, at + 1) ? undefined : { ...base, style: '1.' };
  if (mark === '、') return isDigit(next) && !isLatin(text[at + 2]) ? undefined : { ...base, style: '1、' };
  if (mark === '）' || mark === ')') return { ...base, style: '1）' };
  return undefined;
};

/** The numbering label a line starts with, or undefined. `text` has no leading blanks. */
export const labelAt = (text: string): LabelMatch | undefined => {
  const circled = circledValue(text[0]);
  if (circled !== undefined) return { style: '①', value: circled, from: 0, to: 1, valueFrom: 0, valueTo: 1, shape: '①' };
  return ordinalLabel(text) ?? commaLabel(text) ?? bracketLabel(text) ?? digitLabel(text);
};

/** How a number is written in a style, for renumbering: 3 in 章 → 三, in 1. → 3, in ① → ③. `like` is the number as the neighbour writes it. */
export const writeNumber = (style: NumberingStyle, value: number, like: string): string => {
  if (style === '①') return toCircled(value) ?? String(value);
  return isDigit(like[0]) ? String(value) : toChinese(value);
};

/** The marks around a label's number, the number left out: `（）`, `()`, `．`, `、`; of 第一章 the unit. */
export const marksOf = (label: Pick<NumberingLabel, 'style' | 'text'>): string => {
  const last = label.text.at(-1) ?? '';
  return label.style === '（一）' || label.style === '（1）' ? (label.text[0] ?? '') + last : last;
};

/** Index of the first character after the label that is not blank. */
export const titleStart = (text: string, label: LabelMatch | undefined): number => {
  let i = label?.to ?? 0;
  while (isBlank(text[i])) i += 1;
  return i;
};

const labelled = keptByText((text) => ({ label: labelAt(text) }));
/** The same for a whole line, which is asked for more than once. */
export const lineLabel = (text: string | KeptText): LabelMatch | undefined => labelled(text).label;
