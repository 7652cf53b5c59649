import { isBlank, isLineEnd, isWordCharacter } from '../text/characters';
import { bySpan, type Span, shiftSpan } from '../text/span';
import { startsListItem } from './numbering';
import { afterIndent, blankFill, finder, lineStart, lineWalk, spanAt, type Fill } from './spans';
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
  /** Fenced code, from the opening line to the closing one, whole lines. */
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

const runAt = (text: string, start: number, to: number): Fence | undefined => {
  const character = text[start];
  if (character !== '`' && character !== '~') return undefined;
  let end = start;
  while (end < to && text[end] === character) end += 1;
  return end - start >= 3 ? { character, size: end - start, end } : undefined;
};

interface OpenFence extends Fence {
  /** Columns of the content of the list item the fence opens in, where it does. */
  readonly item: number | undefined;
  /** It opens behind a `>`. */
  readonly quoted: boolean;
}

/** An opening fence, maybe behind quote and list marks. */
const opensFence = (text: string, line: Span): OpenFence | undefined => {
  let i = line.start;
  let quoted = false;
  let listed = false;
  while (i < line.end) {
    const character = text[i];
    if (character === '>') quoted = true;
    else if (character !== ' ' && character !== '\t') {
      if (!startsListItem(text, i)) break;
      listed = true;
      while (i + 1 < line.end && text[i + 1] !== ' ' && text[i + 1] !== '\t') i += 1;
    }
    i += 1;
  }
  const fence = runAt(text, i, line.end);
  // `` ```a``` `` is code inside a line
  if (!fence || (fence.character === '`' && text.slice(fence.end, line.end).includes('`'))) return undefined;
  return { ...fence, quoted, item: listed ? i - line.start : undefined };
};

const closesFence = (text: string, line: Span, open: OpenFence): boolean => {
  let start = line.start;
  while (start < line.end && (text[start] === ' ' || text[start] === '\t' || (open.quoted && text[start] === '>'))) start += 1;
  const fence = runAt(text, start, line.end);
  return (
    fence?.character === open.character && fence.size >= open.size && afterIndent(text, { start: fence.end, end: line.end }) === line.end
  );
};

/** Whether a line stands outside the quote or list item a fence opened in. */
const leavesContainer = (text: string, line: Span, open: OpenFence): boolean => {
  const first = afterIndent(text, line);
  if (open.quoted) return text[first] !== '>';
  return open.item !== undefined && first < line.end && first - line.start < open.item;
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
 * Scans a text for comments and fences. In Markdown a comment inside inline code (on one line) or behind a backslash is text.
 * Only lines that hold a mark of either are looked at: a plan of a megabyte has few.
 */
export const scanSurface = (text: string, markdown: boolean): Surface => {
  const fenced = markdown && (text.includes('```') || text.includes('~~~'));
  if (!fenced && !text.includes('<!--')) return { comments: [], openings: [], fences: [], strayFences: [], problems: [] };
  const { endFrom, below } = lineWalk(text);
  const comments: Span[] = [];
  const openings: Span[] = [];
  const fences: Span[] = [];
  const strayFences: Span[] = [];
  const problems: SyntaxProblem[] = [];
  const endOf = commentEnds(text);
  const failed = new Map<string, number>();
  const nextComment = finder(text, '<!--');
  const nextRuns = fenced ? [finder(text, '```'), finder(text, '~~~')] : [];

  /** The last line of a fence in a quote or list item: the closing one, or the last of that. */
  const closingInside = (open: OpenFence, opening: Span): Span => {
    let last = opening;
    for (let start = below(opening.end); start >= 0; start = below(last.end)) {
      const line = { start, end: endFrom(start) };
      if (leavesContainer(text, line, open)) return last;
      last = line;
      if (closesFence(text, line, open)) return last;
    }
    return last;
  };
  /** The last line of a fence. */
  const closingLine = (open: OpenFence, opening: Span): Span | undefined => {
    if (open.quoted || open.item !== undefined) return closingInside(open, opening);
    if (open.size >= (failed.get(open.character) ?? Infinity)) return undefined;
    const run = open.character.repeat(3);
    for (let at = text.indexOf(run, opening.end); at >= 0;) {
      const line = { start: lineStart(text, at), end: endFrom(at) };
      if (closesFence(text, line, open)) return line;
      at = text.indexOf(run, line.end);
    }
    failed.set(open.character, open.size);
    return undefined;
  };

  /** Takes the comments of a stretch of one line; gives where the last one ends (maybe lines below). */
  const commentsIn = (stretch: Span): number => {
    let at = stretch.start;
    let next = nextComment(at);
    if (next >= stretch.end) return stretch.end;
    const code = markdown ? codeSpansOf(text, stretch) : [];
    while (next < stretch.end) {
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
      next = nextComment(at);
    }
    return stretch.end;
  };

  for (let at = 0; at >= 0;) {
    const special = nextRuns.reduce((least, next) => Math.min(least, next(at)), nextComment(at));
    if (special === Infinity) break;
    let line: Span = { start: lineStart(text, special), end: endFrom(special) };
    const open = fenced ? opensFence(text, line) : undefined;
    if (open) {
      const last = closingLine(open, line);
      if (last) {
        fences.push({ start: line.start, end: last.end });
        at = below(last.end);
        continue;
      }
      strayFences.push(line);
      problems.push({ kind: 'comment', code: 'fence', span: { start: afterIndent(text, line), end: open.end }, data: {} });
    }
    let end = commentsIn(line);
    // a comment that runs over line ends: the rest of its last line may hold more
    while (end > line.end) {
      line = { start: end, end: endFrom(end) };
      end = commentsIn(line);
    }
    at = below(line.end);
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

/** The comments inside ranges whose lines mean nothing else to the reader (rebuilt tables), which `scanSurface` saw as blanks. */
export const commentsInside = (text: string, ranges: readonly Span[]): Pick<Surface, 'comments' | 'openings' | 'problems'> => {
  const found = ranges.map((range) => ({ at: range.start, surface: scanSurface(text.slice(range.start, range.end), false) }));
  return {
    comments: found.flatMap(({ at, surface }) => surface.comments.map((span) => shiftSpan(span, at))),
    openings: found.flatMap(({ at, surface }) => surface.openings.map((span) => shiftSpan(span, at))),
    problems: found.flatMap(({ at, surface }) => surface.problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, at) }))),
  };
};

/**
 * The comments as ranges to read past: with the blanks beside them on their line, which set off the comment and not the text —
 * unless two Latin words or numbers would grow together.
 */
export const commentRanges = (text: string, comments: readonly Span[]): Span[] => {
  const ranges: { start: number; end: number }[] = [];
  for (const comment of comments) {
    let { start, end } = comment;
    while (start > 0 && isBlank(text[start - 1])) start -= 1;
    while (isBlank(text[end])) end += 1;
    const last = ranges.at(-1);
    // a row of comments is one range
    if (last && start <= last.end) last.end = end;
    else ranges.push({ start, end });
    const whole = ranges.at(-1);
    if (whole && isWordCharacter(text[whole.start - 1]) && isWordCharacter(text[whole.end])) whole.end = comment.end;
  }
  return ranges;
};

/** The comments of several lines; one inside a line may be the mark of a cell. */
export const overLines = (text: string, comments: readonly Span[]): Span[] =>
  comments.filter((span) => /[\r\n]/.test(text.slice(span.start, span.end)));
