import { quantitiesBetween } from '../document/by-prose';
import { clauseStart } from '../marks/lists';
import type { Quantity } from '../types';
import { counted, sameUnit } from './addends';
import { longestSentence, type StatedSum } from './stated-sum';

/** Of fewer characters no name is. */
const shortestThing = 2;

/** How many characters of the end of the name of a part stand in another name: 省级 in 省级卫生乡镇. */
const endWithin = (part: string, name: string): number => {
  let length = 0;
  while (length < part.length && name.includes(part.slice(-1 - length))) length += 1;
  return length;
};

/** 城市书房|12个: the words before a figure, back to the figure or mark before it. */
const nameBefore = (text: string, { fullFrom }: Quantity): string =>
  /[^，,、。；;：:\d]{0,20}$/u.exec(text.slice(Math.max(0, fullFrom - 20), fullFrom))?.[0] ?? '';

/** 12个|城市书房: the words behind a figure. */
const nameBehind = (text: string, { fullTo }: Quantity): string =>
  /^[\u4e00-\u9fff]{0,16}/u.exec(text.slice(fullTo, fullTo + 16))?.[0] ?? '';
const reversed = (text: string): string => Array.from(text).reverse().join('');

/** How well the name of a part, before or behind its figure, agrees with that of another figure. */
const alikeNames = (text: string, part: Quantity, of: Quantity): number =>
  Math.max(
    endWithin(nameBefore(text, part), nameBefore(text, of)),
    endWithin(reversed(nameBehind(text, part)), reversed(nameBehind(text, of))),
  );

/** 书房12个、示范点10个，其中2028年书房8个、示范点6个: the count before the whole that bears the name of a part, more of it than the whole does. */
const countOfName = (text: string, whole: Quantity, part: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const start = clauseStart(text, whole.fullFrom, '。；;', longestSentence / 6);
  let most = Math.max(shortestThing - 1, alikeNames(text, part, whole));
  let found: Quantity | undefined;
  for (const q of quantitiesBetween(quantities, start, whole.fullFrom)) {
    const alike = q.to <= whole.from && counted(q) && sameUnit(q, whole) ? alikeNames(text, part, q) : 0;
    if (alike > most) [most, found] = [alike, q];
  }
  return found;
};

/** 420万户、180万户，其中农村分别为|120万户、36万户: as many counts as parts, in turn. */
const countsInTurn = (
  text: string,
  at: number,
  whole: Quantity,
  parts: readonly Quantity[],
  quantities: readonly Quantity[],
): readonly Quantity[] => {
  if (!parts[0] || parts.length < 2 || !/分别|依次/u.test(text.slice(at, parts[0].fullFrom))) return [];
  const start = clauseStart(text, whole.fullFrom, '。；;', longestSentence / 6);
  const counts = quantitiesBetween(quantities, start, at).filter((q) => q.to <= whole.to && sameUnit(q, whole));
  return counts.length === parts.length && counts.every(counted) ? counts : [];
};

/** Parts of several counts, each told by its name or in turn: one that is more than its own count. */
export const partsOfSeveral = (
  text: string,
  at: number,
  whole: Quantity,
  parts: readonly Quantity[],
  quantities: readonly Quantity[],
): StatedSum | undefined => {
  const inTurn = countsInTurn(text, at, whole, parts, quantities);
  const own = parts.map((part, i) => inTurn[i] ?? countOfName(text, whole, part, quantities));
  if (own.every((count) => count === undefined)) return undefined;
  const over = parts.findIndex((part, i) => part.value > (own[i] ?? whole).value);
  const part = parts[over];
  return part ? { kind: 'exceeds', whole: own[over] ?? whole, parts: [part] } : { kind: 'fits', whole, parts };
};
