import type { Change } from '../text/change';
import { sameItems } from '../text/kept-with';
import { contains } from '../text/span';
import { indicatorsOf } from '../model/document/by-table';
import { commonWithLast, versionOf } from '../model/kept/lineage';
import type { PlanDocument, PlanTable, Prose, ProseKind } from '../model/types';

/** What is known of a version for the next one to compare with its own. */
export interface Surroundings {
  readonly version: number;
  readonly proses: readonly Prose[];
  /** What is said of captions, the table of contents, marks and the plan as a whole. */
  readonly facts: readonly unknown[];
  readonly tables: readonly TableFacts[];
}

interface TableFacts {
  readonly table: PlanTable;
  readonly indicators: readonly unknown[];
  /** What is said of it as a whole. */
  readonly said: readonly unknown[];
}

/** An edit that changes the text of one paragraph, or the cells of one table, and nothing else of a plan. */
export interface LocalEdit {
  /** The proses whose text has changed, before and after. */
  readonly proses: readonly { readonly old: Prose; readonly now: Prose }[];
  readonly inTable: boolean;
  readonly change: Change;
}

/** Kinds of proses whose text says nothing of the plan but what it says to the rules. */
const running: readonly ProseKind[] = ['paragraph', 'item', 'line', 'heading'];

const factsOf = ({ captions, toc, tree, meta, references, enumerations }: PlanDocument): readonly unknown[] => [
  ...[tree.dialect, tree.marks.length, tree.ignorable.length, tree.bookmarks.length, tree.problems.length],
  ...[meta.kind, meta.title, meta.docNumber?.text, meta.glossed, meta.traditional, meta.halfWidthMarks],
  ...[meta.period?.start, meta.period?.end, meta.periodFrom, meta.baseline, meta.issued?.year, meta.issued?.month, meta.issued?.day],
  ...[meta.parents.join(), JSON.stringify([meta.directions, meta.terms])],
  ...[references.length, enumerations.length],
  ...captions.flatMap(({ kind, number, chapter, title }) => [kind, number, chapter, title]),
  ...(toc?.entries ?? []).flatMap(({ label, title, page }) => [label?.text, title, page]),
];

const tableFactsOf = (plan: PlanDocument, table: PlanTable): TableFacts => ({
  table,
  indicators: indicatorsOf(plan, table),
  said: [table.kind, table.review, table.captionProse, ...table.notes],
});

/** What is known of a version for the next one to compare with its own. */
export const surroundingsOf = (plan: PlanDocument): Surroundings => ({
  version: versionOf(plan),
  proses: plan.prose,
  facts: factsOf(plan),
  tables: plan.tables.map((table) => tableFactsOf(plan, table)),
});

/** Is a table what it was in the version before, wherever it stands now? */
export const isSameTable = (now: TableFacts | undefined, before: TableFacts | undefined): boolean =>
  now !== undefined &&
  before !== undefined &&
  now.table === before.table &&
  sameItems(now.said, before.said) &&
  sameItems(now.indicators, before.indicators);

const sameTables = (now: readonly TableFacts[], before: readonly TableFacts[], edited: number | undefined): boolean =>
  now.length === before.length &&
  now.every((table, index) => (index === edited ? sameItems(table.said, before[index]?.said ?? []) : isSameTable(table, before[index])));

/** How many cells its rows have, and how many proses its cells. */
const shapeOf = ({ rows }: PlanTable): readonly number[] => rows.flatMap((row) => [row.length, ...row.map(({ prose }) => prose.length)]);

const isRunning = ({ kind, cell }: Prose): boolean => running.includes(kind) && !cell;

/** Does the edit lie in the text of a prose, before it and after it? What stands around that on its lines it leaves alone. */
const isInProse = (old: Prose, now: Prose, { head, tail, shift }: Change): boolean => {
  const [before, after] = [old.reading.span, now.reading.span];
  return before.start <= head && after.start <= head && tail - shift <= before.end && tail <= after.end;
};

/** Does the edit lie behind the heading that a prose may begin with? */
const isBehindHeading = (prose: Prose, { head }: Change): boolean => prose.section?.prose !== prose || prose.section.span.end < head;

/** The edit that led from the version before to this one; undefined where it is not local, or where that cannot be told. */
export const localEdit = (plan: PlanDocument, now: Surroundings, before: Surroundings): LocalEdit | undefined => {
  const common = commonWithLast(plan);
  if (!common?.outline || before.version !== now.version - 1 || common.before !== plan.prose.length) return undefined;
  const from = common.head;
  const to = plan.prose.length - common.tail;
  const [old, proses] = [before.proses.slice(from, to), plan.prose.slice(from, to)];
  const [first] = proses;
  if (!first || proses.some(({ kind }, i) => kind !== old[i]?.kind) || !sameItems(now.facts, before.facts)) return undefined;
  const { change } = common;
  const table = first.cell?.table;
  const formerly = table && before.tables[table.index]?.table;
  const pairs = proses.flatMap((prose, i) => {
    const former = old[i];
    return former && former.kept !== prose.kept ? [{ old: former, now: prose }] : [];
  });
  // Where nothing is read otherwise it is blanks or marks that have changed.
  const [pair] = pairs;
  if (!pair) return undefined;
  const isLocal = table
    ? formerly !== undefined &&
      contains(table.span, { start: change.head, end: change.tail }) &&
      proses.every(({ cell }) => cell?.table === table) &&
      sameItems(shapeOf(table), shapeOf(formerly))
    : pairs.length === 1 && isRunning(pair.now) && isInProse(pair.old, pair.now, change) && isBehindHeading(pair.now, change);
  if (!isLocal || !sameTables(now.tables, before.tables, table?.index)) return undefined;
  return { proses: pairs, inTable: table !== undefined, change };
};
