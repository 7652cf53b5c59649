import { onceFor } from '../../text/kept-with';
import { kindOfCell, type CellKind } from './cell-kinds';
import { isRebuilt } from '../document/rebuilt';
import type { Column, PlanCell, PlanTable } from '../types';

/** Two cells of a row, each of the kind that the other's column holds. */
export interface SwappedCells {
  readonly cells: readonly [PlanCell, PlanCell];
  readonly columns: readonly [Column, Column];
}

/** A cell of another kind than its column, which holds it nowhere else. */
export interface OddCell {
  readonly cell: PlanCell;
  readonly column: Column;
  /** One that is as its column has them. */
  readonly sample: PlanCell;
}

/** What is out of place in the rows of a table. */
export interface Misplaced {
  readonly swapped: readonly SwappedCells[];
  readonly odd: readonly OddCell[];
}

/** What a role of a column surely does not hold. */
const foreign: Readonly<Partial<Record<Column['role'], readonly CellKind[]>>> = {
  unit: ['number', 'time', 'body', 'attribute'],
  owner: ['number', 'time', 'unit', 'attribute'],
  deadline: ['body', 'unit', 'attribute'],
  value: ['unit', 'attribute', 'body'],
};

/** What surely is the kind of a building work. */
const natures = /^(?:新建|改建|扩建|续建|改扩建|新扩建|新改建|迁建|重建)$/u;
const natureHeader = /性质/u;
/** Columns that surely do not tell how it is built; 进展, 工程措施 and others may. */
const neverNature = /地点|地址|位置|所在|区域|属地|[区市]县|县[区市]|单位|主体|业主|部门|年限|周期|起止|时间|投资|资金/u;

/** 改建 under 建设地点 of a table that has 建设性质 beside it: a word of the other column, which this one has nowhere else. */
const strayNatures = ({ columns, rows, headerRows }: PlanTable): OddCell[] => {
  const nature = columns.find(({ header }) => natureHeader.test(header));
  if (!nature) return [];
  const body = rows.slice(headerRows);
  return columns.flatMap((column): OddCell[] => {
    if (column === nature || !neverNature.test(column.header)) return [];
    const filled = body.flatMap((row) => {
      const cell = row[column.index];
      return cell && cell.merged === undefined && cell.text !== '' ? [cell] : [];
    });
    const [cell, more] = filled.filter(({ text }) => natures.test(text));
    const sample = filled.find(({ text }) => /^[\u4e00-\u9fff]{2,12}$/u.test(text) && !natures.test(text));
    return cell && !more && sample && filled.length >= 5 ? [{ cell, column, sample }] : [];
  });
};

type Kinds = readonly (CellKind | undefined)[];

/** The kind of a column: that of most filled cells, two at least. */
const usualKinds = (table: PlanTable, rows: readonly Kinds[], body: PlanTable['rows']): Kinds =>
  table.columns.map(({ index }) => {
    const counts = new Map<CellKind, number>();
    let filled = 0;
    rows.forEach((kinds, r) => {
      const cell = body[r]?.[index];
      if (!cell || cell.merged !== undefined || cell.text === '' || cell.value?.kind === 'none') return;
      filled += 1;
      const kind = kinds[index];
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    });
    for (const [kind, count] of counts) if (count >= 2 && count * 3 >= (filled - 1) * 2) return kind;
    return undefined;
  });

const nothing: Misplaced = { swapped: [], odd: [] };

/** Cells that stand in each other's column (56.2 under 单位, % under 2025年), and single ones of a kind that their column never holds. */
export const misplacedIn = onceFor((table: PlanTable): Misplaced => {
  const body = table.rows.slice(table.headerRows);
  if (table.kind === 'box' || table.headerRows === 0 || body.length < 3 || table.columns.length < 3) return nothing;
  const rows = body.map((row): Kinds => table.columns.map(({ index }) => kindOfCell(row[index])));
  const usual = usualKinds(table, rows, body);
  const swapped: SwappedCells[] = [];
  const odd: OddCell[] = [];
  rows.forEach((kinds, r) => {
    const off = table.columns.filter(({ index }) => kinds[index] && usual[index] && kinds[index] !== usual[index]);
    const cellOf = ({ index }: Column): PlanCell | undefined => body[r]?.[index];
    const [first, second] = off;
    if (!first) return;
    const [cell, other] = [cellOf(first), second && cellOf(second)];
    if (off.length === 2 && second && cell && other) {
      if (kinds[first.index] === usual[second.index] && kinds[second.index] === usual[first.index])
        swapped.push({ cells: [cell, other], columns: [first, second] });
      return;
    }
    const [kind, due] = [kinds[first.index], usual[first.index]];
    // In a rebuilt table a gap says that the row may have been shifted by the reader.
    if (isRebuilt(table) && body[r]?.some(({ text, merged }) => text === '' && merged === undefined)) return;
    const sample = body.find((_, other) => rows[other]?.[first.index] === due)?.[first.index];
    if (off.length === 1 && cell && kind && sample && foreign[first.role]?.includes(kind)) odd.push({ cell, column: first, sample });
  });
  odd.push(...strayNatures(table));
  // More of them than a slip or two: the table holds both, or was misread.
  return swapped.length + odd.length > Math.max(1, body.length / 4) ? nothing : { swapped, odd };
});

/** The cell that belongs where one stands: the other of a pair that was swapped, else itself. */
export const belonging = (cell: PlanCell | undefined): PlanCell | undefined => {
  const pair = cell && misplacedIn(cell.table).swapped.find(({ cells }) => cells.includes(cell));
  return pair ? pair.cells.find((other) => other !== cell) : cell;
};
