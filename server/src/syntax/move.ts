import { shiftSpan } from '../text/span';
import type { Block, CellNode, HeadingBlock, ParagraphBlock, TableBlock } from './types';

/** An object whose fields may be replaced: blocks of a version that nobody reads any more. */
type Loose<T> = { -readonly [K in keyof T]: T[K] };

const moveCell = (cell: Loose<CellNode>, by: number): void => {
  const [first] = cell.parts;
  cell.span = shiftSpan(cell.span, by);
  // Of most cells the only part is the whole.
  if (first && cell.parts.length === 1 && first.start + by === cell.span.start && first.end + by === cell.span.end)
    cell.parts = [cell.span];
  else if (first) cell.parts = cell.parts.map((part) => shiftSpan(part, by));
};

/** Moves a block further down in the document: the same object, its spans replaced (not changed: others may hold them). */
export const moveBlock = (block: Block, by: number): void => {
  if (by === 0) return;
  (block as Loose<Block>).span = shiftSpan(block.span, by);
  if (block.type === 'heading' || block.type === 'paragraph') {
    (block as Loose<HeadingBlock>).content = shiftSpan(block.content, by);
    if (block.type === 'paragraph' && block.marker) (block as Loose<ParagraphBlock>).marker = shiftSpan(block.marker, by);
  } else if (block.type === 'table') for (const row of (block as TableBlock).rows) for (const cell of row) moveCell(cell, by);
};
