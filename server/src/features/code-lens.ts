import { indicatorsOf } from '../model/document/by-table';
import type { Caption, PlanTable } from '../model/types';
import type { Span } from '../text/span';
import { say, type CheckedPlan } from './checked-plan';
import { findingsOfRow, findingsWithin, shortOf, worstOf } from './indicator-findings';
import { placesOfRow } from './indicator-places';
import { captionOfTable, referencesTo } from './numbered-things';

/** Which lenses are wanted; each has its setting. */
export interface CodeLensOptions {
  /** 5 处引用 · 目标低于基期 above the rows of indicators. */
  readonly indicators: boolean;
  /** 12 个指标 · 2 处问题 above tables. */
  readonly tables: boolean;
  /** 3 处引用 above captions of boxes, figures and annexes. */
  readonly captions: boolean;
}

/** A line of words above a place that leads to other places. */
export interface CodeLens {
  /** What it speaks of; the lens stands above its first line. */
  readonly span: Span;
  readonly title: string;
  /** The places it leads to; none where it only says something. */
  readonly places: readonly Span[];
}

const counted = (checked: CheckedPlan, count: number): string =>
  say(checked.locale, `${String(count)} 处引用`, `${String(count)} reference${count === 1 ? '' : 's'}`);

/** So many places a lens leads to; a name that stands in thousands of rows is no plan's. */
const mostShown = 200;

const ofIndicators = (checked: CheckedPlan, table: PlanTable): CodeLens[] =>
  indicatorsOf(checked.plan, table).flatMap((indicator): CodeLens[] => {
    const all = placesOfRow(checked.plan, indicator);
    const others = all.length - 1;
    const findings = findingsOfRow(checked, indicator).filter((f) => f.severity !== 'info');
    const words = [...new Set(findings.map((f) => shortOf(f, indicator, checked.locale)))];
    if (others === 0 && words.length === 0) return [];
    const title = [...(others > 0 ? [counted(checked, others)] : []), ...words.slice(0, 3)].join(' · ');
    const shown = all.slice(0, mostShown).filter((place) => place.type !== 'row' || place.indicator !== indicator);
    return [{ span: indicator.nameSpan, title, places: shown.map((place) => place.span) }];
  });

const ofTable = (checked: CheckedPlan, table: PlanTable): CodeLens[] => {
  const { plan, findings, locale } = checked;
  const count = indicatorsOf(plan, table).length;
  const found = findingsWithin(findings, table.span).filter((f) => f.severity !== 'info');
  const caption = captionOfTable(plan, table);
  const references = caption ? referencesTo(plan, caption) : [];
  if (count === 0 && found.length === 0 && references.length === 0) return [];
  const mark = worstOf(found) === 'error' ? '✗ ' : found.length > 0 ? '! ' : '';
  const parts = [
    ...(count > 0 ? [say(locale, `${String(count)} 个指标`, `${String(count)} indicators`)] : []),
    ...(caption?.number === undefined ? [] : [counted(checked, references.length)]),
    ...(found.length > 0 ? [`${mark}${say(locale, `${String(found.length)} 处问题`, `${String(found.length)} findings`)}`] : []),
  ];
  return [
    {
      span: table.captionProse?.reading.span ?? { start: table.span.start, end: table.span.start },
      title: parts.join(' · '),
      places: references.map((r) => r.span),
    },
  ];
};

const ofCaption = (checked: CheckedPlan, caption: Caption): CodeLens[] => {
  const references = referencesTo(checked.plan, caption);
  if (references.length === 0) return [];
  return [{ span: caption.label, title: counted(checked, references.length), places: references.map((r) => r.span) }];
};

/** The lenses of a document, in document order. */
export const codeLenses = (checked: CheckedPlan, options: CodeLensOptions): CodeLens[] => {
  const { tables, captions } = checked.plan;
  const tabled = new Set(tables.map((table) => captionOfTable(checked.plan, table)));
  return [
    ...(options.tables ? tables.filter((t) => t.kind !== 'box').flatMap((table) => ofTable(checked, table)) : []),
    ...(options.indicators ? tables.flatMap((table) => ofIndicators(checked, table)) : []),
    ...(options.captions ? captions.filter((c) => !tabled.has(c)).flatMap((caption) => ofCaption(checked, caption)) : []),
  ].sort((a, b) => a.span.start - b.span.start);
};
