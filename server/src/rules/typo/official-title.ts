import { cutOutlineTitles, shortNoticeTitles } from '../../model/wording/notice-titles';
import { misnamedDocuments } from '../../model/wording/misnamed-documents';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** Laws, regulations and national policies under their titles: 《乡村振兴保障法》, 《环境噪声污染防治法》 are none. */
export const typoOfficialTitle = rule({
  id: 'typo/official-title',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    name: {
      zh: '没有《{title}》，这份文件的题名应为《{now}》；请核对后改正',
      en: 'there is no 《{title}》; the document is called 《{now}》; check and mend it',
    },
    repealed: {
      zh: '《{title}》已于{year}年废止，现行的是《{now}》；请核对后改正',
      en: '《{title}》 was repealed in {year}; what is in force is 《{now}》; check and mend it',
    },
    outline: {
      zh: '《{title}》的题名少了“纲要”；请补全',
      en: 'the title 《{title}》 lacks its last word, 纲要; add it',
    },
    notice: {
      zh: '《…的通知》题名不全：应为《关于印发〈{document}〉的通知》，或者只写《{document}》；请核对',
      en: 'the title of this notice is not whole: it is 《关于印发〈{document}〉的通知》, or cite 《{document}》 alone; check it',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of cutOutlineTitles(plan))
      for (const { from, to, title } of prose.kind === 'toc' ? [] : hits)
        yield {
          messageId: 'outline',
          span: spanIn(prose.reading, from, to),
          data: { title },
          suggestions: [
            { title: { zh: '补“纲要”', en: 'Add “纲要”' }, edits: [{ span: spanIn(prose.reading, to - 1, to - 1), text: '纲要' }] },
          ],
        };
    for (const { place: prose, hits } of shortNoticeTitles(plan))
      for (const { from, to, document } of prose.kind === 'toc' ? [] : hits)
        yield { messageId: 'notice', severity: 'info', span: spanIn(prose.reading, from, to), data: { document } };
    const since = plan.meta.period?.start;
    for (const { place: prose, hits } of misnamedDocuments(plan)) {
      const { reading } = prose;
      for (const { kind, title, right, now, year = 0, from, to } of hits) {
        if (kind === 'repealed' && (since === undefined || since <= year)) continue;
        const span = spanIn(reading, from, to);
        const mend = { title: { zh: `改为《${right}》`, en: `Write 《${right}》` }, edits: [{ span, text: now }] };
        yield {
          messageId: kind,
          span,
          data: { title, now: kind === 'name' ? right : now, year },
          ...(plan.meta.traditional ? {} : { suggestions: [mend] }),
        };
      }
    }
  },
});
