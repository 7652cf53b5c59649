import type { KeptText } from '../text/keep';
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
  /** What is read of its proses, in order; places count from `start`. */
  readonly proses: readonly ProseFacts[];
  readonly table: TableFacts | undefined;
}

interface ProseFacts {
  readonly kept: KeptText;
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
  readonly index: number;
  /** Its source. */
  readonly text: string;
  /** What its cells, columns and rows were made out to be, its caption and notes; places count from its start. */
  readonly facts: readonly (string | number | boolean | undefined)[];
  readonly captionStart: number | undefined;
  readonly noteStarts: readonly number[];
  /** From the start of its caption to the end of its last note. */
  readonly hull: { readonly start: number; readonly end: number };
}

type Fact = TableFacts['facts'][number];

const factsOf = ({ kept, kind, reading, section }: Prose, origin: number): ProseFacts => ({
  kept,
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

const tableFacts = (table: PlanTable, indicators: readonly Indicator[], source: string): TableFacts => {
  const { span, captionProse, notes } = table;
  const origin = span.start;
  const facts: Fact[] = [table.origin, table.kind, table.review, table.headerRows, table.index];
  for (const row of table.rows) {
    facts.push(row.length);
    for (const cell of row)
      facts.push(cell.span.start - origin, cell.span.end - origin, cell.merged, cell.text, cell.value?.kind, cell.prose.length);
  }
  for (const { header, role, year, valueKind, unit, headerCells } of table.columns)
    facts.push(header, role, year, valueKind, unit, headerCells.length);
  for (const indicator of indicators) indicatorFacts(facts, indicator, origin);
  const around = captionProse ? [captionProse, ...notes] : notes;
  for (const prose of around) {
    const { kept, kind, reading } = prose;
    facts.push(kept.text, kind, reading.span.start - origin, reading.span.end - origin, reading.offsets?.length);
    if (reading.offsets) for (const offset of reading.offsets) facts.push(offset - origin);
  }
  return {
    index: table.index,
    text: source.slice(span.start, span.end),
    facts,
    captionStart: captionProse?.reading.span.start,
    noteStarts: notes.map((note) => note.reading.span.start),
    hull: {
      start: around.reduce((least, { reading }) => Math.min(least, reading.span.start), span.start),
      end: around.reduce((most, { reading }) => Math.max(most, reading.span.end), span.end),
    },
  };
};

/** The units of a plan in order; undefined where they overlap, so that it cannot be told by its place what a finding speaks of. */
export const unitsOf = (plan: PlanDocument): readonly Unit[] | undefined => {
  const units: Unit[] = [];
  let next = 0;
  let reached = 0;
  let indicator = 0;
  const put = (unit: Unit): boolean => {
    units.push(unit);
    const apart = unit.start >= reached;
    reached = unit.end;
    return apart;
  };
  const putTable = (table: PlanTable): boolean => {
    const { start } = table.span;
    const from = next;
    const proses: ProseFacts[] = [];
    let end = Math.max(start, table.span.end);
    for (let prose = plan.prose[next]; prose?.cell?.table === table; prose = plan.prose[next]) {
      if (prose.reading.span.start < start) return false;
      end = Math.max(end, prose.reading.span.end);
      proses.push(factsOf(prose, start));
      next += 1;
    }
    const first = indicator;
    while (plan.indicators[indicator]?.table === table) indicator += 1;
    const facts = tableFacts(table, plan.indicators.slice(first, indicator), plan.source.text);
    return put({ start, end, from, to: next, proses, table: facts });
  };
  for (const table of plan.tables) {
    for (let prose = plan.prose[next]; prose && !prose.cell && prose.reading.span.start < table.span.start; prose = plan.prose[next]) {
      const { start, end } = prose.reading.span;
      next += 1;
      if (!put({ start, end, from: next - 1, to: next, proses: [factsOf(prose, start)], table: undefined })) return undefined;
    }
    if (!putTable(table)) return undefined;
  }
  for (let prose = plan.prose[next]; prose && !prose.cell; prose = plan.prose[next]) {
    const { start, end } = prose.reading.span;
    next += 1;
    if (!put({ start, end, from: next - 1, to: next, proses: [factsOf(prose, start)], table: undefined })) return undefined;
  }
  return next === plan.prose.length && indicator === plan.indicators.length ? units : undefined;
};

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
  if (a.end - a.start !== b.end - b.start || a.proses.length !== b.proses.length) return false;
  for (let i = 0; i < a.proses.length; i += 1) {
    const [one, other] = [a.proses[i], b.proses[i]];
    if (!one || !other || !sameProse(one, other)) return false;
  }
  return sameTable(a.table, b.table);
};
