import { withWideMarks } from '../../lexicon/fold';
import { inEveryProse } from '../../lexicon/scanner';
import { overlapsAny, startIndex } from '../../lexicon/starts';
import type { TermGroup } from '../../lexicon/term-group';
import { termVariants } from '../../lexicon/terms';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** One of several names that a text uses for one thing, with the name it uses most. */
export interface TermVariant {
  readonly name: string;
  readonly places: readonly TermPlace[];
  readonly main: string;
  readonly mainPlaces: readonly TermPlace[];
  /** The plan mostly uses the preferred name, and this is no short form of it. */
  readonly slip: boolean;
  readonly group: TermGroup;
}

const starts = startIndex<TermGroup>((enter) => {
  for (const group of termVariants) {
    enter(group.preferred, group);
    for (const variant of group.variants) enter(variant, group);
  }
}, inEveryProse);

/** No title is longer; how far its 《 is looked for. */
const longestTitle = 200;

/** True inside a title in 《》. */
const inTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestTitle), at + 1);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

/** Names of bodies that a reform has changed. */
const isReform = ({ note }: TermGroup): boolean => /^20\d\d年/u.test(note);

/** 2018年公安消防部队转制, 原国土资源部门: where the reform itself or the time before it is told, the former name is right. */
const tellsHistory = (text: string, from: number, to: number): boolean =>
  /(?:原|时任|当时的?|改革前|(?:19\d\d|200\d|201[0-8])年[^。；]{0,12})$/u.test(text.slice(Math.max(0, from - 18), from)) ||
  /^(?:集体|整体|成建制)?(?:转隶|转制|改制|改组|移交|划转|撤销|更名|整合|职责)/u.test(text.slice(to, to + 8));

interface Hit {
  readonly name: string;
  readonly group: TermGroup;
  readonly from: number;
  readonly to: number;
}

const none: readonly Hit[] = [];

/** The names of a text that other names stand in for, in order. */
const namesIn = local((written) => {
  const text = withWideMarks(written);
  let found: Hit[] | undefined;
  let taken: Map<TermGroup, number> | undefined;
  for (const from of starts.placesIn(text)) {
    const here = starts.at(text, from);
    if (here.length === 0 || inTitle(text, from)) continue;
    for (const { start: name, values } of here)
      for (const group of values) {
        const to = from + name.length;
        if (from < (taken?.get(group) ?? 0) || (group.unless && overlapsAny(text, from, to, group.unless))) continue;
        if (name !== group.preferred && isReform(group) && tellsHistory(text, from, to)) continue;
        (taken ??= new Map()).set(group, to);
        (found ??= []).push({ name, group, from, to });
      }
  }
  return found ?? none;
});

/** Is one name the other with characters left out? Running text shortens what a table names in full, but 县区 beside 县（市、区） is another name for all of them. */
const isShortened = (name: string, full: string): boolean => {
  if (full.includes('（')) return false;
  let at = 0;
  for (const character of full) if (character === name[at]) at += 1;
  return at === name.length;
};

const variantsAmong = keptByFound((found: readonly Found<Prose, Hit>[]): readonly TermVariant[] => {
  const uses = new Map<TermGroup, Map<string, TermPlace[]>>();
  for (const { place: prose, hits } of found) {
    for (const { name, group, from, to } of hits) {
      const names = uses.get(group) ?? new Map<string, TermPlace[]>();
      uses.set(group, names);
      const places = names.get(name);
      if (places) places.push({ prose, from, to });
      else names.set(name, [{ prose, from, to }]);
    }
  }
  return [...uses].flatMap(([group, names]): TermVariant[] => {
    if (names.size === 1) return [];
    const [main, ...others] = [...names].sort(
      (a, b) => b[1].length - a[1].length || Number(b[0] === group.preferred) - Number(a[0] === group.preferred),
    );
    if (!main) return [];
    const [usual, mainPlaces] = main;
    return others.map(([name, places]) => ({
      name,
      places,
      main: usual,
      mainPlaces,
      group,
      slip: usual === group.preferred && mainPlaces.length >= 4 * places.length && !isShortened(name, usual),
    }));
  });
});

/** Names of one thing, where a text uses more than one; a title in 《》 and the table of contents do not count. The name used most stays, of equals the preferred one. */
export const termVariantsOf = (plan: PlanDocument): readonly TermVariant[] => variantsAmong(namesIn(plan));
