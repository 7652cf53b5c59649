import { lastIndexWithin } from '../../text/search';
import { quantitiesBetween } from '../document/by-prose';
import { clauseStart } from '../marks/lists';
import { counted } from './addends';
import type { Quantity } from '../types';

/** Figures of successive years that do not move as the sentence says: 分别为85.3%、84.9%、86.1%，逐年上升. */
export interface WrongTrend {
  /** The first figure that moves the other way, and the one before it. */
  readonly before: Quantity;
  readonly figure: Quantity;
  readonly from: number;
  readonly to: number;
  readonly falling: boolean;
}

/** True for a text that may say how a series moves. */
export const maySpeakOfTrends = (text: string): boolean => text.includes('逐年') || /年(?:持续|均)?[增上提下减降]/u.test(text);

const said =
  /(?:逐年|连续[两三四五六七八九十\d]年)(?:持续|稳步|实现)?(?:(提高|提升|上升|增加|增长|递增|攀升|扩大)|(下降|降低|减少|递减|缩小|压减))/gu;
/** 2018年至2020年, 近三年, “十三五”期间, 2019年、2020年、2021年: what the figures are told for is years. */
const ofYears = /(?:19|20)\d\d年?(?:[-—–~～至到、和]{1,2}|年[至到])|近[两三四五六]年|期间|过去[两三四五六]年|[两三四五六]年来/u;
/** 增速分别为8%、7%、5%, 建成公园分别为…: what grows year by year is something else. */
const ofChanges = /[增减升降新]|建成/u;
/** 小学、初中分别为…, 三个片区分别为…: one figure for each of them. */
const ofSeveral = /[\u4e00-\u9fff][、和及与][\u4e00-\u9fff]|[三四五六]个|三[地大]|三次产业|各(?!年)/u;
/** 排名分别为12位、9位: the smaller, the better. */
const ofRanks = /排名|位次|名次|位居|[第列]$/u;
/** 逐年提高|保障水平: what rises is named behind the words. */
const ofOther = /^[\u4e00-\u9fff]/u;
const ofMovement = /^(?:的?(?:良好)?(?:态势|趋势|势头)|了?$)/u;
const numerals = '两三四五六七八九十';
const reach = 160;

/** 2021年、2020年、2019年: the last comes first. */
const backwards = (text: string): boolean => {
  const [first, second] = [...text.matchAll(/20\d\d/gu)].map(Number);
  return first !== undefined && second !== undefined && first > second;
};

/** Figures that are listed one after another, with nothing but 、 and 和 between them. */
const listFrom = (text: string, quantities: readonly Quantity[]): readonly Quantity[] => {
  const list: Quantity[] = [];
  for (const quantity of quantities) {
    const last = list.at(-1);
    if (last && !/^[、和与及]$/u.test(text.slice(last.fullTo, quantity.fullFrom))) break;
    if (!counted(quantity)) break;
    list.push(quantity);
  }
  const end = list.at(-1);
  // 亏损分别为-3亿元、-2亿元: less of it is a greater figure.
  if (list.some(({ value }) => value < 0)) return [];
  return end && end.unit !== '' && list.length > 2 && list.every(({ unit }) => unit === end.unit) ? list : [];
};

/** The series that a sentence lists right before the words of its trend, or right behind them (逐年上升，分别为…). */
const seriesAt = (text: string, from: number, to: number, quantities: readonly Quantity[]): readonly Quantity[] => {
  const start = clauseStart(text, from, '。；;', reach);
  const lead = lastIndexWithin(text, '分别', from, reach);
  if (lead >= start) {
    const list = listFrom(text, quantitiesBetween(quantities, lead, from));
    const last = list.at(-1);
    return last &&
      ofYears.test(text.slice(start, lead)) &&
      !ofChanges.test(text.slice(Math.max(start, lead - 16), list[0]?.fullFrom)) &&
      !ofSeveral.test(text.slice(Math.max(start, lead - 24), lead)) &&
      !ofRanks.test(text.slice(Math.max(start, lead - 16), list[0]?.fullFrom)) &&
      !backwards(text.slice(start, lead)) &&
      /^[，,]?(?:呈(?:现)?)?$/u.test(text.slice(last.fullTo, from))
      ? list
      : [];
  }
  const behind = /^(?:的?(?:态势|趋势))?[，,：:]?(?:各年|[三四五六]年|依次)?分别(?:为|达到?|是)?(?=\d)/u.exec(text.slice(to, to + 24));
  const before = text.slice(Math.max(start, from - 16), from);
  if (!behind || !ofYears.test(text.slice(start, from)) || ofChanges.test(before) || ofRanks.test(before)) return [];
  if (backwards(text.slice(start, from)) || /总体|整体/u.test(before)) return [];
  return listFrom(text, quantitiesBetween(quantities, to + behind[0].length - 1, to + reach));
};

/** The series of a text that move otherwise than it says. */
export const wrongTrendsIn = (text: string, quantities: readonly Quantity[]): readonly WrongTrend[] =>
  [...text.matchAll(said)].flatMap(({ 0: words, 2: down, index }): WrongTrend[] => {
    const to = index + words.length;
    if (ofOther.test(text.slice(to, to + 1)) && !ofMovement.test(text.slice(to, to + 6)) && !text.startsWith('分别', to)) return [];
    const listed = seriesAt(text, index, to, quantities);
    const count = /连续(.)年/u.exec(words)?.[1] ?? '';
    const years = numerals.includes(count) ? numerals.indexOf(count) + 2 : Number(count);
    // 连续三年: what went before may have moved otherwise.
    const series = count !== '' && years > 0 ? listed.slice(-years) : listed;
    const falling = down !== undefined;
    const at = series.findIndex(({ value }, i) => {
      const before = series[i - 1]?.value ?? value;
      return falling ? value > before : value < before;
    });
    const [before, figure] = [series[at - 1], series[at]];
    return before && figure ? [{ before, figure, from: index, to, falling }] : [];
  });
