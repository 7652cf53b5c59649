import { findingsOfRow } from '../features/indicator-findings';
import { indicatorList, type ListedIndicator, type ListedValue } from '../features/indicator-list';
import type { CheckedPlan } from '../features/checked-plan';
import type { Indicator } from '../model/types';
import { cover, type Span } from '../text/span';
import type { Places } from './positions';
import type { IndicatorRow, YearValue } from './protocol';

const directions = { up: 'up', down: 'down', steady: 'same' } as const;

const rowSpan = ({ table, row, nameSpan }: Indicator): Span =>
  (table.rows[row] ?? []).filter(({ merged }) => merged === undefined).reduce((whole, { span }) => cover(whole, span), nameSpan);

/** Nothing is wrong, but nothing could be judged either. */
const isUnknown = ({ baseline, targets, direction, state }: ListedIndicator): boolean =>
  state === 'ok' && (!baseline || targets.length === 0 || direction === undefined);

/** The indicators of a plan as planlint/indicators gives them, in document order. */
export const indicatorRows = (checked: CheckedPlan, places: Places): IndicatorRow[] => {
  const yearValue = ({ year, value, text, span }: ListedValue): YearValue => ({
    year: year ?? null,
    value: Number.isFinite(value) ? value : null,
    text,
    range: places.range(span),
  });
  const listed = indicatorList(checked);
  return checked.plan.indicators.flatMap((indicator, i): IndicatorRow[] => {
    const row = listed[i];
    if (!row) return [];
    return [
      {
        name: row.name,
        category: row.category,
        unit: row.unit,
        direction: row.direction ? directions[row.direction] : null,
        attribute: row.attribute === '' ? null : row.attribute,
        range: places.range(rowSpan(indicator)),
        nameRange: places.range(row.span),
        baseline: row.baseline ? yearValue(row.baseline) : null,
        targets: row.targets.map(yearValue),
        state: isUnknown(row) ? 'unknown' : row.state,
        findings: findingsOfRow(checked, indicator).map(({ ruleId, severity, message, span }) => ({
          ruleId,
          severity,
          message,
          range: places.range(span),
        })),
      },
    ];
  });
};
