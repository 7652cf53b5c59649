import { buildPlan } from '../../server/src/model/document/build';
import type { PlanDocument, Section } from '../../server/src/model/types';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';

/** A plan of lines: extracted text unless told otherwise. */
export const planOf = (text: string, dialect: 'markdown' | 'plain' = 'plain'): PlanDocument => buildPlan(parse(sourceOf(text), dialect));

/** What stands at a span. */
export const at = (plan: PlanDocument, span: { readonly start: number; readonly end: number }): string =>
  plan.source.text.slice(span.start, span.end);

/** A run-in title is running text: of a long one only the start is shown. */
export const shortTitle = ({ runIn, title }: Section): string =>
  runIn ? `~${title.length > 20 ? `${title.slice(0, 12)}…` : title}` : title;

/** The outline as a person reads it: indented, boxes and annexes named, run-in headings marked `~`. */
export const outlineText = (plan: PlanDocument): string => {
  const lines: string[] = [];
  let box: Section['box'];
  let annex: Section['annex'];
  for (const section of plan.sections) {
    if (section.annex !== annex)
      lines.push(`[附件${String(section.annex?.number ?? '')} ${section.annex?.title ?? ''}]`.replace(' ]', ']'));
    annex = section.annex;
    if (section.box && section.box !== box) lines.push(`${'  '.repeat((section.box.caption ? 1 : 0) + 1)}[${section.box.title}]`);
    box = section.box;
    lines.push('  '.repeat(section.level - 1 + (section.box ? 3 : 0)) + `${section.label?.text ?? '#'} ${shortTitle(section)}`);
  }
  return lines.join('\n');
};
