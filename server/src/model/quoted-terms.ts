import { keptByText } from '../text/keep';
import { isHan } from '../text/characters';
import { hanUnits } from '../text/classes';
import { nextOf } from '../text/scan';
import { firstAtOrAfter, type Span } from '../text/span';
import { local } from './local';
import { planOrdinalAt } from './periods-in-text';
import type { TermPlace } from './term-places';
import type { PlanDocument, Prose } from './types';

/** A term that is set in quotes, with the places where it is and where it is not. */
interface QuotedTerm {
  readonly text: string;
  /** The name of a five-year period. */
  readonly period: boolean;
  readonly quoted: readonly TermPlace[];
  readonly bare: readonly TermPlace[];
}

/** So many quoted places make a habit. */
const habit = 3;

const openers = /[“「‘『]/g;
const quoteMarks = /[“「‘『”」’』]/g;
const marks = /[“「‘『”」’』《》]/g;
const opens = (mark: string): boolean => '“「‘『《'.includes(mark);
const longest = 14;
const termOnly = new RegExp(`^[${hanUnits}\\u{20000}-\\u{323af}0-9A-Za-z+·]+$`, 'u');

/** For each index: inside quotes, inside 《》, or in the open. */
const depthsOf = keptByText((text: string): Uint8Array => {
  const depths = new Uint8Array(text.length);
  let quotes = 0;
  let titles = 0;
  let from = 0;
  const upTo = (to: number): void => {
    if (quotes > 0 || titles > 0) depths.fill(titles > 0 ? 2 : 1, from, to);
    from = to;
  };
  for (let i = nextOf(marks, text, 0); i >= 0; i = nextOf(marks, text, i + 1)) {
    const mark = text.charAt(i);
    // A mark is itself inside what it opens or closes.
    upTo(opens(mark) ? i : i + 1);
    if (mark === '《') titles += 1;
    else if (mark === '》') titles = Math.max(0, titles - 1);
    else if (opens(mark)) quotes += 1;
    else quotes = Math.max(0, quotes - 1);
  }
  upTo(text.length);
  return depths;
});

/** Straight quotes on both sides count as quotes, too. */
const inStraightQuotes = (text: string, from: number, to: number): boolean =>
  '"\'＂'.includes(text[from - 1] ?? '#') && '"\'＂'.includes(text[to] ?? '#');

const isTerm = (text: string): boolean => text.length >= 2 && text.length <= longest && termOnly.test(text) && [...text].some(isHan);

const isPeriod = (term: string): boolean => planOrdinalAt(term, 0)?.to === term.length;

/** The terms that stand in quotes in a text; titles in 《》 are not read. */
const quotedIn = local((text) => {
  const found: { readonly term: string; readonly period: boolean; readonly from: number; readonly to: number }[] = [];
  for (let i = nextOf(openers, text, 0); i >= 0; i = nextOf(openers, text, i + 1)) {
    if (depthsOf(text)[i] === 2) continue;
    const to = nextOf(quoteMarks, text, i + 1);
    const term = text.slice(i + 1, to);
    if (to >= 0 && !opens(text.charAt(to)) && isTerm(term)) found.push({ term, period: isPeriod(term), from: i + 1, to });
  }
  return found;
});

/** The proses that are searched for terms as one text, line ends between them, with the index where each begins. */
interface Searched {
  readonly text: string;
  readonly proses: readonly Prose[];
  readonly starts: readonly Span[];
}

const searched = (plan: PlanDocument): Searched => {
  const proses = plan.prose.filter((prose) => prose.kind !== 'toc');
  let at = 0;
  const starts = proses.map(({ reading }): Span => {
    const start = at;
    at += reading.text.length + 1;
    return { start, end: at };
  });
  return { text: proses.map(({ reading }) => reading.text).join('\n'), proses, starts };
};

const barePlaces = ({ text, proses, starts }: Searched, term: string): TermPlace[] => {
  const bare: TermPlace[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const index = firstAtOrAfter(starts, at + 1) - 1;
    const prose = proses[index];
    const from = at - (starts[index]?.start ?? 0);
    const to = from + term.length;
    if (prose && depthsOf(prose.kept)[from] === 0 && !inStraightQuotes(prose.reading.text, from, to)) bare.push({ prose, from, to });
  }
  return bare;
};

/** Terms that stand in quotes often enough, and the names of periods, in the order of their first place; the table of contents is not read. */
const quotedTermsOf = (plan: PlanDocument): QuotedTerm[] => {
  const quoted = new Map<string, { readonly period: boolean; readonly places: TermPlace[] }>();
  for (const { place: prose, hits } of quotedIn(plan)) {
    if (prose.kind === 'toc') continue;
    for (const { term, period, from, to } of hits) {
      const known = quoted.get(term);
      if (known) known.places.push({ prose, from, to });
      else quoted.set(term, { period, places: [{ prose, from, to }] });
    }
  }
  const usual = [...quoted].filter(([, { period, places }]) => period || places.length >= habit).slice(0, 100);
  if (usual.length === 0) return [];
  const all = searched(plan);
  return usual.map(([text, { period, places }]) => ({ text, period, quoted: places, bare: barePlaces(all, text) }));
};

/** A place where a term stands bare that is quoted nearly everywhere else. */
export interface BareTerm {
  readonly text: string;
  readonly place: TermPlace;
  /** The name of a five-year period. */
  readonly period: boolean;
  readonly quoted: readonly TermPlace[];
  /** How many places are bare. */
  readonly bare: number;
}

/** Terms quoted three times or more and bare at most half as often; the names of five-year periods count together, and however often they are bare. */
export const bareTermsOf = (plan: PlanDocument): BareTerm[] => {
  const terms = quotedTermsOf(plan);
  const periods = terms.filter((t) => t.period);
  const periodsQuoted = periods.flatMap((p) => p.quoted);
  const periodsBare = periods.reduce((n, p) => n + p.bare.length, 0);
  return terms.flatMap(({ text, period, quoted, bare }): BareTerm[] => {
    if (period) {
      return periodsQuoted.length < habit
        ? []
        : bare.map((place) => ({ text, place, period: true, quoted: periodsQuoted, bare: periodsBare }));
    }
    return bare.length * 2 > quoted.length ? [] : bare.map((place) => ({ text, place, period: false, quoted, bare: bare.length }));
  });
};
