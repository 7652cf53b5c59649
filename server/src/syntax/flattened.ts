import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { cellPerParagraphTables } from './flattened/cell-per-paragraph';
import { readLines } from './flattened/lines';
import { tabLedTables } from './flattened/tab-led';
import type { TableBlock } from './types';

/**
 * Rebuilds the tables of extracted text (a Word file or web page with its tables flattened) with exact source positions.
 * Two layouts: tab-led cells, and one cell per paragraph. A table's span runs from its first to its last cell; its caption and
 * notes stay outside. Where the text does not tell a table for sure there is none. Never throws; linear in the text.
 * @param options.skip stretches that are no extracted text: front matter, code, tables of Markdown and HTML
 */
export function rebuildTables(source: Source, options: { readonly skip?: readonly Span[] } = {}): readonly TableBlock[] {
  const lines = readLines(source, [...(options.skip ?? [])].sort(bySpan));
  const taken: boolean[] = new Array<boolean>(lines.length).fill(false);
  const led = tabLedTables(lines);
  for (const { from, to } of led) taken.fill(true, from, to + 1);
  const tables = [...led.map(({ table }) => table), ...cellPerParagraphTables(source.text, lines, taken)];
  return tables.sort((a, b) => bySpan(a.span, b.span));
}
