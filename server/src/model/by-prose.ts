import type { PlanDocument, Prose, Quantity, TimeExpression } from './types';

const group = <Item extends { readonly prose: Prose }>(items: readonly Item[]): ReadonlyMap<Prose, readonly Item[]> => {
  const map = new Map<Prose, Item[]>();
  for (const item of items) {
    const list = map.get(item.prose);
    if (list) list.push(item);
    else map.set(item.prose, [item]);
  }
  return map;
};

const quantities = new WeakMap<PlanDocument, ReadonlyMap<Prose, readonly Quantity[]>>();
const times = new WeakMap<PlanDocument, ReadonlyMap<Prose, readonly TimeExpression[]>>();

/** The quantities of one prose, in order; derived once per document. */
export const quantitiesOf = (plan: PlanDocument, prose: Prose): readonly Quantity[] => {
  let map = quantities.get(plan);
  if (!map) quantities.set(plan, (map = group(plan.quantities)));
  return map.get(prose) ?? [];
};

/** The expressions of time of one prose, in order; derived once per document. */
export const timesOf = (plan: PlanDocument, prose: Prose): readonly TimeExpression[] => {
  let map = times.get(plan);
  if (!map) times.set(plan, (map = group(plan.times)));
  return map.get(prose) ?? [];
};
