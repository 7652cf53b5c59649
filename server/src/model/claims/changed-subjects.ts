import { quantitiesBetween, quantitiesOf } from '../document/by-prose';
import { subjectBefore } from './subjects';
import type { Quantity } from '../types';

/** What a figure says the change of, and by which verb. */
export interface Changed {
  readonly name: string;
  readonly verb: string;
}

const changes = ['提高', '提升', '上升', '增加', '增长', '下降', '降低', '减少', '回落', '扩大', '缩小'];

const adverbs = '同比 环比 平均每年 每年 年均 累计 总体 再 又 均 共 比上年 较上年 逐年 力争'.split(' ');

/** The name before a verb of change, without the verb and its adverbs: 近视率每年降低 → 近视率. */
const changedSubject = (name: string): Changed | undefined => {
  const tail = ['了', '约', '近', '超过', '不低于', '超'].reduce(
    (text, word) => (text.endsWith(word) ? text.slice(0, -word.length) : text),
    name,
  );
  const verb = changes.find((c) => tail.endsWith(c));
  if (verb === undefined) return undefined;
  let subject = tail.slice(0, -verb.length).replace(/[比较与](?:20|19)\d\d年(?:底|末)?(?:相比)?$/u, '');
  for (const adverb of adverbs) if (subject.endsWith(adverb)) subject = subject.slice(0, -adverb.length);
  return subject === '' ? undefined : { name: subject, verb };
};

const farthestLevel = 30;
const longestSentence = 100;
/** ，比2020年提高|: between a level and the change that follows it. */
const comparedChange = new RegExp(`^[，,（(]?[比较与](?:20|19)\\d\\d年(?:底|末)?(?:相比)?[，,]?(${changes.join('|')})了?约?$`, 'u');

/** ，提高|: right behind the level, and never said of what grows by so many per cent of itself. */
const plainChange = /^[，,（(](提高|提升|上升|下降|降低|回落)了?$/u;

/** The figure right before another. */
const levelAhead = (quantity: Quantity): Quantity | undefined =>
  quantitiesBetween(quantitiesOf(quantity.prose), quantity.from - farthestLevel, quantity.from).findLast(({ kind }) => kind === 'value');

/** The level that a change is compared from, right before it, and the verb between them: 84.1%，比2020年提高|5.7%. */
const levelBefore = (quantity: Quantity): { readonly level: Quantity; readonly verb: string } | undefined => {
  const level = levelAhead(quantity);
  if (!level) return undefined;
  const between = quantity.prose.reading.text.slice(level.fullTo, quantity.fullFrom);
  const verb = (comparedChange.exec(between) ?? plainChange.exec(between))?.[1];
  return verb !== undefined ? { level, verb } : undefined;
};

/** 84.1%，比2020年提高5.7%: the name stands before the level. */
const subjectOfLevel = (quantity: Quantity): Changed | undefined => {
  const { level, verb = '' } = levelBefore(quantity) ?? {};
  const subject = level?.unit === '%' ? subjectBefore(quantity.prose, level) : undefined;
  return subject && { name: subject.name, verb };
};

/** 较2025年提高|: the year that a change is counted from stands right before its verb. */
const fromYear = new RegExp(`[比较与](?:20|19)\\d\\d年(?:底|末)?(?:相比)?(?:力争)?(?:${changes.join('|')})$`, 'u');
/** ，达到95%; （由40%提高…: the level that it comes to, or sets out from, stands behind it. */
const levelBehind = /^[，,、；（(]?(?:力争)?(?:达到?|为|[提增]高到|提升[到至]|上升[到至]|下降[到至]|降[到至]|由|从)\d/u;
const leastRelative = 20;

/**
 * 治疗率较2025年提高30%以上: a round part of what a rate was in a year, and no level of it beside. Goals for rates that are still low are set so, of which a
 * difference in points may be meant all the same.
 */
export const mayBeRelative = (quantity: Quantity): boolean => {
  const { value, decimals, unit, prose, fullFrom, fullTo } = quantity;
  if (unit !== '%' || decimals > 0 || value < leastRelative || value % 10 !== 0) return false;
  const { text } = prose.reading;
  return (
    fromYear.test(text.slice(Math.max(0, fullFrom - farthestLevel), fullFrom)) &&
    subjectOfLevel(quantity) === undefined &&
    !levelBehind.test(text.slice(fullTo, fullTo + farthestLevel))
  );
};

/** 占全部职工的|59.0%, 占|57.6%: a share, whatever it is called. */
const shareOfNamed = /占[^，,。；;：:、（）()占\d]{2,16}的?(?:比重|比例)?(?:为|达到?)?$/u;
const plainShare = /占比?(?:为|达到?)?$/u;
/** What only a share does: an amount that is 40 % of another grows by as many per cent as it likes. */
const sharesRise = /^(?:提高|提升|上升)$/u;
/** ，比规划目标低|: from a share to how far it lies from what it is measured by. */
const comparedGap =
  /^[，,（(](?:仍|还|均)?[比较](?<standard>[^，,。；;、\d比较]{0,10}(?:目标|要求|标准|平均水平|平均|全国|全省))(?<verb>高出?|低)于?了?约?$/u;

/** A share that is told by 占, and how it is said to have changed or to lie from a goal or a mean. */
export interface MovedShare {
  readonly verb: string;
  /** 规划目标 */
  readonly standard: string | undefined;
}

/** 占全部职工的59.0%，比2020年提高|5.5%; 占57.6%，比规划目标低|2.4%. */
export const changeOfShare = (quantity: Quantity): MovedShare | undefined => {
  const level = quantity.unit === '%' ? levelAhead(quantity) : undefined;
  if (level?.unit !== '%') return undefined;
  const { text } = quantity.prose.reading;
  const lead = text.slice(Math.max(0, level.fullFrom - farthestLevel), level.fullFrom);
  const verb = levelBefore(quantity)?.verb;
  if (verb !== undefined) return sharesRise.test(verb) && shareOfNamed.test(lead) ? { verb, standard: undefined } : undefined;
  const { standard, verb: gap } = comparedGap.exec(text.slice(level.fullTo, quantity.fullFrom))?.groups ?? {};
  // 完成投资30亿元，占40%，比目标低5%: the money may.
  const ofMoney = levelAhead(level)?.unit === '元';
  return gap !== undefined && !ofMoney && (shareOfNamed.test(lead) || plainShare.test(lead)) ? { verb: gap, standard } : undefined;
};

/** Is something counted or measured, and no rate: 640公里? A number without a unit may be an index. */
export const isAmount = ({ unit, kind }: Quantity): boolean => kind === 'value' && unit !== '' && !/[%％‰成折倍分]/u.test(unit);

/** 里程达到640公里，比2025年增长25个百分点: what an amount has grown by; no rate stands in its sentence, whose change that could be. */
export const grownAmount = (quantity: Quantity): Changed | undefined => {
  const { level: before, verb = '' } = levelBefore(quantity) ?? {};
  if (!before || !isAmount(before)) return undefined;
  const { prose } = quantity;
  const { text } = prose.reading;
  // 248.6万人，比2025年减少7.2万人，下降2.8个百分点: what it has changed by stands between.
  const further = levelBefore(before);
  const level = further?.level.unit === before.unit ? further.level : before;
  const start = Math.max(0, level.fullFrom - longestSentence);
  const sentence = text.slice(start, level.fullFrom).split('。').at(-1) ?? '';
  const clause = level === before ? sentence : (sentence.split(/[；;]/u).at(-1) ?? '');
  const subject = /[%％‰率比]/u.test(clause) ? undefined : subjectBefore(prose, level);
  return subject && { name: subject.name.replace(/^(?:预计|力争)?[到至]?(?:20|19)\d\d年(?:底|末)?/u, ''), verb };
};

/** What the words before a figure say has changed by it; undefined where they give a level (提高到) or speak of no change. */
export const changedBefore = (quantity: Quantity): Changed | undefined => {
  const subject = subjectBefore(quantity.prose, quantity);
  if (subject && /[到至]$/.test(subject.verb)) return undefined;
  return (subject && changedSubject(subject.name + subject.verb)) ?? subjectOfLevel(quantity);
};
