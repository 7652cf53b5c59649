import { sentenceAround } from '../../model/document/prose';
import { pastGoalOf } from '../../model/periods/past-goals';
import type { PlanDocument, TimeExpression } from '../../model/types';
import { rule } from '../rule';

const forecast = ['预计', '预测', '预期', '将', '力争', '计划', '争取', '确保', '估计', '有望'];

/** Comparable form of a date: year, month, day as far as they are known; what is unknown counts as the earliest (low) or latest there is. */
const stamp = (year: number, month: number | undefined, day: number | undefined, low: boolean): number =>
  year * 10_000 + (month ?? (low ? 1 : 12)) * 100 + (day ?? (low ? 1 : 31));

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
    pastPeriod: {
      zh: '“{words}{written}末……{verb}”是将来的口气，但“{written}”早于规划期（{start}—{end}年）；请核对时期或改为已完成的说法',
      en: '“{words}{written}末…{verb}” speaks of the future, but that period was over before {start}–{end}; check it or tell it as done',
    },
    review: {
      zh: '“{written}{verb}”早于规划期（{start}—{end}年），多半是上一轮规划的旧文；请核对年份',
      en: '“{written}{verb}” lies before the period ({start}–{end}), most likely left over from the plan before; check the year',
    },
    vision: {
      zh: '展望到{year}年，却早于规划期（{start}—{end}年）；请核对年份',
      en: 'The vision reaches to {year}, which lies before the period ({start}–{end}); check the year',
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
      if (time.quoted || !['year', 'date', 'period'].includes(time.kind) || time.start === undefined) continue;
      if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.kind !== 'note') continue;
      const goal = known ? pastGoalOf(time, period) : undefined;
      if (known && goal) {
        const written = prose.reading.text.slice(time.from, time.to);
        yield {
          messageId: goal.kind === 'goal' ? (time.kind === 'period' ? 'pastPeriod' : 'past') : goal.kind,
          span: time.span,
          data: { words: goal.lead, year: time.start ?? 0, written, verb: goal.verb, start: period.start, end: period.end },
        };
      }
      if (time.kind === 'period') continue;
      if (
        issued &&
        (time.lead === '截至' || time.lead === '截止' || time.lead === '截止到' || time.lead === '截至到') &&
        afterIssue(time, issued)
      ) {
        if (forecast.some((w) => sentenceAround(prose, time.from).text.includes(w))) continue;
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
