import { keptByText } from '../text/keep';
import { isHan } from '../text/characters';
import { hanUnits } from '../text/classes';
import { nextOf } from '../text/scan';
import { planOrdinalAt } from './periods-in-text';
import type { TermPlace } from './term-places';
import type { Prose } from './types';

/** A term that is set in quotes, with the places where it is and where it is not. */
export interface QuotedTerm {
  readonly text: string;
  readonly quoted: readonly TermPlace[];
  readonly bare: readonly TermPlace[];
}

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

/** Terms that stand in quotes and are wanted, in the order of their first place; titles in 《》 and the table of contents are not read. */
export const quotedTermsOf = (proses: readonly Prose[], wanted: (term: string, times: number) => boolean): QuotedTerm[] => {
  const read = proses
    .filter((p) => p.kind !== 'toc')
    .map((prose) => ({ prose, text: prose.reading.text, depths: depthsOf(prose.reading.text) }));
  const quoted = new Map<string, TermPlace[]>();
  for (const { prose, text, depths } of read) {
    for (let i = nextOf(openers, text, 0); i >= 0; i = nextOf(openers, text, i + 1)) {
      if (depths[i] === 2) continue;
      const to = nextOf(quoteMarks, text, i + 1);
      const term = text.slice(i + 1, to);
      if (to < 0 || opens(text.charAt(to)) || !isTerm(term)) continue;
      const places = quoted.get(term);
      if (places) places.push({ prose, from: i + 1, to });
      else quoted.set(term, [{ prose, from: i + 1, to }]);
    }
  }
  return [...quoted]
    .filter(([term, places]) => wanted(term, places.length))
    .slice(0, 100)
    .map(([text, places]) => {
      const bare: TermPlace[] = [];
      for (const { prose, text: whole, depths } of read) {
        for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) {
          if (depths[at] === 0 && !inStraightQuotes(whole, at, at + text.length)) bare.push({ prose, from: at, to: at + text.length });
        }
      }
      return { text, quoted: places, bare };
    });
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

/** So many quoted places make a habit. */
const habit = 3;

/** Terms quoted three times or more and bare at most half as often; the names of five-year periods count together, and however often they are bare. */
export const bareTermsOf = (proses: readonly Prose[]): BareTerm[] => {
  const isPeriod = (term: string): boolean => planOrdinalAt(term, 0)?.to === term.length;
  const terms = quotedTermsOf(proses, (term, times) => times >= habit || isPeriod(term));
  const periods = terms.filter((t) => isPeriod(t.text));
  const periodsQuoted = periods.flatMap((p) => p.quoted);
  const periodsBare = periods.reduce((n, p) => n + p.bare.length, 0);
  return terms.flatMap(({ text, quoted, bare }): BareTerm[] => {
    if (isPeriod(text)) {
      return periodsQuoted.length < habit
        ? []
        : bare.map((place) => ({ text, place, period: true, quoted: periodsQuoted, bare: periodsBare }));
    }
    return bare.length * 2 > quoted.length ? [] : bare.map((place) => ({ text, place, period: false, quoted, bare: bare.length }));
  });
};
