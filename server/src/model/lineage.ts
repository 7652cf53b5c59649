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
