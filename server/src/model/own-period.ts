import { ordinalOfYear, planYears } from '../lexicon/periods';
import { timesOf } from './by-prose';
import { clauseEnd, clauseStart } from './lists';
import { local } from './local';
import { oncePerPlan } from './once-per-plan';
import { planOrdinalAt } from './periods-in-text';
import { sentencesOf } from './prose';
import type { PlanDocument, PlanTable, Prose, YearRange } from './types';

/** A place where a plan speaks of its own period, and names another one. */
export interface OtherPeriod {
  readonly kind: 'stated' | 'caption' | 'basis';
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
  /(?<![\u4e00-\u9fff](?<!本))(?:规划|行动|方案|计划)(?:期限?|年限|时限)(?:为|是|[：:])[“"]?((?:19|20)\d\d)年?(?:[-－—–~～]{1,2}|至|到)((?:19|20)\d\d)年?/gu;
const noStatements: readonly Stated[] = [];

/** 规划期为2026—2030年. */
const statedIn = local((text): readonly Stated[] =>
  /(?:期|限)(?:限?)(?:为|是|[：:])/u.test(text)
    ? [...text.matchAll(statement)].flatMap(({ 0: whole, 1: start = '', 2: end = '', index }) => {
        // 近期到2025年, 其中…: the plan has two spans.
        const sentence = text.slice(clauseStart(text, index, '。', longest), clauseEnd(text, index, '。', longest));
        if (/近期|远期|中期|其中|基期|国土空间/u.test(sentence)) return [];
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
const outline = /《([^《》]{1,14})国民经济和社会发展([^《》]{4,12})规划纲要》/gu;
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

/** Is there something in a prose that names the plan's period? */
export const namesOwnPeriod = (prose: Prose): boolean => statedIn.somethingIn(prose) || basedIn.somethingIn(prose);

const years = ({ columns }: PlanTable): readonly number[] =>
  columns.flatMap(({ role, year }) => (role === 'value' && year !== undefined ? [year] : []));

/** A table of the plan's targets, captioned with the period before: 表1 “十四五”主要指标, with 2025年 and 2030年. */
const captionsOf = (plan: PlanDocument, own: YearRange): readonly OtherPeriod[] =>
  plan.tables.flatMap((table): OtherPeriod[] => {
    const prose = table.captionProse;
    if (!prose || table.review || /完成|实现|执行|进展|回顾|评估|对比|情况/u.test(prose.reading.text)) return [];
    const periods = timesOf(prose).filter(({ kind }) => kind === 'period');
    const [period] = periods;
    if (periods.length !== 1 || timesOf(prose).length !== 1 || period?.start === undefined || period.end !== own.start - 1) return [];
    const all = years(table);
    const last = period.end;
    if (!all.includes(own.end) || all.some((year) => year < last)) return [];
    return [{ kind: 'caption', prose, from: period.from, to: period.to }];
  });

const isFiveYear = ({ start, end }: YearRange): boolean => {
  const due = planYears(ordinalOfYear(start) ?? 0);
  return due?.start === start && due.end === end;
};

/** The places where a plan names another period than its own, which its title or front matter says. */
export const otherPeriodsOf = oncePerPlan((plan): readonly OtherPeriod[] => {
  const { period, periodFrom, title = '' } = plan.meta;
  if (!period || periodFrom === 'text' || periodFrom === undefined || /中长期|远景|展望/u.test(title)) return [];
  const stated = statedIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' || prose.cell || prose.section?.tense === 'review'
      ? []
      : hits
          .filter(({ start, end }) => start !== period.start || end !== period.end)
          .map(({ from, to }) => ({ kind: 'stated' as const, prose, from, to })),
  );
  if (!isFiveYear(period)) return stated;
  const own = ordinalOfYear(period.start) ?? 0;
  const based = basedIn(plan).flatMap(({ place: prose, hits }) => {
    const text = prose.reading.text;
    if (prose.cell || hits.some(({ ordinal }) => ordinal === own) || /十?[一二三四五六七八九]个五年规划的建议|规划建议/u.test(text))
      return [];
    return hits.filter(({ ordinal }) => ordinal === own - 1).map(({ from, to }) => ({ kind: 'basis' as const, prose, from, to }));
  });
  return [...stated, ...captionsOf(plan, period), ...based];
});
