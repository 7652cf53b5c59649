import { declaredUnit } from '../model/cell-units';
import { contextOf, readFactName, type FactName, type NameContext } from '../model/fact-names';
import { isFlow } from '../model/indicators';
import { isChange } from '../model/levels';
import { oncePerPlan } from '../model/once-per-plan';
import type { Indicator, IndicatorValue, PlanDocument, Quantity } from '../model/types';
import { measureOf, type Measure } from './measures';

/** A row of an indicator table as links see it: its name taken apart, with the category as context. */
export interface RowFact {
  readonly indicator: Indicator;
  readonly name: FactName;
  readonly context: NameContext;
  readonly cells: readonly CellFact[];
}

/** One figure of a row. */
export interface CellFact {
  readonly value: IndicatorValue;
  readonly quantity: Quantity;
  readonly measure: Measure;
}

const cellsOf = (indicator: Indicator): CellFact[] => {
  const unit = declaredUnit(indicator) ?? indicator.unit;
  return indicator.values.flatMap((value): CellFact[] => {
    const { quantity, kind, cumulative } = value.value;
    if (!quantity || kind !== 'number' || cumulative || quantity.kind === 'ratio' || isChange(value.cell)) return [];
    if (value.column.valueKind === 'completion') return [];
    return [{ value, quantity, measure: measureOf(quantity, unit) }];
  });
};

/** Every row of every indicator table, totals of a category among them. */
export const rowFactsOf = oncePerPlan((plan: PlanDocument): readonly RowFact[] =>
  plan.indicators.map((indicator) => ({
    indicator,
    name: readFactName(indicator.name),
    context: contextOf([indicator.category, indicator.table.captionProse?.reading.text ?? '', indicator.table.section?.title ?? '']),
    cells: cellsOf(indicator),
  })),
);

/** True for rows that count what happens in a period: their year is the period's end, their value no level. */
export const isFlowRow = ({ indicator }: RowFact): boolean => isFlow(indicator);
