import { lastIndexWithin } from '../../text/search';
import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { slackOf, sum } from '../figures/quantity-sums';
import { clauseStart } from '../marks/lists';
import type { Quantity } from '../types';
import { counted, isRelative, notAPart, sameUnit } from './addends';
import { longestSentence, type StatedSum, type WrongStatedSum } from './stated-sum';
import { partsBehind, timesNamed, withinPart } from './sum-parts';
import { isCarriedOn, sumCarriedOn } from './sum-carried-on';
import { partsInSegments } from './sum-segments';
import {
  clearlyMore,
  endsOrdered,
  figureBefore,
  isItemOfMany,
  isNear,
  isPerEach,
  levelOf,
  totalOfAverage,
  wholeBefore,
} from './sum-wholes';

const totals = ['合计', '共计', '总计', '总共', '一共', '累计共', '，共'];

/** True for a text that may hold a sum. */
export const maySum = (text: string): boolean => text.includes('其中') || text.includes('中，') || totals.some((w) => text.includes(w));

/** 计划投资71.5亿元…。单位自筹7.1亿元。其中，某工程36.8亿元: in a new sentence, a single part that is more than the last figure is one of a larger total before it. */
const speaksOfLarger = ({ kind, whole, parts }: StatedSum, quantities: readonly Quantity[]): boolean => {
  const [part, more] = parts;
  return (
    kind === 'exceeds' &&
    part !== undefined &&
    more === undefined &&
    quantitiesBetween(quantities, whole.from - longestSentence, whole.from).some(
      (q) => counted(q) && sameUnit(q, whole) && q.value >= part.value,
    )
  );
};

/** 改造420万平方米，各年分别60万、…、80万平方米，其中居住260万、公共160万平方米: the parts make a figure before the last one. */
const makesEarlier = ({ kind, whole, parts }: StatedSum, quantities: readonly Quantity[]): boolean => {
  const { value } = sum(parts);
  return (
    kind === 'exceeds' &&
    parts.length > 1 &&
    quantitiesBetween(quantities, whole.from - longestSentence, whole.from).some(
      (q) => counted(q) && sameUnit(q, whole) && Math.abs(q.value - value) < 1e-9 * value,
    )
  );
};

/** A，其中B、C. */
const partsOf = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const near = figureBefore(text, at, quantities);
  if (near && (isItemOfMany(text, near, quantities) || endsOrdered(text, near))) return undefined;
  const first = quantitiesBetween(quantities, at, at + 30)[0];
  // 达到312家，比上年增加12家，其中…: what is more than the change is part of the level.
  const meant = near ? first && !(sameUnit(near, first) && first.value <= near.value) : '；;'.includes(text[at - 1] ?? ' ');
  const level = meant && first ? levelOf(text, at, first, quantities) : undefined;
  if (level && level !== near) {
    const ofLevel = partsBehind(text, at, level, quantities);
    return ofLevel && makesEarlier(ofLevel, quantities) ? undefined : ofLevel;
  }
  // 每千名老年人拥有床位32.0张，其中护理型床位2115张: of the beds, whose number is not told.
  if (near && first && sameUnit(near, first) && first.value > clearlyMore * near.value && isPerEach(text, near)) return undefined;
  const total = near && isNear(text, near, at) ? totalOfAverage(text, at, near, quantities) : undefined;
  const whole = total ?? near ?? wholeBefore(text, at, quantities);
  if (!whole || isRelative(text, whole) || (near && !isNear(text, near, at))) return undefined;
  const found = partsBehind(text, at, whole, quantities);
  return found && ((!near && speaksOfLarger(found, quantities)) || makesEarlier(found, quantities)) ? undefined : found;
};

/** 其中市县使用的4.9亿元中，用于养老2.84亿元、…: the figure right before, itself a part, and three or more that it is divided into. */
const partsOfPart = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const whole = quantitiesBetween(quantities, at - 24, at + 1).findLast((q) => q.to <= at);
  if (!whole || !counted(whole) || !withinPart.test(text.slice(whole.fullTo, at + 2))) return undefined;
  if (!text.slice(clauseStart(text, whole.from, '，,。；;：:', 40), whole.from).startsWith('其中')) return undefined;
  const found = partsBehind(text, at, whole, quantities);
  const [first, last] = [found?.parts[0], found?.parts.at(-1)];
  // What stands behind a comma may be of the greater whole again.
  return found && first && last && found.parts.length > 2 && !/[，,]/u.test(text.slice(first.to, last.from)) ? found : undefined;
};

/** Names of things whose parts are told: 基层医疗卫生机构|中，. */
const shortestName = 4;
const longestName = 16;

/** 共有机构298个，包括基层机构284个；基层机构中，…12个、…: the figure that the name stood before. */
const partsOfNamed = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const clause = clauseStart(text, at, '，。；;：:', longestName);
  if (at - clause < shortestName || text.slice(clause, at).includes('其')) return undefined;
  const name = text.slice(clause, at);
  const before = lastIndexWithin(text, name, clause - 1, longestSentence);
  const whole = before < 0 ? undefined : quantities[firstQuantityFrom(quantities, before + name.length)];
  if (!whole || !counted(whole) || !/^(?:共有?|达到?|为|总数为?)?$/u.test(text.slice(before + name.length, whole.fullFrom)))
    return undefined;
  return partsBehind(text, at, whole, quantities);
};

type Judge = (quantity: Quantity) => boolean;

/** Judges each quantity once: many totals of one text may ask. */
const judgedOnce = (judge: Judge): Judge => {
  const judged = new Map<Quantity, boolean>();
  return (quantity) => {
    const known = judged.get(quantity) ?? judge(quantity);
    judged.set(quantity, known);
    return known;
  };
};

/** What is counted, right behind a figure: 3个|街道. */
const countedThing = /^[\u4e00-\u9fff]{1,8}/u;
/** Words that name anything: 18个单位 may be the sum of 3个科室、15个中队. */
const anything = /^(?:单位|主体|项目|点位?|类|方面|地方|品种|成员|场所|机构|部门|组织|平台|载体)/u;

/** 3个街道、11个镇，共212个行政村: each figure counts something of its own, the total what has not a character in common with any of them. */
const countsAnother = (text: string, total: Quantity, parts: readonly Quantity[]): boolean => {
  const thing = countedThing.exec(text.slice(total.fullTo, total.fullTo + 8))?.[0];
  const things = parts.map(({ fullTo }) => countedThing.exec(text.slice(fullTo, fullTo + 8))?.[0]);
  if (thing === undefined || anything.test(thing) || things.includes(undefined)) return false;
  const all = things.join('');
  return !Array.from(thing).some((character) => all.includes(character));
};

/** ，与企业|, ，连同企业|: what else a total takes in. */
const joinsMore = /^[，,、](?:与|和|同|及|加|连|含)[\u4e00-\u9fff]/u;

/** B、C，合计A. */
const totalOf = (
  text: string,
  at: number,
  word: string,
  quantities: readonly Quantity[],
  noPart: Judge,
  relative: Judge,
): StatedSum | undefined => {
  const total = quantitiesBetween(quantities, at + word.length, at + word.length + 7).find(counted);
  if (!total || total.fullFrom - (at + word.length) > 3) return undefined;
  // 前两年合计1880亩: of the first of them.
  if (/[前后首][\d两二三四五六七八九十]{1,2}[年项个者批类家期]$/u.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  const clause = clauseStart(text, at, '。；;：:', longestSentence);
  if (isCarriedOn(text, clause)) return sumCarriedOn(text, clause, at, total, quantities);
  // 26个，其中8个、10个，共26个: what stands before 其中 is the total again.
  const start = Math.max(clause, lastIndexWithin(text, '其中', at, at - clause));
  const before = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && (q.kind === 'value' || q.kind === 'range'));
  const leftOut = text.slice(start, at).includes('分别') ? relative : noPart;
  const items = before.filter((q) => sameUnit(total, q) && counted(q) && !leftOut(q));
  if (items.length !== before.filter((q) => q.unit === total.unit).length) return undefined;
  const times = items.map((q, i) => timesNamed(text, items[i - 1]?.fullTo ?? start, q));
  const parts = items.flatMap((q, i) => Array.from({ length: times[i] ?? 1 }, () => q));
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || times.includes(0)) return undefined;
  // 个体2.51万户、合作社0.15万户，与企业|合计3.42万户: a third one joins the sum.
  if (joinsMore.test(text.slice(last.fullTo, at))) return undefined;
  // The items must be one list that the total closes.
  if (/[。；;]/.test(text.slice(last.to, at)) || at - last.to > 4 || countsAnother(text, total, parts)) return undefined;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + slackOf(total);
  const fits: StatedSum = { kind: 'fits', whole: total, parts };
  if (Math.abs(value - total.value) <= slack) return fits;
  // A subtotal among the items: the last ones alone may make the total.
  let lastOnes = last.value;
  for (const q of parts.slice(1, -1).reverse()) if (Math.abs((lastOnes += q.value) - total.value) <= slack) return fits;
  return { kind: 'differs', whole: total, parts };
};

/** The sums of a text, right and wrong. */
export const statedSumsIn = (text: string, quantities: readonly Quantity[]): StatedSum[] => {
  const found: StatedSum[] = [];
  const add = (sum: StatedSum | undefined): void => {
    if (sum) found.push(sum);
  };
  for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2))
    add(partsInSegments(text, at, quantities) ?? partsOf(text, at, quantities));
  for (let at = text.indexOf('中，'); at >= 0; at = text.indexOf('中，', at + 2))
    if (text[at - 1] !== '其') add(partsOfPart(text, at, quantities) ?? partsOfNamed(text, at, quantities));
  const noPart = judgedOnce((quantity) => notAPart(text, quantity));
  const relative = judgedOnce((quantity) => isRelative(text, quantity));
  for (const word of totals)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) add(totalOf(text, at, word, quantities, noPart, relative));
  return found;
};

/** The sums of a text that do not come out. */
export const wrongSumsIn = (text: string, quantities: readonly Quantity[]): WrongStatedSum[] =>
  statedSumsIn(text, quantities).flatMap((sum) => (sum.kind === 'fits' ? [] : [{ ...sum, kind: sum.kind }]));
