import { fractionOfWhole, missedMeasure } from '../../model/tables/unfit-units';
import { rule } from '../rule';

/** An indicator is given in the unit that its figures are counted in. */
export const indicatorMeasure = rule({
  id: 'indicator/measure',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    unit: {
      zh: '{name}的计量单位是{right}，这里写作“{unit}”，说不通；请核对单位和数值',
      en: '{name} is given in {right}; “{unit}” cannot be meant. Check the unit and the figures',
    },
    fraction: {
      zh: '{name}以“{unit}”计，“{value}”却带小数；多半是“万{unit}”一类之误，请核对单位',
      en: '{name} counts {unit} one by one, yet “{value}” has a fraction; 万{unit} or the like is probably meant. Check the unit',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const indicator of plan.indicators) {
      const missed = missedMeasure(indicator);
      if (missed)
        yield {
          messageId: 'unit',
          span: missed.cell.span,
          data: { name: missed.name, right: missed.right, unit: missed.unit },
        };
      const fraction = fractionOfWhole(indicator);
      if (fraction)
        yield {
          messageId: 'fraction',
          span: fraction.cell.span,
          data: { name: fraction.name, unit: fraction.unit, value: fraction.figure.cell.text },
          related: [{ span: fraction.figure.cell.span, message: { zh: '带小数的一格', en: 'a figure with a fraction' } }],
        };
    }
  },
});
