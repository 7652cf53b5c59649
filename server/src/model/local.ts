import { toSimplified } from '../lexicon/fold';
import { keptByText } from '../text/keep';
import { oncePerPlan } from './once-per-plan';
import type { PlanDocument, Prose } from './types';

/**
 * What many rules find in a text alone, looked up together: most paragraphs of a plan have been read before (in its last version, in another draft) and hold
 * nothing, so that one look-up of a paragraph answers for all rules, and a rule walks only the paragraphs it has something to say of.
 */

/** A prose in which something was found. */
export interface Local<Hit> {
  readonly prose: Prose;
  /** What a finder found, in its order; places are indices of the text. Shared by all proses of one text. */
  readonly hits: readonly Hit[];
}

interface Finder {
  readonly find: (text: string) => readonly unknown[];
  readonly folded: boolean;
}
const finders: Finder[] = [];

interface Found {
  readonly finder: number;
  readonly hits: readonly unknown[];
  /** What the finder threw: it is the fault of its rule alone. */
  readonly thrown?: { readonly error: unknown };
}
const nothing: readonly Found[] = [];

const foundIn = keptByText((text): readonly Found[] => {
  let found: Found[] | undefined;
  for (let finder = 0; finder < finders.length; finder += 1) {
    try {
      const hits = finders[finder]?.find(text);
      if (hits !== undefined && hits.length > 0) (found ??= []).push({ finder, hits });
    } catch (error) {
      (found ??= []).push({ finder, hits: [], thrown: { error } });
    }
  }
  return found ?? nothing;
});

interface List {
  readonly local: Local<unknown>[];
  thrown?: Found['thrown'];
}

const lists = oncePerPlan((plan): readonly List[] => {
  const all = finders.map((): List => ({ local: [] }));
  const add = (prose: Prose, text: string, wanted: (finder: number) => boolean): void => {
    for (const { finder, hits, thrown } of foundIn(text)) {
      const list = all[finder];
      if (!list || !wanted(finder)) continue;
      list.local.push({ prose, hits });
      if (thrown) list.thrown = thrown;
    }
  };
  const isFolded = (finder: number): boolean => finders[finder]?.folded === true;
  for (const prose of plan.prose) {
    const { text } = prose.reading;
    if (!plan.meta.traditional) add(prose, text, () => true);
    else {
      add(prose, text, (finder) => !isFolded(finder));
      add(prose, toSimplified(text), isFolded);
    }
  }
  return all;
});

const register = <Hit>(find: (text: string) => readonly Hit[], folded: boolean): ((plan: PlanDocument) => readonly Local<Hit>[]) => {
  const own = finders.push({ find, folded }) - 1;
  return (plan) => {
    const list = lists(plan)[own];
    if (list?.thrown) throw list.thrown.error;
    return (list?.local ?? []) as readonly Local<Hit>[];
  };
};

/**
 * The proses of a plan in which `find` finds something, in order. To be called while modules load, once for each finder.
 * @param find reads a text and nothing else
 */
export const local = <Hit>(find: (text: string) => readonly Hit[]): ((plan: PlanDocument) => readonly Local<Hit>[]) =>
  register(find, false);

/** The same for finders that look words up: they read a traditional text in simplified characters, one unit for one. */
export const localFolded = <Hit>(find: (text: string) => readonly Hit[]): ((plan: PlanDocument) => readonly Local<Hit>[]) =>
  register(find, true);
