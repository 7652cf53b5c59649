import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import type { NearName } from '../document/term-places';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** What follows a quoted word: “摇篮工程”|艺术展演系列活动. */
interface Tail {
  readonly quoted: string;
  readonly words: string;
  readonly from: number;
}

const named = new RegExp(`“([${hanUnits}]{2,12})”([${hanUnits}]{6,14})`, 'gu');
const none: readonly Tail[] = [];
const tailsIn = local((text): readonly Tail[] =>
  text.includes('”')
    ? Array.from(text.matchAll(named), ({ 0: all, 1: quoted = '', 2: words = '', index }) => ({
        quoted,
        words,
        from: index + all.length - words.length,
      }))
    : none,
);

/** The last word of a name. */
const head = 2;

/** The longest beginning of both that has the same words before the last one in another order: 艺术展演|系列, 系列|艺术展演. */
const turnedRound = (a: string, b: string): number | undefined => {
  for (let length = Math.min(a.length, b.length, 12); length >= 6; length -= 1) {
    const [mine, theirs] = [a.slice(0, length - head), b.slice(0, length - head)];
    if (mine === theirs || a.slice(length - head, length) !== b.slice(length - head, length)) continue;
    for (let cut = 2; cut <= mine.length - 2; cut += 1) if (mine.slice(cut) + mine.slice(0, cut) === theirs) return length;
  }
  return undefined;
};

const turnedAmong = keptByFound((found: readonly Found<Prose, Tail>[]): readonly NearName[] => {
  const all = found.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose })));
  return [...grouped(all, ({ quoted }) => quoted).values()].flatMap((tails): NearName[] => {
    const [first, ...others] = tails;
    if (!first) return [];
    for (const other of others) {
      const length = turnedRound(first.words, other.words);
      if (length === undefined || (other.prose === first.prose && !first.prose.reading.text.slice(first.from, other.from).includes('。')))
        continue;
      const placeOf = ({ prose, from }: typeof first) => ({ prose, from, to: from + length });
      return [
        { text: other.words.slice(0, length), other: first.words.slice(0, length), place: placeOf(other), otherPlace: placeOf(first) },
      ];
    }
    return [];
  });
});

/** “摇篮工程”艺术展演系列活动 and “摇篮工程”系列艺术展演活动: what a quoted name is of, with its words in another order. The first is the other. */
export const turnedNamesOf = (plan: PlanDocument): readonly NearName[] => turnedAmong(tailsIn(plan));
