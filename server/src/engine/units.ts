import type { KeptText } from '../text/keep';
import { sameItems } from '../text/kept-with';
import { firstWhere } from '../text/search';
import type { Span } from '../text/span';
import type { Common } from '../model/kept/lineage';
import type { Reading } from '../text/reading';
import type { Indicator, PlanDocument, PlanTable, Prose } from '../model/types';

/**
 * The parts that a plan consists of, for whoever compares two of its versions: each prose outside of tables, and each table with the proses of its cells.
 * They hold numbers and texts, nothing of the plan: it may be gone or taken apart when they are compared with those of a later version.
 */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** The first of its proses in `plan.prose`, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Which of the tables of the plan it is, if one. */
  readonly table: number | undefined;
  readonly facts: UnitFacts;
}

/** What a unit says; places count from its start, so that it goes on with a unit that moves. */
interface UnitFacts {
  /** What is read of its proses, in order. */
  readonly proses: readonly ProseFacts[];
  readonly table: TableFacts | undefined;
}

interface ProseFacts {
  readonly kept: KeptText;
  readonly written: KeptText | undefined;
  readonly kind: Prose['kind'];
  readonly start: number;
  /** Source offsets of its characters from `origin` on, where something was left out. */
  readonly offsets: Reading['offsets'];
  readonly origin: number;
  readonly title: string | undefined;
  readonly above: string | undefined;
  readonly tense: string | undefined;
}

interface TableFacts {
  /** Its source. */
  readonly text: string;
  /** What its cells, columns and rows were made out to be, its caption and notes. */
  readonly facts: readonly (string | number | boolean | undefined)[];
  /** Where its caption and its notes start. */
  readonly around: readonly number[];
  /** From the start of its caption to the end of its last note. */
  readonly hull: Span;
}

type Fact = TableFacts['facts'][number];

const factsOf = ({ kept, written, kind, reading, section }: Prose, origin: number): ProseFacts => ({
  kept,
  written: written?.kept,
  kind,
  start: reading.span.start - origin,
  offsets: reading.offsets,
  origin,
  title: section?.title,
  above: section?.parent?.title,
  tense: section?.tense,
});

const indicatorFacts = (facts: Fact[], indicator: Indicator, origin: number): void => {
  const { name, nameSpan, category, number, noteMarks, unit, kind, direction, attribute, values, growth, total, part, id } = indicator;
  facts.push(indicator.row, name, nameSpan.start - origin, nameSpan.end - nameSpan.start, category, number?.value, unit, kind, direction);
  if (number) facts.push(number.span.start - origin, number.span.end - origin);
  for (const { mark, span } of noteMarks) facts.push(mark, span.start - origin);
  facts.push(attribute?.text, attribute?.cell.column, total, part, id, growth.length);
  for (const { cell, column, year, role, value } of values) facts.push(cell.column, column.index, year, role, value.kind);
};

/** The caption and the notes of a table. */
const aroundOf = ({ captionProse, notes }: PlanTable): readonly Prose[] => (captionProse ? [captionProse, ...notes] : notes);

/** Where they start, counted from its start. */
const placesAround = (table: PlanTable): readonly number[] => aroundOf(table).map(({ reading }) => reading.span.start - table.span.start);

const tableFacts = (table: PlanTable, indicators: readonly Indicator[], source: string): TableFacts => {
  const { span } = table;
  const origin = span.start;
  const facts: Fact[] = [table.origin, table.kind, table.review, table.headerRows];
  for (const row of table.rows) {
    facts.push(row.length);
    for (const cell of row)
      facts.push(cell.span.start - origin, cell.span.end - origin, cell.merged, cell.text, cell.value?.kind, cell.prose.length);
  }
  for (const { header, role, year, valueKind, unit, headerCells } of table.columns)
    facts.push(header, role, year, valueKind, unit, headerCells.length);
  for (const indicator of indicators) indicatorFacts(facts, indicator, origin);
  const around = aroundOf(table);
  for (const prose of around) {
    const { kept, written, kind, reading } = prose;
    facts.push(kept.text, written?.kept.text, kind, reading.span.start - origin, reading.span.end - origin, reading.offsets?.length);
    if (reading.offsets) for (const offset of reading.offsets) facts.push(offset - origin);
  }
  return {
    text: source.slice(span.start, span.end),
    facts,
    around: placesAround(table),
    hull: {
      start: around.reduce((least, { reading }) => Math.min(least, reading.span.start), span.start) - origin,
      end: around.reduce((most, { reading }) => Math.max(most, reading.span.end), span.end) - origin,
    },
  };
};

/** How far a plan has been walked through: the next of its proses, tables and indicators. */
interface Cursor {
  prose: number;
  table: number;
  indicator: number;
}

/** The units from one place of a plan to another; undefined where they do not end there, or a table holds what stands above it. */
const unitsBetween = (plan: PlanDocument, from: Readonly<Cursor>, to: Readonly<Cursor>): Unit[] | undefined => {
  const units: Unit[] = [];
  const next: Cursor = { ...from };
  const putProses = (before: number): void => {
    for (
      let prose = plan.prose[next.prose];
      next.prose < to.prose && prose && !prose.cell && prose.reading.span.start < before;
      prose = plan.prose[next.prose]
    ) {
      const { start, end } = prose.reading.span;
      const facts = { proses: [factsOf(prose, start)], table: undefined };
      units.push({ start, end, from: next.prose, to: next.prose + 1, table: undefined, facts });
      next.prose += 1;
    }
  };
  const putTable = (table: PlanTable): boolean => {
    const { start } = table.span;
    const first: Cursor = { ...next };
    const proses: ProseFacts[] = [];
    let end = Math.max(start, table.span.end);
    for (let prose = plan.prose[next.prose]; prose?.cell?.table === table; prose = plan.prose[next.prose]) {
      if (prose.reading.span.start < start) return false;
      end = Math.max(end, prose.reading.span.end);
      proses.push(factsOf(prose, start));
      next.prose += 1;
    }
    while (plan.indicators[next.indicator]?.table === table) next.indicator += 1;
    const facts = { proses, table: tableFacts(table, plan.indicators.slice(first.indicator, next.indicator), plan.source.text) };
    units.push({ start, end, from: first.prose, to: next.prose, table: first.table, facts });
    next.table += 1;
    return true;
  };
  for (let table = plan.tables[next.table]; next.table < to.table && table; table = plan.tables[next.table]) {
    putProses(table.span.start);
    if (!putTable(table)) return undefined;
  }
  putProses(Infinity);
  return next.prose === to.prose && next.indicator === to.indicator ? units : undefined;
};

const endOf = ({ prose, tables, indicators }: PlanDocument): Cursor => ({
  prose: prose.length,
  table: tables.length,
  indicator: indicators.length,
});

/** The units where none overlaps another. */
const apart = (units: readonly Unit[] | undefined): readonly Unit[] | undefined => {
  let reached = 0;
  for (const { start, end } of units ?? []) {
    if (start < reached) return undefined;
    reached = end;
  }
  return units;
};

/** The units of a plan in order; undefined where they overlap, so that it cannot be told by its place what a finding speaks of. */
export const unitsOf = (plan: PlanDocument): readonly Unit[] | undefined =>
  apart(unitsBetween(plan, { prose: 0, table: 0, indicator: 0 }, endOf(plan)));

const sameOffsets = (a: ProseFacts, b: ProseFacts): boolean => {
  if (a.offsets === undefined || b.offsets === undefined) return a.offsets === b.offsets;
  if (a.offsets.length !== b.offsets.length) return false;
  const by = b.origin - a.origin;
  if (by === 0 && a.offsets === b.offsets) return true;
  for (let i = 0; i < a.offsets.length; i += 1) if ((a.offsets[i] ?? 0) + by !== b.offsets[i]) return false;
  return true;
};

const sameProse = (a: ProseFacts, b: ProseFacts): boolean =>
  (a.kept === b.kept || a.kept.text === b.kept.text) &&
  a.written?.text === b.written?.text &&
  a.kind === b.kind &&
  a.start === b.start &&
  a.title === b.title &&
  a.above === b.above &&
  a.tense === b.tense &&
  sameOffsets(a, b);

const sameTable = (a: TableFacts | undefined, b: TableFacts | undefined): boolean =>
  a === b ||
  (a?.text === b?.text && a?.facts.length === b?.facts.length && (a === undefined || a.facts.every((fact, i) => fact === b?.facts[i])));

/** Has a unit stayed what it was, wherever it stands now? */
export const sameUnit = (a: Unit, b: Unit): boolean => {
  if (a.table !== b.table || a.end - a.start !== b.end - b.start) return false;
  const [one, other] = [a.facts, b.facts];
  if (one === other) return true;
  if (one.proses.length !== other.proses.length) return false;
  for (let i = 0; i < one.proses.length; i += 1) {
    const [left, right] = [one.proses[i], other.proses[i]];
    if (!left || !right || !sameProse(left, right)) return false;
  }
  return sameTable(one.table, other.table);
};

/** Where a unit of the version before starts now, when so much of the plan stands above it. */
const startOf = (plan: PlanDocument, { prose, table }: Readonly<Cursor>, unit: Unit): number => {
  const now = unit.table === undefined ? plan.prose[prose]?.reading : plan.tables[table];
  return now?.span.start ?? unit.start;
};

/** What the units of a version go on into. */
export interface GoneOn {
  readonly units: readonly Unit[];
  /** So many at the start and at the end are those of the version before. */
  readonly head: number;
  readonly tail: number;
}

/**
 * The units of a plan that goes on from the version they are given of, its outline the same.
 * @param isSame whether the table of a number is what it was in that version, its indicators, caption and notes as well
 */
export const unitsAfter = (
  last: readonly Unit[],
  plan: PlanDocument,
  { head: sameAbove, tail: sameBelow, before }: Common,
  isSame: (table: number) => boolean,
): GoneOn | undefined => {
  const end = endOf(plan);
  const later = end.prose - before;
  const { text } = plan.source;
  const goesOn = ({ table, facts }: Unit): boolean => {
    if (table === undefined) return true;
    const now = plan.tables[table];
    if (!now || !isSame(table) || text.slice(now.span.start, now.span.end) !== facts.table?.text) return false;
    return sameItems(placesAround(now), facts.table.around);
  };
  let head = 0;
  for (let unit = last[head]; unit && unit.to <= sameAbove && goesOn(unit); unit = last[head]) head += 1;
  let first = last.length;
  for (let unit = last[first - 1]; first > head && unit && unit.from >= before - sameBelow && goesOn(unit); unit = last[first - 1])
    first -= 1;
  const above = last.slice(0, head);
  const tablesAbove = above.reduce((count, { table }) => (table === undefined ? count : count + 1), 0);
  const indicatorsAbove = firstWhere(plan.indicators, ({ table }) => table.index >= tablesAbove);
  const below = last.slice(first);
  const tableBelow = below.find(({ table }) => table !== undefined)?.table ?? end.table;
  const to: Cursor = {
    prose: (below[0]?.from ?? before) + later,
    table: tableBelow,
    indicator: firstWhere(plan.indicators, ({ table }) => table.index >= tableBelow, indicatorsAbove),
  };
  const between = unitsBetween(plan, { prose: above.at(-1)?.to ?? 0, table: tablesAbove, indicator: indicatorsAbove }, to);
  if (!between) return undefined;
  const by = below[0] ? startOf(plan, to, below[0]) - below[0].start : 0;
  const moved =
    by === 0 && later === 0
      ? below
      : below.map(({ start, end, from, to, table, facts }) => ({
          start: start + by,
          end: end + by,
          from: from + later,
          to: to + later,
          table,
          facts,
        }));
  const units = apart([...above, ...between, ...moved]);
  return units && { units, head, tail: below.length };
};
