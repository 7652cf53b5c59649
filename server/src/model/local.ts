import { toSimplified } from '../lexicon/fold';
import { keptByText, type KeptText } from '../text/keep';
import type { TextLine } from '../text/text-lines';
import { oncePerPlan } from './once-per-plan';
import { sourceLinesOf } from './source-lines';
import type { PlanDocument, Prose } from './types';

/**
 * What many rules find in a text alone, looked up together: most paragraphs of a plan have been read before (in its last version, in another draft) and hold
 * nothing, so that one look-up of a paragraph answers for all rules, and a rule walks only the paragraphs it has something to say of.
 */

/** Something with a text in which a finder found something. */
export interface Found<Place, Hit> {
  readonly place: Place;
  /** What was found, in order; indices of the text. Shared by all places of one text: readonly. */
  readonly hits: readonly Hit[];
}

/** Finds something in a text; reads nothing else. An empty list, best one and the same, where there is nothing. */
type Find<Hit> = (text: string) => readonly Hit[];

/** What the finder of a number found in a text. What it threw is the fault of its rule alone. */
interface Kept {
  readonly finder: number;
  readonly hits: readonly unknown[];
  readonly thrown?: { readonly error: unknown };
}
const nothing: readonly Kept[] = [];

interface List {
  readonly found: Found<unknown, unknown>[];
  thrown?: Kept['thrown'];
}

/** Finders over all places of a plan of one kind. They are entered while modules load, before any plan is read. */
const finders = <Place extends object>(placesOf: (plan: PlanDocument) => readonly Place[], textOf: (place: Place) => string | KeptText) => {
  const all: { readonly find: Find<unknown>; readonly folded: boolean }[] = [];
  const foundIn = keptByText((text): readonly Kept[] => {
    let kept: Kept[] | undefined;
    for (let finder = 0; finder < all.length; finder += 1) {
      try {
        const hits = all[finder]?.find(text);
        if (hits !== undefined && hits.length > 0) (kept ??= []).push({ finder, hits });
      } catch (error) {
        (kept ??= []).push({ finder, hits: [], thrown: { error } });
      }
    }
    return kept ?? nothing;
  });
  const add = (lists: readonly List[], place: Place, { finder, hits, thrown }: Kept): void => {
    const list = lists[finder];
    list?.found.push({ place, hits });
    if (list && thrown) list.thrown = thrown;
  };
  const ofPlan = oncePerPlan((plan): readonly List[] => {
    const lists = all.map((): List => ({ found: [] }));
    const { traditional } = plan.meta;
    for (const place of placesOf(plan)) {
      const text = textOf(place);
      const found = foundIn(text);
      if (!traditional) {
        if (found !== nothing) for (const kept of found) add(lists, place, kept);
        continue;
      }
      for (const kept of found) if (!all[kept.finder]?.folded) add(lists, place, kept);
      for (const kept of foundIn(toSimplified(text))) if (all[kept.finder]?.folded) add(lists, place, kept);
    }
    return lists;
  });
  return <Hit>(find: Find<Hit>, folded: boolean): ((plan: PlanDocument) => readonly Found<Place, Hit>[]) => {
    const own = all.push({ find, folded }) - 1;
    return (plan) => {
      const list = ofPlan(plan)[own];
      if (list?.thrown) throw list.thrown.error;
      return (list?.found ?? []) as readonly Found<Place, Hit>[];
    };
  };
};

const inProse = finders(
  (plan) => plan.prose,
  (prose: Prose) => prose.kept,
);
const inLines = finders(sourceLinesOf, (line: TextLine) => line.kept);

/** The proses of a plan in which `find` finds something, in order. To be called while modules load, once for each finder. */
export const local = <Hit>(find: Find<Hit>): ((plan: PlanDocument) => readonly Found<Prose, Hit>[]) => inProse(find, false);

/** The same for finders that look words up: they read a traditional text in simplified characters, one unit for one. */
export const localFolded = <Hit>(find: Find<Hit>): ((plan: PlanDocument) => readonly Found<Prose, Hit>[]) => inProse(find, true);

/** The same for the lines of the source as written, marks and all. */
export const localInLines = <Hit>(find: Find<Hit>): ((plan: PlanDocument) => readonly Found<TextLine, Hit>[]) => inLines(find, false);
