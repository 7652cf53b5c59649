import { indicatorKey } from '../../model/tables/levels';
import type { Indicator } from '../../model/types';
import { rule } from '../rule';

/** Two names of one thing more loosely: what kind of schooling an entrance rate means goes without saying. */
const looseKey = (indicator: Indicator): string => indicatorKey(indicator.name).replace(/义务教育|阶段|教育|学前三年|总体/gu, '');

const figures = (indicator: Indicator): string =>
  indicator.values
    .map((v) => (v.value.quantity ? `${v.value.quantity.comparator ?? ''}${String(v.value.quantity.value)}` : v.cell.text))
    .join('|');
const counted = (indicator: Indicator): number => indicator.values.filter((v) => v.value.kind === 'number').length;

/** 同比（%） below each of several rows: of that row. */
const ofRowAbove =
  /^(?:同比|环比|增速|增幅|增长|增长率|占比|比重|占全[省市县国](?:比重|比例)?|其中|年均增长|人均)(?:增长|增速|增幅)?(?:[（(][^（()）]*[）)])?$/u;

/** 主干管 of 2023 and of 2024: the year that a column tells a row apart by. */
const yearOf = ({ table, row }: Indicator): string => {
  const column = table.columns.find(({ header }) => /^(?:年度|年份|时段|水平年)$/u.test(header));
  return (column && table.rows[row]?.[column.index]?.text) ?? '';
};

/** One indicator, one row: a second one contradicts it or repeats it. */
export const indicatorDuplicate = rule({
  id: 'indicator/duplicate',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    differs: {
      zh: '“{name}”在本表出现两次，数值不同（{first}；{second}）；请核对，只留一处',
      en: '“{name}” stands twice in this table with different values ({first}; {second}); check them and keep one',
    },
    repeats: {
      zh: '“{name}”与上面的“{other}”数值相同，似为同一指标；请只留一处',
      en: '“{name}” has the same values as “{other}” above and seems to be the same indicator; keep one',
    },
  },
  scope: 'table',
  *check({ plan }) {
    const seen = new Map<string, Indicator>();
    for (const indicator of plan.indicators) {
      if (indicator.total || indicator.part || counted(indicator) === 0 || ofRowAbove.test(indicator.name)) continue;
      const place = `${String(indicator.table.index)} ${indicator.unit} ${yearOf(indicator)} `;
      const exact = `${place}=${indicator.category} ${indicatorKey(indicator.name)}`;
      const loose = `${place}~${looseKey(indicator)}`;
      const same = seen.get(exact);
      const other = same ?? seen.get(loose);
      seen.set(exact, same ?? indicator);
      if (!seen.has(loose)) seen.set(loose, indicator);
      if (!other) continue;
      const equal = figures(other) === figures(indicator);
      const related = [{ span: other.nameSpan, message: { zh: `上面的“${other.name}”`, en: `“${other.name}” above` } }];
      if (equal && (same || (counted(indicator) > 1 && looseKey(indicator).length > 4))) {
        yield {
          messageId: 'repeats',
          severity: 'info',
          span: indicator.nameSpan,
          data: { name: indicator.name, other: other.name },
          related,
        };
      } else if (same && !equal) {
        const shown = (i: Indicator): string => i.values.map((v) => v.cell.text).join('、');
        yield {
          messageId: 'differs',
          span: indicator.nameSpan,
          data: { name: indicator.name, first: shown(other), second: shown(indicator) },
          related,
        };
      }
    }
  },
});
