import { lastIndexWithin } from '../../text/search';
import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo, scaleWord } from '../figures/format-number';
import { sum } from '../figures/quantity-sums';
import {
  areFarApart,
  gives,
  givesSharesInOrder,
  listBefore,
  ordersIn,
  plainBase,
  shareOf,
  sharesFrom,
  type WrongShare,
} from './stated-shares';
import { counted, sameUnit } from './addends';
import type { Quantity } from '../types';

/** A part that its share and the other parts give another value for. */
export interface WrongPart {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly share: Quantity;
  /** What the whole leaves for it, which its share fits. */
  readonly right: string;
}

/** The one figure of a list of parts and their shares that does not fit. */
export interface WrongListed {
  readonly shares: readonly WrongShare[];
  readonly parts: readonly WrongPart[];
}

interface Pair {
  readonly part: Quantity;
  readonly share: Quantity;
}

/** So many parts with their shares are a list that can speak for its whole. */
const fewest = 3;
/** So many where they make up their whole. */
const fewestOfWhole = 2;
/** So far before the list its whole may stand: in the sentence before. */
const reachOfWhole = 200;
/** So far before the first part 其中 may stand; those lists have their whole beside them. */
const reachOfAmong = 48;

/** 128亿立方米|，占|58.0%. */
const shareBehind = /^(?:[（(][^（()）]{1,4}[）)])?[，,（(、]?占(.{0,8})$/u;

/** 农业128亿立方米，占58.0%；工业39亿立方米，占17.6%；…: the lists of parts that each have their share beside them. */
const pairedLists = (text: string, all: readonly Quantity[]): readonly (readonly Pair[])[] => {
  const lists: Pair[][] = [];
  let list: Pair[] = [];
  let last = -2;
  // 序号1—4的项目: numbers in names count nothing.
  const quantities = all.filter(({ unit }) => unit !== '');
  for (let i = 1; i < quantities.length; i += 1) {
    const [part, share] = [quantities[i - 1], quantities[i]];
    if (share?.unit !== '%' || !part || !counted(share) || !counted(part) || share.fullFrom - part.fullTo > 14) continue;
    const base = shareBehind.exec(text.slice(part.fullTo, share.fullFrom))?.[1];
    if (base === undefined || !plainBase.test(base)) continue;
    const before = list.at(-1);
    const gap = before ? text.slice(before.share.fullTo, part.fullFrom) : '';
    if (!before || last !== i - 2 || gap.length > 40 || !sameUnit(before.part, part) || /。|其中/u.test(gap)) lists.push((list = []));
    list.push({ part, share });
    last = i;
  }
  return lists;
};

/** 中央A亿元、省级B亿元、市县C亿元，分别占x、y、z: the lists whose shares follow them in order, and whose whole is not named by 其中. */
const orderedLists = (text: string, quantities: readonly Quantity[]): readonly (readonly Pair[])[] => {
  const lists: Pair[][] = [];
  for (const { at, to } of ordersIn(text)) {
    const shares = sharesFrom(text, to, quantities);
    const parts = shares.length < fewest ? [] : listBefore(text, at, shares.length, quantities);
    const [first] = parts;
    if (!first || lastIndexWithin(text, '其中', first.fullFrom, reachOfAmong) >= 0) continue;
    lists.push(parts.flatMap((part, i) => (shares[i] ? [{ part, share: shares[i] }] : [])));
  }
  return lists;
};

/** Do the parts make up a whole, to the last digit? */
const makesUp = (whole: Quantity, list: readonly Pair[]): boolean =>
  Math.abs(sum(list.map(({ part }) => part)).value - whole.value) < 1e-6 * whole.value;

/** The one part of a list that does not fit its share, of the one whole before the list that all others fit. */
const misfitOf = (list: readonly Pair[], quantities: readonly Quantity[]): (Pair & { readonly whole: Quantity }) | undefined => {
  const [first] = list;
  if (!first || list.length < fewestOfWhole) return undefined;
  const most = Math.max(...list.map(({ part }) => part.value));
  const wholes = quantitiesBetween(quantities, first.part.fullFrom - reachOfWhole, first.part.fullFrom).filter(
    (q) => q.fullTo <= first.part.fullFrom && counted(q) && sameUnit(q, first.part) && q.value > most,
  );
  const found = wholes.map((whole) => ({ whole, off: list.filter(({ part, share }) => !gives(part, whole, share)) }));
  if (found.some(({ off }) => off.length === 0)) return undefined;
  const [only, another] = found.filter(({ whole, off }) => off.length === 1 && (list.length >= fewest || makesUp(whole, list)));
  const pair = only?.off[0];
  // Of another whole that was named: its share is right.
  if (!only || !pair || another || wholes.some((whole) => gives(pair.part, whole, pair.share))) return undefined;
  return { ...pair, whole: only.whole };
};

const none: WrongListed = { shares: [], parts: [] };

/** The figures of lists of parts and shares, their whole in the sentence before, that alone do not fit: the part, where the whole leaves what the share says; else the share. */
export const wrongListedIn = (text: string, quantities: readonly Quantity[]): WrongListed => {
  const second = text.indexOf('占', text.indexOf('占') + 1);
  const lists = [
    ...(second >= 0 ? pairedLists(text, quantities) : []),
    ...(givesSharesInOrder(text) ? orderedLists(text, quantities) : []),
  ];
  if (lists.length === 0) return none;
  const shares: WrongShare[] = [];
  const parts: WrongPart[] = [];
  for (const list of lists) {
    const misfit = misfitOf(list, quantities);
    if (!misfit || areFarApart(misfit.part, misfit.whole, misfit.share)) continue;
    const { part, whole, share } = misfit;
    const left = roundTo(whole.value - sum(list.filter((pair) => pair.part !== part).map((pair) => pair.part)).value, 6);
    const all = sum(list.map((pair) => pair.share));
    if (left > 0 && Math.abs(all.value - 100) <= all.tolerance + 1e-9 && gives({ ...part, value: left }, whole, share))
      parts.push({ part, whole, share, right: `${formatNumber(roundTo(left / part.scale, 6))}${scaleWord(part.scale)}${part.unit}` });
    else shares.push({ part, whole, share, right: shareOf(part, whole, share) });
  }
  return { shares, parts };
};
