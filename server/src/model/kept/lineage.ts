import type { Change } from '../../text/change';
import { onceFor } from '../../text/kept-with';
import type { PlanDocument } from '../types';

/**
 * What the versions of one document have in common, to tell their things from those of other plans built of the same blocks. A plan without a version before
 * it has none: most are read once, and keep nothing.
 */
export interface Lineage {
  /** The number of the latest version. */
  version: number;
  /** What the last few versions had in common, each with the one before it. */
  readonly steps: (Common | undefined)[];
}

const lineages = new WeakMap<PlanDocument, Lineage>();

/** The lineage of a plan that goes on, or a new one. A plan goes on once: it gives its lineage away. */
export const lineageAfter = (previous: PlanDocument | undefined): Lineage | undefined => {
  if (!previous) return undefined;
  const known = lineages.get(previous);
  lineages.delete(previous);
  return known ?? { version: 0, steps: [] };
};

/** A view that was not asked for in so many versions is made anew. */
const mostSteps = 32;

/**
 * Says of which lineage a plan is.
 * @param common what it has in common with the version it was built on
 */
export const setLineage = (plan: PlanDocument, lineage: Lineage | undefined, common: Common | undefined): void => {
  if (!lineage) return;
  lineage.version += 1;
  lineage.steps.push(common);
  if (lineage.steps.length > mostSteps) lineage.steps.shift();
  lineages.set(plan, lineage);
};

/** Which version of its document a plan is: 0 for one built anew, then counting on. */
export const versionOf = (plan: PlanDocument): number => lineages.get(plan)?.version ?? 0;

/** What a plan has in common with the version it was built on. */
export interface Common {
  /** So many proses at the start of the plan are those of the version before: the same objects, of the same text, in the same cell if in one. */
  readonly head: number;
  /** So many at the end are, moved to where they stand now. */
  readonly tail: number;
  /** How many proses the version before had: of those, the first `head` and the last `tail` went on. */
  readonly before: number;
  /** Whether the outline is the same too: sections, boxes and captions are the same objects, and the proses that went on have the kind, section and box they had. */
  readonly outline: boolean;
}

/** What a plan has in common with the very version it was built on. */
export interface CommonWithLast extends Common {
  /** How the text has changed. */
  readonly change: Change;
}

const commons = new WeakMap<PlanDocument, CommonWithLast>();

/** What a plan has in common with the version it was built on; undefined for one built anew. It names no object of that version: none is held by it. */
export const commonWithLast = (plan: PlanDocument): CommonWithLast | undefined => commons.get(plan);

/** Says what a plan has in common with its last version. */
export const setCommon = (plan: PlanDocument, common: CommonWithLast): void => {
  commons.set(plan, common);
};

/** What the latest version has in common with an earlier one: what went on each time. */
const commonSince = ({ version, steps }: Lineage, earlier: number): Common | undefined => {
  const since = steps.slice(steps.length - (version - earlier));
  return since.reduce((all, step) =>
    all && step
      ? {
          head: Math.min(all.head, step.head),
          tail: Math.min(all.tail, step.tail),
          before: all.before,
          outline: all.outline && step.outline,
        }
      : undefined,
  );
};

/**
 * A view of the document that is made of the same view of an earlier version, the last where it was asked for: made at the first asking.
 * @param make makes the view; `before` is used up, and the plan has `common` in common with the version it is of, where that is known
 */
export const carriedOn = <View>(
  make: (plan: PlanDocument, before: View | undefined, common: Common | undefined) => View,
): ((plan: PlanDocument) => View) => {
  const last = new WeakMap<Lineage, { readonly view: View; readonly version: number }>();
  return onceFor((plan: PlanDocument): View => {
    const lineage = lineages.get(plan);
    if (!lineage) return make(plan, undefined, undefined);
    const { version, steps } = lineage;
    const known = last.get(lineage);
    const goesOn = known !== undefined && known.version < version && version - known.version <= steps.length;
    const view = goesOn ? make(plan, known.view, commonSince(lineage, known.version)) : make(plan, undefined, undefined);
    last.set(lineage, { view, version });
    return view;
  });
};
