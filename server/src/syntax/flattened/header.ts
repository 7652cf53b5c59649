import { squeeze } from '../../text/characters';
import { isPhrase, Kind } from './kinds';
import { headerJoinCost, isHeaderTail } from './joins';
import type { Slot } from './segments';
import { headerClass, isHeadingLike, looksLikeTitle, opensHeader, type HeaderClass } from './words';

/** What the body of a table shows a column to hold. */
export type ColumnType = 'index' | 'figures' | 'dates' | 'attribute' | 'words' | 'empty';

/** A header cell: the slots it is written in, or why there is none. */
export type HeaderCell = readonly number[] | 'left' | 'up' | 'absent';

/** A reading of the slots above the first body row. */
export interface HeaderLayout {
  readonly score: number;
  /** First header slot; the header ends where the lone cells of the first row begin. */
  readonly from: number;
  readonly to: number;
  /** Category columns the header gives to the lone cells, before the columns of the body. */
  readonly categories: number;
  readonly rows: readonly (readonly HeaderCell[])[];
  /** How many header cells have a text that fits their column. */
  readonly matches: number;
}

/** How well a header text stands over a column. */
const affinities: Readonly<Record<HeaderClass, Partial<Record<ColumnType, number>>>> = {
  index: { index: 3, figures: 0.5, words: -2, dates: -2, attribute: -3 },
  name: { words: 1.5, index: -1, figures: -1.5, dates: -1, attribute: -2 },
  unit: { words: 2, figures: -2.5, index: -3, dates: -3, attribute: -3 },
  attribute: { attribute: 3, words: 0.5, figures: -3, index: -3, dates: -3 },
  value: { figures: 1.5, dates: 0.3, words: -0.6, index: -1.5, attribute: -2.5 },
  other: { words: 1, dates: 1, figures: -0.5, index: 0, attribute: -0.5 },
};

const affinity = (text: string, type: ColumnType): number => {
  const found = headerClass(text);
  if (found !== undefined) return affinities[found][type] ?? 0;
  return type === 'words' ? 0.2 : type === 'empty' ? 0 : -0.3;
};

/** A paragraph as a header cell: short words, no figure, no sentence. */
const misfit = (slot: Slot): number => {
  if (slot.kind === Kind.long) return 4;
  if (slot.kind === Kind.integer || slot.kind === Kind.running || slot.kind === Kind.quantity || slot.kind === Kind.none || slot.kind === Kind.ordinal || slot.kind === Kind.attribute) return 5;
  if (slot.kind === Kind.empty) return 9;
  // 一、… opens a section or a category, never a header cell.
  if (isHeadingLike(slot.text)) return 4;
  return slot.text.length > 26 ? 2.5 : slot.text.length > 16 ? 0.8 : 0;
};

const textOf = (slots: readonly Slot[], indices: readonly number[]): string => indices.map((i) => slots[i]?.text ?? '').join('');

const absentCost = 1.4;
const lostInside = 2;

interface RowReading {
  readonly score: number;
  readonly cells: readonly HeaderCell[];
  readonly matches: number;
}

/** The cheapest way to set header slots over the columns in order: each column takes one to three paragraphs, or none. */
const setInRow = (slots: readonly Slot[], from: number, to: number, types: readonly ColumnType[], absentAt: (column: number) => number): RowReading | undefined => {
  const count = to - from;
  const width = types.length;
  if (count > width * 3) return undefined;
  const score: number[][] = Array.from({ length: count + 1 }, () => new Array<number>(width + 1).fill(-1e6));
  const taken: number[][] = Array.from({ length: count + 1 }, () => new Array<number>(width + 1).fill(0));
  const first = score[0];
  if (first) first[0] = 0;
  for (let column = 0; column < width; column += 1) {
    for (let used = 0; used <= count; used += 1) {
      const here = score[used]?.[column] ?? -1e6;
      if (here <= -1e5) continue;
      let joins = 0;
      for (let parts = 0; parts <= 3 && used + parts <= count; parts += 1) {
        const at = from + used + parts - 1;
        const slot = slots[at];
        // Header cells may be lost at the left, over categories and names; hardly between others.
        let gain = -absentAt(column) - (used > 0 ? lostInside : 0);
        if (parts > 0 && slot) {
          joins += misfit(slot);
          const above = slots[at - 1];
          if (above && at > from) {
            const cost = headerJoinCost(above, slot);
            // `指标 / 年份`: a first cell with a diagonal names the rows and the columns.
            const diagonal = parts === 2 && column === 0 && used === 0 && types[1] === 'figures' && headerClass(above.text) === 'name' && headerClass(slot.text) === 'name';
            if (parts > 1) joins += diagonal ? 1.4 : cost;
            else if (cost === 0) joins += 2.5;
          }
          const cell = Array.from({ length: parts }, (_, k) => from + used + k);
          gain = affinity(textOf(slots, cell), types[column] ?? 'empty') - joins;
          // A title above 序号 is no header cell beside it.
          if (column === 0 && headerClass(textOf(slots, cell)) === undefined && headerClass(slots[at + 1]?.text ?? '') === 'index') gain -= 3;
        }
        const next = score[used + parts];
        if (next && here + gain > (next[column + 1] ?? -1e6)) {
          next[column + 1] = here + gain;
          const mark = taken[used + parts];
          if (mark) mark[column + 1] = parts;
        }
      }
    }
  }
  const total = score[count]?.[width] ?? -1e6;
  if (total <= -1e5) return undefined;
  const cells: HeaderCell[] = [];
  let used = count;
  let matches = 0;
  for (let column = width; column > 0; column -= 1) {
    const parts = taken[used]?.[column] ?? 0;
    used -= parts;
    const cell = Array.from({ length: parts }, (_, k) => from + used + k);
    if (parts > 0 && headerClass(textOf(slots, cell)) !== undefined && affinity(textOf(slots, cell), types[column - 1] ?? 'empty') > 0) matches += 1;
    cells.unshift(parts > 0 ? cell : 'absent');
  }
  return { score: total, cells, matches };
};

/** Groups neighbouring slots that are lines of one cell by their looks. */
const grouped = (slots: readonly Slot[], from: number, to: number): number[][] => {
  const groups: number[][] = [];
  for (let i = from; i < to; i += 1) {
    const slot = slots[i];
    const above = slots[i - 1];
    const last = groups.at(-1);
    if (slot && above && last && last.at(-1) === i - 1 && isHeaderTail(above, slot)) last.push(i);
    else groups.push([i]);
  }
  return groups;
};

/**
 * Two header rows in a text whose rhythm shows empty cells: the second row starts with an empty cell under each header
 * cell that is two rows high; what is written there are the columns under the cells that are not.
 */
const twoRowsByEmpties = (slots: readonly Slot[], from: number, to: number, types: readonly ColumnType[], sparse: readonly boolean[]): RowReading & { readonly under: readonly HeaderCell[] } | undefined => {
  let firstEmpty = from;
  while (firstEmpty < to && slots[firstEmpty]?.kind !== Kind.empty) firstEmpty += 1;
  if (firstEmpty >= to || firstEmpty === from) return undefined;
  const above = grouped(slots, from, firstEmpty);
  const below = grouped(slots, firstEmpty, to).filter((group) => group.length > 0);
  const isEmpty = (group: readonly number[]): boolean => slots[group[0] ?? -1]?.kind === Kind.empty;
  const tall = below.filter(isEmpty).length;
  const subs = below.length - tall;
  const spanning = above.length - tall;
  const extra = types.length - below.length;
  if (spanning < 1 || subs < spanning + 1 || extra < 0 || extra > 1) return undefined;
  // Runs of written cells between empty ones belong to the spanning cells in order.
  const runs: number[] = [];
  below.forEach((group, i) => {
    const before = below[i - 1];
    if (isEmpty(group)) return;
    if (before && !isEmpty(before)) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  });
  if (runs.length > 1 && runs.length !== spanning) return undefined;
  const shares = runs.length === spanning ? runs : evenly(subs, spanning);
  // A tall cell over two columns: the one over a column that is mostly empty (a merged category) and the next one.
  let wide = -1;
  if (extra === 1) {
    let longest = 0;
    for (let i = 0; i < tall; i += 1) {
      const length = textOf(slots, above[i] ?? []).length + (sparse[i] === true ? 20 : 0);
      if (length > longest) {
        longest = length;
        wide = i;
      }
    }
  }
  const top: HeaderCell[] = [];
  const under: HeaderCell[] = [];
  let at = 0;
  let column = 0;
  let share = 0;
  let left = 0;
  let matches = 0;
  for (const group of below) {
    if (isEmpty(group)) {
      const cell = above[at];
      if (!cell) return undefined;
      if (headerClass(textOf(slots, cell)) !== undefined) matches += 1;
      top.push(cell);
      under.push('up');
      if (at === wide) {
        top.push('left');
        under.push('left');
        column += 1;
      }
      at += 1;
    } else {
      if (left === 0) {
        const cell = above[at];
        if (!cell) return undefined;
        top.push(cell);
        at += 1;
        left = (shares[share] ?? 1) - 1;
        share += 1;
      } else {
        top.push('left');
        left -= 1;
      }
      under.push(group);
      matches += 1;
    }
    column += 1;
  }
  if (column !== types.length || at !== above.length) return undefined;
  let misfits = 0;
  for (let i = from; i < to; i += 1) {
    const slot = slots[i];
    if (slot && slot.kind !== Kind.empty) misfits += misfit(slot);
  }
  return { score: 3 + matches * 0.8 - misfits, cells: top, under, matches };
};

const evenly = (count: number, shares: number): number[] => Array.from({ length: shares }, (_, i) => Math.floor((count + shares - 1 - i) / shares));

/**
 * Two header rows in a text that shows no empty cells: some neighbouring header cells span the columns whose names are
 * written last. Each spanning cell makes one paragraph more than there are columns.
 */
const twoRowsByCount = (slots: readonly Slot[], from: number, to: number, types: readonly ColumnType[]): RowReading & { readonly under: readonly HeaderCell[] } | undefined => {
  const groups = grouped(slots, from, to);
  const width = types.length;
  const spanning = groups.length - width;
  if (spanning < 1 || spanning > 4) return undefined;
  let best: (RowReading & { readonly under: readonly HeaderCell[] }) | undefined;
  for (let share = 2; share * spanning < width + 1; share += 1) {
    const above = groups.slice(0, groups.length - share * spanning);
    const below = groups.slice(above.length);
    // Sub-headers name years or values; anything else is more likely a cell of several lines.
    if (above.length < spanning || !below.every((group) => headerClass(textOf(slots, group)) === 'value')) continue;
    for (let first = 0; first + spanning <= above.length; first += 1) {
      const cells: HeaderCell[] = [];
      const under: HeaderCell[] = [];
      let score = -2;
      let matches = 0;
      above.forEach((group, i) => {
        const spans = i >= first && i < first + spanning;
        const subs = spans ? below.slice((i - first) * share, (i - first + 1) * share) : [group];
        subs.forEach((sub, k) => {
          const fit = affinity(textOf(slots, sub), types[cells.length] ?? 'empty');
          score += fit;
          if (fit > 0) matches += 1;
          cells.push(k === 0 ? group : 'left');
          under.push(spans ? sub : 'absent');
        });
      });
      for (const group of groups) for (const i of group) score -= misfit(slots[i] ?? emptyText);
      if (!best || score > best.score) best = { score, cells, under, matches };
    }
  }
  return best;
};

const emptyText: Slot = { kind: Kind.text, class: { kind: Kind.text }, text: '', parts: [], at: 0, broken: false };

/** What the header reader needs to know of the rows below. */
export interface BodyFacts {
  /** Type of each column of the fitted rows. */
  readonly types: readonly ColumnType[];
  /** Columns that are mostly empty: merged categories. */
  readonly sparse: readonly boolean[];
  /** First slot of the first fitted row. */
  readonly start: number;
  /** Rows below the first that have a lone cell above, and the most lone cells above one. */
  readonly leads: number;
  readonly deepest: number;
  /** All lone cells look like group titles (they end with ：). */
  readonly loud: boolean;
  /** The text shows empty cells, so a category would leave its mark. */
  readonly rhythmic: boolean;
}

/**
 * Reads the slots from `floor` to the first body row as a header: where it begins, how many of the last ones are the lone
 * cells of the first row, and whether these stand in category columns of their own.
 */
export const readHeader = (slots: readonly Slot[], floor: number, captioned: boolean, body: BodyFacts): HeaderLayout => {
  const { types, start, leads } = body;
  // Words between the caption and the first row are the header, however odd they look; and header words ask to be read.
  let unread = 0;
  for (let i = Math.max(floor, start - 40); i < start; i += 1) if (headerClass(slots[i]?.text ?? '') !== undefined) unread += 1;
  const none = (captioned && start > floor ? -4 : 0) - (unread >= 3 ? Math.min(8, unread) : 0);
  let best: HeaderLayout = { score: none, from: start, to: start, categories: leads > 0 && !body.loud && !body.rhythmic ? 1 : 0, rows: [], matches: 0 };
  const deepest = leads > 0 ? Math.min(2, body.deepest) : 0;
  for (let categories = 0; categories <= deepest; categories += 1) {
    const all: ColumnType[] = [...Array.from({ length: categories }, (): ColumnType => 'words'), ...types];
    const sparse = [...Array.from({ length: categories }, () => false), ...body.sparse];
    const ownHeader = categories === 0 ? 0 : categoryPrior(body);
    // The first row may have its category right above it; without category columns only a group title.
    for (let lone = 0; lone <= (leads > 0 ? deepest : 0); lone += 1) {
      const to = start - lone;
      const loneFits = Array.from({ length: lone }, (_, k) => slots[to + k]).every((slot) => slot !== undefined && isPhrase(slot.kind));
      if (!loneFits) continue;
      const expected = categories > 0 && lone === 0 ? -1 : 0;
      for (let from = Math.max(floor, to - 3 * all.length - 3); from < to; from += 1) {
        if (slots[from]?.kind === Kind.empty) continue;
        const bonus = startBonus(slots, from, floor, captioned) + ownHeader + expected;
        const take = (reading: RowReading | undefined, rows: readonly (readonly HeaderCell[])[]): void => {
          if (reading && (reading.matches >= 1 || (captioned && from === floor)) && reading.score + bonus > best.score) best = { score: reading.score + bonus, from, to, categories, rows, matches: reading.matches };
        };
        const absentAt = (column: number): number => (column < categories ? 0 : body.rhythmic ? absentCost + 5 : absentCost);
        const single = setInRow(slots, from, to, all, absentAt);
        if (single) {
          // A category without header is odd where every other column has one.
          const lonely = categories > 0 && single.cells[0] === 'absent' ? (single.cells[categories] === 'absent' ? 0.2 : 2.6) : 0;
          take({ ...single, score: single.score - lonely }, [single.cells]);
        }
        const empties = twoRowsByEmpties(slots, from, to, all, sparse);
        if (empties) take(empties, [empties.cells, empties.under]);
        const counted = body.rhythmic ? undefined : twoRowsByCount(slots, from, to, all);
        if (counted) take(counted, [counted.cells, counted.under]);
      }
    }
  }
  return best;
};

/** How likely lone cells are categories rather than group titles, before the header is looked at. */
const categoryPrior = (body: BodyFacts): number => {
  let prior = body.rhythmic ? -1 : 1.5;
  if (body.loud) prior -= 2;
  if (body.types[0] === 'index') prior -= 1.5;
  return prior;
};

const startBonus = (slots: readonly Slot[], from: number, floor: number, captioned: boolean): number => {
  let bonus = 0;
  if (from === floor) bonus += captioned ? 3 : 0.8;
  const slot = slots[from];
  const above = slots[from - 1];
  if (from > floor && slot?.broken === true) bonus += 1.2;
  if (opensHeader(slot?.text ?? '')) bonus += 1;
  if (from > floor && above && looksLikeTitle(above.text) && squeeze(above.text).length > 8) bonus += 1;
  return bonus;
};
