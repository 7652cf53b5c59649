import type { Span } from '../text/span';
import { timesOf } from './by-prose';
import { governingTime } from './time-scopes';
import type { PlanDocument, Prose, TimeExpression } from './types';

/** The year a figure is of and where that is said. */
export interface ClaimTime {
  readonly year: number | undefined;
  /** stated: in its own sentence; carried: from a sentence before; now: 目前; section: from what the section is about. */
  readonly from: 'stated' | 'carried' | 'now' | 'section' | undefined;
  readonly span: Span | undefined;
  /** Of several years together (“十四五”期间, 2021—2025年). */
  readonly several: boolean;
}

const lastYear = ({ end, start }: TimeExpression): number | undefined => end ?? start;

/** “十四五”期间, 2021—2025年: several years together; “十四五”末 is one. */
const isSpan = (time: TimeExpression): boolean =>
  (time.kind === 'period' && !/^”?(?:期?末|期末)/u.test(time.prose.reading.text.slice(time.to, time.to + 3))) ||
  (time.kind === 'range' && time.start !== time.end);

/** Index of the first character of a figure with its words (`at`) from the end of an attributive time: 2025年底的|92.5%. */
const attributive = /^(?:”?(?:底|末|期末|期间)?的)/u;

/**
 * 由2025年的92.5%提高到…: a time that is tied to one figure by 的 governs that figure alone; for all others the time before it does.
 */
const governing = (plan: PlanDocument, prose: Prose, at: number): TimeExpression | undefined => {
  const times = timesOf(plan, prose);
  const { text } = prose.reading;
  let place = at;
  for (let round = 0; round < 6; round += 1) {
    const time = governingTime(times, place);
    if (!time) return undefined;
    const tie = attributive.exec(text.slice(time.to, time.to + 4))?.[0];
    if (tie === undefined) return time;
    const own = at - (time.to + tie.length);
    if (own >= 0 && own <= 3 && /^[^，。；、]*$/u.test(text.slice(time.to + tie.length, at))) return time;
    place = time.from;
  }
  return undefined;
};

/** The year a figure is of: the time that governs it, else what its section is about. */
export const timeOfFigure = (plan: PlanDocument, prose: Prose, at: number): ClaimTime => {
  const time = governing(plan, prose, at);
  if (time?.kind === 'now') return { year: plan.meta.baseline, from: 'now', span: time.span, several: false };
  const year = time && lastYear(time);
  if (time && year !== undefined) {
    const parted = prose.reading.text.slice(time.to, at).includes('。');
    // In a review a year tells when something happened; the sentences after it speak of what stands now.
    const past =
      parted && (prose.section?.tense === 'review' || /^(?:以来|起|年以来)/u.test(prose.reading.text.slice(time.to, time.to + 3)));
    if (!past) return { year, from: parted ? 'carried' : 'stated', span: time.span, several: isSpan(time) };
  }
  // A list takes its year from its lead-in (到2025年：).
  const lead = plan.prose[prose.index - 1];
  if (lead && prose.kind === 'item' && /[：:]$/.test(lead.reading.text)) {
    const before = timesOf(plan, lead).at(-1);
    const of = before && lastYear(before);
    if (of !== undefined) return { year: of, from: 'carried', span: before?.span, several: before !== undefined && isSpan(before) };
  }
  const tense = prose.section?.tense;
  if (tense === 'ahead' && plan.meta.period) return { year: plan.meta.period.end, from: 'section', span: undefined, several: false };
  if (tense === 'review' && plan.meta.baseline !== undefined)
    return { year: plan.meta.baseline, from: 'section', span: undefined, several: false };
  return { year: undefined, from: undefined, span: undefined, several: false };
};
