import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { maySpeakOfMeasures, mismeasuredIn, type Measured } from '../../model/claims/measured-units';
import { rule } from '../rule';

const speaking = local((text) => (maySpeakOfMeasures(text) ? [true] : []));

const unitsOf: Readonly<Record<Measured, string>> = { power: '千瓦、兆瓦', energy: '千瓦时', floor: '平方米' };

/** A unit measures what its figure is of: 装机容量 in 千瓦, 发电量 in 千瓦时. */
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
  },
});
