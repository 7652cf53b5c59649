import { readFactName, firstQualifier, type FactName } from './fact-names';
import { perHeadAlone, type ClaimSubject, type Coordination } from './claim-subjects';
import type { Statement } from './statement';
import type { Quantity } from '../types';

/** What a statement is of: words that its own clause leaves out stand in the list it is part of, in the clause before, or with the whole. */

/** How many characters of a name its first word may have. */
const longestPart = 8;

/**
 * 县城 of “城市、县城、建制镇建成区黑臭水体消除比例”: what the last part shares is what follows its own first word, which is a qualifier of the same kind
 * as the part (小学 and 初中), ends in the same character (国道 and 县道) or is as long as all other parts are (水稻、小麦、玉米).
 */
const expanded = (part: string, { last, length }: Coordination): FactName | undefined => {
  const own = firstQualifier(part);
  const theirs = own?.word === part ? firstQualifier(last) : undefined;
  if (own && theirs && own.dimension === theirs.dimension) return readFactName(part + last.slice(theirs.word.length));
  const end = last.slice(0, longestPart).indexOf(part.slice(-1));
  const cut = end >= 0 ? end + 1 : length;
  return cut === undefined || cut >= last.length - 1 ? undefined : readFactName(part + last.slice(cut));
};

/** Puts the qualifiers of a short part (小学, 初中) in the place of those of the whole name. */
export const narrowed = (whole: FactName, part: FactName): FactName => ({
  ...whole,
  text: part.text,
  qualifiers: new Map([...whole.qualifiers, ...part.qualifiers]),
});

/** What a statement is of, by its own words and those of the statement before it in a list; undefined where they do not tell. */
export const nameOf = (subject: ClaimSubject, before: Statement | undefined): FactName | undefined => {
  const name = readFactName(subject.name);
  if (subject.of) {
    if (name.share || /[率数值量额]$/u.test(subject.name)) return name;
    return expanded(subject.name, subject.of) ?? (name.core === '' ? narrowed(readFactName(subject.of.last), name) : undefined);
  }
  // 床位总数, 总投资: a whole of its own, whatever the figure before is of.
  if (/^总|总(?:数|量|额|规模|人数|面积)$/u.test(subject.name)) return name;
  // 初中达到30%: only a qualifier; the head stands before the figure before.
  if (subject.short && name.core === '' && !name.share && name.qualifiers.size > 0 && before && !perHeadAlone(before.name.text))
    return narrowed(before.name, name);
  return name;
};

/** The name that a clause without one goes on about: that of a change right before it (比2025年增长38.3%，达到384亿元). */
export const nameBefore = (before: Statement | undefined, quantity: Quantity, text: string): FactName | undefined => {
  if (!before || (before.kind !== 'change' && before.kind !== 'start')) return undefined;
  const between = text.slice(before.fullTo, quantity.fullFrom);
  return between.length <= 12 && !/[。；;：:、]/u.test(between) ? before.name : undefined;
};

/** 公路通车里程26万公里，其中高速公路9200公里: what a part ends in is what its whole begins with; the rest of that belongs to it as well. */
export const partOf = (whole: string, part: string): FactName | undefined => {
  for (let length = Math.min(part.length - 1, 6); length >= 2; length -= 1) {
    const at = whole.indexOf(part.slice(-length));
    const rest = at < 0 || at > 3 ? '' : whole.slice(at + length);
    if (rest !== '') return readFactName(part + rest);
  }
  return undefined;
};

/** 入园率，|城区98%: the rate that a clause of its own names before the figures. */
export const headBefore = (text: string, from: number): FactName | undefined => {
  const clause = /(?:^|[，,；;。])([^，,；;。]{4,40}(?:占比|比例|比重|率))[，,]$/u.exec(text.slice(Math.max(0, from - 60), from));
  return clause?.[1] === undefined ? undefined : readFactName(clause[1]);
};

/** 占地区生产总值比重, not 占地面积, 占比. */
const shareName = /^占(?:地区|(?![地用比]))[^，。；、]{2,20}比(?:重|例)?$/u;
const farthestAmount = 4;
/** 核心产业增加值达到9200亿元，年均增长12%，占地区生产总值比重达到12%: what takes the share is the amount before it. */
export const shareOfAmount = (text: string, { name, from }: ClaimSubject, statements: readonly Statement[]): FactName | undefined => {
  if (!name.startsWith('占') || !shareName.test(name)) return undefined;
  const amount = statements.slice(-farthestAmount).findLast(({ kind, unit }) => kind === 'level' && unit !== '%');
  if (!amount || amount.subject.behind || amount.subject.name === '') return undefined;
  const between = text.slice(amount.fullTo, from);
  return between.length > 60 || /[。；;（(）)]|其中/u.test(between) ? undefined : readFactName(amount.subject.name + name);
};

/** ；到2030年: between a rate and what is said of it for another year. */
const laterOn = /^[，；]?(?:力争)?(?:到|至)20\d\d年(?:底|末)?[，,]?$/u;
/** 签约服务覆盖率为47.2%；到2030年覆盖率提高到57.0%: the rate right before, by the end of its name. */
export const rateAgain = (text: string, last: Statement | undefined, { name, from, verbText }: ClaimSubject): FactName | undefined =>
  last?.unit === '%' &&
  last.kind === 'level' &&
  verbText !== '' &&
  /^[\u4e00-\u9fff]{2}率$/u.test(name) &&
  last.subject.name.length > name.length &&
  last.subject.name.endsWith(name) &&
  laterOn.test(text.slice(last.fullTo, from))
    ? last.name
    : undefined;
