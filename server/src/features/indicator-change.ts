import { baselineOf, type Baseline } from '../model/tables/baselines';
import { difference, formatNumber, growth, roundTo, yearlyGrowth } from '../model/figures/format-number';
import { isFlow } from '../model/document/indicators';
import { sameMeasure, targetLevels } from '../model/tables/levels';
import type { Indicator, PlanDocument, Quantity } from '../model/types';
import type { Locale } from '../rules/rule';
import { say } from './checked-plan';

/** How far a target lies from its baseline. */
export interface Change {
  readonly baseline: Baseline;
  readonly target: Quantity;
  readonly targetYear: number | undefined;
  /** Target less baseline, in the base of the unit. */
  readonly difference: number;
  /** In per cent of the baseline; undefined from zero. */
  readonly percent: number | undefined;
  /** Years between the two; undefined where one of them is unknown. */
  readonly years: number | undefined;
  /** Rates are compared in percentage points, amounts in per cent. */
  readonly rate: boolean;
}

const isRate = (unit: string): boolean => unit === '%' || unit === '‰';

/** The change from an indicator's baseline to one of its targets (the last one by default); undefined where either is missing or they do not compare. */
export const changeOf = (plan: PlanDocument, indicator: Indicator, wanted?: Quantity): Change | undefined => {
  const levels = targetLevels(indicator);
  const level = wanted ? levels.find((l) => l.quantity === wanted) : levels.at(-1);
  const baseline = baselineOf(plan, indicator);
  if (!level || !baseline || !sameMeasure(baseline.quantity, level.quantity)) return undefined;
  const [from, to] = [baseline.quantity.value, level.quantity.value];
  const { year } = level.value;
  return {
    baseline,
    target: level.quantity,
    targetYear: year,
    difference: difference(to, from),
    percent: growth(from, to),
    years: baseline.year !== undefined && year !== undefined && year > baseline.year ? year - baseline.year : undefined,
    rate: isRate(indicator.unit) || isRate(level.quantity.unit),
  };
};

const most = (a: Quantity, b: Quantity): number => Math.max(a.decimals, b.decimals);

const arrow = (value: number): string => (value > 0 ? '↑' : value < 0 ? '↓' : '→');

const unitOfPoints = (unit: string, locale: Locale): string =>
  unit === '‰' ? say(locale, '个千分点', 'per mille points') : say(locale, '个百分点', 'points');

/** ↑ 2.1 个百分点 of a rate, ↑ 28.5% of an amount, → 持平 where nothing changes. */
export const changeText = ({ difference: by, percent, rate, baseline, target }: Change, unit: string, locale: Locale): string => {
  if (by === 0) return say(locale, '→ 持平', '→ unchanged');
  const decimals = most(baseline.quantity, target);
  if (rate) return `${arrow(by)} ${formatNumber(Math.abs(roundTo(by, decimals)))} ${unitOfPoints(unit || target.unit, locale)}`;
  if (percent === undefined) return `${arrow(by)} ${formatNumber(Math.abs(by))}`;
  return `${arrow(by)} ${formatNumber(Math.abs(roundTo(percent, 2)))}%`;
};

/** 年均 3.05% (compound) of an amount, 年均 0.42 个百分点 of a rate; undefined where it says nothing (no years, one year, things counted per period). */
export const yearlyText = (change: Change, indicator: Indicator, locale: Locale): string | undefined => {
  const { years, rate, difference: by, baseline, target } = change;
  if (years === undefined || years < 2 || by === 0 || isFlow(indicator)) return undefined;
  if (rate)
    return `${say(locale, '年均', 'yearly')} ${formatNumber(roundTo(by / years, 2))} ${unitOfPoints(indicator.unit || target.unit, locale)}`;
  const yearly = yearlyGrowth(baseline.quantity.value, target.value, years);
  return yearly === undefined ? undefined : `${say(locale, '年均', 'yearly')} ${formatNumber(roundTo(yearly, 2))}%`;
};
