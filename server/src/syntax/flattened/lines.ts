import { isBlank, skipBlanks, trimEnd } from '../../text/characters';
import { keptByText, keptSlice, type KeptText } from '../../text/keep';
import { lineSpan, type Source } from '../../text/source';
import type { Span } from '../../text/span';

/** A source line as the rebuilders see it. */
export interface Line {
  readonly index: number;
  /** Offset of the line's first character. */
  readonly start: number;
  /** Content without blanks at the edges and without leading `[bookmark: …]` marks; empty at the line's end for a blank line. */
  readonly content: Span;
  readonly text: string;
  /** `text` as the store of kept results holds it. */
  readonly kept: KeptText;
  readonly blank: boolean;
  /** The line starts with a tab. */
  readonly tabbed: boolean;
  /** No table may run over this line: it lies in a skipped span or is plainly Markdown. */
  readonly barred: boolean;
}

const bookmark = '[bookmark:';

/** Index after the bookmarks and blanks at `from`. */
const skipMarks = (text: string, from: number, to: number): number => {
  let at = skipBlanks(text, from, to);
  while (text.startsWith(bookmark, at)) {
    const close = text.indexOf(']', at);
    if (close < 0 || close >= to) return at;
    at = skipBlanks(text, close + 1, to);
  }
  return at;
};

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'));

/** Lines that only Markdown writes: ATX headings, pipe rows, fences, containers, rules, HTML tags and comments. */
const isMarkdown = keptByText((text): boolean => {
  const first = text[0];
  if (first === '|') return true;
  if (first === '#') {
    let i = 1;
    while (text[i] === '#') i += 1;
    return i <= 6 && (i === text.length || isBlank(text[i]));
  }
  if (text.startsWith('```') || text.startsWith('~~~') || text.startsWith(':::') || text.startsWith('---') || text.startsWith('***'))
    return true;
  if (first === '<') return text[1] === '/' || text[1] === '!' || isLetter(text[1]);
  return first === '!' && text[1] === '[';
});

/** All lines of a source, with the skipped ones barred. `skip` is sorted by start. */
export const readLines = (source: Source, skip: readonly Span[]): readonly Line[] => {
  const { text } = source;
  const lines: Line[] = [];
  let next = 0;
  for (let index = 0; index < source.lineStarts.length; index += 1) {
    const { start, end } = lineSpan(source, index);
    while (next < skip.length && (skip[next]?.end ?? 0) <= start) next += 1;
    const skipped = skip[next];
    const from = skipMarks(text, start, end);
    const content = { start: from, end: trimEnd(text, end, from) };
    const kept = keptSlice(text, content.start, content.end);
    const piece = kept.text;
    lines.push({
      index,
      start,
      content,
      text: piece,
      kept,
      blank: piece === '',
      tabbed: text[start] === '\t' && end > start,
      barred: (skipped !== undefined && skipped.start < Math.max(end, start + 1)) || (piece !== '' && isMarkdown(kept)),
    });
  }
  return lines;
};
