import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A name and the letters it is short for: 电能利用效率（PUE）. */
interface Glossed extends Omit<TermPlace, 'prose'> {
  readonly name: string;
  readonly letters: string;
}

const glossed = /([\u4e00-\u9fff]{4,24})[（(]([A-Z][A-Za-z0-9-]{1,9})[）)]/gu;
const none: readonly Glossed[] = [];

const glossedIn = local((text): readonly Glossed[] =>
  /[（(][A-Z]/u.test(text)
    ? Array.from(text.matchAll(glossed), ({ 1: name = '', 2: letters = '', index }) => ({
        name,
        letters,
        from: index,
        to: index + name.length,
      }))
    : none,
);

/** What tells two things of one kind apart, though they share their letters. */
const telling = '一二三四五六七八九十大小高低新老上下内外国省市县区年月日';
/** So much both names have before and behind the character that differs. */
const around = 2;

/** Where the ends of two names part in one character alone: how many characters stand behind it. */
const behindSlip = (a: string, b: string): number | undefined => {
  let end = 0;
  while (end < Math.min(a.length, b.length) && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [mine, theirs] = [a.at(-1 - end) ?? '', b.at(-1 - end) ?? ''];
  const before = (name: string): string => name.slice(0, -1 - end).slice(-around);
  const alike = before(a).length === around && before(a) === before(b);
  return end >= around && alike && mine !== '' && theirs !== '' && !telling.includes(mine) && !telling.includes(theirs) ? end : undefined;
};

const differingAmong = keptByFound((found: readonly Found<Prose, Glossed>[]): readonly NearName[] => {
  const first = new Map<string, Glossed & { readonly prose: Prose }>();
  const near: NearName[] = [];
  for (const { place: prose, hits } of found)
    for (const hit of hits) {
      const known = first.get(hit.letters);
      if (!known) {
        first.set(hit.letters, { ...hit, prose });
        continue;
      }
      const end = behindSlip(hit.name, known.name);
      if (end === undefined) continue;
      const length = end + 1 + around;
      near.push({
        text: hit.name.slice(-length),
        other: known.name.slice(-length),
        place: { prose, from: hit.to - length, to: hit.to },
        otherPlace: { prose: known.prose, from: known.to - length, to: known.to },
      });
    }
  return near;
});

/** One abbreviation that is spelt out in two ways, a character apart: 电能利用效率（PUE） and 电能使用效率（PUE）. The earlier is the other. */
export const glossedNamesOf = (plan: PlanDocument): readonly NearName[] => differingAmong(glossedIn(plan));
