/** A range of UTF-16 offsets into a source's text (which holds no BOM); `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span; an end before the start is taken as an empty span at the start. */
export const span = (start: number, end: number): Span => ({ start, end: Math.max(start, end) });

/** True when the two spans share at least one character, or when an empty one lies inside or at the edge of the other. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The same span further on. */
export const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Orders spans by start, then by end. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The index of the first of some numbers in ascending order that is ≥ `least` (binary search). */
export const firstNumberFrom = (numbers: readonly number[], least: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index of the first item of a list sorted by `start` whose start is ≥ `offset` (binary search). */
export const firstAtOrAfter = (items: readonly Span[], offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && item.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
