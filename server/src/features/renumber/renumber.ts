import { writeNumber } from '../../model/marks/numbering';
import { matchToc } from '../../model/structure/toc-match';
import type { Caption, NumberingLabel, PlanDocument, Section } from '../../model/types';
import type { Edit } from '../../rules/rule';
import { bySpan, type Span } from '../../text/span';
import { sectionAround } from '../at';
import { targetOf } from '../numbered-things';
import { isWithin, newCaptionNumbers, newEnumerationNumbers, newHeadingNumbers, type Scope } from './new-numbers';
import { annexListNumbers, captionEdits, lineNameEdits, namedEntries, plainEdit, referenceEdits, type NewNumber } from './number-edits';

/** What renumbering changes, and what it could not carry along. */
export interface Renumbering {
  /** In document order, not overlapping; empty where every number is as it should be. */
  readonly edits: readonly Edit[];
  /** References to a number of a changed kind that nothing bears: they pointed nowhere before and must be looked at. */
  readonly dangling: readonly Span[];
}

const labelEdits = (plan: PlanDocument, { style, valueSpan }: NumberingLabel, value: number): Edit[] => {
  const like = plan.source.text.slice(valueSpan.start, valueSpan.end);
  const text = writeNumber(style, value, like);
  return text === like ? [] : [{ span: valueSpan, text }];
};

const chapterOf = (section: Section | undefined): Section | undefined => {
  let at = section;
  while (at && at.label?.style !== '章') at = at.parent;
  return at;
};

/**
 * Counts anew: headings (章, 节, 一、, （一）, 1., （1）, ①), enumerations (一是 …) and, in the whole document, captions (表, 图, 专栏, 附件).
 * Numbering that goes on over the parents goes on; references (见表3, 第五章), the table of contents and the list of annexes follow what they name.
 * @param at an offset inside the section to renumber; without it the whole document
 */
export const renumber = (plan: PlanDocument, at?: number): Renumbering => {
  const scope: Scope = at === undefined ? undefined : sectionAround(plan, at);
  if (at !== undefined && scope === undefined) return { edits: [], dangling: [] };
  const headings = newHeadingNumbers(plan, scope);
  const captions = scope ? new Map<Caption, number>() : newCaptionNumbers(plan);
  const edits: Edit[] = [];
  const changedKinds = new Set<string>();
  for (const [{ label }, value] of headings) {
    if (!label || value === label.value) continue;
    edits.push(...labelEdits(plan, label, value));
    changedKinds.add(label.style);
  }
  const numberOf = (caption: Caption): NewNumber | undefined => {
    const number = captions.get(caption);
    if (number === undefined) return undefined;
    const chapter = chapterOf(caption.prose.section);
    const follows = chapter?.label?.value === caption.chapter;
    return { number, chapter: follows && chapter ? (headings.get(chapter) ?? caption.chapter) : caption.chapter };
  };
  const annexes = new Map<number, number>();
  const listed = namedEntries(plan);
  for (const caption of captions.keys()) {
    const number = numberOf(caption);
    if (!number || caption.number === undefined) continue;
    if (caption.kind === '附件' && !annexes.has(caption.number)) annexes.set(caption.number, number.number);
    const own = captionEdits(plan, caption, number);
    if (own.length === 0) continue;
    edits.push(...own);
    changedKinds.add(caption.kind);
    const entry = listed.get(`${caption.kind} ${String(caption.number)}`);
    if (entry) edits.push(...lineNameEdits(plan, entry.prose, number));
  }
  if (changedKinds.has('附件'))
    for (const { value, span } of annexListNumbers(plan)) edits.push(...plainEdit(plan, span, annexes.get(value) ?? value));
  const dangling: Span[] = [];
  for (const reference of plan.references) {
    const target = targetOf(plan, reference);
    if (!target) {
      if (reference.explicit && reference.number !== undefined && changedKinds.has(reference.kind)) dangling.push(reference.span);
    } else if (target.type === 'caption') {
      const number = numberOf(target.caption);
      if (number) edits.push(...referenceEdits(plan, reference, number));
    } else {
      const number = headings.get(target.section);
      if (number !== undefined) edits.push(...referenceEdits(plan, reference, { number, chapter: undefined }));
    }
  }
  for (const { entry, section } of matchToc(plan)?.pairs ?? []) {
    const value = headings.get(section);
    if (entry.label && value !== undefined && section.label?.style === entry.label.style && isWithin(section, scope))
      edits.push(...labelEdits(plan, entry.label, value));
  }
  for (const [{ valueSpan }, value] of newEnumerationNumbers(plan, scope)) {
    const like = plan.source.text.slice(valueSpan.start, valueSpan.end);
    edits.push({ span: valueSpan, text: writeNumber(/[①-⑳]/u.test(like) ? '①' : '一、', value, like) });
  }
  return { edits: disjoint(edits), dangling };
};

/** In order; of two at one place the first stands. */
const disjoint = (edits: readonly Edit[]): Edit[] => {
  const sorted = [...edits].sort((a, b) => bySpan(a.span, b.span));
  return sorted.filter((edit, i) => i === 0 || edit.span.start >= (sorted[i - 1]?.span.end ?? 0));
};
