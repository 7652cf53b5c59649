import { changeBetween, type Change } from './change';
import type { Reading } from './reading';
import { spanIn } from './reading';
import type { Span } from './span';

/**
 * Results kept by the text they were made from. An edit changes one paragraph of a plan and leaves hundreds as they were, and drafts of one plan, or plans
 * of one series, share most of theirs: what depends on the text of a stretch alone is worked out once. What was not asked for while half a store was
 * filled is forgotten; it changes how long a check takes and nothing else.
 */

/** Characters (UTF-16 units) of text the store may hold as keys: some fifty plans. */
let mostKept = 1_000_000;

/** Says how many characters of text the store may hold: who stays for hours with one plan needs no room for fifty. */
export const keepAtMost = (characters: number): void => {
  mostKept = characters;
};

/** Of stretches longer than this only the last few are kept: the store would hold too few of them. */
const longestKept = 20_000;

/** A text and what is known of it, by the number of the function that worked it out. A prose holds its own, so that no rule looks its text up again. */
export interface KeptText {
  /** One string for all equal texts, as long as the store holds it. */
  readonly text: string;
  /** In pages of eight: of most texts a few of the hundred functions know something, and an array is as long as its last place. */
  readonly results: unknown[][];
}
/** What was asked for of late, and what was before: a text that is asked for again goes from this to that. */
let recent = new Map<string, KeptText>();
let older = new Map<string, KeptText>();
/** Characters in `recent`. */
let size = 0;
let functions = 0;

/** The long stretches asked for last: one rule after another reads them. */
let longOnes: readonly KeptText[] = [];
const mostLongOnes = 4;

const longTextOf = (text: string): KeptText => {
  const known = longOnes.find((entry) => entry.text === text);
  if (known) return known;
  const entry = { text, results: [] };
  longOnes = [entry, ...longOnes.slice(0, mostLongOnes - 1)];
  return entry;
};

/** What the store holds of a text. */
export const keptText = (text: string): KeptText => {
  if (text.length > longestKept) return longTextOf(text);
  const known = recent.get(text);
  if (known) return known;
  if ((size += text.length) > mostKept / 2) {
    older = recent;
    recent = new Map();
    size = text.length;
  }
  // A copy: a slice of a document as key would keep the whole document alive.
  const entry = older.get(text) ?? { text: ` ${text}`.slice(1), results: [] };
  recent.set(entry.text, entry);
  return entry;
};

/** What the store holds of the stretches of a document, by where they start. */
type ByStart = Map<number, KeptText>;

/** The version read before. */
interface Before extends Change {
  readonly byStart: ByStart;
}

/** The document read last, and what is known of its stretches. */
let lastDocument: { readonly text: string; readonly byStart: ByStart; readonly before: Before | undefined } = {
  text: '',
  byStart: new Map(),
  before: undefined,
};

/** Compares a document with the one read last: an edit leaves nearly all of it as it was. */
const beforeOf = (text: string): Before => ({ byStart: lastDocument.byStart, ...changeBetween(lastDocument.text, text) });

const keptBefore = ({ byStart, head, tail, shift }: Before, from: number, to: number): KeptText | undefined => {
  const known = to <= head ? byStart.get(from) : from >= tail ? byStart.get(from - shift) : undefined;
  return known?.text.length === to - from ? known : undefined;
};

/**
 * What the store holds of a stretch of a document (UTF-16 offsets, `to` exclusive). The readers of a document ask for the same lines one after another, and
 * so does the next version of it: found by their place they are neither cut out nor looked up again.
 */
export const keptSlice = (document: string, from: number, to: number): KeptText => {
  if (lastDocument.text !== document) lastDocument = { text: document, byStart: new Map(), before: beforeOf(document) };
  const known = lastDocument.byStart.get(from);
  if (known?.text.length === to - from) return known;
  const kept = (lastDocument.before && keptBefore(lastDocument.before, from, to)) ?? keptText(document.slice(from, to));
  lastDocument.byStart.set(from, kept);
  return kept;
};

/** A function of a text alone whose results are kept by the text: takes the text, or (cheaper) what the store holds of it. */
export type OfText<T> = (of: string | KeptText) => T;

/** The same function, its results kept by its text. They are shared: readonly to all who get them. */
export const keptByText = <T>(compute: (text: string) => T): OfText<T> => {
  const [page, slot] = [functions >> 3, functions & 7];
  functions += 1;
  return (of) => {
    const { text, results } = typeof of === 'string' ? keptText(of) : of;
    const known = results[page]?.[slot];
    if (known !== undefined) return known as T;
    const made = compute(text);
    (results[page] ??= [])[slot] = made;
    return made;
  };
};

/** A text as a reading of its own: its places are its indices. */
export const bare = (text: string): Reading => ({ text, span: { start: 0, end: text.length } });

/** A span of `bare(reading.text)` in the source of the reading. */
export const placed = (reading: Reading, span: Span): Span => spanIn(reading, span.start, span.end);
