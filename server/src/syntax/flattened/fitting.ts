import { align, type Fit, type FittedRow, type Traits } from './align';
import type { ColumnType } from './header-looks';
import { Kind } from './kinds';
import { countsFromPattern, foldedPatterns, patternsBelowHeader, patternsOf, patternsOfHeader, remarkAtEnd, widestBelow } from './patterns';
import { addCounts, background, countKinds, profileOf, type Counts } from './profile';
import { isFigureSlot, type Slot, type SlotLooks } from './slots';

/** What the columns are known to be besides what is counted. */
interface Assumption {
  /** A column whose cell may be left out at little cost. */
  readonly optional?: number;
  /** What the header says of the columns, added to every count. */
  readonly prior?: Counts;
}

/** A way to read the slots as rows, and how much speaks for it. */
export interface Solution extends Assumption {
  readonly fit: Fit;
  readonly score: number;
}

/** The stretch of slots looked at, and how its kinds are spread. */
export interface View {
  readonly slots: readonly Slot[];
  readonly traits: Traits;
  readonly from: number;
  readonly limit: number;
  readonly shares: readonly number[];
}

/** Slots that are looked at to choose among readings, and to learn the columns. */
const firstLook = 110;
const learningLook = 260;
/** Readings that are looked at more closely. */
const candidates = 14;
const finalists = 9;

/** The share of rows whose cell in a column counts on from the row above (or begins at 1 again). */
const countingShare = (slots: readonly SlotLooks[], rows: readonly FittedRow[], column: number): number => {
  let last: number | undefined;
  let hits = 0;
  let all = 0;
  for (const row of rows) {
    const slot = slots[row.cells.find((cell) => cell.column === column)?.slots[0] ?? -1];
    if (!slot || slot.kind === Kind.empty) continue;
    all += 1;
    const { value } = slot;
    if (slot.kind === Kind.date || value === undefined) continue;
    // （1）, （2） count below 1, 2 without breaking them.
    const below = slot.kind === Kind.ordinal && slot.long;
    if (below || value === 1 || (last !== undefined && value === last + 1)) hits += 1;
    if (!below || last === undefined) last = value;
  }
  return all < 2 ? 0 : hits / Math.max(all, rows.length * 0.5);
};

/** What each column holds, by the rows that are no totals or titles. */
export const columnTypes = (slots: readonly SlotLooks[], fit: Fit): readonly ColumnType[] =>
  countKinds(slots, fit.rows, fit.columns).map((column, index) => {
    const share = (...kinds: readonly Kind[]): number => kinds.reduce<number>((sum, kind) => sum + (column[kind] ?? 0), 0);
    const filled = column.reduce((a, b) => a + b, 0) - share(Kind.empty);
    if (filled === 0) return 'empty';
    if (share(Kind.attribute) >= filled / 2) return 'attribute';
    if (share(Kind.ordinal, Kind.integer, Kind.running) >= filled * 0.8 && countingShare(slots, fit.rows, index) >= 0.7) return 'index';
    if (share(Kind.date) > filled / 2) return 'dates';
    if (share(Kind.integer, Kind.running, Kind.quantity, Kind.none, Kind.date) >= filled / 2) return 'figures';
    return share(Kind.ordinal) >= filled / 2 ? 'index' : 'words';
  });

/** What speaks against rows in whose midst the running numbers stand. */
const cutInTheMiddle = 40;

/** Running numbers stand in front, and so do names: a fit that has them elsewhere is shifted. */
const orderBonus = (slots: readonly SlotLooks[], fit: Fit): number => {
  if (fit.rows.length < 3) return 0;
  for (let column = 0; column < fit.columns; column += 1) {
    if (countingShare(slots, fit.rows, column) < 0.7) continue;
    const worth = Math.min(12, fit.rows.length * 0.5);
    if (column === 0) return worth;
    // Deep inside they tell that the rows were cut in the middle: better no table than one read off by some cells.
    return (column === 1 ? 0.6 * worth : -cutInTheMiddle) - figuresFirst(slots, fit);
  }
  return -figuresFirst(slots, fit);
};

const figuresFirst = (slots: readonly SlotLooks[], fit: Fit): number =>
  fit.rows.filter((row) => isFigureSlot(slots[row.cells[0]?.slots[0] ?? -1])).length > fit.rows.length / 2 ? 5 : 0;

/** Columns that most rows span over or leave out: there is no such column. */
const hollowColumns = (fit: Fit, optional: number | undefined): number => {
  const rows = fit.rows.filter((row) => !row.loose);
  const filled = new Array<number>(fit.columns).fill(0);
  for (const row of rows) for (const cell of row.cells) filled[cell.column] = (filled[cell.column] ?? 0) + 1;
  return filled.filter((count, column) => column !== optional && count < rows.length * 0.6).length;
};

const solutionOf = (slots: readonly SlotLooks[], fit: Fit, { optional, prior }: Assumption): Solution => ({
  fit,
  // More columns fit anything better: each has its price.
  score: fit.score - fit.columns + orderBonus(slots, fit) - 8 * hollowColumns(fit, optional),
  ...(optional === undefined ? {} : { optional }),
  ...(prior === undefined ? {} : { prior }),
});

/** Fits again with the profile of what was fitted. */
const refine = (view: View, solution: Solution, limit: number): Solution => {
  const { traits, from, shares } = view;
  const { fit, optional, prior } = solution;
  const counts = addCounts(countKinds(traits.slots, fit.rows, fit.columns), prior);
  const next = align(traits, profileOf(counts, shares, optional), from, limit);
  return next ? solutionOf(traits.slots, next, solution) : solution;
};

/** The best readings of each width, the best widths; all that the header promises. */
const shortlist = (solutions: readonly Solution[], count: number): readonly Solution[] => {
  const perWidth = new Map<number, number>();
  return [...solutions]
    .sort((a, b) => b.score - a.score)
    .filter(({ fit, prior }) => {
      if (prior) return true;
      const same = perWidth.get(fit.columns) ?? 0;
      perWidth.set(fit.columns, same + 1);
      return same < 3;
    })
    .slice(0, count);
};

/** The view of the slots from `from` on in which columns are learned. */
export const viewOf = (slots: readonly Slot[], traits: Traits, from: number): View => {
  const limit = Math.min(slots.length, from + learningLook);
  return { slots, traits, from, limit, shares: background(slots, from, limit) };
};

/** Columns to try. */
interface Try {
  readonly pattern: string;
  /** The header promises them. */
  readonly promised: boolean;
  readonly optional?: number;
}

const attempt = ({ traits, from, limit, shares }: View, { pattern, promised, optional }: Try): readonly Solution[] => {
  const counts = countsFromPattern(pattern, shares, promised ? 2 : 3);
  const fit = align(traits, profileOf(counts, shares, optional), from, Math.min(limit, from + firstLook));
  const assumption = { ...(optional === undefined ? {} : { optional }), ...(promised ? { prior: counts } : {}) };
  return fit ? [solutionOf(traits.slots, fit, assumption)] : [];
};

/** Fits the best of some first attempts again, and then with the whole view. */
const settle = (view: View, found: readonly Solution[]): readonly Solution[] => {
  const { traits, from, limit } = view;
  const early = Math.min(limit, from + firstLook);
  const refined = shortlist(found, candidates)
    .map((solution) => refine(view, solution, early))
    .filter(({ optional, fit }) => optional !== 1 || countingShare(traits.slots, fit.rows, 0) >= 0.7);
  const best = shortlist(refined, finalists);
  return early < limit ? best.map((solution) => refine(view, solution, limit)) : best;
};

/** All that a solution depends on, as one text: what the slots of the view (and those right beside it) show, and what is tried. */
const keyOf = ({ traits, from, limit }: View, tries: readonly Try[]): string => {
  const { slots, join, lead, span, rhythmic, lastFilled } = traits;
  const parts: (string | number | boolean | undefined)[] = [from, limit, rhythmic, lastFilled];
  for (let i = Math.max(0, from - 3); i <= limit && i < slots.length; i += 1) {
    const slot = slots[i];
    if (slot) parts.push(slot.kind, slot.broken, slot.value, slot.long, slot.total, join[i], lead[i], span[i]);
  }
  for (const { pattern, promised, optional } of tries) parts.push(pattern, promised, optional);
  return parts.join();
};

/** The views solved last: most of what is typed into a table changes nothing of how its cells look. Places are counted in slots. */
let lastSolved: readonly { readonly key: string; readonly solutions: readonly Solution[] }[] = [];
const mostSolved = 8;

/** The best readings of a view that come of some tries. */
const solve = (view: View, tries: readonly Try[]): readonly Solution[] => {
  if (tries.length === 0) return [];
  const key = keyOf(view, tries);
  const known = lastSolved.find((each) => each.key === key);
  const solved = known ?? {
    key,
    solutions: settle(
      view,
      tries.flatMap((each) => attempt(view, each)),
    ),
  };
  lastSolved = [solved, ...lastSolved.filter((each) => each !== known)].slice(0, mostSolved);
  return solved.solutions;
};

/** The readings as rows that the header words promise. */
export const solveByHeader = (view: View): readonly Solution[] => {
  const { slots, from } = view;
  const { rhythmic } = view.traits;
  const remark = remarkAtEnd(slots, from);
  const tries = patternsOfHeader(slots, from).flatMap((pattern): Try[] => [
    { pattern, promised: true },
    ...(!rhythmic && remark ? [{ pattern, promised: true, optional: pattern.length - 1 }] : []),
    // 序号 | 类别 | 指标 …: a category that stands after the number and occurs once.
    ...(!rhythmic && pattern.startsWith('rt') ? [{ pattern, promised: true, optional: 1 }] : []),
  ]);
  return solve(view, tries);
};

/** The readings as rows that the kinds of the slots suggest by coming again. */
export const solveByPatterns = (view: View): readonly Solution[] => {
  const { slots, from, limit } = view;
  const { rhythmic } = view.traits;
  const early = Math.min(limit, from + firstLook);
  const widest = widestBelow(slots, from);
  const patterns = new Set([
    ...(rhythmic ? foldedPatterns(slots, from, early) : []),
    ...patternsBelowHeader(slots, from),
    ...patternsOf(slots, from, early),
  ]);
  const tries = [...patterns].flatMap((pattern): Try[] => {
    if (pattern.length > widest) return [];
    const numbered = !rhythmic && pattern.length < widest && (pattern.startsWith('nt') || pattern.startsWith('ot'));
    return [
      { pattern, promised: false },
      ...(numbered ? [{ pattern: `${pattern.slice(0, 1)}t${pattern.slice(1)}`, promised: false, optional: 1 }] : []),
    ];
  });
  return solve(view, tries);
};

/** Follows a table learned in the view to its end. */
export const followOn = (view: View, solution: Solution): Solution => {
  const { traits, from } = view;
  let best = solution;
  let { limit } = view;
  while (best.fit.to > limit - 80 && limit < traits.slots.length) {
    limit = from + (limit - from) * 4;
    const next = refine(view, best, limit);
    if (next.fit.score < best.fit.score) break;
    // What came further down (totals, group titles) is learned before going on.
    best = refine(view, next, limit);
  }
  return best;
};
