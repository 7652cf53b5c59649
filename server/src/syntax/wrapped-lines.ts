import { isBlank, isLatin, isLineEnd, skipBlanks } from '../text/characters';
import { keptText } from '../text/keep';
import type { Span } from '../text/span';
import { indentFrom, looksOfLine, type HardWrap, type LineLooks } from './hard-wrap';
import type { Block, ParagraphBlock } from './types';

/** A line of a hard-wrapped text, as a paragraph of its own. */
interface WrappedLine {
  readonly block: ParagraphBlock;
  readonly looks: LineLooks;
  readonly indent: number;
}

/** A paragraph that is longer goes on in another: it is none. */
const longestParagraph = 4000;
/** Blank lines on either side of a page number take up no more. */
const longestPageBreak = 40;

/** Does nothing stand between two places but blank lines, and U+000C, which begins a page? */
const isPageBreak = (text: string, from: number, to: number): boolean => {
  if (to - from > longestPageBreak) return false;
  for (let at = from; at < to; at += 1) if (!isBlank(text[at]) && !isLineEnd(text[at])) return false;
  return true;
};

/** The last line of a paragraph that is being put together, and what was before it. */
interface Above extends WrappedLine {
  /** Where the paragraph starts. */
  readonly start: number;
  /** It starts with a label and has been a title so far, without a clause that ends. */
  readonly titled: boolean;
}

/** Cells that may be left in a full line, beyond what the next one starts with: of a page set to measure not all lines hold as many characters. */
const play = 4;

/** Whether a line had no room left for what the next one starts with, or nearly none. */
const isFull = ({ looks, indent }: WrappedLine, lead: number, width: number): boolean => looks.width + indent + lead > width;

/** A paragraph whose indent was lost on the way (pdftotext) begins with a line so many cells narrower. */
const lostIndent = 4;

/** Is a line the first of a paragraph that an indent may have stood before? One sentence has ended in it, the next goes on: a title or an entry of a list does not. */
const mayHaveLostIndent = ({ looks, indent, start, block }: Above): boolean =>
  indent === 0 && start === block.content.start && looks.tells && !looks.ends;

/** Whether a line goes on with the paragraph above. */
const goesOn = (above: Above, below: WrappedLine, wrap: HardWrap): boolean => {
  if (below.looks.apart || below.indent > wrap.indent + 1) return false;
  if (below.block.content.end - above.start > longestParagraph) return false;
  const { ends, hangs } = above.looks;
  if (below.looks.opens) {
    if ((ends && !wrap.parted) || (above.titled && !hangs)) return false;
    // A title: not even the end of a sentence.
    if (!below.looks.running && below.looks.width + below.indent < wrap.width - play) return false;
  }
  // What ends with ，or 、 does not end there, though more room was left than is usual.
  if (hangs && !above.titled && (above.looks.width + above.indent) * 3 > wrap.width * 2) return true;
  const strict = above.titled || (ends && !wrap.marked);
  return isFull(above, below.looks.lead, wrap.width - (strict ? 0 : play + (mayHaveLostIndent(above) ? lostIndent : 0)));
};

/** Comments between two lines of a paragraph take up no more. */
const longestComments = 400;

/** Stands one line below the other, with nothing but comments on lines of their own between them? */
const isRightBelow = (text: string, above: Span, below: Span): boolean => {
  const between = below.start - above.end;
  if (between === 1 || (between === 2 && text.startsWith('\r\n', above.end))) return true;
  if (between > longestComments || !text.startsWith('<!--', skipBlanks(text, above.end, below.start))) return false;
  const lines = text.slice(above.end, below.start).split(/\r\n|\r|\n/);
  return lines.slice(1, -1).every((line) => line.trimStart().startsWith('<!--') && line.trimEnd().endsWith('-->'));
};

/** What is read past between two lines: all of it, but for a blank that parts two words of Latin letters. */
const readPast = (text: string, above: Span, below: Span): Span => {
  let { end: start } = above;
  let { start: end } = below;
  while (text[end] === '\f') end += 1;
  if (!isLatin(text[start - 1]) || !isLatin(text[end])) return { start, end };
  if (isBlank(text[start])) start += 1;
  else if (isBlank(text[end - 1]) && text[end - 1] !== '\f') end -= 1;
  return { start, end };
};

/** The lines of some paragraphs put together. */
export interface Unwrapped {
  readonly blocks: readonly Block[];
  /** The line ends inside paragraphs, with the blanks beside them and the page numbers among them: sorted, disjoint. */
  readonly ignorable: readonly Span[];
}

/**
 * Puts the lines of each paragraph of a hard-wrapped text together. A paragraph ends with a line that has room left, or where the next one is set off: by a
 * blank line, an indent, a number or a label. A line that begins with a number in mid-sentence goes on.
 * @param text the source
 * @param lines each line as a paragraph of its own
 */
export const unwrapped = (text: string, lines: readonly Block[], wrap: HardWrap): Unwrapped => {
  const read = lines.map((block): WrappedLine | undefined =>
    block.type === 'paragraph'
      ? {
          block,
          looks: looksOfLine(keptText(text.slice(block.content.start, block.content.end))),
          indent: indentFrom(text, block.span.start),
        }
      : undefined,
  );
  /** The index of the line that goes on with one above, be it right below or behind a page number. */
  const next = (above: Above, at: number): number | undefined => {
    const below = read[at];
    if (!below || above.looks.apart) return undefined;
    if (!below.looks.page) return isRightBelow(text, above.block.span, below.block.span) && goesOn(above, below, wrap) ? at : undefined;
    const behind = read[at + 1];
    if (!behind || above.looks.ends || behind.looks.opens) return undefined;
    const apart =
      isPageBreak(text, above.block.span.end, below.block.content.start) &&
      isPageBreak(text, below.block.content.end, behind.block.span.start);
    return apart && goesOn(above, behind, wrap) ? at + 1 : undefined;
  };
  const blocks: Block[] = [];
  const ignorable: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const first = read[i];
    if (!first) {
      blocks.push(lines[i] as Block);
      continue;
    }
    let above: Above = { ...first, start: first.block.content.start, titled: first.looks.opens && !first.looks.running };
    for (let at = next(above, i + 1); at !== undefined; at = next(above, i + 1)) {
      const line = read[at];
      if (!line) break;
      ignorable.push(readPast(text, above.block.content, line.block.content));
      above = { ...line, start: above.start, titled: above.titled && !line.looks.running };
      i = at;
    }
    const { block } = above;
    blocks.push(
      block === first.block
        ? block
        : {
            ...block,
            span: { start: first.block.span.start, end: block.span.end },
            content: { start: above.start, end: block.content.end },
          },
    );
  }
  return { blocks, ignorable };
};
