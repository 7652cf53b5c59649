import { onFirstUse } from '../text/on-first-use';
import { setPhrases, type SetPhrase } from './phrases';

/** A set phrase's list with its members in another order, or with one member that is not of it. */
export interface ListSlip {
  readonly kind: 'order' | 'member';
  readonly start: number;
  readonly end: number;
  readonly phrase: SetPhrase;
}

/** Shorter lists are said in more than one order. */
const leastMembers = 4;
const longestRun = 80;
const stops = '，。；：！？（）“”《》和及与等';

const lists = onFirstUse(() =>
  setPhrases.filter((p) => (p.members?.length ?? 0) >= leastMembers && (p.members ?? []).every((m) => m.length >= 2)),
);
/** The second member of one of the lists. */
const anyList = onFirstUse(
  () =>
    new RegExp(
      lists()
        .map((p) => p.members?.[1] ?? '')
        .join('|'),
    ),
);

/** The run of items divided by 、 that a place lies in. */
const runAround = (text: string, at: number): { readonly from: number; readonly to: number } => {
  let from = at;
  while (from > 0 && at - from < longestRun && !stops.includes(text[from - 1] ?? ' ')) from -= 1;
  let to = at;
  while (to < text.length && to - at < longestRun && !stops.includes(text[to] ?? ' ')) to += 1;
  return { from, to };
};

const sharesHalf = (a: string, b: string): boolean => a.length === b.length && [...a].filter((c) => b.includes(c)).length * 2 >= b.length;

/** How many characters an item of the run has beside the member that it ends or starts with. */
const beside = (item: string, members: readonly string[], before: boolean): number =>
  item.length - (members.find((m) => (before ? item.endsWith(m) : item.startsWith(m))) ?? item).length;

const slipOf = (text: string, phrase: SetPhrase): ListSlip | undefined => {
  const members = phrase.members ?? [];
  const at = text.indexOf(members[1] ?? '\u0000');
  if (at < 0) return undefined;
  const { from, to } = runAround(text, at);
  const items = text.slice(from, to).split('、');
  if (items.length !== members.length) return undefined;
  if (phrase.onlyNamed && !text.slice(Math.max(0, from - 20), to + 20).includes(phrase.name ?? '\u0000')) return undefined;
  const fits = (item: string | undefined, member: string): boolean =>
    item !== undefined && (item.endsWith(member) || item.startsWith(member));
  const off = members.filter((m, i) => !fits(items[i], m));
  const [wrong] = off;
  if (wrong === undefined) return undefined;
  const place = { start: from + beside(items[0] ?? '', members, true), end: to - beside(items.at(-1) ?? '', members, false), phrase };
  if (members.every((m) => items.some((item) => fits(item, m)))) return { kind: 'order', ...place };
  return off.length === 1 && sharesHalf(items[members.indexOf(wrong)] ?? '', wrong) ? { kind: 'member', ...place } : undefined;
};

/** The slips in the lists of a text; at most one for each set phrase. */
export const findListSlips = (text: string): ListSlip[] =>
  anyList().test(text) ? lists().flatMap((phrase) => slipOf(text, phrase) ?? []) : [];
