import { indicatorKey } from '../model/tables/levels';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { matchToc } from '../model/structure/toc-match';
import type { Caption, Indicator, PlanDocument, Section, TocEntry } from '../model/types';
import type { Mark } from '../syntax/types';
import type { Span } from '../text/span';
import {
  captionAt,
  cellAt,
  headingAt,
  itemAt,
  indicatorNamedAt,
  indicatorOfRow,
  markAt,
  proseAt,
  quantityAt,
  referenceAt,
  tocEntryAt,
  touches,
} from './at';
import { linkOfFigure, placesOf, placesOfRow, statementLinks } from './indicator-places';
import { mentionOfFigure, mentionsIn } from './mentions';
import { referencesTo, targetOf } from './numbered-things';

/**
 * What the caret stands on, as something that has a definition and is named elsewhere. `span` is what stands at the caret.
 * indicator: its name, a figure that states it or a cell of its row; caption: 表1 itself or a reference to it; section: a heading, its entry in the
 * table of contents or a reference (第三章); link: the id of `<!--#id-->` and `<!--=id-->`.
 */
export type Subject =
  | {
      readonly type: 'indicator';
      readonly span: Span;
      readonly key: string;
      readonly indicator: Indicator | undefined;
      /** The caret stands on the name itself. */
      readonly named: boolean;
    }
  | { readonly type: 'caption'; readonly span: Span; readonly caption: Caption }
  | { readonly type: 'section'; readonly span: Span; readonly section: Section }
  | { readonly type: 'link'; readonly span: Span; readonly id: string };

/** A place that names a subject. */
export interface Occurrence {
  readonly span: Span;
  /** The row, caption or heading itself, not a place that speaks of it. */
  readonly definition: boolean;
}

type LinkMark = Extract<Mark, { type: 'define' | 'state' }>;

const linkMarks = oncePerPlan((plan) => plan.tree.marks.filter((m): m is LinkMark => m.type === 'define' || m.type === 'state'));

/** The id alone inside `<!--#id-->`. */
const idSpan = (plan: PlanDocument, mark: LinkMark): Span => {
  const start = plan.source.text.indexOf(mark.id, mark.span.start);
  return { start, end: start + mark.id.length };
};

const tocPairs = oncePerPlan((plan) => new Map((matchToc(plan)?.pairs ?? []).map((pair) => [pair.entry, pair.section])));

/** The heading that an entry of the table of contents lists. */
export const sectionOfEntry = (plan: PlanDocument, entry: TocEntry): Section | undefined => tocPairs(plan).get(entry);

const entryOfSection = oncePerPlan((plan) => new Map([...tocPairs(plan)].map(([entry, section]) => [section, entry])));

const indicatorAt = (plan: PlanDocument, offset: number): Subject | undefined => {
  const named = indicatorNamedAt(plan, offset);
  if (named) return { type: 'indicator', span: named.nameSpan, key: indicatorKey(named.name), indicator: named, named: true };
  const prose = proseAt(plan, offset);
  const mention = prose && mentionsIn(plan, prose).find((m) => touches(m.span, offset));
  return mention && { type: 'indicator', span: mention.span, key: mention.key, indicator: undefined, named: true };
};

/** A figure that states an indicator, or a cell of an indicator's row. */
const statedAt = (plan: PlanDocument, offset: number): Subject | undefined => {
  const cell = cellAt(plan, offset);
  const indicator = cell && !cell.header ? indicatorOfRow(plan, cell.table, cell.row) : undefined;
  const role = cell && cell.table.columns[cell.column]?.role;
  if (indicator && (role === 'value' || role === 'growth' || role === 'name' || role === 'attribute' || role === 'unit'))
    return { type: 'indicator', span: cell?.span ?? indicator.nameSpan, key: indicatorKey(indicator.name), indicator, named: false };
  const quantity = quantityAt(plan, offset);
  const link = quantity && linkOfFigure(plan, quantity);
  if (quantity && link) {
    const row = link.row.indicator;
    return { type: 'indicator', span: quantity.full, key: indicatorKey(row.name), indicator: row, named: false };
  }
  const statement = itemAt(statementLinks(plan), ({ claim }) => claim.nameSpan, offset);
  if (statement) {
    const row = statement.row.indicator;
    return { type: 'indicator', span: statement.claim.nameSpan, key: indicatorKey(row.name), indicator: row, named: false };
  }
  const mention = quantity && mentionOfFigure(plan, quantity);
  return mention && quantity && { type: 'indicator', span: quantity.full, key: mention.key, indicator: undefined, named: false };
};

/** The subject at an offset, if there is one. */
export const subjectAt = (plan: PlanDocument, offset: number): Subject | undefined => {
  const mark = markAt(plan, offset);
  if (mark && (mark.type === 'define' || mark.type === 'state')) return { type: 'link', span: idSpan(plan, mark), id: mark.id };
  const named = indicatorAt(plan, offset);
  if (named) return named;
  const reference = referenceAt(plan, offset);
  const target = reference && targetOf(plan, reference);
  if (reference && target)
    return target.type === 'caption'
      ? { type: 'caption', span: reference.span, caption: target.caption }
      : { type: 'section', span: reference.span, section: target.section };
  const caption = captionAt(plan, offset);
  if (caption) return { type: 'caption', span: caption.label, caption };
  const entry = tocEntryAt(plan, offset);
  const listed = entry && sectionOfEntry(plan, entry);
  if (entry && listed) return { type: 'section', span: entry.prose.reading.span, section: listed };
  const stated = statedAt(plan, offset);
  if (stated) return stated;
  const section = headingAt(plan, offset);
  return section && { type: 'section', span: section.span, section };
};

/** Every place that names a subject, in document order, its definition among them. */
export const occurrencesOf = (plan: PlanDocument, subject: Subject): Occurrence[] => {
  const found: Occurrence[] = [];
  if (subject.type === 'indicator') {
    const places = subject.indicator ? placesOfRow(plan, subject.indicator) : placesOf(plan, subject.key);
    for (const place of places) found.push({ span: place.span, definition: place.type === 'row' });
  } else if (subject.type === 'caption') {
    found.push({ span: subject.caption.label, definition: true });
    for (const { span } of referencesTo(plan, subject.caption)) found.push({ span, definition: false });
  } else if (subject.type === 'section') {
    found.push({ span: subject.section.span, definition: true });
    for (const { span } of referencesTo(plan, subject.section)) found.push({ span, definition: false });
    const entry = entryOfSection(plan).get(subject.section);
    if (entry) found.push({ span: entry.prose.reading.span, definition: false });
  } else {
    for (const mark of linkMarks(plan))
      if (mark.id === subject.id) found.push({ span: idSpan(plan, mark), definition: mark.type === 'define' });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
};
