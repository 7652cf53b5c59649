import { annexTitleIn, annexTitlesAtOdds } from '../../model/annex-titles';
import type { AnnexTitle } from '../../model/annexes';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

const textOf = ({ prose, from, to }: AnnexTitle): string => prose.reading.text.slice(from, to);
const spanOf = ({ prose, from, to }: AnnexTitle) => spanIn(prose.reading, from, to);
const write = (zh: string, en: string, at: AnnexTitle, text: string): Fix => ({ title: { zh, en }, edits: [{ span: spanOf(at), text }] });

/** An annex bears the title that the list of annexes gives it (GB/T 9704-2012, 7.3.7). */
export const referenceAnnexTitle = rule({
  id: 'reference/annex-title',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    differs: {
      zh: '附件{number}的标题作“{own}”，附件说明作“{listed}”；两处应当一致，请改正一处',
      en: 'annex {number} bears the title “{own}”, the list of annexes says “{listed}”; make them agree',
    },
  },
  reads: annexTitleIn,
  *check({ plan }) {
    for (const { listed, own } of annexTitlesAtOdds(plan)) {
      const [told, borne] = [textOf(listed), textOf(own)];
      yield {
        messageId: 'differs',
        span: spanOf(own),
        data: { number: own.number, own: borne, listed: told },
        related: [{ span: spanOf(listed), message: { zh: '附件说明', en: 'the list of annexes' } }],
        suggestions: [
          write('标题改从附件说明', 'Take the title in the list', own, told),
          write('附件说明改从标题', 'Take the title of the annex', listed, borne),
        ],
      };
    }
  },
});
