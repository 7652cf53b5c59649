import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import { grouped } from '../../text/grouped';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A river of three characters, as it stands in a series next to another one. */
interface River extends Omit<TermPlace, 'prose'> {
  readonly name: string;
  readonly beside: string;
}

const series = /[\u4e00-\u9fff]{1,2}[河江湖](?:、[\u4e00-\u9fff]{1,2}[河江湖])+/gu;
const size = 3;
const none: readonly River[] = [];

const riversIn = local((text): readonly River[] => {
  if (!text.includes('河、') && !text.includes('江、') && !text.includes('湖、')) return none;
  return Array.from(text.matchAll(series)).flatMap(({ index, 0: words }): River[] => {
    const names = words.split('、');
    let from = index;
    return names.flatMap((name, i): River[] => {
      const at = from;
      from += name.length + 1;
      const beside = names[i - 1] ?? names[i + 1];
      return name.length === size && beside !== undefined ? [{ name, beside, from: at, to: at + size }] : [];
    });
  });
});

/** Big and little, upper and lower: rivers that are told apart by their second character. */
const apart = /^[大小东西南北上下中新老]/u;
/** A plan that names many rivers has two of nearly one name. */
const mostRivers = 8;

/** Does a place stand in an earlier paragraph than another? */
const isBefore = (a: TermPlace, b: TermPlace): boolean => a.prose.index < b.prose.index;

const nearAmong = keptByFound((all: readonly Found<Prose, River>[]): readonly NearName[] => {
  const byName = grouped(
    all.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose }))),
    ({ name }) => name,
  );
  if (byName.size > mostRivers) return [];
  // Few names: each that stands once is held against the others.
  return [...byName].flatMap(([name, [river, again]]): NearName[] => {
    if (!river || again || apart.test(name)) return [];
    const { beside, prose } = river;
    for (const [like, places] of byName) {
      if (like === name || like[0] !== name[0] || like[2] !== name[2]) continue;
      const other = places.find((place) => place.beside === beside);
      if (!other) continue;
      // A paragraph that has both, wherever they stand in it, speaks of two; of two that stand once the later is told.
      if (places.some((each) => each.prose === prose) || (places.length === 1 && isBefore(river, other))) return [];
      return [{ text: name, other: like, place: river, otherPlace: other }];
    }
    return [];
  });
});

/** 白沙河、桐江河 once, and 白沙河、桐溪河 elsewhere, in a plan that names few rivers: one river under two names. */
export const nearRiversOf = (plan: PlanDocument): readonly NearName[] => {
  const { text } = plan.source;
  const isOnce = (name: string): boolean => text.indexOf(name) === text.lastIndexOf(name);
  return nearAmong(riversIn(plan)).filter((near) => isOnce(near.text));
};
