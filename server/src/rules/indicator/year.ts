import { timesOf } from '../../model/document/by-prose';
import type { Column, PlanCell, PlanDocument, PlanTable, TimeExpression } from '../../model/types';
import { yearRowBreakIn } from '../../model/tables/year-rows';
import { rule, type RawFinding } from '../rule';

type Messages = 'outside' | 'before' | 'repeated' | 'order' | 'caption' | 'captionLate' | 'rows';
interface Yearly {
  readonly column: Column;
  readonly year: number;
  readonly cell: PlanCell;
}

const yearly = (table: PlanTable): Yearly[] =>
  table.columns.flatMap((column) => {
    const cell = column.headerCells.findLast((h) => h.text.includes(String(column.year ?? '')) && h.merged === undefined);
    return column.role === 'value' && column.year !== undefined && cell ? [{ column, year: column.year, cell }] : [];
  });

/** Years outside the plan: before its base year without being a review, or just past its end without being a vision. */
function* outside(plan: PlanDocument, table: PlanTable, columns: readonly Yearly[]): Generator<RawFinding<Messages>> {
  const { period, baseline, periodFrom } = plan.meta;
  if (!period || baseline === undefined || periodFrom === 'text' || table.review) return;
  const years = columns.map((c) => c.year);
  for (const { column, year, cell } of columns) {
    const data = { year, start: period.start, end: period.end, baseline };
    // 2024年 | 2025年 | 2030年: the last year that is closed beside one that is estimated.
    const lastClosed = year === baseline - 1 && years.includes(baseline);
    const past = year < baseline && column.valueKind !== 'actual' && year !== baseline - 5 && !lastClosed;
    if (past && years.some((y) => y > baseline)) yield { messageId: 'before', span: cell.span, data };
    const late =
      year > period.end && year < period.end + 5 && year % 5 !== 0 && !years.includes(period.end) && !/愿景|展望|远期/u.test(column.header);
    if (late) yield { messageId: 'outside', span: cell.span, data };
  }
}

/** The same header twice, or years that jump back and forth. */
function* sequence(columns: readonly Yearly[]): Generator<RawFinding<Messages>> {
  const seen = new Map<string, Yearly>();
  for (const item of columns) {
    const before = seen.get(item.column.header);
    if (before) {
      yield {
        messageId: 'repeated',
        span: item.cell.span,
        data: { header: item.column.header, year: item.year },
        related: [{ span: before.cell.span, message: { zh: '同样的表头', en: 'the same header' } }],
      };
      return;
    }
    seen.set(item.column.header, item);
  }
  const years = columns.map((c) => c.year);
  if (new Set(years).size !== years.length || years.length < 3) return; // groups of the same years
  const rises = years.filter((y, i) => i > 0 && y > (years[i - 1] ?? 0)).length;
  const course = rises >= (years.length - 1) / 2 ? 1 : -1;
  // 2023年基期值 | 2028年目标值 | 2026年实际值: what is reached may stand behind what it is held against.
  const held = ({ column: { valueKind } }: Yearly, i: number): boolean =>
    valueKind === 'actual' && columns[i - 1]?.column.valueKind === 'target';
  const odd = columns.find((c, i) => i > 0 && Math.sign(c.year - (years[i - 1] ?? 0)) !== course && !held(c, i));
  if (odd) yield { messageId: 'order', span: odd.cell.span, data: { year: odd.year, years: years.join('、') } };
}

/** The years a caption names: “十三五”, 2021-2025年, 2020年. */
const named = (table: PlanTable): TimeExpression | undefined => {
  const prose = table.captionProse;
  const times = prose
    ? timesOf(prose).filter((t) => t.start !== undefined && (t.kind === 'period' || t.kind === 'range' || t.kind === 'year'))
    : [];
  return times.length === 1 ? times[0] : undefined;
};

function* caption(table: PlanTable, columns: readonly Yearly[]): Generator<RawFinding<Messages>> {
  const time = named(table);
  const start = time?.start;
  // 2030年能源需求预测: the year forecast may stand over the columns of its scenarios, and the header names where they start from.
  if (!time || start === undefined || columns.length === 0 || /预测|测算|情景/u.test(time.prose.reading.text)) return;
  const end = time.end ?? start;
  const years = columns.map((c) => c.year);
  const data = { caption: time.prose.reading.text.slice(time.from, time.to), years: years.join('、') };
  const related = columns.map((c) => ({ span: c.cell.span, message: { zh: '表头年份', en: 'a year of the header' } }));
  if (!years.some((y) => y >= start - 1 && y <= end)) yield { messageId: 'caption', span: time.span, data, related };
  else if (/完成情况|完成值|实现情况|回顾/u.test(time.prose.reading.text) && years.some((y) => y > end))
    yield { messageId: 'captionLate', span: time.span, data, related };
}

/** The years of a table's headers fit the plan, its caption and each other. */
export const indicatorYear = rule({
  id: 'indicator/year',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    outside: {
      zh: '表头的 {year}年 在规划期 {start}—{end}年 之外，又没有 {end}年 一列；请核对',
      en: '{year} lies past the plan period {start}–{end}, and no column is for {end}; check the header',
    },
    before: {
      zh: '表头的 {year}年 早于基期 {baseline}年，又没有注明是现状或实际值；请核对',
      en: '{year} lies before the base year {baseline} and the header does not say it is an actual value; check it',
    },
    repeated: {
      zh: '表头“{header}”出现两次；请核对其中一列的年份',
      en: 'The header “{header}” stands twice; check the year of one of the columns',
    },
    order: {
      zh: '表头的年份次序不对（{years}），{year}年 放错了位置；请调整',
      en: 'The years of the header are out of order ({years}); {year} is misplaced',
    },
    caption: {
      zh: '表题说的是 {caption}，表头的年份却是 {years}；请核对',
      en: 'The caption speaks of {caption}, the header of {years}; check them',
    },
    captionLate: {
      zh: '表题是 {caption} 的完成情况，表头却有以后的年份（{years}）；请核对',
      en: 'The caption reviews {caption}, yet the header has later years ({years}); check them',
    },
    rows: {
      zh: '各行的年份次序不对（{years}），{year}年 放错了位置；请调整行的次序，或核对年份',
      en: 'The rows of years are out of order ({years}); {year} is misplaced: move the row or check the year',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      const odd = yearRowBreakIn(table);
      const related = odd && [{ span: odd.next.span, message: { zh: '相邻的一行', en: 'the row beside it' } }];
      if (odd) yield { messageId: 'rows', span: odd.cell.span, data: { year: odd.year, years: odd.years.join('、') }, related };
      if (table.kind !== 'indicator') continue;
      const columns = yearly(table);
      yield* outside(plan, table, columns);
      yield* sequence(columns);
      yield* caption(table, columns);
    }
  },
});
