import { textWhere } from '../../model/document/read-of';
import { lowerScopesOf, speaksOfScope } from '../../model/wording/scope-words';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** The plan of a province speaks of the whole province: a 全市 in it was left from the plan of a city. */
export const leftoverScopeWord = rule({
  id: 'leftover/scope-word',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    lower: {
      zh: '本规划说的是“{own}”（全文 {times} 处），这里却作“{text}”，多半是套用下级文稿留下的；请核对后改正',
      en: 'this plan speaks of “{own}” ({times} times), here it says “{text}”, most likely left from the plan of a lower place; check and mend it',
    },
  },
  reads: (prose) => textWhere(speaksOfScope(prose), prose),
  *check({ plan }) {
    for (const { prose, from, to, own, times } of lowerScopesOf(plan)) {
      const span = spanIn(prose.reading, from, to);
      const text = prose.reading.text.slice(from, to);
      const now = text.charAt(0) + own.charAt(1);
      yield {
        messageId: 'lower',
        span,
        data: { own, times, text },
        ...(plan.meta.traditional
          ? {}
          : { suggestions: [{ title: { zh: `改为“${now}”`, en: `Write ${now}` }, edits: [{ span, text: now }] }] }),
      };
    }
  },
});
