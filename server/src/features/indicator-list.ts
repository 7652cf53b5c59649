import type { Direction } from '../lexicon/indicators';
import { baselineOf } from '../model/tables/baselines';
import { targetLevels } from '../model/tables/levels';
import type { Quantity } from '../model/types';
import type { Span } from '../text/span';
import type { CheckedPlan } from './checked-plan';
import { figureText } from './figures';
import { findingsOfRow, worstOf } from './indicator-findings';
import { placesOfRow } from './indicator-places';

/** A figure of an indicator, as written and as a number to draw with. */
export interface ListedValue {
  readonly text: string;
  readonly value: number;
  readonly year: number | undefined;
  readonly span: Span;
}

/** One indicator for a list or a drawing. */
export interface ListedIndicator {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly direction: Direction | undefined;
  /** 约束性, 预期性, or as written. */
  readonly attribute: string;
  readonly baseline: ListedValue | undefined;
  /** By year. */
  readonly targets: readonly ListedValue[];
  /** The worst finding of its row decides: ✗ for an error, ! for a warning. */
  readonly state: 'ok' | 'warning' | 'error';
  readonly messages: readonly string[];
  /** The caption of its table. */
  readonly table: string;
  /** A table of what was reached: its “targets” are those of the plan before. */
  readonly review: boolean;
  /** The name in its row. */
  readonly span: Span;
  /** Other places that speak of it. */
  readonly places: number;
}

const listed = (quantity: Quantity, unit: string, year: number | undefined, span: Span): ListedValue => ({
  text: figureText(quantity, unit),
  value: quantity.value,
  year,
  span,
});

/** Every indicator of the plan's tables, in document order, with its course and its state. */
export const indicatorList = (checked: CheckedPlan): ListedIndicator[] =>
  checked.plan.indicators.map((indicator) => {
    const findings = findingsOfRow(checked, indicator);
    const worst = worstOf(findings);
    const baseline = baselineOf(checked.plan, indicator);
    const { unit, table } = indicator;
    return {
      name: indicator.name,
      category: indicator.category,
      unit,
      direction: indicator.direction,
      attribute: indicator.attribute?.text ?? '',
      baseline: baseline && listed(baseline.quantity, unit, baseline.year, baseline.span),
      targets: targetLevels(indicator).map(({ value, quantity }) => listed(quantity, unit, value.year, value.cell.span)),
      state: worst === 'error' ? 'error' : worst === 'warning' ? 'warning' : 'ok',
      messages: findings.filter((f) => f.severity !== 'info').map((f) => f.message),
      table: table.captionProse?.reading.text ?? '',
      review: table.review,
      span: indicator.nameSpan,
      places: placesOfRow(checked.plan, indicator).length - 1,
    };
  });
