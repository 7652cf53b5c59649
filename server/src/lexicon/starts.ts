/** Looking up many literals in one pass over a text: an index of strings by their first two characters. */

export interface StartEntry<T> {
  readonly start: string;
  readonly value: T;
}

const none: readonly never[] = [];

/**
 * Which of the strings start at a place of a text; the longest first, equal ones in the order given. Strings have two characters or more.
 * A place whose first character begins no string costs one array access.
 */
export const startIndex = <T>(entries: Iterable<readonly [string, T]>): ((text: string, at: number) => readonly StartEntry<T>[]) => {
  const first = new Uint8Array(0x10000);
  const lists = new Map<number, StartEntry<T>[]>();
  for (const [start, value] of entries) {
    if (start.length < 2) throw new RangeError(`too short to be looked up: ${start}`);
    const key = (start.charCodeAt(0) << 16) | start.charCodeAt(1);
    first[start.charCodeAt(0)] = 1;
    const list = lists.get(key);
    if (list) list.push({ start, value });
    else lists.set(key, [{ start, value }]);
  }
  for (const list of lists.values()) list.sort((a, b) => b.start.length - a.start.length);
  return (text, at) => {
    if (at + 1 >= text.length || first[text.charCodeAt(at)] === 0) return none;
    const list = lists.get((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
    if (!list) return none;
    return list.some(({ start }) => text.startsWith(start, at)) ? list.filter(({ start }) => text.startsWith(start, at)) : none;
  };
};

/** True where one of the strings occurs in a text and shares a character with [start, end). */
export const overlapsAny = (text: string, start: number, end: number, strings: readonly string[]): boolean =>
  strings.some((s) => text.slice(Math.max(0, start - s.length + 1), end + s.length - 1).includes(s));
