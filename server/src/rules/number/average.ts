import { quantitiesOf } from '../../model/document/by-prose';
import { formatNumber, roundTo, scaleWord } from '../../model/figures/format-number';
import { local } from '../../model/kept/local';
import { maySpeakPerHead, wrongPerHeadIn, type WrongPerHead } from '../../model/claims/per-head';
import { wrongAveragesIn, type WrongAverage } from '../../model/claims/stated-averages';
import type { Quantity } from '../../model/types';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'yearly' | 'head' | 'each'>;

const speaking = local((text) => (/年均|每年|年平均/u.test(text) || maySpeakPerHead(text) ? [true] : []));

const written = ({ prose, from, to }: Quantity): string => prose.reading.text.slice(from, to);

const wrongYearly = ({ total, average, years }: WrongAverage): Finding => ({
  messageId: 'yearly',
  span: average.full,
  data: {
    total: written(total),
    years,
    right: `${formatNumber(roundTo(total.value / years / average.scale, Math.max(average.decimals, 1)))}${scaleWord(average.scale)}${average.unit}`,
    stated: written(average),
  },
  related: [{ span: total.full, message: { zh: '总数', en: 'the total' } }],
});

const wrongHead = ({ total, heads, average, each, right }: WrongPerHead): Finding => ({
  messageId: each === undefined ? 'head' : 'each',
  span: average.full,
  data: {
    total: written(total),
    heads: written(heads),
    each: each ?? '',
    right: `${right}${scaleWord(average.scale)}${average.unit}`,
    stated: written(average),
  },
  related: [
    { span: total.full, message: { zh: '总数', en: 'the total' } },
    { span: heads.full, message: { zh: '人数', en: 'the heads' } },
  ],
});

/** A yearly figure follows from its total and its years (五年新增220个，年均新增44个), one per head from its total and the heads. */
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
    head: {
      zh: '{total} 除以 {heads}，人均约为 {right}，这里写作 {stated}；请核对三个数和小数点',
      en: '{total} for {heads} is about {right} per head, not {stated}; check the three figures and the decimal point',
    },
    each: {
      zh: '{total} 除以 {heads}，{each}平均为 {right}，这里写作 {stated}；请核对三个数和小数点',
      en: '{total} for {heads} is {right} each ({each}), not {stated}; check the three figures and the decimal point',
    },
  },
  scope: 'prose',
  *check({ plan }): Iterable<Finding> {
    const { period } = plan.meta;
    const planYears = { years: period ? period.end - period.start + 1 : 5, end: period?.end };
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      const quantities = quantitiesOf(prose);
      for (const wrong of wrongAveragesIn(text, quantities, planYears)) yield wrongYearly(wrong);
      for (const wrong of wrongPerHeadIn(text, quantities)) yield wrongHead(wrong);
    }
  },
});
