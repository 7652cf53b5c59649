import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { maySpeakOfMeasures, mismeasuredIn, type Measured } from '../../model/claims/measured-units';
import { beyondTimesIn } from '../../model/claims/beyond-time';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const speaking = local((text) => (maySpeakOfMeasures(text) ? [true] : []));

const beyondTimes = local(beyondTimesIn);

const unitsOf: Readonly<Record<Measured, string>> = { power: '千瓦、兆瓦', energy: '千瓦时', floor: '平方米', area: '平方公里、公顷' };

/** A unit measures what its figure is of: 装机容量 in 千瓦, 发电量 in 千瓦时, 面积 in 平方公里; no day has 25小时. */
export const numberUnit = rule({
  id: 'number/unit',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    power: {
      zh: '{name}是功率，用{units}，这里写作 {text}；千瓦时是电量的单位，请核对',
      en: '{name} is power, given in {units}, not {text}: 千瓦时 measures energy; check it',
    },
    energy: {
      zh: '{name}是电量，用{units}，这里写作 {text}；千瓦是功率的单位，请核对',
      en: '{name} is energy, given in {units}, not {text}: 千瓦 measures power; check it',
    },
    area: {
      zh: '{name}以{units}等面积单位计，{text} 是长度；请核对单位',
      en: '{name} is given in {units}; {text} is a length, check the unit',
    },
    time: {
      zh: '{period}最多{most}，这里作 {text}；请核对',
      en: 'there are no more than {most} in {period}, here it is {text}; check it',
    },
    floor: {
      zh: '{name}以{units}计，{text} 大得不可能；请核对单位',
      en: '{name} is given in {units}; {text} is larger than it can be, check the unit',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      for (const { quantity, name, measured } of mismeasuredIn(text, quantitiesOf(prose)))
        yield {
          messageId: measured,
          span: quantity.span,
          data: { name, units: unitsOf[measured], text: text.slice(quantity.from, quantity.to) },
        };
    }
    for (const { place: prose, hits } of beyondTimes(plan)) {
      const { reading } = prose;
      for (const { from, to, period, most } of hits)
        yield { messageId: 'time', span: spanIn(reading, from, to), data: { period, most, text: reading.text.slice(from, to) } };
    }
  },
});
