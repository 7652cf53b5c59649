import { outdatedBodies } from '../../model/wording/outdated-bodies';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A body that is to act in the plan bears the name it has now: 应急管理局, not 安全生产监督管理局. */
export const typoOutdatedBody = rule({
  id: 'typo/outdated-body',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    former: {
      zh: '“{text}”是{year}年改革以前的名称，职责现由{now}承担（{source}）；请改用现在的名称，说历史请加“原”字',
      en: '“{text}” is a name from before the reform of {year}; its duties are now those of {now} ({source}); use the present name, or put 原 before it where the past is told',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    const { period, issued } = plan.meta;
    const since = period?.start ?? issued?.year;
    if (since === undefined) return;
    for (const { place: prose, hits } of outdatedBodies(plan)) {
      const { reading } = prose;
      for (const { from, to, body } of hits) {
        if (since <= body.year) continue;
        const span = spanIn(reading, from, to);
        const [right = ''] = body.now.split('（');
        const mend = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield {
          messageId: 'former',
          span,
          data: { text: reading.text.slice(from, to), now: body.now, year: body.year, source: body.source },
          ...(plan.meta.traditional ? {} : { suggestions: [mend] }),
        };
      }
    }
  },
});
