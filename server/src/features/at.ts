import { oncePerPlan } from '../model/kept/once-per-plan';
import type {
  Caption,
  Indicator,
  PlanCell,
  PlanDocument,
  PlanTable,
  Prose,
  Quantity,
  Reference,
  Section,
  TimeExpression,
  TocEntry,
} from '../model/types';
import type { Mark } from '../syntax/types';
import { positionAt } from '../text/source';
import type { Span } from '../text/span';

/** What stands at an offset of the source (UTF-16). A place right behind the last character counts as inside, as a caret there does. */

/** The last item of a list sorted by start that starts at or before the offset. */
const lastBefore = <Item>(items: readonly Item[], spanOf: (item: Item) => Span, offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** True for an offset inside a span or right behind it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Items that hold one another are few; so many are looked at before the last that starts at or before the offset. */
const mostNested = 8;

/** The innermost item at an offset, of a list sorted by start. One that starts at the offset goes before one that ends there. */
export const itemAt = <Item>(items: readonly Item[], spanOf: (item: Item) => Span, offset: number): Item | undefined => {
  const last = lastBefore(items, spanOf, offset);
  for (let i = last; i >= 0 && i > last - mostNested; i -= 1) {
    const item = items[i];
    if (item !== undefined && touches(spanOf(item), offset)) return item;
  }
  return undefined;
};

const bySpanOf =
  <Item>(spanOf: (item: Item) => Span) =>
  (a: Item, b: Item): number =>
    spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end;

const index = <Item>(list: (plan: PlanDocument) => readonly Item[], spanOf: (item: Item) => Span) => {
  const sorted = oncePerPlan((plan) => [...list(plan)].sort(bySpanOf(spanOf)));
  return (plan: PlanDocument, offset: number): Item | undefined => itemAt(sorted(plan), spanOf, offset);
};

const readingSpan = ({ reading }: Prose): Span => reading.span;

/** The run of language at an offset. */
export const proseAt: (plan: PlanDocument, offset: number) => Prose | undefined = index((plan) => plan.prose, readingSpan);

/** The table at an offset. */
export const tableAt: (plan: PlanDocument, offset: number) => PlanTable | undefined = index(
  (plan) => plan.tables,
  (table) => table.span,
);

/** The number at an offset, with its comparators and hedges. */
export const quantityAt: (plan: PlanDocument, offset: number) => Quantity | undefined = index(
  (plan) => plan.quantities,
  (quantity) => quantity.full,
);

/** The expression of time at an offset. */
export const timeAt: (plan: PlanDocument, offset: number) => TimeExpression | undefined = index(
  (plan) => plan.times,
  (time) => time.span,
);

/** The reference (见表1) at an offset. */
export const referenceAt: (plan: PlanDocument, offset: number) => Reference | undefined = index(
  (plan) => plan.references,
  (reference) => reference.span,
);

/** The caption whose label (表1) stands at an offset. */
export const captionAt: (plan: PlanDocument, offset: number) => Caption | undefined = index(
  (plan) => plan.captions,
  (caption) => caption.label,
);

/** The heading at an offset (the line; of a run-in heading its title). */
export const headingAt: (plan: PlanDocument, offset: number) => Section | undefined = index(
  (plan) => plan.sections,
  (section) => section.span,
);

/** The entry of the table of contents at an offset. */
export const tocEntryAt: (plan: PlanDocument, offset: number) => TocEntry | undefined = index(
  (plan) => plan.toc?.entries ?? [],
  (entry) => entry.prose.reading.span,
);

/** The comment that means something at an offset. */
export const markAt: (plan: PlanDocument, offset: number) => Mark | undefined = index(
  (plan) => plan.tree.marks,
  (mark) => mark.span,
);

/** The indicator whose name (in its table) stands at an offset. */
export const indicatorNamedAt: (plan: PlanDocument, offset: number) => Indicator | undefined = index(
  (plan) => plan.indicators,
  (indicator) => indicator.nameSpan,
);

const indicatorRows = oncePerPlan((plan) => {
  const rows = new Map<PlanTable, Map<number, Indicator>>();
  for (const indicator of plan.indicators) {
    const table = rows.get(indicator.table) ?? new Map<number, Indicator>();
    rows.set(indicator.table, table.set(indicator.row, indicator));
  }
  return rows;
});

/** The indicator of a row, if the row names one. */
export const indicatorOfRow = (plan: PlanDocument, table: PlanTable, row: number): Indicator | undefined =>
  indicatorRows(plan).get(table)?.get(row);

const ownCells = oncePerPlan((plan) => {
  const cells = new Map<PlanTable, readonly PlanCell[]>();
  for (const table of plan.tables)
    cells.set(table, table.rows.flatMap((row) => row.filter((cell) => cell.merged === undefined)).sort(bySpanOf((cell) => cell.span)));
  return cells;
});

/** The cell at an offset; `around` also gives it for the blanks beside its text, as far as only blanks and one `|` stand between. */
export const cellAt = (plan: PlanDocument, offset: number, around = false): PlanCell | undefined => {
  const table = tableAt(plan, offset);
  if (!table) return undefined;
  const cells = ownCells(plan).get(table) ?? [];
  const inside = itemAt(cells, (cell) => cell.span, offset);
  if (inside || !around) return inside;
  const { text } = plan.source;
  const at = lastBefore(cells, (cell) => cell.span, offset);
  const before = cells[at];
  if (before && !/[|\n\r]/.test(text.slice(before.span.end, offset))) return before;
  const after = cells[at + 1];
  return after && !/[|\n\r]/.test(text.slice(offset, after.span.start)) ? after : undefined;
};

/** The section whose body holds an offset, innermost; its heading counts. */
export const sectionAround = (plan: PlanDocument, offset: number): Section | undefined => {
  let at: Section | undefined = plan.sections[lastBefore(plan.sections, (section) => section.span, offset)];
  while (at && at.body.end < offset) at = at.parent;
  return at;
};

/** A whole section: from the line of its heading to the line of the next one. */
export const wholeOf = (plan: PlanDocument, { span, body }: Section): Span => {
  const { source } = plan;
  const lineStart = (offset: number): number => source.lineStarts[positionAt(source, offset).line] ?? offset;
  const end = body.end >= source.text.length ? body.end : Math.max(span.end, lineStart(body.end));
  return { start: lineStart(span.start), end: Math.max(end, span.end) };
};

/** The index in the reading of a prose of a source offset: that of the first character read at or behind it. */
export const indexIn = ({ reading }: Prose, offset: number): number => {
  const { offsets } = reading;
  if (!offsets) return Math.max(0, Math.min(reading.text.length, offset - reading.span.start));
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
