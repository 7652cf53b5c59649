import type { Change } from '../text/change';
import { firstAtOrAfter, type Span } from '../text/span';
import { shiftBlock } from './mdast';
import { moveBlock } from './move';
import type { Block, CellNode, Mark, SyntaxProblem } from './types';

/**
 * Takes over the blocks of the version before: one whose text and reading are as they were is the same object in the new tree, moved to its new place.
 * Who keeps what it worked out of a block finds it again by the block itself.
 */

const alike = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end;

const alikeCells = (a: CellNode, b: CellNode, by: number): boolean =>
  alike(a.span, b.span, by) &&
  a.merged === b.merged &&
  a.parts.length === b.parts.length &&
  a.parts.every((part, i) => {
    const other = b.parts[i];
    return other !== undefined && alike(part, other, by);
  });

/** Whether two blocks are read alike, the second one `by` characters further down. */
const alikeBlocks = (a: Block, b: Block, by: number): boolean => {
  if (!alike(a.span, b.span, by)) return false;
  if (a.type === 'heading') return b.type === 'heading' && a.depth === b.depth && alike(a.content, b.content, by);
  if (a.type === 'paragraph')
    return (
      b.type === 'paragraph' &&
      a.listDepth === b.listDepth &&
      a.quoteDepth === b.quoteDepth &&
      alike(a.content, b.content, by) &&
      (a.marker && b.marker ? alike(a.marker, b.marker, by) : a.marker === b.marker)
    );
  if (a.type === 'table')
    return (
      b.type === 'table' &&
      a.origin === b.origin &&
      a.headerRows === b.headerRows &&
      a.rows.length === b.rows.length &&
      a.rows.every((row, r) => {
        const other = b.rows[r];
        return row.length === other?.length && row.every((cell, c) => other[c] !== undefined && alikeCells(cell, other[c], by));
      })
    );
  return a.type === b.type;
};

/** Where a place of the new version stood in the old one, and how far it has moved; undefined in what was edited. */
const placeBefore = ({ head, tail, shift }: Change, span: Span): { readonly start: number; readonly by: number } | undefined => {
  if (span.end <= head) return { start: span.start, by: 0 };
  return span.start >= tail ? { start: span.start - shift, by: shift } : undefined;
};

interface Item {
  readonly span: Span;
}

/**
 * The places of the new version (sorted) at which something inside blocks is not as before: items that came, went or changed outside the edited stretch.
 * @param same whether two items at the same place say the same
 */
const disturbances = <T extends Item>(
  change: Change,
  before: readonly T[],
  now: readonly T[],
  same: (a: T, b: T, by: number) => boolean,
): Span[] => {
  const found: Span[] = [];
  const { head, tail, shift } = change;
  const oldTail = tail - shift;
  let at = 0;
  /** An item that is no more, in offsets of the new version. */
  const gone = (item: T | undefined): void => {
    if (!item) return;
    const { start, end } = item.span;
    found.push({
      start: start <= head ? start : Math.max(head, start + shift),
      end: end >= oldTail ? end + shift : Math.max(start, Math.min(end, tail)),
    });
  };
  for (const item of now) {
    const place = placeBefore(change, item.span);
    const until = place?.start ?? (item.span.start <= head ? item.span.start : oldTail);
    while (at < before.length && (before[at]?.span.start ?? 0) < until) gone(before[at++]);
    const old = before[at];
    if (place && old && alike(old.span, item.span, place.by) && same(old, item, place.by)) at += 1;
    else found.push(item.span);
  }
  while (at < before.length) gone(before[at++]);
  return found;
};

const sameSpans = (): boolean => true;

const sameMarks = (a: Mark, b: Mark): boolean => {
  switch (a.type) {
    case 'direction':
      return b.type === 'direction' && a.direction === b.direction;
    case 'define':
    case 'state':
      return a.type === b.type && a.id === (b as typeof a).id;
    case 'column':
      return b.type === 'column' && a.role === b.role && a.year === b.year;
    default:
      // Its rules and reason are its text, which is as it was.
      return b.type === 'suppress' && a.scope === b.scope;
  }
};

const sameProblems = (a: SyntaxProblem, b: SyntaxProblem, by: number): boolean => {
  if (a.kind !== b.kind || a.code !== b.code || a.fix?.length !== b.fix?.length) return false;
  const names = Object.keys(a.data);
  if (names.length !== Object.keys(b.data).length || names.some((name) => a.data[name] !== b.data[name])) return false;
  return (a.fix ?? []).every((edit, i) => {
    const other = b.fix?.[i];
    return other?.text === edit.text && alike(edit.span, other.span, by);
  });
};

/** What lies in blocks, or may: ranges to read past (sorted, disjoint), marks and problems, each in order. */
export interface Inside {
  readonly ignorable: readonly Span[];
  readonly marks: readonly Mark[];
  readonly problems: readonly SyntaxProblem[];
}

/** Whether something in a block is not as before; takes the span of the block in the new version. */
export type IsTouched = (block: Span) => boolean;

/** Nothing is. */
export const nowhere: IsTouched = () => false;

const asItems = (spans: readonly Span[]): Item[] => spans.map((span) => ({ span }));

/** Compares what lies in the blocks of two versions, outside what was edited. */
export const touched = (old: Inside, now: Inside, change: Change): IsTouched => {
  const spans = [
    ...disturbances(change, asItems(old.ignorable), asItems(now.ignorable), sameSpans),
    ...disturbances(change, old.marks, now.marks, sameMarks),
    ...disturbances(change, old.problems, now.problems, sameProblems),
  ].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return nowhere;
  // The furthest end of the spans so far: they may overlap.
  let reach = -1;
  const reaches = spans.map(({ end }) => (reach = Math.max(reach, end)));
  return (block) => (reaches[firstAtOrAfter(spans, block.end + 1) - 1] ?? -1) >= block.start;
};

/** Blocks with those of the version before in place of equal ones, moved; `old` is used up. Both are in order. */
export const adopt = (old: readonly Block[], blocks: readonly Block[], change: Change, isTouched: IsTouched): Block[] => {
  let at = 0;
  return blocks.map((block) => {
    const place = placeBefore(change, block.span);
    if (!place) return block;
    while ((old[at]?.span.start ?? Infinity) < place.start) at += 1;
    const known = old[at];
    if (!known || !alikeBlocks(known, block, place.by) || isTouched(block.span)) return block;
    at += 1;
    moveBlock(known, place.by);
    return known;
  });
};

/** Blocks that stayed, with a new object in place of each that is touched. */
export const unlessTouched = (blocks: Block[], isTouched: IsTouched): Block[] =>
  isTouched === nowhere ? blocks : blocks.map((block) => (isTouched(block.span) ? shiftBlock(block, 0) : block));
