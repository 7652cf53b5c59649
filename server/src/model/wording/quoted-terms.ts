import { goingOn } from '../../text/common-ends';
import { keptByText, type KeptText } from '../../text/keep';
import { isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { nextOf } from '../../text/scan';
import { firstAtOrAfter, type Span } from '../../text/span';
import { carriedOn } from '../kept/lineage';
import { local } from '../kept/local';
import { planOrdinalAt } from '../figures/periods-in-text';
import type { TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

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

/** For each index: 1 inside quotes, 2 inside 《》, 0 in the open. */
export const depthsOf = keptByText((text: string): Uint8Array => {
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

/** A place of a term of a plan, by its number. */
interface BareHit {
  readonly term: number;
  readonly from: number;
}
const noHits: readonly BareHit[] = [];

/** Do the letters at a place stand in no quotes and in no title? */
const isBare = (kept: KeptText, from: number, to: number): boolean => depthsOf(kept)[from] === 0 && !inStraightQuotes(kept.text, from, to);

const hitsIn = (kept: KeptText, terms: readonly string[]): readonly BareHit[] => {
  let hits: BareHit[] | undefined;
  const { text } = kept;
  for (const [index, term] of terms.entries())
    for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + term.length))
      if (isBare(kept, from, from + term.length)) (hits ??= []).push({ term: index, from });
  return hits ?? noHits;
};

/** The bare places of each term, searched for in all proses as one text with line ends between them. */
const searchedAnew = (proses: readonly Prose[], terms: readonly string[]): TermPlace[][] => {
  const starts: Span[] = [];
  let start = 0;
  for (const { reading } of proses) {
    const end = start + reading.text.length + 1;
    starts.push({ start, end });
    start = end;
  }
  const text = proses.map(({ reading }) => reading.text).join('\n');
  return terms.map((term) => {
    const places: TermPlace[] = [];
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const index = firstAtOrAfter(starts, at + 1) - 1;
      const prose = proses[index];
      const from = at - (starts[index]?.start ?? 0);
      const to = from + term.length;
      if (prose && isBare(prose.kept, from, to)) places.push({ prose, from, to });
    }
    return places;
  });
};

interface UsualTerm {
  readonly term: string;
  readonly period: boolean;
  /** Where it stands in quotes. */
  readonly places: readonly TermPlace[];
}

interface Usual {
  readonly quoted: ReturnType<typeof quotedIn>;
  readonly terms: readonly UsualTerm[];
}

const usualAmong = (quoted: Usual['quoted']): readonly UsualTerm[] => {
  const terms = new Map<string, { readonly term: string; readonly period: boolean; readonly places: TermPlace[] }>();
  for (const { place: prose, hits } of quoted) {
    if (prose.kind === 'toc') continue;
    for (const { term, period, from, to } of hits) {
      const known = terms.get(term);
      if (known) known.places.push({ prose, from, to });
      else terms.set(term, { term, period, places: [{ prose, from, to }] });
    }
  }
  return [...terms.values()].filter(({ period, places }) => period || places.length >= habit).slice(0, 100);
};

const usual = carriedOn((plan, last: Usual | undefined, common): Usual => {
  const quoted = quotedIn(plan);
  return last && common?.outline && last.quoted === quoted ? last : { quoted, terms: usualAmong(quoted) };
});

/** Terms that stand in quotes often enough, and the names of periods, in the order of their first place; the table of contents is not read. */
const usualTerms = (plan: PlanDocument): readonly UsualTerm[] => usual(plan).terms;

/** The bare places of each term that is searched for, those in the table of contents as well. */
type Searched = ReadonlyMap<string, readonly TermPlace[]>;

const placesIn = (proses: readonly Prose[], terms: readonly string[]): TermPlace[][] => {
  const places = terms.map((): TermPlace[] => []);
  for (const prose of proses)
    for (const { term, from } of hitsIn(prose.kept, terms)) places[term]?.push({ prose, from, to: from + (terms[term]?.length ?? 0) });
  return places;
};

/** The bare places of the usual terms of a plan. The next version of a document has mostly the same: it is searched where it has changed, and for what is new. */
const bareIn = carriedOn((plan, last: Searched | undefined, common): Searched => {
  const terms = usualTerms(plan).map(({ term }) => term);
  const known: Searched = (common && last) ?? new Map();
  const places = new Map<string, readonly TermPlace[]>();
  const missing = terms.filter((term) => !known.has(term));
  if (missing.length > 0) searchedAnew(plan.prose, missing).forEach((found, i) => places.set(missing[i] ?? '', found));
  if (common && missing.length < terms.length) {
    const [head, tail] = [common.head, plan.prose.length - common.tail];
    const fresh = placesIn(plan.prose.slice(head, tail), terms);
    terms.forEach((term, i) => {
      const list = known.get(term);
      if (list)
        places.set(
          term,
          goingOn(list, ({ prose }) => prose.index, head, tail, fresh[i] ?? []),
        );
    });
  }
  return places;
});

/** 稳定、发展、生态、强边|四件大事: what sums up what stands before it is explained there, not named. */
const sumsUp = ({ prose: { reading }, from, to }: TermPlace): boolean =>
  // 景观道路（美丽街区）: the brackets set it off.
  (reading.text[from - 1] === '（' && reading.text[to] === '）') ||
  (/^[一二三四五六七八九十两]/u.test(reading.text.slice(from, from + 1)) &&
    /、[^，。；：、“”]{1,10}$/u.test(reading.text.slice(Math.max(0, from - 12), from)));

/** Terms that stand in quotes often enough, and the names of periods, with their bare places. */
const quotedTermsOf = (plan: PlanDocument): QuotedTerm[] => {
  const terms = usualTerms(plan);
  if (terms.length === 0) return [];
  const places = bareIn(plan);
  return terms.map(({ term, period, places: quoted }) => ({
    text: term,
    period,
    quoted,
    bare: (places.get(term) ?? []).filter((place) => place.prose.kind !== 'toc' && !sumsUp(place)),
  }));
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
  /** 七五普法, whose quotes are often left out: inside other quotes, where it takes the inner ones, or not. */
  readonly inner?: boolean;
}

/** Where a plan that has the habit sets the names of five-year periods in quotes; nowhere in another. */
export const quotedPeriodsOf = (plan: PlanDocument): { readonly terms: ReadonlySet<string>; readonly places: readonly TermPlace[] } => {
  const periods = usualTerms(plan).filter(({ period }) => period);
  const places = periods.flatMap((p) => p.places);
  return { terms: new Set(periods.map(({ term }) => term)), places: places.length < habit ? [] : places };
};

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
