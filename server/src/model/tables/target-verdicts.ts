import type { Baseline } from './baselines';
import { difference } from '../figures/format-number';
import { isFlow } from '../document/indicators';
import { keptWith } from '../../text/kept-with';
import { coarserTolerance, isWorse, judgedDirection, sameMeasure, shortfall, targetLevels, type Level } from './levels';
import type { Indicator, PlanTable, Quantity } from '../types';

/**
 * How a target is worse than its baseline: below or above it outright; a floor below (a ceiling above) what its row has reached, which allows a fall
 * (a rise); or near it, a little short within rounding.
 */
export type Verdict = 'below' | 'above' | 'floor' | 'ceiling' | 'near';

const fitting = { up: ['>', '>='], down: ['<', '<='] } as const;

/** The direction of a target (design: rules.md). Undefined where nothing is wrong or nothing can be told. */
const verdictOn = (indicator: Indicator, direction: 'up' | 'down', baseline: Baseline, target: Quantity): Verdict | undefined => {
  const b = baseline.quantity;
  const { comparator } = target;
  if (!sameMeasure(b, target)) return undefined;
  if (comparator && !fitting[direction].some((sign) => sign === comparator)) return undefined;
  // 98以上 after 101.28: a gross rate above 100 is held, not raised. A bound far from its baseline's place is a line to hold as well.
  if (comparator && (baseline.from !== 'row' || (indicator.kind === 'gross-rate' && b.value >= 100))) return undefined;
  if (isWorse(direction, b, target)) {
    if (comparator) return direction === 'up' ? 'floor' : 'ceiling';
    return direction === 'up' ? 'below' : 'above';
  }
  // 98.32 → ≥98: within rounding, but two digits rounded away are a choice, not a rounding.
  const coarse = baseline.from === 'row' && b.decimals - target.decimals > 1;
  return coarse && shortfall(direction, b, target) > 10 * b.tolerance ? 'near' : undefined;
};

const people = /人口|人数|学生|幼儿数|儿童|在校生|招生|毕业生|教师|职工|户数/u;

/** Shares, and counts of what is built and closed by decision (schools, stations); people come and go by themselves. */
const movesByDecision = (indicator: Indicator): boolean =>
  (indicator.kind === 'count' || indicator.kind === 'share' || indicator.kind === 'gross-rate') &&
  !isFlow(indicator) &&
  !people.test(indicator.name.replace(/[（(].{0,60}?[）)]/gu, '')) &&
  !/[人名户]$/u.test(indicator.unit);

/** People who are trained and taken on by decision: their number does not come and go. */
const recruited = /护理员|护士|医师|医生|药师|人才|社会工作者|社工|志愿者|指导员|网格员|救援人员|技术人员/u;

/** How many are trained or taken on in a year is no number of those there are. */
const yearly = /培训|培养|招聘|招收|招录|选派|遴选|轮训|认定|评选/u;

/** Levels that a plan sets year by year: what moves by decision, and what has a good direction. */
const isSetByPlan = (indicator: Indicator): boolean =>
  movesByDecision(indicator) ||
  judgedDirection(indicator) !== undefined ||
  (recruited.test(indicator.name) && indicator.unit.endsWith('人') && !yearly.test(indicator.name) && !isFlow(indicator));

/** The first figure at which a series turns back, beyond rounding. */
export const turnIn = (points: readonly Quantity[]): number | undefined => {
  let course = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before || !sameMeasure(before, point)) continue;
    const step = difference(point.value, before.value);
    if (Math.abs(step) <= coarserTolerance(before, point)) continue;
    if (course !== 0 && Math.sign(step) !== course) return i;
    course = Math.sign(step);
  }
  return undefined;
};

/** A name by which a fall is what is counted: more of it is better. */
const countsFall = /降|减|控|压|消除|削|下|达标|合格|治|救|破案|处置|清洁|替代|处理|利用|管理|覆盖|筛查|退出|淘汰|化解|整改/u;

/** A floor for what should fall (死亡率 ≥0.5): the sign stands the wrong way round. A ceiling for what should rise may be meant (床位使用率 ≤85). */
const isTurnedSign = ({ direction, kind, name }: Indicator, { quantity: { comparator } }: Level): boolean =>
  (comparator === '>=' || comparator === '>') &&
  direction === 'down' &&
  kind !== 'growth' &&
  kind !== 'completion' &&
  !countsFall.test(name);

/** What is wrong with the targets of a row. */
export interface TargetJudgement {
  readonly wrong: readonly { readonly messageId: Verdict; readonly target: Level }[];
  /** Bounds whose sign stands the wrong way round. */
  readonly turnedSigns: readonly Level[];
  /** Where its years move one way and then back: the figures, and which of them turns. */
  readonly turn: { readonly points: readonly Quantity[]; readonly point: Quantity } | undefined;
}

/** Does a cell of the row give the difference of its first and last figure: 三年累计增加? */
const isConfirmed = ({ growth }: Indicator, points: readonly Quantity[]): boolean => {
  const [first, last] = [points[0], points.at(-1)];
  const gained = first && last ? Math.abs(difference(last.value, first.value)) : 0;
  return (
    gained > 0 && growth.some(({ quantity }) => quantity !== undefined && Math.abs(difference(Math.abs(quantity.value), gained)) < 1e-9)
  );
};

/** 完成进度, 评价: of a plan under way a goal may be reached, and passed, before its year. */
export const weighsGoals = ({ columns }: PlanTable): boolean =>
  columns.some(({ header, valueKind }) => valueKind === 'completion' || /进度|完成率|评价|评估/u.test(header));

const turnOf = (indicator: Indicator, baseline: Baseline | undefined, targets: readonly Level[]): TargetJudgement['turn'] => {
  if (targets.length < 2) return undefined;
  const points = targets.map((t) => t.quantity);
  if (baseline && baseline.quantity.comparator === undefined) points.unshift(baseline.quantity);
  if (points.length < 3 || !isSetByPlan(indicator)) return undefined;
  const direction = judgedDirection(indicator);
  const bounded = points.some((q) => q.comparator !== undefined);
  const fits = ({ comparator }: Quantity): boolean =>
    comparator === undefined || (direction !== undefined && fitting[direction].some((sign) => sign === comparator));
  const at = bounded && !points.every(fits) ? undefined : turnIn(points);
  if (at === undefined) return undefined;
  // Where more or less is known to be better, the stage that falls behind is the one to look at: 8.6 → ≤9.5 → ≤8.4.
  const back = points.findIndex((q, i) => {
    const before = points[i - 1];
    return direction !== undefined && before !== undefined && sameMeasure(before, q) && isWorse(direction, before, q);
  });
  const turned = back < 0 ? at : back;
  // The row says what comes to it from first to last: these two are right, and the one between them is off.
  const point = points[turned > 1 && turned === points.length - 1 && isConfirmed(indicator, points) ? turned - 1 : turned];
  return point && { points, point };
};

const judge = (indicator: Indicator, baseline: Baseline | undefined, targets: readonly Level[]): TargetJudgement => {
  const direction = weighsGoals(indicator.table) ? undefined : judgedDirection(indicator);
  const wrong: { messageId: Verdict; target: Level }[] = [];
  if (baseline && direction)
    for (const target of targets) {
      // 2025年目标值 beside 2025年完成值: what was aimed at then starts from nothing reached in that year.
      const { year } = target.value;
      if (year !== undefined && baseline.year !== undefined && year <= baseline.year) continue;
      const messageId = verdictOn(indicator, direction, baseline, target.quantity);
      if (messageId) wrong.push({ messageId, target });
    }
  const turnedSigns = targets.filter((target) => isTurnedSign(indicator, target));
  return { wrong, turnedSigns, turn: wrong.length > 0 || weighsGoals(indicator.table) ? undefined : turnOf(indicator, baseline, targets) };
};

/** A row keeps its judgement from one version of a document to the next. */
const judged = keptWith(
  (indicator: Indicator, { baseline }: { readonly baseline: Baseline | undefined }): TargetJudgement =>
    judge(indicator, baseline, targetLevels(indicator)),
  (a, b) => a.baseline?.from === b.baseline?.from && a.baseline?.quantity === b.baseline?.quantity,
);

/** Judges the targets of a row against what they start from. */
export const judgedTargets = (indicator: Indicator, baseline: Baseline | undefined): TargetJudgement => judged(indicator, { baseline });
