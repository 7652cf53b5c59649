import { oncePerPlan } from './once-per-plan';
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

const quantities = oncePerPlan((plan) => group(plan.quantities));
const times = oncePerPlan((plan) => group(plan.times));

/** The quantities of one prose, in order. */
export const quantitiesOf = (plan: PlanDocument, prose: Prose): readonly Quantity[] => quantities(plan).get(prose) ?? [];

/** The expressions of time of one prose, in order. */
export const timesOf = (plan: PlanDocument, prose: Prose): readonly TimeExpression[] => times(plan).get(prose) ?? [];
