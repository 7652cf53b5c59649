import { numeralValue } from '../../text/numerals';
import { firstQuantityFrom, quantitiesBetween, quantitiesOf } from '../document/by-prose';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose, Quantity } from '../types';

/** “10个（市级1个，各县区1个）”: a total shared out in a bracket, some of it to each of a number of places. */
export interface SharedOut {
  readonly prose: Prose;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** The part that each of the places gets. */
  readonly each: Quantity;
  /** 各县区 */
  readonly places: string;
  /** How many such places the plan speaks of. */
  readonly count: number;
  readonly total: number;
}

type PlaceClass = 'county' | 'town' | 'city';

const countyWords = '县（市、区）|县\\(市、区\\)|县（区）|县\\(区\\)|县市区|市县区|区县|县区|区（县）|区市县|县级市区|县|区';
const townWords = '乡镇（街道）|镇（街道）|镇\\(街\\)|镇（街）|乡镇街道|镇街|乡镇|街镇|街道|镇';
const cityWords = '市（州）|市\\(州\\)|市州|地级市|设区市|地市';
const classOf = (word: string): PlaceClass => (/^(?:县|区|市县|区市)/u.test(word) ? 'county' : /州|地|设区/u.test(word) ? 'city' : 'town');

const counted = new RegExp(`(\\d{1,3}|[一二三四五六七八九十]{1,3})个(${cityWords}|${countyWords}|${townWords})(?![级域委属道])`, 'gu');
const shares = new RegExp(`各(?:个)?(${cityWords}|${countyWords}|${townWords})`, 'u');

const countsIn = local((text) =>
  text.includes('个')
    ? [...text.matchAll(counted)].flatMap((match) => {
        const value = numeralValue(match[1] ?? '');
        return Number.isFinite(value) && value > 1 ? [{ value, of: classOf(match[2] ?? '') }] : [];
      })
    : [],
);

/** How many counties, towns or cities the plan's place has: the largest number of them it speaks of. */
const placeCounts = oncePerPlan((plan): ReadonlyMap<PlaceClass, number> => {
  const most = new Map<PlaceClass, number>();
  for (const { hits } of countsIn(plan)) for (const { value, of } of hits) most.set(of, Math.max(most.get(of) ?? 0, value));
  return most;
});

/** The bracket that closes the one at `open`, brackets inside it passed over; -1 where none does within 80 characters. */
const closeOf = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + 80); i += 1) {
    if ('（('.includes(text[i] ?? ' ')) depth += 1;
    else if ('）)'.includes(text[i] ?? ' ') && (depth -= 1) === 0) return i;
  }
  return -1;
};

const brackets = local((text) => {
  const found: { readonly open: number; readonly close: number; readonly places: string }[] = [];
  if (!text.includes('各')) return found;
  for (const { index: open } of text.matchAll(/[（(]/gu)) {
    const close = closeOf(text, open);
    const places = close < 0 ? undefined : shares.exec(text.slice(open + 1, close))?.[1];
    if (places !== undefined) found.push({ open, close, places });
  }
  return found;
});

const sharedIn = (plan: PlanDocument, prose: Prose, open: number, close: number, places: string): SharedOut | undefined => {
  const { text } = prose.reading;
  const quantities = quantitiesOf(prose);
  const whole = quantities[firstQuantityFrom(quantities, open) - 1];
  if (whole?.kind !== 'value' || open - whole.fullTo > 1) return undefined;
  const inside = quantitiesBetween(quantities, open, close).filter((q) => q.kind === 'value');
  const each = inside.find((q) => shares.test(text.slice(Math.max(open, q.fullFrom - 12), q.fullFrom)));
  const count = placeCounts(plan).get(classOf(places));
  if (!each || count === undefined || inside.length > 4) return undefined;
  if ([whole, ...inside].some((q) => q.unit !== whole.unit || q.approximate || q.comparator !== undefined || q.high !== undefined))
    return undefined;
  const parts = inside.filter((q) => q !== each);
  const total = parts.reduce((sum, q) => sum + q.value, 0) + each.value * count;
  return { prose, whole, parts, each, places, count, total };
};

/** True where a prose shares something out to places, or says how many places there are. */
export const speaksOfShares = (prose: Prose): boolean => brackets.somethingIn(prose) || countsIn.somethingIn(prose);

/** Totals shared out to places whose number the plan gives. */
export const sharedOutOf = (plan: PlanDocument): SharedOut[] =>
  brackets(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.flatMap(({ open, close, places }) => sharedIn(plan, prose, open, close, places) ?? []),
  );
