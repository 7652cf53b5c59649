import { parseUnit } from '../../lexicon/units';
import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { claimSubject } from './claim-subjects';
import { formatNumber, roundTo } from '../figures/format-number';
import { clauseStart } from '../marks/lists';
import { counted } from './stated-sums';
import type { Quantity } from '../types';

/** “接待游客486.5万人次，旅游收入41.2亿元，人均消费84.7元”: a figure per head that its total and its heads do not give. */
export interface WrongPerHead {
  readonly total: Quantity;
  readonly heads: Quantity;
  readonly average: Quantity;
  /** What they give, in the unit of the average, without it. */
  readonly right: string;
}

const longestSentence = 300;
/** 人均|消费|达到. */
const perHead = /人均([\u4e00-\u9fff]{2,10}?)(?:达到|达|为|约|是|近)?$/u;
const spending = /^(?:旅游|文旅|游客)?(?:消费|花费|消费支出|消费额)$/u;
const income = /(?:旅游|文旅|游客)[^，。]{0,4}(?:收入|消费|花费)$/u;
const visitors = /游客|旅客|接待/u;
const population = /(?:常住|总|服务)人口$/u;

/** Is a figure off by more than rounding, means over a year and their like may put it? */
const closeTo = 0.08;
const differs = (stated: number, right: number): boolean => Math.abs(stated / right - 1) > closeTo;
/** Far apart they are of two things, but where the point or the unit has slipped. */
const nearOrShifted = (ratio: number): boolean => {
  const powers = Math.log10(ratio);
  return (ratio > 0.5 && ratio < 2) || Math.abs(powers - Math.round(powers)) < 0.03;
};

/** A value in the base of its unit, and the unit's dimension. */
const based = (quantity: Quantity): { readonly value: number; readonly dimension: string } => {
  const unit = parseUnit(quantity.unit);
  return { value: quantity.value * (unit?.factor ?? 1), dimension: unit?.dimension ?? quantity.unit };
};

const perHeadAt = (text: string, quantities: readonly Quantity[], average: Quantity): WrongPerHead | undefined => {
  const name = perHead.exec(text.slice(Math.max(0, average.fullFrom - 16), average.fullFrom))?.[1];
  if (name === undefined || !counted(average) || average.unit === '') return undefined;
  const start = clauseStart(text, average.fullFrom, '。', longestSentence);
  const first = firstQuantityFrom(quantities, start);
  const names = new Map<Quantity, string>();
  for (const [i, quantity] of quantitiesBetween(quantities, start, average.from).entries())
    if (counted(quantity)) names.set(quantity, claimSubject(text, quantities, first + i)?.name ?? '');
  const before = [...names.keys()];
  const nameOf = (quantity: Quantity): string => names.get(quantity) ?? '';
  const ofVisitors = spending.test(name);
  const unit = ofVisitors ? '人次' : '人';
  const heads = before.filter((q) => q.unit === unit && (ofVisitors ? visitors : population).test(nameOf(q)));
  const own = based(average);
  const totals = before.filter((q) => {
    const words = nameOf(q);
    return (
      !words.includes('人均') &&
      based(q).dimension === own.dimension &&
      (ofVisitors ? income.test(words) : words.replace(/总[量额]?$/u, '').endsWith(name))
    );
  });
  // Of several years, or several kinds of heads, any may be meant.
  const [one, total] = [heads[0], totals.at(-1)];
  if (!one || heads.length > 1 || !total || (ofVisitors && totals.length > 1) || one.value <= 0) return undefined;
  const right = based(total).value / one.value;
  if (right <= 0 || own.value <= 0 || !differs(own.value, right) || !nearOrShifted(own.value / right)) return undefined;
  const shown = (right * average.value) / own.value / average.scale;
  return { total, heads: one, average, right: formatNumber(roundTo(shown, Math.max(average.decimals, shown < 10 ? 2 : 0))) };
};

/** True for a text that may give a figure per head. */
export const maySpeakPerHead = (text: string): boolean => text.includes('人均');

/** The figures per head of a text that do not follow from the total and the heads beside them. */
export const wrongPerHeadIn = (text: string, quantities: readonly Quantity[]): readonly WrongPerHead[] =>
  maySpeakPerHead(text) ? quantities.flatMap((average) => perHeadAt(text, quantities, average) ?? []) : [];
