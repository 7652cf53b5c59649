import type { PlanDocument } from '../model/types';
import type { Span } from '../text/span';
import { cellAt, indicatorOfRow, quantityAt } from './at';
import { governedYear } from './figures';
import { linkOfFigure, mainRow } from './indicator-places';
import { mentionOfFigure } from './mentions';
import { subjectAt } from './subjects';

/** Where something is defined, and the words at the caret that lead there. */
export interface Definition {
  readonly origin: Span;
  /** What to show: a row's name cell, a whole caption, a heading. */
  readonly target: Span;
  /** What to select in it. */
  readonly selection: Span;
}

/** The note below a table that explains a mark (`*`, ①) beside a name. */
const noteAt = (plan: PlanDocument, offset: number): Definition | undefined => {
  const cell = cellAt(plan, offset);
  const indicator = cell && indicatorOfRow(plan, cell.table, cell.row);
  const mark = indicator?.noteMarks.find((m) => m.span.start <= offset && offset < m.span.end);
  const note = mark && cell?.table.notes.find((n) => n.reading.text.includes(mark.mark));
  return mark && note && { origin: mark.span, target: note.reading.span, selection: note.reading.span };
};

/** The cell whose value a figure of running text states: of the row of its name and the year that governs it. */
const cellOfFigure = (plan: PlanDocument, offset: number): Definition | undefined => {
  const quantity = quantityAt(plan, offset);
  const link = quantity && linkOfFigure(plan, quantity);
  if (link?.cell && quantity) {
    const { span } = link.cell.value.cell;
    return { origin: quantity.full, target: span, selection: span };
  }
  const mention = quantity && mentionOfFigure(plan, quantity);
  const row = link?.row.indicator ?? (mention && mainRow(plan, mention.key));
  if (!quantity || !row) return undefined;
  const year = governedYear(plan, quantity);
  const value = row.values.find((v) => v.year !== undefined && v.year === year) ?? row.values.findLast((v) => v.role === 'target');
  const span = value?.cell.span ?? row.nameSpan;
  return { origin: quantity.full, target: span, selection: span };
};

/** The definitions of what stands at an offset: of a name or figure its row in the first table of targets, of a reference its caption or heading. */
export const definitionsAt = (plan: PlanDocument, offset: number): Definition[] => {
  const note = noteAt(plan, offset);
  if (note) return [note];
  const subject = subjectAt(plan, offset);
  if (!subject) return [];
  const origin = subject.span;
  switch (subject.type) {
    case 'caption':
      return [{ origin, target: subject.caption.span, selection: subject.caption.label }];
    case 'section':
      return [{ origin, target: subject.section.span, selection: subject.section.titleSpan }];
    case 'link': {
      const mark = plan.tree.marks.find((m) => m.type === 'define' && m.id === subject.id);
      const indicator = plan.indicators.find((i) => i.id === subject.id);
      const target = indicator?.nameSpan ?? mark?.span;
      return target ? [{ origin, target, selection: target }] : [];
    }
    case 'indicator': {
      const figure = subject.named ? undefined : cellOfFigure(plan, offset);
      if (figure) return [figure];
      const row = subject.named ? (mainRow(plan, subject.key) ?? subject.indicator) : (subject.indicator ?? mainRow(plan, subject.key));
      return row ? [{ origin, target: row.nameCell.span, selection: row.nameSpan }] : [];
    }
  }
};
