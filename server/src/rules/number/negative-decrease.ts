import { local } from '../../model/kept/local';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const twice = /(下降|降低|减少|回落|下滑|缩小|缩减|压减|负增长)(?:了|约)?([-−－﹣])(\d[\d.,]{0,12}(?:%|％|个?百分点)?)/gu;

const signs = ['-', '−', '－', '﹣'];

const negatives = local((text) =>
  signs.some((sign) => text.includes(sign))
    ? Array.from(text.matchAll(twice), ({ 0: written, 1: word = '', 2: sign = '', 3: figure = '', index }) => ({
        from: index,
        to: index + written.length,
        written,
        word,
        sign: index + written.length - figure.length - sign.length,
        figure,
      }))
    : [],
);

/** The word says that it falls, the figure by how much: 下降16.1%, not 下降-16.1%. */
export const numberNegativeDecrease = rule({
  id: 'number/negative-decrease',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    found: {
      zh: '“{text}”：“{word}”已经表示变小，数前再加负号就成了变大；请删去负号，或改用“增长”',
      en: '“{text}”: {word} already says that it falls, with a minus it would rise; drop the minus, or write 增长',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place, hits } of negatives(plan)) {
      if (place.cell !== undefined || place.kind === 'toc') continue;
      for (const { from, to, written, word, sign } of hits)
        yield {
          messageId: 'found',
          span: spanIn(place.reading, from, to),
          data: { text: written, word },
          suggestions: [
            { title: { zh: '删去负号', en: 'Drop the minus' }, edits: [{ span: spanIn(place.reading, sign, sign + 1), text: '' }] },
          ],
        };
    }
  },
});
