import { hanUnits } from '../../text/classes';

/** A clause that has been said before, as indices of the text. */
export interface RepeatedClause {
  readonly from: number;
  readonly to: number;
  /** Where it was said first. */
  readonly first: number;
  readonly word: string;
}

/** A clause that stands twice in a row: 接受社会监督。接受社会监督。 */
const clauseTwice = new RegExp(`([${hanUnits}]{6,9})[，。；！？]\\1(?=[，。；！？]|$)`, 'g');

/** So many characters may the second of two clauses lack to be a copy of the first. */
const mostLost = 2;
const clausePair = new RegExp(`(?<=^|[，。；！？])([${hanUnits}]{7,20})，(?=([${hanUnits}]{6,18})[，。；！？])`, 'g');

/** 盘活利用闲置农房，盘活闲置农房: the second clause has nothing that the first has not, in the same order. */
const isShorterCopy = (whole: string, part: string): boolean => {
  if (part.length >= whole.length || whole.length - part.length > mostLost) return false;
  if (!part.startsWith(whole.slice(0, 2)) || !part.endsWith(whole.slice(-3))) return false;
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
};

/** A sentence of two clauses, both of which stand in the text before it. */
const twoClauses = new RegExp(`(?<=[。！？])([${hanUnits}]{6,20})，([${hanUnits}]{6,20})(?=[。！？])`, 'g');
const saysClause = (text: string, clause: string): boolean => {
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1))
    if ('，。；！？'.includes(text[at - 1] ?? '。') && '，。；！？'.includes(text[at + clause.length] ?? '。')) return true;
  return false;
};

/** A verb that is said again behind its object, at the end of a sentence: 提供有力支撑提供。 Verbs that make nouns (实施方案, 提升行动) are not here. */
const verbAgain = /(提供|营造|健全|打造|构建|发挥|建立|完善|加强|增强|扩大|提高)[\u4e00-\u9fff]{2,8}\1(?=[。；！]|$)/g;
/** What makes the first a noun or begins another clause: 提供者提供, 完善后的制度更加完善. */
const parts = /[者方商的由和并及与被所以让使后]|机构|行动|工程|不断|持续|更加|明显|显著|进一步/u;

/** The clauses of a text that are said again. */
export const repeatedClausesIn = (text: string): readonly RepeatedClause[] => {
  const found: RepeatedClause[] = [];
  for (const { index, 0: whole, 1: clause = '' } of text.matchAll(clauseTwice))
    found.push({ from: index + clause.length + 1, to: index + whole.length, first: index, word: clause });
  for (const { index, 1: clause = '', 2: next = '' } of text.matchAll(clausePair)) {
    const from = index + clause.length + 1;
    if (isShorterCopy(clause, next)) found.push({ from, to: from + next.length, first: index, word: next });
  }
  for (const { index, 0: word, 1: one = '', 2: two = '' } of text.matchAll(twoClauses)) {
    const before = text.slice(0, index);
    if (saysClause(before, one) && saysClause(before, two))
      found.push({ from: index, to: index + word.length, first: before.indexOf(one), word });
  }
  for (const { index, 0: whole, 1: verb = '' } of text.matchAll(verbAgain))
    if (!parts.test(whole.slice(verb.length, -verb.length)))
      found.push({ from: index + whole.length - verb.length, to: index + whole.length, first: index, word: verb });
  return found;
};
