import { firstAtOrAfter, type Span } from './span';

/**
 * A stretch of the source as a rule reads it: without comments, emphasis marks, glosses and bookmarks.
 * Positions in `text` map back to the source, so a rule works on clean text and reports true places.
 */
export interface Reading {
  readonly text: string;
  /** Source offset of the stretch. */
  readonly span: Span;
  /** Source offset of each character of `text`; undefined when nothing was left out (then offset = span.start + index). */
  readonly offsets?: readonly number[];
}

/** The source offset of a reading's character; an index at the end gives the place after the last character read. */
export const offsetIn = (reading: Reading, index: number): number => {
  if (!reading.offsets) return reading.span.start + Math.max(0, Math.min(index, reading.text.length));
  if (index <= 0) return reading.offsets[0] ?? reading.span.start;
  const before = reading.offsets[Math.min(index, reading.text.length) - 1];
  return index < reading.text.length ? (reading.offsets[index] ?? reading.span.end) : (before ?? reading.span.end - 1) + 1;
};

/** The source span of `text.slice(from, to)` of a reading. The end lies right after the last character, before anything ignored. */
export const spanIn = (reading: Reading, from: number, to: number): Span => {
  const start = offsetIn(reading, from);
  if (to <= from) return { start, end: start };
  return { start, end: offsetIn(reading, to - 1) + 1 };
};

/** The index of the first ignorable range that ends behind the start of a stretch. */
const firstWithin = (stretch: Span, ignorable: readonly Span[]): number => {
  const next = firstAtOrAfter(ignorable, stretch.start);
  const before = ignorable[next - 1];
  return before && before.end > stretch.start ? next - 1 : next;
};

/** True where nothing is left out of a stretch. */
export const isWhole = (stretch: Span, ignorable: readonly Span[]): boolean => {
  const first = ignorable[firstWithin(stretch, ignorable)];
  return !first || first.start >= stretch.end;
};

/**
 * Reads a span of the text, leaving out the ignorable ranges (sorted by start, not overlapping).
 * @param text the whole source text
 */
export const read = (text: string, stretch: Span, ignorable: readonly Span[]): Reading => {
  let next = firstWithin(stretch, ignorable);
  const first = ignorable[next];
  if (!first || first.start >= stretch.end) return { text: text.slice(stretch.start, stretch.end), span: stretch };
  const offsets: number[] = [];
  const pieces: string[] = [];
  let at = stretch.start;
  const take = (to: number): void => {
    if (to <= at) return;
    pieces.push(text.slice(at, to));
    for (let i = at; i < to; i += 1) offsets.push(i);
  };
  for (let skip = ignorable[next]; skip && skip.start < stretch.end; skip = ignorable[next]) {
    take(Math.min(skip.start, stretch.end));
    at = Math.max(at, skip.end);
    next += 1;
  }
  take(stretch.end);
  return { text: pieces.join(''), span: stretch, offsets };
};

/** Part of a reading as a reading of its own. */
export const slice = (reading: Reading, from: number, to: number): Reading => ({
  text: reading.text.slice(from, to),
  span: spanIn(reading, from, to),
  ...(reading.offsets ? { offsets: reading.offsets.slice(from, to) } : {}),
});
