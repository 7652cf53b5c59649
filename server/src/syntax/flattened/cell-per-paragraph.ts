import { contains } from '../../text/span';
import type { TableBlock } from '../types';
import { align, background, countKinds, profileOf, traitsOf, type Fit, type FittedRow, type Traits } from './align';
import { finishTable, markContinuations, type Draft, type DraftRow } from './grid';
import { readHeader, type ColumnType, type HeaderLayout } from './header';
import { alikeFigures, headerJoinCost, joinCost } from './joins';
import { isFigure, isPhrase, isWords, Kind, kindCount } from './kinds';
import type { Line } from './lines';
import { segmentsOf, slotsOf, type Segment, type Slot } from './segments';
import { headerClass, headsDates, isBareTotal, isRemark, isTotal, looksLikeTitle, opensHeader, type HeaderClass } from './words';

/** Slots that are looked at to learn a table's columns. */
const window = 260;
/** Slots that are looked at to choose among readings. */
const firstLook = 130;
const maxColumns = 16;

/** A letter per kind, coarse enough for rows of one table to read alike. */
const letters = ['e', 'o', 'n', 'n', 'n', 'd', 'a', 't', 't', 't', 'n', 't', 'h'];
const letterOf = (slot: Slot | undefined): string => (slot ? (letters[slot.kind] ?? 't') : '');

/** How far apart two running numbers stand at most. */
const countingReach = 48;

/**
 * Kinds that only the neighbourhood tells: short texts said again and again (新建, 公里, 各城区), and whole numbers that
 * count on from an earlier one.
 */
const withContext = (slots: readonly Slot[]): readonly Slot[] => {
  const said = new Map<string, number>();
  for (const slot of slots) if (isPhrase(slot.kind) && slot.text.length <= 10) said.set(slot.text, (said.get(slot.text) ?? 0) + 1);
  const seenAt = new Map<number, number>();
  return slots.map((slot, i) => {
    if (isPhrase(slot.kind) && slot.kind !== Kind.head && (said.get(slot.text) ?? 0) >= 3) return { ...slot, kind: Kind.repeated };
    const [above, below] = [slots[i - 1], slots[i + 1]];
    if (isPhrase(slot.kind) && ((above && alikeFigures(above, slot)) || (below && alikeFigures(below, slot)))) return { ...slot, kind: Kind.quantity, class: { kind: Kind.quantity, labelled: true } };
    const { value } = slot.class;
    if (slot.kind !== Kind.integer || value === undefined || value < 1 || value > 9999) return slot;
    // A running number stands before the name it counts.
    let next = i + 1;
    while (next < i + 4 && slots[next]?.kind === Kind.empty) next += 1;
    const named = slots[next];
    if (!named || !isWords(named.kind) || isTotal(named.text)) return slot;
    const before = seenAt.get(value - 1);
    if (value !== 1 && (before === undefined || i - before > countingReach)) return slot;
    seenAt.set(value, i);
    return { ...slot, kind: Kind.running };
  });
};

/** True for `abab`: a pattern that only repeats a shorter one. */
const repeatsItself = (pattern: string): boolean => {
  for (let part = 1; part <= pattern.length / 2; part += 1) {
    if (pattern.length % part === 0 && pattern === pattern.slice(0, part).repeat(pattern.length / part)) return true;
  }
  return false;
};

const mayBeRow = (pattern: string): boolean => {
  const first = pattern[0];
  if (first === 'a' || first === 'd' || pattern.endsWith('o')) return false;
  return !pattern.includes('h') && /[rnoda]/.test(pattern) && /[to]/.test(pattern) && !repeatsItself(pattern);
};

/** Rows that come again, as strings of letters: the best covered first. */
const patternsOf = (slots: readonly Slot[], from: number, to: number): readonly string[] => {
  const reading = slots.slice(from, to).map(letterOf).join('');
  const found: { pattern: string; weight: number }[] = [];
  for (let width = 2; width <= maxColumns && width * 2 <= reading.length; width += 1) {
    const seen = new Map<string, { count: number; end: number }>();
    for (let i = 0; i + width <= reading.length; i += 1) {
      const pattern = reading.slice(i, i + width);
      const entry = seen.get(pattern);
      if (!entry) seen.set(pattern, { count: 1, end: i + width });
      else if (i >= entry.end) {
        entry.count += 1;
        entry.end = i + width;
      }
    }
    for (const [pattern, entry] of seen) if (entry.count > 1 && mayBeRow(pattern)) found.push({ pattern, weight: entry.count * width - 0.2 * width });
  }
  found.sort((a, b) => b.weight - a.weight);
  const best = found[0]?.weight ?? 0;
  const chosen = found.filter((entry) => entry.weight >= best * 0.35).slice(0, 24);
  return chosen.map((entry) => entry.pattern);
};

/** The pattern a header of `width` words would be followed by. */
const patternsBelowHeader = (slots: readonly Slot[], from: number): readonly string[] => {
  let words = 0;
  while (words < 20 && slots[from + words] && !isFigureSlot(slots[from + words])) words += 1;
  const patterns: string[] = [];
  for (let width = Math.max(2, words - 4); width <= Math.min(words, maxColumns); width += 1) {
    const pattern = slots.slice(from + width, from + 2 * width).map(letterOf).join('');
    if (pattern.length === width && mayBeRow(pattern)) patterns.push(pattern);
  }
  return patterns;
};

const headerLetters: Readonly<Record<HeaderClass, string>> = { index: 'r', name: 't', unit: 't', attribute: 'a', value: 'n', other: 't' };

/**
 * Patterns of a text that shows its empty cells: rows stand at even distances there, so that folding the text at the right
 * width puts like below like, whatever is empty.
 */
const foldedPatterns = (slots: readonly Slot[], from: number, to: number): readonly string[] => {
  let figure = from;
  while (figure < to && !isFigureSlot(slots[figure])) figure += 1;
  const found: { pattern: string; weight: number }[] = [];
  for (let width = 2; width <= maxColumns && figure + width * 2 <= to; width += 1) {
    const columns = Array.from({ length: width }, () => new Map<string, number>());
    for (let i = figure; i < to; i += 1) {
      const letter = letterOf(slots[i]);
      const column = columns[(i - figure) % width];
      if (letter !== 'e') column?.set(letter, (column.get(letter) ?? 0) + 1);
    }
    const best = columns.map((column) => [...column.entries()].sort((a, b) => b[1] - a[1])[0] ?? (['e', 0] as const));
    const all = columns.reduce((sum, column) => sum + [...column.values()].reduce((a, b) => a + b, 0), 0);
    const like = best.reduce((sum, [, count]) => sum + count, 0);
    // The first figure may stand in any column of its row.
    const folded = best.map(([letter]) => letter).join('');
    for (let shift = 0; shift < width; shift += 1) {
      const pattern = folded.slice(width - shift) + folded.slice(0, width - shift);
      if (mayBeRow(pattern)) found.push({ pattern, weight: like / Math.max(1, all) - 0.01 * width });
    }
  }
  found.sort((a, b) => b.weight - a.weight);
  const most = found[0]?.weight ?? 0;
  return found.filter((entry) => entry.weight >= Math.max(0.7, most - 0.05)).slice(0, 12).map((entry) => entry.pattern);
};

const letterUnder = (head: string): string => (headsDates(head) ? 'd' : headerLetters[headerClass(head) ?? 'name']);

/** Where a header opens within the first slots (a title may stand above it); -1 where none does. */
const headerStart = (slots: readonly Slot[], from: number): number => {
  for (let i = from; i < from + 3; i += 1) if (opensHeader(slots[i]?.text ?? '')) return i;
  return -1;
};

/** 备注 as the last of the header words: a column of remarks that most rows leave empty. */
const remarkAtEnd = (slots: readonly Slot[], from: number): boolean => {
  const first = headerStart(slots, from);
  for (let i = first; first >= 0 && i < first + 20 && isHeaderWord(slots[i]); i += 1) if (isRemark(slots[i]?.text ?? '')) return !isHeaderWord(slots[i + 1]) || headerClass(slots[i + 1]?.text ?? '') === undefined;
  return false;
};

/** A table is no wider than its header has paragraphs, unless the header has two rows. */
const widestBelow = (slots: readonly Slot[], from: number): number => {
  const first = headerStart(slots, from);
  if (first < 0) return maxColumns;
  let end = first;
  while (end < slots.length && !isFigureSlot(slots[end]) && slots[end]?.kind !== Kind.empty && end < first + 40) end += 1;
  let below = end;
  while (slots[below]?.kind === Kind.empty) below += 1;
  const second = slots[below];
  const twoRows = below > end && second !== undefined && (second.kind === Kind.date || headerClass(second.text) === 'value');
  if (twoRows) return maxColumns;
  // The first figure has the name of its row above it, unless it is a running number.
  const label = slots[end]?.kind === Kind.running || slots[end]?.kind === Kind.empty ? 0 : 1;
  return Math.min(maxColumns, Math.max(2, end - first - label));
};

/** The patterns that the words of a header promise, with the likeliest second lines of cells joined. */
const patternsOfHeader = (slots: readonly Slot[], from: number): readonly string[] => {
  const first = headerStart(slots, from);
  if (first < 0) return [];
  let end = first;
  while (end < first + 24 && isHeaderWord(slots[end])) end += 1;
  let cells = slots.slice(first, end).map((slot) => [slot]);
  const patterns: string[] = [];
  for (let width = cells.length; width >= 2 && width >= cells.length - 2; ) {
    const pattern = cells.map((cell) => letterUnder(cell.map((slot) => slot.text).join(''))).join('');
    if (mayBeRow(pattern) && pattern.length <= maxColumns) patterns.push(pattern);
    // Join the two neighbours likeliest to be one cell, and all that surely are.
    let at = -1;
    let least = 9;
    for (let i = 1; i < cells.length; i += 1) {
      const a = cells[i - 1]?.at(-1);
      const b = cells[i]?.[0];
      const cost = a && b ? headerJoinCost(a, b) : 9;
      if (cost < least) {
        least = cost;
        at = i;
      }
    }
    if (at < 0 || (least > 1 && patterns.length > 2)) break;
    const joined = [...(cells[at - 1] ?? []), ...(cells[at] ?? [])];
    cells = [...cells.slice(0, at - 1), joined, ...cells.slice(at + 1)];
    if (least === 0) patterns.length = 0;
    width = cells.length;
  }
  return patterns;
};

const isHeaderWord = (slot: Slot | undefined): boolean =>
  slot !== undefined && slot.text.length <= 24 && (isPhrase(slot.kind) || (slot.kind === Kind.date && slot.text.includes('年')));

const isFigureSlot = (slot: Slot | undefined): boolean => slot !== undefined && slot.kind !== Kind.date && isFigure(slot.kind);

/** Counts as a pattern promises them, before anything is counted. `r` is a running number. */
const countsFromPattern = (pattern: string, shares: readonly number[], weight: number): readonly (readonly number[])[] =>
  [...pattern].map((letter) => {
    const column = new Array<number>(kindCount).fill(0);
    const fits = (kind: number): boolean => (letter === 'r' ? kind === Kind.running : letters[kind] === letter);
    let sum = 0;
    for (let kind = 0; kind < kindCount; kind += 1) if (fits(kind)) sum += shares[kind] ?? 0;
    for (let kind = 0; kind < kindCount; kind += 1) if (fits(kind)) column[kind] = (weight * (shares[kind] ?? 0)) / sum;
    return column;
  });

const addCounts = (a: readonly (readonly number[])[], b: readonly (readonly number[])[] | undefined): readonly (readonly number[])[] =>
  b ? a.map((column, i) => column.map((count, kind) => count + (b[i]?.[kind] ?? 0))) : a;

/** The share of rows whose cell in a column counts on from the row above (or begins at 1 again). */
const countingShare = (slots: readonly Slot[], rows: readonly FittedRow[], column: number): number => {
  let last: number | undefined;
  let hits = 0;
  let all = 0;
  for (const row of rows) {
    const slot = slots[row.cells.find((cell) => cell.column === column)?.slots[0] ?? -1];
    if (!slot || slot.kind === Kind.empty) continue;
    all += 1;
    const { value } = slot.class;
    if (slot.kind !== Kind.date && value !== undefined && (value === 1 || (last !== undefined && value === last + 1))) hits += 1;
    if (slot.kind === Kind.integer || slot.kind === Kind.running) last = value;
    else if (slot.kind === Kind.ordinal) last = slot.text.length === 1 ? value : (last ?? value);
    // （1）, （2） count below 1, 2 without breaking them.
    if (slot.kind === Kind.ordinal && slot.text.length > 1 && value !== undefined && value !== 1) hits += last === value - 1 ? 0 : 1;
  }
  return all < 2 ? 0 : hits / Math.max(all, rows.length * 0.5);
};

const columnTypes = (slots: readonly Slot[], fit: Fit): readonly ColumnType[] =>
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

interface Solution {
  readonly fit: Fit;
  readonly score: number;
  readonly optional?: number;
  /** What the header says of the columns, added to every count. */
  readonly prior?: readonly (readonly number[])[];
}

/** Learns the columns from a pattern: fit, count, fit again. */
const learn = (traits: Traits, counts: readonly (readonly number[])[], shares: readonly number[], from: number, limit: number, extra: Pick<Solution, 'optional' | 'prior'>): Solution | undefined => {
  const fit = align(traits, profileOf(counts, shares, extra.optional), from, limit);
  return fit ? refine(traits, solutionOf(traits, fit, extra), shares, from, limit) : undefined;
};

const solutionOf = (traits: Traits, fit: Fit, { optional, prior }: Pick<Solution, 'optional' | 'prior'>): Solution => ({
  fit,
  score: fit.score - fit.columns + countingBonus(traits.slots, fit) - 8 * hollowColumns(fit, optional),
  ...(optional === undefined ? {} : { optional }),
  ...(prior === undefined ? {} : { prior }),
});

/** Columns that most rows span over or leave out: there is no such column. */
const hollowColumns = (fit: Fit, optional: number | undefined): number => {
  const rows = fit.rows.filter((row) => !row.loose);
  const filled = new Array<number>(fit.columns).fill(0);
  for (const row of rows) for (const cell of row.cells) filled[cell.column] = (filled[cell.column] ?? 0) + 1;
  return filled.filter((count, column) => column !== optional && count < rows.length * 0.6).length;
};

/** Fits again with the profile of what was fitted. */
const refine = (traits: Traits, solution: Solution, shares: readonly number[], from: number, limit: number): Solution => {
  const { fit, optional, prior } = solution;
  const next = align(traits, profileOf(addCounts(countKinds(traits.slots, fit.rows, fit.columns), prior), shares, optional), from, limit);
  return next ? solutionOf(traits, next, solution) : solution;
};

/** Running numbers stand in front, and so do names: a fit that has them elsewhere is shifted. */
const countingBonus = (slots: readonly Slot[], fit: Fit): number => {
  if (fit.rows.length < 3) return 0;
  const first = fit.rows.filter((row) => isFigure(slots[row.cells[0]?.slots[0] ?? -1]?.kind ?? Kind.text)).length;
  let bonus = first > fit.rows.length / 2 && countingShare(slots, fit.rows, 0) < 0.7 ? -5 : 0;
  for (let column = 0; column < fit.columns; column += 1) {
    if (countingShare(slots, fit.rows, column) < 0.7) continue;
    const worth = Math.min(12, fit.rows.length * 0.5);
    bonus += column === 0 ? worth : column === 1 ? worth * 0.6 : -worth;
    break;
  }
  return bonus;
};

/** A header row that fits the columns of words and years so well that it was taken for the first row. */
const withoutHeaderRow = (slots: readonly Slot[], solution: Solution, types: readonly ColumnType[]): Solution => {
  const { fit } = solution;
  const [first, second] = fit.rows;
  if (!first || !second || first.lead.length > 0) return solution;
  let heads = 0;
  let filled = 0;
  for (const cell of first.cells) {
    const slot = slots[cell.slots[0] ?? -1];
    if (!slot || slot.kind === Kind.empty) continue;
    filled += 1;
    if (isFigureSlot(slot) || slot.kind === Kind.attribute || slot.kind === Kind.ordinal || slot.kind === Kind.long) return solution;
    const type = types[cell.column];
    const head = headerClass(slot.text);
    if (slot.kind === Kind.head || (type === 'figures' ? head === 'value' : head !== undefined && head !== 'value')) heads += 1;
  }
  if (heads * 2 <= filled || !types.includes('figures')) return solution;
  const from = second.lead[0] ?? second.cells[0]?.slots[0] ?? fit.from;
  return { ...solution, fit: { ...fit, from: second.cells[0]?.slots[0] ?? from, rows: [{ ...second, lead: [] }, ...fit.rows.slice(2)] } };
};

interface Read extends Solution {
  readonly header: HeaderLayout;
  readonly types: readonly ColumnType[];
  readonly rhythmic: boolean;
}

const readHeaderOf = (slots: readonly Slot[], floor: number, captioned: boolean, plain: Solution, rhythmic: boolean): Read => {
  const types = columnTypes(slots, plain.fit);
  const body = withoutHeaderRow(slots, plain, types);
  const solution = rhythmic ? withOpeningGroup(slots, body, floor) : body;
  const { fit } = solution;
  const counts = countKinds(slots, fit.rows, fit.columns);
  const sparse = counts.map((column) => (column[Kind.empty] ?? 0) >= 0.3 * column.reduce((a, b) => a + b, 0));
  const leads = fit.rows.filter((row) => row.lead.length > 0);
  const header = readHeader(slots, floor, captioned, {
    types,
    sparse,
    start: fit.from,
    leads: leads.length,
    deepest: leads.reduce((most, row) => Math.max(most, row.lead.length), 0),
    loud: leads.length > 0 && leads.every((row) => row.lead.every((i) => slots[i]?.text.endsWith('：') === true)),
    rhythmic,
  });
  return { ...solution, header, types, rhythmic };
};

/** Follows a table learned in the window to its end. */
const followOn = (traits: Traits, solution: Solution, shares: readonly number[], from: number): Solution => {
  let best = solution;
  let limit = from + window;
  while (best.fit.to > limit - 80 && limit < traits.slots.length) {
    limit = from + (limit - from) * 4;
    const next = refine(traits, best, shares, from, limit);
    if (next.fit.score < best.fit.score) break;
    // What came further down (totals, group titles) is learned before going on.
    best = refine(traits, next, shares, from, limit);
  }
  return best;
};

/**
 * A group title above the first row, where empty cells show its extent (`□ 河道工程 □ □`): an alignment starts below it, since
 * alone it speaks against a table.
 */
const withOpeningGroup = (slots: readonly Slot[], solution: Solution, floor: number): Solution => {
  const { fit } = solution;
  const empty = (i: number): boolean => i >= floor && slots[i]?.kind === Kind.empty;
  let title = fit.from - 1;
  while (empty(title)) title -= 1;
  const behind = fit.from - 1 - title;
  let first = title;
  while (empty(first - 1)) first -= 1;
  const before = title - first;
  const slot = slots[title];
  if (!slot || title <= floor || before + behind === 0 || before > 3 || before + behind + 1 >= fit.columns || !isWords(slot.kind)) return solution;
  // A header's second row may end in empty cells as well; a group title is followed by more of them, or set in.
  const width = fit.columns - before - behind;
  const cells = Array.from({ length: before + 1 + behind }, (_, k) => ({
    column: k <= before ? k : k + width - 1,
    width: k === before ? width : 1,
    slots: [first + k],
  }));
  return { ...solution, fit: { ...fit, from: first, rows: [{ lead: [], cells, loose: true }, ...fit.rows] } };
};

/** Rows that fit as they are: every column filled, at most spanned over, no figure where words stand. */
const fitShare = (slots: readonly Slot[], read: Read): number => {
  const { fit, types, optional } = read;
  let good = 0;
  for (const row of fit.rows) {
    let covered = optional === undefined ? 0 : 1;
    let wrong = 0;
    let spans = 0;
    for (const cell of row.cells) {
      covered += cell.width;
      if (cell.column === optional) covered -= 1;
      if (cell.width > 1) spans += 1;
      const kind = slots[cell.slots[0] ?? -1]?.kind ?? Kind.empty;
      const type = types[cell.column];
      // A few words may stand for a figure (基本建立).
      if (type === 'figures' && isWords(kind) && kind !== Kind.short && cell.width === 1) wrong += 1;
      if (type === 'attribute' && kind !== Kind.attribute && kind !== Kind.empty) wrong += 1;
      if (cell.slots.length > 6) wrong += 1;
    }
    const total = row.cells.some((cell) => isTotal(slots[cell.slots[0] ?? -1]?.text ?? ''));
    const whole = covered >= fit.columns || total || (read.rhythmic && spans > 0) || isContinuation(slots, row, types);
    if (whole && wrong <= (fit.columns > 6 ? 2 : 1) && (wrong === 0 || fit.columns > 3)) good += 1;
  }
  return fit.rows.length === 0 ? 0 : good / fit.rows.length;
};

/** A row that leaves out words at its left, as the second row of a merged cell does where merging leaves nothing. */
const isContinuation = (slots: readonly Slot[], row: FittedRow, types: readonly ColumnType[]): boolean => {
  const first = row.cells[0];
  return first !== undefined && first.column > 0 && first.column <= 2 && row.cells.length === types.length - first.column && slots[first.slots[0] ?? -1]?.kind !== Kind.empty;
};

/** What speaks for a table; see the threshold in `isTable`. */
const evidence = (slots: readonly Slot[], read: Read, captioned: boolean): number => {
  const { fit, header, types } = read;
  let points = 0;
  const above = slots[header.from - 1];
  if (captioned) points += 2;
  else if (above && looksLikeTitle(above.text)) points += 1;
  if (header.matches >= 2 || header.score >= 6) points += 2;
  else if (header.matches === 1) points += 1;
  const counting = types.findIndex((type) => type === 'index');
  if (counting >= 0 && fit.rows.length >= 2) points += fit.rows.length >= 3 ? 2 : 1;
  if (types.includes('attribute')) points += 2;
  const figures = types.filter((type) => type === 'figures' || type === 'dates').length;
  points += Math.min(2, figures);
  if (fit.rows.length >= 5) points += 1;
  return points;
};

const isTable = (slots: readonly Slot[], read: Read, segment: Segment): boolean => {
  const { fit, header, types } = read;
  const width = fit.columns + header.categories;
  if (width < 2 || fit.rows.length === 0) return false;
  if (segment.contents && width < 4) return false;
  const points = evidence(slots, read, segment.captioned);
  if (fitShare(slots, read) < 0.9) return false;
  if (fit.rows.length === 1) {
    // One row of figures under as many header cells, below a labelled caption.
    const figures = types.filter((type) => type === 'figures').length;
    return segment.captioned && header.from <= 1 && figures >= 2 && width >= 3 && header.rows[0]?.every((cell) => cell !== 'absent') === true;
  }
  if (fit.columns === 2) return points >= 5 && header.matches >= 1 && fit.rows.length >= 3;
  return points >= 4;
};

/** Turns the fitted rows and the header into a grid. */
const gridOf = (slots: readonly Slot[], read: Read): { readonly header: readonly DraftRow[]; readonly body: readonly DraftRow[] } => {
  const { fit, header, optional } = read;
  const { categories } = header;
  const width = fit.columns + categories;
  const text = (indices: readonly number[]): Draft => {
    const first = slots[indices[0] ?? -1];
    if (!first || first.kind === Kind.empty) return { is: 'empty', at: first?.at ?? 0 };
    return { is: 'text', parts: indices.flatMap((i) => slots[i]?.parts ?? []), text: first.text };
  };
  const spread = (cell: Draft, count: number): Draft[] => [cell, ...Array.from({ length: count - 1 }, (): Draft => ({ is: 'left' }))];
  const headerRows = header.rows.map((row) =>
    row.map((cell, column): Draft => {
      if (cell === 'left' || cell === 'up') return { is: cell };
      if (cell !== 'absent') return text(cell);
      // The place of a header cell that is not there: where the next one stands.
      const next = row.slice(column).find((other) => typeof other !== 'string');
      return { is: 'absent', at: slots[typeof next === 'object' ? (next[0] ?? header.from) : header.from]?.at ?? 0 };
    }),
  );
  const body: DraftRow[] = [];
  fit.rows.forEach((row, index) => {
    const lead = index === 0 ? [...Array.from({ length: fit.from - header.to }, (_, k) => header.to + k).filter((i) => slots[i]?.kind !== Kind.empty)] : row.lead;
    const groups = joinLeads(slots, lead, categories);
    const titles = groups.slice(0, Math.max(0, groups.length - categories));
    const own = groups.slice(titles.length);
    for (const title of titles) body.push(spread(text(title), width));
    const first = row.cells[0];
    const at = slots[first?.slots[0] ?? -1]?.at ?? 0;
    const cells: Draft[] = Array.from({ length: categories - own.length }, (): Draft => ({ is: 'absent', at: slots[own[0]?.[0] ?? first?.slots[0] ?? -1]?.at ?? at }));
    for (const group of own) cells.push(text(group));
    const firstText = slots[first?.slots[0] ?? -1];
    const wide = firstText !== undefined && isWords(firstText.kind) && (read.rhythmic || isTotal(firstText.text));
    for (const cell of row.cells) {
      const column = cell.column + categories;
      const isFirst = cell === first;
      const from = isFirst && own.length === 0 && wide && (column > categories || (categories > 0 && isTotal(firstText.text) && !isBareTotal(firstText.text))) ? 0 : column;
      if (from < column) cells.length = 0;
      while (cells.length < from) {
        const missing = cells.length - categories;
        cells.push(isFirst || missing === optional ? { is: 'absent', at: slots[cell.slots[0] ?? -1]?.at ?? at } : { is: 'empty', at: slots[cell.slots[0] ?? -1]?.at ?? at });
      }
      cells.push(...spread(text(cell.slots), column + cell.width - from));
    }
    const end = slots[row.cells.at(-1)?.slots.at(-1) ?? -1]?.parts.at(-1)?.end ?? at;
    while (cells.length < width) cells.push({ is: 'empty', at: end });
    body.push(cells);
  });
  return { header: headerRows, body };
};

/** Lone cells above a row, with the lines of one cell together where there are more of them than category columns. */
const joinLeads = (slots: readonly Slot[], lead: readonly number[], categories: number): readonly (readonly number[])[] => {
  const groups = lead.map((i) => [i]);
  while (groups.length > Math.max(1, categories)) {
    const a = slots[groups.at(-2)?.at(-1) ?? -1];
    const b = slots[groups.at(-1)?.[0] ?? -1];
    if (!a || !b || joinCost(a, b) > 1) break;
    const last = groups.pop();
    if (last) groups.at(-1)?.push(...last);
  }
  return groups;
};

const toTable = (slots: readonly Slot[], read: Read): TableBlock | undefined => {
  const { header, body } = gridOf(slots, read);
  const words = [...Array.from({ length: read.header.categories }, () => true), ...read.types.map((type) => type === 'words')];
  const rows = read.rhythmic ? markContinuations(body, words, header.at(-1)) : body;
  return finishTable([...header, ...rows], header.length, 'cell-per-paragraph');
};

/** The best readings of each width, the best widths. */
const shortlist = (sorted: readonly Solution[]): readonly Solution[] => {
  const perWidth = new Map<number, number>();
  return sorted
    .filter(({ fit, prior }) => {
      if (prior) return true;
      const count = perWidth.get(fit.columns) ?? 0;
      perWidth.set(fit.columns, count + 1);
      return count < 2;
    })
    .slice(0, 9);
};

/** Titles between the caption and the word that opens the header (附表4 …, then 杭州市) stay outside. */
const belowTitle = (slots: readonly Slot[], from: number): number => {
  const first = headerStart(slots, from);
  const counts = headerClass(slots[first]?.text ?? '') === 'index';
  for (let i = from; i < first; i += 1) {
    const text = slots[i]?.text ?? '';
    const title = looksLikeTitle(text) && text.length > 8;
    if (!title && !(counts && headerClass(text) === undefined)) return from;
  }
  return Math.max(from, first);
};

/** Reads one table out of the slots from `from` on; `next` is where to look for a further one. */
const solve = (traits: Traits, start: number, segment: Segment, rhythmic: boolean): { readonly table?: TableBlock; readonly next: number } => {
  const { slots } = traits;
  const from = belowTitle(slots, start);
  const limit = Math.min(slots.length, from + window);
  const giveUp = { next: limit };
  let values = 0;
  for (let i = from; i < limit; i += 1) if (isFigureSlot(slots[i]) || slots[i]?.kind === Kind.attribute || slots[i]?.kind === Kind.ordinal) values += 1;
  if (values < 2) return giveUp;
  const shares = background(slots, from, limit);
  const early = Math.min(limit, from + firstLook);
  const solutions: Solution[] = [];
  const tryPattern = (pattern: string, extra: Pick<Solution, 'optional' | 'prior'> = {}): void => {
    const found = learn(traits, extra.prior ?? countsFromPattern(pattern, shares, 3), shares, from, early, extra);
    if (found && (extra.optional !== 1 || countingShare(slots, found.fit.rows, 0) >= 0.7)) solutions.push(found);
  };
  const widest = widestBelow(slots, from);
  const remark = remarkAtEnd(slots, from);
  for (const pattern of patternsOfHeader(slots, from)) {
    const prior = countsFromPattern(pattern, shares, 2);
    tryPattern(pattern, { prior });
    if (!rhythmic && remark) tryPattern(pattern, { prior, optional: pattern.length - 1 });
  }
  for (const pattern of new Set([...(rhythmic ? foldedPatterns(slots, from, early) : []), ...patternsBelowHeader(slots, from), ...patternsOf(slots, from, early)])) {
    if (pattern.length > widest) continue;
    tryPattern(pattern);
    // 序号 | 类别 | 指标 …: a category that stands after the number and occurs once.
    if (!rhythmic && (pattern.startsWith('nt') || pattern.startsWith('ot'))) tryPattern(`${pattern[0] ?? ''}t${pattern.slice(1)}`, { optional: 1 });
  }
  solutions.sort((a, b) => b.score - a.score);
  let best: Read | undefined;
  let bestScore = -Infinity;
  const captionHere = segment.captioned && start === 0;
  for (const solution of shortlist(solutions)) {
    const read = readHeaderOf(slots, from, captionHere, early < limit ? refine(traits, solution, shares, from, limit) : solution, rhythmic);
    // A single row must satisfy more than a good score.
    if (read.fit.rows.length === 1 && !isTable(slots, read, { ...segment, captioned: captionHere })) continue;
    const score = read.score + read.header.score;
    if ((globalThis as any).DBG) console.error(rhythmic, read.fit.columns, 'fit', read.fit.score.toFixed(1), 'sol', read.score.toFixed(1), 'head', read.header.score.toFixed(1), read.header.matches, 'rows', read.fit.rows.length, read.types.join(','), slots[read.fit.from]?.text);
    if ((globalThis as any).DBG === String(read.fit.columns)) for (const r of read.fit.rows.slice(0, 12)) console.error('   ', r.loose, r.lead.map((i) => slots[i]?.text), r.cells.map((c) => `${c.column}${c.width > 1 ? '+' + (c.width - 1) : ''}:${c.slots.map((i) => slots[i]?.text.slice(0, 6)).join('/')}`).join(' '));
    if (score > bestScore) {
      best = read;
      bestScore = score;
    }
  }
  if (!best) return giveUp;
  const whole = readHeaderOf(slots, from, captionHere, followOn(traits, best, shares, from), rhythmic);
  if ((globalThis as any).DBG) console.error('ev', rhythmic, start, from, evidence(slots, whole, captionHere), fitShare(slots, whole), whole.fit.rows.length);
  if (!isTable(slots, whole, { ...segment, captioned: captionHere })) return giveUp;
  const table = toTable(slots, whole);
  return table ? { table, next: whole.fit.to } : giveUp;
};

const solveAll = (segment: Segment, lines: readonly Line[], empties: boolean): readonly TableBlock[] => {
  const traits = traitsOf(withContext(slotsOf(segment, lines, empties)), empties);
  const tables: TableBlock[] = [];
  for (let from = 0; from < traits.slots.length - 3; ) {
    const found = solve(traits, from, segment, empties);
    if (found.table) tables.push(found.table);
    from = Math.max(found.next, from + 1);
  }
  return tables;
};

/** How many lines of a segment its tables take up. */
const covered = (segment: Segment, tables: readonly TableBlock[]): number =>
  segment.lines.filter((line) => tables.some((table) => contains(table.span, line.content))).length;

/** True when a gap between two cells could hold an empty one: blank lines after the last figure end the table, they are no cells. */
const hasInnerEmpties = (slots: readonly Slot[]): boolean => {
  let last = slots.length - 1;
  while (last >= 0 && !isFigure(slots[last]?.kind ?? Kind.text) && slots[last]?.kind !== Kind.attribute) last -= 1;
  return slots.some((slot, i) => i < last && slot.kind === Kind.empty);
};

/**
 * Rebuilds tables whose cells are paragraphs without row marks.
 * @param taken lines that belong to another table already
 */
export const cellPerParagraphTables = (lines: readonly Line[], taken: readonly boolean[]): readonly TableBlock[] =>
  segmentsOf(lines, taken).flatMap((segment) => {
    // Where gaps show empty cells, the reading with them is the better one unless it makes less of the text.
    const rhythmic = hasInnerEmpties(slotsOf(segment, lines, true)) ? solveAll(segment, lines, true) : [];
    const plain = rhythmic.length > 0 && covered(segment, rhythmic) > 0.9 * segment.lines.length ? [] : solveAll(segment, lines, false);
    return covered(segment, rhythmic) >= 0.9 * covered(segment, plain) ? rhythmic : plain;
  });
