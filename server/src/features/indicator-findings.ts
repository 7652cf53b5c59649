import { titles } from '../rules';
import type { Finding } from '../engine/finding';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Indicator, PlanTable } from '../model/types';
import type { Locale } from '../rules/rule';
import { contains, type Span } from '../text/span';
import { say, type CheckedPlan } from './checked-plan';

/** The findings that stand in one of some spans. @param findings sorted by place */
export const findingsWithin = (findings: readonly Finding[], span: Span): Finding[] => {
  const found: Finding[] = [];
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < findings.length; i += 1) {
    const finding = findings[i];
    if (!finding || finding.span.start > span.end) break;
    if (contains(span, finding.span)) found.push(finding);
  }
  return found;
};

const cellSpans = oncePerPlan((plan) => {
  const spans = new Map<PlanTable, readonly (readonly Span[])[]>();
  for (const table of plan.tables)
    spans.set(
      table,
      table.rows.map((row) =>
        row
          .filter((cell) => cell.merged === undefined)
          .map((cell) => cell.span)
          .sort((a, b) => a.start - b.start),
      ),
    );
  return spans;
});

/** The findings in the cells of an indicator's row. */
export const findingsOfRow = ({ plan, findings }: CheckedPlan, { table, row }: Indicator): Finding[] =>
  (cellSpans(plan).get(table)?.[row] ?? []).flatMap((span) => findingsWithin(findings, span));

/** What a finding says in a few words. */
export const shortOf = (finding: Finding, indicator: Indicator | undefined, locale: Locale): string => {
  if (finding.ruleId === 'indicator/target-direction' && indicator)
    return indicator.direction === 'down'
      ? say(locale, '目标高于基期', 'target above baseline')
      : say(locale, '目标低于基期', 'target below baseline');
  return titles[finding.ruleId]?.[locale] ?? finding.ruleId;
};

/** The worst of some findings. */
export const worstOf = (findings: readonly Finding[]): Finding['severity'] | undefined => {
  for (const severity of ['error', 'warning', 'info'] as const) if (findings.some((f) => f.severity === severity)) return severity;
  return undefined;
};
