import { readFactName, type FactName } from '../model/claims/fact-names';
import { formatNumber, sum } from '../model/figures/format-number';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { grouped } from '../text/grouped';
import type { Caption, PlanCell, PlanDocument, PlanTable, Prose, Quantity, Reference } from '../model/types';
import type { Claim } from '../model/claims/claims';
import type { CellFact, RowFact } from './facts';
import type { TextTableLink } from './text-table';
import { measureOf } from './measures';

/** An annex that itemises what a row of the indicator table gives. */
export interface AnnexTotal {
  readonly row: RowFact;
  readonly cell: CellFact;
  readonly annex: PlanTable;
  /** The subtotals, or the one total row. */
  readonly parts: readonly Quantity[];
  /** In the unit of the annex. */
  readonly total: number;
  /** What was tried to make the two meet: without what is marked 民办 … */
  readonly leftOut: string | undefined;
  /** The items come to what the row gives. */
  readonly agrees: boolean;
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
  if (totals.length > 0) return totals.length === 1 ? totals : [];
  // Items behind the last subtotal are in none.
  const last = body.findLastIndex((row) => figureIn(row, column) !== undefined);
  const closing = body[last];
  return closing && isSubtotal(closing) ? figures(body.filter(isSubtotal)) : [];
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
  // A column without a unit is in the row's: 万个 there is 万个 here.
  const unit = annex.columns.find(({ index }) => index === column)?.unit;
  const [first] = parts;
  const factor =
    (first && unit !== undefined && unit !== '' ? measureOf(first, unit).low / first.value : cell.measure.low / cell.quantity.value) || 1;
  const fits = (value: number): boolean => Math.abs(value * factor - cell.measure.low) <= cell.measure.tolerance;
  const agreed: AnnexTotal = { row, cell, annex, parts, total, leftOut: undefined, agrees: true };
  if (fits(total)) return agreed;
  const other = markedOtherwise(annex, column, row.name.qualifiers.get('owner')?.[0] ?? '');
  const rest = other ? total - other.value : undefined;
  if (rest !== undefined && fits(rest)) return agreed;
  const leftOut =
    other && rest !== undefined ? `除去注明“${other.word}”的 ${formatNumber(other.value)}，为 ${formatNumber(rest)}，也不相等` : undefined;
  return { row, cell, annex, parts, total, leftOut, agrees: false };
};

/** How far behind a figure its 见附件1 may stand. */
const longestPointer = 24;

/** How many tables of one annex are read. */
const mostTables = 20;

/** The references to annexes of each prose that has any. */
const annexReferences = oncePerPlan((plan): ReadonlyMap<Prose, readonly Reference[]> =>
  grouped(
    plan.references.filter(({ kind }) => kind === '附件'),
    (reference) => reference.prose,
  ),
);

/** The tables below each annex, by its number. */
export const annexTables = oncePerPlan((plan): ReadonlyMap<Caption['number'], readonly PlanTable[]> => {
  const annexes = plan.captions.filter(({ kind }) => kind === '附件');
  const tables = new Map<Caption['number'], PlanTable[]>();
  let next = 0;
  for (const table of plan.tables) {
    while ((annexes[next]?.span.start ?? Infinity) < table.span.start) next += 1;
    const annex = annexes[next - 1];
    const known = annex && tables.get(annex.number);
    if (annex && !known) tables.set(annex.number, [table]);
    else if (known && known.length < mostTables) known.push(table);
  }
  return tables;
});

/** The annex that a sentence points to right behind its figure: 新增床位达到900张，项目安排见附件1. */
const pointerBehind = (references: readonly Reference[], { prose, quantity }: Claim): Reference | undefined => {
  const { end } = quantity.full;
  const gapOf = ({ span }: Reference): number => span.start - end;
  const [pointer] = references.filter((each) => gapOf(each) >= 0 && gapOf(each) <= longestPointer).sort((a, b) => gapOf(a) - gapOf(b));
  if (!pointer || prose.reading.text.slice(quantity.fullTo, quantity.fullTo + gapOf(pointer)).includes('。')) return undefined;
  return pointer;
};

/** Rows whose figure a sentence says an annex itemises. */
const byPointer = (plan: PlanDocument, ofClaims: ReadonlyMap<Claim, readonly TextTableLink[]>): AnnexTotal[] => {
  const references = annexReferences(plan);
  if (references.size === 0) return [];
  const told = new Map<CellFact, Set<Reference['number']>>();
  return [...ofClaims].flatMap(([claim, links]) => {
    const pointer = pointerBehind(references.get(claim.prose) ?? [], claim);
    return !pointer
      ? []
      : links.flatMap(({ row, cell }): AnnexTotal[] => {
          const before = cell && (told.get(cell) ?? new Set());
          if (!before || before.has(pointer.number)) return [];
          told.set(cell, before.add(pointer.number));
          return (annexTables(plan).get(pointer.number) ?? []).flatMap((annex) => {
            const column = annex.columns.find(({ unit }) => unit !== undefined && unit === row.indicator.unit);
            return (column && totalOf(row, cell, annex, column.index)) ?? [];
          });
        });
  });
};

/** Does the column list what the row counts: 学位数 for 新增公办学位数, 套 for 新增保障性住房（套）? */
const listsWhat = (row: RowFact, header: FactName, unit: string | undefined): boolean => {
  const [own, theirs] = [row.name.qualifiers.get('counted'), header.qualifiers.get('counted')];
  if (own && theirs) return own.join() === theirs.join();
  return unit !== undefined && unit !== '' && unit === row.indicator.unit;
};

/** 保障性住房项目表 speaks of 新增保障性住房: the caption has nearly all of the characters of what the indicator is about. */
const speaksOf = (caption: string, { name: { core } }: RowFact): boolean => {
  const own = new Set(core.replace(/[能力数量规模总]/gu, ''));
  return own.size >= 3 && [...own].filter((character) => caption.includes(character)).length >= 0.8 * own.size;
};

/**
 * Annex tables that list, with subtotals or a total, what an indicator counts: the column is of what the indicator counts (学位, 套), caption or header say of it
 * what the indicator says (新增) or the caption is about the same thing, and no other indicator fits; or those that a sentence points to (新增床位达到900张，项目安排见附件1).
 */
export const annexTotalsOf = (
  plan: PlanDocument,
  rows: readonly RowFact[],
  ofClaims: ReadonlyMap<Claim, readonly TextTableLink[]>,
): AnnexTotal[] => {
  const pointed = byPointer(plan, ofClaims);
  if (pointed.length === 0) return byName(plan, rows);
  const told = new Set(pointed.map(({ row }) => row));
  return [...pointed, ...byName(plan, rows).filter(({ row }) => !told.has(row))];
};

/** How many rows of what is added are held against the annexes: plans have some dozens. */
const mostFlows = 200;

const byName = (plan: PlanDocument, rows: readonly RowFact[]): AnnexTotal[] => {
  const flows = rows.filter((row) => row.name.qualifiers.has('flow') && !row.indicator.total).slice(0, mostFlows);
  if (flows.length === 0) return [];
  return plan.tables.flatMap((annex): AnnexTotal[] => {
    if (annex.kind !== 'data') return [];
    const annexCaption = captionOf(annex);
    const caption = readFactName(annexCaption).qualifiers.get('flow') ?? [];
    return annex.columns.flatMap(({ index, header, unit }): AnnexTotal[] => {
      const head = readFactName(header);
      const said = [...caption, ...(head.qualifiers.get('flow') ?? [])];
      const fitting = flows.filter(
        (row) =>
          listsWhat(row, head, unit) &&
          ((row.name.qualifiers.get('flow') ?? []).every((word) => said.includes(word)) || speaksOf(annexCaption, row)),
      );
      const [row] = fitting;
      const cell = row?.cells.findLast((c) => c.value.role === 'target');
      const found = fitting.length === 1 && row && cell ? totalOf(row, cell, annex, index) : undefined;
      return found ? [found] : [];
    });
  });
};
