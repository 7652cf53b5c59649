import { changeBetween, type Change } from '../text/change';
import { sameItems } from '../text/kept-with';
import { contains } from '../text/span';
import { indicatorsOf } from '../model/by-table';
import { layoutOf, sameLayout, type Layout } from '../model/layout';
import { halfWidthHabit } from '../model/meta';
import type { PlanCell, PlanDocument, PlanTable, Prose, ProseKind } from '../model/types';

/** What is known of a version beside the text of its proses; the next version compares it with its own. */
export interface Surroundings {
  readonly text: string;
  readonly layout: Layout;
  /** What is said of captions, the table of contents, marks and the plan as a whole. */
  readonly facts: readonly unknown[];
  readonly tables: readonly TableFacts[];
}

interface TableFacts {
  /** What holds its cells and rows. */
  readonly inside: readonly unknown[];
  /** What is said of it as a whole. */
  readonly said: readonly unknown[];
}

/** An edit that changes the text of one paragraph, or the cells of one table, and nothing else of a plan. */
export interface LocalEdit {
  /** What has changed, before and after; they correspond one to one. */
  readonly old: readonly Prose[];
  readonly now: readonly Prose[];
  readonly inTable: boolean;
  readonly change: Change;
}

/** Kinds of proses whose text says nothing of the plan but what it says to the rules. */
const running: readonly ProseKind[] = ['paragraph', 'item', 'line', 'heading'];

const factsOf = ({ captions, toc, tree, meta, references, enumerations }: PlanDocument): readonly unknown[] => [
  ...[tree.dialect, tree.marks.length, tree.ignorable.length, tree.bookmarks.length, tree.problems.length],
  ...[meta.kind, meta.periodFrom, meta.issued?.month, meta.issued?.day, meta.title, meta.docNumber?.text, meta.glossed],
  ...[meta.halfWidthShare >= halfWidthHabit, meta.parents.join(), JSON.stringify([meta.directions, meta.terms])],
  ...[references.length, enumerations.length],
  ...captions.flatMap(({ kind, number, chapter, title, prose }) => [kind, number, chapter, title, prose]),
  ...(toc?.entries ?? []).flatMap(({ prose, label, title, page }) => [prose, label?.text, title, page]),
];

const tableFactsOf = (plan: PlanDocument, table: PlanTable): TableFacts => ({
  inside: [table, ...indicatorsOf(plan, table)],
  said: [table.kind, table.review, table.captionProse, ...table.notes],
});

/** What is known of a version beside the text of its proses. */
export const surroundingsOf = (plan: PlanDocument): Surroundings => ({
  text: plan.source.text,
  layout: layoutOf(plan),
  facts: factsOf(plan),
  tables: plan.tables.map((table) => tableFactsOf(plan, table)),
});

const sameTables = (now: readonly TableFacts[], before: readonly TableFacts[], edited: number | undefined): boolean =>
  now.length === before.length &&
  now.every(({ inside, said }, index) => {
    const old = before[index];
    return old !== undefined && sameItems(said, old.said) && (index === edited || sameItems(inside, old.inside));
  });

const sameCell = (a: PlanCell | undefined, b: PlanCell | undefined, table: number): boolean =>
  a?.table.index === table && b?.table.index === table && a.row === b.row && a.column === b.column;

/** Does the edit lie in the running text of one prose, behind the heading that it may begin with? */
const isInProse = (prose: Prose, old: Prose, { head, tail }: Change): boolean => {
  if (!running.includes(prose.kind) || prose.cell || prose.reading.offsets || old.reading.offsets) return false;
  const { start, end } = prose.reading.span;
  return (prose.section?.prose === prose ? prose.section.span.end + 1 : start) <= head && tail <= end;
};

/** The edit that led from one version to the next; undefined where it is not local, or where that cannot be told. */
export const localEdit = (plan: PlanDocument, now: Surroundings, before: Surroundings): LocalEdit | undefined => {
  const { layout } = before;
  const ends = plan.prose.length === layout.proses.length ? sameLayout(plan, layout) : undefined;
  if (!ends || ends.tail === ends.head) return undefined;
  const [old, proses] = [layout.proses.slice(ends.head, ends.tail), plan.prose.slice(ends.head, ends.tail)];
  const [first, firstBefore] = [proses[0], old[0]];
  const alike = proses.every((prose, i) => prose.kind === layout.kinds[ends.head + i] && prose.box?.index === layout.boxes[ends.head + i]);
  if (!first || !firstBefore || !alike || !sameItems(now.facts, before.facts)) return undefined;
  const change = changeBetween(before.text, now.text);
  const table = first.cell?.table;
  const isLocal = table
    ? contains(table.span, { start: change.head, end: change.tail }) &&
      proses.every(({ cell }, i) => sameCell(cell, layout.cells[ends.head + i], table.index))
    : proses.length === 1 && layout.cells[ends.head] === undefined && isInProse(first, firstBefore, change);
  if (!isLocal || !sameTables(now.tables, before.tables, table?.index)) return undefined;
  return { old, now: proses, inTable: table !== undefined, change };
};
