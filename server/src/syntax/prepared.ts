import { isBlank } from '../text/characters';
import { bothChanges, changeBetween, type Change } from '../text/change';
import { nextOf } from '../text/scan';
import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { scanBoxes, type BoxScan } from './boxes';
import { findDrawnTables } from './drawn-table';
import { readFrontMatter, type FrontMatterReading } from './front-matter';
import { findHtmlTables, type HtmlTables } from './html-table';
import { findPipeTables } from './pipe-table';
import { blankFill, mergeSpans, withFills, type Fill } from './spans';
import { commentsInside, fillsOf, overLines, scanSurface, type Surface } from './surface';
import type { SyntaxTree } from './types';

/** Tables that tags or drawn lines mark off from the text. */
export interface MarkedTables extends HtmlTables {
  /** Lines as only drawn tables have. */
  readonly rules: number;
}

const findMarkedTables = (text: string): MarkedTables => {
  const html = findHtmlTables(text);
  const drawn = findDrawnTables(
    html.regions.length === 0
      ? text
      : withFills(
          text,
          html.regions.map((region) => blankFill(text, region)),
        ),
  );
  return {
    ...html,
    tables: drawn.tables.length === 0 ? html.tables : [...html.tables, ...drawn.tables].sort((a, b) => bySpan(a.span, b.span)),
    regions: drawn.regions.length === 0 ? html.regions : [...html.regions, ...drawn.regions].sort(bySpan),
    ignorable: drawn.ignorable.length === 0 ? html.ignorable : mergeSpans([...html.ignorable, ...drawn.ignorable]),
    rules: drawn.rules,
  };
};

/** A source made ready for the reader of its dialect: what lies on its surface, and texts of the same length without it. */
export interface Prepared {
  readonly source: Source;
  readonly dialect: SyntaxTree['dialect'];
  /** Ranges read as blank lines: tables somebody else rebuilt. */
  readonly blank: readonly Span[];
  readonly front: FrontMatterReading;
  readonly surface: Surface;
  /** The comments inside rebuilt tables. */
  readonly inRebuilt: ReturnType<typeof commentsInside>;
  readonly marked: MarkedTables;
  readonly boxes: BoxScan;
  /** Without front matter, rebuilt tables, fences and what comments hold: what marked tables are read from. */
  readonly shown: string;
  /** Without marked tables and the lines of boxes too: what the reader reads. */
  readonly work: string;
}

/** Blank lines in place of a range, also where it starts or ends inside a line, so that nothing is joined across it. */
const apart = (text: string, range: Span): Fill => {
  const fill = blankFill(text, range);
  if (range.end - range.start < 4) return fill;
  return { ...fill, text: `\n\n${fill.text.slice(2, -2)}\n\n` };
};

const wideBlank = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;

/** Stretches of U+3000, U+00A0 and the like that fill a line alone: it is empty to people and running text to CommonMark. */
const wideBlankLines = (text: string): Span[] => {
  const found: Span[] = [];
  const isEdge = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return code === 10 || code === 13 || Number.isNaN(code);
  };
  for (let at = nextOf(wideBlank, text, 0); at >= 0;) {
    let start = at;
    while (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9) start -= 1;
    let end = at + 1;
    while (isBlank(text[end])) end += 1;
    if (isEdge(start - 1) && isEdge(end)) found.push({ start, end });
    at = nextOf(wideBlank, text, end);
  }
  return found;
};

const noBoxes: BoxScan = { boxes: [], problems: [], lines: [], byLinesAlone: true };

/**
 * Prepares a source.
 * @param blank ranges read as blank lines: tables somebody else rebuilt
 */
export const prepare = (source: Source, dialect: SyntaxTree['dialect'], blank: readonly Span[]): Prepared => {
  const { text } = source;
  const markdown = dialect === 'markdown';
  const front = readFrontMatter(source);
  const rebuilt = mergeSpans(blank);
  const bare = withFills(
    text,
    mergeSpans([...rebuilt, ...(front.frontMatter ? [front.frontMatter.span] : [])]).map((range) => blankFill(text, range)),
  );
  const surface = scanSurface(bare, markdown);
  const shown = withFills(bare, fillsOf(bare, surface));
  const marked = findMarkedTables(shown);
  const inRebuilt = commentsInside(text, rebuilt);
  if (!markdown) {
    // a table that starts or ends inside a line divides it
    const work = withFills(
      shown,
      marked.regions.map((region) => ({ ...region, text: '\n'.repeat(region.end - region.start) })),
    );
    return { source, dialect, blank, front, surface, inRebuilt, marked, boxes: noBoxes, shown, work };
  }
  const divided = withFills(
    shown,
    marked.regions.map((region) => apart(shown, region)),
  );
  const boxes = scanBoxes(divided);
  const work = withFills(
    divided,
    [...boxes.lines, ...wideBlankLines(divided)].map((line) => blankFill(divided, line)),
  );
  // the parser drops a U+FEFF at the start of what it is given without counting it
  return {
    source,
    dialect,
    blank,
    front,
    surface,
    inRebuilt,
    marked,
    boxes,
    shown,
    work: work.includes('\ufeff') ? work.replaceAll('\ufeff', '\u00a0') : work,
  };
};

/** The ranges that hold no flattened table: fenced code, comments over several lines, front matter, HTML tables, pipe tables. */
export const settledRanges = ({ source, dialect, front, surface, marked, work }: Prepared): Span[] =>
  mergeSpans([
    ...surface.fences,
    ...overLines(source.text, surface.comments),
    ...marked.regions,
    ...(front.frontMatter ? [front.frontMatter.span] : []),
    ...(dialect === 'markdown' ? findPipeTables(work) : []),
  ]);

/** Where two versions differ, be it in their text or in what the readers see of it. */
export const changeOf = (old: Prepared, now: Prepared): Change =>
  [[old.shown, now.shown] as const, [old.work, now.work] as const].reduce<Change>(
    (change, [before, after]) => bothChanges(change, changeBetween(before, after)),
    changeBetween(old.source.text, now.source.text),
  );
