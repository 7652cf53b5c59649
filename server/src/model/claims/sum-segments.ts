import { quantitiesBetween } from '../document/by-prose';
import { sum } from '../figures/quantity-sums';
import { clauseEnd, clauseStart } from '../marks/lists';
import type { Quantity } from '../types';
import { counted, sameUnit } from './addends';
import { longestSentence, type StatedSum } from './stated-sum';

/** 全年粮食总|产量: the last word of a name. */
const wordLength = 2;
const shortestName = wordLength + 1;
const longestName = 16;
/** 青稞产量|12.09万吨: a part begins with its name, and its figure follows. */
const partName = /^[^，,、；;。：:（()）\d]{1,16}$/u;
const fewestParts = 3;
/** Parts that make more than this are of something else, or are told together with what they are part of. */
const mostOfWhole = 1.5;

interface Named {
  readonly figure: Quantity;
  readonly name: string;
}

/** The figure that a clause begins with, and its name. */
const openingFigure = (text: string, from: number, to: number, quantities: readonly Quantity[]): Named | undefined => {
  const figure = quantitiesBetween(quantities, from, to).find(({ kind }) => kind === 'value' || kind === 'range');
  if (!figure || !counted(figure) || figure.fullFrom - from > longestName) return undefined;
  const name = text.slice(from, figure.fullFrom).replace(/(?:达到?|为|实现|完成)$/u, '');
  return partName.test(name) ? { figure, name } : undefined;
};

/**
 * 粮食总产量17.58万吨，比上年增长3.2%。其中青稞产量12.09万吨，增长4.4%；小麦产量…；蔬菜产量7.42万吨，增长1.1%: parts in clauses of their own, each with what
 * is said of it, that bear the last word of the whole.
 */
export const partsInSegments = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const begins = at + 2 + (/^[，,：:]/u.test(text.slice(at + 2)) ? 1 : 0);
  const end = clauseEnd(text, begins, '。', longestSentence);
  const starts = [begins];
  for (let i = begins; i < end; i += 1) if (text[i] === '；' || text[i] === ';') starts.push(i + 1);
  if (starts.length < fewestParts) return undefined;
  const before = clauseStart(text, at - 1, '。；;', longestSentence);
  const whole = openingFigure(text, Math.max(before, clauseStart(text, at - 1, '。；;：:', longestSentence)), at, quantities);
  if (!whole || whole.name.length < shortestName) return undefined;
  const word = whole.name.slice(-wordLength);
  const parts: Quantity[] = [];
  for (const [i, from] of starts.entries()) {
    const part = openingFigure(text, from, starts[i + 1] ?? end, quantities);
    if (!part || !sameUnit(part.figure, whole.figure) || !part.name.endsWith(word) || part.name.startsWith('其中')) return undefined;
    parts.push(part.figure);
  }
  const { value, tolerance } = sum(parts);
  const most = whole.figure.value + tolerance + whole.figure.tolerance;
  return value > most && value < mostOfWhole * whole.figure.value ? { kind: 'exceeds', whole: whole.figure, parts } : undefined;
};
