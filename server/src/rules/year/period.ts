import { timesOf } from '../../model/by-prose';
import { planYears } from '../../model/periods-in-text';
import type { TimeExpression } from '../../model/types';
import { rule, type Fix } from '../rule';

/** Between a period's name and the bracket with its years: “十四五”规划（ … ） — and between years and a name: 2021—2025年（“十四五”时期）. */
const opens = /^[”"』」]?(?:时期|期间|规划期间|规划时期|规划期|规划|计划|時期|期間|規劃)?(?:[（(]|，?即|[：:])[“"]?$/;
const follows = /^(?:年)?(?:[（(]|，?即|，?为)?(?:国家|我国|全国)?[“"『「]?$/;
/** “十四五”末（2025年）, “十四五”开局之年2021年: the year a word names. */
const ends = /^[”"』」]?(?:规划|期间?|时期)?的?(?:末期?|期末|年末|收官之年|收官年|最后一年)(?:[（(]|，?即|，)$/;
const begins = /^[”"』」]?(?:规划|期间?|时期)?的?(?:开局之年|开局年|第一年|首年)(?:[（(]|，?即|，)$/;

/** True for words that leave room for a part of the period: “十四五”期间（2022—2025年）. */
const partial = (between: string): boolean => between.includes('期');

const yearsText = (start: number, end: number, like: string): string => {
  const dash = /[-－—–~～至到]{1,2}/.exec(like)?.[0] ?? '—';
  const first = /^\d{4}年/.test(like) ? '年' : '';
  return `${String(start)}${first}${dash}${String(end)}${like.endsWith('年') ? '年' : ''}`;
};

/** A five-year period and the years beside it agree. */
export const yearPeriod = rule({
  id: 'year/period',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    years: { zh: '“{period}”是{start}—{end}年，这里写作{written}；请改正年份或规划名称', en: '“{period}” is {start}–{end}, here it reads {written}; correct the years or the name of the plan' },
    year: { zh: '“{period}”是{start}—{end}年，这里应为{due}年，写作{written}；请改正', en: '“{period}” is {start}–{end}: {due} is due here, not {written}; correct it' },
  },
  *check({ plan }) {
    for (const prose of plan.prose) {
      if (prose.kind === 'toc') continue;
      const times = timesOf(plan, prose);
      const { text } = prose.reading;
      for (let i = 1; i < times.length; i += 1) {
        const pair = [times[i - 1], times[i]];
        const period = pair.find((t) => t?.kind === 'period');
        const years = pair.find((t) => t?.kind === 'range' || t?.kind === 'year');
        const [first, second] = pair;
        if (!period || !years || !first || !second || period.ordinal === undefined || years.start === undefined || years.end === undefined) continue;
        const due = planYears(period.ordinal);
        const between = text.slice(first.to, second.from);
        if (!due || between.length > 16) continue;
        const written = text.slice(years.from, years.to);
        const data = { period: text.slice(period.from, period.to), start: due.start, end: due.end, written };
        const renamed = (t: TimeExpression): Fix[] => {
          const ordinal = (t.start ?? 0) > 1965 && ((t.start ?? 0) - 1951) % 5 === 0 && t.end === (t.start ?? 0) + 4 ? ((t.start ?? 0) - 1951) / 5 : undefined;
          const name = ordinal === undefined ? undefined : nameLike(data.period, ordinal);
          return name === undefined ? [] : [{ title: { zh: `名称改为“${name}”`, en: `Name the plan ${name}` }, edits: [{ span: period.span, text: name }] }];
        };
        if (years.kind === 'range') {
          const touches = first === period ? opens.test(between) : follows.test(between) && closesWith(text, period);
          const inside = years.start >= due.start && years.end <= due.end;
          if (!touches || (years.start === due.start && years.end === due.end) || (inside && (partial(between) || first !== period))) continue;
          const text_ = yearsText(due.start, due.end, written);
          yield {
            messageId: 'years',
            span: years.span,
            data,
            related: [{ span: period.span, message: { zh: '规划名称', en: 'the name of the plan' } }],
            suggestions: [{ title: { zh: `年份改为${text_}`, en: `Write ${text_}` }, edits: [{ span: years.span, text: text_ }] }, ...renamed(years)],
          };
          continue;
        }
        const wanted = first !== period ? undefined : ends.test(between) ? due.end : begins.test(between) ? due.start : undefined;
        if (wanted === undefined || wanted === years.start) continue;
        yield {
          messageId: 'year',
          span: years.span,
          data: { ...data, due: wanted },
          related: [{ span: period.span, message: { zh: '规划名称', en: 'the name of the plan' } }],
          suggestions: [{ title: { zh: `改为${String(wanted)}年`, en: `Write ${String(wanted)}` }, edits: [{ span: years.span, text: written.replace(/\d{4}/, String(wanted)) }] }],
        };
      }
    }
  },
});

/** 2021—2025年“十四五”期间: the name must be closed by a quote or a word that makes it a period. */
const closesWith = (text: string, period: TimeExpression): boolean => /^(?:[”"』」]|时期|期间|规划|计划)/.test(text.slice(period.to, period.to + 2));

const names = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九'];

/** Another period's name written like the one it replaces: 十三五, 第十三个五年. */
const nameLike = (name: string, ordinal: number): string | undefined => {
  const chinese = names[ordinal];
  if (chinese === undefined) return undefined;
  return name.startsWith('第') ? `第${chinese}个五年` : `${chinese}五`;
};
