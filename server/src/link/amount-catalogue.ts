/** The tables of a plan whose rows name works and whose columns give amounts, by the names of their rows. */
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Column, PlanDocument, PlanTable } from '../model/types';
import { squeeze } from '../text/characters';
import { grouped } from '../text/grouped';
import { amountsOf, bracketed, type Amount } from './amount-columns';
import { describing } from './described-works';

export interface Row {
  readonly table: PlanTable;
  readonly index: number;
  readonly label: string;
}

/** What a row of totals is called. */
export const totalWord = /(?:小计|合计|总计|共计|总和)$/u;

/** Of fewer characters a work is no name in running text. */
export const shortestWork = 4;

/** The column whose cells name the rows. */
const labelColumn = (table: PlanTable): Column | undefined =>
  table.columns.find((c) => c.role === 'name') ??
  table.columns.find(
    (c) => table.rows.slice(table.headerRows).filter((row) => row[c.index]?.value?.kind === 'word').length * 2 > table.rows.length,
  );

export interface Catalogue {
  readonly amounts: ReadonlyMap<PlanTable, readonly Amount[]>;
  /** Columns that tell in words how large a work is. */
  readonly descriptions: ReadonlyMap<PlanTable, readonly Column[]>;
  /** Rows by the first two characters of their names. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** The one row of totals of a table. */
  readonly totals: ReadonlyMap<PlanTable, Row>;
  /** How many rows it adds up. */
  readonly counts: ReadonlyMap<PlanTable, number>;
}

/** Rows of so many characters at least name something wherever they stand. */
export const shortestName = 2;
const generic = /^(?:其他|其它|全[市省县区国]|总体|平均|项目|工程|合计)/u;

export const catalogueOf = oncePerPlan((plan: PlanDocument): Catalogue => {
  const amounts = new Map<PlanTable, readonly Amount[]>();
  const descriptions = new Map<PlanTable, readonly Column[]>();
  const totals = new Map<PlanTable, Row>();
  const counts = new Map<PlanTable, number>();
  const rows: Row[] = [];
  for (const table of plan.tables) {
    if (table.kind === 'box' || table.kind === 'indicator' || table.headerRows === 0) continue;
    const own = amountsOf(table);
    const told = describing(table);
    const names = own.length + told.length === 0 ? undefined : labelColumn(table);
    if (!names) continue;
    amounts.set(table, own);
    descriptions.set(table, told);
    const all = table.rows.slice(table.headerRows).map((row, i): Row => {
      const total = row.find((c) => c.merged === undefined && totalWord.test(squeeze(c.text)));
      return { table, index: table.headerRows + i, label: squeeze((total ?? row[names.index])?.text ?? '').replace(bracketed, '') };
    });
    const [total, ...more] = all.filter(({ label }) => totalWord.test(label));
    const plain = all.filter(({ label }) => label.length >= (own.length > 0 ? shortestName : shortestWork) && !totalWord.test(label));
    if (own.length > 0) {
      if (total && more.length === 0) totals.set(table, total);
      counts.set(table, plain.length);
    }
    rows.push(...plain.filter(({ label }) => !generic.test(label)));
  }
  return { amounts, descriptions, totals, counts, rows: grouped(rows, ({ label }) => label.slice(0, shortestName)) };
});
