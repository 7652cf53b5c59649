import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { cellPerParagraphTables } from './flattened/cell-per-paragraph';
import { readLines } from './flattened/lines';
import type { TableBlock } from './types';

/** Tables rebuilt from extracted text. Never throws; silent (no table) where it cannot tell. Linear (or n log n) in the text. */
export function rebuildTables(source: Source, options: { readonly skip?: readonly Span[] } = {}): readonly TableBlock[] {
  const skip = [...(options.skip ?? [])].sort(bySpan);
  const lines = readLines(source, skip);
  const taken: boolean[] = new Array<boolean>(lines.length).fill(false);
  return cellPerParagraphTables(lines, taken);
}
