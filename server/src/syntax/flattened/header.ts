import { squeeze } from '../../text/characters';
import { affinity, isBracketedYear, noHeader, type ColumnType, type Looks } from './header-looks';
import { isPhrase, Kind } from './kinds';
import type { Slot } from './slots';
import { headerClass, looksLikeTitle, mentionsYear, opensHeader, sharesOf, withoutBracket } from './words';

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

interface Reading {
  readonly score: number;
  readonly rows: readonly (readonly HeaderCell[])[];
  readonly matches: number;
}

/** A column without a header cell; more so between others, where header cells are hardly lost, and where empty cells show. */
const absentCost = 1.4;
const absentInside = 2;
const absentAmongEmpties = 5;
const never = -1e6;

const range = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, k) => first + k);

/** The score of `parts` slots from `first` on as the header cell of a column; `opens` when it is the first of the row. */
const cellScore = (looks: Looks, first: number, parts: number, types: readonly ColumnType[], column: number, opens: boolean): number => {
  let cost = 0;
  for (let i = first; i < first + parts; i += 1) {
    cost += looks.misfitOf(i);
    if (i > first) cost += looks.joinOf(i);
  }
  // `城区类型 / 年份`: a first cell with a diagonal names the rows and the columns.
  if (
    parts === 2 &&
    column === 0 &&
    types[1] === 'figures' &&
    looks.classOf(first, 1) === 'name' &&
    looks.classOf(first + 1, 1) === 'name'
  ) {
    cost += 1.4 - looks.joinOf(first + 1);
  }
  // What plainly is the second line of the cell before should not open one of its own.
  if (!opens && looks.joinOf(first) === 0) cost += 2.5;
  const found = looks.classOf(first, parts);
  // A title above 序号 is no header cell beside it.
  if (column === 0 && found === undefined && looks.classOf(first + parts, 1) === 'index') cost += 3;
  return affinity(found, types[column] ?? 'empty') - cost;
};

/** The best way to set header slots over the columns in order: each column takes one to three of them, or none. */
const inOneRow = (
  looks: Looks,
  from: number,
  to: number,
  types: readonly ColumnType[],
  categories: number,
  rhythmic: boolean,
): Reading | undefined => {
  const count = to - from;
  const width = types.length;
  if (count > width * 3) return undefined;
  const stride = width + 1;
  const score = new Float64Array((count + 1) * stride).fill(never);
  const taken = new Uint8Array((count + 1) * stride);
  score[0] = 0;
  for (let column = 0; column < width; column += 1) {
    const absent = column < categories ? 0 : absentCost + (rhythmic ? absentAmongEmpties : 0);
    for (let used = 0; used <= count; used += 1) {
      const here = score[used * stride + column] ?? never;
      if (here <= never) continue;
      for (let parts = 0; parts <= 3 && used + parts <= count; parts += 1) {
        const gain =
          parts === 0 ? -absent - (used > 0 ? absentInside : 0) : cellScore(looks, from + used, parts, types, column, used === 0);
        const next = (used + parts) * stride + column + 1;
        if (here + gain > (score[next] ?? never)) {
          score[next] = here + gain;
          taken[next] = parts;
        }
      }
    }
  }
  const total = score[count * stride + width] ?? never;
  if (total <= never / 2) return undefined;
  const cells: HeaderCell[] = [];
  let used = count;
  let matches = 0;
  for (let column = width; column > 0; column -= 1) {
    const parts = taken[used * stride + column] ?? 0;
    used -= parts;
    const found = parts > 0 ? looks.classOf(from + used, parts) : undefined;
    if (found !== undefined && affinity(found, types[column - 1] ?? 'empty') > 0) matches += 1;
    cells.unshift(parts > 0 ? range(from + used, parts) : 'absent');
  }
  // A category without header is odd where every other column has one.
  const lonely = categories > 0 && cells[0] === 'absent' ? (cells[categories] === 'absent' ? 0.2 : 2.6) : 0;
  return { score: total - lonely, rows: [cells], matches };
};

/** Groups neighbouring slots that are lines of one cell by their looks. */
const grouped = (looks: Looks, from: number, to: number): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  for (let i = from; i < to; i += 1) {
    const last = groups.at(-1);
    if (last && looks.joinOf(i) === 0) last.push(i);
    else groups.push([i]);
  }
  return groups;
};

const textOfGroup = (looks: Looks, group: readonly number[]): string => group.map((i) => looks.slots[i]?.text ?? '').join('');

const isZipped = ([first, second]: readonly number[]): boolean => first !== undefined && second !== undefined && second !== first + 1;
const classOfGroup = (looks: Looks, group: readonly number[]): ReturnType<Looks['classOf']> =>
  isZipped(group) ? headerClass(textOfGroup(looks, group)) : looks.classOf(group[0] ?? 0, group.length);

/** 现状 | 近期规划 | （2025年） | （2030年）: the second lines of the last cells stand behind the first ones; each belongs to its own. */
const zipped = (looks: Looks, from: number, to: number): readonly (readonly number[])[] => {
  const textAt = (i: number): string => looks.slots[i]?.text ?? '';
  let count = 0;
  while (to - count > from && isBracketedYear(textAt(to - 1 - count))) count += 1;
  const first = to - 2 * count;
  const heads = range(first, count);
  if (count < 2 || first <= from || heads.some((i) => mentionsYear(textAt(i)))) return grouped(looks, from, to);
  return [...grouped(looks, from, first), ...heads.map((i) => [i, i + count])];
};

/**
 * Two header rows in a text whose rhythm shows empty cells: the second row starts with an empty cell under each header
 * cell that is two rows high; what is written there are the columns under the cells that are not.
 */
const inTwoRowsByEmpties = (
  looks: Looks,
  from: number,
  to: number,
  types: readonly ColumnType[],
  sparse: readonly boolean[],
): Reading | undefined => {
  const isEmptyAt = (i: number): boolean => looks.slots[i]?.kind === Kind.empty;
  let firstEmpty = from;
  while (firstEmpty < to && !isEmptyAt(firstEmpty)) firstEmpty += 1;
  if (firstEmpty >= to || firstEmpty === from) return undefined;
  const above = grouped(looks, from, firstEmpty);
  const below = grouped(looks, firstEmpty, to);
  const isEmpty = (group: readonly number[] | undefined): boolean => group !== undefined && isEmptyAt(group[0] ?? -1);
  const tall = below.filter(isEmpty).length;
  const subs = below.length - tall;
  const spanning = above.length - tall;
  const extra = types.length - below.length;
  if (spanning < 1 || subs < spanning + 1 || extra < 0 || extra > 1) return undefined;
  // Runs of written cells between empty ones belong to the spanning cells in order.
  const runs: number[] = [];
  below.forEach((group, i) => {
    if (isEmpty(group)) return;
    if (i > 0 && !isEmpty(below[i - 1])) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  });
  if (runs.length > 1 && runs.length !== spanning) return undefined;
  // The heads of a single run: those left when the ones before and after it have their empty cells.
  const before = below.findIndex((group) => !isEmpty(group));
  const heads = above.slice(before, before + spanning).map((group) => textOfGroup(looks, group));
  const shares = runs.length === spanning ? runs : sharesOf(subs, heads);
  // One column more than cells: a tall cell over two of them, best over a merged category (mostly empty) and the next.
  const weights = above.slice(0, tall).map((group, i) => textOfGroup(looks, group).length + (sparse[i] === true ? 20 : 0));
  const wide = extra === 1 ? weights.indexOf(Math.max(...weights)) : -1;
  const top: HeaderCell[] = [];
  const under: HeaderCell[] = [];
  let at = 0;
  let share = 0;
  let left = 0;
  let matches = 0;
  for (const group of below) {
    const cell = above[at];
    if (isEmpty(group)) {
      if (!cell || left > 0) return undefined;
      if (classOfGroup(looks, cell) !== undefined) matches += 1;
      top.push(cell);
      under.push('up');
      if (at === wide) {
        top.push('left');
        under.push('left');
      }
      at += 1;
      continue;
    }
    if (left > 0) {
      top.push('left');
      left -= 1;
    } else {
      if (!cell) return undefined;
      top.push(cell);
      at += 1;
      left = (shares[share] ?? 1) - 1;
      share += 1;
    }
    under.push(group);
    matches += 1;
  }
  if (under.length !== types.length || at !== above.length) return undefined;
  let misfits = 0;
  for (let i = from; i < to; i += 1) if (!isEmptyAt(i)) misfits += looks.misfitOf(i);
  return { score: 3 + matches * 0.8 - misfits, rows: [top, under], matches };
};

/**
 * Two header rows in a text that shows no empty cells: some neighbouring header cells span the columns whose names are
 * written last. Each spanning cell makes one paragraph more than there are columns.
 */
const inTwoRowsByCount = (looks: Looks, from: number, to: number, types: readonly ColumnType[]): Reading | undefined => {
  if (to - from <= types.length) return undefined;
  const groups = zipped(looks, from, to);
  const width = types.length;
  const spanning = groups.length - width;
  if (spanning < 1 || spanning > 4) return undefined;
  let misfits = 0;
  for (let i = from; i < to; i += 1) misfits += looks.misfitOf(i);
  let best: Reading | undefined;
  for (let share = 2; share * spanning <= width; share += 1) {
    const above = groups.slice(0, groups.length - share * spanning);
    const below = groups.slice(above.length);
    // Sub-headers name years or values; anything else is more likely a cell of several lines.
    if (above.length < spanning || !below.every((group) => classOfGroup(looks, group) === 'value')) continue;
    for (let first = 0; first + spanning <= above.length; first += 1) {
      const top: HeaderCell[] = [];
      const under: HeaderCell[] = [];
      // Second lines that fit their first ones one by one are no chance.
      let score = (isZipped(groups.at(-1) ?? []) ? 1 : -2) - misfits;
      let matches = 0;
      above.forEach((group, i) => {
        const spans = i >= first && i < first + spanning;
        const subs = spans ? below.slice((i - first) * share, (i - first + 1) * share) : [group];
        subs.forEach((sub, k) => {
          const fit = affinity(classOfGroup(looks, sub), types[top.length] ?? 'empty');
          score += fit;
          if (fit > 0) matches += 1;
          top.push(k === 0 ? group : 'left');
          under.push(spans ? sub : 'absent');
        });
      });
      if (!best || score > best.score) best = { score, rows: [top, under], matches };
    }
  }
  return best;
};

/** A category or group title, no word of the header. */
const mayStandAlone = (slot: Slot | undefined): boolean => {
  if (!slot || !isPhrase(slot.kind) || slot.kind === Kind.head || slot.head === 'unit') return false;
  return slot.head !== 'value' || slot.text.endsWith('：') || (withoutBracket(slot.text) === slot.text && !mentionsYear(slot.text));
};

/** How likely lone cells are categories rather than group titles, before the header is looked at. */
const categoryPrior = (body: BodyFacts): number => {
  let prior = body.rhythmic ? -1 : 1.5;
  if (body.loud) prior -= 2;
  if (body.types[0] === 'index') prior -= 1.5;
  return prior;
};

/** What speaks for a header to start at a slot. */
const startBonus = (looks: Looks, from: number, floor: number, captioned: boolean): number => {
  const slot = looks.slots[from];
  const above = looks.slots[from - 1];
  const opens = opensHeader(slot?.text ?? '') ? 1 : 0;
  if (from === floor) return opens + (captioned ? 3 : 0.8);
  const torn = slot?.broken === true ? 1.2 : 0;
  const titled = above && looksLikeTitle(above.text) && squeeze(above.text).length > 8 ? 1 : 0;
  return opens + torn + titled;
};

/**
 * Reads the slots from `floor` to the first body row as a header: where it begins, how many of the last ones are the lone
 * cells of the first row, and whether these stand in category columns of their own.
 * @param captioned a labelled caption stands right above `floor`
 */
export const readHeader = (looks: Looks, floor: number, captioned: boolean, body: BodyFacts): HeaderLayout => {
  const { types, start, leads } = body;
  const { slots } = looks;
  // Words between the caption and the first row are the header, however odd they look; and header words ask to be read.
  let unread = 0;
  for (let i = Math.max(floor, start - 40); i < start; i += 1) if (slots[i]?.head !== undefined) unread += 1;
  const none = (captioned && start > floor ? -4 : 0) - (unread >= 3 ? Math.min(8, unread) : 0);
  let best: HeaderLayout = {
    score: none,
    from: start,
    to: start,
    categories: leads > 0 && !body.loud && !body.rhythmic ? 1 : 0,
    rows: [],
    matches: 0,
  };
  // One category for all the rows leaves a lone cell above the first row only.
  const sole = leads === 0 && !body.rhythmic;
  const deepest = sole ? 1 : Math.min(2, body.deepest);
  for (let categories = 0; categories <= deepest; categories += 1) {
    const all = [...range(0, categories).map((): ColumnType => 'words'), ...types];
    const sparse = [...range(0, categories).map(() => false), ...body.sparse];
    // The first row may have its category right above it; without category columns only a group title.
    for (let lone = 0; lone <= deepest; lone += 1) {
      if (sole && lone !== categories) continue;
      const to = start - lone;
      if (!range(to, lone).every((i) => i >= floor && mayStandAlone(slots[i]))) continue;
      const prior = (categories > 0 ? categoryPrior(body) - (sole ? 3 : 0) : 0) - (categories > 0 && lone === 0 ? 1 : 0);
      for (let from = to - 1; from >= Math.max(floor, to - 3 * all.length - 3); from -= 1) {
        const empty = slots[from]?.kind === Kind.empty;
        if (empty && body.rhythmic) continue;
        if (looks.misfitOf(from) >= noHeader) break;
        const readings = [
          inOneRow(looks, from, to, all, categories, body.rhythmic),
          body.rhythmic ? inTwoRowsByEmpties(looks, from, to, all, sparse) : inTwoRowsByCount(looks, from, to, all),
        ];
        const bonus = startBonus(looks, from, floor, captioned) + prior;
        for (const reading of readings) {
          if (!reading || reading.score + bonus <= best.score || (reading.matches === 0 && !(captioned && from === floor))) continue;
          best = { ...reading, score: reading.score + bonus, from, to, categories };
        }
      }
    }
  }
  return best;
};
