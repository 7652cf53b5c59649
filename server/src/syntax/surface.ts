import { isBlank, isLineEnd } from '../text/characters';
import { bySpan, type Span } from '../text/span';
import { afterIndent, blankFill, linesOf, spanAt, type Fill } from './spans';
import type { SyntaxProblem } from './types';

/**
 * What lies on the surface of a source and hides what is inside it: comments and fenced code.
 * Found here, on the source, in one pass, because CommonMark's own reading does not serve a checker:
 * an unclosed `<!--` or fence would take the rest of the document out of the check, a comment of several lines would be cut
 * in pieces by a blank line, and a `|` inside one would tear a table row. The Markdown parser sees the stand-ins of `fillsOf` instead.
 */
export interface Surface {
  readonly comments: readonly Span[];
  /** The `<!--` of comments that never close; the text behind them stays checked. */
  readonly openings: readonly Span[];
  /** Closed fences, from the opening line to the closing one, whole lines. */
  readonly fences: readonly Span[];
  /** Opening lines of fences that never close; the text behind them stays checked. */
  readonly strayFences: readonly Span[];
  readonly problems: readonly SyntaxProblem[];
}

interface Fence {
  readonly character: string;
  readonly size: number;
  /** Index behind the run. */
  readonly end: number;
}

const fenceAt = (text: string, line: Span): Fence | undefined => {
  const start = afterIndent(text, line);
  const character = text[start];
  if (character !== '`' && character !== '~') return undefined;
  let end = start;
  while (end < line.end && text[end] === character) end += 1;
  return end - start >= 3 ? { character, size: end - start, end } : undefined;
};

const opensFence = (text: string, line: Span): Fence | undefined => {
  const fence = fenceAt(text, line);
  // `` ```a``` `` is code inside a line
  return fence && !(fence.character === '`' && text.slice(fence.end, line.end).includes('`')) ? fence : undefined;
};

const closesFence = (text: string, line: Span, open: Fence): boolean => {
  const fence = fenceAt(text, line);
  return fence?.character === open.character && fence.size >= open.size && afterIndent(text, { start: fence.end, end: line.end }) === line.end;
};

/** For each backquote run of a stretch its end and, where it opens code, the end of the code: `a `` ` `` b`. */
const codeSpansOf = (text: string, stretch: Span): Span[] => {
  const runs: Span[] = [];
  for (let i = text.indexOf('`', stretch.start); i >= 0 && i < stretch.end; i = text.indexOf('`', i)) {
    const start = i;
    while (i < stretch.end && text[i] === '`') i += 1;
    runs.push({ start, end: i });
  }
  const nextOfSize = new Map<number, number>();
  const closing: (number | undefined)[] = [];
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    const run = runs[i];
    if (!run) continue;
    closing[i] = nextOfSize.get(run.end - run.start);
    nextOfSize.set(run.end - run.start, i);
  }
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i += 1) {
    const close = closing[i];
    const run = runs[i];
    const last = close === undefined ? undefined : runs[close];
    if (!run || !last || close === undefined) continue;
    spans.push({ start: run.start, end: last.end });
    i = close;
  }
  return spans;
};

const escaped = (text: string, at: number): boolean => {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
};

/** Where the comment at `start` ends; undefined for one that never does, or that runs into the next `<!--` first. */
const commentEnds = (text: string): ((start: number) => number | undefined) => {
  let close = -2;
  return (start) => {
    if (text.startsWith('>', start + 4)) return start + 5;
    if (text.startsWith('->', start + 4)) return start + 6;
    // the last `-->` found serves again, else a thousand openings would search the whole text a thousand times
    if (close !== -1 && close < start + 4) close = text.indexOf('-->', start + 4);
    if (close < 0) return undefined;
    const next = text.indexOf('<!--', start + 4);
    return next >= 0 && next < close ? undefined : close + 3;
  };
};

/**
 * Scans a source for comments and fences. In Markdown a comment inside inline code (on one line) or behind a backslash is text.
 * @param skip ranges that hold no fences (rebuilt tables, front matter)
 */
export const scanSurface = (text: string, markdown: boolean, skip: readonly Span[] = []): Surface => {
  const lines = linesOf(text);
  const comments: Span[] = [];
  const openings: Span[] = [];
  const fences: Span[] = [];
  const strayFences: Span[] = [];
  const problems: SyntaxProblem[] = [];
  const endOf = commentEnds(text);
  const failed = new Map<string, number>();
  let next = text.indexOf('<!--');

  const closingLine = (open: Fence, from: number): number | undefined => {
    if (open.size >= (failed.get(open.character) ?? Infinity)) return undefined;
    for (let i = from; i < lines.length; i += 1) {
      const line = lines[i];
      if (line && closesFence(text, line, open)) return i;
    }
    failed.set(open.character, open.size);
    return undefined;
  };

  /** Takes the comments of a stretch of one line; gives where the last one ends (maybe lines below). */
  const commentsIn = (stretch: Span): number => {
    let at = stretch.start;
    if (next < at) next = text.indexOf('<!--', at);
    if (next < 0 || next >= stretch.end) return stretch.end;
    const code = markdown ? codeSpansOf(text, stretch) : [];
    while (next >= 0 && next < stretch.end) {
      const start = next;
      const around = spanAt(code, start);
      if (around) at = around.end;
      else if (markdown && escaped(text, start)) at = start + 4;
      else {
        const end = endOf(start);
        if (end === undefined) {
          openings.push({ start, end: start + 4 });
          problems.push({ kind: 'comment', code: 'unclosed', span: { start, end: start + 4 }, data: {} });
          at = start + 4;
        } else {
          comments.push({ start, end });
          at = end;
          if (end > stretch.end) return end;
        }
      }
      next = text.indexOf('<!--', at);
    }
    return stretch.end;
  };

  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const open = markdown && !spanAt(skip, line.start) ? opensFence(text, line) : undefined;
    if (open) {
      const close = closingLine(open, i + 1);
      const last = close === undefined ? undefined : lines[close];
      if (last && close !== undefined) {
        fences.push({ start: line.start, end: last.end });
        i = close;
        continue;
      }
      strayFences.push(line);
      problems.push({ kind: 'comment', code: 'fence', span: { start: afterIndent(text, line), end: open.end }, data: {} });
    }
    let end = commentsIn(line);
    // a comment that runs over line ends: the rest of its last line may hold more
    while (end > (lines[i]?.end ?? end)) {
      while (i + 1 < lines.length && (lines[i]?.end ?? end) < end) i += 1;
      const last = lines[i];
      if (!last || last.end < end) break;
      end = commentsIn({ start: end, end: last.end });
    }
  }
  return { comments, openings, fences, strayFences, problems };
};

/**
 * Stand-ins for the Markdown parser. A comment that opens its line becomes blanks (alone on its lines it ends a paragraph or
 * table, as in CommonMark); one inside a line becomes `<!--xxx-->` on one line; fences become blank lines.
 */
export const fillsOf = (text: string, surface: Surface): Fill[] => {
  const fills: Fill[] = [...surface.fences, ...surface.strayFences].map((span) => blankFill(text, span));
  // where the last comment that opens its line ends: right behind it another one opens the line too
  let leadingEnd = -1;
  const opensLine = (start: number): boolean => {
    let i = start;
    while (i > 0 && i !== leadingEnd && isBlank(text[i - 1])) i -= 1;
    return i === 0 || i === leadingEnd || isLineEnd(text[i - 1]);
  };
  for (const span of [...surface.comments, ...surface.openings].sort(bySpan)) {
    const length = span.end - span.start;
    if (opensLine(span.start)) {
      fills.push(blankFill(text, span));
      leadingEnd = span.end;
    } else fills.push({ ...span, text: length < 7 ? '·'.repeat(length) : `<!--${'x'.repeat(length - 7)}-->` });
  }
  return fills;
};
