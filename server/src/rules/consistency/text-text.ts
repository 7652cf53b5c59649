import type { TextTextLink } from '../../link/links';
import { differ, written } from '../../link/measures';
import { offerFigure } from '../../link/offers';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'value' | 'opposite' | 'precision'>;

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
    opposite: {
      zh: '“{name}”{year} 年这里作 {here}，另一处作 {there}，一处是下限、一处是上限；请核对',
      en: '“{name}” in {year} is {here} here and {there} elsewhere: a floor and a ceiling; check them',
    },
    precision: {
      zh: '“{name}”{year} 年这里作 {here}，另一处作 {there}，位数不同；同一个数请写到同样的位数',
      en: '“{name}” in {year} is {here} here and {there} elsewhere: the same value with other digits; write it alike',
    },
  },
  *check({ plan, links }): Iterable<Finding> {
    for (const link of links.textText) {
      const { first, second, measures } = link;
      const difference = differ(measures[0], measures[1], isActual(link, plan.meta.baseline));
      if (difference === 'same' || difference === 'bound' || difference === 'cut') continue;
      const suggestions = offerFigure(second.quantity, first.quantity, { zh: '这里改从前文', en: 'Take the figure from before' }).concat(
        offerFigure(first.quantity, second.quantity, { zh: '前文改从这里', en: 'Put this figure there' }),
      );
      yield {
        messageId: difference,
        ...(difference === 'precision' ? { severity: 'info' as const } : {}),
        span: second.quantity.full,
        data: { name: second.name.text, year: second.year ?? '', here: written(second.quantity), there: written(first.quantity) },
        related: [{ span: first.quantity.full, message: { zh: '另一处', en: 'the other place' } }],
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    }
  },
});
