import { written } from '../../link/measures';
import { grownByAll, grownByMultiple, statedMultiples, wrongMultiplesIn } from '../../model/claims/stated-multiples';
import { spanIn } from '../../text/reading';
import { rule, type RawFinding } from '../rule';

/** 翻一番 is twice as much, 翻两番 four times; 是…的N倍 is the second value over the first. */
export const numberMultiple = rule({
  id: 'number/multiple',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    doublings: {
      zh: '由 {from} 到 {to} 是原来的 {times} 倍，应为“{right}”，这里写作“{text}”（翻一番是 2 倍，翻两番是 4 倍）；请核对',
      en: '{to} is {times} times {from}: “{right}”, not “{text}” (翻一番 is twice, 翻两番 four times as much); check it',
    },
    grown: {
      zh: '是原来的 {times} 倍，即增长 {right} 倍，这里写作“{text}”；请核对',
      en: '{times} times as much is {right} times more, not “{text}”; check it',
    },
    times: {
      zh: '由 {from} 到 {to} 是原来的 {right}，这里写作“{text}”；请核对三个数',
      en: '{to} is {right} as much as {from}, not “{text}”; check the three figures',
    },
  },
  scope: 'prose',
  *check({ plan }): Iterable<RawFinding<'doublings' | 'times' | 'grown'>> {
    for (const { place: prose, hits } of grownByAll(plan)) {
      for (const { from, to, times, right } of hits) {
        const text = prose.reading.text.slice(from, to);
        yield { messageId: 'grown', span: spanIn(prose.reading, from, to), data: { times, right, text } };
      }
    }
    for (const { prose, from, to, times, right } of grownByMultiple(plan)) {
      const text = prose.reading.text.slice(from, to);
      yield { messageId: 'grown', span: spanIn(prose.reading, from, to), data: { times, right, text } };
    }
    for (const { place: prose, hits } of statedMultiples(plan)) {
      for (const { by, at, start, end, times, right } of wrongMultiplesIn(prose, hits)) {
        yield {
          messageId: by,
          span: spanIn(prose.reading, at.from, at.to),
          data: { from: written(start), to: written(end), times, right, text: prose.reading.text.slice(at.from, at.to) },
          related: [
            { span: start.full, message: { zh: '起点', en: 'from' } },
            { span: end.full, message: { zh: '终点', en: 'to' } },
          ],
        };
      }
    }
  },
});
