import { baselineOf, type Baseline } from '../../model/baselines';
import { difference, formatNumber } from '../../model/format-number';
import { isFlow } from '../../model/indicators';
import { coarserTolerance, isWorse, judgedDirection, sameMeasure, shortfall, targetLevels } from '../../model/levels';
import type { Indicator, IndicatorValue, Quantity } from '../../model/types';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Messages = 'below' | 'above' | 'floor' | 'ceiling' | 'near' | 'reversal';
interface Target {
  readonly value: IndicatorValue;
  readonly quantity: Quantity;
}

const floors = ['>', '>='];
const ceilings = ['<', '<='];

/** Is this target worse than the baseline, and as what: a plain fall, or a floor below (a ceiling above) what is reached already? */
const verdict = (indicator: Indicator, direction: 'up' | 'down', baseline: Baseline, target: Target): Messages | undefined => {
  const b = baseline.quantity;
  const t = target.quantity;
  if (!sameMeasure(b, t)) return undefined;
  const bound = t.comparator !== undefined;
  if (bound && !(direction === 'up' ? floors : ceilings).includes(t.comparator)) return undefined;
  // 98以上 after 101.28: a gross rate above 100 is held, not raised. A bound far from its baseline's place is a line to hold as well.
  if (bound && (baseline.from !== 'row' || (indicator.kind === 'gross-rate' && b.value >= 100))) return undefined;
  if (isWorse(direction, b, t)) return bound ? (direction === 'up' ? 'floor' : 'ceiling') : direction === 'up' ? 'below' : 'above';
  // 98.32 → ≥98: within rounding, but two digits rounded away are a choice, not a rounding.
  const slight = baseline.from === 'row' && b.decimals - t.decimals > 1 && shortfall(direction, b, t) > 10 * b.tolerance;
  return slight && shortfall(direction, b, t) > 0 ? 'near' : undefined;
};

const people = /人口|人数|学生|幼儿数|儿童|在校生|招生|毕业生|教师|职工|户数/u;

/** Counts of what is built and closed by decision (schools, stations); people come and go by themselves. */
const isDecided = (indicator: Indicator): boolean =>
  (indicator.kind === 'count' || indicator.kind === 'share' || indicator.kind === 'gross-rate') && !isFlow(indicator) && !people.test(indicator.name.replace(/[（(].*?[）)]/gu, '')) && !/[人名户]$/u.test(indicator.unit);

/** The first target at which a series of three or more turns back. */
const turn = (points: readonly Quantity[]): number | undefined => {
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

const say = (indicator: Indicator, baseline: Baseline): Pick<RawFinding<Messages>, 'related'> & { readonly data: Record<string, string> } => ({
  data: { name: indicator.name, base: formatNumber(baseline.quantity.value) + baseline.quantity.unit },
  related: [{ span: baseline.span, message: { zh: `基期值 ${formatNumber(baseline.quantity.value)}`, en: `baseline ${formatNumber(baseline.quantity.value)}` } }],
});

/** A target must not be worse than what is reached already; the years of one row must move one way (design: The direction of a target). */
export const indicatorTargetDirection = rule({
  id: 'indicator/target-direction',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    below: { zh: '{name}的目标 {target} 低于基期的 {base}，而这项指标应当提高；请核对目标，意在保底的写明“以上”', en: '{name}: the target {target} falls back behind the baseline {base}, though more is better; check it, or write 以上 if it is a floor' },
    above: { zh: '{name}的目标 {target} 高于基期的 {base}，而这项指标应当降低；请核对目标，意在封顶的写明“以内”', en: '{name}: the target {target} falls back behind the baseline {base}, though less is better; check it, or write 以内 if it is a ceiling' },
    floor: { zh: '{name}的目标 {target} 低于基期已有的 {base}，等于允许下降；请核对，或改为不低于基期的值', en: '{name}: the target {target} lies below the {base} already reached, so it allows a fall; check it, or set it no lower than the baseline' },
    ceiling: { zh: '{name}的目标 {target} 高于基期已有的 {base}，等于允许上升；请核对，或改为不高于基期的值', en: '{name}: the target {target} lies above the {base} already reached, so it allows a rise; check it, or set it no higher than the baseline' },
    near: { zh: '{name}的目标 {target} 略逊于基期的 {base}（四舍五入相同）；如意在保持，请写到同样的位数', en: '{name}: the target {target} is a little short of the baseline {base} (the same when rounded); if it is to be held, give it as many digits' },
    reversal: { zh: '{name}各年走势前后相反（{series}）；请核对其中的数值', en: '{name} moves one way and then back ({series}); check the figures' },
  },
  *check({ plan }) {
    for (const indicator of plan.indicators) {
      if (indicator.total) continue;
      const targets = targetLevels(indicator);
      const baseline = targets.length > 0 ? baselineOf(plan, indicator) : undefined;
      const direction = judgedDirection(indicator);
      const wrong = baseline && direction ? targets.flatMap((target) => {
        const messageId = verdict(indicator, direction, baseline, target);
        return messageId ? [{ messageId, target }] : [];
      }) : [];
      const first = wrong.find((w) => w.messageId !== 'near') ?? wrong[0];
      if (first && baseline) {
        const { data, related } = say(indicator, baseline);
        const later = wrong.filter((w) => w !== first).map(({ target }): RelatedPlace => ({ span: target.quantity.full, message: { zh: '这一年的目标同样', en: 'and so is this year’s' } }));
        yield {
          messageId: first.messageId,
          ...(first.messageId === 'near' ? { severity: 'info' as const } : {}),
          span: first.target.quantity.full,
          data: { ...data, target: first.target.value.cell.text },
          related: [...(related ?? []), ...later],
        };
        continue;
      }
      const points = [...(baseline && baseline.quantity.comparator === undefined ? [baseline.quantity] : []), ...targets.map((t) => t.quantity)];
      if (targets.length < 2 || points.length < 3 || !isDecided(indicator) || points.some((q) => q.comparator !== undefined)) continue;
      const at = turn(points);
      const point = at === undefined ? undefined : points[at];
      if (!point) continue;
      yield {
        messageId: 'reversal',
        span: point.full,
        data: { name: indicator.name, series: points.map((q) => formatNumber(q.value)).join(' → ') },
        related: points.filter((q) => q !== point).map((q) => ({ span: q.full, message: { zh: '同一指标的另一年', en: 'another year of it' } })),
      };
    }
  },
});
