import { indicatorsOf } from '../model/document/by-table';
import { formatNumber } from '../model/figures/format-number';
import { levelIn } from '../model/tables/levels';
import { judgedTotals } from '../model/tables/totals';
import type { Indicator, PlanTable } from '../model/types';
import { overlaps, type Span } from '../text/span';
import { say, type CheckedPlan } from './checked-plan';
import { changeOf, changeText, yearlyText } from './indicator-change';

/** Which hints are wanted; each has its setting. */
export interface InlayHintOptions {
  /** ↑ 2.1 个百分点 behind a target. */
  readonly change: boolean;
  /** ≈ 年均 3.05% behind a target. */
  readonly yearly: boolean;
  /** ✓ or ✗ behind a subtotal or total. */
  readonly totals: boolean;
}

/** A few words shown behind a place of the text that are not in it. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

const ofIndicator = (checked: CheckedPlan, indicator: Indicator, options: InlayHintOptions): InlayHint[] =>
  indicator.values.flatMap((value) => {
    const quantity = value.role === 'target' ? levelIn(value.cell, value.value) : undefined;
    const change = quantity && changeOf(checked.plan, indicator, quantity);
    if (!change || change.baseline.from === 'sentence') return [];
    const { locale } = checked;
    const yearly = options.yearly ? yearlyText(change, indicator, locale) : undefined;
    const parts = [
      ...(options.change ? [changeText(change, indicator.unit, locale)] : []),
      ...(yearly === undefined ? [] : [`≈ ${yearly}`]),
    ];
    if (parts.length === 0) return [];
    const year = change.baseline.year === undefined ? say(locale, '基期', 'the baseline') : String(change.baseline.year);
    return [{ offset: value.cell.span.end, label: parts.join(' '), tooltip: say(locale, `与${year}相比`, `compared with ${year}`) }];
  });

const ofTotals = (table: PlanTable, { locale }: CheckedPlan): InlayHint[] => {
  const { right, wrong } = judgedTotals(table);
  return [
    ...right.map(({ cell }) => ({ offset: cell.span.end, label: '✓', tooltip: say(locale, '与分项之和一致', 'adds up') })),
    ...wrong.map(({ cell, sum }) => ({
      offset: cell.span.end,
      label: '✗',
      tooltip: say(locale, `分项之和为 ${formatNumber(sum)}`, `the parts make ${formatNumber(sum)}`),
    })),
  ];
};

/** The hints of the tables that a stretch touches, in document order. */
export const inlayHints = (checked: CheckedPlan, within: Span, options: InlayHintOptions): InlayHint[] =>
  checked.plan.tables
    .filter((table) => overlaps(table.span, within) && table.kind !== 'box')
    .flatMap((table) => [
      ...(table.review ? [] : indicatorsOf(checked.plan, table).flatMap((indicator) => ofIndicator(checked, indicator, options))),
      ...(options.totals ? ofTotals(table, checked) : []),
    ])
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
