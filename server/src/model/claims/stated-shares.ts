import { lastIndexWithin } from '../../text/search';
import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo } from '../figures/format-number';
import { slackOf, inUnits, sum } from '../figures/quantity-sums';
import { clauseStart } from '../marks/lists';
import { counted, sameUnit } from './addends';
import { maySum, statedSumsIn } from './stated-sums';
import { levelOf, wholeOf } from './sum-wholes';
import type { Quantity } from '../types';

/** 全市公路8600公里，其中高等级公路3440公里，占比42%: a share that its part and its whole do not give. */
export interface WrongShare {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly share: Quantity;
  /** What they give, with as many decimals as the share has. */
  readonly right: string;
  /** The part in the scale of the whole, where that gives the share. */
  readonly inScale?: string;
  /** The share is of what the part leaves: 7座城市中2座未达标，达标率71.4%. */
  readonly ofRest?: true;
}

/** So far before its figure 占 may stand. */
const reach = 24;
const longestSentence = 300;

/** What may stand between 占 and the share where the whole is what stands before 其中: any other name may be another whole. */
export const plainBase = /^(?:比|比重|总(?:数|量|额|投资|里程|面积|人口|人数)?的?|全部的?|其)?(?:达到?|为)?$/u;
/** What may stand between a part and its 占: 4860件（套），占. */
const joint = /^(?:[（(][^（()）]{1,4}[）)])?[，,（(、]?$/u;

/** 1420家企业中|880家完成改造，占|62%: from the whole to its part, and from that to the share. */
const amongWhole = /^[^，,。；;]{1,30}中[，,]?(?:[^，,。；;]{0,16})$/u;
const shareOfThose =
  /^(?<done>[^，,。；;、]{0,20})[，,（(](?:仅|就|约)?(?:占比?|比例|比重|[^，,。；;、]{0,12}?(?<rate>[\u4e00-\u9fff]{2})率)(?:仅?占|达到?|为)?$/u;

/** 880家完成改造，完成率|: a rate is of those before where what it is named after is said of them. 增长率, 普及率 and the like are of something else. */
const isOfThose = (between: string, behind: string): boolean => {
  const found = shareOfThose.exec(behind);
  const rate = found?.groups?.['rate'];
  return found !== null && (rate === undefined || `${between}${found.groups?.['done'] ?? ''}`.includes(rate));
};

/** 未|达标, 没有全部|完成: what is counted has not come to what the rate is named after. */
const notReached = /(?:未|没有?|尚无|不)(?:能|曾|予|按[时期]|如期|全[部面]|完全|实现|及时){0,2}$/u;

/** 2座未达标，达标率|: a rate of those that are not counted here. */
const rateIsOfRest = (words: string, behind: string): boolean => {
  const rate = /([\u4e00-\u9fff]{2})率(?:仅?占|达到?|为|是)?$/u.exec(behind);
  const [all, verb] = [rate?.[0] ?? '', rate?.[1]];
  if (verb === undefined || notReached.test(behind.slice(0, -all.length))) return false;
  const told = words + behind.slice(0, -all.length);
  const at = told.lastIndexOf(verb);
  return at >= 0 && notReached.test(told.slice(0, at));
};

/** What is left of a whole without a part. */
const restOf = (part: Quantity, whole: Quantity): Quantity => ({ ...part, value: whole.value - part.value });

/** 1420家企业中，880家完成改造，占62%. */
const partAmong = (text: string, share: Quantity, before: readonly Quantity[]): readonly [Quantity, Quantity] | undefined => {
  const [whole, part] = before.slice(-2);
  return whole &&
    part &&
    counted(whole) &&
    counted(part) &&
    sameUnit(part, whole) &&
    amongWhole.test(text.slice(whole.fullTo, part.fullFrom)) &&
    isOfThose(text.slice(whole.fullTo, part.fullFrom), text.slice(part.fullTo, share.fullFrom))
    ? [part, whole]
    : undefined;
};

/** So far before a part its whole may be named. */
const reachOfNames = 400;

/** 占老年人口的: the name of the whole, without the word for its size. */
const namedBase = /^((?!比)[^，,。；;、\d]{2,10}?)(?:人口|口|总?数|总量|总?面积|总?里程)?的?(?:比例|比重)?(?:达到?|为)?$/u;

const sizeAndVerb = /(?:人口|人|总?数|总量|总?面积|总?里程)?(?:达到?|为|共?有|共计)?$/u;
const endsInName = (before: string, name: string): boolean => before.replace(sizeAndVerb, '').endsWith(name) || before.endsWith(name);

/** A year that figures are of, not one they are compared with. */
const ownYear = /(?<![比较自从由与同])(?:19|20)\d{2}(?=年)/gu;
const lastYearIn = (text: string): string | undefined => text.match(ownYear)?.at(-1);

/** So many characters before its figure the name of a whole may begin. */
const longestName = 24;

/** 2025年末人口68.4万人…到2030年老年人22.3万人，占户籍人口的: is the part of a later or an earlier year than the whole that is named before it? */
const isOfAnotherYear = (text: string, part: Quantity, whole: Quantity): boolean => {
  // 4.8名（2020年末常住人口65.00万人）: a year of its own.
  const bracket = text.lastIndexOf('（', whole.fullFrom);
  if (bracket > whole.fullFrom - longestName && lastYearIn(text.slice(bracket, whole.fullFrom)) !== undefined) return true;
  const year = lastYearIn(text.slice(whole.fullTo, part.fullFrom));
  return year !== undefined && year !== lastYearIn(text.slice(Math.max(0, whole.fullFrom - reachOfNames), whole.fullFrom));
};

/** 老年人17.64万人…，占老年人口的70.1%: the one figure before that stands behind the name of the whole. */
const wholeNamed = (text: string, sign: number, share: Quantity, part: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const name = namedBase.exec(text.slice(sign + 1, share.fullFrom))?.[1];
  if (name === undefined) return undefined;
  const named = quantitiesBetween(quantities, part.from - reachOfNames, part.from).filter(
    (q) =>
      counted(q) &&
      sameUnit(q, part) &&
      q.value > part.value &&
      endsInName(text.slice(Math.max(0, q.fullFrom - longestName), q.fullFrom), name),
  );
  const [only] = named;
  return only && named.length === 1 && !isOfAnotherYear(text, part, only) ? only : undefined;
};

/** The part and the whole a share is of; undefined where that cannot be told. */
const partAndWhole = (text: string, share: Quantity, quantities: readonly Quantity[]): readonly [Quantity, Quantity] | undefined => {
  const at = text.slice(Math.max(0, share.fullFrom - reach), share.fullFrom).lastIndexOf('占');
  if (at < 0) return undefined;
  const sign = Math.max(0, share.fullFrom - reach) + at;
  // 3440公里（占40%）: the part stands outside the bracket.
  const inBracket = '（('.includes(text[sign - 1] ?? ' ');
  const start = clauseStart(text, inBracket ? sign - 1 : sign, '。；;：:', longestSentence);
  const part = quantitiesBetween(quantities, start, sign)
    .filter((q) => q.fullTo <= sign)
    .at(-1);
  if (!part || !counted(part) || !joint.test(text.slice(part.fullTo, sign))) return undefined;
  // 占总投资62.5亿元的45.2%
  const named = quantitiesBetween(quantities, sign + 1, share.fullFrom).filter((q) => q.to <= share.fullFrom);
  const [only] = named;
  if (only) return named.length === 1 && counted(only) && text.slice(only.fullTo, share.fullFrom) === '的' ? [part, only] : undefined;
  if (!plainBase.test(text.slice(sign + 1, share.fullFrom))) {
    const whole = wholeNamed(text, sign, share, part, quantities);
    return whole ? [part, whole] : undefined;
  }
  const among = lastIndexWithin(text, '其中', part.fullFrom, longestSentence);
  if (among < start) return undefined;
  const near = wholeOf(text, among, quantities);
  const whole = near && sameUnit(near, part) && near.value >= part.value ? near : levelOf(text, among, part, quantities);
  return whole && !text.slice(whole.fullTo, among).includes('占') ? [part, whole] : undefined;
};

/** 58项任务已完成|57项，完成率为|: from the whole to what is done of it, by the word that the rate is named after. */
const doneOfWhole = /^(?!.*(?:[比较每]|新增|增加|另|分别))[^。；;、]{1,30}?([\u4e00-\u9fff]{2})了?$/u;
const rateOfDone = /^[^，,。；;、]{0,16}[，,（(]([\u4e00-\u9fff]{2})率(?:为|达到?|是)?$/u;

const goalBehind = /^(?:的)?(?:年度|全年|当年|年初|期末|规划|预期|既定|确定的?|省定|市定|下达的?){0,2}(?:目标|计划|任务|指标)/u;

/** 58项任务已完成57项，完成率为98.3%: what is done and of how many. */
const partDone = (text: string, share: Quantity, before: readonly Quantity[]): readonly [Quantity, Quantity] | undefined => {
  const [whole, part] = before.filter(({ kind }) => kind === 'value' || kind === 'range').slice(-2);
  if (!whole || !part || !counted(whole) || !counted(part) || !sameUnit(part, whole)) return undefined;
  if (share.fullFrom - part.fullTo > reach || part.fullFrom - whole.fullTo > 2 * reach) return undefined;
  const verb = rateOfDone.exec(text.slice(part.fullTo, share.fullFrom))?.[1];
  if (verb === undefined || doneOfWhole.exec(text.slice(whole.fullTo, part.fullFrom))?.[1] !== verb) return undefined;
  // 成交额186亿元，完成160亿元的年度目标，完成率116%: of the goal, which stands last.
  if (goalBehind.test(text.slice(part.fullTo, share.fullFrom))) return [whole, part];
  // 任务1000个，累计完成800个，本年完成200个，完成率80%: of the figures before.
  const others = before.filter((q) => counted(q) && sameUnit(q, part));
  const given = others.some((b) => others.some((a) => a.value < b.value && gives(a, b, share)));
  return given ? undefined : [part, whole];
};

/** The figures of one list (52亿元、120亿元、139亿元): the last `count` ones that end before a place, where they stand in one row. */
export const listBefore = (text: string, at: number, count: number, quantities: readonly Quantity[]): readonly Quantity[] => {
  const found = quantitiesBetween(quantities, at - longestSentence, at)
    .filter(({ kind, fullTo }) => fullTo <= at && (kind === 'value' || kind === 'range'))
    .slice(-count);
  const [first] = found;
  if (!first || found.length < count || !found.every((q) => counted(q) && sameUnit(q, first))) return [];
  return /[。；;]/u.test(text.slice(first.fullTo, at)) ? [] : found;
};

/** So many shares may stand in one list. */
const mostShares = 12;

const inOrder = /分别占|(?:占比|比例|比重)分别/gu;
/** True for a text that may give several shares in order. */
export const givesSharesInOrder = (text: string): boolean => text.includes('分别') && text.search(inOrder) >= 0;

/** Where the shares of a list are told in order (分别占…, 占比分别为…), and where its words end. */
export const ordersIn = (text: string): readonly { readonly at: number; readonly to: number }[] =>
  Array.from(text.matchAll(inOrder), ({ index, 0: words }) => ({ at: index, to: index + words.length }));

/** The shares that follow 分别占, in order. */
export const sharesFrom = (text: string, at: number, quantities: readonly Quantity[]): readonly Quantity[] => {
  const shares: Quantity[] = [];
  let edge = at;
  for (const share of quantitiesBetween(quantities, at, at + longestSentence)) {
    const between = text.slice(edge, share.fullFrom);
    if (share.unit !== '%' || !counted(share) || shares.length === mostShares) break;
    if (!(shares.length === 0 ? plainBase : /^[、，和与及以]{1,2}$/u).test(between)) break;
    shares.push(share);
    edge = share.fullTo;
  }
  return shares;
};

/** 总投资A，其中a、b、c，分别占x、y、z: each share with its part, where some of them come out. */
const sharesInOrder = (text: string, quantities: readonly Quantity[]): readonly WrongShare[] => {
  const found: WrongShare[] = [];
  for (const { at, to } of ordersIn(text)) {
    const shares = sharesFrom(text, to, quantities);
    const parts = shares.length < 2 ? [] : listBefore(text, at, shares.length, quantities);
    const [first] = parts;
    const among = first ? lastIndexWithin(text, '其中', first.fullFrom, reach * 2) : -1;
    if (!first || among < 0 || quantitiesBetween(quantities, among, first.from).length > 0) continue;
    // 21.68亿立方米，比2020年减少0.37亿立方米，其中农业13.42亿立方米: of the level, not of its change.
    const near = wholeOf(text, among, quantities);
    const most = Math.max(...parts.map(({ value }) => value));
    const whole = near && sameUnit(near, first) && near.value >= most ? near : levelOf(text, among, first, quantities);
    if (!whole || !sameUnit(whole, first)) continue;
    // 国控12个、省控26个，其中优良的分别为11个、23个，占比分别为91.7%、88.5%: each of its own.
    const wholes = quantitiesBetween(quantities, clauseStart(text, among, '。；;', reach * 2), among).filter(
      (q) => counted(q) && sameUnit(q, whole),
    );
    const wrong = shares.flatMap((share, i) => {
      const part = parts[i];
      return part && !gives(part, whole, share) && !wholes.some((each) => gives(part, each, share))
        ? [{ part, whole, share, right: shareOf(part, whole, share) }]
        : [];
    });
    // Of a part in another unit than the others number/sum speaks.
    if (wrong.length < shares.length) found.push(...wrong.filter((each) => !areFarApart(each.part, whole, each.share)));
  }
  return found;
};

/** So many figures before a share may be the whole it is of. */
const mostBefore = 12;

/** True for a text that may give a share. */
export const maySpeakOfShares = (text: string): boolean =>
  /[%％]/u.test(text) && (text.includes('占') || text.includes('中') || text.includes('率') || givesSharesInOrder(text));

/** With as many decimals as are stated; where the point has slipped (73% for 7.3%) with as many digits. */
export const shareOf = (part: Quantity, whole: Quantity, { value, decimals }: Quantity): string => {
  const right = (part.value / whole.value) * 100;
  const slipped = [1, 2].find((more) => roundTo(right, decimals + more) * 10 ** more === value);
  const shown = decimals + (slipped ?? 0);
  return `${formatNumber(roundTo(right, shown), shown)}%`;
};

/** Does the share follow from the part and the whole? */
export const gives = (part: Quantity, whole: Quantity, share: Quantity): boolean => {
  if (whole.value <= 0) return false;
  const [p, w] = [slackOf(part), slackOf(whole)];
  const least = ((part.value - p) / (whole.value + w)) * 100;
  const most = ((part.value + p) / Math.max(whole.value - w, whole.value / 2)) * 100;
  const slack = 2 * share.tolerance + 1e-9;
  return share.value >= least - slack && share.value <= most + slack;
};

/** A share so many times what its part is of the whole is one of other figures, unless a unit is wrong. */
const farthestApart = 500;
/** 3.42万元 of 9.86亿元 is no 34.7%. */
export const areFarApart = (part: Quantity, whole: Quantity, share: Quantity): boolean => {
  const times = share.value / ((part.value / whole.value) * 100);
  return times > farthestApart || times < 1 / farthestApart;
};

const wrongOf = (part: Quantity, whole: Quantity, share: Quantity): WrongShare[] => {
  const wrong = { part, whole, share, right: shareOf(part, whole, share) };
  if (!areFarApart(part, whole, share)) return [wrong];
  const value = (part.value / part.scale) * whole.scale;
  const fits = gives({ ...part, value, scale: whole.scale, tolerance: (part.tolerance / part.scale) * whole.scale }, whole, share);
  return fits ? [{ ...wrong, inScale: inUnits(value, whole.scale, whole.unit) }] : [];
};

/** 图书馆9个、文化馆9个，其中一级馆6个，占33.3%: of what stands in one row before, taken together. */
const ofSeveral = (text: string, part: Quantity, whole: Quantity, share: Quantity, before: readonly Quantity[]): boolean => {
  let { value, fullFrom } = whole;
  for (let i = before.indexOf(whole) - 1; i >= 0; i -= 1) {
    const one = before[i];
    if (!one || !counted(one) || !sameUnit(one, whole) || !/^[、，,和与及][^，,。；;：:]{1,12}$/u.test(text.slice(one.fullTo, fullFrom)))
      return false;
    value += one.value;
    ({ fullFrom } = one);
    if (gives(part, { ...whole, value }, share)) return true;
  }
  return false;
};

/** ，省外|占: a share whose part is named again, behind the parts. */
const namedAgain = /^[，,；;、](?:其中)?(?<name>[\u4e00-\u9fff]{2,8}?)占比?(?:为|达到?)?$/u;
const dressing = /^[，,、：:；;（(]?(?:其中|中)?[，,：:]?/u;

/** 外出47.5万人；外出人员中，省内29.8万人、省外17.7万人，|省外占33.7%: shares of a whole that its parts make up, named by the beginning of a part. */
const sharesOfParts = (text: string, quantities: readonly Quantity[]): readonly WrongShare[] =>
  statedSumsIn(text, quantities).flatMap(({ kind, whole, parts }): WrongShare[] => {
    const last = parts.at(-1);
    if (kind !== 'fits' || !last || parts.length < 2 || Math.abs(sum(parts).value - whole.value) > 1e-9 * whole.value) return [];
    const index = quantities.indexOf(last) + 1;
    const found: WrongShare[] = [];
    let edge = last.fullTo;
    for (const share of quantities.slice(index, index + mostShares)) {
      const name = share.fullFrom - edge > reach ? undefined : namedAgain.exec(text.slice(edge, share.fullFrom))?.groups?.['name'];
      if (name === undefined || share.unit !== '%' || !counted(share)) break;
      const named = parts.filter((part) => {
        const before = quantities[quantities.indexOf(part) - 1];
        return text
          .slice(Math.max(before?.fullTo ?? 0, part.fullFrom - reach), part.fullFrom)
          .replace(dressing, '')
          .startsWith(name);
      });
      const [part] = named;
      if (part && named.length === 1 && !gives(part, whole, share)) found.push(...wrongOf(part, whole, share));
      edge = share.fullTo;
    }
    return found;
  });

/** The shares of a text that do not follow from the figures beside them; one off by no more than its last digit was cut off or rounded elsewhere. */
export const wrongSharesIn = (text: string, quantities: readonly Quantity[]): readonly WrongShare[] => {
  if (!maySpeakOfShares(text)) return [];
  const single = quantities.flatMap((share, index): WrongShare[] => {
    if (share.unit !== '%' || !counted(share)) return [];
    const before = quantities.slice(Math.max(0, index - mostBefore), index);
    const done = partDone(text, share, before);
    const found = done ?? partAndWhole(text, share, quantities) ?? partAmong(text, share, before);
    if (!found) return [];
    const [named, whole] = found;
    const ofRest =
      named.from > whole.to && rateIsOfRest(text.slice(whole.fullTo, named.fullFrom), text.slice(named.fullTo, share.fullFrom));
    const part = ofRest ? restOf(named, whole) : named;
    if (!sameUnit(part, whole) || whole.value <= 0 || (part.value > whole.value && !done) || gives(part, whole, share)) return [];
    // 占总投资的40.9%: of another total that the paragraph has named before.
    if (before.some((other) => other !== named && sameUnit(part, other) && counted(other) && gives(part, other, share))) return [];
    // 对22座水库加固，其中小（1）型5座、小（2）型17座，占现有82座的26.8%: of all that is spoken of.
    if (
      whole.from > part.to &&
      before.some((other) => other !== whole && sameUnit(whole, other) && counted(other) && gives(other, whole, share))
    )
      return [];
    if (ofSeveral(text, part, whole, share, before)) return [];
    return ofRest ? wrongOf(part, whole, share).map((wrong) => ({ ...wrong, part: named, ofRest })) : wrongOf(part, whole, share);
  });
  const listed = givesSharesInOrder(text) ? sharesInOrder(text, quantities) : [];
  const again = maySum(text) ? sharesOfParts(text, quantities).filter(({ share }) => !single.some((one) => one.share === share)) : [];
  return [...single, ...listed, ...again];
};
