import { headerJoinCost } from './joins';
import { isPhrase, Kind, kindCount } from './kinds';
import type { Counts } from './profile';
import { isFigureSlot, type Slot } from './slots';
import { headerClass, headsDates, isRemark, looksLikeTitle, opensHeader, type HeaderClass } from './words';

const maxColumns = 16;

/**
 * Guesses at what a row looks like, before anything is fitted, are strings with a letter per column: a letter per kind, coarse
 * enough for rows of one table to read alike.
 */
const letters = ['e', 'o', 'n', 'n', 'n', 'd', 'a', 't', 't', 't', 'n', 't', 'h', 'u'];
const letterOf = (slot: Slot | undefined): string => (slot ? (letters[slot.kind] ?? 't') : '');

/** True for `abab`: a pattern that only repeats a shorter one. */
const repeatsItself = (pattern: string): boolean => {
  for (let part = 1; part <= pattern.length / 2; part += 1) {
    if (pattern.length % part === 0 && pattern === pattern.slice(0, part).repeat(pattern.length / part)) return true;
  }
  return false;
};

const mayBeRow = (pattern: string): boolean => {
  const first = pattern[0];
  if (first === 'a' || pattern.endsWith('o') || pattern.includes('h') || repeatsItself(pattern)) return false;
  // Years name rows only of figures.
  if (first === 'd') return pattern.length > 2 && !/[^n]/.test(pattern.slice(1));
  return /[rnoda]/.test(pattern) && /[to]/.test(pattern);
};

/** Rows that come again, as strings of letters: the best covered first. */
export const patternsOf = (slots: readonly Slot[], from: number, to: number): readonly string[] => {
  const reading = slots.slice(from, to).map(letterOf).join('');
  const found: { pattern: string; weight: number }[] = [];
  for (let width = 2; width <= maxColumns && width * 2 <= reading.length; width += 1) {
    const seen = new Map<string, { count: number; end: number }>();
    for (let i = 0; i + width <= reading.length; i += 1) {
      const pattern = reading.slice(i, i + width);
      const entry = seen.get(pattern);
      if (!entry) seen.set(pattern, { count: 1, end: i + width });
      else if (i >= entry.end) {
        entry.count += 1;
        entry.end = i + width;
      }
    }
    for (const [pattern, entry] of seen)
      if (entry.count > 1 && mayBeRow(pattern)) found.push({ pattern, weight: entry.count * width - 0.2 * width });
  }
  found.sort((a, b) => b.weight - a.weight);
  const best = found[0]?.weight ?? 0;
  const chosen = found.filter((entry) => entry.weight >= best * 0.35).slice(0, 14);
  return chosen.map((entry) => entry.pattern);
};

/** The pattern a header of `width` words would be followed by. */
export const patternsBelowHeader = (slots: readonly Slot[], from: number): readonly string[] => {
  let words = 0;
  while (words < 20 && slots[from + words] && !isFigureSlot(slots[from + words])) words += 1;
  const patterns: string[] = [];
  for (let width = Math.max(2, words - 4); width <= Math.min(words, maxColumns); width += 1) {
    const pattern = slots
      .slice(from + width, from + 2 * width)
      .map(letterOf)
      .join('');
    if (pattern.length === width && mayBeRow(pattern)) patterns.push(pattern);
  }
  return patterns;
};

const headerLetters: Readonly<Record<HeaderClass, string>> = { index: 'r', name: 't', unit: 'u', attribute: 'a', value: 'n', other: 't' };

/**
 * Patterns of a text that shows its empty cells: rows stand at even distances there, so that folding the text at the right
 * width puts like below like, whatever is empty.
 */
export const foldedPatterns = (slots: readonly Slot[], from: number, to: number): readonly string[] => {
  let figure = from;
  while (figure < to && !isFigureSlot(slots[figure])) figure += 1;
  const found: { pattern: string; weight: number }[] = [];
  for (let width = 2; width <= maxColumns && figure + width * 2 <= to; width += 1) {
    const columns = Array.from({ length: width }, () => new Map<string, number>());
    for (let i = figure; i < to; i += 1) {
      const letter = letterOf(slots[i]);
      const column = columns[(i - figure) % width];
      if (letter !== 'e') column?.set(letter, (column.get(letter) ?? 0) + 1);
    }
    const best = columns.map((column) => [...column.entries()].sort((a, b) => b[1] - a[1])[0] ?? (['e', 0] as const));
    const all = columns.reduce((sum, column) => sum + [...column.values()].reduce((a, b) => a + b, 0), 0);
    const like = best.reduce((sum, [, count]) => sum + count, 0);
    // The first figure may stand in any column of its row.
    const folded = best.map(([letter]) => letter).join('');
    for (let shift = 0; shift < width; shift += 1) {
      const pattern = folded.slice(width - shift) + folded.slice(0, width - shift);
      if (mayBeRow(pattern)) found.push({ pattern, weight: like / Math.max(1, all) - 0.01 * width });
    }
  }
  found.sort((a, b) => b.weight - a.weight);
  const most = found[0]?.weight ?? 0;
  return found
    .filter((entry) => entry.weight >= Math.max(0.7, most - 0.05))
    .slice(0, 8)
    .map((entry) => entry.pattern);
};

const letterUnder = (head: string): string => (headsDates(head) ? 'd' : headerLetters[headerClass(head) ?? 'name']);

/** Where a header opens within the first slots (a title may stand above it); -1 where none does. */
const headerStart = (slots: readonly Slot[], from: number): number => {
  for (let i = from; i < from + 3; i += 1) if (opensHeader(slots[i]?.text ?? '')) return i;
  return -1;
};

/** 备注 as the last of the header words: a column of remarks that most rows leave empty. */
export const remarkAtEnd = (slots: readonly Slot[], from: number): boolean => {
  const first = headerStart(slots, from);
  for (let i = first; first >= 0 && i < first + 20 && isHeaderWord(slots[i]); i += 1)
    if (isRemark(slots[i]?.text ?? '')) return !isHeaderWord(slots[i + 1]) || slots[i + 1]?.head === undefined;
  return false;
};

/** A table is no wider than its header has paragraphs, unless the header has two rows. */
export const widestBelow = (slots: readonly Slot[], from: number): number => {
  const first = headerStart(slots, from);
  if (first < 0) return maxColumns;
  let end = first;
  while (end < slots.length && !isFigureSlot(slots[end]) && slots[end]?.kind !== Kind.empty && end < first + 40) end += 1;
  let below = end;
  while (slots[below]?.kind === Kind.empty) below += 1;
  const second = slots[below];
  const twoRows = below > end && second !== undefined && (second.kind === Kind.date || second.head === 'value');
  if (twoRows) return maxColumns;
  // The first figure has the name of its row above it, unless it is a running number.
  const label = slots[end]?.kind === Kind.running || slots[end]?.kind === Kind.empty ? 0 : 1;
  return Math.min(maxColumns, Math.max(2, end - first - label));
};

/** The patterns that the words of a header promise, with the likeliest second lines of cells joined. */
export const patternsOfHeader = (slots: readonly Slot[], from: number): readonly string[] => {
  const first = headerStart(slots, from);
  if (first < 0) return [];
  let end = first;
  while (end < first + 24 && isHeaderWord(slots[end])) end += 1;
  let cells = slots.slice(first, end).map((slot) => [slot]);
  const patterns: string[] = [];
  while (cells.length >= 2) {
    const pattern = cells.map((cell) => letterUnder(cell.map((slot) => slot.text).join(''))).join('');
    if (mayBeRow(pattern) && pattern.length <= maxColumns) patterns.push(pattern);
    // Join the two neighbours likeliest to be one cell, and all that surely are.
    let at = -1;
    let least = 9;
    for (let i = 1; i < cells.length; i += 1) {
      const a = cells[i - 1]?.at(-1);
      const b = cells[i]?.[0];
      const cost = a && b ? headerJoinCost(a, b) : 9;
      if (cost < least) {
        least = cost;
        at = i;
      }
    }
    if (at < 0 || (least > 1 && patterns.length > 2)) break;
    const joined = [...(cells[at - 1] ?? []), ...(cells[at] ?? [])];
    cells = [...cells.slice(0, at - 1), joined, ...cells.slice(at + 1)];
    if (least === 0) patterns.length = 0;
  }
  return patterns;
};

const isHeaderWord = (slot: Slot | undefined): boolean =>
  slot !== undefined && slot.text.length <= 24 && (isPhrase(slot.kind) || (slot.kind === Kind.date && slot.text.includes('年')));

/** Counts as a pattern promises them, before anything is counted. `r` is a running number. */
export const countsFromPattern = (pattern: string, shares: readonly number[], weight: number): Counts =>
  [...pattern].map((letter) => {
    const column = new Array<number>(kindCount).fill(0);
    const fits = (kind: number): boolean => (letter === 'r' ? kind === Kind.running : letters[kind] === letter);
    let sum = 0;
    for (let kind = 0; kind < kindCount; kind += 1) if (fits(kind)) sum += shares[kind] ?? 0;
    for (let kind = 0; kind < kindCount; kind += 1) if (fits(kind)) column[kind] = (weight * (shares[kind] ?? 0)) / sum;
    return column;
  });

/** Titles between the caption and the word that opens the header (附表4 …, then 杭州市) stay outside. */
export const belowTitle = (slots: readonly Slot[], from: number): number => {
  const first = headerStart(slots, from);
  const counts = slots[first]?.head === 'index';
  for (let i = from; i < first; i += 1) {
    const text = slots[i]?.text ?? '';
    const title = looksLikeTitle(text) && text.length > 8;
    if (!title && !(counts && slots[i]?.head === undefined)) return from;
  }
  return Math.max(from, first);
};
