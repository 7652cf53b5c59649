import { impossibleRatesIn, maySpeakOfRates, ratesInThings, sharesApartIn } from '../../model/claims/rates-of-counts';
import { maySpeakOfTrends, wrongTrendsIn } from '../../model/claims/trends';
import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const speaking = local((text) => (maySpeakOfRates(text) || maySpeakOfTrends(text) ? [true] : []));

const inThings = local(ratesInThings);

/** A rate is one that its count can have, one rate has one figure, and a series moves as the sentence says. */
export const numberRate = rule({
  id: 'number/rate',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    impossible: {
      zh: '{count}占任何总数都得不出 {rate}（{nearest}）；请核对两个数',
      en: '{count} are {rate} of no whole number ({nearest}); check both figures',
    },
    apart: {
      zh: '{of}园的覆盖率即在园幼儿占比，同一句里却有 {coverage} 和 {share} 两个数；请核对所说的是公办园还是普惠性幼儿园',
      en: 'The coverage is the share of children in such kindergartens ({of}), yet one sentence has {coverage} and {share}; check which kind is meant',
    },
    things: {
      zh: '前面说的是比例（率），“{text}”却以个数计，主语接不上；请补出主语（如“优良天数增加13天”），或改用百分点',
      en: '“{text}” counts things, but its subject is a rate; name the subject, or write percentage points',
    },
    trend: {
      zh: '由 {before} 到 {figure}，与“{words}”不符；请核对各年的数和用词',
      en: 'from {before} to {figure} does not go with “{words}”; check the figures and the word',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of inThings(plan))
      for (const { from, to } of prose.cell || prose.kind === 'toc' ? [] : hits)
        yield { messageId: 'things', span: spanIn(prose.reading, from, to), data: { text: prose.reading.text.slice(from, to) } };
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      const quantities = quantitiesOf(prose);
      const shown = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to);
      for (const { count, rate, nearest } of impossibleRatesIn(text, quantities))
        yield {
          messageId: 'impossible',
          span: rate.full,
          data: { count: shown(count), rate: shown(rate), nearest },
          related: [{ span: count.full, message: { zh: '数量', en: 'the count' } }],
        };
      for (const { coverage, share, of } of sharesApartIn(text, quantities))
        yield {
          messageId: 'apart',
          span: coverage.full,
          data: { of, coverage: shown(coverage), share: shown(share) },
          related: [{ span: share.full, message: { zh: '在园幼儿占比', en: 'the share of children' } }],
        };
      for (const trend of wrongTrendsIn(text, quantities))
        yield {
          messageId: 'trend',
          span: trend.figure.full,
          data: { before: shown(trend.before), figure: shown(trend.figure), words: shown(trend) },
          related: [{ span: trend.before.full, message: { zh: '前一年', en: 'the year before' } }],
        };
    }
  },
});
