import { textWhere } from '../../model/document/read-of';
import { higherAddresseesOf, namesAddressees } from '../../model/wording/higher-addressees';
import { lowerScopesOf, speaksOfScope } from '../../model/wording/scope-words';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** The plan of a province speaks of the whole province: a 全市 in it was left from the plan of a city; nor is a city’s plan made for 我省. */
export const leftoverScopeWord = rule({
  id: 'leftover/scope-word',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    government: {
      zh: '本规划是{level}级规划，牵头的应是“{own}”，这里却作“{text}”，多半是套用下级文稿留下的；请核对后改正',
      en: 'a plan of this level ({level}) is led by “{own}”, here it says “{text}”, most likely left from the plan of a lower place; check and mend it',
    },
    higher: {
      zh: '本规划说的是“{own}”（全文 {times} 处），这里却作“{text}”，多半是套用上级文稿留下的；请核对后改正',
      en: 'this plan speaks of “{own}” ({times} times), here it speaks of “{text}” as its own place, most likely left from the plan of a higher place; check and mend it',
    },
    lower: {
      zh: '本规划说的是“{own}”（全文 {times} 处），这里却作“{text}”，多半是套用下级文稿留下的；请核对后改正',
      en: 'this plan speaks of “{own}” ({times} times), here it says “{text}”, most likely left from the plan of a lower place; check and mend it',
    },
  },
  reads: (prose) => textWhere(speaksOfScope(prose) || namesAddressees(prose), prose),
  *check({ plan }) {
    for (const { prose, from, to, own, times, now, government, higher } of [...lowerScopesOf(plan), ...higherAddresseesOf(plan)]) {
      const span = spanIn(prose.reading, from, to);
      const text = prose.reading.text.slice(from, to);
      yield {
        messageId: higher ? 'higher' : government ? 'government' : 'lower',
        span,
        ...(higher === 'time' ? { severity: 'info' as const } : {}),
        data: { own, times, text, level: own.charAt(0) },
        ...(plan.meta.traditional || now === undefined
          ? {}
          : { suggestions: [{ title: { zh: `改为“${now}”`, en: `Write ${now}` }, edits: [{ span, text: now }] }] }),
      };
    }
  },
});
