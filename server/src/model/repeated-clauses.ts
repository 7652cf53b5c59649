import { hanUnits } from '../text/classes';

/** A clause (`from` to `to`) that repeats one before it, which begins at `first`. */
export interface RepeatedClause {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly word: string;
}

/** A clause that stands twice in a row: 接受社会监督。接受社会监督。 */
const clauseTwice = new RegExp(`(?<=^|[，。；！？])([${hanUnits}]{6,9})[，。；！？]\\1(?=[，。；！？]|$)`, 'g');

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
/** So far back such a sentence is compared. */
const farthest = 800;
const saysClause = (text: string, clause: string): boolean => {
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1))
    if ('，。；！？'.includes(text[at - 1] ?? '。') && '，。；！？'.includes(text[at + clause.length] ?? '。')) return true;
  return false;
};

/** The clauses of a text that are said again right behind themselves, and sentences both clauses of which were said before. */
export const repeatedClausesIn = (text: string): readonly RepeatedClause[] => {
  const found: RepeatedClause[] = [];
  for (const { index, 0: whole, 1: clause = '' } of text.matchAll(clauseTwice))
    found.push({ from: index + clause.length + 1, to: index + whole.length, first: index, word: clause });
  for (const { index, 1: clause = '', 2: next = '' } of text.matchAll(clausePair)) {
    const from = index + clause.length + 1;
    if (isShorterCopy(clause, next)) found.push({ from, to: from + next.length, first: index, word: next });
  }
  for (const { index, 0: word, 1: one = '', 2: two = '' } of text.matchAll(twoClauses)) {
    const start = Math.max(0, index - farthest);
    const before = text.slice(start, index);
    if (saysClause(before, one) && saysClause(before, two))
      found.push({ from: index, to: index + word.length, first: start + before.indexOf(one), word });
  }
  return found;
};
