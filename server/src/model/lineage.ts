import { onceFor } from '../text/kept-with';
import type { PlanDocument } from './types';

/**
 * What the versions of one document have in common, to tell their things from those of other plans built of the same blocks. A plan without a version before
 * it has none: most are read once, and keep nothing.
 */
export type Lineage = Readonly<Record<never, never>>;

const lineages = new WeakMap<PlanDocument, Lineage>();

/** The lineage of a plan that goes on, or a new one. A plan goes on once: it gives its lineage away. */
export const lineageAfter = (previous: PlanDocument | undefined): Lineage | undefined => {
  if (!previous) return undefined;
  const known = lineages.get(previous);
  lineages.delete(previous);
  return known ?? {};
};

/** Says of which lineage a plan is. */
export const setLineage = (plan: PlanDocument, lineage: Lineage | undefined): void => {
  if (lineage) lineages.set(plan, lineage);
};

/**
 * A view of the document that is made of the same view of an earlier version, where there is one: made at the first asking, handed on to the next version.
 * @param make makes the view; `before` is that of the version for which it was asked last, and is used up
 */
export const carriedOn = <View>(make: (plan: PlanDocument, before: View | undefined) => View): ((plan: PlanDocument) => View) => {
  const last = new WeakMap<Lineage, { readonly view: View }>();
  return onceFor((plan: PlanDocument): View => {
    const lineage = lineages.get(plan);
    const view = make(plan, lineage && last.get(lineage)?.view);
    if (lineage) last.set(lineage, { view });
    return view;
  });
};
