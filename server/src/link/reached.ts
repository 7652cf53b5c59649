import { baselineOf } from '../model/tables/baselines';
import { judgedDirection } from '../model/tables/levels';
import type { PlanDocument } from '../model/types';
import type { Span } from '../text/span';
import type { TextTableLink } from './text-table';
import { comparable, measureOf, type Measure } from './measures';

/** What a stated target says against what its indicator had reached already. */
export interface Reached {
  readonly link: TextTableLink;
  readonly kind: 'raise' | 'lower' | 'reached' | 'keep';
  readonly baseline: { readonly text: string; readonly year: number | undefined; readonly span: Span };
}

interface Base {
  readonly measure: Measure;
  readonly text: string;
  readonly year: number | undefined;
  readonly span: Span;
  readonly own: boolean;
}

/** The row's own base year, else what an earlier table or a sentence of the review gives for it. */
const baseOf = (plan: PlanDocument, { baseline, row }: TextTableLink): Base | undefined => {
  if (baseline) {
    const { cell, year } = baseline.value;
    return { measure: baseline.measure, text: cell.text, year, span: baseline.quantity.full, own: true };
  }
  const found = baselineOf(plan, row.indicator);
  if (!found || found.from === 'row') return undefined;
  const { prose, fullFrom, fullTo } = found.quantity;
  return {
    measure: measureOf(found.quantity, row.indicator.unit),
    text: prose.reading.text.slice(fullFrom, fullTo),
    year: found.year,
    span: found.quantity.full,
    own: false,
  };
};

const more = (a: number, b: number, tolerance: number): boolean => a - b > tolerance + 1e-9;

/**
 * Judges the words of a target against the baseline: 提高到 below or at it (raise), 下降到 above it (lower), 达到 short of it (reached), 保持 of what it has not
 * reached (keep). Undefined where the words fit or nothing can be told: hedged figures, ranges, a direction that is not known, gross rates above 100.
 */
export const reachedBefore = (plan: PlanDocument, link: TextTableLink): Reached | undefined => {
  const { claim, measure, row } = link;
  const base = plan.meta.baseline;
  if (claim.year === undefined || base === undefined || claim.year <= base || claim.prose.section?.tense === 'review') return undefined;
  if (measure.approximate || measure.high !== undefined) return undefined;
  const reached = baseOf(plan, link);
  if (!reached || !comparable(reached.measure, measure) || reached.measure.comparator !== undefined || reached.measure.high !== undefined)
    return undefined;
  const direction = judgedDirection(row.indicator);
  const [value, before] = [measure.low, reached.measure.low];
  const tolerance = Math.max(measure.tolerance, reached.measure.tolerance);
  // A floor like 98%以上 says less than its digits: beside 98.65 the finer value counts.
  const fine = Math.min(measure.tolerance, reached.measure.tolerance);
  const say = (kind: Reached['kind']): Reached => ({
    link,
    kind,
    baseline: { text: reached.text, year: reached.year, span: reached.span },
  });
  const { verb } = claim;
  if (verb === 'raise' && more(before, value, fine)) return say('raise');
  if (verb === 'lower' && more(value, before, fine)) return say('lower');
  // A floor far from its baseline's place is a line to hold (design: The direction of a target).
  const beside = reached.own && row.cells.some((cell) => cell.value.role === 'target');
  if (row.indicator.kind === 'gross-rate' && before >= 100) return undefined;
  const ceiling = measure.comparator === '<=' || measure.comparator === '<';
  if (verb === 'reach' && beside && direction === 'up' && !ceiling && more(before, value, fine)) return say('reached');
  if ((verb === 'reach' || verb === 'limit') && beside && direction === 'down' && more(value, before, fine)) return say('reached');
  // 保持 another value, well away from where it stands. 稳定在98%以上 is to be reached and then held.
  if (measure.comparator !== undefined && claim.verbText.includes('稳定')) return undefined;
  if (verb === 'keep' && measure.comparator === undefined && Math.abs(value - before) > Math.max(tolerance, 0.05 * Math.abs(before)))
    return say('keep');
  if (verb === 'keep' && direction === 'up' && !ceiling && more(value, before, tolerance)) return say('keep');
  if (verb === 'keep' && direction === 'down' && ceiling && more(before, value, tolerance)) return say('keep');
  return undefined;
};
