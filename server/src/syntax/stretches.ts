import type { Change } from '../text/change';
import { nextOf } from '../text/scan';
import type { Span } from '../text/span';
import { cutChunks, parsePlainStretch, plainBlocks, type ParseStretch } from './chunks';
import { boundBlocks } from './limits';
import { shiftPiece, type Piece } from './mdast';
import { moveBlock } from './move';
import { startsListItem } from './numbering';
import { pipeProblem } from './pipe-table';
import { afterIndent, finder, lineStart, lineWalk } from './spans';
import type { Block, BoxContainer, SyntaxProblem } from './types';

/**
 * A Markdown text is read stretch by stretch. A stretch starts where a line at the margin, behind a blank line, opens no list: that line ends all that is
 * open, so that what is read of a stretch depends on its text alone, and the next version of the document reads anew only those that an edit touched.
 */
export interface Stretch {
  start: number;
  end: number;
  /** A table ends right above. */
  readonly afterTable: boolean;
  readonly blocks: Block[];
  ignorable: readonly Span[];
  boxes: readonly BoxContainer[];
  problems: readonly SyntaxProblem[];
}

/** Whether a stretch may start with the line that starts here, a blank one above it. */
const opensStretch = (text: string, at: number): boolean => text[at] !== ' ' && text[at] !== '\t' && !startsListItem(text, at);

/** Whether a stretch starts at an offset of a text. */
const isStretchStart = (text: string, at: number): boolean => {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  const end = code === 10 ? (text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1) : code === 13 && text.charCodeAt(at) !== 10 ? at - 1 : -1;
  if (end < 0 || at >= text.length || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13 || !opensStretch(text, at)) return false;
  const start = lineStart(text, end);
  return afterIndent(text, { start, end }) === end;
};

interface Cut extends Span {
  readonly lines: readonly Span[];
}

/** Cuts a part of a text, from the start of one stretch to that of another. */
function* cutStretches(text: string, from: number, to: number): Generator<Cut> {
  const { endFrom, below } = lineWalk(text);
  let first = from;
  let lines: Span[] = [];
  let afterBlank = false;
  for (let start = from; start >= 0 && start < to;) {
    const line = { start, end: endFrom(start) };
    if (afterIndent(text, line) === line.end) afterBlank = true;
    else {
      if (afterBlank && opensStretch(text, start)) {
        yield { start: first, end: start, lines };
        first = start;
        lines = [];
      }
      afterBlank = false;
    }
    lines.push(line);
    start = below(line.end);
  }
  if (lines.length > 0) yield { start: first, end: to, lines };
}

/** Tables and paragraphs GFM left in pieces. */
const pipeProblems = (text: string, blocks: readonly Block[], afterTable: boolean): SyntaxProblem[] => {
  if (!text.includes('|')) return [];
  const problems: SyntaxProblem[] = [];
  blocks.forEach((block, i) => {
    if (block.type !== 'paragraph') return;
    const problem = pipeProblem(text, block.content, i === 0 ? afterTable : blocks[i - 1]?.type === 'table');
    if (problem) problems.push(problem);
  });
  return problems;
};

const joined = (pieces: readonly Piece[]): Piece => ({
  blocks: pieces.flatMap((piece) => piece.blocks),
  ignorable: pieces.flatMap((piece) => piece.ignorable),
  boxes: pieces.flatMap((piece) => piece.boxes),
  problems: pieces.flatMap((piece) => piece.problems),
});

/** A stretch that holds markup; offsets from its start. */
const readMarked = (written: string, parse: ParseStretch, longest: number | undefined, afterTable: boolean): Piece => {
  const { text, problems } = boundBlocks(written);
  const piece = joined(
    cutChunks(text, longest).map((chunk) => {
      const stretch = text.slice(chunk.start, chunk.end);
      return shiftPiece(parsePlainStretch(stretch) ?? parse(stretch), chunk.start);
    }),
  );
  return { ...piece, problems: [...problems, ...piece.problems, ...pipeProblems(text, piece.blocks, afterTable)] };
};

// what may be markup inside a line
const marks = /[*_`<\\]/g;
/** No stretch so long goes past the bounds on blocks (limits.ts), nor one with so many marks, nor with so many for its length. */
const bounds = { length: 100_000, marks: 400, search: 500_000 } as const;

/** Whether a stretch surely keeps within the bounds on blocks. */
const isBounded = (text: string, { start, end }: Span): boolean => {
  if (end - start > bounds.length) return false;
  let count = 0;
  for (let at = nextOf(marks, text, start); at >= 0 && at < end; at = nextOf(marks, text, at + 1))
    if ((count += 1) > bounds.marks || count * (end - start) > bounds.search) return false;
  return true;
};

export interface ReadOptions {
  /** The Markdown parser, for what cannot be read without it. */
  readonly parse: ParseStretch;
  /** The length from which lists are cut into chunks. */
  readonly longest?: number | undefined;
}

/** Whether the last block of some stretches is a table; undefined where they hold no block. */
const endsInTable = (stretches: readonly Stretch[]): boolean | undefined => {
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const last = stretches[i]?.blocks.at(-1);
    if (last) return last.type === 'table';
  }
  return undefined;
};

/** Reads a part of a text, from the start of one stretch to that of another. */
const readPart = (text: string, from: number, to: number, afterTable: boolean, options: ReadOptions): Stretch[] => {
  const stretches: Stretch[] = [];
  const nextPipe = finder(text, '|');
  const nextColons = finder(text, ':::');
  let nextMark = -1;
  let above = afterTable;
  for (const { start, end, lines } of cutStretches(text, from, to)) {
    if (nextMark < start) {
      nextMark = nextOf(marks, text, start);
      if (nextMark < 0) nextMark = Infinity;
    }
    const marked = nextMark < end;
    const bounded = nextColons(start) >= end && (marked ? isBounded(text, { start, end }) : end - start <= bounds.length);
    const plain = bounded ? plainBlocks(text, lines, nextPipe, marked) : undefined;
    const piece = plain ?? shiftPiece(readMarked(text.slice(start, end), options.parse, options.longest, above), start);
    const { ignorable, boxes, problems } = piece;
    stretches.push({ start, end, afterTable: above, blocks: [...piece.blocks], ignorable, boxes, problems });
    const last = piece.blocks.at(-1);
    if (last) above = last.type === 'table';
  }
  return stretches;
};

/** Reads a text stretch by stretch. */
export const readStretches = (text: string, options: ReadOptions): Stretch[] => readPart(text, 0, text.length, false, options);

/** The text as the parser may see it in one piece (for the test that compares). */
export const boundedWhole = (text: string): string =>
  [...cutStretches(text, 0, text.length)].map(({ start, end }) => boundBlocks(text.slice(start, end)).text).join('');

/** Moves a stretch of the version before to its place. */
const move = (stretch: Stretch, by: number): void => {
  stretch.start += by;
  stretch.end += by;
  for (const block of stretch.blocks) moveBlock(block, by);
  // Most hold nothing but blocks.
  if (stretch.ignorable.length + stretch.boxes.length + stretch.problems.length === 0) return;
  const { ignorable, boxes, problems } = shiftPiece({ ...stretch, blocks: [] }, by);
  stretch.ignorable = ignorable;
  stretch.boxes = boxes;
  stretch.problems = problems;
};

/** The stretches of the next version of a text. */
export interface NextStretches {
  readonly stretches: readonly Stretch[];
  /** Those read anew: from the first index up to the second. */
  readonly from: number;
  readonly to: number;
  /** Those they stand in place of. */
  readonly replaced: readonly Stretch[];
}

/**
 * Reads the next version of a text: stretches that the change does not touch stay, moved to their places; `old` is used up.
 * @param change between the two versions of the text
 */
export const nextStretches = (old: readonly Stretch[], text: string, change: Change, options: ReadOptions): NextStretches => {
  const { head, tail, shift } = change;
  let from = 0;
  let to = old.length;
  // The last start in what is alike at the beginning that is one in the new text too …
  while (from < old.length && (old[from]?.start ?? Infinity) <= head) from += 1;
  from = Math.max(0, from - 1);
  while (from > 0 && !isStretchStart(text, old[from]?.start ?? 0)) from -= 1;
  // … and the first such start in what is alike at the end.
  const standsBehind = (stretch: Stretch | undefined): boolean =>
    stretch !== undefined && stretch.start + shift >= tail && stretch.start + shift > 0 && isStretchStart(text, stretch.start + shift);
  while (to > from && (old[to - 1]?.start ?? -1) + shift >= tail) to -= 1;
  while (to < old.length && !standsBehind(old[to])) to += 1;
  const start = from === 0 ? 0 : (old[from]?.start ?? 0);
  const startOf = (index: number): number => (index < old.length ? (old[index]?.start ?? 0) + shift : text.length);
  const middle = readPart(text, start, startOf(to), old[from]?.afterTable ?? false, options);
  let afterTable = endsInTable(middle) ?? old[from]?.afterTable ?? false;
  // What a paragraph of pipes is depends on what stands above it too.
  while (to < old.length && old[to]?.afterTable !== afterTable) {
    const next = readPart(text, startOf(to), startOf(to + 1), afterTable, options);
    afterTable = endsInTable(next) ?? afterTable;
    middle.push(...next);
    to += 1;
  }
  const behind = old.slice(to);
  if (shift !== 0) for (const stretch of behind) move(stretch, shift);
  return { stretches: [...old.slice(0, from), ...middle, ...behind], from, to: from + middle.length, replaced: old.slice(from, to) };
};
