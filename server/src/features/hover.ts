import { frontMatterKeys } from '../syntax';
import type { Span } from '../text/span';
import type { CheckedPlan } from './checked-plan';
import { captionAt, headingAt, markAt, quantityAt, referenceAt, timeAt, tocEntryAt, touches } from './at';
import { frontMatterHelp } from './hover/front-matter';
import { indicatorCard } from './hover/indicator-card';
import { targetPreview } from './hover/preview';
import { periodText } from './hover/period';
import { figureCard } from './hover/figure';
import { markHelp } from './hover/mark';
import type { HoverContext } from './hover/context';
import { targetOf } from './numbered-things';
import { sectionOfEntry, subjectAt } from './subjects';

export type { HoverContext } from './hover/context';

/** What is shown for the words at a place: Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The key of a line of the front matter, if the offset stands on it. */
const frontMatterKeyAt = (
  { plan }: CheckedPlan,
  offset: number,
): { readonly key: (typeof frontMatterKeys)[number]; readonly span: Span } | undefined => {
  const { frontMatter } = plan.tree;
  if (!frontMatter || !touches(frontMatter.span, offset)) return undefined;
  const { text } = plan.source;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const key = frontMatterKeys.find((k) => text.startsWith(k, start) && !/[\w-]/u.test(text[start + k.length] ?? ' '));
  return key && offset <= start + key.length ? { key, span: { start, end: start + key.length } } : undefined;
};

/**
 * What to say of the words at an offset: an indicator (its name, a cell of its row, a figure that states it), a reference, a caption that others refer
 * to, an entry of the table of contents, a year word, a mark or the rule it names, a key of the front matter, any other figure. Undefined for plain words.
 */
export const hoverAt = (checked: CheckedPlan, offset: number, context: HoverContext = {}): Hover | undefined => {
  const { plan } = checked;
  const key = frontMatterKeyAt(checked, offset);
  if (key) return { span: key.span, markdown: frontMatterHelp(key.key, checked.locale) };
  const mark = markAt(plan, offset);
  if (mark) return markHelp(checked, mark, offset, context);
  const subject = subjectAt(plan, offset);
  const reference = referenceAt(plan, offset);
  const target = reference && targetOf(plan, reference);
  if (reference && target && subject?.type !== 'indicator')
    return { span: reference.span, markdown: targetPreview(checked, target, context) };
  if (subject?.type === 'indicator') return { span: subject.span, markdown: indicatorCard(checked, subject, offset, context) };
  const time = timeAt(plan, offset);
  const years = time && periodText(checked, time);
  if (time && years !== undefined) return { span: time.span, markdown: years };
  const caption = captionAt(plan, offset);
  if (caption) return { span: caption.label, markdown: targetPreview(checked, { type: 'caption', caption }, context) };
  const entry = tocEntryAt(plan, offset);
  const section = entry && sectionOfEntry(plan, entry);
  if (entry && section) return { span: entry.prose.reading.span, markdown: targetPreview(checked, { type: 'section', section }, context) };
  const quantity = quantityAt(plan, offset);
  const figure = quantity && figureCard(checked, quantity);
  if (quantity && figure !== undefined) return { span: quantity.full, markdown: figure };
  const heading = headingAt(plan, offset);
  if (heading && !heading.runIn) {
    const markdown = targetPreview(checked, { type: 'section', section: heading }, context);
    return { span: heading.span, markdown };
  }
  return undefined;
};
