import { isBlank, skipBlanks, trimEnd } from '../../text/characters';
import type { Change } from '../../text/change';
import { keptByText, keptText, type KeptText } from '../../text/keep';
import { lineSpan, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import { dividerIn, type Divider } from './dividers';

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
  /** What parts the cells in it, where it may be a row of a table. */
  readonly divider: Divider | undefined;
  /** No table may run over this line: it lies in a skipped span or is plainly Markdown. */
  readonly barred: boolean;
  /** A `|` in this line may part cells: it is extracted text, where no other reader takes it for the rows of a table. */
  readonly piped: boolean;
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

/** A line that goes on into the next version of its document, to be moved there. */
class SourceLine implements Line {
  index: number;
  start: number;
  barred: boolean;
  piped = false;
  readonly text: string;
  readonly kept: KeptText;
  readonly blank: boolean;
  readonly tabbed: boolean;
  readonly divider: Divider | undefined;
  /** It is plainly Markdown. */
  readonly markdown: boolean;
  /** Where the content starts, counted from the line's start. */
  readonly #from: number;

  constructor(source: string, index: number, { start, end }: Span) {
    const from = skipMarks(source, start, end);
    this.index = index;
    this.start = start;
    this.#from = from - start;
    this.kept = keptText(source.slice(from, trimEnd(source, end, from)));
    this.text = this.kept.text;
    this.blank = this.text === '';
    this.tabbed = source[start] === '\t' && end > start;
    this.markdown = !this.blank && isMarkdown(this.kept);
    this.barred = this.markdown;
    this.divider = dividerIn(this.text);
  }

  get content(): Span {
    const start = this.start + this.#from;
    return { start, end: start + this.text.length };
  }
}

/** The lines of the version before, and what has changed in the text since. They are used up. */
export interface LinesBefore {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly change: Change;
}

/** The lines of a source, none barred for what it lies in: those of the version before where they are alike. */
const linesOf = (source: Source, before: LinesBefore | undefined): SourceLine[] => {
  const { text, lineStarts } = source;
  // Lines are made here alone.
  const old = (before?.lines ?? []) as readonly SourceLine[];
  const { head, tail, shift } = before?.change ?? { head: 0, tail: Infinity, shift: 0 };
  const most = Math.min(lineStarts.length, old.length);
  let from = 0;
  while (from < most && (old[from]?.start ?? Infinity) <= head && old[from]?.start === lineStarts[from]) from += 1;
  // The last of them may go on in what was edited.
  from = Math.max(0, from - 1);
  let alike = 0;
  for (; alike < most - from; alike += 1) {
    const start = (old[old.length - 1 - alike]?.start ?? -1) + shift;
    if (start < tail || start !== lineStarts[lineStarts.length - 1 - alike]) break;
  }
  const lines = old.slice(0, from);
  const to = lineStarts.length - alike;
  for (let index = from; index < to; index += 1) lines.push(new SourceLine(text, index, lineSpan(source, index)));
  const further = lineStarts.length - old.length;
  for (let index = old.length - alike; index < old.length; index += 1) {
    const line = old[index] as SourceLine;
    line.index += further;
    line.start += shift;
    lines.push(line);
  }
  return lines;
};

/**
 * All lines of a source, with the skipped ones barred. `skip` is sorted by start.
 * @param plain the source is extracted text, not Markdown
 */
export const readLines = (source: Source, skip: readonly Span[], before?: LinesBefore, plain = false): readonly Line[] => {
  const lines = linesOf(source, before);
  let next = 0;
  for (const line of lines) {
    line.barred = line.markdown;
    line.piped = plain && line.text.includes('|') && (!line.markdown || line.text.startsWith('|'));
    if (next === skip.length) continue;
    const { start } = line;
    while (next < skip.length && (skip[next]?.end ?? 0) <= start) next += 1;
    const skipped = skip[next];
    if (skipped && skipped.start < Math.max(lineSpan(source, line.index).end, start + 1)) {
      line.barred = true;
      line.piped = false;
    }
  }
  return lines;
};
