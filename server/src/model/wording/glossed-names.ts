import { grouped } from '../../text/grouped';
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

/** What a name takes in, told in brackets: 河道综合治理工程|（含新开河道、堤岸治理等工程）. */
interface Contained extends Omit<TermPlace, 'prose'> {
  readonly name: string;
  readonly contents: string;
}
const contained = /([\u4e00-\u9fff]{4,14})[（(]((?:含|包括|包含)[^（）()]{8,60})[）)]/gu;
const nothing: readonly Contained[] = [];
const containedIn = local((text): readonly Contained[] =>
  /[（(][含包]/u.test(text)
    ? Array.from(text.matchAll(contained), ({ 1: name = '', 2: contents = '', index }) => ({
        name,
        contents,
        from: index,
        to: index + name.length,
      }))
    : nothing,
);

/** So many are compared, lest a hostile text cost too much. */
const most = 300;
/** So often the usual name stands against the one odd one. */
const usual = 3;

/** 供水管网, 排水管网; 小学, 中学: things of two kinds. */
const kindsOfWorks = '供排雨污热气电路桥河江湖溪港渠库坝校园馆站厂镇乡村东南西北中';

/** Names of as many characters that begin and end alike, have a character in common between (综合治理 and 疏通整治, not 生态修复), and differ in none that tells. */
const likeBothEnds = (a: string, b: string): boolean => {
  const [mine, theirs] = [a.slice(around, -around), b.slice(around, -around)];
  const tells = (one: string, other: string): boolean =>
    [...one].some((character, i) => character !== other[i] && (telling.includes(character) || kindsOfWorks.includes(character)));
  return (
    a !== b &&
    a.length === b.length &&
    a.slice(0, around) === b.slice(0, around) &&
    a.slice(-around) === b.slice(-around) &&
    [...mine].some((character) => theirs.includes(character)) &&
    !tells(mine, theirs) &&
    !tells(theirs, mine)
  );
};

const oddAmong = keptByFound((found: readonly Found<Prose, Contained>[]): readonly NearName[] => {
  const all = found.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose }))).slice(0, most);
  return [...grouped(all, ({ contents }) => contents).values()].flatMap((alike): NearName[] => {
    if (alike.length <= usual) return [];
    return alike.flatMap((place): NearName[] => {
      if (alike.some((each) => each !== place && each.name === place.name)) return [];
      const others = alike.filter(({ name }) => likeBothEnds(name, place.name));
      const [otherPlace] = others;
      return otherPlace && others.length >= usual ? [{ text: place.name, other: otherPlace.name, place, otherPlace }] : [];
    });
  });
});

/** 河道疏通整治工程（含…） once, where the same words in brackets stand behind 河道综合治理工程 three times and more. */
export const oddlyNamedOf = (plan: PlanDocument): readonly NearName[] => oddAmong(containedIn(plan));

/** One abbreviation that is spelt out in two ways, a character apart: 电能利用效率（PUE） and 电能使用效率（PUE）. The earlier is the other. */
export const glossedNamesOf = (plan: PlanDocument): readonly NearName[] => differingAmong(glossedIn(plan));
