import type { TableBlock } from '../types';
import type { FittedRow } from './align';
import { finishTable, markContinuations, type Draft, type DraftRow } from './grid';
import { joinCost } from './joins';
import { isWords, Kind } from './kinds';
import type { Reading } from './reading';
import type { Slot } from './slots';
import { isSubtotal, isTotal } from './words';

const draftOf = (slots: readonly Slot[], indices: readonly number[]): Draft => {
  const first = slots[indices[0] ?? -1];
  if (!first || first.kind === Kind.empty) return { is: 'empty', at: first?.at ?? 0 };
  return { is: 'text', parts: indices.flatMap((i) => slots[i]?.parts ?? []), text: first.text };
};

const spread = (cell: Draft, count: number): readonly Draft[] => [
  cell,
  ...Array.from({ length: count - 1 }, (): Draft => ({ is: 'left' })),
];

const headerRows = (slots: readonly Slot[], { header }: Reading): readonly DraftRow[] =>
  header.rows.map((row) =>
    row.map((cell, column): Draft => {
      if (cell === 'left' || cell === 'up') return { is: cell };
      if (cell !== 'absent') return draftOf(slots, cell);
      // The place of a header cell that is not there: where the next one stands.
      const next = row.slice(column).find((other): other is readonly number[] => typeof other !== 'string');
      return { is: 'absent', at: slots[next?.[0] ?? header.from]?.at ?? 0 };
    }),
  );

/** Lone cells above a row, with the lines of one cell together where there are more of them than category columns. */
const joinLeads = (slots: readonly Slot[], lead: readonly number[], categories: number): readonly (readonly number[])[] => {
  const groups = lead.map((i) => [i]);
  while (groups.length > Math.max(1, categories)) {
    const a = slots[groups.at(-2)?.at(-1) ?? -1];
    const b = slots[groups.at(-1)?.[0] ?? -1];
    if (!a || !b || joinCost(a, b) > 1) break;
    const last = groups.pop();
    if (last) groups.at(-1)?.push(...last);
  }
  return groups;
};

/** Whether the first cell of a row reaches from the very left though its place is further right: a total, a merged cell. */
const reachesLeft = (first: Slot | undefined, column: number, categories: number, rhythmic: boolean): boolean => {
  if (!first || !isWords(first.kind) || column === 0) return false;
  const total = isTotal(first.text);
  if (column > categories) return rhythmic || total;
  // 小计 belongs to the category above it; 幼儿学位小计 names its own.
  return total && !isSubtotal(first.text);
};

/** One fitted row as grid rows: the group titles above it, then the row itself with its category cells. */
const bodyRows = (slots: readonly Slot[], row: FittedRow, lead: readonly number[], reading: Reading): readonly DraftRow[] => {
  const { categories } = reading.header;
  const width = reading.fit.columns + categories;
  const groups = joinLeads(slots, lead, categories);
  const titles = groups.slice(0, Math.max(0, groups.length - categories));
  const own = groups.slice(titles.length);
  const placeOf = (i: number | undefined): number => slots[i ?? -1]?.at ?? 0;
  const start = placeOf(row.cells[0]?.slots[0]);
  const cells: Draft[] = Array.from({ length: categories - own.length }, (): Draft => ({
    is: 'absent',
    at: own[0] ? placeOf(own[0][0]) : start,
  }));
  for (const group of own) cells.push(draftOf(slots, group));
  row.cells.forEach((cell, index) => {
    let column = cell.column + categories;
    const end = column + cell.width;
    if (index === 0 && own.length === 0 && reachesLeft(slots[cell.slots[0] ?? -1], column, categories, reading.rhythmic)) {
      column = 0;
      cells.length = 0;
    }
    while (cells.length < column) {
      const absent = index === 0 || cells.length - categories === reading.optional;
      cells.push({ is: absent ? 'absent' : 'empty', at: placeOf(cell.slots[0]) });
    }
    cells.push(...spread(draftOf(slots, cell.slots), end - column));
  });
  const last = slots[row.cells.at(-1)?.slots.at(-1) ?? -1];
  while (cells.length < width) cells.push({ is: 'empty', at: last?.parts.at(-1)?.end ?? last?.at ?? start });
  return [...titles.map((title) => spread(draftOf(slots, title), width)), cells];
};

/** The table of a reading. */
export const toTable = (slots: readonly Slot[], reading: Reading): TableBlock | undefined => {
  const { fit, header, types, rhythmic } = reading;
  const top = headerRows(slots, reading);
  const body = fit.rows.flatMap((row, index) => {
    // What stands between the header and the first row are its lone cells.
    const above = Array.from({ length: fit.from - header.to }, (_, k) => header.to + k).filter((i) => slots[i]?.kind !== Kind.empty);
    return bodyRows(slots, row, index === 0 ? above : row.lead, reading);
  });
  const words = [...Array.from({ length: header.categories }, () => true), ...types.map((type) => type === 'words')];
  return finishTable([...top, ...(rhythmic ? markContinuations(body, words, top.at(-1)) : body)], top.length, 'cell-per-paragraph');
};
