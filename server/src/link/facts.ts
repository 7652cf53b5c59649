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

const cellsOf = (indicator: Indicator): readonly CellFact[] => {
  const unit = declaredUnit(indicator) ?? indicator.unit;
  const cells: CellFact[] = [];
  for (const value of indicator.values) {
    const { quantity, kind, cumulative } = value.value;
    if (!quantity || kind !== 'number' || cumulative || quantity.kind === 'ratio' || value.column.valueKind === 'completion') continue;
    if (!isChange(value.cell)) cells.push({ value, quantity, measure: measureOf(quantity, unit) });
  }
  return cells;
};

/** A row keeps its facts from one version of a document to the next, with what is said of it outside its table. */
interface KeptFacts {
  readonly caption: string;
  readonly title: string;
  readonly values: Indicator['values'];
  readonly fact: RowFact;
}
const facts = new WeakMap<Indicator, KeptFacts>();

const rowFactOf = (indicator: Indicator): RowFact => {
  const { category, table, values } = indicator;
  const caption = table.captionProse?.reading.text ?? '';
  const title = table.section?.title ?? '';
  const known = facts.get(indicator);
  if (known?.caption === caption && known.title === title && known.values === values) return known.fact;
  const fact = { indicator, name: readFactName(indicator.name), context: contextOf([category, caption, title]), cells: cellsOf(indicator) };
  facts.set(indicator, { caption, title, values, fact });
  return fact;
};

/** Every row of every indicator table, totals of a category among them. */
export const rowFactsOf = oncePerPlan((plan: PlanDocument): readonly RowFact[] => plan.indicators.map(rowFactOf));

/** True for rows that count what happens in a period: their year is the period's end, their value no level. */
export const isFlowRow = ({ indicator }: RowFact): boolean => isFlow(indicator);
