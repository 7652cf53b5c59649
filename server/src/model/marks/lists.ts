/** Coordinated items of a stretch of prose, and the clause around a place; marks inside brackets, quotes and titles part neither. */
import { closerOf } from '../../text/marks';

const openers = Object.keys(closerOf).join('');
const closers = Object.values(closerOf).join('');

/** A piece of a list, as indices into the text. */
export interface ListItem {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits `text.slice(from, to)` at the given marks where they stand outside brackets, quotes and titles; pieces are trimmed of blanks, empty ones left out.
 * @param words also split at these words (和, 与, 以及 …)
 */
export const splitList = (text: string, from: number, to: number, marks: string, words: readonly string[] = []): ListItem[] => {
  const items: ListItem[] = [];
  let start = from;
  let depth = 0;
  const push = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && text[a]?.trim() === '') a += 1;
    while (b > a && text[b - 1]?.trim() === '') b -= 1;
    if (b > a) items.push({ from: a, to: b });
  };
  for (let i = from; i < to; i += 1) {
    const character = text[i] ?? '';
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) {
      depth = Math.max(0, depth - 1);
      // Quoted items may stand side by side without a mark between them (GB/T 15834-2011, 4.5.3.5).
      if (depth === 0 && (character === '”' || character === '》') && (text[i + 1] === '“' || text[i + 1] === '《') && i + 1 < to) {
        push(i + 1);
        start = i + 1;
      }
    } else if (depth === 0) {
      if (marks.includes(character)) {
        push(i);
        start = i + 1;
        continue;
      }
      const word = words.find((w) => text.startsWith(w, i));
      if (word !== undefined && i > start && i + word.length <= to) {
        push(i);
        start = i + word.length;
        i = start - 1;
      }
    }
  }
  push(to);
  return items;
};

/** How far the ends of a clause are looked for: no sentence is longer, and a line of 100,000 words without a stop must not be walked for each of them. */
const longestClause = 1000;

/** The start of the clause that holds an index: after the nearest mark of `marks` before it, outside brackets; at most `reach` characters before. */
export const clauseStart = (text: string, at: number, marks: string, reach = longestClause): number => {
  let depth = 0;
  const first = Math.max(0, at - reach);
  for (let i = at - 1; i >= first; i -= 1) {
    const character = text[i] ?? '';
    if (closers.includes(character)) depth += 1;
    else if (openers.includes(character)) {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (depth === 0 && marks.includes(character)) return i + 1;
  }
  return first;
};

/** The end of the clause that holds an index: the nearest mark of `marks` at or after it, outside brackets; at most `reach` characters behind. */
export const clauseEnd = (text: string, at: number, marks: string, reach = longestClause): number => {
  let depth = 0;
  const last = Math.min(text.length, at + reach);
  for (let i = at; i < last; i += 1) {
    const character = text[i] ?? '';
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) {
      if (depth === 0) return i;
      depth -= 1;
    } else if (depth === 0 && marks.includes(character)) return i;
  }
  return last;
};
