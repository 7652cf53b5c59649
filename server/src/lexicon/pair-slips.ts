/** Finding words of two characters that are mistyped beside another word that plans are full of: 支出结够, 智理能力, 研发投人. */
import { isHan } from '../text/characters';
import { groupNumbers, lookAlike, soundAlike } from './homophones';
import { rightPairs } from './right-pairs';
import { eachEdgeWord, isJoin, joins } from './word-edges';

/** A word with a slip and the word beside it. */
export interface PairSlip {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Where the wrong character is. */
  readonly slip: number;
}

/** Nearly all Han characters are from here to there: beyond are marks, digits and letters. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

const mostPairs = 0x3ffff;
const slotOf = (first: number, second: number): number => (first * 25013 + second) & mostPairs;
/** Of a character as it is and the group of the other one. */
const slotBehind = (first: number, group: number): number => (first * 401 + group) & 0xffff;
const slotBefore = (group: number, second: number): number => (second * 401 + group + 0x4000) & 0xffff;

/** Tables of numbers, for a cold check makes them all: see homophone-words.ts. */
interface Tables {
  /** The two characters of each word that may be mistyped. */
  readonly words: Int32Array;
  readonly count: number;
  /** By the slot of a pair: 2 where it is a word that tells what is beside it, 1 where it is right otherwise. */
  readonly pairs: Uint8Array;
  /** By the slot of a character and the group of the other the last word that has them, counted from 1; 0 is none. */
  readonly byGroup: Uint16Array;
  /** By such entry the one before it in its slot, four for each word. */
  readonly before: Uint16Array;
  readonly sounds: Uint16Array;
  readonly looks: Uint16Array;
  /** Not 0 of a Han character that may stand at the edge of a word and is none of it. */
  readonly edges: Uint8Array;
}

/** What makes another word of a word: 保险制渡型. */
const suffixes = '性化制型';

const tablesOf = (frequent: readonly string[]): Tables => {
  const words = new Int32Array(2 * frequent.length + 1);
  const pairs = new Uint8Array(mostPairs + 1);
  const byGroup = new Uint16Array(0x10000);
  const before = new Uint16Array(8 * frequent.length + 4);
  const { sounds, looks } = groupNumbers();
  let count = 0;
  const enter = (slot: number, entry: number): void => {
    before[entry] = byGroup[slot] ?? 0;
    byGroup[slot] = entry;
  };
  for (const word of frequent) {
    if (word.length !== 4) continue;
    for (let at = 0; at < 4; at += 2) {
      const a = word.charCodeAt(at);
      const b = word.charCodeAt(at + 1);
      const slot = slotOf(a, b);
      if (pairs[slot] !== 0) continue;
      pairs[slot] = 2;
      words[count] = (a << 16) | b;
      const entry = 4 * count + 4;
      count += 1;
      enter(slotBehind(a, sounds[b] ?? 0), entry);
      enter(slotBefore(sounds[a] ?? 0, b), entry + 1);
      if (looks[b] !== 0) enter(slotBehind(a, looks[b] ?? 0), entry + 2);
      if (looks[a] !== 0) enter(slotBefore(looks[a] ?? 0, b), entry + 3);
    }
  }
  eachEdgeWord((word) => {
    pairs[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 2;
  });
  for (let at = 0, first = 0; at < rightPairs.length; at += 1) {
    const unit = rightPairs.charCodeAt(at);
    if (unit <= 32) first = 0;
    else if (first === 0) first = unit;
    else if (pairs[slotOf(first, unit)] === 0) pairs[slotOf(first, unit)] = 1;
  }
  const edges = new Uint8Array(0x10000);
  for (const character of `${joins}${suffixes}`) edges[character.charCodeAt(0)] = 1;
  return { words, count, pairs, byGroup, before, sounds, looks, edges };
};

/** What is a word by itself more often than a part of one: 在|现学校, 10座|为国有. */
const functional = '在为以有';

/** May a character that stands by itself be meant? That of a look-alike is none such. */
export type StandsAlone = (character: string) => boolean;

const isMistyped = (is: string, should: string, standsAlone: StandsAlone): boolean =>
  isHan(is) && ((!standsAlone(is) && soundAlike(should, is)) || lookAlike(should, is));

/** What has a name before it: 魏桥|街道, 景电|灌区, 树仁|学校. */
const named = '街道 社区 学校 医院 公园 小区 灌区 流域 景区 园区 校区 农场 牧场 机场 港口 码头 公路 铁路 高铁 村庄 村落 小镇 遗址';

/** Is a pair of characters a word by itself, with a known word beside it? Its other side has to be free, and no known word may lie across an end of either. */
const isTold = ({ pairs }: Tables, text: string, at: number, teller: number): boolean => {
  const has = (from: number): boolean =>
    from >= 0 && from + 1 < text.length && ((pairs[slotOf(text.charCodeAt(from), text.charCodeAt(from + 1))] ?? 0) & 2) !== 0;
  const isFree = (place: number): boolean => !isHan(text[place]) || isJoin(text.charAt(place));
  const isLast = teller < at;
  const edge = isLast ? at + 2 : at - 1;
  return (
    (isFree(edge) || (isLast && (has(edge) || (suffixes.includes(text.charAt(edge)) && isFree(edge + 1))))) &&
    (at + 4 > text.length || !named.includes(text.slice(at + 2, at + 4))) &&
    !(has(at - 1) || has(at + 1) || has(isLast ? teller - 1 : teller + 1)) &&
    text[at - 1] !== '“' &&
    text[at + 2] !== '”'
  );
};

/** The word meant by the pair at a place, of those that share a slot. */
const meantAt = (
  known: Tables,
  text: string,
  at: number,
  teller: number,
  entry: number,
  standsAlone: StandsAlone,
): PairSlip | undefined => {
  for (let n = entry; n !== 0; n = known.before[n] ?? 0) {
    const pair = known.words[(n >> 2) - 1] ?? 0;
    const slip = text.charCodeAt(at) === pair >>> 16 ? at + 1 : text.charCodeAt(at + 1) === (pair & 0xffff) ? at : -1;
    if (slip < 0 || functional.includes(text.charAt(2 * at + 1 - slip))) continue;
    if (!isTold(known, text, at, teller)) return undefined;
    const word = String.fromCharCode(pair >>> 16, pair & 0xffff);
    if (!isMistyped(text.charAt(slip), word.charAt(slip - at), standsAlone)) continue;
    const beside = text.slice(teller, teller + 2);
    return { from: Math.min(at, teller), to: Math.max(at, teller) + 2, right: teller < at ? beside + word : word + beside, slip };
  }
  return undefined;
};

/** The word with a slip at a place, where another word tells it. */
const slippedAt = (known: Tables, text: string, at: number, teller: number, standsAlone: StandsAlone): PairSlip | undefined => {
  const { byGroup, sounds, looks } = known;
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const [ofA, ofB] = [looks[a] ?? 0, looks[b] ?? 0];
  const meant = (entry: number | undefined): PairSlip | undefined =>
    entry === undefined || entry === 0 ? undefined : meantAt(known, text, at, teller, entry, standsAlone);
  return (
    meant(byGroup[slotBehind(a, sounds[b] ?? 0)]) ??
    meant(byGroup[slotBefore(sounds[a] ?? 0, b)]) ??
    (ofB === 0 ? undefined : meant(byGroup[slotBehind(a, ofB)])) ??
    (ofA === 0 ? undefined : meant(byGroup[slotBefore(ofA, b)]))
  );
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
  const { pairs, edges } = known;
  const kindAt = (text: string, at: number): number => pairs[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0;
  return {
    eachTeller: (pair) => {
      for (let n = 0; n < known.count; n += 1) pair((known.words[n] ?? 0) >>> 16, (known.words[n] ?? 0) & 0xffff);
      eachEdgeWord((word) => {
        pair(word.charCodeAt(0), word.charCodeAt(1));
      });
    },
    // No call but of what cannot be told without: this is what a plan costs. Beyond the text there are no numbers, and to look in tables for what is none is slow.
    beside: (text, place, standsAlone) => {
      if (((pairs[slotOf(text.charCodeAt(place), text.charCodeAt(place + 1))] ?? 0) & 2) === 0) return undefined;
      const { length } = text;
      const behind = place + 2;
      if (behind + 1 < length && pairs[slotOf(text.charCodeAt(behind), text.charCodeAt(behind + 1))] === 0) {
        const edge = behind + 2 < length ? text.charCodeAt(behind + 2) : 0;
        if (
          edge < FIRST_HAN ||
          edge > LAST_HAN ||
          edges[edge] !== 0 ||
          (behind + 3 < length && pairs[slotOf(edge, text.charCodeAt(behind + 3))] === 2)
        ) {
          const found = slippedAt(known, text, behind, place, standsAlone);
          if (found) return found;
        }
      }
      if (place < 2) return undefined;
      // What stands behind a known word is looked for from there.
      const edge = place > 2 ? text.charCodeAt(place - 3) : 0;
      return (edge < FIRST_HAN || edge > LAST_HAN || edges[edge] !== 0) &&
        pairs[slotOf(text.charCodeAt(place - 2), text.charCodeAt(place - 1))] === 0
        ? slippedAt(known, text, place - 2, place, standsAlone)
        : undefined;
    },
    isRight: (text, at) => at >= 0 && at + 1 < text.length && kindAt(text, at) !== 0,
  };
};
