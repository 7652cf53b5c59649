import { readFactName } from '../model/fact-names';
import { formatNumber, sum } from '../model/format-number';
import type { PlanCell, PlanDocument, PlanTable, Quantity } from '../model/types';
import type { CellFact, RowFact } from './facts';

/** An annex whose items add up to another total than the indicator table gives. */
export interface AnnexTotal {
  readonly row: RowFact;
  readonly cell: CellFact;
  readonly annex: PlanTable;
  /** The subtotals, or the one total row. */
  readonly parts: readonly Quantity[];
  readonly total: number;
  /** What was tried to make the two meet: without what is marked 民办 … */
  readonly leftOut: string | undefined;
}

const squeezed = (text: string): string => text.replace(/\s/gu, '');
const isSubtotal = (row: readonly PlanCell[]): boolean => row.some((cell) => /(?:小计)$/u.test(squeezed(cell.text)));
const isTotal = (row: readonly PlanCell[]): boolean => row.some((cell) => /(?:合计|总计|共计)$/u.test(squeezed(cell.text)));

const figureIn = (row: readonly PlanCell[], column: number): Quantity | undefined => {
  const { value } = row[column] ?? {};
  return value?.kind === 'number' && value.quantity?.high === undefined ? value.quantity : undefined;
};

/** The total rows of a column, or its subtotals. */
const partsOf = (table: PlanTable, column: number): Quantity[] => {
  const body = table.rows.slice(table.headerRows);
  const figures = (rows: readonly (readonly PlanCell[])[]): Quantity[] => rows.flatMap((row) => figureIn(row, column) ?? []);
  const totals = figures(body.filter(isTotal));
  return totals.length === 1 ? totals : totals.length > 1 ? [] : figures(body.filter(isSubtotal));
};

/** What the items marked with another owner come to: （民办）. */
const markedOtherwise = (
  table: PlanTable,
  column: number,
  owner: string,
): { readonly word: string; readonly value: number } | undefined => {
  const word = owner === '公办' ? '民办' : owner === '民办' ? '公办' : undefined;
  if (word === undefined) return undefined;
  const marked = table.rows.slice(table.headerRows).flatMap((row) => {
    const quantity = figureIn(row, column);
    return quantity && row.some((cell) => new RegExp(`[（(]${word}[）)]`, 'u').test(cell.text)) ? [quantity.value] : [];
  });
  return marked.length > 0 ? { word, value: sum(marked) } : undefined;
};

const captionOf = (table: PlanTable): string => `${table.captionProse?.reading.text ?? ''} ${table.section?.title ?? ''}`;

const totalOf = (row: RowFact, cell: CellFact, annex: PlanTable, column: number): AnnexTotal | undefined => {
  const parts = partsOf(annex, column);
  if (parts.length === 0) return undefined;
  const total = sum(parts.map((q) => q.value));
  if (Math.abs(total - cell.measure.low) <= cell.measure.tolerance) return undefined;
  const other = markedOtherwise(annex, column, row.name.qualifiers.get('owner')?.[0] ?? '');
  const rest = other ? total - other.value : undefined;
  if (rest !== undefined && Math.abs(rest - cell.measure.low) <= cell.measure.tolerance) return undefined;
  const leftOut =
    other && rest !== undefined ? `除去注明“${other.word}”的 ${formatNumber(other.value)}，为 ${formatNumber(rest)}，也不相等` : undefined;
  return { row, cell, annex, parts, total, leftOut };
};

/**
 * Annex tables that list, with subtotals or a total, what an indicator counts: the column's head is what the indicator counts (学位数), the caption names what
 * the indicator says of it (新增), and no other indicator fits.
 */
export const annexTotalsOf = (plan: PlanDocument, rows: readonly RowFact[]): AnnexTotal[] => {
  const counted = rows.filter((row) => row.name.qualifiers.has('counted') && row.name.qualifiers.has('flow') && !row.indicator.total);
  if (counted.length === 0) return [];
  return plan.tables.flatMap((annex): AnnexTotal[] => {
    if (annex.kind !== 'data') return [];
    const caption = readFactName(captionOf(annex));
    return annex.columns.flatMap(({ index, header }): AnnexTotal[] => {
      const head = readFactName(header).qualifiers.get('counted');
      if (!head) return [];
      const fitting = counted.filter(
        (row) =>
          row.name.qualifiers.get('counted')?.join() === head.join() &&
          (row.name.qualifiers.get('flow') ?? []).every((word) => caption.qualifiers.get('flow')?.includes(word)),
      );
      const [row] = fitting;
      const cell = row?.cells.findLast((c) => c.value.role === 'target');
      const found = fitting.length === 1 && row && cell ? totalOf(row, cell, annex, index) : undefined;
      return found ? [found] : [];
    });
  });
};
