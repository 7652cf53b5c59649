import { parseUnit } from '../../lexicon/units';
import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { claimSubject } from './claim-subjects';
import { formatNumber, roundTo } from '../figures/format-number';
import { clauseStart } from '../marks/lists';
import { counted } from './addends';
import type { Quantity } from '../types';

/** “接待游客486.5万人次，旅游收入41.2亿元，人均消费84.7元”: a figure per head that its total and its heads do not give. */
export interface WrongPerHead {
  readonly total: Quantity;
  readonly heads: Quantity;
  readonly average: Quantity;
  /** 每口: how the figure is told, where not by 人均 and its like. */
  readonly each?: string;
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

/** 户均|贷款约: a figure for each of those that stand right before it. */
const eachOfThose = /^[^，,。；;、\d]{0,8}[，,（(](?:即|约|平均)?(?<each>人|户|家)均(?<name>[\u4e00-\u9fff]{0,6}?)(?:达到?|为|约|近)?$/u;
const those: Readonly<Record<string, readonly string[]>> = { 人: ['人', '名', '人次'], 户: ['户', '户次', '家'], 家: ['家', '户'] };
/** 38.6亿元，支持|2.14万人: from what is given to those that it is given to. */
const givenTo = /^[，,](?:累计|共|直接|已)?(?:支持|惠及|扶持|帮助|帮扶|服务|资助|补助|救助|发放|受益|覆盖|用于)[^，,。；;\d]{0,8}$/u;

/** 发放贷款38.6亿元，支持2.14万人创业，人均贷款约1.8万元: what is given, to how many, and what that is for each. */
const eachAt = (text: string, [total, heads, average]: readonly (Quantity | undefined)[]): WrongPerHead | undefined => {
  if (!total || !heads || !average || average.kind !== 'value' || average.unit !== '元' || total.unit !== '元') return undefined;
  if (average.high !== undefined || average.comparator !== undefined || !counted(total) || !counted(heads) || heads.value <= 0)
    return undefined;
  if (average.fullFrom - heads.fullTo > 20 || heads.fullFrom - total.fullTo > 20) return undefined;
  const { each = '', name = '' } = eachOfThose.exec(text.slice(heads.fullTo, average.fullFrom))?.groups ?? {};
  if (those[each]?.includes(heads.unit) !== true || !givenTo.test(text.slice(total.fullTo, heads.fullFrom))) return undefined;
  const clause = text.slice(clauseStart(text, total.fullFrom, '，,。；;', 40), total.fullFrom);
  const right = total.value / heads.value;
  if (!clause.includes(name) || !differs(average.value, right) || !nearOrShifted(average.value / right)) return undefined;
  return { total, heads, average, right: formatNumber(roundTo(right / average.scale, Math.max(average.decimals, 1))) };
};

/** 平均每|口|山塘|新增蓄水: a figure for each of what was counted before. */
const forEach = /平均每(?<one>[\u4e00-\u9fff])(?<thing>[\u4e00-\u9fff]{0,12})$/u;

/** What two figures of one sentence are said of begins alike: 新增蓄水 of 新增蓄水能力. */
const sharesWord = (told: string, thing: string): boolean =>
  Array.from({ length: Math.max(0, thing.length - 1) }, (_, i) => thing.slice(i, i + 2)).some((two) => told.includes(two));

/** 山塘1200口，新增蓄水能力2400万立方米，平均每口新增蓄水2万立方米: the one count of such things and the one total of the sentence. */
const forEachAt = (text: string, quantities: readonly Quantity[], average: Quantity): WrongPerHead | undefined => {
  const { one = '', thing = '' } = forEach.exec(text.slice(Math.max(0, average.fullFrom - 18), average.fullFrom))?.groups ?? {};
  if (one === '' || !counted(average) || average.unit === '' || average.unit === '%' || average.value <= 0) return undefined;
  const start = clauseStart(text, average.fullFrom, '。；;', longestSentence);
  const before = quantitiesBetween(quantities, start, average.from).filter((q) => q.to <= average.from);
  const all = before.filter((q) => q.unit === one);
  const totals = before.filter((q) => q.unit !== one && based(q).dimension === based(average).dimension);
  const [heads, total] = [all[0], totals[0]];
  if (!heads || !total || all.length > 1 || totals.length > 1 || !counted(heads) || !counted(total) || heads.value <= 1) return undefined;
  const told = (q: Quantity): string => text.slice(clauseStart(text, q.fullFrom, '，,。；;：:、', 40), q.fullFrom);
  // 每口山塘新增: the things may be named again, and are those that were counted.
  const name = told(heads);
  const again = Array.from({ length: thing.length }, (_, i) => thing.slice(0, thing.length - i)).find(
    (n) => n.length > 1 && name.endsWith(n),
  );
  if (total.from < heads.from || !sharesWord(told(total), thing.slice(again?.length ?? 0))) return undefined;
  const right = based(total).value / heads.value;
  const ratio = based(average).value / right;
  // Others that were counted beside them may have a part in the total.
  const alone = before.length === 2;
  if (!differs(based(average).value, right) || !nearOrShifted(ratio) || (!alone && ratio > 0.5 && ratio < 2)) return undefined;
  const shown = (right * average.value) / based(average).value / average.scale;
  return { total, heads, average, each: `每${one}`, right: formatNumber(roundTo(shown, Math.max(average.decimals, shown < 10 ? 2 : 0))) };
};

/** True for a text that may give a figure per head. */
export const maySpeakPerHead = (text: string): boolean => /[人户家]均|平均每/u.test(text);

/** The figures per head of a text that do not follow from the total and the heads beside them. */
export const wrongPerHeadIn = (text: string, quantities: readonly Quantity[]): readonly WrongPerHead[] =>
  maySpeakPerHead(text)
    ? quantities.flatMap(
        (average, i) =>
          perHeadAt(text, quantities, average) ??
          eachAt(text, quantities.slice(Math.max(0, i - 2), i + 1)) ??
          (text.includes('平均每') ? forEachAt(text, quantities, average) : undefined) ??
          [],
      )
    : [];
