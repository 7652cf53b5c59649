import { sentenceAround } from '../../model/prose';
import type { PlanDocument, Prose, TimeExpression } from '../../model/types';
import { rule } from '../rule';

const future = /将[^近军士]|力争|争取|确保|要(?:达到|实现|建成|完成)|计划(?:新|建|完)|努力(?:实现|达到)/;
/** What a section of goals says of its year without 将. */
const aims = /更加|进一步|显著|达到|提高到|降至|实现|建成|基本/;
/** A figure to be reached; said of a year before the baseline in a section that plans ahead it is an old goal. */
const goalVerbs = /达到|达|提高[到至]|提升[到至]|增加到|增至|增长到|扩大到|上升到|下降到|降至|降低到|控制在|不低于|不超过|不高于/;
/** What is to be done by its year: a sentence of a section that plans ahead which begins with it is an old task, unless it tells how far things have come. */
const deeds = /全部|全面|实现|建成|完成|建立|形成|覆盖|设[置立]|普及|更加|显著/;
const tells = /累计|先后|共|均|达成/;
const reported = [
  '已',
  '了',
  '曾',
  '当时',
  '原定',
  '原计划',
  '提出',
  '要求',
  '明确',
  '规定',
  '提前',
  '任务完成',
  '目标完成',
  '如期',
  '《',
  '未能',
  '尚未',
  '没有',
];
const forecast = ['预计', '预测', '预期', '将', '力争', '计划', '争取', '确保', '估计', '有望'];

/** Comparable form of a date: year, month, day as far as they are known; what is unknown counts as the earliest (low) or latest there is. */
const stamp = (year: number, month: number | undefined, day: number | undefined, low: boolean): number =>
  year * 10_000 + (month ?? (low ? 1 : 12)) * 100 + (day ?? (low ? 1 : 31));

/** Does the sentence begin with its time? */
const opensWithTime = ({ reading }: Prose, from: number, to: number): boolean => /^[到至\s—]{0,4}$/u.test(reading.text.slice(from, to));

/** Is the time surely after the day the plan was issued? 2022年底 is its December. */
const afterIssue = (time: TimeExpression, issued: NonNullable<PlanDocument['meta']['issued']>): boolean => {
  if (time.start === undefined) return false;
  const written = time.prose.reading.text.slice(time.from, time.to + 1);
  const month = time.month ?? (/[底末]/.test(written) ? 12 : undefined);
  return stamp(time.start, month, time.day, true) > stamp(issued.year, issued.month, issued.day, false);
};

/** What is past is told as past, what is to come as to come. */
export const yearTense = rule({
  id: 'year/tense',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    past: {
      zh: '“{words}{year}年……{verb}”是将来的口气，但{year}年早于规划期（{start}—{end}年）；请核对年份或改为已完成的说法',
      en: '“{words}{year}年…{verb}” speaks of the future, but {year} lies before the period ({start}–{end}); check the year or tell it as done',
    },
    later: {
      zh: '“{lead}{written}”晚于成文日期（{issued}），不可能已有此时的数据；请核对日期',
      en: '“{lead}{written}” is later than the date of issue ({issued}): there can be no such figure yet; check the date',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    const { period, periodFrom, issued } = plan.meta;
    const known = period !== undefined && (periodFrom === 'front-matter' || periodFrom === 'title');
    for (const time of plan.times) {
      const { prose } = time;
      if (time.quoted || (time.kind !== 'year' && time.kind !== 'date') || time.start === undefined) continue;
      if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.kind !== 'note') continue;
      const sentence = sentenceAround(prose, time.from);
      const aim = /^(?:力争|争取|确保|计划)?[到至]$/.test(time.lead);
      if (known && aim && time.start < period.start && prose.section?.tense !== 'review') {
        const rest = sentence.text.slice(time.to - sentence.from);
        const end = rest.search(/[；。]/);
        const clause = end < 0 ? rest : rest.slice(0, end);
        const verb =
          future.exec(clause.slice(0, 40))?.[0] ??
          (time.lead !== '到'
            ? time.lead.slice(0, -1)
            : prose.section?.title.includes('目标') && opensWithTime(prose, sentence.from, time.from)
              ? (aims.exec(clause.slice(0, 40)) ?? goalVerbs.exec(clause.slice(0, 60)))?.[0]
              : time.start < period.start - 1 && prose.section?.tense === 'ahead'
                ? (goalVerbs.exec(clause.slice(0, 60)) ??
                    (opensWithTime(prose, sentence.from, time.from) && !tells.test(clause) ? deeds.exec(clause.slice(0, 40)) : null))?.[0]
                : undefined);
        if (verb !== undefined && !reported.some((w) => sentence.text.includes(w))) {
          yield {
            messageId: 'past',
            span: time.span,
            data: { words: time.lead, year: time.start, verb: verb.startsWith('将') ? '将' : verb, start: period.start, end: period.end },
          };
        }
      }
      if (
        issued &&
        (time.lead === '截至' || time.lead === '截止' || time.lead === '截止到' || time.lead === '截至到') &&
        afterIssue(time, issued)
      ) {
        if (forecast.some((w) => sentence.text.includes(w))) continue;
        const date = [issued.year, issued.month, issued.day].filter((n) => n !== undefined).join('-');
        yield {
          messageId: 'later',
          span: time.span,
          data: { lead: time.lead, written: prose.reading.text.slice(time.from, time.to), issued: date },
        };
      }
    }
  },
});
