import type { FittedRow } from './align';
import { isFigure, isWords, Kind, kindCount } from './kinds';
import type { SlotLooks } from './slots';

/** Log-odds of each kind in each column against the background, in whole thousandths; row-major by column. */
export interface Profile {
  readonly columns: number;
  readonly odds: Int32Array;
  /** A column whose cell may be left out at little cost: a category that stands after the running number. */
  readonly optional?: number;
}

/** How many cells of each kind the columns have; the first index is the column. */
export type Counts = readonly (readonly number[])[];

/** Counts the kinds of each column's first paragraphs. */
export const countKinds = (slots: readonly SlotLooks[], rows: readonly FittedRow[], columns: number): Counts => {
  const counts = Array.from({ length: columns }, () => new Array<number>(kindCount).fill(0));
  for (const row of rows) {
    if (row.loose) continue;
    for (const cell of row.cells) {
      const kind = slots[cell.slots[0] ?? -1]?.kind;
      const column = counts[cell.column];
      if (kind !== undefined && column && cell.width === 1) column[kind] = (column[kind] ?? 0) + 1;
    }
  }
  return counts;
};

/** Kinds that stand in for each other, as numbers from 0: figures, words; each other kind only for itself. */
const family: readonly number[] = Array.from({ length: kindCount }, (_, kind) =>
  isFigure(kind as Kind) ? 0 : isWords(kind as Kind) ? 1 : kind + 2,
);

/** The share of each kind in a stretch of slots, never nought. */
export const background = (slots: readonly SlotLooks[], from: number, to: number): readonly number[] => {
  const shares = new Array<number>(kindCount).fill(0.4);
  for (let i = from; i < to; i += 1) {
    const kind = slots[i]?.kind;
    if (kind !== undefined) shares[kind] = (shares[kind] ?? 0) + 1;
  }
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
};

/** The sum over each family, by its number. */
const familySums = (values: readonly number[]): Float64Array => {
  const sums = new Float64Array(kindCount + 2);
  for (let kind = 0; kind < kindCount; kind += 1) {
    const own = family[kind] ?? 0;
    sums[own] = (sums[own] ?? 0) + (values[kind] ?? 0);
  }
  return sums;
};

/** Empty cells stand anywhere and say little; a few words may stand for a figure; a header word never stands in a row. */
const bounded = (kind: Kind, value: number): number => {
  if (kind === Kind.head) return -3;
  if (kind === Kind.empty) return Math.max(-1.2, Math.min(0.1, value));
  return Math.max(kind === Kind.short ? -1.5 : -3.2, Math.min(2.5, value));
};

const thousandths = (value: number): number => Math.round(value * 1000);

/** The profile that counts give, smoothed so that kinds of one family (figures, words) stand in for each other. */
export const profileOf = (counts: Counts, shares: readonly number[], optional?: number): Profile => {
  const odds = new Int32Array(counts.length * kindCount);
  const familyShares = familySums(shares);
  const emptyShare = shares[Kind.empty] ?? 0;
  counts.forEach((column, index) => {
    const sum = column.reduce((a, b) => a + b, 0);
    const empty = column[Kind.empty] ?? 0;
    // Whether a cell is filled and what with are two questions: a column seen empty so far may hold anything.
    const filled = sum - empty;
    const emptyChance = (empty + 1.3 * emptyShare) / (sum + 1.3);
    const families = familySums(column);
    for (let kind = 0; kind < kindCount; kind += 1) {
      if (kind === Kind.empty) {
        odds[index * kindCount + kind] = thousandths(bounded(kind, Math.log(emptyChance / emptyShare)));
        continue;
      }
      const share = (shares[kind] ?? 0.01) / (1 - emptyShare);
      const own = family[kind] ?? 0;
      const kin = filled > 0 ? ((families[own] ?? 0) / filled) * ((shares[kind] ?? 0) / (familyShares[own] ?? 1)) : share;
      const chance = ((1 - emptyChance) * ((column[kind] ?? 0) + kin + 0.3 * share)) / (filled + 1.3);
      odds[index * kindCount + kind] = thousandths(bounded(kind as Kind, Math.log(chance / (shares[kind] ?? 0.01))));
    }
  });
  return { columns: counts.length, odds, ...(optional === undefined ? {} : { optional }) };
};

/** Counts and what is known beforehand together. */
export const addCounts = (a: Counts, b: Counts | undefined): Counts =>
  b ? a.map((column, i) => column.map((count, kind) => count + (b[i]?.[kind] ?? 0))) : a;
