import { quantitiesBetween } from '../document/by-prose';
import { clauseStart } from '../marks/lists';
import { nestingOf } from '../marks/nesting';
import type { Quantity } from '../types';
import { counted, isRelative, sameUnit } from './addends';
import { changeWordsIn, wholeOfAverage } from './change-statements';
import { longestSentence } from './stated-sum';

/** …投资1286.4亿元，完成目标的114.3%。其中，…: the one figure of the sentence before that has the unit of the first part. */
export function wholeBefore(text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined {
  const part = text[at - 1] === '。' ? quantitiesBetween(quantities, at + 1, at + 31).find(counted) : undefined;
  if (!part) return undefined;
  const start = clauseStart(text, at - 1, '。；;', longestSentence);
  const alike = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && sameUnit(part, q));
  return alike.length === 1 && alike[0] && counted(alike[0]) ? alike[0] : undefined;
}

/** 19.8亿立方米（含再生水|1.6亿立方米），: in a bracket that is closed before a place. */
const isBracketedOff = (text: string, { from }: Quantity, at: number): boolean => {
  for (let pair = nestingOf(text).around(from); pair; pair = pair.parent) if (pair.kind === 'bracket' && pair.close < at) return true;
  return false;
};

/** A，其中…: the figure of the same sentence right before 其中, if any: it may stand too far off, or count something else. */
export const figureBefore = (text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined =>
  quantitiesBetween(quantities, clauseStart(text, at, '。；;', 80), at)
    .filter((q) => q.to <= at && counted(q) && !isBracketedOff(text, q, at))
    .at(-1);

/** Does 其中 follow a figure closely enough to speak of it? */
export const isNear = (text: string, whole: Quantity, at: number): boolean =>
  !/[。；;其]/.test(text.slice(whole.to, at)) && at - whole.to <= 24;

/** 1287项：住房426项、小区511项、街区203项、城区147项，其中已整改862项: of the last of several items or of all of them, nobody can tell. */
export const isItemOfMany = (text: string, whole: Quantity, quantities: readonly Quantity[]): boolean => {
  const [first, second, third] = quantitiesBetween(quantities, whole.from - longestSentence, whole.from + 1)
    .filter((q) => q.to <= whole.to && sameUnit(q, whole))
    .slice(-3);
  if (!first || !second || third !== whole) return false;
  return [
    [first, second],
    [second, third],
  ].every(([a, b]) => a && b && /^、[^，,。；;]{0,20}$/u.test(text.slice(a.fullTo, b.fullFrom)));
};

/** 分别完成4家、10家、5家、3家和|2家: the last of a list that is told in order is no whole of what follows. */
export const endsOrdered = (text: string, whole: Quantity): boolean =>
  /分别[^。；;]{2,60}[、和与及]$/u.test(text.slice(Math.max(0, whole.fullFrom - 64), whole.fullFrom));

/** A，其中…: the whole that what stands behind 其中 is part of. */
export const wholeOf = (text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined => {
  const whole = figureBefore(text, at, quantities);
  return whole && isNear(text, whole, at) && !isRelative(text, whole) && !isItemOfMany(text, whole, quantities) ? whole : undefined;
};

/** 比2020年的|: what the level is compared with is not the level. */
const comparedValue = /[比较]\S{2,12}的$/u;

/** ，每千名老年人拥有|32.0张, 每万人|14.0个, 户均|2.1人: what each of so many has, mentioned behind how many there are. */
const perEach = /(?:每(?![年月日天周季])[^，,、；;。\d]{1,16}|[人户村校班亩床]均[^，,、；;。\d]{0,8})$/u;
const longestPerEach = 20;
/** A part that is so many times what each has is no part of that. */
export const clearlyMore = 4;
/** Does a figure tell what each of something has: 每千名老年人拥有|32张? */
export const isPerEach = (text: string, { fullFrom }: Quantity): boolean =>
  perEach.test(text.slice(Math.max(0, fullFrom - longestPerEach), fullFrom));

/** 达到124万人，比上年增加12万人，增长10.7%；其中…: the level that nothing but its changes stand behind, of the unit of a part. */
export const levelOf = (text: string, at: number, part: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const start = clauseStart(text, '；;'.includes(text[at - 1] ?? ' ') ? at - 1 : at, '。；;', longestSentence / 2);
  const figures = quantitiesBetween(quantities, start, at).filter(
    (q) => (q.kind === 'value' || q.kind === 'range') && !isBracketedOff(text, q, at),
  );
  for (let i = figures.length - 1; i >= 0; i -= 1) {
    const [figure, before] = [figures[i], figures[i - 1]];
    if (!figure) return undefined;
    const lead = text.slice(Math.max(start, before?.fullTo ?? start), figure.fullFrom);
    if (changeWordsIn(lead) !== undefined || comparedValue.test(lead)) continue;
    // 养老床位3584张，每千名老年人拥有32.0张，其中…: parts are of the beds.
    if (before && /^[，,]/u.test(lead) && isPerEach(text, figure)) continue;
    // Averages have no parts: 人均收入3万元；其中城镇4万元、农村2万元.
    const averaged = /[每均]/u.test(text.slice(start, figure.fullFrom));
    return counted(figure) && sameUnit(figure, part) && !averaged && !isItemOfMany(text, figure, quantities) ? figure : undefined;
  }
  return undefined;
};

/** 人均, 校均, 平均; not 年均 (what is added each year has parts), and not 均衡. */
const average = /[^年月日天周季]均(?![衡等势匀])(?!每[年月日天周季])/u;
/** 万元/人, 微克/立方米; not 万吨/日. */
const perUnit = /\/(?![日天年月周时小分秒dhas])/u;
const rate = /每(?![年月日天周季])/u;
/** Parts of what one head earns, which do add up. */
const sourcesOfIncome = /工资|经营|财产|转移/u;
/** 城镇, 东河区, 小学: each is divided by heads of its own. */
const haveOwnHeads = /[城乡农镇县区市村校]|[小中]学|初中|高中/u;

/** 居民人均收入42860元，其中城镇51260元、农村28740元: a mean over heads has no parts but such as are of the same heads. */
export const isMean = (text: string, whole: Quantity, at: number, end: number, quantities: readonly Quantity[]): boolean => {
  const start = clauseStart(text, whole.fullFrom, '，,。；;：:、', longestSentence / 10);
  const words = text.slice(start, whole.fullFrom);
  const mean = average.exec(words) ?? rate.exec(words);
  // 人均收入超过3万元的镇12个: how many there are, not what each has; 由3万元提高到4万元 goes on with it.
  const between = mean ? quantitiesBetween(quantities, start + mean.index, whole.fullFrom) : [];
  if (!mean || between.some((q) => q.kind === 'value' && q.to <= whole.from && !sameUnit(q, whole))) return perUnit.test(whole.unit);
  const parts = text.slice(at, end);
  return mean[0].startsWith('每') ? haveOwnHeads.test(parts) : !sourcesOfIncome.test(parts);
};

/** 40万人次，年均8万人次，其中…: the total that a yearly figure is mentioned behind in passing. */
export const totalOfAverage = (text: string, at: number, average: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const figures = quantitiesBetween(quantities, clauseStart(text, at, '。；;', 80), average.to).filter(({ kind }) => kind === 'value');
  const total = wholeOfAverage(text, figures, figures.indexOf(average));
  return total && counted(total) ? total : undefined;
};
