import type { Fit, FittedRow } from './align';
import { columnTypes, type Solution } from './fitting';
import { readHeader, type HeaderLayout } from './header';
import type { ColumnType, Looks } from './header-looks';
import { joinCost } from './joins';
import { isFigure, isWords, Kind } from './kinds';
import { countKinds } from './profile';
import { isFigureSlot, type Slot } from './slots';
import { isTotal, looksLikeTitle, opensHeader } from './words';

/** Rows and header together: a table as it may be. */
export interface Reading extends Solution {
  readonly header: HeaderLayout;
  readonly types: readonly ColumnType[];
  readonly rhythmic: boolean;
}

/** Where a table is looked for. */
export interface Place {
  /** First slot that may belong to it. */
  readonly floor: number;
  /** A labelled caption stands right above the floor. */
  readonly captioned: boolean;
  /** The text is a table of contents. */
  readonly contents: boolean;
}

const withRows = (solution: Solution, from: number, rows: readonly FittedRow[]): Solution => ({
  ...solution,
  fit: { ...solution.fit, from, rows } satisfies Fit,
});

/** A header row that fits the columns of words and years so well that it was taken for the first row is taken out again. */
const withoutHeaderRow = (slots: readonly Slot[], solution: Solution, types: readonly ColumnType[]): Solution => {
  const [first, second] = solution.fit.rows;
  const start = second?.cells[0]?.slots[0];
  if (!first || !second || start === undefined || first.lead.length > 0 || !types.includes('figures')) return solution;
  let heads = 0;
  let filled = 0;
  for (const cell of first.cells) {
    const slot = slots[cell.slots[0] ?? -1];
    if (!slot || slot.kind === Kind.empty) continue;
    filled += 1;
    if (isFigureSlot(slot) || slot.kind === Kind.attribute || slot.kind === Kind.ordinal || slot.kind === Kind.long) return solution;
    const { head } = slot;
    if (slot.kind === Kind.head || (types[cell.column] === 'figures' ? head === 'value' : head !== undefined && head !== 'value'))
      heads += 1;
  }
  if (heads * 2 <= filled) return solution;
  return withRows(solution, start, [{ ...second, lead: [] }, ...solution.fit.rows.slice(2)]);
};

/**
 * The first line of the very first cell, where other cells of its column have several: an alignment starts below it, since a
 * further line only costs.
 */
const withOpeningLine = (slots: readonly Slot[], solution: Solution, floor: number): Solution => {
  const { fit } = solution;
  const [first, ...rest] = fit.rows;
  const [cell, ...cells] = first?.cells ?? [];
  const line = slots[fit.from - 1];
  const next = slots[fit.from];
  if (!first || !cell || !line || !next || fit.from <= floor || cell.column > 0 || first.lead.length > 0 || line.kind === Kind.head)
    return solution;
  if (joinCost(line, next) > 1 || !rest.some((row) => row.cells.some((other) => other.column === 0 && other.slots.length > 1)))
    return solution;
  return withRows(solution, fit.from - 1, [{ ...first, cells: [{ ...cell, slots: [fit.from - 1, ...cell.slots] }, ...cells] }, ...rest]);
};

/**
 * A group title above the first row, where empty cells show its extent (`□ 河道工程 □ □`): an alignment starts below it, since
 * alone it speaks against a table.
 */
const withOpeningGroup = (slots: readonly Slot[], solution: Solution, floor: number): Solution => {
  const { fit } = solution;
  const empty = (i: number): boolean => i >= floor && slots[i]?.kind === Kind.empty;
  let title = fit.from - 1;
  while (empty(title)) title -= 1;
  const behind = fit.from - 1 - title;
  let first = title;
  while (empty(first - 1)) first -= 1;
  const before = title - first;
  const slot = slots[title];
  if (!slot || title <= floor || before + behind === 0 || before > 3 || before + behind + 1 >= fit.columns || !isWords(slot.kind))
    return solution;
  const width = fit.columns - before - behind;
  const cells = Array.from({ length: before + 1 + behind }, (_, k) => ({
    column: k <= before ? k : k + width - 1,
    width: k === before ? width : 1,
    slots: [first + k],
  }));
  return withRows(solution, first, [{ lead: [], cells, loose: true }, ...fit.rows]);
};

/** Reads the header above the rows of a solution. */
export const readTable = (looks: Looks, place: Place, found: Solution, rhythmic: boolean): Reading => {
  const { slots } = looks;
  const types = columnTypes(slots, found.fit);
  const body = withoutHeaderRow(slots, found, types);
  const opened = withOpeningLine(slots, body, place.floor);
  const solution = rhythmic ? withOpeningGroup(slots, opened, place.floor) : opened;
  const { fit } = solution;
  const sparse = countKinds(slots, fit.rows, fit.columns).map(
    (column) => (column[Kind.empty] ?? 0) >= 0.3 * column.reduce((a, b) => a + b, 0),
  );
  const leads = fit.rows.filter((row) => row.lead.length > 0);
  const header = readHeader(looks, place.floor, place.captioned, {
    types,
    sparse,
    start: fit.from,
    leads: leads.length,
    deepest: leads.reduce((most, row) => Math.max(most, row.lead.length), 0),
    loud: leads.length > 0 && leads.every((row) => row.lead.every((i) => slots[i]?.text.endsWith('：') === true)),
    rhythmic,
  });
  return { ...solution, header, types, rhythmic };
};

/** A row that leaves out words at its left, as the second row of a merged cell does where merging leaves nothing. */
const isContinuation = (slots: readonly Slot[], row: FittedRow, columns: number): boolean => {
  const first = row.cells[0];
  if (!first || first.column === 0 || first.column > 2) return false;
  return row.cells.length === columns - first.column && slots[first.slots[0] ?? -1]?.kind !== Kind.empty;
};

const fits = (slots: readonly Slot[], row: FittedRow, { fit, types, optional, rhythmic }: Reading): boolean => {
  let covered = optional === undefined ? 0 : 1;
  let wrong = 0;
  let spans = 0;
  for (const cell of row.cells) {
    covered += cell.column === optional ? cell.width - 1 : cell.width;
    if (cell.width > 1) spans += 1;
    const kind = slots[cell.slots[0] ?? -1]?.kind ?? Kind.empty;
    const type = types[cell.column];
    // A few words may stand for a figure (基本建立).
    if (type === 'figures' && isWords(kind) && kind !== Kind.short && cell.width === 1) wrong += 1;
    if (type === 'attribute' && kind !== Kind.attribute && kind !== Kind.empty) wrong += 1;
    if (cell.slots.length > 6) wrong += 1;
  }
  const total = row.cells.some((cell) => isTotal(slots[cell.slots[0] ?? -1]?.text ?? ''));
  const whole = covered >= fit.columns || total || (rhythmic && spans > 0) || isContinuation(slots, row, fit.columns);
  const bearable = fit.columns > 6 ? 2 : fit.columns > 3 ? 1 : 0;
  return whole && wrong <= bearable;
};

/** The share of rows that fit: every column filled or spanned over, no sentence where figures stand. */
const fitShare = (slots: readonly Slot[], reading: Reading): number => {
  const { rows } = reading.fit;
  return rows.length === 0 ? 0 : rows.filter((row) => fits(slots, row, reading)).length / rows.length;
};

/** Every column has a header cell, and all but one at most fit. */
const isComplete = (header: HeaderLayout, columns: number): boolean => {
  const width = columns + header.categories;
  return width >= 3 && header.matches >= Math.max(3, width - 1) && header.rows[0]?.every((cell) => cell !== 'absent') === true;
};

/** What speaks for a table, in points. */
const evidence = (slots: readonly Slot[], { fit, header, types }: Reading, captioned: boolean): number => {
  const title = slots[header.from - 1];
  const figures = types.filter((type) => type === 'figures' || type === 'dates').length;
  const counted = types.includes('index') ? (fit.rows.length >= 3 ? 2 : 1) : 0;
  return (
    (captioned ? 2 : title && looksLikeTitle(title.text) ? 1 : 0) +
    (header.matches >= 2 || header.score >= 6 ? 2 : header.matches) +
    (isComplete(header, fit.columns) ? 1 : 0) +
    counted +
    (types.includes('attribute') ? 2 : 0) +
    Math.min(2, figures) +
    (fit.rows.length >= 5 ? 1 : 0)
  );
};

/** One row of figures under as many header cells, below a labelled caption: the least that is a table. */
const isSingleRow = ({ fit, header, types }: Reading, { floor, captioned }: Place): boolean =>
  captioned &&
  header.from <= floor + 1 &&
  types.filter((type) => type === 'figures').length >= 2 &&
  fit.columns >= 3 &&
  header.rows[0]?.every((cell) => cell !== 'absent') === true;

/**
 * Nothing odd about it: a header cell over each column, from the word that opens the header on, and every row but totals and
 * titles has one plain cell under each, of the kind its column holds.
 */
export const isRegular = ({ slots, joinOf }: Looks, reading: Reading): boolean => {
  const { fit, header, types } = reading;
  const plain = fit.rows.filter((row) => !row.loose);
  if (plain.length < 3 || header.categories > 0 || header.rows.length !== 1 || !isComplete(header, fit.columns)) return false;
  if (!opensHeader(slots[header.from]?.text ?? '') || !['words', 'index'].includes(types[0] ?? 'empty')) return false;
  if (header.rows[0]?.some((cell) => typeof cell !== 'string' && cell.slice(1).some((i) => joinOf(i) > 0.5)) === true) return false;
  const severalLines = plain.filter((row) => row.cells.some((cell) => cell.slots.length > 1)).length;
  if (severalLines > plain.length * 0.1) return false;
  return plain.every(
    (row) =>
      row.lead.length === 0 &&
      row.cells.length === fit.columns &&
      row.cells.every((cell) => cell.width === 1 && suits(slots[cell.slots[0] ?? -1], types[cell.column])),
  );
};

const suits = (slot: Slot | undefined, type: ColumnType | undefined): boolean => {
  const kind = slot?.kind ?? Kind.empty;
  if (kind === Kind.empty || kind === Kind.none) return true;
  if (type === 'figures' || type === 'dates') return isFigure(kind) || kind === Kind.short;
  if (type === 'attribute') return kind === Kind.attribute;
  if (type === 'index') return kind === Kind.integer || kind === Kind.running || kind === Kind.ordinal;
  return isWords(kind);
};

/** A column without any text, not even in the header, is the gap between rows taken for a cell. */
const hasVoidColumn = ({ header, types }: Reading): boolean =>
  types.some((type, i) => {
    const cells = header.rows.map((row) => row[i + header.categories]);
    return type === 'empty' && cells.every((cell) => cell === undefined || cell === 'absent' || cell === 'up');
  });

/** Whether a reading is sure enough: at least nine rows in ten fit, and enough speaks for a table at all. */
export const isTable = (slots: readonly Slot[], reading: Reading, place: Place): boolean => {
  const { fit, header } = reading;
  const width = fit.columns + header.categories;
  if (width < 2 || fit.rows.length === 0 || (place.contents && width < 4) || hasVoidColumn(reading) || fitShare(slots, reading) < 0.9)
    return false;
  if (fit.rows.length === 1) return isSingleRow(reading, place);
  const points = evidence(slots, reading, place.captioned);
  if (fit.columns === 2) return points >= 5 && header.matches >= 1 && fit.rows.length >= 3;
  return points >= 4;
};
