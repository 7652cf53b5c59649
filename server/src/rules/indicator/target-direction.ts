import { written } from '../../link/measures';
import { statingText } from '../../model/document/read-of';
import { baselineOf, type Baseline } from '../../model/tables/baselines';
import { isControlLine, isExplained, isMeantAsBound } from '../../model/tables/explained-bounds';
import { formatNumber } from '../../model/figures/format-number';
import { growsIfSwapped } from '../../model/tables/growth-columns';
import { targetLevels } from '../../model/tables/levels';
import { loneTurnOf } from '../../model/tables/lone-turns';
import { judgedTargets, type Verdict } from '../../model/tables/target-verdicts';
import type { Indicator } from '../../model/types';
import { cover } from '../../text/span';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Messages = Verdict | 'reversal' | 'setback' | 'swapped' | 'sign';

const say = (
  indicator: Indicator,
  baseline: Baseline,
): Pick<RawFinding<Messages>, 'related'> & { readonly data: Record<string, string> } => ({
  data: { name: indicator.name, base: formatNumber(baseline.quantity.value) + baseline.quantity.unit },
  related: [
    {
      span: baseline.span,
      message: { zh: `基期值 ${formatNumber(baseline.quantity.value)}`, en: `baseline ${formatNumber(baseline.quantity.value)}` },
    },
  ],
});

const bounds: ReadonlySet<Verdict> = new Set(['floor', 'ceiling']);
const outright: ReadonlySet<Verdict> = new Set(['below', 'above']);

/** A target must not be worse than what is reached already; the years of one row must move one way (design: The direction of a target). */
export const indicatorTargetDirection = rule({
  id: 'indicator/target-direction',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    below: {
      zh: '{name}的目标 {target} 低于基期的 {base}，而这项指标应当提高；请核对目标，意在保底的写明“以上”',
      en: '{name}: the target {target} falls back behind the baseline {base}, though more is better; check it, or write 以上 if it is a floor',
    },
    above: {
      zh: '{name}的目标 {target} 高于基期的 {base}，而这项指标应当降低；请核对目标，意在封顶的写明“以内”',
      en: '{name}: the target {target} falls back behind the baseline {base}, though less is better; check it, or write 以内 if it is a ceiling',
    },
    floor: {
      zh: '{name}的目标 {target} 低于基期已有的 {base}，等于允许下降；请核对，或改为不低于基期的值',
      en: '{name}: the target {target} lies below the {base} already reached, so it allows a fall; check it, or set it no lower than the baseline',
    },
    ceiling: {
      zh: '{name}的目标 {target} 高于基期已有的 {base}，等于允许上升；请核对，或改为不高于基期的值',
      en: '{name}: the target {target} lies above the {base} already reached, so it allows a rise; check it, or set it no higher than the baseline',
    },
    swapped: {
      zh: '{name}由 {base} 到 {target}，反而不如基期，而写明的增幅按对调后的两数计算才相符；两格疑似写反，请核对',
      en: '{name} falls back from {base} to {target}, and the growth beside them is right for the two the other way round; they seem to be swapped. Check them',
    },
    near: {
      zh: '{name}的目标 {target} 略逊于基期的 {base}（四舍五入相同）；如意在保持，请写到同样的位数',
      en: '{name}: the target {target} is a little short of the baseline {base} (the same when rounded); if it is to be held, give it as many digits',
    },
    setback: {
      zh: '“{name}”{later} 年的目标 {there} 不如 {year} 年的 {here}；目标应逐年向好，请核对两处',
      en: '“{name}”: the goal for {later} ({there}) falls behind {year} ({here}); check both',
    },
    sign: {
      zh: '{name}越低越好，目标 {target} 却写作下限；多半是“≤”误作“≥”，请核对',
      en: '{name}: less is better, yet the target {target} is a floor; ≤ is probably meant. Check it',
    },
    reversal: {
      zh: '{name}各年走势前后相反（{series}）；请核对其中的数值',
      en: '{name} moves one way and then back ({series}); check the figures',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan, links }) {
    for (const { first, second } of links.setbacks) {
      yield {
        messageId: 'setback',
        span: second.quantity.full,
        data: {
          name: second.name.text,
          later: second.year ?? '',
          there: written(second.quantity),
          year: first.year ?? '',
          here: written(first.quantity),
        },
        related: [{ span: first.quantity.full, message: { zh: '较早一年的数', en: 'the figure for the earlier year' } }],
      };
    }
    for (const indicator of plan.indicators) {
      if (indicator.total) continue;
      const targets = targetLevels(indicator);
      if (targets.length === 0) continue;
      const baseline = baselineOf(plan, indicator);
      const { wrong: judged, turn = loneTurnOf(plan, indicator), turnedSigns } = judgedTargets(indicator, baseline);
      for (const { quantity, value } of turnedSigns)
        yield { messageId: 'sign', span: quantity.full, data: { name: indicator.name, target: value.cell.text } };
      const wrong = isMeantAsBound(indicator) ? judged.filter(({ messageId }) => !bounds.has(messageId)) : judged;
      const first = wrong.find((w) => w.messageId !== 'near') ?? wrong[0];
      if (first && isExplained(indicator)) continue;
      if (first && baseline) {
        const { data, related } = say(indicator, baseline);
        const later = wrong
          .filter((w) => w !== first)
          .map(({ target }): RelatedPlace => ({
            span: target.quantity.full,
            message: { zh: '这一年的目标同样', en: 'and so is this year’s' },
          }));
        const { cell } = first.target.value;
        if (baseline.from === 'row' && outright.has(first.messageId) && growsIfSwapped(indicator)) {
          yield { messageId: 'swapped', span: cover(baseline.span, cell.span), data: { ...data, target: cell.text } };
          continue;
        }
        yield {
          messageId: first.messageId,
          ...(first.messageId === 'near' || (bounds.has(first.messageId) && isControlLine(indicator)) ? { severity: 'info' as const } : {}),
          span: first.target.quantity.full,
          data: { ...data, target: cell.text },
          related: [...(related ?? []), ...later],
        };
        continue;
      }
      if (!turn) continue;
      const { points, point } = turn;
      yield {
        messageId: 'reversal',
        ...(point.comparator && isControlLine(indicator) ? { severity: 'info' as const } : {}),
        span: point.full,
        data: { name: indicator.name, series: points.map((q) => (q.comparator ? written(q) : formatNumber(q.value))).join(' → ') },
        related: points
          .filter((q) => q !== point)
          .map((q) => ({ span: q.full, message: { zh: '同一指标的另一年', en: 'another year of it' } })),
      };
    }
  },
});
