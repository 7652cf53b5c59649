import { sentenceAround } from '../document/prose';
import type { Prose, Section, TimeExpression, YearRange } from '../types';

/** A goal or task whose year was over before the plan began. */
export interface PastGoal {
  readonly kind: 'goal' | 'review' | 'vision';
  /** The words that show it to be one: 到, 力争到; empty where the year stands alone (2019年底前). */
  readonly lead: string;
  readonly verb: string;
}

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
/** What a sentence that reports may begin with or refer to. */
const lookingBack = /以来|期间|五年来|年来|目前|截至|现有|基数|基期|分别为/;
const orders =
  '推动 推进 推行 推广 实施 建设 建立 建成 新建 新增 改造 完善 健全 加强 强化 提升 提高 培育 发展 打造 支持 开展 组织 落实 做好 做强 做优 优化 构建 扩大 促进 鼓励 引导 深化 夯实 壮大 筑牢 统筹 守牢 补齐 拓展'.split(
    ' ',
  );
const manner = /^(?:全面|深入|加快|大力|积极|着力|持续|稳步|有序|进一步|重点|统筹|扎实)+/;
const isOrder = (text: string): boolean => orders.some((word) => text.startsWith(word) || text.replace(manner, '').startsWith(word));

/** Does a section plan ahead: by its title or the one above it, or because it says what to do? */
const plansAhead = (section: Section | undefined): boolean =>
  section !== undefined &&
  (section.tense === 'ahead' || (section.tense === 'unknown' && (isOrder(section.title) || plansAhead(section.parent))));

const aimsAt = (section: Section | undefined): boolean => section?.title.includes('目标') === true;

/** Does the sentence begin with its time? */
const opensWithTime = ({ reading }: Prose, from: number, to: number): boolean => /^[到至“\s—]{0,4}$/u.test(reading.text.slice(from, to));

const isAimLead = (lead: string): boolean => /^(?:力争|争取|确保|计划)?[到至]$/.test(lead);

/** 到2023年…: the verb that shows a goal. */
const aimedAt = (time: TimeExpression, from: number, sentence: string, clause: string, period: YearRange): string | undefined => {
  const { prose, start = 0 } = time;
  const verb = future.exec(clause.slice(0, 40))?.[0];
  if (verb !== undefined) return verb;
  if (time.lead.length > 1) return time.lead.slice(0, -1);
  const opens = opensWithTime(prose, from, time.from);
  if (aimsAt(prose.section) && opens) return (aims.exec(clause.slice(0, 40)) ?? goalVerbs.exec(clause.slice(0, 60)))?.[0];
  if (!plansAhead(prose.section)) return undefined;
  if (start < period.start - 1)
    return (goalVerbs.exec(clause.slice(0, 60)) ?? (opens && !tells.test(clause) ? deeds.exec(clause.slice(0, 40)) : null))?.[0];
  // The year before the plan is that of its figures: only what follows an order is surely to be done.
  const before = sentence.slice(0, time.from - from);
  const ordered =
    /[，；]到$/.test(before) &&
    before.split(/[，；]/).some((part) => isOrder(part.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*|^[两三五]年内?/, '')));
  const later = [...sentence.slice(time.to - from).matchAll(/(20\d\d)年/g)].some(([, year]) => Number(year) > start);
  const earlier = [...before.matchAll(/(20\d\d)年/g)].some(([, year]) => Number(year) < start);
  return ordered && !later && !earlier && !lookingBack.test(sentence) ? goalVerbs.exec(clause.slice(0, 60))?.[0] : undefined;
};

/** 2019年底前完成…: an order with a day that is over. */
const dueBefore = /^[底末初]?(?:之|以)?前，?(?:全部|全面|基本|力争|确保|率先)*(?:实现|完成|建立|形成|达到|消除|关闭|淘汰|启动)/;
const reviews =
  /^(?:[底末初]|[上下]半年|年中)?(?:之?前)?，?(?:组织|适时|开展|进行|完成|启动|实施|做好){1,2}(?:本?规划|方案|计划)?(?:实施)?(?:情况)?(?:的)?(?:中期|终期|期末|总结)(?:评估|评价)/;

/** A period as a whole, by whose end something is to be done: 到“十三五”末. */
const periodEnd = /^”?(?:时期|规划)?(?:期末|末期?|期间末|结束)/;

/** What a time says that was over before the period began, where it is told as a goal, a task or a view ahead. */
export const pastGoalOf = (time: TimeExpression, period: YearRange): PastGoal | undefined => {
  const { prose } = time;
  const { text } = prose.reading;
  const last = time.kind === 'period' ? time.end : time.start;
  if (last === undefined || last >= period.start || prose.section?.tense === 'review') return undefined;
  const { from, text: sentence } = sentenceAround(prose, time.from);
  if (reported.some((word) => sentence.includes(word))) return undefined;
  const rest = sentence.slice(time.to - from);
  if (time.kind === 'period') {
    if (!isAimLead(time.lead) || !periodEnd.test(rest) || !(aimsAt(prose.section) || plansAhead(prose.section))) return undefined;
    const verb = opensWithTime(prose, from, time.from)
      ? (goalVerbs.exec(rest.slice(0, 60)) ?? aims.exec(rest.slice(0, 40)))?.[0]
      : undefined;
    return verb === undefined || tells.test(rest.slice(0, 60)) ? undefined : { kind: 'goal', lead: time.lead, verb };
  }
  if (/展望[到至]?$/.test(text.slice(0, time.from))) return { kind: 'vision', lead: time.lead, verb: '展望' };
  if (reviews.test(rest) && !/“?十[一二三四五]五”?/.test(sentence))
    return { kind: 'review', lead: '', verb: reviews.exec(rest)?.[0] ?? '' };
  const end = rest.search(/[；。]/);
  const clause = end < 0 ? rest : rest.slice(0, end);
  if (isAimLead(time.lead)) {
    const verb = aimedAt(time, from, sentence, clause, period);
    return verb === undefined ? undefined : { kind: 'goal', lead: time.lead, verb: verb.startsWith('将') ? '将' : verb };
  }
  const opens = time.from === from || '，；。'.includes(text[time.from - 1] ?? ' ');
  const part = clause.split('，')[0] ?? '';
  const due =
    opens && plansAhead(prose.section) && !lookingBack.test(sentence) && !part.includes('的') ? dueBefore.exec(rest)?.[0] : undefined;
  return due === undefined ? undefined : { kind: 'goal', lead: '', verb: due.replace(/^[底末初]?(?:之|以)?前，?/, '') };
};
