import { changeBetween, type Change } from '../text/change';
import { sameItems } from '../text/kept-with';
import { halfWidthHabit } from '../model/meta';
import { layoutOf, sameLayout, type Layout } from '../model/layout';
import type { PlanDocument, Prose, ProseKind } from '../model/types';

/** What is known of a version beside the text of its proses; the next version compares it with its own. */
export interface Surroundings {
  readonly text: string;
  readonly layout: Layout;
  /** What is said of tables, captions, the table of contents, marks and the plan as a whole. */
  readonly facts: readonly unknown[];
}

/** An edit that changes the text of one prose and nothing else of a plan. */
export interface EditedProse {
  readonly old: Prose;
  readonly now: Prose;
  readonly change: Change;
}

/** Kinds of proses whose text says nothing of the plan but what it says to the rules. */
const running: readonly ProseKind[] = ['paragraph', 'item', 'line', 'heading'];

const factsOf = ({ tables, indicators, captions, toc, tree, meta, references, enumerations }: PlanDocument): readonly unknown[] => [
  ...[tree.dialect, tree.marks.length, tree.ignorable.length, tree.bookmarks.length, tree.problems.length],
  ...[meta.kind, meta.periodFrom, meta.issued?.month, meta.issued?.day],
  ...[
    meta.title,
    meta.docNumber?.text,
    meta.glossed,
    meta.halfWidthShare >= halfWidthHabit,
    meta.parents.join(),
    JSON.stringify([meta.directions, meta.terms]),
  ],
  ...[references.length, enumerations.length],
  ...tables.flatMap((table) => [table, table.kind, table.review, table.captionProse, table.notes.length, ...table.notes]),
  ...indicators,
  ...captions.flatMap(({ kind, number, chapter, title, prose }) => [kind, number, chapter, title, prose]),
  ...(toc?.entries ?? []).flatMap(({ prose, label, title, page }) => [prose, label?.text, title, page]),
];

/** What is known of a version beside the text of its proses. */
export const surroundingsOf = (plan: PlanDocument): Surroundings => ({
  text: plan.source.text,
  layout: layoutOf(plan),
  facts: factsOf(plan),
});

/** The one prose whose text is other than in the version before; undefined where more has changed, or where that cannot be told. */
export const editedProse = (plan: PlanDocument, now: Surroundings, before: Surroundings): EditedProse | undefined => {
  const ends = plan.prose.length === before.layout.proses.length ? sameLayout(plan, before.layout) : undefined;
  if (!ends || ends.tail - ends.head !== 1) return undefined;
  const [old, prose] = [before.layout.proses[ends.head], plan.prose[ends.head]];
  if (!old || !prose || prose.kind !== before.layout.kinds[ends.head] || prose.box?.index !== before.layout.boxes[ends.head])
    return undefined;
  if (!running.includes(prose.kind) || prose.cell || prose.reading.offsets || old.reading.offsets) return undefined;
  const change = changeBetween(before.text, now.text);
  const { start, end } = prose.reading.span;
  // Behind the heading that it may begin with.
  const from = prose.section?.prose === prose ? prose.section.span.end + 1 : start;
  return from <= change.head && change.tail <= end && sameItems(now.facts, before.facts) ? { old, now: prose, change } : undefined;
};
