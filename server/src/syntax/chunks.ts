import type { Span } from '../text/span';
import { softLineEnds } from './inline';
import { paragraphOf, shiftPiece, type Piece } from './mdast';
import { startsListItem } from './numbering';
import { afterIndent, linesOf, trimSpan } from './spans';
import type { Block } from './types';

/**
 * The parse in chunks. The Markdown parser costs milliseconds per thousand characters, so it sees only the parts of a document that hold
 * Markdown, one by one; most of a plan is plain paragraphs, which need no parser. That this gives the same blocks as
 * parsing the whole is a property test (chunks.test.ts): the dialect has no reference definitions, behind a blank line a line that opens no
 * container ends all that are open, and what would run over blank lines — fences, comments, front matter, `:::` — is no longer in the text.
 */
export type ParseStretch = (text: string) => Piece;

// with htmlFlow disabled these are text like other tags; cut nothing all the same, should a host's dialect differ
const rawElements = /<(?:script|pre|style|textarea)[\s>]/i;
const opensNothing = (text: string, line: Span, first: number): boolean => !'-+*:~|=<`_'.includes(text[first] ?? ' ') && !startsListItem(text, first) && first < line.end;
const isListLine = (text: string, line: Span): boolean => {
  let i = line.start;
  while (i < line.end && (text[i] === ' ' || text[i] === '\t' || text[i] === '>')) i += 1;
  return startsListItem(text, i);
};

/**
 * Where a text may be cut: before a heading, a line of official numbering or any other line that opens no container, right behind a blank line —
 * never before a list item, and before an indented line only where no list can be open.
 */
export const cutChunks = (text: string): Span[] => {
  if (rawElements.test(text)) return [{ start: 0, end: text.length }];
  const chunks: Span[] = [];
  let start = 0;
  let afterBlank = false;
  let listOpen = false;
  for (const line of linesOf(text)) {
    const first = afterIndent(text, line);
    if (first === line.end) {
      afterBlank = true;
      continue;
    }
    if (afterBlank && (first === line.start || !listOpen) && opensNothing(text, line, first)) {
      if (line.start > start) chunks.push({ start, end: line.start });
      start = line.start;
      listOpen = false;
    }
    afterBlank = false;
    if (isListLine(text, line)) listOpen = true;
  }
  chunks.push({ start, end: text.length });
  return chunks;
};

// anything that is markup inside a line
const markup = /[*_`<\\|]/;
const atxHeading = /^(#{1,6})[ \t]+/;

/** A chunk without markup, straight from its lines: headings and paragraphs. Undefined where the parser must look. */
export const parsePlainStretch = (text: string): Piece | undefined => {
  if (markup.test(text)) return undefined;
  const blocks: Block[] = [];
  const ignorable: Span[] = [];
  let paragraph: Span | undefined;
  const endParagraph = (): void => {
    if (!paragraph) return;
    const content = trimSpan(text, paragraph);
    paragraph = undefined;
    if (content.end === content.start) return;
    blocks.push(paragraphOf(text, content, { listDepth: 0, quoteDepth: 0 }));
    ignorable.push(...softLineEnds(text, content, 0, []));
  };
  for (const line of linesOf(text)) {
    const first = afterIndent(text, line);
    if (first === line.end) {
      endParagraph();
      continue;
    }
    const character = text[first] ?? '';
    if ('-+>:~='.includes(character) || startsListItem(text, first)) return undefined;
    if (character === '#') {
      const written = text.slice(first, line.end);
      const marks = atxHeading.exec(written);
      if (!marks || written.includes('#', marks[1]?.length ?? 0) || written.trim().length <= marks[0].length) return undefined;
      endParagraph();
      const content = trimSpan(text, { start: first + marks[0].length, end: line.end });
      if (content.end === content.start) return undefined;
      blocks.push({ type: 'heading', span: { start: line.start, end: line.end }, content, depth: marks[1]?.length ?? 1 });
    } else paragraph = paragraph ? { start: paragraph.start, end: line.end } : line;
  }
  endParagraph();
  return { blocks, ignorable, boxes: [], problems: [] };
};

/**
 * Parses a text chunk by chunk and puts the pieces together.
 * @param parse the Markdown parser, for the chunks that need it
 */
export const parseChunks = (text: string, parse: ParseStretch): Piece => {
  const pieces = cutChunks(text).map((chunk) => {
    const stretch = text.slice(chunk.start, chunk.end);
    return shiftPiece(parsePlainStretch(stretch) ?? parse(stretch), chunk.start);
  });
  return {
    blocks: pieces.flatMap((piece) => piece.blocks),
    ignorable: pieces.flatMap((piece) => piece.ignorable),
    boxes: pieces.flatMap((piece) => piece.boxes),
    problems: pieces.flatMap((piece) => piece.problems),
  };
};
