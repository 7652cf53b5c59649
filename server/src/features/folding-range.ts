import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanDocument } from '../model/types';
import { trimEnd } from '../text/characters';
import { positionAt } from '../text/source';
import type { Span } from '../text/span';
import { wholeOf } from './at';

/** A stretch that can be folded to its first line; it ends behind its last character that is no blank. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

/** Sections, tables, boxes, front matter, comments of several lines and the table of contents, in document order. */
export const foldingRanges = oncePerPlan((plan: PlanDocument): readonly FoldingRange[] => {
  const { source, tree } = plan;
  const { text } = source;
  const found: FoldingRange[] = [];
  const add = (start: number, end: number, kind: FoldingRange['kind'] = 'region'): void => {
    const to = trimEnd(text, end, start);
    if (positionAt(source, start).line < positionAt(source, to).line) found.push({ span: { start, end: to }, kind });
  };
  if (tree.frontMatter) add(tree.frontMatter.span.start, tree.frontMatter.span.end);
  for (const section of plan.sections) {
    const { start, end } = wholeOf(plan, section);
    add(start, end);
  }
  for (const table of plan.tables) add(table.span.start, table.span.end);
  for (const box of plan.boxes) add(box.span.start, box.span.end);
  if (plan.toc) add(plan.toc.span.start, plan.toc.span.end);
  // Comments are looked for among what is read past, lest an unclosed one make the search walk the text again and again.
  for (const { start, end } of tree.ignorable) {
    const stretch = text.slice(start, end);
    for (let open = stretch.indexOf('<!--'); open >= 0; open = stretch.indexOf('<!--', open + 1)) {
      const close = stretch.indexOf('-->', open);
      if (close < 0) break;
      add(start + open, start + close + 3, 'comment');
      open = close;
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
});
