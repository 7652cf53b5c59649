/** Looking up many literals in one pass over a text: an index of strings by their first two characters. */
import { onFirstUse } from '../text/on-first-use';

export interface StartEntry<T> {
  readonly start: string;
  /** What was entered under the string, in the order given. */
  readonly values: readonly T[];
}

export interface StartIndex<T> {
  /** The first place at or after `from` where one of the strings may start; -1 where there is none. */
  readonly next: (text: string, from: number) => number;
  /** Which of the strings start at a place; the longest first. */
  readonly at: (text: string, at: number) => readonly StartEntry<T>[];
}

const none: readonly never[] = [];

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Two characters as a place in a filter of 65,536; some pairs share one. */
const slotOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** An index of strings of two characters or more; made when it is first used. */
export const startIndex = <T>(entries: () => Iterable<readonly [string, T]>): StartIndex<T> => {
  const made = onFirstUse(() => {
    const lists = new Map<number, { readonly start: string; readonly values: T[] }[]>();
    const filter = new Uint8Array(0x10000);
    for (const [start, value] of entries()) {
      if (start.length < 2) throw new RangeError(`too short to be looked up: ${start}`);
      const key = pairAt(start, 0);
      const list = lists.get(key);
      const same = list?.find((entry) => entry.start === start);
      if (same) same.values.push(value);
      else if (list) list.push({ start, values: [value] });
      else {
        lists.set(key, [{ start, values: [value] }]);
        filter[slotOf(start.charCodeAt(0), start.charCodeAt(1))] = 1;
      }
    }
    for (const list of lists.values()) if (list.length > 1) list.sort((a, b) => b.start.length - a.start.length);
    return { lists, filter };
  });
  return {
    next: (text, from) => {
      const { filter } = made();
      let first = text.charCodeAt(from);
      // One array access for each character, and no call: a cold process runs this in the interpreter.
      for (let i = from + 1; i < text.length; i += 1) {
        const second = text.charCodeAt(i);
        if (filter[(first * 31 + second) & 0xffff] !== 0) return i - 1;
        first = second;
      }
      return -1;
    },
    at: (text, at) => {
      const list = made().lists.get(pairAt(text, at));
      if (!list) return none;
      const [first] = list;
      if (first && list.length === 1) return text.startsWith(first.start, at) ? list : none;
      return list.filter(({ start }) => text.startsWith(start, at));
    },
  };
};

/** True where one of the strings occurs in a text and shares a character with [start, end). */
export const overlapsAny = (text: string, start: number, end: number, strings: readonly string[]): boolean =>
  strings.some((s) => text.slice(Math.max(0, start - s.length + 1), end + s.length - 1).includes(s));
