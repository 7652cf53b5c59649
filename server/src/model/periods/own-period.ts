import { ordinalOfYear, planYears } from '../../lexicon/periods';
import { firstWhere } from '../../text/search';
import { firstNumberFrom } from '../../text/span';
import { timesOf } from '../document/by-prose';
import { clauseEnd, clauseStart } from '../marks/lists';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import { planOrdinalAt } from '../figures/periods-in-text';
import { sentencesOf } from '../document/prose';
import type { PlanDocument, PlanTable, Prose, TimeExpression, YearRange } from '../types';

/** A place where a plan speaks of its own period, and names another one. */
export interface OtherPeriod {
  readonly kind: 'stated' | 'caption' | 'review' | 'title' | 'basis' | 'ahead' | 'situation';
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

interface Stated extends YearRange {
  readonly from: number;
  readonly to: number;
}

const longest = 200;
/** 国土空间规划期限为…: the words before it make it another plan's. */
const statement =
  /(?<![\u4e00-\u9fff](?<!本))(?:规划|行动|方案|计划)(?:期限?|年限|时限)(?:为|是|[：:])?[自从由]?[“"]?((?:19|20)\d\d)年?(?:[-－—–~～]{1,2}|至|到)((?:19|20)\d\d)年?/gu;
const noStatements: readonly Stated[] = [];

/** 规划期为2026—2030年. */
const statedIn = local((text): readonly Stated[] =>
  /[期限](?:为|是|[：:])?[自从由]?[“"]?(?:19|20)\d\d/u.test(text)
    ? [...text.matchAll(statement)].flatMap(({ 0: whole, 1: start = '', 2: end = '', index }) => {
        // 近期到2025年, 其中…: the plan has two spans.
        const sentence = text.slice(clauseStart(text, index, '。', longest), clauseEnd(text, index, '。', longest));
        if (/近期|远期|中期|其中|国土空间/u.test(sentence)) return [];
        const from = index + whole.indexOf(start);
        return [{ start: Number(start), end: Number(end), from, to: index + whole.length }];
      })
    : noStatements,
);

interface Based {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}
const noBases: readonly Based[] = [];
const outline = /《([^《》]{1,14})国民经济和社会发展([^《》]{3,12})规划纲要》/gu;
const drawnUp = /(?:制定|编制|制订)本(?:规划|方案|计划|行动)/u;

/** 依据《某市国民经济和社会发展第十四个五年规划纲要》……，制定本规划: the outline of the place; the one with goals for 2035 still holds later. */
const basedIn = local((text): readonly Based[] =>
  text.includes('国民经济和社会发展') && drawnUp.test(text)
    ? sentencesOf(text).flatMap(({ from: at, to }) => {
        const sentence = text.slice(at, to);
        if (!drawnUp.test(sentence)) return [];
        return [...sentence.matchAll(outline)].flatMap(({ 0: whole, 1: place = '', 2: period = '', index }) => {
          const start = at + index + whole.lastIndexOf(period);
          const found = planOrdinalAt(text, start + ('“"‘'.includes(period.charAt(0)) ? 1 : 0));
          return found && !/中华人民共和国|国家|全国/u.test(place)
            ? [{ ordinal: found.ordinal, from: start, to: start + period.length }]
            : [];
        });
      })
    : noBases,
);

const noneAhead: readonly Based[] = [];
const planned =
  /(?:时期|期间)，?(?:全[省市县区]|我[省市县区])?(?:计划|拟(?![定订制])|力争)(?=[\u4e00-\u9fff]{2})(?!目标|任务|完成|执行|安排的|实施的|投资[^。；]{0,16}[，、]?实际)/gu;
/** What was planned is told beside what came of it. */
const came = /实际|已|以来|累计完成|超额|如期|提前/u;

/** “十四五”时期计划供应住房…: a period of which something is still planned. */
const aheadIn = local((text): readonly Based[] => {
  if (!/[期间]，?(?:[全我].)?(?:计划|拟|力争)/u.test(text)) return noneAhead;
  return Array.from(text.matchAll(planned)).flatMap(({ index }): Based[] => {
    const to = index - (text[index - 1] === '”' || text[index - 1] === '"' ? 1 : 0);
    const from = Math.max(text.lastIndexOf('十', to), to - 3);
    const found = from < 0 ? undefined : planOrdinalAt(text, from);
    const sentence = text.slice(clauseStart(text, index, '。；', longest), clauseEnd(text, index, '。；', longest));
    return found?.to === to && !came.test(sentence) ? [{ ordinal: found.ordinal, from, to }] : [];
  });
});

/** Is there something in a prose that names the plan's period? */
export const namesOwnPeriod = (prose: Prose): boolean =>
  statedIn.somethingIn(prose) || basedIn.somethingIn(prose) || aheadIn.somethingIn(prose) || ofSituation.test(prose.section?.title ?? '');

const years = ({ columns }: PlanTable): readonly number[] =>
  columns.flatMap(({ role, year }) => (role === 'value' && year !== undefined ? [year] : []));

/** What is told of the period that is over: 完成情况, 回顾, 续建项目. */
const lookingBack = /完成|实现|执行|进展|回顾|评估|对比|情况|成效|成就|续建|结转|延续|以来|基础|较/u;

/** The one time that a stretch of a prose names, where it is the period before the plan's. */
const periodBefore = (prose: Prose, own: YearRange, from: number, to: number): TimeExpression | undefined => {
  const all = timesOf(prose);
  const times = all.slice(
    firstWhere(all, (time) => time.from >= from),
    firstWhere(all, (time) => time.to > to),
  );
  const [time] = times;
  return times.length === 1 && time?.kind === 'period' && !time.quoted && time.end === own.start - 1 ? time : undefined;
};

/** A table of the plan's targets: from the year before the plan to its last. */
const isOwn = (table: PlanTable, own: YearRange): boolean => {
  const all = years(table);
  return !table.review && all.includes(own.end) && all.every((year) => year >= own.start - 1);
};

/** A table of the plan's targets, captioned with the period before, or told by it where the text points to it: “十四五”主要指标见表1. */
const captionsOf = (plan: PlanDocument, own: YearRange): readonly OtherPeriod[] => {
  const tables = plan.tables.filter((table) => isOwn(table, own));
  const found = (prose: Prose, from: number, to: number): OtherPeriod[] => {
    if (lookingBack.test(prose.reading.text.slice(from, to))) return [];
    const period = periodBefore(prose, own, from, to);
    return period ? [{ kind: 'caption', prose, from: period.from, to: period.to }] : [];
  };
  const above = tables.flatMap(({ captionProse }) => (captionProse ? found(captionProse, 0, captionProse.reading.text.length) : []));
  const numbers = new Set(
    tables.flatMap(({ caption }) => (caption?.kind === '表' && caption.chapter === undefined ? [caption.number] : [])),
  );
  const pointers = plan.references.flatMap(({ kind, number, chapter, explicit, prose, span }) => {
    if (kind !== '表' || chapter !== undefined || !explicit || !numbers.has(number) || prose.cell || prose.section?.tense === 'review')
      return [];
    const { text, offsets, span: whole } = prose.reading;
    const to = offsets ? firstNumberFrom(offsets, span.start) : span.start - whole.start;
    const from = clauseStart(text, to, '，。；', 40);
    return /(?:指标|目标)[（(]?(?:详见|如|见)?$/u.test(text.slice(from, to)) ? found(prose, from, to) : [];
  });
  return [...above, ...pointers];
};

/** A table of what is over: of two years at least, the last of them the one before the plan. */
const isOver = (table: PlanTable, own: YearRange): boolean => {
  const all = years(table);
  return all.length > 1 && Math.max(...all) === own.start - 1 && Math.min(...all) >= own.start - 6;
};

const known = /现状|测算|依据|前期|历年|统计|口径/u;

/** “十五五”主要指标 over a table of 2020 and 2025: it tells of the period before. */
const reviewsOf = (plan: PlanDocument, own: YearRange): readonly OtherPeriod[] =>
  plan.tables.flatMap((table): OtherPeriod[] => {
    const { captionProse: prose } = table;
    if (!prose || !/指标|目标/u.test(prose.reading.text) || lookingBack.test(prose.reading.text) || known.test(prose.reading.text))
      return [];
    const [time, other] = timesOf(prose);
    const names = time?.kind === 'period' && !time.quoted && time.start === own.start && time.end === own.end && !other;
    return names && isOver(table, own) ? [{ kind: 'review', prose, from: time.from, to: time.to }] : [];
  });

/** What a plan announces: its works, its targets. */
const announced = /(?:重大|重点|主要)(?:工程|项目|任务)|任务分工|(?:发展|主要|预期)目标/u;

/** 专栏3 “十四五”重大工程, in a plan for the period after it. */
const titlesOf = (plan: PlanDocument, own: YearRange): readonly OtherPeriod[] => {
  return plan.captions.flatMap(({ prose }): OtherPeriod[] => {
    const { text } = prose.reading;
    if (prose.kind === 'toc' || prose.section?.tense === 'review' || !announced.test(text) || lookingBack.test(text)) return [];
    const period = periodBefore(prose, own, 0, text.length);
    return period ? [{ kind: 'title', prose, from: period.from, to: period.to }] : [];
  });
};

const isFiveYear = ({ start, end }: YearRange): boolean => {
  const due = planYears(ordinalOfYear(start) ?? 0);
  return due?.start === start && due.end === end;
};

/** Outlines are adopted by April. */
const springEnd = 4;

/** A section about what lies before the plan: 面临的形势, and not what was achieved. */
const ofSituation = /^(?:面临(?:的)?|发展|当前|外部|宏观)*(?:形势|环境|机遇|挑战)(?:与挑战|和挑战|与任务|分析|研判)?$/u;
/** What was, not what will be. */
const hasBeen = /[了过已\d]|以来|取得|实现|达到|累计|完成|面对|经历|成效|成就|基础|我们/u;
const nextYears = /十[一二三四五六七八九]五|第十[一二三四五六七八九]个五年|今后|未来|20[3-9]\d/u;

/** “十四五”时期，……面临的风险交织叠加: the one period that the section on the plan's situation names, at its head, is the one before. */
const situationsOf = (plan: PlanDocument, own: YearRange): readonly OtherPeriod[] =>
  plan.sections.flatMap((section): OtherPeriod[] => {
    if (section.annex || section.children.length > 0 || !ofSituation.test(section.title)) return [];
    const at = section.prose.index + 1;
    const prose = plan.prose[at];
    if (prose?.section !== section || prose.cell) return [];
    const { text } = prose.reading;
    const head = /^[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间)，/u.exec(text)?.[0];
    if (head === undefined || hasBeen.test(text.slice(head.length, clauseEnd(text, head.length, '。', longest)))) return [];
    const rest = [text.slice(head.length)];
    for (let i = at + 1; plan.prose[i]?.section === section; i += 1) rest.push(plan.prose[i]?.reading.text ?? '');
    const period = periodBefore(prose, own, 0, head.length);
    return period && !rest.some((words) => nextYears.test(words)) ? [{ kind: 'situation', prose, from: period.from, to: period.to }] : [];
  });

/** The places where a plan names another period than its own, which its title or front matter says. */
export const otherPeriodsOf = oncePerPlan((plan): readonly OtherPeriod[] => {
  const { period, periodFrom, title = '', issued } = plan.meta;
  if (!period || periodFrom === 'text' || periodFrom === undefined || /中长期|远景|展望/u.test(title)) return [];
  const stated = statedIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' || prose.cell || prose.section?.tense === 'review'
      ? []
      : hits
          .filter(({ start, end }) => start !== period.start || end !== period.end)
          .map(({ from, to }) => ({ kind: 'stated' as const, prose, from, to })),
  );
  const own = ordinalOfYear(period.start) ?? 0;
  const five = isFiveYear(period);
  // The outline of a period is adopted in its first spring: before, a plan of a few years is rightly based on the one before.
  const adopted = planYears(own)?.start ?? Infinity;
  const late = issued !== undefined && issued.year * 12 + (issued.month ?? 1) >= adopted * 12 + springEnd;
  if (!five && !late) return stated;
  const based = basedIn(plan).flatMap(({ place: prose, hits }) => {
    const text = prose.reading.text;
    if (prose.cell || hits.some(({ ordinal }) => ordinal === own) || /十?[一二三四五六七八九]个五年规划的建议|规划建议/u.test(text))
      return [];
    return hits.filter(({ ordinal }) => ordinal === own - 1).map(({ from, to }) => ({ kind: 'basis' as const, prose, from, to }));
  });
  if (!five) return [...stated, ...based];
  const ahead = aheadIn(plan).flatMap(({ place: prose, hits }) =>
    prose.cell || prose.kind === 'toc' || prose.section?.tense === 'review' || prose.section?.annex
      ? []
      : hits.filter(({ ordinal }) => ordinal === own - 1).map(({ from, to }) => ({ kind: 'ahead' as const, prose, from, to })),
  );
  const captions = captionsOf(plan, period);
  const titles = titlesOf(plan, period).filter(({ prose }) => !captions.some((caption) => caption.prose === prose));
  return [...stated, ...captions, ...reviewsOf(plan, period), ...titles, ...based, ...ahead, ...situationsOf(plan, period)];
});
