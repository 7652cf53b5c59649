import { quantitiesOfCell, scanQuantities } from '../figures/quantities';
import { scanTimes } from '../figures/times';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Prose, Quantity, TimeExpression } from '../types';

/** Items of one prose stand one after another: a prose is looked up once for its run of them. */
const group = <Item extends { readonly prose: Prose }>(items: readonly Item[]): ReadonlyMap<Prose, readonly Item[]> => {
  const map = new Map<Prose, Item[]>();
  let last: Prose | undefined;
  let list: Item[] = [];
  for (const item of items) {
    if (item.prose !== last) {
      last = item.prose;
      const known = map.get(last);
      list = known ?? [];
      if (!known) map.set(last, list);
    }
    list.push(item);
  }
  return map;
};

/** The expressions of time of each prose that has any. */
export const timesByProse = oncePerPlan((plan) => group(plan.times));

/** The quantities of one prose, in order. */
export const quantitiesOf = (prose: Prose): readonly Quantity[] => (prose.cell ? quantitiesOfCell(prose) : scanQuantities(prose));

/** The index of the first of the quantities of one prose (in order) that starts at or behind an index into its text. */
export const firstQuantityFrom = (quantities: readonly Quantity[], at: number): number => {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.from ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The quantities of one prose that start in `from`…`to` (exclusive). */
export const quantitiesBetween = (quantities: readonly Quantity[], from: number, to: number): readonly Quantity[] =>
  quantities.slice(firstQuantityFrom(quantities, from), firstQuantityFrom(quantities, to));

/** The expressions of time of one prose, in order. */
export const timesOf = (prose: Prose): readonly TimeExpression[] => scanTimes(prose);
