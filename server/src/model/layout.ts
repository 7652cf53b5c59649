import { keptWith, sameItems } from '../text/kept-with';
import type { CommonEnds } from '../text/common-ends';
import { oncePerPlan } from './once-per-plan';
import type { Box, PlanCell, PlanDocument, Prose, ProseKind, Section } from './types';

/** What is said of the proses of a plan beside their text. A later version compares it with its own, and reads nothing of the proses in it: they have moved since. */
export interface Layout {
  readonly proses: readonly Prose[];
  readonly kinds: readonly ProseKind[];
  readonly cells: readonly (PlanCell | undefined)[];
  readonly boxes: readonly (number | undefined)[];
  /** What is said of the headings, of the boxes, and of the plan. */
  readonly outline: readonly unknown[];
}

const saidOfSection = (facts: unknown[], { title, label, level, parent, runIn, tense, box, annex }: Section): void => {
  facts.push(title, label?.text, label?.style, label?.value, level, parent?.index, runIn, tense, box?.index, annex?.number);
};

const saidOfBox = (facts: unknown[], { title, caption, bounded }: Box): void => {
  facts.push(title, caption?.number, bounded);
};

/** The layout of a plan; one and the same for all who ask. */
export const layoutOf = oncePerPlan(({ prose, sections, boxes, meta }): Layout => {
  const outline: unknown[] = [meta.period?.start, meta.period?.end, meta.baseline, meta.issued?.year, meta.traditional, sections.length];
  for (const section of sections) saidOfSection(outline, section);
  for (const box of boxes) saidOfBox(outline, box);
  return {
    proses: prose,
    kinds: prose.map(({ kind }) => kind),
    cells: prose.map(({ cell }) => cell),
    boxes: prose.map(({ box }) => box?.index),
    outline,
  };
});

/**
 * Which proses stand as they stood in the layout of an earlier version: the first `head` and those from `tail` on, with the same text and kind, in the same cell, box and
 * section. Undefined where the headings, the boxes or the years of the plan have changed, so that it cannot be told.
 */
export const sameLayout: (plan: PlanDocument, before: Layout) => CommonEnds | undefined = keptWith((plan, before) => {
  const now = layoutOf(plan);
  if (!sameItems(now.outline, before.outline)) return undefined;
  const same = (i: number, j: number): boolean =>
    now.proses[i] === before.proses[j] &&
    now.kinds[i] === before.kinds[j] &&
    now.cells[i] === before.cells[j] &&
    now.boxes[i] === before.boxes[j];
  const most = Math.min(now.proses.length, before.proses.length);
  const shift = before.proses.length - now.proses.length;
  let head = 0;
  while (head < most && same(head, head)) head += 1;
  let tail = now.proses.length;
  while (tail > head && tail + shift > head && same(tail - 1, tail - 1 + shift)) tail -= 1;
  return { head, tail };
});
