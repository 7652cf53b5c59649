import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanDocument, Quantity } from '../model/types';
import { positionAt } from '../text/source';
import type { Span } from '../text/span';
import { mentionsOf } from './mentions';

/** The legend: a token's type is its place in this list. */
export const tokenTypes = ['indicator', 'quantity', 'year', 'reference', 'numbering'] as const;
/** Modifiers are bits in this order: a name in its own row, a number where the thing itself stands. */
export const tokenModifiers = ['definition'] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A stretch of one line with a meaning. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly definition: boolean;
}

const figures: ReadonlySet<Quantity['kind']> = new Set(['value', 'range', 'ratio', 'duration']);

/** Of two tokens on one place the one named first here stands. */
const collected = (plan: PlanDocument): SemanticToken[] => {
  const token = (type: TokenType, span: Span | undefined, definition = false): SemanticToken[] =>
    span ? [{ type, span, definition }] : [];
  return [
    ...plan.references.flatMap((r) => token('reference', r.span)),
    ...plan.indicators.flatMap((i) => token('indicator', i.nameSpan, true)),
    ...mentionsOf(plan).flatMap((m) => token('indicator', m.span)),
    ...plan.captions.flatMap((c) => token('numbering', c.label, true)),
    ...plan.sections.flatMap((s) => token('numbering', s.label?.span, true)),
    ...plan.enumerations.flatMap((e) => e.items.flatMap((item) => token('numbering', item.span, true))),
    ...(plan.toc?.entries ?? []).flatMap((e) => token('numbering', e.label?.span)),
    ...plan.times.flatMap((t) => token('year', t.span)),
    ...plan.quantities.flatMap((q) => (figures.has(q.kind) ? token('quantity', q.span) : [])),
  ];
};

/** Tokens in document order, none over another, none over a line end: what VS Code and the protocol want. */
export const semanticTokens = oncePerPlan((plan): readonly SemanticToken[] => {
  const { source } = plan;
  const sorted = collected(plan)
    .map((token, rank) => ({ token, rank }))
    .sort((a, b) => a.token.span.start - b.token.span.start || a.rank - b.rank);
  const tokens: SemanticToken[] = [];
  let end = 0;
  for (const { token } of sorted) {
    const { start } = token.span;
    if (start < end || token.span.end <= start) continue;
    const { line } = positionAt(source, start);
    const lineEnd = source.lineStarts[line + 1] ?? source.text.length + 1;
    // A name broken over two lines is marked on its first.
    let to = Math.min(token.span.end, lineEnd);
    while (to > start && '\r\n'.includes(source.text[to - 1] ?? ' ')) to -= 1;
    if (to <= start) continue;
    tokens.push({ ...token, span: { start, end: to } });
    end = to;
  }
  return tokens;
});

/** Tokens as the protocol counts them: five numbers each, line and column relative to the one before (LSP 3.17, textDocument/semanticTokens). */
export const encodeTokens = (plan: PlanDocument, within?: Span): number[] => {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const { span, type, definition } of semanticTokens(plan)) {
    if (within && (span.end <= within.start || span.start >= within.end)) continue;
    const at = positionAt(plan.source, span.start);
    data.push(
      at.line - line,
      at.line === line ? at.column - column : at.column,
      span.end - span.start,
      tokenTypes.indexOf(type),
      definition ? 1 : 0,
    );
    ({ line, column } = at);
  }
  return data;
};

/** One replacement in encoded tokens (LSP 3.17, SemanticTokensEdit): what lies between the ends the two have in common; none where they are equal. */
export const tokenEdits = (
  before: readonly number[],
  after: readonly number[],
): { readonly start: number; readonly deleteCount: number; readonly data: number[] }[] => {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [deleteCount, data] = [before.length - tail - start, after.slice(start, after.length - tail)];
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
};
