import type { Root, RootContent } from 'mdast';
import { isBlank, skipBlanks } from '../text/characters';
import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { scanBoxes, type BoxScan } from './boxes';
import { parseChunks } from './chunks';
import { readFrontMatter, type FrontMatterReading } from './front-matter';
import { findHtmlTables, type HtmlTables } from './html-table';
import { findBookmarks, findGlosses } from './ignorable-text';
import { boundBlocks } from './limits';
import { readComment } from './marks';
import { blocksOf, paragraphOf, type Piece } from './mdast';
import { findPipeTables, pipeProblem } from './pipe-table';
import { parserOf } from './remark';
import { afterIndent, blankFill, linesOf, mergeSpans, trimSpan, withFills, type Fill } from './spans';
import { commentRanges, commentsInside, fillsOf, overLines, scanSurface, type Surface } from './surface';
import type { Block, Mark, SyntaxProblem, SyntaxTree } from './types';

let parser: ((text: string) => Root) | undefined;

/** Parses a stretch of Markdown. Should the parser fail, its lines are paragraphs and a problem says so. */
const parseAnew = (text: string): Piece => {
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

/**
 * Pieces by their text: of an edited document all but one stretch are as before, and the parser is the dearest part of a check.
 * Emptied when full; it changes how long a parse takes and nothing else.
 */
const parsed = new Map<string, Piece>();
let parsedLength = 0;
const mostParsed = 1_000_000;

const parseStretch = (text: string): Piece => {
  const known = parsed.get(text);
  if (known) return known;
  const piece = parseAnew(text);
  if (text.length > mostParsed / 10) return piece;
  if ((parsedLength += text.length) > mostParsed) {
    parsed.clear();
    parsedLength = text.length;
  }
  // a copy: a slice of the document as key would keep the whole document alive
  parsed.set(` ${text}`.slice(1), piece);
  return piece;
};

/** A source made ready for the Markdown parser: what lies on its surface, and a text of the same length without it. */
interface Prepared {
  readonly text: string;
  readonly front: FrontMatterReading;
  readonly surface: Surface;
  readonly inRebuilt: ReturnType<typeof commentsInside>;
  readonly html: HtmlTables;
  readonly boxes: BoxScan;
  readonly problems: readonly SyntaxProblem[];
}

/** Blank lines in place of a range, also where it starts or ends inside a line, so that nothing is joined across it. */
const apart = (text: string, range: Span): Fill => {
  const fill = blankFill(text, range);
  if (range.end - range.start < 4) return fill;
  return { ...fill, text: `\n\n${fill.text.slice(2, -2)}\n\n` };
};

/** Lines of U+3000 or U+00A0 alone, which are empty to people and running text to CommonMark. */
const wideBlankLines = (text: string): Span[] =>
  linesOf(text).filter((line) => {
    const first = afterIndent(text, line);
    return first < line.end && isBlank(text[first]) && skipBlanks(text, first, line.end) === line.end;
  });

/** Most plans hold no flattened table: then what was prepared to look for some serves the reader too. */
const preparedWhole = new WeakMap<Source, Prepared>();

const prepare = (source: Source, blank: readonly Span[]): Prepared => {
  if (blank.length > 0) return prepareAnew(source, blank);
  const known = preparedWhole.get(source) ?? prepareAnew(source, []);
  preparedWhole.set(source, known);
  return known;
};

const prepareAnew = (source: Source, blank: readonly Span[]): Prepared => {
  const { text } = source;
  const front = readFrontMatter(source);
  const rebuilt = mergeSpans(blank);
  let work = withFills(
    text,
    mergeSpans([...rebuilt, ...(front.frontMatter ? [front.frontMatter.span] : [])]).map((range) => blankFill(text, range)),
  );
  const surface = scanSurface(work, true);
  work = withFills(work, fillsOf(work, surface));
  const html = findHtmlTables(work);
  work = withFills(
    work,
    html.regions.map((region) => apart(work, region)),
  );
  const boxes = scanBoxes(work);
  work = withFills(
    work,
    boxes.lines.map((line) => blankFill(work, line)),
  );
  // the parser drops a U+FEFF at the start of what it is given without counting it
  work = withFills(
    work,
    wideBlankLines(work).map((line) => blankFill(work, line)),
  ).replaceAll('\ufeff', '\u00a0');
  const bounded = boundBlocks(work);
  return { text: bounded.text, front, surface, inRebuilt: commentsInside(text, rebuilt), html, boxes, problems: bounded.problems };
};

/** The ranges that hold no flattened table: fenced code, comments over several lines, front matter, HTML tables, pipe tables. */
export const settledRanges = (source: Source): Span[] => {
  const { text, front, surface, html } = prepare(source, []);
  return mergeSpans([
    ...surface.fences,
    ...overLines(source.text, surface.comments),
    ...html.regions,
    ...(front.frontMatter ? [front.frontMatter.span] : []),
    ...findPipeTables(text),
  ]);
};

/** Tables and paragraphs GFM left in pieces. */
const pipeProblems = (text: string, blocks: readonly Block[]): SyntaxProblem[] => {
  const problems: SyntaxProblem[] = [];
  blocks.forEach((block, i) => {
    if (block.type !== 'paragraph') return;
    const problem = pipeProblem(text, block.content, blocks[i - 1]?.type === 'table');
    if (problem) problems.push(problem);
  });
  return problems;
};

/** A `|` in a comment in a table divides the cell in every other Markdown reader, and in a header row undoes the table. */
const pipesInComments = (text: string, comments: readonly Span[], blocks: readonly Block[]): SyntaxProblem[] => {
  const tables = blocks.filter((block) => block.type === 'table' && block.origin === 'gfm');
  if (tables.length === 0) return [];
  return comments
    .filter(
      (comment) =>
        text.slice(comment.start, comment.end).includes('|') &&
        tables.some((table) => table.span.start <= comment.start && comment.end <= table.span.end),
    )
    .map((span) => ({ kind: 'table', code: 'pipe-in-comment', span, data: {} }));
};

const byBlock = (a: Block, b: Block): number => bySpan(a.span, b.span);

export interface MarkdownOptions {
  /** Ranges read as blank lines: tables somebody else rebuilt. */
  readonly blank?: readonly Span[];
  /** Parse in one piece (for the test that compares). */
  readonly whole?: boolean;
  /** The length from which a chunk is cut inside lists (for the same test). */
  readonly longChunk?: number;
}

/** Reads a Markdown source into flat blocks. Never throws. */
export const parseMarkdown = (source: Source, options: MarkdownOptions = {}): SyntaxTree => {
  const { text } = source;
  const { text: work, front, surface, inRebuilt, html, boxes, problems } = prepare(source, options.blank ?? []);
  const piece = options.whole ? parseAnew(work) : parseChunks(work, parseStretch, options.longChunk);
  const fences: Block[] = surface.fences.map((span) => ({ type: 'code', span }));
  const blocks = [...piece.blocks, ...fences, ...html.tables, ...html.captions].sort(byBlock);
  const comments = [...surface.comments, ...inRebuilt.comments].sort(bySpan);
  const readings = comments.map((span) => readComment(text, span));
  const glosses = findGlosses(text);
  const bookmarks = findBookmarks(text);
  return {
    source,
    dialect: 'markdown',
    blocks,
    boxes: [...boxes.boxes, ...piece.boxes].sort((a, b) => bySpan(a.span, b.span)),
    marks: readings.flatMap((reading): Mark[] => (reading.mark ? [reading.mark] : [])),
    ignorable: mergeSpans([
      ...piece.ignorable,
      ...commentRanges(text, comments),
      ...surface.openings,
      ...inRebuilt.openings,
      ...html.ignorable,
      ...glosses,
      ...bookmarks,
    ]),
    glosses,
    bookmarks,
    ...(front.frontMatter ? { frontMatter: front.frontMatter } : {}),
    problems: [
      ...front.problems,
      ...surface.problems,
      ...inRebuilt.problems,
      ...html.problems,
      ...boxes.problems,
      ...problems,
      ...piece.problems,
      ...pipeProblems(work, piece.blocks),
      ...pipesInComments(text, comments, piece.blocks),
      ...readings.flatMap((reading) => (reading.problem ? [reading.problem] : [])),
    ].sort((a, b) => bySpan(a.span, b.span)),
  };
};
