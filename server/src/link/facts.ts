import { declaredUnit } from '../model/tables/cell-units';
import { contextOf, readFactName, type FactName, type NameContext } from '../model/claims/fact-names';
import { isFlow } from '../model/document/indicators';
import { isChange } from '../model/tables/levels';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { keptWith, onceFor } from '../text/kept-with';
import type { Indicator, IndicatorValue, PlanDocument, Quantity } from '../model/types';
import { measureOf, type Measure } from './measures';

/** A row of an indicator table as links see it: its name taken apart, with the category as context. */
export interface RowFact {
  readonly indicator: Indicator;
  readonly name: FactName;
  readonly context: NameContext;
  readonly cells: readonly CellFact[];
  /** What is added over a period: figures in brackets. */
  readonly sums: readonly CellFact[];
}

/** One figure of a row. */
export interface CellFact {
  readonly value: IndicatorValue;
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** That its row or column gives it. */
  readonly unit: string;
}

const cellsOf = (indicator: Indicator, inBrackets: boolean): readonly CellFact[] => {
  const unit = declaredUnit(indicator) ?? indicator.unit;
  const cells: CellFact[] = [];
  for (const value of indicator.values) {
    const { quantity, kind, cumulative } = value.value;
    if (!quantity || kind !== 'number' || cumulative !== inBrackets || quantity.kind === 'ratio' || value.column.valueKind === 'completion')
      continue;
    if (!isChange(value.cell)) cells.push({ value, quantity, measure: measureOf(quantity, unit), unit });
  }
  return cells;
};

/** What is said of a row outside its table. */
interface Said {
  readonly caption: string;
  readonly title: string;
}

/** A row keeps its facts from one version of a document to the next. */
const factOf = keptWith(
  (indicator: Indicator, { caption, title }: Said): RowFact => ({
    indicator,
    name: readFactName(indicator.name),
    context: contextOf([indicator.category, caption, title]),
    cells: cellsOf(indicator, false),
    sums: cellsOf(indicator, true),
  }),
  (a, b) => a.caption === b.caption && a.title === b.title,
);

const rowFactOf = (indicator: Indicator): RowFact => {
  const { captionProse, section } = indicator.table;
  return factOf(indicator, { caption: captionProse?.reading.text ?? '', title: section?.title ?? '' });
};

/** Every row of every indicator table, totals of a category among them. */
export const rowFactsOf = oncePerPlan((plan: PlanDocument): readonly RowFact[] => plan.indicators.map(rowFactOf));

/** So many for each of something: its parts (其中：县办医院) are for each of it, too, which their names do not say. */
const perHead = /^(?:每|人均|户均|地均)/u;

/** The rows that say by their own name what they count: not the parts of so many per head. */
export const selfContainedFactsOf = oncePerPlan((plan): readonly RowFact[] => {
  let whole: Indicator | undefined;
  return rowFactsOf(plan).filter(({ indicator }) => {
    if (!indicator.part) whole = indicator;
    return !indicator.part || indicator.table !== whole?.table || !perHead.test(whole.name);
  });
});

/** True for rows that count what happens in a period: their year is the period's end, their value no level. */
export const isFlowRow = ({ indicator }: RowFact): boolean => isFlow(indicator);

const totalHeader = /^(?:.{0,8}(?:合计|总计|小计|共计)|累计|总[额数量])$/u;

/** What a row gives for several years together, in a column of totals beside those of the years (2026年, 2027年, 合计); a row keeps it. */
export const totalOverYears = onceFor(({ indicator, cells }: RowFact): Measure | undefined => {
  if (cells.length < 2) return undefined;
  const { table, row } = indicator;
  const column = table.columns.find(({ header, year }) => year === undefined && totalHeader.test(header));
  const quantity = column && table.rows[row]?.[column.index]?.value?.quantity;
  return quantity && measureOf(quantity, column.unit ?? declaredUnit(indicator) ?? indicator.unit);
});
