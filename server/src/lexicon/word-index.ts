/** Finds many literal strings in one pass: entries are looked up by their first two units. */

export interface WordMatch<Entry> {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

export interface WordIndex<Entry> {
  /** Matches in order of place; at one place the longest string first. Overlapping ones are all given. */
  matches(text: string): WordMatch<Entry>[];
}

/** Indexes entries by the string that `wordOf` gives; strings under two units are not indexed. */
export const wordIndex = <Entry>(entries: readonly Entry[], wordOf: (entry: Entry) => string): WordIndex<Entry> => {
  const byStart = new Map<string, { readonly entry: Entry; readonly word: string }[]>();
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word.length < 2) continue;
    const start = word.slice(0, 2);
    const bucket = byStart.get(start);
    if (bucket) bucket.push({ entry, word });
    else byStart.set(start, [{ entry, word }]);
  }
  for (const bucket of byStart.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return {
    matches: (text) => {
      const found: WordMatch<Entry>[] = [];
      for (let i = 0; i < text.length - 1; i += 1) {
        for (const { entry, word } of byStart.get(text.slice(i, i + 2)) ?? []) {
          if (text.startsWith(word, i)) found.push({ entry, from: i, to: i + word.length });
        }
      }
      return found;
    },
  };
};

/** True when one of the longer words stands in the text so that it overlaps the stretch: 自己经营 over 己经. */
export const overlapsWord = (text: string, from: number, to: number, longer: readonly string[] | undefined): boolean =>
  (longer ?? []).some((word) => {
    const start = Math.max(0, from - word.length + 1);
    const at = text.slice(start, to + word.length - 1).indexOf(word);
    return at >= 0 && start + at < to && start + at + word.length > from;
  });

/** True when the text before an index ends with one of the words, or no words are asked for. */
export const follows = (text: string, from: number, before: readonly string[] | undefined): boolean =>
  before === undefined || before.some((word) => text.endsWith(word, from));

/** True when the text at an index starts with one of the words, or no words are asked for. */
export const precedes = (text: string, to: number, after: readonly string[] | undefined): boolean =>
  after === undefined || after.some((word) => text.startsWith(word, to));
