import type { Fit, FittedRow } from './align';
import { isFigure, isWords, Kind } from './kinds';
import type { Slot } from './slots';

/** What kinds are told apart here: words of any length are words, and a date is no figure. */
const familyOf = ({ kind }: Slot): string =>
  kind === Kind.date ? 'date' : isFigure(kind) ? 'figure' : isWords(kind) || kind === Kind.repeated ? 'words' : String(kind);

/** A row that has a cell in every column, each of one paragraph. */
const isStraight = (row: FittedRow, columns: number): boolean =>
  row.cells.length === columns && row.cells.every(({ width, slots }) => width === 1 && slots.length === 1);

/** What the cells of a column look like in the straight rows. */
interface Looks {
  /** Undefined where they differ. */
  readonly family: string | undefined;
  /** How its words end: 局 of 市水利局. */
  readonly ends: ReadonlySet<string>;
}

const looksOf = (cells: readonly Slot[]): Looks => {
  const [first, ...others] = cells.map(familyOf);
  return {
    family: others.every((family) => family === first) ? first : undefined,
    ends: new Set(cells.map(({ text }) => text.slice(-1))),
  };
};

const fits = (slot: Slot, { family, ends }: Looks): boolean =>
  familyOf(slot) === family && (family !== 'words' || ends.has(slot.text.slice(-1)));

/** Are two of the cells each of the kind of the other's column, and all others as their columns have them? */
const isSwapped = (cells: readonly Slot[], looks: readonly Looks[]): boolean => {
  const off = cells.flatMap((slot, column) => (familyOf(slot) === looks[column]?.family ? [] : [column]));
  const [a = -1, b = -1] = off;
  const [first, second, left, right] = [cells[a], cells[b], looks[a], looks[b]];
  return off.length === 2 && !!first && !!second && !!left && !!right && fits(first, right) && fits(second, left);
};

/**
 * Mends a fit that took a row for two because two of its cells stand in each other's column: where the running numbers show it to be one row of so many cells,
 * and it is as all others are once the two change places.
 */
export const straightened = (slots: readonly Slot[], fit: Fit): Fit => {
  const { columns, rows } = fit;
  const straight = rows.filter((row) => isStraight(row, columns));
  if (columns < 3 || straight.length === rows.length || straight.length < 3) return fit;
  const slotAt = (row: FittedRow | undefined, column: number): Slot | undefined => slots[row?.cells[column]?.slots[0] ?? -1];
  const numberOf = (row: FittedRow | undefined): number | undefined => (row?.cells[0]?.column === 0 ? slotAt(row, 0)?.value : undefined);
  const looks = Array.from({ length: columns }, (_, column) => looksOf(straight.flatMap((row) => slotAt(row, column) ?? [])));
  const mended: FittedRow[] = [];
  let changed = false;
  let taken: FittedRow | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (!row) continue;
    const [number, from = -1] = [numberOf(row), row.cells[0]?.slots[0]];
    mended.push(row === taken ? { ...row, lead: [] } : row);
    if (number === undefined || isStraight(row, columns)) continue;
    let next = i + 1;
    while (next < rows.length && next <= i + 3 && numberOf(rows[next]) !== number + 1) next += 1;
    const to = rows[next]?.cells[0]?.slots[0];
    const cells = slots.slice(from, from + columns);
    if (to !== from + columns || !isSwapped(cells, looks)) continue;
    changed = true;
    mended[mended.length - 1] = {
      lead: mended.at(-1)?.lead ?? [],
      cells: cells.map((_, column) => ({ column, width: 1, slots: [from + column] })),
      loose: false,
    };
    // Its last cells were taken for titles above the next row.
    taken = rows[next];
    i = next - 1;
  }
  return changed ? { ...fit, rows: mended } : fit;
};
