import { declaredUnit } from '../model/tables/cell-units';
import { matchNames, type FactName } from '../model/claims/fact-names';
import { comparableName } from '../model/document/indicators';
import { indicatorKey } from '../model/tables/levels';
import type { Indicator, PlanTable } from '../model/types';
import { comparable, type Measure } from '../link/measures';
import { linkThreshold } from '../link/thresholds';
import type { RowFact } from '../link/facts';
import { likeness } from '../text/likeness';
import { squeeze } from '../text/characters';
import { grouped } from '../text/grouped';

/** One indicator in both drafts. */
export interface RowPair {
  readonly old: RowFact;
  readonly new: RowFact;
}

export interface PairedRows {
  readonly pairs: readonly RowPair[];
  readonly removed: readonly RowFact[];
  readonly added: readonly RowFact[];
}

/** Groups whose rows give more pairs than this are paired in their order: nobody reads such tables, and cost stays linear. */
const mostPairs = 10_000;
const longestName = 60;

const captionOf = (table: PlanTable): string =>
  squeeze(table.captionProse?.reading.text ?? '').replace(/^[附]?[表图]\s?[\d一二三四五六七八九十-]{0,6}/u, '');

const sameMeasure = (a: Measure, b: Measure): boolean => a.low === b.low && a.high === b.high && a.comparator === b.comparator;

/** The figures two rows give for the same years: how many there are, and how many are the same. */
const sharedFigures = (a: RowFact, b: RowFact): { readonly shared: number; readonly same: number } => {
  let [shared, same] = [0, 0];
  for (const cell of a.cells) {
    const twin = b.cells.find((c) => c.value.year === cell.value.year && c.value.role === cell.value.role);
    if (!twin) continue;
    shared += 1;
    if (sameMeasure(cell.measure, twin.measure)) same += 1;
  }
  return { shared, same };
};

interface Placed {
  readonly row: RowFact;
  /** Its place among all rows. */
  readonly at: number;
  /** The row that it is a part of (其中). */
  readonly whole: string;
  readonly above: RowFact | undefined;
  readonly below: RowFact | undefined;
}

const placed = (rows: readonly RowFact[]): Placed[] => {
  let whole = '';
  return rows.map((row, at) => {
    if (!row.indicator.part) whole = comparableName(row.indicator.name);
    const neighbour = (other: RowFact | undefined): RowFact | undefined =>
      other?.indicator.table === row.indicator.table ? other : undefined;
    return { row, at, whole: row.indicator.part ? whole : '', above: neighbour(rows[at - 1]), below: neighbour(rows[at + 1]) };
  });
};

/** How surely two rows of one name are one indicator: by table, category, the row they are part of, and their figures. */
const kinship = (a: Placed, b: Placed): number => {
  const [one, two] = [a.row.indicator, b.row.indicator];
  const equalText = (x: string, y: string, weight: number): number => (x === y && x !== '' ? weight : 0);
  return (
    equalText(a.whole, b.whole, 3) +
    (one.table.review === two.table.review ? 2 : 0) +
    equalText(captionOf(one.table), captionOf(two.table), 2) +
    equalText(squeeze(one.category), squeeze(two.category), 1) +
    equalText(one.table.section?.title ?? '', two.table.section?.title ?? '', 1) +
    Math.min(3, sharedFigures(a.row, b.row).same)
  );
};

/** Pairs the best-scored first; undefined scores are no pairs. Ties go to those nearest in order. */
const greedy = (
  olds: readonly Placed[],
  news: readonly Placed[],
  score: (a: Placed, b: Placed) => number | undefined,
): [Placed, Placed][] => {
  const scored: { readonly a: Placed; readonly b: Placed; readonly value: number; readonly apart: number }[] = [];
  const all = olds.length * news.length <= mostPairs;
  for (const [i, a] of olds.entries()) {
    for (const [j, b] of all ? news.entries() : [[i, news[i]] as const]) {
      const value = b === undefined ? undefined : score(a, b);
      if (b !== undefined && value !== undefined) scored.push({ a, b, value, apart: Math.abs(i - j) });
    }
  }
  scored.sort((x, y) => y.value - x.value || x.apart - y.apart || x.a.at - y.a.at || x.b.at - y.b.at);
  const taken = new Set<Placed>();
  return scored.flatMap(({ a, b }): [Placed, Placed][] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b]];
  });
};

const contradict = (a: FactName, b: FactName): boolean =>
  [...a.qualifiers].some(([dimension, values]) => {
    const others = b.qualifiers.get(dimension);
    return others !== undefined && !values.some((value) => others.includes(value));
  });

const unitsFit = (a: RowFact, b: RowFact): boolean =>
  a.cells.length === 0 || b.cells.length === 0 || a.cells.some((x) => b.cells.some((y) => comparable(x.measure, y.measure)));

const unitOf = (indicator: Indicator): string => declaredUnit(indicator) ?? indicator.unit;

/** How surely a row of another name is the same indicator: likeness of the names, the figures, the rows around it. Undefined where it is not. */
const renaming = (a: Placed, b: Placed, isPair: (a: RowFact | undefined, b: RowFact | undefined) => boolean): number | undefined => {
  if (!unitsFit(a.row, b.row)) return undefined;
  const alike = likeness(comparableName(a.row.indicator.name), comparableName(b.row.indicator.name), longestName);
  const { shared, same } = sharedFigures(a.row, b.row);
  const allSame = shared > 0 && same === shared;
  const inPlace = isPair(a.above, b.above) || isPair(a.below, b.below);
  const unit = unitOf(a.row.indicator) === unitOf(b.row.indicator) ? 0.1 : 0;
  if (allSame && same >= 2 && (alike >= 0.3 || (inPlace && alike >= 0.1))) return 2 + alike + unit;
  if (contradict(a.row.name, b.row.name)) return undefined;
  if (alike >= 0.5 && inPlace) return 1 + alike + unit;
  if (alike >= 0.6 && allSame) return 1 + alike + unit;
  return alike >= 0.8 ? alike + unit : undefined;
};

/**
 * Pairs the rows of two drafts: by declared ids (`<!--#id-->`), the same names, names that mean the same (`matchNames`), then likeness of names together with
 * figures and place. Order and tables count for nothing but choice among equals: moving is no change.
 */
export const pairRows = (oldRows: readonly RowFact[], newRows: readonly RowFact[]): PairedRows => {
  let olds: readonly Placed[] = placed(oldRows);
  let news: readonly Placed[] = placed(newRows);
  const partner = new Map<RowFact, RowFact>();
  const pairs: RowPair[] = [];
  const pairing = (found: readonly [Placed, Placed][]): void => {
    if (found.length === 0) return;
    const done = new Set<Placed>(found.flat());
    for (const [a, b] of found) {
      partner.set(a.row, b.row);
      pairs.push({ old: a.row, new: b.row });
    }
    olds = olds.filter((p) => !done.has(p));
    news = news.filter((p) => !done.has(p));
  };
  const byKey = (keyOf: (row: RowFact) => string | undefined, score: (a: Placed, b: Placed) => number | undefined): void => {
    const groups = grouped(news, ({ row }) => keyOf(row) ?? '');
    const found = [...grouped(olds, ({ row }) => keyOf(row) ?? '')].flatMap(([key, group]) =>
      key === '' ? [] : greedy(group, groups.get(key) ?? [], score),
    );
    pairing(found);
  };
  byKey(({ indicator }) => indicator.id, kinship);
  byKey(({ indicator }) => comparableName(indicator.name), kinship);
  byKey(({ indicator }) => indicatorKey(indicator.name), kinship);
  byKey(
    ({ name }) => name.core,
    (a, b) => {
      const match = matchNames(a.row.name, b.row.name, a.row.context, b.row.context);
      return match && !match.countedOnly && match.score >= linkThreshold && unitsFit(a.row, b.row)
        ? match.score * 10 + kinship(a, b)
        : undefined;
    },
  );
  const isPair = (a: RowFact | undefined, b: RowFact | undefined): boolean => a !== undefined && b !== undefined && partner.get(a) === b;
  // A row found may give its neighbours their place.
  for (let turn = 0; turn < 3 && olds.length > 0 && news.length > 0; turn += 1) {
    const before = olds.length;
    if (olds.length * news.length <= mostPairs) pairing(greedy(olds, news, (a, b) => renaming(a, b, isPair)));
    if (olds.length === before) break;
  }
  return { pairs, removed: olds.map((p) => p.row), added: news.map((p) => p.row) };
};
