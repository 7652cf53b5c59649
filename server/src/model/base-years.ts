import { timesOf } from './by-prose';
import { oncePerPlan } from './once-per-plan';
import type { Column, PlanDocument, Prose, TimeExpression } from './types';

/** The base year that a text states, and the columns that show the tables to have another. */
export interface BaseYears {
  readonly time: TimeExpression;
  readonly stated: number;
  readonly shown: number;
  readonly columns: readonly Column[];
}

/** 规划基准年为2025年, 基期：2025年. */
const statement = /(?:基准年|基准年度|基期年?|基年)份?(?:均?为|是|取|定为|[：:])?$/;

export const statesBaseYear = ({ reading: { text } }: Prose): boolean => /基准年|基期|基年/.test(text);

/** In every table of targets the column of the last year before the period, where it is one and the same year. */
const baseColumns = ({ tables, meta: { period } }: PlanDocument): readonly Column[] => {
  if (!period) return [];
  const columns = tables.flatMap(({ kind, review, columns: all }): Column[] => {
    const years = all.filter(({ role, year }) => role === 'value' && year !== undefined);
    if (kind !== 'indicator' || review || !years.some(({ year = 0 }) => year >= period.start)) return [];
    return years.filter(({ year = 0 }) => year < period.start);
  });
  return new Set(columns.map(({ year }) => year)).size === 1 ? columns : [];
};

/** Base years in running text that no table has. */
export const baseYearsAtOdds = oncePerPlan((plan): readonly BaseYears[] => {
  const columns = baseColumns(plan);
  const shown = columns[0]?.year;
  if (shown === undefined || plan.meta.periodFrom === 'text') return [];
  return plan.prose
    .filter(statesBaseYear)
    .flatMap((prose) =>
      prose.cell || prose.kind === 'toc'
        ? []
        : timesOf(prose).flatMap((time) =>
            time.kind === 'year' &&
            !time.quoted &&
            time.start !== undefined &&
            time.start !== shown &&
            statement.test(prose.reading.text.slice(0, time.from))
              ? [{ time, stated: time.start, shown, columns }]
              : [],
          ),
    );
});
