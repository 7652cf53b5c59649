import { quantitiesOf } from '../../model/by-prose';
import { formatNumber, roundTo, scaleWord } from '../../model/format-number';
import { local } from '../../model/local';
import { wrongAveragesIn } from '../../model/stated-averages';
import { rule } from '../rule';

const speaking = local((text) => (/年均|每年|年平均/u.test(text) ? [true] : []));

/** A yearly figure follows from its total and its years: 五年新增220个，年均新增44个. */
export const numberAverage = rule({
  id: 'number/average',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    yearly: {
      zh: '{total} 分 {years} 年，年均应为 {right}，这里写作 {stated}；请核对总数、年数和年均数',
      en: '{total} over {years} years is {right} a year, not {stated}; check the total, the years and the yearly figure',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    const { period } = plan.meta;
    const periodLength = period ? period.end - period.start + 1 : 5;
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      for (const { total, average, years } of wrongAveragesIn(text, quantitiesOf(prose), periodLength)) {
        const right = formatNumber(roundTo(total.value / years / average.scale, Math.max(average.decimals, 1)));
        yield {
          messageId: 'yearly',
          span: average.full,
          data: {
            total: text.slice(total.from, total.to),
            years,
            right: `${right}${scaleWord(average.scale)}${average.unit}`,
            stated: text.slice(average.from, average.to),
          },
          related: [{ span: total.full, message: { zh: '总数', en: 'the total' } }],
        };
      }
    }
  },
});
