import { timesOf } from '../document/by-prose';
import { governingTime } from '../figures/time-scopes';
import type { PlanDocument, Prose, Quantity, TimeExpression } from '../types';

/** The year a figure is of and where that is said. */
export interface ClaimTime {
  readonly year: number | undefined;
  /** The first of several years. */
  readonly start?: number;
  /** stated: in its own sentence; carried: from a sentence before; now: 目前; section: from what the section is about. */
  readonly from: 'stated' | 'carried' | 'now' | 'section' | undefined;
  /** What says it. */
  readonly time: TimeExpression | undefined;
  /** Of several years together (“十四五”期间, 2021—2025年). */
  readonly several: boolean;
}

const lastYear = ({ end, start }: TimeExpression): number | undefined => end ?? start;

/** “十四五”期间, 2021—2025年: several years together; “十四五”末 is one. */
const isSpan = ({ kind, prose, to, start, end }: TimeExpression): boolean => {
  if (kind !== 'period') return kind === 'range' && start !== end;
  const { text } = prose.reading;
  const next = text[to] === '”' ? to + 1 : to;
  return text[next] !== '末' && !(text[next] === '期' && text[next + 1] === '末');
};

/** 2025年底的|92.5%: what ties a time to the figure behind it. */
const attributive = /^(?:”?(?:底|末|期末|期间)?的)/u;
/** What it begins with. */
const attributiveStarts = '的底末期”';
const clauseEnds = '，。；、';

const noneOf = (text: string, from: number, to: number, characters: string): boolean => {
  for (let i = from; i < to; i += 1) if (characters.includes(text.charAt(i))) return false;
  return true;
};

/**
 * 由2025年的92.5%提高到…: a time that is tied to one figure by 的 governs that figure alone; for all others the time before it does.
 */
const governing = (times: readonly TimeExpression[], text: string, at: number): TimeExpression | undefined => {
  let place = at;
  for (let round = 0; round < 6; round += 1) {
    const time = governingTime(times, place);
    if (!time) return undefined;
    if (!attributiveStarts.includes(text[time.to] ?? ' ')) return time;
    const tie = attributive.exec(text.slice(time.to, time.to + 4))?.[0];
    if (tie === undefined) return time;
    const tied = time.to + tie.length;
    if (at >= tied && at - tied <= 3 && noneOf(text, tied, at, clauseEnds)) return time;
    place = time.from;
  }
  return undefined;
};

/** What a year in a review is followed by where it tells when something began. */
const sinceThen = /^(?:以来|起|年以来)/u;

const timed = (year: number | undefined, from: ClaimTime['from']): ClaimTime => ({ year, from, time: undefined, several: false });

/** A list takes its year from its lead-in (到2025年：): the last time of the prose before, where it ends so. */
export const leadTime = (plan: PlanDocument, prose: Prose): TimeExpression | undefined => {
  if (prose.kind !== 'item') return undefined;
  const lead = plan.prose[prose.index - 1];
  const { text } = lead?.reading ?? { text: '' };
  return lead && (text.endsWith('：') || text.endsWith(':')) ? timesOf(lead).at(-1) : undefined;
};

/** 夯基起步阶段（|2026—2027年）。 */
const stageHead = /^[^，。；：]{0,24}(?:阶段|步|期)[（(]$/u;

/** The years of the stage that a prose is about, in the bracket of its head. */
const stageTime = (times: readonly TimeExpression[], text: string, at: number): TimeExpression | undefined => {
  const [first] = times;
  return first &&
    first.to < at &&
    '（('.includes(text[first.from - 1] ?? ' ') &&
    first.end !== undefined &&
    stageHead.test(text.slice(0, first.from))
    ? first
    : undefined;
};

/** The year a figure is of: the time that governs it, else what its section is about. */
export const timeOfFigure = (plan: PlanDocument, prose: Prose, at: number): ClaimTime => {
  const times = timesOf(prose);
  const { text } = prose.reading;
  const time = times.length === 0 ? undefined : governing(times, text, at);
  if (time?.kind === 'now') return { year: plan.meta.baseline, from: 'now', time, several: false };
  const year = time && lastYear(time);
  if (time && year !== undefined) {
    const parted = text.slice(time.to, at).includes('。');
    // In a review a year tells when something happened; the sentences after it speak of what stands now.
    const past = parted && (prose.section?.tense === 'review' || sinceThen.test(text.slice(time.to, time.to + 3)));
    if (!past)
      return {
        year,
        ...(time.start === undefined ? {} : { start: time.start }),
        from: parted ? 'carried' : 'stated',
        time,
        several: isSpan(time),
      };
  }
  const stage = stageTime(times, text, at);
  if (stage)
    return { year: stage.end, ...(stage.start === undefined ? {} : { start: stage.start }), from: 'carried', time: stage, several: true };
  const before = leadTime(plan, prose);
  const of = before && lastYear(before);
  if (of !== undefined) return { year: of, from: 'carried', time: before, several: before !== undefined && isSpan(before) };
  const tense = prose.section?.tense;
  if (tense === 'ahead' && plan.meta.period) return timed(plan.meta.period.end, 'section');
  if (tense === 'review' && plan.meta.baseline !== undefined) return timed(plan.meta.baseline, 'section');
  return timed(undefined, undefined);
};

/**
 * The year of what a change starts from: its own (由2020年的72%), else the plan's base year (由72%提高到…). What was reached by the base year started from an
 * earlier one, which nobody names.
 */
export const timeOfStart = (plan: PlanDocument, prose: Prose, { fullFrom }: Quantity): ClaimTime => {
  const own = /(?:年|末|底|目前|现在)的?$/u.test(prose.reading.text.slice(Math.max(0, fullFrom - 8), fullFrom));
  const time = timeOfFigure(plan, prose, fullFrom);
  if (own) return time;
  const { baseline } = plan.meta;
  const reached = baseline !== undefined && time.year !== undefined && time.year <= baseline;
  return timed(reached ? undefined : baseline, 'section');
};
