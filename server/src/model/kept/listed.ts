import { goingOn } from '../../text/common-ends';
import { sameItems } from '../../text/kept-with';
import { carriedOn } from './lineage';
import type { PlanDocument, Prose } from '../types';

/** What the items of a prose may depend on beside itself, its cell, box and sections, and the years of the plan. */
export interface Beside {
  /** Things of the plan that stay the same as long as nothing that is read of them changes. */
  readonly of?: (plan: PlanDocument) => readonly unknown[];
  /** So many proses right before it are read. */
  readonly before?: number;
}

interface Listed<Item> {
  readonly beside: readonly unknown[];
  readonly items: readonly Item[];
}

/**
 * A list of things found in the proses of a plan, in their order. What was found in a prose goes on into the next version of the document with the prose, as
 * long as the outline is the same; where nothing has changed the list stays the very same. The items hold no places of the source.
 * @param find finds the things in one prose
 */
export const listedByProse = <Item extends { readonly prose: Prose }>(
  find: (plan: PlanDocument, prose: Prose) => readonly Item[],
  { of, before: above = 0 }: Beside = {},
): ((plan: PlanDocument) => readonly Item[]) => {
  const all = (plan: PlanDocument, proses: readonly Prose[]): Item[] => {
    const items: Item[] = [];
    for (const prose of proses) for (const item of find(plan, prose)) items.push(item);
    return items;
  };
  const view = carriedOn((plan, last: Listed<Item> | undefined, since): Listed<Item> => {
    const { prose, meta } = plan;
    const beside = [meta.period?.start, meta.period?.end, meta.baseline, ...(of?.(plan) ?? [])];
    const common = last && sameItems(last.beside, beside) ? since : undefined;
    if (!last || !common?.outline) return { beside, items: all(plan, prose) };
    const [head, tail] = [common.head, Math.min(prose.length, prose.length - common.tail + above)];
    return { beside, items: goingOn(last.items, (item) => item.prose.index, head, tail, all(plan, prose.slice(head, tail))) };
  });
  return (plan) => view(plan).items;
};
