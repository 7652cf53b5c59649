import type { Root, RootContent } from 'mdast';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { adopt, nowhere, touched, unlessTouched, type Inside } from './adopt';
import type { Rebuilt } from './flattened';
import { blocksOf, paragraphOf, type Piece } from './mdast';
import { prepare, type Prepared } from './prepared';
import { parserOf } from './remark';
import { linesOf, trimSpan } from './spans';
import { boundedWhole, nextStretches, readStretches, type Stretch } from './stretches';
import type { Block, SyntaxProblem, SyntaxTree } from './types';
import { adoptFound, assemble, findOn, remember, sinceOf, type Found, type Read, type Since, type Version } from './versions';

let parser: ((text: string) => Root) | undefined;

/** Parses a stretch of Markdown. Should the parser fail, its lines are paragraphs and a problem says so. */
const parseMarked = (text: string): Piece => {
  try {
    parser ??= parserOf();
    const nodes: readonly RootContent[] = parser(text).children;
    return blocksOf(text, nodes);
  } catch {
    const contents = linesOf(text)
      .map((line) => trimSpan(text, line))
      .filter((content) => content.end > content.start);
    const [first] = contents;
    return {
      blocks: contents.map((content) => paragraphOf(text, content, { listDepth: 0, quoteDepth: 0 })),
      ignorable: [],
      boxes: [],
      problems: first ? [{ kind: 'limit', code: 'parser', span: first, data: {} }] : [],
    };
  }
};

/** A `|` in a comment in a table divides the cell in every other Markdown reader, and in a header row undoes the table. */
const pipesInComments = ({ source: { text }, surface, inRebuilt }: Prepared, blocks: readonly Block[]): SyntaxProblem[] => {
  const piped = [...surface.comments, ...inRebuilt.comments].filter((comment) => text.slice(comment.start, comment.end).includes('|'));
  if (piped.length === 0) return [];
  const tables = blocks.filter((block) => block.type === 'table' && block.origin === 'gfm');
  return piped
    .filter((comment) => tables.some((table) => table.span.start <= comment.start && comment.end <= table.span.end))
    .map((span) => ({ kind: 'table', code: 'pipe-in-comment', span, data: {} }));
};

export interface MarkdownOptions {
  /** Ranges read as blank lines: tables somebody else rebuilt. */
  readonly blank?: readonly Span[];
  /** Parse in one piece (for the test that compares). */
  readonly whole?: boolean;
  /** The length from which a chunk is cut inside lists (for the same test). */
  readonly longChunk?: number;
}

const all = <T>(stretches: readonly Stretch[], of: (stretch: Stretch) => readonly T[]): T[] => {
  const out: T[] = [];
  for (const stretch of stretches) for (const item of of(stretch)) out.push(item);
  return out;
};

const insideOf = (stretches: readonly Stretch[]): Inside => ({
  ignorable: all(stretches, ({ ignorable }) => ignorable),
  marks: [],
  problems: all(stretches, ({ problems }) => problems),
});

/** The stretches of this version: those of the one before where nothing has changed, their blocks too. */
const stretchesSince = (work: string, { old, change, isTouched }: Since<readonly Stretch[]>): readonly Stretch[] => {
  const { stretches, from, to, replaced } = nextStretches(old.own, work, change, { parse: parseMarked });
  const anew = stretches.slice(from, to);
  const otherwise = touched(insideOf(replaced), insideOf(anew), change);
  const known = all(replaced, ({ blocks }) => blocks);
  let next = 0;
  const adopted = adopt(
    known,
    all(anew, ({ blocks }) => blocks),
    change,
    isTouched === nowhere ? otherwise : (block) => isTouched(block) || otherwise(block),
  );
  for (const { blocks } of anew) for (let i = 0; i < blocks.length; i += 1) blocks[i] = adopted[next++] as Block;
  if (isTouched === nowhere) return stretches;
  return stretches.map((stretch, i) => (i >= from && i < to ? stretch : { ...stretch, blocks: unlessTouched(stretch.blocks, isTouched) }));
};

const readOf = (prepared: Prepared, stretches: readonly Stretch[]): Read => {
  const blocks = all(stretches, (stretch) => stretch.blocks);
  return {
    blocks,
    ignorable: all(stretches, ({ ignorable }) => ignorable),
    boxes: all(stretches, ({ boxes }) => boxes),
    problems: [...all(stretches, ({ problems }) => problems), ...pipesInComments(prepared, blocks)],
  };
};

/**
 * Reads a prepared Markdown source into flat blocks. Never throws.
 * @param bare the source as it was prepared before any table was rebuilt; kept for the next version
 * @param rebuilt the rebuilt tables, whose lines are blank in what was prepared
 * @param old what was kept of the version before, which is used up
 */
export const readMarkdown = (bare: Prepared, prepared: Prepared, rebuilt: Rebuilt, old?: Version<readonly Stretch[]>): SyntaxTree => {
  let found: Found = findOn(prepared, rebuilt.tables);
  const since = old && sinceOf(old, prepared, found);
  const own = since ? stretchesSince(prepared.work, since) : readStretches(prepared.work, { parse: parseMarked });
  if (since) found = adoptFound(found, rebuilt, since);
  const tree = assemble(prepared, found, readOf(prepared, own));
  remember(tree, { bare, prepared, rebuilt, found, own });
  return tree;
};

/** Reads a Markdown source into flat blocks. Never throws. */
export const parseMarkdown = (source: Source, { blank = [], whole = false, longChunk }: MarkdownOptions = {}): SyntaxTree => {
  const prepared = prepare(source, 'markdown', blank);
  const stretches = readStretches(prepared.work, { parse: parseMarked, longest: longChunk });
  const read = readOf(prepared, stretches);
  if (!whole) return assemble(prepared, findOn(prepared, []), read);
  const piece = parseMarked(boundedWhole(prepared.work));
  return assemble(prepared, findOn(prepared, []), { ...read, blocks: piece.blocks, ignorable: piece.ignorable, boxes: piece.boxes });
};
