import { toSimplified } from '../../lexicon/fold';
import { commonEnds, goingOn } from '../../text/common-ends';
import { keptByText, type KeptText } from '../../text/keep';
import type { TextLine } from '../../text/text-lines';
import { carriedOn } from './lineage';
import { sourceLinesOf } from './source-lines';
import type { PlanDocument, Prose } from '../types';

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

/** Gives the places of a plan in which something is found, in order. */
export interface Finder<Place, Hit> {
  (plan: PlanDocument): readonly Found<Place, Hit>[];
  /** Is anything found in the text of a place, whatever the script of its plan? */
  somethingIn(place: Place): boolean;
  /** What is found in the text of a place as the finder is shown it, in the script it is written in. */
  hitsIn(place: Place): readonly Hit[];
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

/** What is found in the places of a plan, by the numbers of the finders. */
interface Lists<Place> {
  readonly places: readonly Place[];
  readonly traditional: boolean;
  readonly found: readonly (readonly Found<Place, unknown>[])[];
  /** What a finder threw. */
  readonly thrown: ReadonlyMap<number, Kept['thrown']>;
}

/** What a finder is shown of a text: as it is read, in simplified characters, or as it is written. */
type Shown = 'read' | 'folded' | 'written';

/**
 * Finders over all places of a plan of one kind. They are entered while modules load, before any plan is read.
 * @param writtenOf the text of a place as it is written, where it is read otherwise
 * @param placeOf the place of something as a number that grows from one to the next; −1 where it is gone from the document
 */
const finders = <Place extends object>(
  placesOf: (plan: PlanDocument) => readonly Place[],
  textOf: (place: Place) => KeptText,
  writtenOf: (place: Place) => KeptText | undefined,
  placeOf: (place: Place) => number,
) => {
  const all: { readonly find: Find<unknown>; readonly shown: Shown }[] = [];
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

  /** What all finders find in some of the places. */
  const listsOf = (places: readonly Place[], traditional: boolean): Pick<Lists<Place>, 'found' | 'thrown'> => {
    const found = all.map((): Found<Place, unknown>[] => []);
    const thrown = new Map<number, Kept['thrown']>();
    const add = (place: Place, { finder, hits, thrown: fault }: Kept): void => {
      found[finder]?.push({ place, hits });
      if (fault) thrown.set(finder, fault);
    };
    const addShown = (place: Place, found: readonly Kept[], which: (shown: Shown | undefined) => boolean): void => {
      for (const kept of found) if (which(all[kept.finder]?.shown)) add(place, kept);
    };
    for (const place of places) {
      const text = textOf(place);
      const written = writtenOf(place);
      const own = foundIn(text);
      if (!traditional && !written) {
        if (own !== nothing) for (const kept of own) add(place, kept);
        continue;
      }
      addShown(place, own, (shown) => shown === 'read' || (shown === 'folded' && !traditional) || (shown === 'written' && !written));
      if (traditional) addShown(place, foundIn(toSimplified(text.text)), (shown) => shown === 'folded');
      if (written) addShown(place, foundIn(written), (shown) => shown === 'written');
    }
    return { found, thrown };
  };

  const ofPlan = carriedOn((plan, before: Lists<Place> | undefined): Lists<Place> => {
    const places = placesOf(plan);
    const { traditional } = plan.meta;
    if (!before || before.traditional !== traditional || before.thrown.size > 0)
      return { places, traditional, ...listsOf(places, traditional) };
    const { head, tail } = commonEnds(places, before.places);
    const { found, thrown } = listsOf(places.slice(head, tail), traditional);
    const placeAt = (index: number): number => {
      const place = places[index];
      return place ? placeOf(place) : Infinity;
    };
    const [upTo, from] = [placeAt(head), placeAt(tail)];
    const joined = before.found.map((list, finder) => goingOn(list, ({ place }) => placeOf(place), upTo, from, found[finder] ?? []));
    return { places, traditional, found: joined, thrown };
  });
  return <Hit>(find: Find<Hit>, shown: Shown): Finder<Place, Hit> => {
    const own = all.push({ find, shown }) - 1;
    const inPlan = (plan: PlanDocument): readonly Found<Place, Hit>[] => {
      const { found, thrown } = ofPlan(plan);
      const fault = thrown.get(own);
      if (fault) throw fault.error;
      return (found[own] ?? []) as readonly Found<Place, Hit>[];
    };
    const hitsIn = (text: string | KeptText): readonly Hit[] =>
      (foundIn(text).find(({ finder }) => finder === own)?.hits ?? []) as readonly Hit[];
    const shownOf = (place: Place): KeptText => (shown === 'written' ? (writtenOf(place) ?? textOf(place)) : textOf(place));
    const somethingIn = (place: Place): boolean => {
      const text = shownOf(place);
      return hitsIn(text).length > 0 || (shown === 'folded' && hitsIn(toSimplified(text.text)).length > 0);
    };
    return Object.assign(inPlan, { somethingIn, hitsIn: (place: Place) => hitsIn(shownOf(place)) });
  };
};

const inProse = finders(
  (plan) => plan.prose,
  (prose: Prose) => prose.kept,
  ({ written }) => written?.kept,
  ({ index }) => index,
);
const inLines = finders(
  sourceLinesOf,
  (line: TextLine) => line.kept,
  () => undefined,
  ({ from }) => from,
);

/** The proses of a plan in which `find` finds something, in order. To be called while modules load, once for each finder. */
export const local = <Hit>(find: Find<Hit>): Finder<Prose, Hit> => inProse(find, 'read');

/** The same for finders that look words up: they read a traditional text in simplified characters, one unit for one. */
export const localFolded = <Hit>(find: Find<Hit>): Finder<Prose, Hit> => inProse(find, 'folded');

/** The same for finders of blanks and widths: they read a paragraph as it is written (`Prose.written`). */
export const localWritten = <Hit>(find: Find<Hit>): Finder<Prose, Hit> => inProse(find, 'written');

/** The same for the lines of the source as written, marks and all. */
export const localInLines = <Hit>(find: Find<Hit>): Finder<TextLine, Hit> => inLines(find, 'read');
