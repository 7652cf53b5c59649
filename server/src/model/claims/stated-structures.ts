import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo } from '../figures/format-number';
import { counted, sameUnit } from './addends';
import type { Quantity } from '../types';

/** “三次产业结构为15.2∶39.7∶46.9”: shares of a whole that do not make 100, or one that the amounts before them do not give. */
export interface WrongStructure {
  readonly kind: 'sum' | 'term';
  readonly ratio: Quantity;
  /** The amounts whose shares they are. */
  readonly parts: readonly Quantity[];
  /** What they add up to; the ratio as it should be. */
  readonly right: string;
  /** `15.2 + 39.7 + 46.9`, or the amounts. */
  readonly formula: string;
}

/** True for a text that may give a structure. */
export const maySpeakOfStructures = (text: string): boolean =>
  (text.includes('结构') || text.includes('构成') || text.includes('比')) && /[:：∶]\d/u.test(text);

/** What is made up of shares: 三次产业结构由…调整为. */
const composition = /(?:结构|构成|比例|占比|比重|之比)[^，,。；;\d]{0,8}$/u;
/** A second ratio of the same sentence is led to from the first: 由10∶40∶50调整为. */
const goesOn = /(?:结构|构成|比例|占比|比重|之比)[^，,。；;]{0,40}(?:调整|优化|变化|变|转变|演变|发展)[为到至成]$/u;
const reach = 60;
/** Whole numbers that make something near 100 are shares in per cent; 4∶3∶3 are not. */
const nearHundred = 20;

const termsOf = (text: string, { from, to }: Quantity): readonly string[] => text.slice(from, to).split(/[:：∶]/u);
const decimalsOf = (term: string): number => term.split('.')[1]?.length ?? 0;

/** How far the amounts may stand before the ratio. */
const behindParts = /^[，,；;][^，,。；;\d]{0,14}$/u;
const betweenParts = /^[^。；;\d]{0,12}$/u;

/** 第一、二、三产业增加值分别为a、b、c，三次产业结构为|: as many amounts in one list right before. */
const amountsBefore = (text: string, ratio: Quantity, count: number, quantities: readonly Quantity[]): readonly Quantity[] => {
  const found = quantitiesBetween(quantities, ratio.fullFrom - 200, ratio.fullFrom)
    .filter(({ kind }) => kind === 'value' || kind === 'range')
    .slice(-count);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < count || !found.every((q) => counted(q) && sameUnit(q, first))) return [];
  const joined = found.every((q, i) => i === 0 || betweenParts.test(text.slice(found[i - 1]?.fullTo ?? 0, q.fullFrom)));
  return joined && behindParts.test(text.slice(last.fullTo, ratio.fullFrom)) ? found : [];
};

const judge = (text: string, ratio: Quantity, quantities: readonly Quantity[]): WrongStructure | undefined => {
  const written = termsOf(text, ratio);
  const lead = text.slice(Math.max(0, ratio.fullFrom - reach), ratio.fullFrom);
  if (written.length < 3 || !(composition.test(lead) || goesOn.test(lead))) return undefined;
  const terms = written.map(Number);
  const total = terms.reduce((sum, term) => sum + term, 0);
  if (!terms.every(Number.isFinite) || Math.abs(total - 100) > nearHundred) return undefined;
  const decimals = Math.max(...written.map(decimalsOf));
  const unit = 10 ** -decimals;
  const parts = amountsBefore(text, ratio, terms.length, quantities);
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const shares = parts.map(({ value }) => (value / whole) * 100);
  const fitting = shares.filter((share, i) => Math.abs(share - (terms[i] ?? 0)) <= 1.5 * unit + 1e-9).length;
  // Amounts that give none of the terms are those of something else.
  if (fitting > 0 && fitting < terms.length) {
    const right = shares.map((share) => formatNumber(roundTo(share, decimals), decimals)).join('∶');
    return { kind: 'term', ratio, parts, right, formula: parts.map((q) => text.slice(q.from, q.to)).join('、') };
  }
  // Each term may be rounded by half a unit.
  if (Math.abs(total - 100) <= (terms.length / 2) * unit + 1e-9) return undefined;
  return { kind: 'sum', ratio, parts: [], right: formatNumber(roundTo(total, decimals), decimals), formula: written.join(' + ') };
};

/** The structures of a text that do not come out. */
export const wrongStructuresIn = (text: string, quantities: readonly Quantity[]): readonly WrongStructure[] =>
  maySpeakOfStructures(text)
    ? quantities.flatMap((quantity) => (quantity.kind === 'ratio' ? (judge(text, quantity, quantities) ?? []) : []))
    : [];
