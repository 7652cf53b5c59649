import type { PlanDocument } from '../../model/types';
import { lineSpan, positionAt } from '../../text/source';
import type { Span } from '../../text/span';
import type { CheckedPlan } from '../checked-plan';

export type CompletionKind = 'indicator' | 'reference' | 'numbering' | 'period' | 'unit' | 'value' | 'key' | 'rule' | 'mark' | 'snippet';

/** Something to put in at the caret. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** What replaces `span`; with `snippet`, in the protocol's snippet syntax. */
  readonly insert: string;
  readonly snippet: boolean;
  /** On the caret's line, around it. */
  readonly span: Span;
  /** What the words in `span` are held against; the label where it is left out. */
  readonly filter?: string;
  readonly documentation?: string;
}

/** The caret with the line around it. */
export interface Caret {
  readonly checked: CheckedPlan;
  readonly plan: PlanDocument;
  readonly offset: number;
  readonly line: Span;
  /** The line before the caret and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Longer lines are looked at near the caret alone. */
const mostBefore = 2000;

export const caretAt = (checked: CheckedPlan, offset: number): Caret => {
  const { plan } = checked;
  const { text } = plan.source;
  const line = lineSpan(plan.source, positionAt(plan.source, offset).line);
  const at = Math.max(line.start, Math.min(offset, line.end));
  return {
    checked,
    plan,
    offset: at,
    line,
    before: text.slice(Math.max(line.start, at - mostBefore), at),
    after: text.slice(at, Math.min(line.end, at + 200)),
  };
};

/** The span of the last characters before the caret, and of some behind it. */
export const around = ({ offset }: Caret, before: number, behind = 0): Span => ({ start: offset - before, end: offset + behind });
