/** Finding words of two characters that are mistyped beside another word that plans are full of: 支出结够, 智理能力, 研发投人. */
import { isHan } from '../text/characters';
import { onFirstUse } from '../text/on-first-use';
import { groupNumbers, lookAlike, soundAlike } from './homophones';
import { rightPairs } from './right-pairs';
import { eachEdgeWord, isJoin } from './word-edges';

/** A word with a slip and the word beside it. */
export interface PairSlip {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Where the wrong character is. */
  readonly slip: number;
}

const mostPairs = 0x3ffff;
const slotOf = (first: number, second: number): number => (first * 8191 + second) & mostPairs;
/** Of a character as it is and the group of the other one. */
const slotBehind = (first: number, group: number): number => (first * 401 + group) & 0xffff;
const slotBefore = (group: number, second: number): number => (second * 401 + group + 0x4000) & 0xffff;

/** Tables of numbers, for a cold check makes them all: see homophone-words.ts. */
interface Tables {
  /** The words that may be mistyped. */
  readonly words: readonly string[];
  /** By the slot of a pair: 2 where it is perhaps a word that tells what is beside it, 1 where it is perhaps right otherwise. */
  readonly pairs: Uint8Array;
  /** By the slot of a character and the group of the other the last word that has them, counted from 1; 0 is none. */
  readonly byGroup: Uint16Array;
  /** By such entry the one before it in its slot, four for each word. */
  readonly before: Uint16Array;
  readonly sounds: Uint16Array;
  readonly looks: Uint16Array;
  /** The words that tell what is beside them; made for the few places that may be slips. */
  readonly tellers: () => ReadonlySet<string>;
}

const tellersOf = (words: readonly string[]): ReadonlySet<string> => {
  const all = new Set(words);
  eachEdgeWord((word) => all.add(word));
  return all;
};

const tablesOf = (frequent: readonly string[]): Tables => {
  const known = new Set<string>();
  for (const word of frequent) if (word.length === 4) known.add(word.slice(0, 2)).add(word.slice(2));
  const words = [...known];
  const pairs = new Uint8Array(mostPairs + 1);
  const byGroup = new Uint16Array(0x10000);
  const before = new Uint16Array(4 * words.length + 4);
  const { sounds, looks } = groupNumbers();
  const enter = (slot: number, entry: number): void => {
    before[entry] = byGroup[slot] ?? 0;
    byGroup[slot] = entry;
  };
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] ?? '';
    const a = word.charCodeAt(0);
    const b = word.charCodeAt(1);
    pairs[slotOf(a, b)] = 2;
    enter(slotBehind(a, sounds[b] ?? 0), 4 * n + 4);
    enter(slotBefore(sounds[a] ?? 0, b), 4 * n + 5);
    if (looks[b] !== 0) enter(slotBehind(a, looks[b] ?? 0), 4 * n + 6);
    if (looks[a] !== 0) enter(slotBefore(looks[a] ?? 0, b), 4 * n + 7);
  }
  eachEdgeWord((word) => {
    pairs[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 2;
  });
  for (let at = 0, first = 0; at < rightPairs.length; at += 1) {
    const unit = rightPairs.charCodeAt(at);
    if (unit <= 32) first = 0;
    else if (first === 0) first = unit;
    else pairs[slotOf(first, unit)] = (pairs[slotOf(first, unit)] ?? 0) | 1;
  }
  return { words, pairs, byGroup, before, sounds, looks, tellers: onFirstUse(() => tellersOf(words)) };
};

/** What makes another word of a word: 稳订性, 则任制. */
const suffixes = '性化制型';

/** May a character that stands by itself be meant? That of a look-alike is none such. */
export type StandsAlone = (character: string) => boolean;

/** What is a word by itself more often than a part of one: 在|现学校, 10座|为国有. */
const functional = '在为以有';

const mistyped = (text: string, at: number, word: string, standsAlone: StandsAlone): boolean => {
  const slip = text[at] === word[0] ? at + 1 : at;
  const [is, should] = [text.charAt(slip), word.charAt(slip - at)];
  const kept = word.charAt(1 - slip + at);
  return (
    text[2 * at + 1 - slip] === kept &&
    !functional.includes(kept) &&
    isHan(is) &&
    ((!standsAlone(is) && soundAlike(should, is)) || lookAlike(should, is))
  );
};

/** The word meant by the pair at a place, whose other side has to be free, and which no word cuts. */
const meantAt = (
  { words, before, tellers }: Tables,
  text: string,
  at: number,
  teller: number,
  entry: number,
  standsAlone: StandsAlone,
): PairSlip | undefined => {
  const all = tellers();
  const has = (from: number): boolean => from >= 0 && all.has(text.slice(from, from + 2));
  const isLast = teller < at;
  const edge = isLast ? at + 2 : at - 1;
  if (!has(teller) || has(at - 1) || has(at + 1) || has(isLast ? teller - 1 : teller + 1)) return undefined;
  const isFree = (place: number): boolean => !isHan(text[place]) || isJoin(text.charAt(place));
  if (!isFree(edge) && !has(isLast ? edge : edge - 1) && !(isLast && suffixes.includes(text.charAt(edge)) && isFree(edge + 1)))
    return undefined;
  if (text[at - 1] === '“' || text[at + 2] === '”') return undefined;
  for (let n = entry; n !== 0; n = before[n] ?? 0) {
    const word = words[(n >> 2) - 1] ?? '';
    if (!mistyped(text, at, word, standsAlone)) continue;
    const beside = text.slice(teller, teller + 2);
    return {
      from: Math.min(at, teller),
      to: Math.max(at, teller) + 2,
      right: isLast ? beside + word : word + beside,
      slip: text[at] === word[0] ? at + 1 : at,
    };
  }
  return undefined;
};

const slippedAt = (known: Tables, text: string, at: number, teller: number, standsAlone: StandsAlone): PairSlip | undefined => {
  const { pairs, byGroup, sounds, looks } = known;
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  if (pairs[slotOf(a, b)] !== 0) return undefined;
  // No call but of what cannot be told without: this is what a plan costs.
  let entry = byGroup[slotBehind(a, sounds[b] ?? 0)] ?? 0;
  let found = entry === 0 ? undefined : meantAt(known, text, at, teller, entry, standsAlone);
  entry = found ? 0 : (byGroup[slotBefore(sounds[a] ?? 0, b)] ?? 0);
  if (entry !== 0) found = meantAt(known, text, at, teller, entry, standsAlone);
  entry = found || looks[b] === 0 ? 0 : (byGroup[slotBehind(a, looks[b] ?? 0)] ?? 0);
  if (entry !== 0) found = meantAt(known, text, at, teller, entry, standsAlone);
  entry = found || looks[a] === 0 ? 0 : (byGroup[slotBefore(looks[a] ?? 0, b)] ?? 0);
  if (entry !== 0) found = meantAt(known, text, at, teller, entry, standsAlone);
  return found;
};

export interface PairSlips {
  /** Says the pairs of characters of the words that tell what is beside them. */
  readonly eachTeller: (pair: (first: number, second: number) => void) => void;
  /** The word with a slip before or behind the word at a place. */
  readonly beside: (text: string, place: number, standsAlone: StandsAlone) => PairSlip | undefined;
  /** Is a pair of characters another right word that a slip would make? */
  readonly isRight: (text: string, at: number) => boolean;
}

/** Looks for the halves of the words of four characters that are given. */
export const pairSlipsOf = (frequent: readonly string[]): PairSlips => {
  const known = tablesOf(frequent);
  const kindAt = (text: string, at: number): number => known.pairs[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0;
  return {
    eachTeller: (pair) => {
      const enter = (word: string): void => {
        pair(word.charCodeAt(0), word.charCodeAt(1));
      };
      known.words.forEach(enter);
      eachEdgeWord(enter);
    },
    beside: (text, place, standsAlone) =>
      (kindAt(text, place) & 2) === 0
        ? undefined
        : ((place > 1 ? slippedAt(known, text, place - 2, place, standsAlone) : undefined) ??
          slippedAt(known, text, place + 2, place, standsAlone)),
    isRight: (text, at) => at >= 0 && kindAt(text, at) !== 0,
  };
};
