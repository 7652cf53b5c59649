import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { adopt, unlessTouched } from './adopt';
import type { Rebuilt } from './flattened';
import { hardWrapOf, type HardWrap } from './hard-wrap';
import { moveBlock } from './move';
import { prepare, type Prepared } from './prepared';
import { lineWalk, trimSpan } from './spans';
import type { Block, SyntaxTree } from './types';
import { adoptFound, assemble, findOn, remember, sinceOf, type Found, type Since, type Version } from './versions';
import { unwrapped, type Unwrapped } from './wrapped-lines';

/** The paragraphs of a part of a text: its lines that hold anything. */
const linesAsBlocks = (text: string, from: number, to: number): Block[] => {
  const blocks: Block[] = [];
  const { endFrom, below } = lineWalk(text);
  for (let start = from; start >= 0 && start < to;) {
    const line = { start, end: endFrom(start) };
    const content = trimSpan(text, line);
    if (content.end > content.start) blocks.push({ type: 'paragraph', span: line, content, listDepth: 0, quoteDepth: 0 });
    start = below(line.end);
  }
  return blocks;
};

/** The first line is the `---` of front matter that never closes. */
const isUnclosed = ({ front }: Prepared): boolean => front.problems.some((problem) => problem.code === 'unclosed');

/** A paragraph for each line. */
const lineBlocksAnew = (prepared: Prepared): Block[] => {
  const blocks = linesAsBlocks(prepared.work, 0, prepared.work.length);
  const [first] = blocks;
  if (first?.type === 'paragraph' && first.span.start === 0 && isUnclosed(prepared)) blocks[0] = { type: 'break', span: first.content };
  return blocks;
};

/** What is read of the lines of a text: its paragraphs, and the line ends inside them where it is hard-wrapped. */
export interface PlainRead extends Unwrapped {
  readonly wrapped: boolean;
}

const readAs = (prepared: Prepared, wrap: HardWrap | undefined): PlainRead => {
  const blocks = lineBlocksAnew(prepared);
  return wrap ? { ...unwrapped(prepared.source.text, blocks, wrap), wrapped: true } : { blocks, ignorable: [], wrapped: false };
};

const readAnew = (prepared: Prepared): PlainRead => readAs(prepared, hardWrapOf(prepared.source, prepared.blank));

/** The paragraphs of this version: those of the one before where nothing has changed. */
const readSince = (prepared: Prepared, { old, change, isTouched }: Since<PlainRead>): PlainRead => {
  const wrap = hardWrapOf(prepared.source, prepared.blank);
  const known = old.own.blocks;
  if (wrap || old.own.wrapped) {
    // Where a paragraph begins and ends the whole text says; what is read past in it, its lines alone.
    const anew = readAs(prepared, wrap);
    return { ...anew, blocks: adopt(known, anew.blocks, change, isTouched) };
  }
  if (isUnclosed(prepared) || isUnclosed(old.prepared))
    return { blocks: adopt(known, lineBlocksAnew(prepared), change, isTouched), ignorable: [], wrapped: false };
  const { work } = prepared;
  const { head, tail, shift } = change;
  // A line is as it was where its end is alike at the beginning, or the end of the one above it at the end.
  let from = 0;
  while (from < known.length && (known[from]?.span.end ?? Infinity) < head) from += 1;
  let to = known.length;
  while (to > from && (known[to - 1]?.span.start ?? -1) + shift > tail) to -= 1;
  const start = from === 0 ? 0 : (known[from - 1]?.span.end ?? 0);
  const end = to === known.length ? work.length : (known[to]?.span.start ?? 0) + shift;
  const behind = known.slice(to);
  for (const block of behind) moveBlock(block, shift);
  const anew = adopt(known.slice(from, to), linesAsBlocks(work, start, end), change, isTouched);
  return { blocks: unlessTouched([...known.slice(0, from), ...anew, ...behind], isTouched), ignorable: [], wrapped: false };
};

/**
 * Reads prepared extracted text: each non-blank line is a paragraph, or each row of lines that a hard wrap has broken one apart into. Marks in comments, front
 * matter and HTML tables are honoured; nothing else is markup — a lone `>98` is a value, `* 为约束性指标` a note. Never throws.
 * @param bare the source as it was prepared before any table was rebuilt; kept for the next version
 * @param rebuilt the rebuilt tables, whose lines are blank in what was prepared
 * @param old what was kept of the version before, which is used up
 */
export const readPlain = (bare: Prepared, prepared: Prepared, rebuilt: Rebuilt, old?: Version<PlainRead>): SyntaxTree => {
  let found: Found = findOn(prepared, rebuilt.tables);
  const since = old && sinceOf(old, prepared, found);
  const own = since ? readSince(prepared, since) : readAnew(prepared);
  if (since) found = adoptFound(found, rebuilt, since);
  const tree = assemble(prepared, found, { ...own, boxes: [], problems: [] });
  remember(tree, { bare, prepared, rebuilt, found, own });
  return tree;
};

export interface PlainOptions {
  /** Ranges read as blank lines: tables somebody else rebuilt. */
  readonly blank?: readonly Span[];
}

/** Reads extracted text. Never throws. */
export const parsePlain = (source: Source, { blank = [] }: PlainOptions = {}): SyntaxTree => {
  const prepared = prepare(source, 'plain', blank);
  return assemble(prepared, findOn(prepared, []), { ...readAnew(prepared), boxes: [], problems: [] });
};
