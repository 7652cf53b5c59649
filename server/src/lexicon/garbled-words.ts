/** Finding the frequent words of plans with a character lost (高质发展), two changed about (公服共务), one doubled (直播播基地) or one of the same sound (高质量发站). */
import { onFirstUse } from '../text/on-first-use';
import { frequentWords } from './frequent-words';
import { homophonesOf } from './homophone-words';
import { inEveryProse } from './scanner';
import { isFreeBefore, isFreeBehind } from './word-edges';

export type Garbling = 'lost' | 'swapped' | 'doubled' | 'homophone';

/** A word in a text that was mistyped. */
export interface GarbledWord {
  readonly kind: Garbling;
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Two characters beside a known word: a name that nobody has listed may be what is meant (景电灌区, 中汽中心). */
  readonly doubtful?: boolean;
}

/**
 * What a word is garbled into, packed into one number, for there are thousands and a cold check makes them all: which word, how, and the index of the
 * character that is lost or doubled, or of the first of two that are changed about.
 */
type Form = number;
const kinds: readonly Garbling[] = ['lost', 'swapped', 'doubled'];
const packed = (word: number, kind: number, at: number): Form => (word << 6) | (kind << 4) | at;

interface Marked {
  readonly word: string;
  /** Without one of these it is another right word. */
  readonly optional: readonly number[];
}

const allNeeded: readonly number[] = [];

const markedWord = (written: string): Marked => {
  if (!written.includes('[')) return { word: written, optional: allNeeded };
  const optional: number[] = [];
  const word = written.replace(/\[(.)\]/gu, (_, character: string, index: number) => {
    optional.push(index - 2 * optional.length);
    return character;
  });
  return { word, optional };
};

/** From so many characters on a word is told by its end as well: of a shorter one 医保障 is left, which may be part of others. */
const long = 5;

/** The forms by the two characters that stand together in the garbled word and in no right one: 质发, 服共. Tables of numbers: see homophone-words.ts. */
interface Forms {
  readonly words: readonly string[];
  /** By the slot of a pair the first of its forms, counted from 1, and by form the next one; 0 is none. Some pairs share a slot. */
  readonly firstOf: Uint16Array;
  readonly next: Uint16Array;
  readonly pairs: Int32Array;
  readonly packed: Int32Array;
  readonly count: number;
}

const forms = onFirstUse((): Forms => {
  const marked = frequentWords.map(markedWord);
  const all = marked.map(({ word }) => word);
  const most = 3 * all.join('').length;
  const firstOf = new Uint16Array(0x10000);
  const next = new Uint16Array(most);
  const pairs = new Int32Array(most);
  const packedForms = new Int32Array(most);
  let count = 0;
  const enter = (first: number, second: number, form: Form): void => {
    const slot = (first * 31 + second) & 0xffff;
    count += 1;
    pairs[count] = (first << 16) | second;
    packedForms[count] = form;
    next[count] = firstOf[slot] ?? 0;
    firstOf[slot] = count;
  };
  // From the last to the first, so that the first come first.
  for (let n = marked.length - 1; n >= 0; n -= 1) {
    const { word, optional } = marked[n] ?? { word: '', optional: allNeeded };
    let behind = word.charCodeAt(word.length - 1);
    for (let at = word.length - 2; at >= 0; at -= 1) {
      const here = word.charCodeAt(at);
      if (at > 0) {
        enter(here, here, packed(n, 2, at));
        if (here !== behind && (at > 1 || word.length >= long) && !optional.includes(at))
          enter(word.charCodeAt(at - 1), behind, packed(n, 0, at));
      }
      if (here !== behind) enter(behind, here, packed(n, 1, at));
      behind = here;
    }
  }
  return { words: all, firstOf, next, pairs, packed: packedForms, count };
});

const homophones = onFirstUse(() => homophonesOf(forms().words));

const placesIn = inEveryProse.enter(({ pair }) => {
  const { pairs, count } = forms();
  for (let form = 1; form <= count; form += 1) {
    const key = pairs[form] ?? 0;
    pair(key >>> 16, key & 0xffff);
  }
  homophones().eachPair(pair);
});

interface Garbled {
  readonly kind: Garbling;
  readonly at: number;
  readonly word: string;
  readonly garbled: string;
}

const unpacked = (form: Form): Garbled => {
  const kind = kinds[(form >> 4) & 3] ?? 'lost';
  const at = form & 15;
  const word = forms().words[form >> 6] ?? '';
  const head = word.slice(0, at);
  const garbled =
    kind === 'lost'
      ? head + word.slice(at + 1)
      : kind === 'doubled'
        ? head + word.charAt(at) + word.slice(at)
        : head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return { kind, at, word, garbled };
};

/** Where a form begins whose pair stands at `place`, if it may begin there. */
const startOf = (text: string, place: number, form: Form): number => {
  const [kind, at] = [(form >> 4) & 3, form & 15];
  const from = place - (kind === 0 ? at - 1 : at);
  const word = forms().words[form >> 6] ?? '';
  return from >= 0 && text.charCodeAt(from) === word.charCodeAt(kind === 1 && at === 0 ? 1 : 0) ? from : -1;
};

/** Is a form told from its neighbours where a single character is left at its edge, or one at its edge was changed about? */
const isClear = (text: string, from: number, { kind, word, at, garbled }: Garbled): boolean => {
  if (kind === 'doubled') return true;
  // “量质提升”行动: the name of something.
  if (kind === 'swapped' && text[from - 1] === '“' && text[from + garbled.length] === '”') return false;
  const second = word.length - (kind === 'lost' ? 2 : 1);
  const [first, behind] = [kind === 'lost' ? at === 1 : at === 0, kind === 'lost' ? at === second : at + 1 === second];
  return (!first || isFreeBefore(text, from)) && (!behind || isFreeBehind(text, from + garbled.length));
};

/** The word garbled otherwise than by sound whose pair stands at a place, at `behind` or later. */
const garbledAt = (text: string, place: number, pair: number, first: number, behind: number): GarbledWord | undefined => {
  const { next, pairs, packed: packedForms } = forms();
  for (let n = first; n !== 0; n = next[n] ?? 0) {
    if (pairs[n] !== pair) continue;
    const form = packedForms[n] ?? 0;
    const from = startOf(text, place, form);
    if (from < behind) continue;
    const garbled = unpacked(form);
    if (text.startsWith(garbled.garbled, from) && isClear(text, from, garbled))
      return { kind: garbled.kind, from, to: from + garbled.garbled.length, right: garbled.word };
  }
  return undefined;
};

const none: readonly GarbledWord[] = [];

/** The frequent words and idioms that a text has garbled, in order. */
export const garbledWordsIn = (text: string): readonly GarbledWord[] => {
  const places = placesIn(text);
  if (places.length === 0) return none;
  let found: GarbledWord[] | undefined;
  let behind = 0;
  let lastIsListed = false;
  const { firstOf } = forms();
  const { isKnown, at, beside } = homophones();
  for (const place of places) {
    const first = text.charCodeAt(place);
    const second = text.charCodeAt(place + 1);
    const slot = (first * 31 + second) & 0xffff;
    const form = firstOf[slot] ?? 0;
    const garbled = form === 0 ? undefined : garbledAt(text, place, (first << 16) | second, form, behind);
    if (garbled) {
      behind = garbled.to;
      (found ??= []).push(garbled);
      continue;
    }
    const listed = isKnown[slot] === 0 ? undefined : at(text, place, slot);
    const word = listed ?? beside(text, place);
    if (!word) continue;
    const last = found?.at(-1);
    // One slip is in several words (基础设施, 基础设施建设): the longest says most, and of two as long the one that is listed.
    if (last && word.from < behind) {
      if (last.kind !== 'homophone' || word.right.length + (listed ? 1 : 0) <= last.right.length + (lastIsListed ? 1 : 0)) continue;
      found?.pop();
    }
    behind = word.to;
    lastIsListed = listed !== undefined;
    (found ??= []).push({ kind: 'homophone', ...word, ...(listed ? {} : { doubtful: true }) });
  }
  return found ?? none;
};
