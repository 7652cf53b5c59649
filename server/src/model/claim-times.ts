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

/** The year a figure is of: the time that governs it, else what its section is about. */
export const timeOfFigure = (plan: PlanDocument, prose: Prose, at: number): ClaimTime => {
  const time = governingTime(timesOf(plan, prose), at);
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
