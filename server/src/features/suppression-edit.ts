import type { Finding } from '../engine/finding';
import type { PlanDocument } from '../model/types';
import { rules } from '../rules';
import type { Edit, Locale } from '../rules/rule';
import { lineSpan, positionAt } from '../text/source';
import type { Span } from '../text/span';

/** How far a suppression reaches: the line of the finding (or its whole table, where no comment can stand between rows), or the document. */
export type Reach = 'here' | 'document';

const commands = {
  zh: { line: '校核忽略下一行', begin: '校核忽略', end: '校核恢复', document: '校核忽略全文' },
  en: { line: 'planlint-disable-next-line', begin: 'planlint-disable', end: 'planlint-enable', document: 'planlint-disable-file' },
} as const;

/** The line end a text uses. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/** The lines of a table and of the caption right above it, from the start of the first to the end of the last. */
const tableAround = (plan: PlanDocument, offset: number): Span | undefined => {
  const block = plan.tree.blocks.find(({ type, span }) => type === 'table' && span.start <= offset && offset <= span.end);
  if (!block) return undefined;
  const table = plan.tables.find(({ span }) => span.start === block.span.start);
  const start = Math.min(block.span.start, table?.captionProse?.span.start ?? block.span.start);
  const line = (at: number): Span => lineSpan(plan.source, positionAt(plan.source, at).line);
  return { start: line(start).start, end: line(block.span.end).end };
};

/** Does a finding stand for the document as a whole, so that one of its lines is no place to suppress it? */
export const speaksOfDocument = (finding: Finding): boolean =>
  finding.mass === true || rules.find(({ id }) => id === finding.ruleId)?.wholeDocument === true;

/** Can a finding be suppressed? What planlint says of itself and of suppressions cannot. */
export const isSuppressible = ({ ruleId }: Finding): boolean => !/^(?:engine|suppression)\//.test(ruleId);

/**
 * The comments to insert so that a finding is suppressed. The reason stands at the end of the first one, before ` -->`.
 * @param reason in the words of the author, or a text to be replaced by them
 */
export const suppressionEdits = (plan: PlanDocument, finding: Finding, reach: Reach, reason: string, locale: Locale): readonly Edit[] => {
  const { source, tree } = plan;
  const words = commands[locale];
  const eol = lineEndOf(source.text);
  const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
  const { start } = finding.span;
  const front = tree.frontMatter?.span;
  if (reach === 'document' || (front && start <= front.end)) {
    const comment = `<!-- ${words.document} ${finding.ruleId} -- ${reason} -->`;
    return [front ? insert(front.end, `${eol}${eol}${comment}`) : insert(0, `${comment}${eol}${eol}`)];
  }
  const table = tableAround(plan, start);
  if (table)
    return [
      insert(table.start, `<!-- ${words.begin} ${finding.ruleId} -- ${reason} -->${eol}${eol}`),
      insert(table.end, `${eol}${eol}<!-- ${words.end} ${finding.ruleId} -->`),
    ];
  const line = lineSpan(source, positionAt(source, start).line);
  const indent = /^[ \t\u3000]*/.exec(source.text.slice(line.start, line.end))?.[0] ?? '';
  return [insert(line.start, `${indent}<!-- ${words.line} ${finding.ruleId} -- ${reason} -->${eol}`)];
};
