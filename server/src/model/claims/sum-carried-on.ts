import { quantitiesBetween } from '../document/by-prose';
import { slackOf, sum } from '../figures/quantity-sums';
import { clauseStart } from '../marks/lists';
import type { Quantity } from '../types';
import { counted, notAPart, sameUnit } from './addends';
import { longestSentence, type StatedSum } from './stated-sum';

/** 加上上级补助30万元、…: a list that goes on from the sentence before. */
const carriedOn = /^(?:再|另)?(?:加上?|连同)/u;
/** 1,421, 486万元: a figure that a blank has torn. */
const torn = /\d[,，]\s+\d|\d\s+\d/u;
const fewestItems = 2;
/** What is further off than this has another first item. */
const mostOff = 0.05;
/** ，收入|总计: so much stands between the last item and the word. */
const longestLead = 8;

/** Does the clause that begins at an index go on with the list of the sentence before? */
export const isCarriedOn = (text: string, clause: number): boolean => carriedOn.test(text.slice(clause, clause + 4));

/**
 * 预算收入100万元，增长5%。加上上级补助30万元、上年结转20万元，收入总计150万元: the first figure of the sentence before is the first item.
 * @param clause where the sentence of the list begins, `at` where the word for the total stands
 */
export const sumCarriedOn = (
  text: string,
  clause: number,
  at: number,
  total: Quantity,
  quantities: readonly Quantity[],
): StatedSum | undefined => {
  const before = clauseStart(text, clause - 1, '。；;', longestSentence);
  if (torn.test(text.slice(before, total.to))) return undefined;
  const base = quantitiesBetween(quantities, before, clause).find((q) => q.unit === total.unit);
  const items = quantitiesBetween(quantities, clause, at).filter((q) => q.to <= at && q.unit === total.unit);
  const last = items.at(-1);
  if (!base || !last || items.length < fewestItems || at - last.to > longestLead) return undefined;
  const parts = [base, ...items];
  if (!parts.every((q) => counted(q) && sameUnit(q, total)) || items.some((q) => notAPart(text, q))) return undefined;
  const { value, tolerance } = sum(parts);
  const off = Math.abs(value - total.value);
  if (off > mostOff * total.value) return undefined;
  return off <= tolerance + slackOf(total) ? { kind: 'fits', whole: total, parts } : { kind: 'differs', whole: total, parts, likely: true };
};
