/** Looking up many literals in one pass over a text: an index of strings by their first two characters. */
import { onFirstUse } from '../text/on-first-use';
import { scanner, type Scanner } from './scanner';

export interface StartEntry<T> {
  readonly start: string;
  /** What was entered under the string, in the order given. */
  readonly values: readonly T[];
}

export interface StartIndex<T> {
  /** The places where one of the strings may start, in order; nothing starts elsewhere. */
  readonly placesIn: (text: string) => readonly number[];
  /** Which of the strings start at a place; the longest first. */
  readonly at: (text: string, at: number) => readonly StartEntry<T>[];
}

const none: readonly never[] = [];

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/**
 * An index of strings of two characters or more; made when it is first used.
 * @param entries enters each string with a value; a call for each, and no list of them, for they are thousands
 * @param together a scanner that looks for the strings of other indexes in the same pass; one of its own by default
 */
export const startIndex = <T>(
  entries: (enter: (start: string, value: T) => void) => void,
  together: Scanner = scanner(),
): StartIndex<T> => {
  // Parallel arrays, chained by the first two characters: thousands of strings are entered at the start of a process, and few are ever found.
  const made = onFirstUse(() => {
    const starts: string[] = [];
    const values: T[] = [];
    const before: (number | undefined)[] = [];
    const lastAt = new Map<number, number>();
    entries((start, value) => {
      if (start.length < 2) throw new RangeError(`too short to be looked up: ${start}`);
      const key = pairAt(start, 0);
      before.push(lastAt.get(key));
      lastAt.set(key, starts.length);
      starts.push(start);
      values.push(value);
    });
    return { starts, values, before, lastAt };
  });
  /** The entries of one pair, the longest first: put together when a text first has the pair. */
  const lists = new Map<number, readonly StartEntry<T>[]>();
  const listAt = (key: number): readonly StartEntry<T>[] | undefined => {
    const known = lists.get(key);
    if (known) return known;
    const { starts, values, before, lastAt } = made();
    if (!lastAt.has(key)) return undefined;
    const list: { readonly start: string; readonly values: T[] }[] = [];
    for (let i = lastAt.get(key); i !== undefined; i = before[i]) {
      const start = starts[i];
      const value = values[i];
      if (start === undefined || value === undefined) continue;
      const same = list.find((entry) => entry.start === start);
      if (same) same.values.unshift(value);
      else list.push({ start, values: [value] });
    }
    list.sort((a, b) => b.start.length - a.start.length);
    lists.set(key, list);
    return list;
  };
  return {
    placesIn: together.enter(({ pair }) => {
      made().lastAt.forEach((_, key) => {
        pair(key >>> 16, key & 0xffff);
      });
    }),
    at: (text, at) => {
      const list = listAt(pairAt(text, at));
      if (!list) return none;
      let found: StartEntry<T>[] | undefined;
      for (let i = 0; i < list.length; i += 1) {
        const entry = list[i];
        if (entry && text.startsWith(entry.start, at)) (found ??= []).push(entry);
      }
      return found ?? none;
    },
  };
};

/** True where one of the strings occurs in a text and shares a character with [start, end). */
export const overlapsAny = (text: string, start: number, end: number, strings: readonly string[]): boolean =>
  strings.some((s) => text.slice(Math.max(0, start - s.length + 1), end + s.length - 1).includes(s));
