import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { mayCompareLevels, maySpeakOfMeasures, mismeasuredIn, unlikeChangesIn, type Measured } from '../../model/claims/measured-units';
import { beyondTimesIn } from '../../model/claims/beyond-time';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const speaking = local((text) => (maySpeakOfMeasures(text) || mayCompareLevels(text) ? [true] : []));

const beyondTimes = local(beyondTimesIn);

const unitsOf: Readonly<Record<Measured, string>> = {
  power: '千瓦、兆瓦',
  energy: '千瓦时',
  floor: '平方米',
  area: '平方公里、公顷',
  stock: '立方米',
};

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
    stock: {
      zh: '{name}以{units}计，{text} 是面积；请核对单位',
      en: '{name} is given in {units}; {text} is an area, check the unit',
    },
    change: {
      zh: '前面写作 {level}，这里的变化写作 {text}，两个单位不能相加减；请核对单位',
      en: 'the level is {level}, its change {text}: the two units measure different things; check them',
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
      const mismeasured = mismeasuredIn(text, quantitiesOf(prose));
      for (const { quantity, name, measured } of mismeasured)
        yield {
          messageId: measured,
          span: quantity.span,
          data: { name, units: unitsOf[measured], text: text.slice(quantity.from, quantity.to) },
        };
      for (const { level, change } of unlikeChangesIn(text, quantitiesOf(prose))) {
        // Of a level in a wrong unit nothing more is to be said.
        if (mismeasured.some(({ quantity }) => quantity === level || quantity === change)) continue;
        yield {
          messageId: 'change',
          span: change.span,
          data: { level: text.slice(level.from, level.to), text: text.slice(change.from, change.to) },
          related: [{ span: level.full, message: { zh: '前面的数', en: 'the level' } }],
        };
      }
    }
    for (const { place: prose, hits } of beyondTimes(plan)) {
      const { reading } = prose;
      for (const { from, to, period, most } of hits)
        yield { messageId: 'time', span: spanIn(reading, from, to), data: { period, most, text: reading.text.slice(from, to) } };
    }
  },
});
