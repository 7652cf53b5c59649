import type { Rule } from '../rules/rule';
import { severityOf, type Config } from './config';
import { hitOf, type Hit } from './hit';

/** Findings of one rule that a report of one file holds; the rest are counted. No text written by people comes near, a line of 100,000 `（` does. */
export const mostPerRule = 1000;

/** Hits of one rule that are kept while it runs: what bounds memory where a rule finds something at every character. */
export const mostHits = 50_000;

/** What one rule found beyond `mostHits`: how many, and the first of them. */
export interface Overflow {
  readonly first: Hit;
  readonly count: number;
}

const severityRank = { error: 0, warning: 1, info: 2 } as const;

/** Severest first, then as the text goes: what is dropped is the least severe and the last, whatever order a rule yields in. */
const byWeight = (a: Hit, b: Hit): number =>
  severityRank[a.severity] - severityRank[b.severity] || a.raw.span.start - b.raw.span.start || a.raw.span.end - b.raw.span.end;

/**
 * Keeps the first `limit` hits of each rule, and says per rule how many are left out: one engine/limit finding at the first of them, as severe as it.
 * Depends on the text and the configuration alone.
 */
export const capHits = (
  hits: readonly Hit[],
  overflows: readonly Overflow[],
  rules: readonly Rule[],
  config: Config,
  limit = mostPerRule,
): readonly Hit[] => {
  const counts = new Map<Rule, number>();
  for (const { rule } of hits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const crowded = [...counts].filter(([, count]) => count > limit).map(([rule]) => rule);
  if (crowded.length === 0 && overflows.length === 0) return hits;
  const dropped = new Set<Hit>();
  const left = new Map<Rule, { first: Hit; count: number }>();
  for (const { first, count } of overflows) left.set(first.rule, { first, count });
  for (const rule of crowded) {
    const [first, ...rest] = hits
      .filter((h) => h.rule === rule)
      .sort(byWeight)
      .slice(limit);
    if (!first) continue;
    dropped.add(first);
    for (const hit of rest) dropped.add(hit);
    left.set(rule, { first, count: rest.length + 1 + (left.get(rule)?.count ?? 0) });
  }
  const reporter = rules.find((r) => r.id === 'engine/limit');
  const severity = reporter ? severityOf(reporter, config) : 'off';
  const notes =
    !reporter || severity === 'off'
      ? []
      : [...left].map(([rule, { first, count }]) =>
          hitOf(reporter, config.rules[reporter.id] === undefined ? first.severity : severity, {
            messageId: 'findings',
            span: first.raw.span,
            data: { rule: rule.id, count, limit: Math.min(limit, mostHits) },
          }),
        );
  return [...hits.filter((h) => !dropped.has(h)), ...notes];
};
