import { isFigure, isPhrase, isWords, Kind, kindCount } from './kinds';
import { joinCost } from './joins';
import type { Profile } from './profile';
import type { Slot, SlotLooks } from './slots';
import { isHeadingLike } from './words';

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

// Scores and costs are whole thousandths: a cold process runs the alignment in the interpreter, which puts each fraction into an object of its own.
const never = -1_000_000_000;
/** Less than any score and `never` together. */
const impossible = 2 * never;
const costs = {
  span: 1600,
  spanUnseen: 3400,
  spanTotal: 400,
  spanColumn: 400,
  missing: 3000,
  missingMore: 1000,
  leading: 2400,
  leadingMore: 600,
  nameless: 2500,
  optional: 300,
  lead: 700,
  leadAmongEmpties: 2200,
  leadLoud: 300,
  leadMore: 800,
  broken: 5000,
  furtherPart: 600,
  looseRest: 400,
};
const rowBonus = 400;
/** A table that ends where its segment ends, or where the rhythm breaks, leaves nothing over to explain. */
const endBonus = 2400;
/** The same where the last row ends in empty cells, which blank lines below the table may only seem to be. */
const emptyEndBonus = 1600;
/** Stop when the score has fallen this far below the best. */
const drop = 24_000;
/** States this far below the best one of their step are not followed. */
const beam = 9000;
/** From this cost on a slot is no further paragraph of a cell, and does not stand alone. */
const unbearable = 9000;

/** The cost of covering further columns; where empty cells leave nothing, a column is more likely left out than covered. */
const spanCost = (spans: number, extra: number, rhythmic: boolean): number => {
  if (spans >= 2) return costs.spanTotal + (costs.spanColumn >> 1) * extra;
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
  readonly slots: readonly SlotLooks[];
  /** Cost of being a further paragraph of the cell above, in thousandths. */
  readonly join: Int32Array;
  /** Cost of standing alone above a row, in thousandths. */
  readonly lead: Int32Array;
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
  const join = new Int32Array(slots.length);
  const lead = new Int32Array(slots.length);
  const span = new Uint8Array(slots.length);
  slots.forEach((slot, i) => {
    const above = slots[i - 1];
    join[i] = above ? Math.round(joinCost(above, slot) * 1000) : unbearable;
    lead[i] = leadCost(slot, rhythmic);
    const lone = above?.kind === Kind.empty && slots[i + 1]?.kind === Kind.empty;
    if (maySpan(slot)) span[i] = slot.total ? 3 : lone || slot.text.endsWith('：') ? 2 : 1;
  });
  let lastFilled = slots.length - 1;
  while (lastFilled >= 0 && slots[lastFilled]?.kind === Kind.empty) lastFilled -= 1;
  return { slots, join, lead, span, rhythmic, lastFilled, scratch: { choices: new Int16Array(0) } };
};

/** Flags of a state (column × 8 + flags): the row has had its irregular cell; this slot continues a cell; the row is a total or group title. */
const irregular = 1;
const further = 2;
const loose = 4;

/** What a kind is worth in each column of a profile. */
interface Worth {
  readonly ordinary: (kind: Kind) => Int32Array;
  /** Of rows of totals and titles, which leave cells empty and put figures anywhere. */
  readonly loose: (kind: Kind) => Int32Array;
  /** Room for the worth of a total. */
  readonly total: Int32Array;
}

const worthOf = ({ columns, odds }: Profile, rhythmic: boolean): Worth => {
  const memo = (change: (kind: Kind, value: number) => number): ((kind: Kind) => Int32Array) => {
    const known: Int32Array[] = [];
    return (kind) =>
      (known[kind] ??= Int32Array.from({ length: columns }, (_, column) => change(kind, odds[column * kindCount + kind] ?? 0)));
  };
  return {
    ordinary: memo((_, value) => value),
    loose: memo((kind, value) => {
      if (kind === Kind.empty) return 0;
      // 合计 | — | — | 720: a dash in the place of words.
      if (kind === Kind.none) return Math.max(value, -200);
      return rhythmic && isFigure(kind) ? Math.max(value, -600) : value;
    }),
    total: new Int32Array(columns),
  };
};

/** The cost of passing over 0, 1, 2 … columns, by how easily the slot before spans some. */
const passingCosts = (rhythmic: boolean): readonly Int32Array[] =>
  [0, 1, 2, 3].map((spans) =>
    Int32Array.from({ length: 20 }, (_, extra) => Math.min(spans > 0 ? spanCost(spans, extra, rhythmic) : -never, missingCost(extra))),
  );
const passingPlain = passingCosts(false);
const passingRhythmic = passingCosts(true);

/** What a row gains that ends in a state, by how easily its last slot spans columns; `impossible` where it cannot end. */
const endGain = (state: number, spans: number, columns: number, optional: number | undefined, rhythmic: boolean): number => {
  const rest = columns - 1 - (state >> 3);
  if (rest === 0) return rowBonus;
  if ((state & loose) !== 0 && !rhythmic && spans === 0) return rowBonus - costs.looseRest * rest;
  if ((state & irregular) !== 0) return impossible;
  if (rest === 1 && optional === columns - 1) return rowBonus - costs.optional;
  // Where empty cells leave nothing, a text alone in its row is a lone cell.
  if (spans > 0 && (rhythmic || spans === 3 || state >= 8)) return -spanCost(spans, rest, rhythmic);
  return rest <= 2 && state >= 8 ? rowBonus - missingCost(rest) : impossible;
};

/** The gains by span and state, for each shape of row once. */
const knownGains = new Map<string, readonly Int32Array[]>();
const endGainsOf = (columns: number, optional: number | undefined, rhythmic: boolean): readonly Int32Array[] => {
  const key = `${String(columns)} ${String(optional)} ${String(rhythmic)}`;
  let gains = knownGains.get(key);
  if (!gains) {
    gains = [0, 1, 2, 3].map((spans) =>
      Int32Array.from({ length: columns * 8 }, (_, state) => endGain(state, spans, columns, optional, rhythmic)),
    );
    knownGains.set(key, gains);
  }
  return gains;
};

/**
 * The best alignment of slots from `from` on.
 * @param limit slots at or past it are not looked at
 */
export const align = (traits: Traits, profile: Profile, from: number, limit: number): Fit | undefined => {
  const { slots, join, lead, span, rhythmic } = traits;
  const { columns, odds, optional } = profile;
  // The states of cells, then two for lone cells between rows.
  const leadA = columns * 8;
  const leadB = leadA + 1;
  const states = leadA + 2;
  const count = Math.min(limit, slots.length) - from;
  if (count <= 0) return undefined;
  if (traits.scratch.choices.length < count * states) traits.scratch.choices = new Int16Array(count * states);
  // Old choices stay in it: only those of states reached are ever read.
  const back = traits.scratch.choices;
  let previous = new Int32Array(states).fill(never);
  let current = new Int32Array(states).fill(never);
  /** The best score of the step before; the best score of rows that end there, and its state. */
  let top = never;
  let ended = never;
  let endedState = -1;
  let best = { score: 0, at: -1, state: -1 };
  /** The states of cells reached in the step before. */
  const active = new Int16Array(leadA);
  let activeCount = 0;
  // The slot looked at.
  let i = from;
  let base = 0;
  let kind: Kind = Kind.empty;
  let torn = 0;
  /** Columns in which a total may stand; 0 for anything but a total. */
  let totalColumns = 0;
  let isTotalSlot = false;

  const offer = (state: number, score: number, origin: number): void => {
    if (score <= (current[state] ?? never)) return;
    current[state] = score;
    back[base + state] = origin;
  };
  const values = worthOf(profile, rhythmic);
  const ends = endGainsOf(columns, optional, rhythmic);
  /** What this slot is worth in each column, of an ordinary row and of one that is a total or title. */
  let worth = values.total;
  let worthLoose = values.total;
  /** 合计 may stand at the left of any row, and stands nowhere else. */
  const weighTotal = (): void => {
    for (let column = 0; column < columns; column += 1) {
      const value = odds[column * kindCount + kind] ?? 0;
      values.total[column] = column < totalColumns ? Math.max(value, -200) : Math.min(value, -2500);
    }
  };
  const loosened = (column: number): number => (column < totalColumns ? loose : 0);

  /** A row that starts with this slot, in its first column or, where the first ones are left out, in a later one. */
  const enterRow = (score: number, state: number): void => {
    offer(loosened(0), score + (worth[0] ?? 0), state);
    if (state < 0) return;
    // A row that leaves out its name and begins with a figure hardly is one.
    const leading = costs.leading + (isFigure(kind) ? costs.nameless : 0);
    for (let first = 1; first <= 4 && first < columns - 1; first += 1) {
      offer(first * 8 + irregular + loosened(first), score + (worth[first] ?? 0) - leading - costs.leadingMore * (first - 1), state);
    }
  };
  /** New rows: at the very start, after a finished row, after lone cells; and the lone cells themselves. */
  const startRows = (): void => {
    const lone = lead[i] ?? -never;
    enterRow(0, -1);
    if (ended > never / 2) {
      enterRow(ended, endedState);
      if (lone < unbearable) offer(leadA, ended - lone, endedState);
    }
    const one = previous[leadA] ?? never;
    if (one > never / 2) {
      enterRow(one - torn, leadA);
      if (lone < unbearable) offer(leadB, one - lone - costs.leadMore, leadA);
    }
    const two = previous[leadB] ?? never;
    if (two > never / 2) enterRow(two - torn, leadB);
  };
  /** The slot as a further line of the cell before it, as the next cell, or as one some columns further on. */
  const goOn = (): void => {
    const joined = join[i] ?? unbearable;
    const spans = span[i - 1] ?? 0;
    const passing = (rhythmic ? passingRhythmic : passingPlain)[spans] ?? values.total;
    for (let n = 0; n < activeCount; n += 1) {
      const state = active[n] ?? 0;
      const score = (previous[state] ?? never) - torn;
      if (score < top - beam) continue;
      const column = state >> 3;
      const flag = state & (irregular | loose);
      if (joined < unbearable)
        offer(column * 8 + flag + further, score - joined - ((state & further) !== 0 ? costs.furtherPart : 0), state);
      if (column + 1 >= columns) continue;
      const next = (flag & loose) !== 0 ? worthLoose : worth;
      offer((column + 1) * 8 + (flag | loosened(column + 1)), score + (next[column + 1] ?? 0), state);
      if (optional === column + 1 && column + 2 < columns)
        offer((column + 2) * 8 + flag, score + (next[column + 2] ?? 0) - costs.optional, state);
      if ((flag & irregular) !== 0) continue;
      const flagged = flag | irregular | (spans >= 2 ? loose : 0);
      const skipped = (flagged & loose) !== 0 ? worthLoose : worth;
      const furthest = spans > 0 ? columns - 1 : Math.min(columns - 1, column + 3);
      for (let target = column + 2; target <= furthest; target += 1)
        offer(target * 8 + flagged, score + (skipped[target] ?? 0) - (passing[target - column - 1] ?? 0), state);
    }
  };
  const endRows = (): void => {
    ended = never;
    endedState = -1;
    top = never;
    activeCount = 0;
    const gains = ends[span[i] ?? 0] ?? values.total;
    for (let state = 0; state < states; state += 1) {
      const score = current[state] ?? never;
      if (score < never / 2) continue;
      if (score > top) top = score;
      if (state >= leadA) continue;
      active[activeCount] = state;
      activeCount += 1;
      const sum = score + (gains[state] ?? impossible);
      if (sum <= ended) continue;
      ended = sum;
      endedState = state;
    }
  };
  /** What ending the table here is worth besides. */
  const roundness = (): number => {
    if (i === traits.lastFilled || slots[i + 1]?.broken === true) return endBonus;
    return i > traits.lastFilled && i < traits.lastFilled + columns ? emptyEndBonus : 0;
  };

  for (let step = 0; step < count; step += 1) {
    i = from + step;
    base = step * states;
    kind = slots[i]?.kind ?? Kind.empty;
    torn = slots[i]?.broken === true ? costs.broken : 0;
    isTotalSlot = span[i] === 3;
    totalColumns = 0;
    // A total stands in the first columns, below no running number.
    while (isTotalSlot && totalColumns < 3 && !isFigure(slots[i - totalColumns]?.kind ?? Kind.text)) totalColumns += 1;
    current.fill(never);
    if (isTotalSlot) {
      worth = worthLoose = values.total;
      weighTotal();
    } else {
      worth = values.ordinary(kind);
      worthLoose = values.loose(kind);
    }
    startRows();
    if (step > 0) goOn();
    endRows();
    const score = ended + roundness();
    if (score > best.score) best = { score, at: step, state: endedState };
    if (best.at >= 0 ? step - best.at > 40 + 4 * columns && top < best.score - drop : step > 400) break;
    [previous, current] = [current, previous];
  }
  return best.at < 0 ? undefined : trace(traits, profile, states, from, best);
};

/** A row of nothing but one text over all columns, and no total. */
const isLoneTitle = (slots: readonly SlotLooks[], row: FittedRow, columns: number): boolean => {
  const filled = row.cells.filter((cell) => slots[cell.slots[0] ?? -1]?.kind !== Kind.empty);
  return filled.length === 1 && (filled[0]?.width ?? 0) >= Math.min(2, columns) && slots[filled[0]?.slots[0] ?? -1]?.total !== true;
};

/** Walks the choices back and builds the rows. */
const trace = (
  traits: Traits,
  profile: Profile,
  states: number,
  from: number,
  best: { readonly score: number; readonly at: number; readonly state: number },
): Fit => {
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
  return { score: best.score / 1000, rows, from: path[0]?.slot ?? from, to, columns };
};
