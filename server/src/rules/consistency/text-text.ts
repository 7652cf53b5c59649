import { statingText } from '../../model/document/read-of';
import type { TextTextLink } from '../../link/text-text';
import { differ, passesRounded, timesApart, written } from '../../link/measures';
import { offerFigure } from '../../link/offers';
import { swappedAdditionsOf } from '../../link/swapped-additions';
import { formatNumber } from '../../model/figures/format-number';
import { swappedFiguresOf } from '../../model/claims/swapped-figures';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'value' | 'unit' | 'undated' | 'opposite' | 'swapped' | 'added' | 'precision' | 'standard' | 'deadline'>;

const isActual = ({ second }: TextTextLink, baseline: number | undefined): boolean =>
  baseline !== undefined && second.year !== undefined && second.year <= baseline;

/** Two sentences about one indicator and year say the same. */
export const consistencyTextText = rule({
  id: 'consistency/text-text',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    value: {
      zh: '“{name}”{year} 年这里作 {here}，另一处作 {there}；请核对后统一',
      en: '“{name}” in {year} is {here} here and {there} elsewhere; check and make them agree',
    },
    unit: {
      zh: '“{name}”这里作 {here}，另一处作 {there}，相差 {times} 倍；请核对单位',
      en: '“{name}” is {here} here and {there} elsewhere, {times} times apart; check the unit',
    },
    undated: {
      zh: '“{name}”这里作 {here}，另一处作 {there}；请核对后统一',
      en: '“{name}” is {here} here and {there} elsewhere; check and make them agree',
    },
    swapped: {
      zh: '“{name}”这里作 {here}，另一处作 {there}，像是数字颠倒；请核对后统一',
      en: '“{name}” is {here} here and {there} elsewhere, as if two digits had changed places; check and make them agree',
    },
    added: {
      zh: '“{name}”由 {from} 到 {to}，应增加 {right}，这里作 {here}，像是数字颠倒；请核对后统一',
      en: '“{name}” goes from {from} to {to}, which is {right} more, not {here}, as if two digits had changed places; check and make them agree',
    },
    opposite: {
      zh: '“{name}”{year} 年这里作 {here}，另一处作 {there}，一处是下限、一处是上限；请核对',
      en: '“{name}” in {year} is {here} here and {there} elsewhere: a floor and a ceiling; check them',
    },
    precision: {
      zh: '“{name}”{year} 年这里作 {here}，另一处作 {there}，位数不同；同一个数请写到同样的位数',
      en: '“{name}” in {year} is {here} here and {there} elsewhere: the same value with other digits; write it alike',
    },
    standard: {
      zh: '“{name}”这里写“{here}”，另一处写“{there}”；同一目标只有一种说法，请核对后统一',
      en: '“{name}” is said to {here} here and to {there} elsewhere; make them agree',
    },
    deadline: {
      zh: '同一项任务，这里的时限是“{here}”，另一处是“{there}”；请核对后统一',
      en: 'the same task is due {here} here and {there} elsewhere; make them agree',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan, links }): Iterable<Finding> {
    for (const link of links.textText) {
      const { first, second, measures } = link;
      const difference = differ(measures[0], measures[1], isActual(link, plan.meta.baseline));
      if (difference === 'same' || difference === 'bound' || difference === 'cut') continue;
      if (passesRounded(measures[0], measures[1]) || passesRounded(measures[1], measures[0])) continue;
      const apart = difference === 'value' ? timesApart(measures[0], measures[1]) : undefined;
      const related = [{ span: first.quantity.full, message: { zh: '另一处', en: 'the other place' } }];
      if (apart) {
        const data = { name: second.name.text, here: written(second.quantity), there: written(first.quantity) };
        yield { messageId: 'unit', span: second.quantity.full, data: { ...data, times: formatNumber(apart) }, related };
        continue;
      }
      const suggestions = offerFigure(second.quantity, first.quantity, { zh: '这里改从前文', en: 'Take the figure from before' }).concat(
        offerFigure(first.quantity, second.quantity, { zh: '前文改从这里', en: 'Put this figure there' }),
      );
      yield {
        messageId: difference === 'value' && second.year === undefined && first.year === undefined ? 'undated' : difference,
        ...(difference === 'precision' ? { severity: 'info' as const } : {}),
        span: second.quantity.full,
        data: {
          name: second.name.text,
          year: second.year ?? first.year ?? '',
          here: written(second.quantity),
          there: written(first.quantity),
        },
        related,
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    }
    const linked = new Set(links.textText.map(({ second }) => second.quantity));
    for (const { name, first, second } of swappedFiguresOf(plan)) {
      if (linked.has(second)) continue;
      yield {
        messageId: 'swapped',
        span: second.full,
        data: { name, here: written(second), there: written(first) },
        related: [{ span: first.full, message: { zh: '另一处', en: 'the other place' } }],
      };
    }
    for (const { claim, from, to, right } of swappedAdditionsOf(plan, links.claims)) {
      yield {
        messageId: 'added',
        span: claim.quantity.full,
        data: { name: to.name.text, from: written(from.quantity), to: written(to.quantity), right, here: written(claim.quantity) },
        related: [from, to].map(({ quantity }) => ({ span: quantity.full, message: { zh: '另一处', en: 'the other place' } })),
      };
    }
    for (const { first, second } of links.standards) {
      yield {
        messageId: 'standard',
        span: second.span,
        data: { name: second.name.text, here: second.text, there: first.text },
        related: [{ span: first.span, message: { zh: '另一处', en: 'the other place' } }],
      };
    }
    for (const { first, second } of links.deadlines) {
      const words = ({ prose, from, to }: typeof first): string => prose.reading.text.slice(from, to);
      yield {
        messageId: 'deadline',
        span: second.span,
        data: { here: words(second), there: words(first) },
        related: [{ span: first.span, message: { zh: '另一处', en: 'the other place' } }],
      };
    }
  },
});
