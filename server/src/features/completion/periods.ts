import { ordinalName, ordinalOfYear, planYears } from '../../lexicon/periods';
import { say } from '../checked-plan';
import { around, type Caret, type CompletionItem } from './item';

const quoted = /“(?:十[一二三四五六七八九]?五?)?$/u;
const bare = /十[一二三四五六七八九]?$/u;
const year = /(?:^|[^\d.])(20\d?)$/u;

/** The five-year periods around the plan's own, behind “ or 十; its years behind 20. */
export const periodItems = (caret: Caret): CompletionItem[] => {
  const { plan, before, after, checked } = caret;
  const { period, baseline } = plan.meta;
  const own = (period && ordinalOfYear(period.start)) ?? 15;
  const inQuotes = quoted.exec(before)?.[0];
  const typed = inQuotes ?? bare.exec(before)?.[0];
  if (typed !== undefined)
    return [own, own - 1, own + 1].flatMap((ordinal): CompletionItem[] => {
      const years = planYears(ordinal);
      if (!years) return [];
      const name = `“${ordinalName(ordinal)}”`;
      const closed = inQuotes !== undefined && after.startsWith('”');
      return [
        {
          label: name,
          kind: 'period',
          detail: say(checked.locale, `${String(years.start)}—${String(years.end)}年`, `${String(years.start)}–${String(years.end)}`),
          insert: name,
          snippet: false,
          span: around(caret, typed.length, closed ? 1 : 0),
          filter: inQuotes === undefined ? name.slice(1) : name,
        },
      ];
    });
  const digits = year.exec(before)?.[1];
  if (digits === undefined || !period) return [];
  const years = [
    period.end,
    ...(baseline === undefined ? [] : [baseline]),
    ...Array.from({ length: Math.min(10, period.end - period.start) }, (_, i) => period.start + i),
  ];
  const behind = /^\d*年?/u.exec(after)?.[0].length ?? 0;
  return [...new Set(years)].map((y) => ({
    label: `${String(y)}年`,
    kind: 'period',
    detail:
      y === baseline
        ? say(checked.locale, '基期年', 'base year')
        : y === period.end
          ? say(checked.locale, '规划期末年', 'last year of the period')
          : '',
    insert: `${String(y)}年`,
    snippet: false,
    span: around(caret, digits.length, behind),
  }));
};
