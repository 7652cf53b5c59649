import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { readFrontMatter } from './front-matter';
import { findHtmlTables } from './html-table';
import { findBookmarks, findGlosses } from './ignorable-text';
import { readComment } from './marks';
import { blankFill, linesOf, mergeSpans, trimSpan, withFills } from './spans';
import { commentRanges, commentsInside, fillsOf, overLines, scanSurface } from './surface';
import type { Block, Mark, SyntaxTree } from './types';

export interface PlainOptions {
  /** Ranges read as blank lines: tables somebody else rebuilt. */
  readonly blank?: readonly Span[];
}

/** The ranges of extracted text that hold no flattened table: comments over several lines, front matter, HTML tables. */
export const settledPlainRanges = (source: Source): Span[] => {
  const front = readFrontMatter(source).frontMatter;
  const hidden = front ? [front.span] : [];
  const text = withFills(
    source.text,
    hidden.map((range) => blankFill(source.text, range)),
  );
  const surface = scanSurface(text, false);
  const work = withFills(text, fillsOf(text, surface));
  return mergeSpans([...hidden, ...overLines(text, surface.comments), ...findHtmlTables(work).regions]);
};

/**
 * Reads extracted text: each non-blank line is a paragraph. Marks in comments, front matter and HTML tables are honoured; nothing else
 * is markup — a lone `>98` is a value, `* 为约束性指标` a note. Never throws.
 */
export const parsePlain = (source: Source, options: PlainOptions = {}): SyntaxTree => {
  const { text } = source;
  const front = readFrontMatter(source);
  const rebuilt = mergeSpans(options.blank ?? []);
  let work = withFills(
    text,
    mergeSpans([...rebuilt, ...(front.frontMatter ? [front.frontMatter.span] : [])]).map((range) => blankFill(text, range)),
  );
  const surface = scanSurface(work, false);
  const inRebuilt = commentsInside(text, rebuilt);
  const comments = [...surface.comments, ...inRebuilt.comments].sort(bySpan);
  work = withFills(work, fillsOf(work, surface));
  const html = findHtmlTables(work);
  const blocks: Block[] = [...html.tables, ...html.captions];
  // a table that starts or ends inside a line divides it
  work = withFills(
    work,
    html.regions.map((region) => ({ ...region, text: '\n'.repeat(region.end - region.start) })),
  );
  const unclosed = front.problems.some((problem) => problem.code === 'unclosed');
  linesOf(work).forEach((line, i) => {
    const content = trimSpan(work, line);
    if (content.end === content.start) return;
    // the `---` of front matter that never closes
    if (i === 0 && unclosed) blocks.push({ type: 'break', span: content });
    else blocks.push({ type: 'paragraph', span: line, content, listDepth: 0, quoteDepth: 0 });
  });
  const readings = comments.map((span) => readComment(text, span));
  const glosses = findGlosses(text);
  const bookmarks = findBookmarks(text);
  return {
    source,
    dialect: 'plain',
    blocks: blocks.sort((a, b) => bySpan(a.span, b.span)),
    boxes: [],
    marks: readings.flatMap((reading): Mark[] => (reading.mark ? [reading.mark] : [])),
    ignorable: mergeSpans([
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
      ...readings.flatMap((reading) => (reading.problem ? [reading.problem] : [])),
    ].sort((a, b) => bySpan(a.span, b.span)),
  };
};
