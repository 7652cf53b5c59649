import { quantitiesOf } from '../../model/by-prose';
import { local } from '../../model/local';
import { maySpeakOfShares, wrongSharesIn } from '../../model/stated-shares';
import { rule } from '../rule';

const speaking = local((text) => (maySpeakOfShares(text) ? [true] : []));

/** A share follows from its part and its whole: 8600公里，其中3440公里，占比40%. */
export const numberShare = rule({
  id: 'number/share',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    differs: {
      zh: '{part} 占 {whole} 的 {right}，这里写作 {stated}；请核对三个数',
      en: '{part} is {right} of {whole}, not {stated}; check the three figures',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      for (const { part, whole, share, right } of wrongSharesIn(text, quantitiesOf(prose)))
        yield {
          messageId: 'differs',
          span: share.full,
          data: {
            part: text.slice(part.from, part.to),
            whole: text.slice(whole.from, whole.to),
            stated: text.slice(share.from, share.to),
            right,
          },
          related: [
            { span: whole.full, message: { zh: '总数', en: 'the whole' } },
            { span: part.full, message: { zh: '其中一项', en: 'the part' } },
          ],
          suggestions: [{ title: { zh: `改为 ${right}`, en: `Change to ${right}` }, edits: [{ span: share.span, text: right }] }],
        };
    }
  },
});
