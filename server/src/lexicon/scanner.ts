/**
 * Looking for what several lists hold in one pass over a text. A cold process runs such a pass in the interpreter, where a step for every character of a plan
 * is dear, and the lists are many.
 */

/** What a list says of what it looks for, by UTF-16 units. */
export interface Anchors {
  /** Two units in a row. */
  readonly pair: (first: number, second: number) => void;
  /** One unit, any of `from`…`to` (inclusive). */
  readonly unit: (from: number, to?: number) => void;
}

/** Where in a text something of a list may stand, in order. Some places are false: lists share the slots of a table. */
export type PlacesIn = (text: string) => readonly number[];

export interface Scanner {
  /** Enters a list (eight at most); what it looks for is asked when the first text is scanned. */
  readonly enter: (describe: (anchors: Anchors) => void) => PlacesIn;
}

type Places = (number[] | undefined)[];

const mostLists = 8;
/** Of so many slots some fifteen thousand pairs share few: a false place costs more than a slot. */
const mostSlots = 0x3ffff;
const none: readonly never[] = [];

/** A scanner without lists. */
export const scanner = (): Scanner => {
  const lists: ((anchors: Anchors) => void)[] = [];
  /** For each two units in a row and each unit alone the lists that look for it, as bits. Some pairs share a slot. */
  const pairs = new Uint8Array(mostSlots + 1);
  const units = new Uint8Array(0x10000);
  let described = 0;
  // The lists ask one after another for the places of one text, some in its wide marks.
  let last: readonly { readonly text: string; readonly places: Places }[] = [];

  const describe = (): void => {
    for (; described < lists.length; described += 1) {
      const bit = 1 << described;
      lists[described]?.({
        pair: (first, second) => {
          const slot = (first * 31 + second) & mostSlots;
          pairs[slot] = (pairs[slot] ?? 0) | bit;
        },
        unit: (from, to = from) => {
          for (let unit = from; unit <= to; unit += 1) units[unit] = (units[unit] ?? 0) | bit;
        },
      });
    }
  };

  const scan = (text: string): Places => {
    const places: Places = [];
    const { length } = text;
    let first = text.charCodeAt(0);
    // Two array accesses for each character, and no call.
    for (let i = 1; i <= length; i += 1) {
      const second = i < length ? text.charCodeAt(i) : 0;
      let bits = (pairs[(first * 31 + second) & mostSlots] ?? 0) | (units[first] ?? 0);
      for (let list = 0; bits !== 0; list += 1, bits >>= 1) if ((bits & 1) !== 0) (places[list] ??= []).push(i - 1);
      first = second;
    }
    return places;
  };

  const placesOf = (text: string): Places => {
    const known = last[0]?.text === text ? last[0] : last[1]?.text === text ? last[1] : undefined;
    if (known) return known.places;
    if (described < lists.length) describe();
    const places = scan(text);
    last = last[0] ? [{ text, places }, last[0]] : [{ text, places }];
    return places;
  };

  return {
    enter: (description) => {
      const own = lists.push(description) - 1;
      if (own >= mostLists) throw new RangeError('more lists than a scanner has bits for');
      last = [];
      return (text) => placesOf(text)[own] ?? none;
    },
  };
};

/** The scanner of the lists that are looked for in every prose of a plan. */
export const inEveryProse = scanner();
