import { isBlank, isLineEnd } from '../text/characters';
import { nextOf } from '../text/scan';
import { bySpan, type Span } from '../text/span';

/** Lists of spans and texts of equal length: what the readers of this folder share. */

/** Sorted, disjoint, without empty spans: what `ignorable` promises. Touching spans become one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const out: { start: number; end: number }[] = [];
  for (const span of [...spans].sort(bySpan)) {
    if (span.end <= span.start) continue;
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ start: span.start, end: span.end });
  }
  return out;
};

/** Whether an offset lies in one of the spans (sorted, disjoint); binary search. */
export const spanAt = (spans: readonly Span[], offset: number): Span | undefined => {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return undefined;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
};

/** The span without the blanks and line ends at its ends. An all-blank span becomes an empty one at its start. */
export const trimSpan = (text: string, span: Span): Span => {
  let { start, end } = span;
  const blank = (character: string | undefined): boolean => isBlank(character) || isLineEnd(character);
  while (start < end && blank(text[start])) start += 1;
  if (start === end) return { start: span.start, end: span.start };
  while (end > start && blank(text[end - 1])) end -= 1;
  return { start, end };
};

/** A text of the same length that stands in for a range, so that what is parsed keeps the offsets of the source. */
export interface Fill extends Span {
  readonly text: string;
}

/** Spaces for all but the line ends: the range reads as blank lines. */
export const blankFill = (text: string, span: Span): Fill => ({
  ...span,
  text: text.slice(span.start, span.end).replace(/[^\r\n]/g, ' '),
});

/** The text with the fills put in. Of two fills that overlap the first stays. */
export const withFills = (text: string, fills: readonly Fill[]): string => {
  if (fills.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const fill of [...fills].sort(bySpan)) {
    if (fill.start < at || fill.end > text.length) continue;
    pieces.push(text.slice(at, fill.start), fill.text);
    at = fill.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};

const lineEnd = /[\r\n]/g;

/** The same as `linesOf`, one by one: for who needs the first few only. */
export function* eachLine(text: string): Generator<Span> {
  const feedsOnly = !text.includes('\r');
  let start = 0;
  for (;;) {
    const end = feedsOnly ? text.indexOf('\n', start) : nextOf(lineEnd, text, start);
    if (end < 0) break;
    yield { start, end };
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  yield { start, end: text.length };
}

/** A walk over the lines of a text, from wherever it is asked to go on: CR, LF and CRLF end a line. */
export interface LineWalk {
  /** The end of the line that an offset stands in. */
  readonly endFrom: (at: number) => number;
  /** The start of the line below one that ends at `end`; −1 where there is none. */
  readonly below: (end: number) => number;
}

export const lineWalk = (text: string): LineWalk => {
  const feedsOnly = !text.includes('\r');
  return {
    endFrom: (at) => {
      const end = feedsOnly ? text.indexOf('\n', at) : nextOf(lineEnd, text, at);
      return end < 0 ? text.length : end;
    },
    below: (end) => {
      if (end >= text.length) return -1;
      return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    },
  };
};

/** The start of the line that an offset stands in. */
export const lineStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start -= 1;
  return start;
};

/** Searches for a text again and again, ever further on: gives its first place at or after an offset, Infinity where there is none. */
export const finder = (text: string, needle: string): ((from: number) => number) => {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(needle, from);
      if (found < 0) found = Infinity;
    }
    return found;
  };
};

let lastLines: readonly { readonly text: string; readonly lines: readonly Span[] }[] = [];

/** The lines of a text without their ends: CR, LF and CRLF, as CommonMark and `Source` count them. */
export const linesOf = (text: string): readonly Span[] => {
  const known = lastLines.find((last) => last.text === text);
  if (known) return known.lines;
  const lines = [...eachLine(text)];
  // Only whole documents are asked for again, by one reader after another.
  if (text.length > 1000) lastLines = [{ text, lines }, ...lastLines.slice(0, 1)];
  return lines;
};

/** Index of the first character of a line that is no space or tab (what CommonMark calls blank; not U+3000). */
export const afterIndent = (text: string, line: Span): number => {
  let i = line.start;
  while (i < line.end && (text[i] === ' ' || text[i] === '\t')) i += 1;
  return i;
};

/** Start and end of the lines a span touches. */
export const wholeLines = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return { start, end };
};
