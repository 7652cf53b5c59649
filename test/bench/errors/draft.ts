/** A draft plan as the benchmark knows it: its text, and marks that say what stands where. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a bound is meant: at least, at most, exactly, or about. */
export type Comparator = 'at-least' | 'at-most' | 'exact';

/** Which year a figure is of: the one before the last plan, the baseline, a year of the plan, or its end. */
export type When = 'before' | 'base' | 'middle' | 'target';

/** A figure as it stands in the text: `≥95`, `95%以上`, `不低于95%`. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
  readonly comparator: Comparator;
}

/** What a marked stretch of the text is. */
export type Mark = Span & { readonly tags?: readonly string[] } & (
    | { readonly kind: 'cell'; readonly table: number; readonly column: Column; readonly fact: string; readonly figure?: Figure }
    | { readonly kind: 'header'; readonly table: number; readonly column: Column }
    | { readonly kind: 'row'; readonly table: number; readonly fact: string; readonly number?: number; readonly last: boolean }
    | {
        /** A sentence's figure for an indicator: the number with its comparator and unit words. */
        readonly kind: 'claim';
        readonly fact: string;
        readonly when: When;
        readonly figure: Figure;
        readonly wording: string;
      }
    | { readonly kind: 'claim-verb'; readonly fact: string; readonly when: When }
    | { readonly kind: 'change'; readonly fact: string; readonly what: Change; readonly figure: Figure }
    | { readonly kind: 'points'; readonly fact: string }
    | { readonly kind: 'percent-change'; readonly fact: string }
    | { readonly kind: 'share-figure'; readonly fact: string; readonly figure: Figure }
    | { readonly kind: 'sum-total'; readonly sum: number; readonly value: number }
    | { readonly kind: 'sum-part'; readonly sum: number; readonly value: number }
    | { readonly kind: 'pairing'; readonly values: readonly string[]; readonly subjects: number }
    | { readonly kind: 'range'; readonly low: string; readonly high: string; readonly unit: string }
    | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly path: string }
    | { readonly kind: 'toc-entry'; readonly level: number; readonly title: string; readonly path: string }
    | { readonly kind: 'heading-number'; readonly level: number; readonly number: number; readonly of: number; readonly parent: string }
    | { readonly kind: 'section'; readonly level: number; readonly number: number; readonly of: number; readonly path: string }
    | { readonly kind: 'caption-number'; readonly what: '表' | '专栏' | '附件'; readonly number: number; readonly of: number }
    | { readonly kind: 'reference'; readonly what: '表' | '专栏' | '附件'; readonly number: number }
    | {
        readonly kind: 'ordinal';
        readonly list: number;
        readonly number: number;
        readonly of: number;
        readonly style: '一是' | '第一' | '①';
      }
    | { readonly kind: 'ordinal-item'; readonly list: number; readonly number: number; readonly of: number }
    | { readonly kind: 'count-claim'; readonly count: number; readonly noun: string }
    | { readonly kind: 'goal-year'; readonly year: number }
    | { readonly kind: 'period-years' }
    | { readonly kind: 'title'; readonly where: 'front-matter' | 'heading' | 'notice' }
    | { readonly kind: 'term'; readonly term: string; readonly variant: string }
    | { readonly kind: 'total'; readonly table: number; readonly value: number; readonly fact?: string }
    | { readonly kind: 'addend'; readonly table: number; readonly value: number }
    | { readonly kind: 'owner'; readonly table: number }
    | { readonly kind: 'deadline'; readonly table: number }
    | { readonly kind: 'paragraph' }
    | { readonly kind: 'sentence' }
    | { readonly kind: 'due'; readonly task: string; readonly date: string }
  );

export type Column = 'number' | 'category' | 'name' | 'unit' | 'baseline' | 'target' | 'middle' | 'growth' | 'attribute' | 'source';
export type Change = 'from' | 'to' | 'difference' | 'growth' | 'yearly';

export type MarkOf<K extends Mark['kind']> = Extract<Mark, { readonly kind: K }>;

export interface Draft {
  readonly name: string;
  /** `.plan.md` or `.txt`. */
  readonly extension: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The marks of a kind. */
export const marksOf = <K extends Mark['kind']>(draft: Draft, kind: K): MarkOf<K>[] =>
  draft.marks.filter((mark): mark is MarkOf<K> => mark.kind === kind);

/** What a mark covers. */
export const textOf = (draft: Draft, span: Span): string => draft.text.slice(span.start, span.end);

type Unplaced = Mark extends infer M ? (M extends Mark ? Omit<M, 'start' | 'end'> : never) : never;

/** A piece of text to be written: plain, or marked, or several pieces. */
export type Piece = string | { readonly piece: Piece; readonly mark: Unplaced } | readonly Piece[];

/** Marks a piece. */
export const marked = (piece: Piece, mark: Unplaced): Piece => ({ piece, mark });

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

/** The text of a piece without its marks. */
export const plain = (piece: Piece): string =>
  typeof piece === 'string' ? piece : isList(piece) ? piece.map(plain).join('') : plain(piece.piece);

/** Puts text together and keeps the place of every mark. */
export class Writer {
  private text = '';
  private readonly marks: Mark[] = [];

  add(piece: Piece): this {
    if (typeof piece === 'string') this.text += piece;
    else if (isList(piece)) for (const each of piece) this.add(each);
    else {
      const start = this.text.length;
      this.add(piece.piece);
      this.marks.push({ ...piece.mark, start, end: this.text.length } as Mark);
    }
    return this;
  }

  get length(): number {
    return this.text.length;
  }

  /** Marks what was written from an offset on. */
  markFrom(start: number, mark: Unplaced): this {
    this.marks.push({ ...mark, start, end: this.text.length } as Mark);
    return this;
  }

  draft(name: string, extension: string): Draft {
    return { name, extension, text: this.text, marks: this.marks };
  }
}
