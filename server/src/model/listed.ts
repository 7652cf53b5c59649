import { goingOn } from '../text/common-ends';
import { sameItems } from '../text/kept-with';
import { carriedOn } from './lineage';
import { layoutOf, sameLayout, type Layout } from './layout';
import type { PlanDocument, Prose } from './types';

/** What the items of a prose may depend on beside itself and how it is laid out. */
export interface Beside {
  /** Things of the plan that stay the same as long as nothing that is read of them changes. */
  readonly of?: (plan: PlanDocument) => readonly unknown[];
  /** So many proses right before it are read. */
  readonly before?: number;
  /** So many proses right behind it are read. */
  readonly behind?: number;
}

interface Listed<Item> {
  readonly layout: Layout;
  readonly beside: readonly unknown[];
  readonly items: readonly Item[];
}

/**
 * A list of things found in the proses of a plan, in their order. What was found in a prose goes on into the next version of the document while its
 * layout is the same; where nothing has changed the list stays the very same. The items hold no places of the source.
 * @param find finds the things in one prose: reads its text, kind, quantities and times, its cell, box and sections, and what `beside` says
 */
export const listedByProse = <Item extends { readonly prose: Prose }>(
  find: (plan: PlanDocument, prose: Prose) => readonly Item[],
  beside: Beside = {},
): ((plan: PlanDocument) => readonly Item[]) => {
  const all = (plan: PlanDocument, proses: readonly Prose[]): Item[] => {
    const items: Item[] = [];
    for (const prose of proses) for (const item of find(plan, prose)) items.push(item);
    return items;
  };
  const { of = () => [], before: above = 0, behind = 0 } = beside;
  const view = carriedOn((plan, before: Listed<Item> | undefined): Listed<Item> => {
    const said = of(plan);
    const ends = before && sameItems(before.beside, said) ? sameLayout(plan, before.layout) : undefined;
    const layout = layoutOf(plan);
    if (!before || !ends) return { layout, beside: said, items: all(plan, plan.prose) };
    const [head, tail] = [Math.max(0, ends.head - behind), Math.min(plan.prose.length, ends.tail + above)];
    const fresh = all(plan, plan.prose.slice(head, tail));
    return { layout, beside: said, items: goingOn(before.items, ({ prose }) => prose.index, head, tail, fresh) };
  });
  return (plan) => view(plan).items;
};
