import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { maySpeakOfHours, wrongYieldsIn } from '../../model/claims/full-load-hours';
import { wrongFrequenciesIn } from '../../model/claims/frequencies';
import { maySpeakOfAreas, maySpeakOfConversions, wrongAreasIn, wrongConversionsIn } from '../../model/claims/stated-conversions';
import type { Quantity } from '../../model/types';
import { spanIn } from '../../text/reading';
import { changeTo, rule } from '../rule';

const frequencies = local(wrongFrequenciesIn);
const speaking = local((text) => (maySpeakOfConversions(text) || maySpeakOfHours(text) || maySpeakOfAreas(text) ? [true] : []));

/** One value in two units is one value: 3240公顷（4.86万亩）. */
export const numberConversion = rule({
  id: 'number/conversion',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    unit: {
      zh: '{first} 合 {right}（{relation}），这里写作 {stated}；请核对两个数和单位',
      en: '{first} is {right} ({relation}), not {stated}; check both figures and their units',
    },
    scale: {
      zh: '{first} 即 {right}，这里写作 {stated}；请核对两个数',
      en: '{first} is {right}, not {stated}; check both figures',
    },
    times: {
      zh: '“{pace}”一年为 {right} 次，这里写作“{stated}”；请核对两处次数',
      en: '“{pace}” comes to {right} a year, not “{stated}”; check both',
    },
    area: {
      zh: '长{length}、宽{width}，面积约为 {right}，这里写作 {stated}；请核对三个数和单位',
      en: '{length} by {width} is about {right}, not {stated}; check the three figures and their units',
    },
    yield: {
      zh: '{power}利用{hours}，发电量应为 {right}，这里写作 {stated}；请核对三个数和单位',
      en: '{power} for {hours} give {right}, not {stated}; check the three figures and their units',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose } of speaking(plan)) {
      if (prose.kind === 'toc') continue;
      const { text } = prose.reading;
      for (const { first, second, right, relation } of wrongConversionsIn(text, quantitiesOf(prose))) {
        yield {
          messageId: relation === '' ? 'scale' : 'unit',
          span: second.full,
          data: { first: text.slice(first.from, first.to), right, relation, stated: text.slice(second.from, second.to) },
          related: [{ span: first.full, message: { zh: '换算前', en: 'converted from' } }],
          suggestions: [changeTo(second.span, right)],
        };
      }
      const written = ({ from, to }: Quantity): string => text.slice(from, to);
      for (const { length, width, area, right } of wrongAreasIn(text, quantitiesOf(prose)))
        yield {
          messageId: 'area',
          span: area.full,
          data: { length: written(length), width: written(width), right, stated: written(area) },
          related: [length, width].map(({ full }) => ({ span: full, message: { zh: '算得面积的数', en: 'what gives the area' } })),
        };
      for (const { power, hours, energy, right } of wrongYieldsIn(text, quantitiesOf(prose))) {
        yield {
          messageId: 'yield',
          span: energy.full,
          data: { power: written(power), hours: written(hours), right, stated: written(energy) },
          related: [power, hours].map(({ full }) => ({ span: full, message: { zh: '算得发电量的数', en: 'what gives the yield' } })),
        };
      }
    }
    for (const { place: prose, hits } of frequencies(plan)) {
      if (prose.kind === 'toc') continue;
      for (const { from, to, ...data } of hits) yield { messageId: 'times', span: spanIn(prose.reading, from, to), data: { ...data } };
    }
  },
});
