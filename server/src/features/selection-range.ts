import type { PlanDocument, Prose } from '../model/types';
import { offsetIn, spanIn } from '../text/reading';
import { cover, type Span } from '../text/span';
import {
  cellAt,
  indexIn,
  indicatorNamedAt,
  proseAt,
  quantityAt,
  referenceAt,
  sectionAround,
  tableAt,
  timeAt,
  touches,
  wholeOf,
} from './at';
import { mentionsIn } from './mentions';

const clauseMarks = '，,；;。：:！？!?、';

/** The clause that holds an index, without the marks around it. */
const clauseAt = ({ reading }: Prose, at: number): Span => {
  const { text } = reading;
  let from = Math.min(at, text.length);
  while (from > 0 && !clauseMarks.includes(text[from - 1] ?? ' ')) from -= 1;
  let to = Math.min(at, text.length);
  while (to < text.length && !clauseMarks.includes(text[to] ?? ' ')) to += 1;
  return spanIn(reading, from, to);
};

/** What the caret's selection grows through, smallest first, each inside the next: name or figure, clause, sentence, paragraph; cell, row, table; box; sections; the document. */
export const selectionRangesAt = (plan: PlanDocument, offset: number): Span[] => {
  const spans: (Span | undefined)[] = [];
  const prose = proseAt(plan, offset);
  if (prose) {
    const at = indexIn(prose, offset);
    spans.push(
      indicatorNamedAt(plan, offset)?.nameSpan,
      mentionsIn(plan, prose).find((m) => touches(m.span, offset))?.span,
      referenceAt(plan, offset)?.span,
      timeAt(plan, offset)?.span,
      quantityAt(plan, offset)?.span,
      quantityAt(plan, offset)?.full,
      clauseAt(prose, at),
    );
    const sentence = prose.sentences.find((s) => s.from <= at && at < s.to) ?? prose.sentences.at(-1);
    if (sentence) spans.push({ start: offsetIn(prose.reading, sentence.from), end: spanIn(prose.reading, sentence.from, sentence.to).end });
    spans.push(prose.reading.span);
  }
  const cell = cellAt(plan, offset, true);
  const table = tableAt(plan, offset);
  if (cell && table) {
    const row = (table.rows[cell.row] ?? []).filter((c) => c.merged === undefined).map((c) => c.span);
    spans.push(cell.span, row.length > 0 ? row.reduce(cover) : undefined);
  }
  if (table) spans.push(table.span, table.captionProse ? cover(table.captionProse.reading.span, table.span) : undefined);
  const box = prose?.box;
  if (box) spans.push(box.body, box.span);
  if (plan.toc && touches(plan.toc.span, offset)) spans.push(plan.toc.span);
  if (plan.tree.frontMatter && touches(plan.tree.frontMatter.span, offset)) spans.push(plan.tree.frontMatter.span);
  for (let section = sectionAround(plan, offset); section; section = section.parent) spans.push(wholeOf(plan, section));
  spans.push({ start: 0, end: plan.source.text.length });
  const growing = spans
    .filter((span): span is Span => span !== undefined && touches(span, offset) && span.end > span.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const out: Span[] = [];
  for (const span of growing) {
    const last = out.at(-1);
    if (!last || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start)) out.push(span);
  }
  return out.length > 0 ? out : [{ start: offset, end: offset }];
};
