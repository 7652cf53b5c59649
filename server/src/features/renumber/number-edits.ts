import { isAnnexList, numberedNameAt } from '../../model/document/captions';
import { labelAt, writeNumber } from '../../model/marks/numbering';
import type { Caption, PlanDocument, Prose, Reference, TocEntry } from '../../model/types';
import type { Edit } from '../../rules/rule';
import { isBlank } from '../../text/characters';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { indexIn } from '../at';

/** A number of a caption or a reference: 3 of 表3, 1 and 3 of 表1-3. */
export interface NewNumber {
  readonly number: number;
  readonly chapter: number | undefined;
}

const divided = /^(\d{1,4})([-－—–.．])(\d{1,4})$/u;

/** Writes a number (with its chapter) as the text at the span writes it; nothing where it says so already. */
const edit = (plan: PlanDocument, span: Span, { number, chapter }: NewNumber): Edit[] => {
  const like = plan.source.text.slice(span.start, span.end);
  const parts = divided.exec(like);
  const text = parts ? `${String(chapter ?? parts[1] ?? '')}${parts[2] ?? ''}${String(number)}` : writeNumber('一、', number, like);
  return like === '' || text === like ? [] : [{ span, text }];
};

/** The span of the number of a reference: 3 of 表3, 六 of 第六章; undefined where it has none. */
export const numberSpanOf = (reference: Reference): Span | undefined => {
  const { prose, kind, span } = reference;
  const { text } = prose.reading;
  const from = indexIn(prose, span.start);
  if (kind === '章' || kind === '节') return spanIn(prose.reading, from + 1, indexIn(prose, span.end - 1));
  const name = numberedNameAt(text, from);
  if (name?.number === undefined) return undefined;
  return spanIn(prose.reading, name.numberFrom, name.style === 'bracket' ? name.to - 1 : name.to);
};

/** Writes the number of a reference. */
export const referenceEdits = (plan: PlanDocument, reference: Reference, number: NewNumber): Edit[] => {
  const span = numberSpanOf(reference);
  return span ? edit(plan, span, number) : [];
};

/** Writes the number of a caption where it stands. */
export const captionEdits = (plan: PlanDocument, caption: Caption, number: NewNumber): Edit[] =>
  caption.numberSpan ? edit(plan, caption.numberSpan, number) : [];

/** The lines of the table of contents that name a caption (专栏3 …), by kind and number. */
export const namedEntries = (plan: PlanDocument): ReadonlyMap<string, TocEntry> => {
  const entries = new Map<string, TocEntry>();
  for (const entry of plan.toc?.entries ?? []) {
    const name = numberedNameAt(entry.prose.reading.text, 0);
    if (name?.number !== undefined) entries.set(`${name.kind} ${String(name.number)}`, entry);
  }
  return entries;
};

/** Writes the number of the caption that a line of the table of contents begins with. */
export const lineNameEdits = (plan: PlanDocument, { reading }: Prose, number: NewNumber): Edit[] => {
  const name = numberedNameAt(reading.text, 0);
  if (name?.number === undefined) return [];
  return edit(plan, spanIn(reading, name.numberFrom, name.style === 'bracket' ? name.to - 1 : name.to), number);
};

/** The numbers of the list of annexes after a notice (附件：1.…, 2.…), with their places (GB/T 9704-2012, 7.3.4). */
export const annexListNumbers = (plan: PlanDocument): { readonly value: number; readonly span: Span }[] => {
  const found: { value: number; span: Span }[] = [];
  let next: number | undefined;
  for (const prose of plan.prose) {
    if (prose.cell || prose.kind === 'toc') continue;
    const { text } = prose.reading;
    const listed = text.length < 400 && isAnnexList(text);
    if (!listed && next === undefined) continue;
    let from = listed ? text.search(/[：:]/u) + 1 : 0;
    while (isBlank(text[from])) from += 1;
    const label = labelAt(text.slice(from, from + 12));
    if (label && (listed || label.value === next)) {
      found.push({ value: label.value, span: spanIn(prose.reading, from + label.valueFrom, from + label.valueTo) });
      next = label.value + 1;
    } else next = undefined;
  }
  return found;
};

/** Writes a number in place of another, in its script. */
export const plainEdit = (plan: PlanDocument, span: Span, number: number): Edit[] => edit(plan, span, { number, chapter: undefined });
