import type { Change } from '../text/change';
import { withNarrowDigits } from '../text/characters';
import type { Source } from '../text/source';
import { bySpan, type Span } from '../text/span';
import { cellPerParagraphTables } from './flattened/cell-per-paragraph';
import { KeptTables } from './flattened/kept-tables';
import { readLines, type Line } from './flattened/lines';
import { rowPerLineTables } from './flattened/row-per-line';
import { tabLedTables, type LinesOfTable } from './flattened/tab-led';
import type { Block, TableBlock } from './types';

/** The rebuilt tables of a version, and what the next one can take over. */
export class Rebuilt {
  readonly tables: readonly TableBlock[];
  readonly #source: Source;
  readonly #lines: readonly Line[];
  readonly #byRow: KeptTables;
  readonly #tabLed: KeptTables<readonly LinesOfTable[]>;
  readonly #perParagraph: KeptTables;

  /**
   * @param skip stretches that are no extracted text: front matter, code, tables of Markdown and HTML
   * @param plain the source is extracted text: `|` may part the cells of a row
   * @param before those of the version before, which are used up, and what has changed in the text since
   */
  constructor(
    { text, ...rest }: Source,
    skip: readonly Span[],
    plain: boolean,
    before?: { readonly rebuilt: Rebuilt; readonly change: Change },
  ) {
    // ２０３０年 heads a column as 2030年 does.
    const source: Source = { ...rest, text: withNarrowDigits(text) };
    const { rebuilt: old, change } = before ?? {};
    const linesBefore = old && change ? { source: old.#source, lines: old.#lines, change } : undefined;
    const lines = readLines(source, [...skip].sort(bySpan), linesBefore, plain);
    this.#source = source;
    this.#lines = lines;
    this.#byRow = new KeptTables(old && old.#byRow, change);
    this.#tabLed = new KeptTables(old && old.#tabLed, change);
    this.#perParagraph = new KeptTables(old && old.#perParagraph, change);
    const taken = new Array<boolean>(lines.length).fill(false);
    const byRow = rowPerLineTables(source, lines, this.#byRow);
    for (const { from, to } of byRow) taken.fill(true, from, to + 1);
    const led = tabLedTables(lines, taken, this.#tabLed);
    for (const { from, to } of led) taken.fill(true, from, to + 1);
    const tables = [
      ...[...byRow, ...led].map(({ table }) => table),
      ...cellPerParagraphTables(source.text, lines, taken, this.#perParagraph),
    ];
    this.tables = tables.sort((a, b) => bySpan(a.span, b.span));
    this.#byRow.close();
    this.#tabLed.close();
    this.#perParagraph.close();
  }

  /** Whether a block is a table of the version before that stayed, moved to its place. */
  stayed(block: Block): boolean {
    return (
      block.type === 'table' && (this.#byRow.stayed.has(block) || this.#tabLed.stayed.has(block) || this.#perParagraph.stayed.has(block))
    );
  }

  /** Another object stands for a table from now on. */
  forget(table: TableBlock): void {
    this.#byRow.forget(table);
    this.#tabLed.forget(table);
    this.#perParagraph.forget(table);
  }
}

/**
 * Rebuilds the tables of extracted text (a Word file or web page with its tables flattened) with exact source positions.
 * Three layouts: rows of cells with tabs, blanks or bars between them, tab-led cells, and one cell per paragraph. A table's span runs from its first to its last cell; its caption and
 * notes stay outside. Where the text does not tell a table for sure there is none. Never throws; linear in the text.
 * @param options.skip stretches that are no extracted text: front matter, code, tables of Markdown and HTML
 * @param options.plain the source is extracted text, not Markdown
 */
export const rebuildTables = (
  source: Source,
  options: { readonly skip?: readonly Span[]; readonly plain?: boolean } = {},
): readonly TableBlock[] => new Rebuilt(source, options.skip ?? [], options.plain ?? false).tables;
