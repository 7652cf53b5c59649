import type { Source } from '../text/source';
import type { Span } from '../text/span';

/**
 * What a reader makes of a source: a flat list of blocks in document order, whatever the input was.
 * Every span is in offsets of the source; no reader ever throws, what is malformed becomes a problem at its place.
 */
export interface SyntaxTree {
  readonly source: Source;
  readonly dialect: 'markdown' | 'plain';
  /** Document order, not overlapping. */
  readonly blocks: readonly Block[];
  /** `:::box[…]` containers, in order; may nest. A block lies in a box when its span lies in `body`. */
  readonly boxes: readonly BoxContainer[];
  readonly marks: readonly Mark[];
  /** Ranges that rules read past, sorted, not overlapping: comments, emphasis marks, pinyin glosses, bookmarks, soft line ends. */
  readonly ignorable: readonly Span[];
  /** Pinyin glosses among the ignorable ranges (`(zhèn)`), for leftover/mojibake. */
  readonly glosses: readonly Span[];
  /** Word's `[bookmark: …]` marks among the ignorable ranges, for leftover/bookmark. */
  readonly bookmarks: readonly Span[];
  readonly frontMatter?: FrontMatter;
  readonly problems: readonly SyntaxProblem[];
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | CodeBlock | BreakBlock;

/** An ATX heading (`## …`) of Markdown. Headings by official numbering are paragraphs here; the model finds them. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly span: Span;
  /** The text without `#` marks. */
  readonly content: Span;
  readonly depth: number;
}

/** One paragraph: a line of extracted text, or the lines that a hard wrap made of it, or a Markdown paragraph (whose lines the model may split). */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly span: Span;
  /** The text without list or quote marks, trimmed. */
  readonly content: Span;
  /** The bullet or number of a Markdown list item, for its first paragraph. */
  readonly marker?: Span;
  /** Nesting in Markdown lists and block quotes. */
  readonly listDepth: number;
  readonly quoteDepth: number;
}

export type TableOrigin = 'gfm' | 'html' | 'drawn' | 'tab-led' | 'row-per-line' | 'cell-per-paragraph';

export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly origin: TableOrigin;
  /** Rows of cells. Rebuilt, drawn and HTML tables are rectangular (a merged cell is repeated as `merged`); GFM rows are as written. */
  readonly rows: readonly (readonly CellNode[])[];
  /** How many rows at the top are header by the markup (GFM: 1, `<th>` rows); a rebuilt table's header rows as far as the reader can tell. */
  readonly headerRows: number;
}

/** A cell. `span` runs over its content in the source without padding; empty cells have an empty span where the content would stand. */
export interface CellNode {
  readonly span: Span;
  /** The pieces of a cell of several lines or paragraphs (`<br>`, line breaks); one piece for most, none for an empty cell. */
  readonly parts: readonly Span[];
  /**
   * 'up' or 'left': this place is covered by a merged cell that starts above or to the left (span and parts are those of that cell);
   * 'absent': the source has no cell here though the grid does (a merged category that occurs once), which the reader put in.
   */
  readonly merged?: 'up' | 'left' | 'absent';
}

export interface CodeBlock {
  readonly type: 'code';
  readonly span: Span;
}

/** `---` and the like. */
export interface BreakBlock {
  readonly type: 'break';
  readonly span: Span;
}

/** `:::box[专栏1 …]` … `:::` */
export interface BoxContainer {
  readonly span: Span;
  /** The text in the brackets; empty span where there is none. */
  readonly title: Span;
  readonly body: Span;
}

/** A comment that means something to planlint. `span` is the whole comment `<!--…-->`. */
export type Mark =
  | { readonly type: 'direction'; readonly span: Span; readonly direction: 'up' | 'down' | 'steady' }
  | { readonly type: 'define'; readonly span: Span; readonly id: string }
  | { readonly type: 'state'; readonly span: Span; readonly id: string }
  | { readonly type: 'column'; readonly span: Span; readonly role: string; readonly year?: number }
  | {
      readonly type: 'suppress';
      readonly span: Span;
      readonly scope: 'next-line' | 'begin' | 'end' | 'file';
      /** Rule ids or families; empty = all. */
      readonly rules: readonly { readonly id: string; readonly span: Span }[];
      readonly reason?: string;
    };

export interface FrontMatter {
  /** From the opening `---` to the closing one. */
  readonly span: Span;
  /** The parsed values; only known keys of the right type. */
  readonly values: FrontMatterValues;
  /** Span of each key's value, for findings. */
  readonly places: Readonly<Record<string, Span>>;
}

export interface FrontMatterValues {
  readonly title?: string;
  readonly kind?: string;
  readonly period?: { readonly start: number; readonly end: number };
  readonly baseline?: number;
  readonly issued?: string;
  readonly docNumber?: string;
  readonly parents?: readonly string[];
  readonly directions?: Readonly<Record<string, 'up' | 'down' | 'steady'>>;
  readonly terms?: Readonly<Record<string, readonly string[]>>;
}

/** Malformed markup; the syntax/* rules turn each into a finding. `data` holds the figures for the message. */
export interface SyntaxProblem {
  readonly kind: 'front-matter' | 'mark' | 'table' | 'box' | 'comment' | 'limit';
  /** Which of the kind's messages. */
  readonly code: string;
  readonly span: Span;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: readonly { readonly span: Span; readonly text: string }[];
}
