import { timesOf } from '../document/by-prose';
import { clauseStart } from '../marks/lists';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Column, Indicator, PlanDocument, Prose, TimeExpression } from '../types';

/** The base year that a text states, and the columns that show the tables to have another. */
export interface BaseYears {
  readonly time: TimeExpression;
  readonly stated: number;
  readonly shown: number;
  readonly columns: readonly Column[];
}

/** 规划基准年为2025年, 基期：2025年. */
const statement = /(?<![碳能排污]\S{0,8})(?:基准年|基准年度|基期年?|基年)份?(?:均?为|是|取|定为|[：:])?$/;

const statesBaseYear = ({ reading: { text } }: Prose): boolean => /基准年|基期|基年/.test(text);
const countsFiveYears = ({ reading: { text } }: Prose): boolean => text.includes('五年累计');

/** Does a text state a base year, or tell of a fall from one? */
export const bearsOnBase = (prose: Prose): boolean =>
  statesBaseYear(prose) || countsFiveYears(prose) || prose.kind === 'caption' || /下降|降低|减少|削减/.test(prose.reading.text);

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

/** A fall that the text counts from another year than the table does. */
export interface FallFrom {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  readonly indicator: Indicator;
  readonly base: number;
}

const falls = /(?:比|较)(20\d\d)年(?:累计)?(?:下降|降低|减少|削减)[^，。；\d]{0,4}(\d{1,2}(?:\.\d{1,2})?)[%％]/g;

interface Fall {
  readonly from: number;
  readonly to: number;
  readonly subject: string;
  readonly stated: number;
  readonly value: number;
}

/** 单位产值能耗比2025年下降…: the year something falls from, and what stands before it in its clause. */
const fallsIn = local((text): readonly Fall[] =>
  [...text.matchAll(falls)].map(({ 1: year = '', 2: value = '', index }) => ({
    from: index + 1,
    to: index + 6,
    subject: text.slice(clauseStart(text, index, '，。；：、', 60), index).replace(/累计$/, ''),
    stated: Number(year),
    value: Number(value),
  })),
);

const ending = /(?:累计)?(?:下降|降低|减少|削减)(?:率|比例|幅度|比率)?$/;
const noteBase = /(?:下降|降低|减少)(?:率|比例|幅度)?[^。；]{0,8}?(?:以|比|较|相对于?)(20\d\d)年/;

/** The year that the fall of an indicator is counted from: as its name says, or a note of its table. */
const fallBase = ({ name, table }: Indicator): { readonly core: string; readonly base: number } | undefined => {
  const own = /^(.{5,40}?)(?:累计)?(?:比|较)(20\d\d)年(?:累计)?(?:下降|降低|减少|削减)/.exec(name);
  if (own) return { core: own[1] ?? '', base: Number(own[2]) };
  const end = ending.exec(name);
  if (!end || end.index < 5) return undefined;
  const noted = table.notes.flatMap(({ reading }) => noteBase.exec(reading.text)?.[1] ?? []);
  return noted.length === 1 ? { core: name.slice(0, end.index), base: Number(noted[0]) } : undefined;
};

/** Falls in running text that are as large as the table has them, but not counted from the same year. */
export const fallsAtOdds = oncePerPlan((plan): readonly FallFrom[] => {
  const told = fallsIn(plan).filter(({ place }) => !place.cell && place.kind !== 'toc' && place.section?.tense !== 'review');
  if (told.length === 0) return [];
  const bases = plan.indicators.flatMap((indicator) => {
    const base = indicator.table.review ? undefined : fallBase(indicator);
    return base ? [{ indicator, ...base }] : [];
  });
  return told.flatMap(({ place: prose, hits }) =>
    hits.flatMap(({ from, to, subject, stated, value }): FallFrom[] => {
      const same = bases.filter(
        ({ core, indicator: { values } }) =>
          subject.endsWith(core) && values.some((each) => each.value.quantity && Math.abs(each.value.quantity.value) === value),
      );
      const [first] = same;
      return first && same.every(({ base }) => base !== stated)
        ? [{ prose, from, to, stated, indicator: first.indicator, base: first.base }]
        : [];
    }),
  );
});

/** A note that counts the five years of a period from another year than the one before it. */
export interface CountedFrom {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  readonly due: number;
  readonly period: string;
}

/** 〔〕内为五年累计数，以2015年为基期. */
const counted = /五年累计(?:数|值|量)?[^。；\d]{0,12}?(?:以|较|比)(20\d\d)年(?:为(?:基期|基年|基数|基准))?/u;
/** Other years have other reasons: 2005 for carbon, 以2015年不变价. */
const otherBases = /价|碳|2005/u;

/** Notes of tables captioned with one five-year period whose five years' sums are counted from another year than the last before it. */
export const countedFromOf = oncePerPlan((plan): readonly CountedFrom[] =>
  plan.tables.flatMap(({ captionProse, notes }): CountedFrom[] => {
    const periods = captionProse ? timesOf(captionProse).filter(({ kind }) => kind === 'period') : [];
    const [period] = periods;
    if (periods.length !== 1 || period?.start === undefined || period.end !== period.start + 4 || !captionProse) return [];
    const due = period.start - 1;
    return notes.flatMap((prose): CountedFrom[] => {
      const { text } = prose.reading;
      const found = counted.exec(text);
      const stated = Number(found?.[1]);
      if (!found || stated === due || otherBases.test(text) || timesOf(prose).some(({ kind }) => kind === 'period')) return [];
      const from = found.index + found[0].indexOf(String(stated));
      const name = captionProse.reading.text.slice(period.from, period.to);
      return [{ prose, from, to: from + 5, stated, due, period: name }];
    });
  }),
);
