import { formatNumber } from '../../model/figures/format-number';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const dashes = '-－—–―~～〜至到';

/** A range runs from low to high, and its first number carries % , 万 or 亿 as its second does (GB/T 15835-2011, 5.1.2). */
export const numberRange = rule({
  id: 'number/range',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    order: {
      zh: '“{text}”由大到小：{low} 大于 {high}；请核对两端数值',
      en: '“{text}” runs downwards: {low} is more than {high}; check both ends',
    },
    percent: {
      zh: '“{text}”前一个数缺“{unit}”，会被读成 {low}；应为“{right}”',
      en: '“{text}”: the first number lacks “{unit}” and reads as {low}; write “{right}”',
    },
    scale: {
      zh: '“{text}”前一个数缺“{unit}”，会被读成 {low}；应为“{right}”',
      en: '“{text}”: the first number lacks “{unit}” and reads as {low}; write “{right}”',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const quantity of plan.quantities) {
      if (quantity.kind !== 'range' || quantity.high === undefined) continue;
      // 表2-1 is a number of its own.
      if ('表图栏件'.includes(quantity.prose.reading.text[quantity.from - 1] ?? ' ')) continue;
      const { reading } = quantity.prose;
      const written = reading.text.slice(quantity.from, quantity.to);
      let dash = -1;
      for (let i = 1; i < written.length && dash < 0; i += 1) if (dashes.includes(written[i] ?? '')) dash = i;
      if (dash < 0) continue;
      const low = written.slice(0, dash);
      if (quantity.prose.cell) {
        // In a cell only 7.5～7.4 is surely a range; 2-1 and 5—3 may be codes and dates.
        if (
          quantity.prose.cell.table.kind === 'indicator' &&
          '～〜~'.includes(written[dash] ?? '') &&
          quantity.value > quantity.high &&
          /^[\d.%‰]+$/u.test(low.trim())
        )
          yield {
            messageId: 'order',
            span: quantity.span,
            data: { text: written, low: formatNumber(quantity.value), high: formatNumber(quantity.high) },
          };
        continue;
      }
      const lastOfLow = low.trimEnd().at(-1) ?? '';
      const first = /^[\d.,]+$/.test(low.trim()) ? Number(low.replaceAll(',', '')) : undefined;
      const scaleWord = ['万亿', '亿', '万'].find((w) =>
        written
          .slice(dash + 1)
          .replace(/^[^\d]*[\d.,]+/, '')
          .startsWith(w),
      );
      const insert = (unit: string, messageId: 'percent' | 'scale') => ({
        messageId,
        span: quantity.span,
        data: { text: written, unit, low: low.trim(), right: low + unit + written.slice(dash) },
        fix: {
          title: { zh: `改为“${low + unit + written.slice(dash)}”`, en: `Write “${low + unit + written.slice(dash)}”` },
          edits: [{ span: spanIn(reading, quantity.from + dash, quantity.from + dash), text: unit }],
        },
      });
      if (quantity.unit === '%' && first !== undefined && !'%％'.includes(lastOfLow))
        yield insert(reading.text.slice(quantity.from, quantity.to).endsWith('％') ? '％' : '%', 'percent');
      else if (scaleWord !== undefined && first !== undefined && !'万亿千百'.includes(lastOfLow)) yield insert(scaleWord, 'scale');
      else if (
        quantity.value > quantity.high &&
        (first !== undefined || /^[\d.]+[%％‰]$/u.test(low.trim())) &&
        quantity.unit !== '' &&
        scaleWord === undefined
      ) {
        yield {
          messageId: 'order',
          span: quantity.span,
          data: { text: written, low: formatNumber(quantity.value), high: formatNumber(quantity.high) },
        };
      }
    }
  },
});
