import { timesOf } from '../document/by-prose';
import { local } from '../kept/local';
import type { PlanDocument, Prose, TimeExpression, YearRange } from '../types';

/** What stands behind a list of years: 各, 分别, 每年, 依次. */
const eachOf = /^(?:各|分别|每年|依次)/;
const none: readonly true[] = [];
const listsIn = local((text) => (/[、和]\d{4}年(?:各|分别|每年|依次)/.test(text) ? [true as const] : none));

/** The proses in which something is said of each year of a list. */
export const withYearLists = (plan: PlanDocument): readonly Prose[] => listsIn(plan).map(({ place }) => place);

/**
 * 2026年、2027年、2029年各新建一所, in a plan for 2026–2028: the one year of a list that the plan does not have, in the place of one it has.
 */
export const strayOfList = (prose: Prose, period: YearRange): TimeExpression | undefined => {
  const { text } = prose.reading;
  const years = timesOf(prose).filter(({ kind, quoted }) => kind === 'year' && !quoted);
  for (const [i, last] of years.entries()) {
    if (!eachOf.test(text.slice(last.to, last.to + 2))) continue;
    let first = i;
    while (first > 0 && /^[、和]$/.test(text.slice(years[first - 1]?.to, years[first]?.from))) first -= 1;
    const list = years.slice(first, i + 1);
    const outside = list.filter(({ start = 0 }) => start < period.start || start > period.end);
    const inside = list.length - outside.length;
    const [stray] = outside;
    if (stray && outside.length === 1 && inside >= 2 && inside < period.end - period.start + 1) return stray;
  }
  return undefined;
};

/** 2022年…；2024年…；2023年…: single years that open their clauses, each year of a stretch once, and one stands before an earlier one. */
export const outOfStep = (prose: Prose): { readonly late: TimeExpression; readonly early: TimeExpression } | undefined => {
  const { text } = prose.reading;
  const times = timesOf(prose);
  if (times.length < 4) return undefined;
  const opening = times.filter(
    (t) => t.kind === 'year' && !t.quoted && (t.from === 0 || '。！？；，、：;,:'.includes(text[t.from - 1] ?? ' ')),
  );
  let next = 0;
  for (const sentence of prose.sentences) {
    const years: TimeExpression[] = [];
    for (let t = opening[next]; t && t.from < sentence.to; t = opening[next]) {
      years.push(t);
      next += 1;
    }
    if (years.length < 4) continue;
    const values = years.map((t) => t.start ?? 0);
    const sorted = [...values].sort((a, b) => a - b);
    const stretch = sorted.every((y, i) => i === 0 || y === (sorted[i - 1] ?? 0) + 1);
    const falls = values.flatMap((y, i) => (i > 0 && y < (values[i - 1] ?? 0) ? [i] : []));
    const [at] = falls;
    const [late, early] = [years[(at ?? 0) - 1], years[at ?? 0]];
    if (stretch && falls.length === 1 && at !== undefined && late && early) return { late, early };
  }
  return undefined;
};

/** A year that stands twice in a list that tells one year after the other, where the one between is missing. */
export interface RepeatedYear {
  readonly first: TimeExpression;
  readonly again: TimeExpression;
  readonly missing: number;
}

/** Of fewer years none is surely missing. */
const fewestListed = 4;
/** 2.02亿元、|: between one year of the list and the next, a figure and a mark. */
const itemOfYear =
  /^(?<words>[^\d，,。；;、]{0,10})(?:[\d,]{1,12}(?:\.\d{1,4})?)(?<unit>[^\d，,。；;、]{0,10})[、，,；;和](?:预计|计划)?$/u;
const lastOfYear = /^(?<words>[^\d，,。；;、]{0,10})\d[\d,.]{0,12}(?<unit>[\u4e00-\u9fff%]{0,2})/u;

/** Runs of years of a text that each have a figure behind them: 2026年1.8亿元、2027年2.0亿元. */
const runsOf = (text: string, years: readonly TimeExpression[]): TimeExpression[][] => {
  const runs: TimeExpression[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && year.from - last.to < 36 && itemOfYear.test(text.slice(last.to, year.from))) run?.push(year);
    else runs.push([year]);
  }
  return runs;
};

/** 2028年2.10亿元、2028年2.00亿元: the same is told of both, not 新建 of the one and 改建 of the other. */
const alikeItems = (text: string, first: TimeExpression, again: TimeExpression): boolean => {
  const [one, other] = [first, again].map(({ to }) => lastOfYear.exec(text.slice(to, to + 40))?.groups);
  return one !== undefined && other !== undefined && other['words'] === one['words'] && other['unit'] === one['unit'];
};

const repeatedIn = (text: string, run: readonly TimeExpression[]): RepeatedYear[] => {
  const values = run.map(({ start = 0 }) => start);
  const at = values.findIndex((year, i) => i > 0 && year === values[i - 1]);
  const [first, again] = [run[at - 1], run[at]];
  if (run.length < fewestListed || !first || !again) return [];
  // One of the two is meant for the year that is missing beside it.
  const missing = [1, -1].map((step) => (values[at] ?? 0) + step).filter((year) => !values.includes(year));
  const mended = missing.filter((year) => {
    const all = values.map((value, i) => (i === (year > value ? at : at - 1) ? year : value));
    return all.every((value, i) => i === 0 || value === (all[i - 1] ?? 0) + 1);
  });
  const [only] = mended;
  const inner = only !== undefined && values.some((year) => year < only) && values.some((year) => year > only);
  return inner && alikeItems(text, first, again) ? [{ first, again, missing: only }] : [];
};

const yearAndFigure = /年[^\d，,。；;、]{0,10}\d[\d,.]{0,12}[^\d，,。；;、]{0,10}[、，,；;]\d{4}年/u;
const runsIn = local((text) => (yearAndFigure.test(text) ? [true as const] : none));

/** 2027年2.02亿元、2028年2.10亿元、2028年2.00亿元、2030年1.90亿元: years told one by one of which one stands twice. */
export const repeatedInRun = (plan: PlanDocument): readonly RepeatedYear[] =>
  runsIn(plan).flatMap(({ place }) => {
    const { text } = place.reading;
    const years = timesOf(place).filter(({ kind, quoted }) => kind === 'year' && !quoted);
    return years.length < fewestListed ? [] : runsOf(text, years).flatMap((run) => repeatedIn(text, run));
  });
