import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import type { NearName, TermPlace } from '../document/term-places';
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

/** What may be more in one of two names of one thing: 现代|化|水网体系, 行动|计划, 防治|合作|中心. */
const adding = /^(?:[化型性级]|合作|综合|专项|国际)$/u;
/** 行动|计划: a plan for the works may be meant; one name is asked for where either is explained: “护苗”行动：…. */
const addingAtEnd = /^计划$/u;
const shortTail = new RegExp(`”([${hanUnits}]{2,14})`, 'gu');
const longestClosed = 10;
/** 中国—中亚|荒漠化防治中心: what a name joined with 中国 is of. */
const joinedName = new RegExp(`(中国[-—–－][${hanUnits}]{2})([${hanUnits}]{2,12}?(?:中心|实验室|研究院|论坛|博览会|基地|联盟))`, 'gu');

interface ClosedTail extends Tail {
  /** 18.“护苗”行动：…: it is a term that is explained. */
  readonly explained: boolean;
  /** No further characters follow. */
  readonly closed: boolean;
  /** Where the name begins. */
  readonly start: number;
}
const noTails: readonly ClosedTail[] = [];

/** A quoted word with what follows it, at best up to a mark: “护苗”|行动计划. Titles in 《》 name documents. */
const closedTailsIn = local((text): readonly ClosedTail[] => {
  let found: ClosedTail[] | undefined;
  for (const { 0: all, 1: joined = '', 2: words = '', index: start } of /中国[-—–－]/u.test(text) ? text.matchAll(joinedName) : [])
    (found ??= []).push({
      quoted: joined.replace(/[—–－]/u, '-'),
      words,
      start,
      from: start + all.length - words.length,
      explained: false,
      closed: true,
    });
  if (!text.includes('”')) return found ?? noTails;
  for (const { 0: all, 1: words = '', index } of text.matchAll(shortTail)) {
    const before = text.slice(Math.max(0, index - longestQuoted), index);
    const quoted = before.slice(before.lastIndexOf('“') + 1);
    const start = index - quoted.length - 1;
    const ahead = text.slice(Math.max(0, start - longestQuoted), start);
    const titled = ahead.lastIndexOf('《') > ahead.lastIndexOf('》');
    if (quoted.length < 2 || quoted === before || titled) continue;
    const closed = words.length <= longestClosed && '，。；、：）) \n'.includes(text[index + all.length] ?? '。');
    const explained = text[index + all.length] === '：' && index < longestTerm;
    (found ??= []).push({
      quoted,
      start,
      words: words.replace(/(?<=..)(?:建设|发展)$/u, ''),
      from: index + all.length - words.length,
      explained,
      closed,
    });
  }
  return found ?? noTails;
});
const longestQuoted = 14;
const longestTerm = 30;
/** The stretch of the longer of two tails that the other lacks; undefined where they differ in anything else. */
const addedIn = (long: string, short: string): string | undefined => {
  let head = 0;
  while (head < short.length && long[head] === short[head]) head += 1;
  const more = long.length - short.length;
  return long.slice(head + more) === short.slice(head) && head >= 2 ? long.slice(head, head + more) : undefined;
};

/** 现代水网体系|更趋完善, beside 现代化水网体系 that is explained: how far the name goes. */
const cutAs = (words: string, name: string): string | undefined =>
  words.startsWith(name)
    ? name
    : [-2, -1, 1, 2]
        .map((more) => words.slice(0, name.length + more))
        .find((cut) => {
          const [long, short] = cut.length > name.length ? [cut, name] : [name, cut];
          const added = long === short ? '' : (addedIn(long, short) ?? '');
          return adding.test(added) && !long.endsWith(added);
        });

const longerAmong = keptByFound((found: readonly Found<Prose, ClosedTail>[]): readonly NearName[] => {
  const all = found.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose })));
  return [...grouped(all, ({ quoted }) => quoted).values()].flatMap((told): NearName[] => {
    const name = told.find(({ explained }) => explained)?.words;
    const tails = told.flatMap((tail) => {
      const whole = tail.closed && (!name || tail.words.startsWith(name));
      const words = whole ? tail.words : ((name && cutAs(tail.words, name)) ?? (tail.closed ? tail.words : ''));
      return words === '' ? [] : [{ ...tail, words }];
    });
    const ways = [...grouped(tails, ({ words }) => words)].sort((a, b) => b[1].length - a[1].length);
    return ways.flatMap(([words, own], at): NearName[] => {
      const usual = ways.slice(0, at).find(([other, places]) => {
        const [long, short] = other.length > words.length ? [other, words] : [words, other];
        const added = addedIn(long, short) ?? '';
        const explained = [...places, ...own].some((each) => each.explained);
        return long.endsWith(added) ? explained && addingAtEnd.test(added) : adding.test(added);
      });
      const [place] = own;
      const otherPlace = usual?.[1][0];
      if (!place || !usual || !otherPlace) return [];
      const named = ({ prose, start, from }: typeof place, tail: string): TermPlace => ({ prose, from: start, to: from + tail.length });
      const [mine, theirs] = [named(place, words), named(otherPlace, usual[0])];
      const shown = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
      return [{ text: shown(mine), other: shown(theirs), place: mine, otherPlace: theirs }];
    });
  });
});

/** “六横六纵”现代水网体系 and “六横六纵”现代化水网体系: what a quoted name is of, with a word more. The rarer, of equals the later is the finding. */
export const longerTailsOf = (plan: PlanDocument): readonly NearName[] => longerAmong(closedTailsIn(plan));
