import { isDigit } from '../text/characters';
import type { Span } from '../text/span';
import { findPipeTables } from './pipe-table';
import { afterIndent, linesOf, spanAt, withFills, type Fill } from './spans';
import type { SyntaxProblem } from './types';

/**
 * The Markdown parser is quadratic in marks that find no partner and in nesting (32 KB of `*a_ ` take 15 s), so blocks are bounded before it
 * sees them. A block — lines without a blank line between — past a bound is read as plain paragraphs: every character that means
 * something to Markdown is replaced by one that means nothing, in the text that is parsed. No document written by people comes near.
 * The bounds depend on the text alone.
 */
const bounds = {
  /** Characters of a block. */
  length: 100_000,
  /** Runs of `*` and `_` that could be emphasis. */
  emphasis: 400,
  /** Backquote runs × characters, `<` × characters: each may look for its partner to the end of the block. */
  search: 500_000,
  /** List and quote marks at the start of one line, and lists inside one another by indentation. */
  nesting: 12,
  /** Lines that open a list or quote inside another, between two lines where a chunk can be cut. */
  nestedLines: 1000,
  /** Lines of a block that begin with a list or quote mark. */
  items: 4000,
  /** `:::` openings behind quote or list marks: each holds the next. */
  boxes: 8,
} as const;

/** In a plain stand-in: punctuation to CommonMark, and a mark of nothing. */
const inert = '·';

/** `---`, `* * *`: three marks or more of one kind alone on a line. */
export const isThematicBreak = (text: string, line: Span): boolean => {
  const from = afterIndent(text, line);
  const mark = text[from];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (let i = from; i < line.end; i += 1) {
    if (text[i] === mark) count += 1;
    else if (text[i] !== ' ' && text[i] !== '\t') return false;
  }
  return count >= 3;
};

/** List and quote marks a line starts with. */
const nestingOf = (text: string, line: Span): number => {
  let depth = 0;
  for (let i = line.start; i < line.end && depth <= bounds.nesting;) {
    const character = text[i];
    if (character === ' ' || character === '\t') i += 1;
    else if (character === '>') {
      depth += 1;
      i += 1;
    } else {
      let end = i;
      if (character === '-' || character === '+' || character === '*') end += 1;
      else {
        while (end < line.end && end - i < 9 && isDigit(text[end])) end += 1;
        end = end > i && (text[end] === '.' || text[end] === ')') ? end + 1 : i;
      }
      if (end === i || (end < line.end && text[end] !== ' ' && text[end] !== '\t')) return depth;
      depth += 1;
      i = end;
    }
  }
  return depth;
};

/** A `:::` behind quote or list marks. */
const isContainedFence = (text: string, line: Span): boolean =>
  /^[ \t>*+\d.)-]{0,200}:::/.test(text.slice(line.start, Math.min(line.end, line.start + 210)));

interface Counts {
  emphasis: number;
  code: number;
  tags: number;
  length: number;
}

const counted = /[*_`<]/;

const count = (text: string, from: number, to: number, into: Counts): void => {
  into.length += to - from;
  if (!counted.test(text.slice(from, to))) return;
  for (let i = from; i < to; i += 1) {
    const character = text.charCodeAt(i);
    if (character === 42 || character === 95) {
      into.emphasis += 1;
      while (i + 1 < to && text.charCodeAt(i + 1) === character) i += 1;
    } else if (character === 96) {
      into.code += 1;
      while (i + 1 < to && text.charCodeAt(i + 1) === 96) i += 1;
    } else if (character === 60) into.tags += 1;
  }
};

const exceeded = (counts: Counts): string | undefined => {
  if (counts.length > bounds.length) return 'length';
  if (counts.emphasis > bounds.emphasis || counts.code * counts.length > bounds.search || counts.tags * counts.length > bounds.search)
    return 'marks';
  return undefined;
};

/** A line that Markdown can only read as running text, of the same length. */
const plainLine = (text: string, line: Span): Fill => {
  const start = afterIndent(text, line);
  // no list, quote, heading, table or directive starts with an inert character, and no number is followed by one
  const written = text
    .slice(start, line.end)
    .replace(/[*_`<\\|]/g, inert)
    .replace(/^(\d{1,9})[.)]/, `$1${inert}`)
    .replace(/^[#>+:~=-]/, inert);
  return { start, end: line.end, text: written };
};

// runs of marks longer than any emphasis: blanks to fill in (______), lines of stars; nested emphasis to the parser
const longRun = /\*{9,}|_{9,}/;
const longRuns = new RegExp(longRun, 'g');

const atxHeading = /^#{1,6}[ \t]/;

export interface Bounded {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

/** Bounds the blocks of a text; what comes back has the same length. */
export const boundBlocks = (text: string): Bounded => {
  const lines = linesOf(text);
  const tables = findPipeTables(text);
  const fills: Fill[] = [];
  const problems: SyntaxProblem[] = [];
  const hasFences = text.includes(':::');
  const hasLongRuns = longRun.test(text);
  let block: Span[] = [];
  let nested = 0;
  /** The indentation of each list item that the line may stand in, outermost first. */
  let itemIndents: number[] = [];
  /** How many lists a line that opens one stands in by its indentation. */
  const depthAt = (indent: number): number => {
    while ((itemIndents.at(-1) ?? -1) >= indent) itemIndents.pop();
    itemIndents.push(indent);
    return itemIndents.length - 1;
  };

  const reasonOf = (): string | undefined => {
    const counts: Counts = { emphasis: 0, code: 0, tags: 0, length: 0 };
    let fences = 0;
    let items = 0;
    for (const line of block) {
      if (isThematicBreak(text, line)) continue;
      const nesting = nestingOf(text, line);
      const indent = afterIndent(text, line) - line.start;
      // at the margin a new item, and behind a blank line anything, ends what is open
      if (indent === 0 && (line === block[0] || text[line.start] !== '>')) {
        nested = 0;
        itemIndents = [];
      }
      if (nesting > 1 || (nesting > 0 && indent > 0)) nested += 1;
      if (nesting > 0) items += 1;
      if (
        nesting + (nesting > 0 ? depthAt(indent) : 0) > bounds.nesting ||
        nested > bounds.nestedLines ||
        items > bounds.items ||
        (hasFences && isContainedFence(text, line) && (fences += 1) > 2 * bounds.boxes)
      )
        return 'nesting';
      // the cells of a table are parsed one by one: its rows stand for themselves
      if (spanAt(tables, line.start)) {
        const row: Counts = { emphasis: 0, code: 0, tags: 0, length: 0 };
        count(text, line.start, line.end, row);
        const reason = exceeded(row);
        if (reason) return reason;
      } else count(text, line.start, line.end, counts);
    }
    return exceeded(counts);
  };
  const endBlock = (): void => {
    const [first] = block;
    if (!first) return;
    const reason = reasonOf();
    if (reason) {
      const stands = block.map((line) => plainLine(text, line)).filter((fill) => fill.text !== text.slice(fill.start, fill.end));
      for (const fill of stands) fills.push(fill);
      // a long block without marks loses nothing
      if (stands.length > 0)
        problems.push({ kind: 'limit', code: reason, span: { start: afterIndent(text, first), end: first.end }, data: {} });
    } else if (hasLongRuns) {
      for (const line of block) {
        if (isThematicBreak(text, line)) continue;
        const written = text.slice(line.start, line.end);
        if (!written.includes('**') && !written.includes('__')) continue;
        for (const match of written.matchAll(longRuns)) {
          const start = line.start + match.index;
          fills.push({ start, end: start + match[0].length, text: inert.repeat(match[0].length) });
        }
      }
    }
    block = [];
  };

  for (const line of lines) {
    if (afterIndent(text, line) === line.end) endBlock();
    else {
      // a heading is a block by itself: what is pasted without blank lines may be long
      const heading = atxHeading.test(text.slice(line.start, line.start + 7));
      if (heading) endBlock();
      block.push(line);
      if (heading) endBlock();
    }
  }
  endBlock();
  return { text: withFills(text, fills), problems };
};
