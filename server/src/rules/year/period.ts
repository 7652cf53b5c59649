import { ordinalName, ordinalOfYear, planYears } from '../../lexicon/periods';
import { timesByProse } from '../../model/document/by-prose';
import type { Prose, TimeExpression, YearRange } from '../../model/types';
import { miscountedYears } from '../../model/periods/years-of-plans';
import { rule, type Fix } from '../rule';

/** What may stand between a period's name and its years: “十四五”规划（ … ） — and between the years and a name that follows: 2021—2025年（“ … */
const opens = /^[”"』」]?(?:时期|期间|规划期间|规划时期|规划期|规划|计划|時期|期間|規劃)?(?:[（(]|，?即|[：:])[“"]?$/;
const follows = /^(?:年)?(?:[（(]|，?即|，?为)?(?:国家|我国|全国)?[“"『「]?$/;
const closes = /^(?:[”"』」]|时期|期间|规划|计划)/;
/** “十四五”末（2025年）, “十四五”开局之年，2021年: the year a word names. */
const ends = /^[”"』」]?(?:规划|期间?|时期)?的?(?:末期?|期末|年末|收官之年|收官年|最后一年)(?:[（(]|，?即|，|的)$/;
const begins = /^[”"』」]?(?:规划|期间?|时期)?的?(?:开局之年|开局年|第一年|首年)(?:[（(]|，?即|，|的)$/;
/** 2025年是“十四五”规划收官之年: what stands between the year and the period, and behind the period. */
const isYearOf = /^，?(?:既|也|又)?(?:是|为|作为)(?:国家|全国|全面|全市|全省|全县|全区|实施|我市|我省|我县|我区|我国)*[“"「]?$/;
const closing = /^[”"」]?(?:规划|时期|期间)?的?(?:收官之年|收官年|最后一年)/;
const opening = /^[”"」]?(?:规划|时期|期间)?的?(?:开局之年|开局年|起步之年|第一年)/;

/** A period's name and the years right beside it. */
interface Pair {
  readonly period: TimeExpression;
  readonly years: TimeExpression & YearRange;
  readonly due: YearRange;
  readonly between: string;
  readonly nameFirst: boolean;
}

const hasYears = (time: TimeExpression | undefined): time is TimeExpression & YearRange =>
  (time?.kind === 'range' || time?.kind === 'year') && time.start !== undefined && time.end !== undefined;

const pairsOf = function* (prose: Prose, times: readonly TimeExpression[]): Generator<Pair> {
  const { text } = prose.reading;
  for (const [i, second] of times.entries()) {
    const first = times[i - 1];
    if (!first || second.from - first.to > 16) continue;
    const nameFirst = first.kind === 'period';
    const [period, years] = nameFirst ? [first, second] : [second, first];
    const due = period.kind === 'period' && period.ordinal !== undefined ? planYears(period.ordinal) : undefined;
    // “十四五”和“十五五”（2021—2030年）: the years of both together.
    const other = times[nameFirst ? i - 2 : i + 1];
    const listed = other?.kind === 'period' && (nameFirst ? period.from - other.to : other.from - period.to) <= 4;
    if (due && hasYears(years) && !years.quoted && !listed)
      yield { period, years, due, between: text.slice(first.to, second.from), nameFirst };
  }
};

/** Are they the years of the whole period, and other ones? “十四五”期间（2022—2025年） is a part of it. */
const differ = ({ period, years, due, between, nameFirst }: Pair): boolean => {
  if (years.kind !== 'range' || (years.start === due.start && years.end === due.end)) return false;
  if (nameFirst ? !opens.test(between) : !follows.test(between) || !closes.test(period.prose.reading.text.slice(period.to, period.to + 2)))
    return false;
  const inside = years.start >= due.start && years.end <= due.end;
  return !(inside && (between.includes('期') || !nameFirst));
};

/** The year that a word beside the name of the period names. */
const yearMeant = ({ period, due, between, nameFirst }: Pair): number | undefined => {
  const behind = period.prose.reading.text.slice(period.to, period.to + 12);
  const [last, first] = nameFirst
    ? [ends.test(between), begins.test(between)]
    : [isYearOf.test(between) && closing.test(behind), isYearOf.test(between) && opening.test(behind)];
  return last ? due.end : first ? due.start : undefined;
};

/** The years written like those they replace, with their dash and their 年. */
const yearsLike = (due: YearRange, like: string): string => {
  const dash = /[-－—–~～至到]{1,2}/.exec(like)?.[0] ?? '—';
  return `${String(due.start)}${/^\d{4}年/.test(like) ? '年' : ''}${dash}${String(due.end)}${like.endsWith('年') ? '年' : ''}`;
};

const fixesOf = ({ period, years, due }: Pair, name: string, written: string): Fix[] => {
  const right = yearsLike(due, written);
  const ordinal = years.end === years.start + 4 ? ordinalOfYear(years.start) : undefined;
  const own = ordinal === undefined ? undefined : planYears(ordinal);
  const renamed =
    ordinal === undefined || own?.start !== years.start
      ? undefined
      : name.startsWith('第')
        ? `第${ordinalName(ordinal).slice(0, -1)}个五年`
        : ordinalName(ordinal);
  return [
    { title: { zh: `年份改为${right}`, en: `Write ${right}` }, edits: [{ span: years.span, text: right }] },
    ...(renamed === undefined
      ? []
      : [{ title: { zh: `名称改为“${renamed}”`, en: `Name the plan ${renamed}` }, edits: [{ span: period.span, text: renamed }] }]),
  ];
};

/** A five-year period and the years beside it agree. */
export const yearPeriod = rule({
  id: 'year/period',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    years: {
      zh: '“{period}”是{start}—{end}年，这里写作{written}；请改正年份或规划名称',
      en: '“{period}” is {start}–{end}, here it reads {written}; correct the years or the name of the plan',
    },
    year: {
      zh: '“{period}”是{start}—{end}年，这里应为{due}年，写作{written}；请改正',
      en: '“{period}” is {start}–{end}: {due} is due here, not {written}; correct it',
    },
    count: {
      zh: '“{name}”应为{count}年，{written}却是{stated}年；请核对起止年份',
      en: '“{name}” takes {count} years, {written} is {stated}; check the first and the last',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const [prose, times] of timesByProse(plan)) {
      if (prose.kind === 'toc') continue;
      for (const { years, name, count, stated } of miscountedYears(prose.reading.text, times)) {
        const data = { name, count, stated, written: prose.reading.text.slice(years.from, years.to) };
        yield { messageId: 'count', span: years.span, severity: 'warning', data };
      }
      if (times.length < 2) continue;
      for (const pair of pairsOf(prose, times)) {
        const { period, years, due } = pair;
        const [name, written] = [period, years].map((t) => prose.reading.text.slice(t.from, t.to)) as [string, string];
        const data = { period: name, start: due.start, end: due.end, written };
        const related = [{ span: period.span, message: { zh: '规划名称', en: 'the name of the plan' } }];
        if (differ(pair)) yield { messageId: 'years', span: years.span, data, related, suggestions: fixesOf(pair, name, written) };
        const wanted = years.kind === 'year' ? yearMeant(pair) : undefined;
        if (wanted === undefined || wanted === years.start) continue;
        const right = written.replace(/\d{4}/, String(wanted));
        yield {
          messageId: 'year',
          span: years.span,
          data: { ...data, due: wanted },
          related,
          suggestions:
            right === written ? [] : [{ title: { zh: `改为${right}`, en: `Write ${right}` }, edits: [{ span: years.span, text: right }] }],
        };
      }
    }
  },
});
