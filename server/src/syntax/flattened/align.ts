import { isFigure, isPhrase, isWords, Kind, kindCount } from './kinds';
import { joinCost } from './joins';
import type { Profile } from './profile';
import type { Slot } from './slots';
import { isHeadingLike, isTotal } from './words';

/**
 * Fits a running order of cells to rows of a fixed number of columns: a local alignment (as for sequences), so that what
 * stands before and after the table stays outside by itself. Each column has a profile of kinds; a row may hold one
 * irregular cell (spanning several columns, or missing), cells of several paragraphs, and lone cells before it
 * (a category that occurs once, a group title).
 */

/** One cell of a fitted row. */
export interface FittedCell {
  readonly column: number;
  /** Columns covered; more than 1 for a horizontally merged cell. */
  readonly width: number;
  /** Indices of slots: several for a cell of several paragraphs, the empty slot for an empty cell. */
  readonly slots: readonly number[];
}

/** One row: its cells by column, some columns possibly left out, and the lone cells above it. */
export interface FittedRow {
  readonly lead: readonly number[];
  readonly cells: readonly FittedCell[];
  /** A total or group title, which says nothing of the columns. */
  readonly loose: boolean;
}

export interface Fit {
  readonly score: number;
  readonly rows: readonly FittedRow[];
  /** First and one past the last slot of the rows; a lone cell above the very first row is not among them. */
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

const never = -1e9;
const costs = {
  span: 1.6,
  spanUnseen: 3.4,
  spanTotal: 0.4,
  spanColumn: 0.4,
  missing: 3,
  missingMore: 1,
  leading: 2.4,
  leadingMore: 0.6,
  optional: 0.3,
  lead: 0.7,
  leadAmongEmpties: 2.2,
  leadLoud: 0.3,
  leadMore: 0.8,
  broken: 5,
  furtherPart: 0.6,
  looseRest: 0.4,
};
const rowBonus = 0.4;
/** A table that ends where its segment ends, or where the rhythm breaks, leaves nothing over to explain. */
const endBonus = 2.4;
/** The same where the last row ends in empty cells, which blank lines below the table may only seem to be. */
const emptyEndBonus = 1.6;
/** Stop when the score has fallen this far below the best. */
const drop = 24;
/** States this far below the best one of their step are not followed. */
const beam = 9;

/** The cost of covering further columns; where empty cells leave nothing, a column is more likely left out than covered. */
const spanCost = (spans: number, extra: number, rhythmic: boolean): number => {
  if (spans >= 2) return costs.spanTotal + 0.5 * costs.spanColumn * extra;
  return (rhythmic ? costs.span : costs.spanUnseen) + costs.spanColumn * extra;
};

/** The cost of leaving out columns between two cells. */
const missingCost = (extra: number): number => (extra > 2 ? -never : costs.missing + costs.missingMore * (extra - 1));

/** Whether columns passed over are covered by the cell before them rather than left out. */
const covers = ({ span, rhythmic }: Traits, { optional }: Profile, slot: number, column: number, extra: number): boolean => {
  const spans = span[slot] ?? 0;
  if (extra === 0 || spans === 0 || (extra === 1 && optional === column + 1)) return false;
  return spanCost(spans, extra, rhythmic) <= missingCost(extra);
};

/** What the alignment asks of each slot, looked up once per slot. */
export interface Traits {
  readonly slots: readonly Slot[];
  /** Cost of being a further paragraph of the cell above. */
  readonly join: Float64Array;
  /** Cost of standing alone above a row. */
  readonly lead: Float64Array;
  /** Whether a cell may span columns (1), easily so (2: a group title, alone among empty cells), or is a total (3). */
  readonly span: Uint8Array;
  /** The text shows empty cells; where it does not, they leave nothing. */
  readonly rhythmic: boolean;
  /** The last slot with a text. */
  readonly lastFilled: number;
  /** Memory for the choices of an alignment, used again by the next one. */
  readonly scratch: { choices: Int16Array };
}

const maySpan = (slot: Slot): boolean => isWords(slot.kind);

/** The cost of a lone cell above a row: a category or a group title. */
const leadCost = (slot: Slot, rhythmic: boolean): number => {
  if (!isPhrase(slot.kind) || slot.kind === Kind.head || slot.text.length > 60) return -never;
  return slot.text.endsWith('：') || isHeadingLike(slot.text) ? costs.leadLoud : rhythmic ? costs.leadAmongEmpties : costs.lead;
};

/** @param rhythmic the text shows empty cells, so that a lone cell must span the whole row */
export const traitsOf = (slots: readonly Slot[], rhythmic: boolean): Traits => {
  const join = new Float64Array(slots.length);
  const lead = new Float64Array(slots.length);
  const span = new Uint8Array(slots.length);
  slots.forEach((slot, i) => {
    const above = slots[i - 1];
    join[i] = above ? joinCost(above, slot) : 9;
    lead[i] = leadCost(slot, rhythmic);
    const lone = above?.kind === Kind.empty && slots[i + 1]?.kind === Kind.empty;
    if (maySpan(slot)) span[i] = isTotal(slot.text) ? 3 : lone || slot.text.endsWith('：') ? 2 : 1;
  });
  let lastFilled = slots.length - 1;
  while (lastFilled >= 0 && slots[lastFilled]?.kind === Kind.empty) lastFilled -= 1;
  return { slots, join, lead, span, rhythmic, lastFilled, scratch: { choices: new Int16Array(0) } };
};

/** Flags of a state (column × 8 + flags): the row has had its irregular cell; this slot continues a cell; the row is a total or group title. */
const irregular = 1;
const further = 2;
const loose = 4;

/**
 * The best alignment of slots from `from` on.
 * @param limit slots at or past it are not looked at
 */
export const align = (traits: Traits, profile: Profile, from: number, limit: number): Fit | undefined => {
  const { slots, join, lead, span } = traits;
  const { columns, odds, optional } = profile;
  const states = columns * 8 + 2;
  // Two states for lone cells between rows.
  const leadA = columns * 8;
  const leadB = leadA + 1;
  const count = Math.min(limit, slots.length) - from;
  if (count <= 0) return undefined;
  if (traits.scratch.choices.length < count * states) traits.scratch.choices = new Int16Array(count * states);
  // Old choices stay in it: only those of states reached are ever read.
  const back = traits.scratch.choices;
  let previous = new Float64Array(states).fill(never);
  let current = new Float64Array(states).fill(never);
  let topBefore = never;
  let endScore = never;
  let endState = -1;
  let bestScore = 0;
  let bestAt = -1;
  let bestState = -1;
  for (let step = 0; step < count; step += 1) {
    const i = from + step;
    const slot = slots[i];
    if (!slot) break;
    current.fill(never);
    const base = step * states;
    const { kind } = slot;
    const offer = (state: number, score: number, origin: number): void => {
      if (score > (current[state] ?? never)) {
        current[state] = score;
        back[base + state] = origin;
      }
    };
    const total = span[i] === 3;
    // A total stands in the first columns, below no running number.
    let totalColumns = 0;
    while (total && totalColumns < 3 && !isFigure(slots[i - totalColumns]?.kind ?? Kind.text)) totalColumns += 1;
    const oddsAt = (column: number, flags: number): number => {
      const value = odds[column * kindCount + kind] ?? 0;
      // 合计 may stand at the left of any row, and stands nowhere else.
      if (total) return column < totalColumns ? Math.max(value, -0.2) : Math.min(value, -2.5);
      if ((flags & loose) === 0) return value;
      // Rows of totals and titles leave cells empty and put figures anywhere.
      return kind === Kind.empty ? 0 : isFigure(kind) && traits.rhythmic ? Math.max(value, -0.6) : value;
    };
    const loosened = (column: number): number => (column < totalColumns ? loose : 0);
    // A new row: at the very start, after a finished row, or after lone cells.
    const enter = (score: number, state: number): void => {
      offer(loosened(0), score + oddsAt(0, 0), state);
      if (state < 0) return;
      for (let first = 1; first <= 4 && first < columns - 1; first += 1) {
        offer(first * 8 + irregular + loosened(first), score + oddsAt(first, 0) - costs.leading - costs.leadingMore * (first - 1), state);
      }
    };
    enter(0, -1);
    const lone = lead[i] ?? -never;
    if (endScore > never / 2) {
      enter(endScore, endState);
      if (lone < 9) offer(leadA, endScore - lone, endState);
    }
    const one = previous[leadA] ?? never;
    const two = previous[leadB] ?? never;
    const torn = slot.broken ? costs.broken : 0;
    if (one > never / 2) {
      enter(one - torn, leadA);
      if (lone < 9) offer(leadB, one - lone - costs.leadMore, leadA);
    }
    if (two > never / 2) enter(two - torn, leadB);
    if (step > 0) {
      const joined = join[i] ?? 9;
      const spans = span[i - 1] ?? 0;
      for (let state = 0; state < leadA; state += 1) {
        const score = (previous[state] ?? never) - torn;
        if (score < topBefore - beam || score < never / 2) continue;
        const column = state >> 3;
        const flag = state & (irregular | loose);
        if (joined < 9) offer(column * 8 + flag + further, score - joined - ((state & further) !== 0 ? costs.furtherPart : 0), state);
        if (column + 1 >= columns) continue;
        offer((column + 1) * 8 + (flag | loosened(column + 1)), score + oddsAt(column + 1, flag), state);
        if (optional === column + 1 && column + 2 < columns) offer((column + 2) * 8 + flag, score + oddsAt(column + 2, flag) - costs.optional, state);
        if ((flag & irregular) !== 0) continue;
        const flagged = flag | irregular | (spans >= 2 ? loose : 0);
        for (let next = column + 2; next < columns; next += 1) {
          const extra = next - column - 1;
          if (spans === 0 && extra > 2) break;
          const cost = Math.min(spans > 0 ? spanCost(spans, extra, traits.rhythmic) : -never, missingCost(extra));
          offer(next * 8 + flagged, score + oddsAt(next, flagged) - cost, state);
        }
      }
    }
    // Rows that may end with this slot.
    endScore = never;
    endState = -1;
    topBefore = never;
    for (let state = 0; state < states; state += 1) {
      const score = current[state] ?? never;
      if (score > topBefore) topBefore = score;
      if (state >= leadA || score < never / 2) continue;
      const rest = columns - 1 - (state >> 3);
      let sum = score + rowBonus;
      if (rest > 0) {
        const spans = span[i] ?? 0;
        if ((state & loose) !== 0 && !traits.rhythmic && spans === 0) sum -= costs.looseRest * rest;
        else if ((state & irregular) !== 0) continue;
        else if (rest === 1 && optional === columns - 1) sum -= costs.optional;
        // Where empty cells leave nothing, a text alone in its row is a lone cell.
        else if (spans > 0 && (traits.rhythmic || spans === 3 || state >= 8)) sum = score - spanCost(spans, rest, traits.rhythmic);
        else if (rest <= 2 && state >= 8) sum -= costs.missing + costs.missingMore * (rest - 1);
        else continue;
      }
      if (sum > endScore) {
        endScore = sum;
        endState = state;
      }
    }
    const rounds = i === traits.lastFilled || slots[i + 1]?.broken === true;
    const final = endScore + (rounds ? endBonus : i > traits.lastFilled && i < traits.lastFilled + columns ? emptyEndBonus : 0);
    if (final > bestScore) {
      bestScore = final;
      bestAt = step;
      bestState = endState;
    }
    if (bestAt >= 0 ? step - bestAt > 40 + 4 * columns && topBefore < bestScore - drop : step > 400) break;
    const swap = previous;
    previous = current;
    current = swap;
  }
  if (bestAt < 0) return undefined;
  return trace(traits, profile, states, from, { score: bestScore, at: bestAt, state: bestState });
};

/** A row of nothing but one text over all columns, and no total. */
const isLoneTitle = (slots: readonly Slot[], row: FittedRow, columns: number): boolean => {
  const filled = row.cells.filter((cell) => slots[cell.slots[0] ?? -1]?.kind !== Kind.empty);
  return filled.length === 1 && (filled[0]?.width ?? 0) >= Math.min(2, columns) && !isTotal(slots[filled[0]?.slots[0] ?? -1]?.text ?? '');
};

/** Walks the choices back and builds the rows. */
const trace = (traits: Traits, profile: Profile, states: number, from: number, best: { readonly score: number; readonly at: number; readonly state: number }): Fit => {
  const { slots } = traits;
  const { columns } = profile;
  const back = traits.scratch.choices;
  const path: { slot: number; state: number }[] = [];
  let step = best.at;
  let state = best.state;
  while (step >= 0 && state >= 0) {
    path.push({ slot: from + step, state });
    state = back[step * states + state] ?? -1;
    step -= 1;
  }
  path.reverse();
  const rows: FittedRow[] = [];
  let lead: number[] = [];
  let cells: { column: number; width: number; slots: number[] }[] = [];
  let before = -1;
  const finish = (): void => {
    const last = cells.at(-1);
    if (!last) return;
    const rest = columns - 1 - last.column;
    if (covers(traits, profile, last.slots.at(-1) ?? -1, last.column, rest)) last.width = rest + 1;
    rows.push({ lead, cells, loose: (before & loose) !== 0 || (cells.length === 1 && last.width > 1) });
    lead = [];
    cells = [];
  };
  for (const { slot, state: at } of path) {
    const column = at >> 3;
    if (at >= columns * 8) {
      finish();
      lead.push(slot);
      before = at;
      continue;
    }
    const last = cells.at(-1);
    if ((at & further) !== 0 && last) {
      last.slots.push(slot);
      before = at;
      continue;
    }
    if (last && (before >= columns * 8 || column <= last.column)) finish();
    const left = cells.at(-1);
    if (left) {
      const passed = column - left.column - 1;
      if (covers(traits, profile, left.slots.at(-1) ?? -1, left.column, passed)) left.width = passed + 1;
    }
    cells.push({ column, width: 1, slots: [slot] });
    before = at;
  }
  finish();
  // A lone text below the last row is a title of what follows.
  let to = from + best.at + 1;
  for (let last = rows.at(-1); last && rows.length > 1 && isLoneTitle(slots, last, columns); last = rows.at(-1)) {
    to = Math.min(to, ...last.lead, ...last.cells.flatMap((cell) => cell.slots));
    rows.pop();
  }
  return { score: best.score, rows, from: path[0]?.slot ?? from, to, columns };
};
