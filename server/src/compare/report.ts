import type { Finding } from '../engine/finding';
import { rangeOf, type ReportRange } from '../engine/report';
import type { PlanDocument } from '../model/types';
import type { Source } from '../text/source';
import { comparePlans } from './compare';
import { compareFindings } from './findings';
import {
  verdicts,
  type FactChange,
  type IndicatorSide,
  type Place,
  type Reason,
  type SectionChange,
  type SectionSide,
  type StatementChange,
  type Verdict,
} from './types';

/** One draft, read and checked. */
export interface Draft {
  /** As people named it. */
  readonly filePath: string;
  readonly plan: PlanDocument;
  readonly findings: readonly Finding[];
}

/** A place with lines and columns as in the JSON report of `check`. */
export interface PlaceReport extends ReportRange {
  readonly text: string;
}

type Sides<Side> = { readonly old: Side | null; readonly new: Side | null };

export type ChangeReport = Omit<FactChange, 'old' | 'new' | 'reason' | 'year'> &
  Sides<PlaceReport> & { readonly reason: Reason | null; readonly year: number | null };

export interface IndicatorReport extends Sides<Omit<IndicatorSide, 'span'> & ReportRange> {
  readonly verdict: Verdict;
  readonly changes: readonly ChangeReport[];
}

export type FigureReport = ChangeReport & {
  readonly name: string | null;
  readonly section: string;
  readonly context: Sides<string>;
};

export interface SectionReport extends Sides<Omit<SectionSide, 'span'> & ReportRange> {
  readonly kind: SectionChange['kind'];
}

export interface FindingReport extends ReportRange {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly message: string;
}

export type Counts<Kind extends string> = Readonly<Record<Kind, number>>;

/** What changed between two drafts, as reports and other programs take it: plain data, places as 1-based lines and columns. Fields may be added, never renamed. */
export interface ComparisonReport extends Sides<{ readonly filePath: string; readonly title: string | null }> {
  readonly summary: {
    readonly indicators: Counts<Verdict>;
    readonly figures: Counts<Verdict>;
    readonly sections: Counts<SectionChange['kind']>;
    readonly findings: Counts<'new' | 'gone'>;
  };
  readonly indicators: readonly IndicatorReport[];
  readonly figures: readonly FigureReport[];
  readonly sections: readonly SectionReport[];
  readonly findings: { readonly new: readonly FindingReport[]; readonly gone: readonly FindingReport[] };
}

const counts = <Kind extends string>(kinds: readonly Kind[], of: readonly Kind[]): Counts<Kind> => {
  const found = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const kind of of) found[kind] += 1;
  return found;
};

const sectionKinds: readonly SectionChange['kind'][] = ['added', 'removed', 'renamed', 'renumbered'];

const placeOf = (source: Source, place: Place | undefined): PlaceReport | null =>
  place ? { text: place.text, ...rangeOf(source, place.span) } : null;

const sideOf = <Side extends { readonly span: Place['span'] }>(
  source: Source,
  side: Side | undefined,
): (Omit<Side, 'span'> & ReportRange) | null => {
  if (!side) return null;
  const { span, ...rest } = side;
  return { ...rest, ...rangeOf(source, span) };
};

const findingOf =
  (source: Source) =>
  ({ id, ruleId, severity, message, span }: Finding): FindingReport => ({ id, ruleId, severity, message, ...rangeOf(source, span) });

/** Compares two drafts and reports it. Pure. */
export const reportComparison = (old: Draft, now: Draft): ComparisonReport => {
  const [before, after] = [old.plan.source, now.plan.source];
  const { indicators, figures, sections } = comparePlans(old.plan, now.plan);
  const findings = compareFindings(old.findings, now.findings);
  const changeOf = (change: FactChange): ChangeReport => ({
    aspect: change.aspect,
    verdict: change.verdict,
    reason: change.reason ?? null,
    year: change.year ?? null,
    old: placeOf(before, change.old),
    new: placeOf(after, change.new),
  });
  const figureOf = (change: StatementChange): FigureReport => ({
    ...changeOf(change),
    name: change.name ?? null,
    section: change.section,
    context: { old: change.context.old ?? null, new: change.context.new ?? null },
  });
  return {
    old: { filePath: old.filePath, title: old.plan.meta.title ?? null },
    new: { filePath: now.filePath, title: now.plan.meta.title ?? null },
    summary: {
      indicators: counts(
        verdicts,
        indicators.map((i) => i.verdict),
      ),
      figures: counts(
        verdicts,
        figures.map((f) => f.verdict),
      ),
      sections: counts(
        sectionKinds,
        sections.map((s) => s.kind),
      ),
      findings: { new: findings.new.length, gone: findings.gone.length },
    },
    indicators: indicators.map((change) => ({
      verdict: change.verdict,
      old: sideOf(before, change.old),
      new: sideOf(after, change.new),
      changes: change.changes.map(changeOf),
    })),
    figures: figures.map(figureOf),
    sections: sections.map((change) => ({ kind: change.kind, old: sideOf(before, change.old), new: sideOf(after, change.new) })),
    findings: { new: findings.new.map(findingOf(after)), gone: findings.gone.map(findingOf(before)) },
  };
};

/** True where indicators or figures differ: what the exit code of `planlint compare` says. */
export const hasChanges = ({ indicators, figures }: ComparisonReport): boolean => indicators.length + figures.length > 0;
