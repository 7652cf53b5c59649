import type { BlamedSums } from './blamed-sums';
import { difference } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import type { WrongShare } from '../tables/share-columns';
import type { WrongSum } from '../tables/table-sums';
import type { PlanCell, Quantity } from '../types';

/** A figure that makes both its total and its share wrong; with another one both come out. */
export interface BlamedShare {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly right: number;
  readonly sums: readonly [WrongSum, WrongShare];
}

const blamed = (sum: WrongSum, share: WrongShare): BlamedShare | undefined => {
  const { part, whole, quantity, factor } = share;
  const written = pureNumber(part);
  // The whole of a quotient (每千人口床位) stands in its own row.
  const divisor = whole === sum.cell ? sum.quantity : whole.row === part.row ? pureNumber(whole) : undefined;
  if (!divisor || !sum.addends.includes(part) || written?.scale !== 1) return undefined;
  const right = difference(written.value, difference(sum.sum, sum.quantity.value));
  const due = divisor.value === 0 ? undefined : (factor * right) / divisor.value;
  const fits = due !== undefined && Math.abs(due - quantity.value) <= 1.1 * quantity.scale * 10 ** -quantity.decimals;
  return fits ? { cell: part, quantity: written, right, sums: [sum, share] } : undefined;
};

/** The figures to blame for a sum and a share, and the sums and shares that none explains: 1034 where the total takes 1043, and so does the share of 20.0%. */
export const blamedShares = (
  left: BlamedSums['left'],
  wrong: readonly WrongShare[],
): { readonly both: readonly BlamedShare[]; readonly sums: BlamedSums['left']; readonly shares: readonly WrongShare[] } => {
  if (left.length === 0 || wrong.length === 0) return { both: [], sums: left, shares: wrong };
  const both = left.flatMap(([kind, sum]) => (kind === 'sum' ? wrong.flatMap((share) => blamed(sum, share) ?? []) : []));
  const told = new Set<WrongSum | WrongShare>(both.flatMap(({ sums }) => sums));
  return { both, sums: left.filter(([, sum]) => !told.has(sum)), shares: wrong.filter((share) => !told.has(share)) };
};
