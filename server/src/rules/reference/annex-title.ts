import { annexTitleIn, annexTitlesAtOdds } from '../../model/structure/annex-titles';
import type { AnnexTitle } from '../../model/structure/annexes';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

const textOf = ({ prose, from, to }: AnnexTitle): string => prose.reading.text.slice(from, to);
const spanOf = ({ prose, from, to }: AnnexTitle) => spanIn(prose.reading, from, to);
const write = (zh: string, en: string, at: AnnexTitle, text: string): Fix => ({ title: { zh, en }, edits: [{ span: spanOf(at), text }] });

const places = {
  list: { id: 'differs', other: { zh: '附件说明', en: 'the list of annexes' } },
  toc: { id: 'toc', other: { zh: '目录', en: 'the table of contents' } },
  text: { id: 'named', other: { zh: '附件的标题', en: 'the title of the annex' } },
} as const;

/** An annex bears the title that the list of annexes gives it (GB/T 9704-2012, 7.3.7), and is named by it. */
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
    toc: {
      zh: '附件{number}的标题作“{own}”，目录作“{listed}”；两处应当一致，请改正一处',
      en: 'annex {number} bears the title “{own}”, the table of contents says “{listed}”; make them agree',
    },
    named: {
      zh: '这里称附件为“{listed}”，附件{number}的标题作“{own}”；两处应当一致，请改正一处',
      en: 'the annex is called “{listed}” here, but annex {number} bears the title “{own}”; make them agree',
    },
  },
  reads: annexTitleIn,
  *check({ plan }) {
    for (const { listed, own, where } of annexTitlesAtOdds(plan)) {
      const [told, borne] = [textOf(listed), textOf(own)];
      const [at, other] = where === 'text' ? [listed, own] : [own, listed];
      const { id, other: message } = places[where];
      yield {
        messageId: id,
        span: spanOf(at),
        data: { number: own.number, own: borne, listed: told },
        related: [{ span: spanOf(other), message }],
        suggestions: [
          write(`标题改作“${told}”`, `Title the annex “${told}”`, own, told),
          write(`名称改从附件标题“${borne}”`, `Name it “${borne}” as the annex does`, listed, borne),
        ],
      };
    }
  },
});
