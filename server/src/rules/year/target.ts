import { hasFigures, textWhere } from '../../model/document/read-of';
import { timesOf } from '../../model/document/by-prose';
import { sentenceAround } from '../../model/document/prose';
import { strayOfList, withYearLists } from '../../model/claims/listed-years';
import type { PlanDocument, Prose, TimeExpression } from '../../model/types';
import { rule } from '../rule';

/** What a goal does by its year. */
const goalWords = [
  '达到',
  '达',
  '实现',
  '建成',
  '完成',
  '提高',
  '提升',
  '上升到',
  '增至',
  '增长到',
  '扩大到',
  '下降到',
  '不高于',
  '形成',
  '增加',
  '新增',
  '建立',
  '基本',
  '全面',
  '超过',
  '不低于',
  '控制在',
  '降至',
  '降低',
  '力争',
  '确保',
  '突破',
  '覆盖',
  '新建',
];
/** Words that look beyond the plan on purpose, or give the goal to another text. */
const visionWords = [
  ...['远景', '展望', '愿景'],
  '长远',
  '中长期',
  '远期',
  '再用',
  '更长',
  '后续',
  '延续',
  '延伸',
  '接续',
  '滚动',
  '跨期',
  '建军',
  '百年',
  '下一个',
  '下个',
  '下一阶段',
  '期满',
  '为期',
  '有效期',
  '届时',
  '收官',
  '周期',
  '其余',
  '剩余',
  '余下',
];
const otherTexts = ['《', '规定', '提出', '国家要求', '省要求', '要求到', '明确到', '明确提出', '预测', '预计', '测算', '预估', '估计'];
const goalLeads = ['到', '至', '力争到', '争取到', '确保到', '计划到', '力争', '争取', '确保', '于', '在', '不晚于', '不迟于', '至迟'];

const courseBefore = /(?:自|从|由)20\d\d年(?:\d{1,2}月)?(?:起|开始|以来)?[，,]?(?:到|至)?$/u;

/** The year by which a goal is to be reached: 到2027年, 2027年底前. */
const isDeadline = (time: TimeExpression): boolean => {
  if ((time.kind !== 'year' && time.kind !== 'date') || time.quoted) return false;
  const { text } = time.prose.reading;
  const before = /^(?:底|末)?(?:之前|以前|前)/.test(text.slice(time.to, time.to + 3));
  return before || (goalLeads.includes(time.lead) && time.lead !== '在' && time.lead !== '于' && !text.startsWith('届', time.to));
};

const looksBeyond = (plan: PlanDocument, prose: Prose, sentence: string): boolean => {
  const titles = `${prose.section?.title ?? ''} ${prose.section?.parent?.title ?? ''}`;
  if (visionWords.some((w) => sentence.includes(w) || titles.includes(w)) || otherTexts.some((w) => sentence.includes(w))) return true;
  return timesOf(prose)
    .slice(0, 200)
    .some((t) => t.kind === 'period' && t.end !== undefined && t.end > (plan.meta.period?.end ?? Infinity));
};

/** 2028年底开展总结评估，2029年3月底前形成评估报告: what is done in the year after the period to close it. */
const closing = /评估|验收|总结|考核|审计|决算|统计|公报/u;

/** Goals fall into the plan's own years. */
export const yearTarget = rule({
  id: 'year/target',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    beyond: {
      zh: '目标年份{year}年在规划期（{start}—{end}年）之外，又不是远景年份；请核对年份',
      en: 'The target year {year} lies outside the plan’s period ({start}–{end}) and is no vision year; check it',
    },
    listed: {
      zh: '所列年份中的{year}年在规划期（{start}—{end}年）之外；请核对年份',
      en: 'Of the years listed, {year} lies outside the plan’s period ({start}–{end}); check it',
    },
  },
  reads: (prose) => textWhere(hasFigures(prose), prose),
  *check({ plan }) {
    const { period, periodFrom } = plan.meta;
    if (!period || periodFrom === 'text' || periodFrom === undefined) return;
    for (const prose of withYearLists(plan)) {
      const stray = prose.cell || prose.section?.tense === 'review' ? undefined : strayOfList(prose, period);
      if (stray) yield { messageId: 'listed', span: stray.span, data: { year: stray.start ?? 0, start: period.start, end: period.end } };
    }
    const late = plan.times.filter((t) => isDeadline(t) && t.start !== undefined && t.start > period.end);
    // 自2024年起至2029年底: a longer course of which this plan is a part.
    const longer = new Set(
      late.flatMap(({ prose, from, start = 0 }) =>
        courseBefore.test(prose.reading.text.slice(Math.max(0, from - 16), from)) ? [start] : [],
      ),
    );
    const uses = new Map<number, number>();
    for (const { start } of late) if (start !== undefined) uses.set(start, (uses.get(start) ?? 0) + 1);
    for (const time of late) {
      const { prose, start } = time;
      // 2030, 2035 and what is far off are vision years; a year named often is a horizon chosen on purpose.
      if (start === undefined || start >= period.end + 10 || start % 5 === 0 || (uses.get(start) ?? 0) > 3) continue;
      if ((prose.kind !== 'paragraph' && prose.kind !== 'item') || prose.section?.tense === 'review') continue;
      const sentence = sentenceAround(prose, time.from).text;
      if (!goalWords.some((w) => sentence.includes(w)) || looksBeyond(plan, prose, sentence)) continue;
      if ((start === period.end + 1 && closing.test(sentence)) || longer.has(start)) continue;
      yield { messageId: 'beyond', span: time.span, data: { year: start, start: period.start, end: period.end } };
    }
  },
});
