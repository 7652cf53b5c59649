import { timeOfFigure } from '../model/claim-times';
import type { Claim } from '../model/claims';
import { formatNumber, roundTo, scaleWord } from '../model/format-number';
import type { PlanDocument, Quantity } from '../model/types';
import type { CellFact } from './facts';
import type { TextTableLink } from './links';
import { comparable } from './measures';
import { yearOfCell } from './years';

/** “较2025年提高2.1个百分点，达到81.9%”, held against what the table gives for 2025. */
export interface ChangeStep {
  readonly change: Quantity;
  readonly level: Claim;
  /** What it is said to start from, in the table. */
  readonly base: CellFact;
  readonly year: number;
  /** What the change comes to, from that base. */
  readonly right: string;
  readonly formula: string;
  /** The change follows from the two values. */
  readonly agrees: boolean;
}

const comparedYear = /(?:比|较|与)((?:19|20)\d\d)年[^，。；]{0,8}$/u;
const comparedOtherwise = /(?:比|较|与)(?:上年|去年|同期|基期|现状|十|“)[^，。；]{0,10}$/u;
const falling = new Set(['down']);

/** The year a change is counted from: 比2025年, else the year before the period that it is said of (“十四五”期间). */
const startYear = (plan: PlanDocument, { prose, quantity }: Claim): number | undefined => {
  const { text } = prose.reading;
  const before = text.slice(Math.max(0, quantity.fullFrom - 24), quantity.fullFrom);
  const compared = comparedYear.exec(before)?.[1];
  if (compared !== undefined) return Number(compared);
  if (comparedOtherwise.test(before)) return undefined;
  const time = timeOfFigure(plan, prose, quantity.fullFrom);
  return time.several && time.start !== undefined ? time.start - 1 : undefined;
};

interface Expected {
  readonly value: number;
  readonly unit: string;
  readonly formula: string;
}

/** What the change is, from the base to the level; undefined where its unit says nothing of these two. */
const expectedOf = (change: Quantity, base: number, level: number, rate: boolean, down: boolean): Expected | undefined => {
  const [a, b] = [formatNumber(base), formatNumber(level)];
  const sign = down ? -1 : 1;
  if (change.unit === '百分点' || change.unit === '个百分点')
    return rate ? { value: sign * (level - base), unit: '个百分点', formula: down ? `${a} − ${b}` : `${b} − ${a}` } : undefined;
  if (change.unit === '%')
    return rate || base === 0
      ? undefined
      : { value: (sign * (level - base) * 100) / base, unit: '%', formula: down ? `(${a} − ${b}) ÷ ${a}` : `(${b} − ${a}) ÷ ${a}` };
  // 翻两番: doubled twice.
  if (change.unit === '番')
    return base > 0 && level > 0 ? { value: Math.log2(level / base), unit: '番', formula: `log2(${b} ÷ ${a})` } : undefined;
  return rate ? undefined : { value: sign * (level - base), unit: change.unit, formula: down ? `${a} − ${b}` : `${b} − ${a}` };
};

const stepOf = (plan: PlanDocument, change: Claim, level: Claim, linked: readonly TextTableLink[]): ChangeStep | undefined => {
  const year = startYear(plan, change);
  const q = change.quantity;
  if (
    year === undefined ||
    [q, level.quantity].some(({ high, approximate }) => high !== undefined || approximate) ||
    q.comparator !== undefined
  )
    return undefined;
  for (const { row, measure, countedOnly, cell } of linked) {
    const base = row.cells.find((c) => c !== cell && yearOfCell(c, plan) === year && comparable(c.measure, measure));
    if (countedOnly || !base || base.measure.comparator !== undefined || base.measure.high !== undefined || base.measure.approximate)
      continue;
    const unit = level.quantity.scale;
    const scale = measure.low === 0 || level.quantity.value === 0 ? 1 : measure.low / (level.quantity.value / unit);
    const [from, to] = [base.measure.low / scale, measure.low / scale];
    const expected = expectedOf(q, from, to, measure.dimension === 'percent', falling.has(change.verb));
    if (!expected) continue;
    const stated = q.unit === '%' || q.unit.endsWith('百分点') ? q.value : q.value / unit;
    const slackOf = (tolerance: number): number => (q.unit === '%' ? (100 * tolerance) / Math.abs(from) : tolerance);
    const slack =
      q.unit === '番'
        ? 0.1
        : q.tolerance / (stated === q.value ? 1 : unit) +
          (base.quantity.decimals > 0 || base.measure.scale > 1 || measure.dimension === 'percent'
            ? slackOf(base.measure.tolerance / scale)
            : 0) +
          (level.quantity.decimals > 0 || unit > 1 || measure.dimension === 'percent' ? slackOf(measure.tolerance / scale) : 0);
    const agrees = Math.abs(stated - expected.value) <= slack + 1e-9;
    const right = formatNumber(roundTo(expected.value, q.decimals), q.decimals);
    const words = q.unit === '%' || q.unit.endsWith('百分点') ? expected.unit : scaleWord(unit) + expected.unit;
    return { change: q, level, base, year, right: `${right}${words}`, formula: expected.formula, agrees };
  }
  return undefined;
};

/** Changes said to lead from a base year to a level, recomputed with what the table gives for that year. */
export const changeStepsOf = (
  plan: PlanDocument,
  claims: readonly Claim[],
  ofClaims: ReadonlyMap<Claim, readonly TextTableLink[]>,
): ChangeStep[] => {
  const steps: ChangeStep[] = [];
  for (const [i, change] of claims.entries()) {
    const level = change.kind === 'change' ? claims[i + 1] : undefined;
    if (level?.kind !== 'level' || level.name !== change.name || level.prose !== change.prose) continue;
    const step = stepOf(plan, change, level, ofClaims.get(level) ?? []);
    if (step) steps.push(step);
  }
  return steps;
};
