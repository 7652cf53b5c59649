import { firstWhere } from '../../text/search';
import { timesOf } from '../document/by-prose';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import { clauseEnd, clauseStart } from '../marks/lists';
import { planOrdinalAt } from '../figures/periods-in-text';
import { planYears } from '../../lexicon/periods';
import type { PlanDocument, Prose, TimeExpression, YearRange } from '../types';

/** An evaluation of the plan itself, with its year: 2028年开展规划中期评估. */
interface Evaluation {
  readonly prose: Prose;
  readonly time: TimeExpression;
  readonly year: number;
  readonly stage: 'middle' | 'end';
  readonly name: string;
  /** The period it is said to be of: “十四五”总结评估. */
  readonly period: { readonly ordinal: number; readonly from: number; readonly to: number } | undefined;
}

/** An evaluation whose year or period cannot be right. */
export type EvaluationFault =
  | { readonly kind: 'twice'; readonly evaluation: Evaluation; readonly other: Evaluation }
  | { readonly kind: 'order'; readonly evaluation: Evaluation; readonly other: Evaluation }
  | { readonly kind: 'outside'; readonly evaluation: Evaluation }
  | { readonly kind: 'early'; readonly evaluation: Evaluation }
  | { readonly kind: 'period'; readonly evaluation: Evaluation; readonly from: number; readonly to: number };

interface Named {
  readonly from: number;
  readonly to: number;
  readonly stage: Evaluation['stage'];
  readonly name: string;
}

const farthest = 48;
/** How far around an evaluation it is looked what it is of. */
const longestSentence = 200;
const none: readonly Named[] = [];
const named = /(中期|终期|期末|末期|总结)(?:性)?评估/gu;

const namesIn = local((text): readonly Named[] =>
  text.includes('评估')
    ? [...text.matchAll(named)].map(({ 0: name, 1: stage, index }) => ({
        from: index,
        to: index + name.length,
        stage: stage === '中期' ? 'middle' : 'end',
        name,
      }))
    : none,
);

/** Does a text name a midterm or final evaluation? */
export const namesEvaluation = (prose: Prose): boolean => namesIn.somethingIn(prose);

/** What stands between the year and the evaluation of the plan itself; that of a pilot or a project has other words. */
const between =
  /^(?:[底末初]|[上下]半年|年中)?(?:之?前|以前)?，?(?:(?:组织|适时|开展|进行|完成|启动|实施|做好)(?:了)?){1,2}(?:对)?(?:本?(?:规划|方案|计划|行动))?(?:实施)?(?:情况)?的?[“"]?(?:十[一二三四五六七八九]五)?[”"]?(?:规划|计划)?(?:实施)?(?:情况)?(?:的)?$/u;

/** Is it said of the plan: by its words, beside its other evaluation, or in a section on how the plan is carried out? */
const ofThePlan = (prose: Prose, words: string, at: number): boolean => {
  const { text } = prose.reading;
  const sentence = text.slice(clauseStart(text, at, '。', longestSentence), clauseEnd(text, at, '。', longestSentence));
  if (/试点|示范|改革|项目|政策/u.test(sentence)) return false;
  return (
    /规划|方案|计划|行动/u.test(words) ||
    /规划|方案|中期评估[^。]{0,40}(?:终期|期末|末期|总结)评估/u.test(sentence) ||
    /评估|监测|考核|督导|实施|保障|组织|落实/u.test(prose.section?.title ?? '')
  );
};

/** 2027年：…；6月底前完成中期评估: what a schedule by years says of it, alone between its marks. */
const scheduled =
  /(?:^|[：；，、。:;])(?:\d{1,2}月(?:底|末|份)?前?|年底前?|[上下]半年)?(?:组织|开展|进行|完成|启动|做好){1,2}(?:规划|方案|计划|行动)?(?:实施)?(?:情况)?$/u;
const longestClause = 30;

/** The year that a paragraph of a schedule begins with. */
const scheduledYear = (text: string, times: readonly TimeExpression[], at: number): TimeExpression | undefined => {
  const [first] = times;
  const heads = first?.from === 0 && first.kind === 'year' && first.start === first.end && '：:'.includes(text[first.to] ?? ' ');
  return heads && scheduled.test(text.slice(Math.max(first.to, at - longestClause), at)) ? first : undefined;
};

const evaluationsOf = oncePerPlan((plan): readonly Evaluation[] =>
  namesIn(plan).flatMap(({ place: prose, hits }) => {
    if (prose.kind === 'toc' || prose.section?.tense === 'review') return [];
    const { text } = prose.reading;
    return hits.flatMap(({ from, stage, name }): Evaluation[] => {
      const times = timesOf(prose);
      // The year stands near; between the two there is little more than a verb.
      const time = times
        .slice(
          firstWhere(times, (t) => t.from >= from - farthest),
          firstWhere(times, (t) => t.to > from),
        )
        .findLast((t) => (t.kind === 'year' || t.kind === 'date') && !t.quoted);
      const words = time ? text.slice(time.to, from) : '';
      if (time?.start === undefined || words.includes('了') || !between.test(words) || !ofThePlan(prose, words, from)) {
        const head = prose.cell ? undefined : scheduledYear(text, times, from);
        return head?.start === undefined ? [] : [{ prose, time: head, year: head.start, stage, name, period: undefined }];
      }
      const at = words.search(/十[一二三四五六七八九]五/u);
      const period = at < 0 ? undefined : planOrdinalAt(text, time.to + at);
      const own = period && { ordinal: period.ordinal, from: time.to + at, to: period.to };
      return [{ prose, time, year: time.start, stage, name, period: own }];
    });
  }),
);

/** Midway, in the first year of five, or within half a year after the plan of three was issued: there is nothing to evaluate yet. */
const isEarly = ({ year, time }: Evaluation, period: YearRange, issued: PlanDocument['meta']['issued']): boolean => {
  const years = period.end - period.start + 1;
  if (year !== period.start || years < 3) return false;
  if (years >= 5) return true;
  return issued?.month !== undefined && time.month !== undefined && time.month + (year - issued.year) * 12 - issued.month <= 6;
};

/** The evaluations of a plan whose years or period cannot be right. */
export const evaluationFaultsOf = (plan: PlanDocument): readonly EvaluationFault[] => {
  const { period, periodFrom, issued } = plan.meta;
  if (!period || periodFrom === 'text' || periodFrom === undefined) return [];
  // A report on a plan that is over speaks of the next one.
  const head = plan.prose.find(({ kind }) => kind === 'title' || kind === 'heading');
  if (/评估|总结|实施情况|完成情况/u.test(head?.reading.text ?? '')) return [];
  const all = evaluationsOf(plan);
  const ofAnother = ({ period: own }: Evaluation): boolean => own !== undefined && planYears(own.ordinal)?.end !== period.end;
  const faults: EvaluationFault[] = [];
  for (const evaluation of all) {
    const { period: own, year } = evaluation;
    // The period before is evaluated when it is over; two years into the next one that has been done.
    if (own && ofAnother(evaluation) && (planYears(own.ordinal)?.end ?? Infinity) < period.start && year > period.start + 1)
      faults.push({ kind: 'period', evaluation, from: own.from, to: own.to });
  }
  const its = all.filter((evaluation) => !ofAnother(evaluation) && evaluation.year >= period.start);
  const middle = its.filter(({ stage }) => stage === 'middle');
  const far = ({ year }: Evaluation): number => Math.abs(year - (period.start + period.end) / 2);
  // Of two years that nearer to the middle of the period is the likelier one.
  const [likely] = [...middle].sort((a, b) => far(a) - far(b));
  if (!likely) return faults;
  if (isEarly(likely, period, issued)) return [...faults, { kind: 'early', evaluation: likely }];
  for (const evaluation of middle)
    if (evaluation.year !== likely.year) faults.push({ kind: 'twice', evaluation, other: likely });
    else if (evaluation.year > period.end) faults.push({ kind: 'outside', evaluation });
  for (const evaluation of its)
    if (evaluation.stage === 'end' && evaluation.year <= likely.year && likely.year <= period.end)
      faults.push({ kind: 'order', evaluation, other: likely });
  return faults;
};
