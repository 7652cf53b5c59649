import { textWhere } from '../../model/document/read-of';
import { higherAddresseesOf, namesAddressees } from '../../model/wording/higher-addressees';
import { lowerScopesOf, speaksOfScope } from '../../model/wording/scope-words';
import { callsItself, otherKindsOf } from '../../model/wording/own-kind';
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
    kind: {
      zh: '本文件是{own}，这里却自称“{text}”，多半是从别的文件抄来没有改；请改为“本{own}”，或写明是哪个文件',
      en: 'this is a plan ({own}), but here it calls itself “{text}”, most likely copied from another document; write 本{own}, or name that document',
    },
  },
  // What a heading or title says of the kind of a text matters to 本规范 elsewhere: 附件 水库调度规程.
  reads: (prose) =>
    textWhere(
      speaksOfScope(prose) ||
        namesAddressees(prose) ||
        callsItself(prose) ||
        /(?:规范|标准|导则|规程|细则|条例|办法)$/u.test(prose.reading.text),
      prose,
    ),
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
    for (const { prose, from, to, own } of otherKindsOf(plan)) {
      const span = spanIn(prose.reading, from, to);
      const right = `本${own}`;
      yield {
        messageId: 'kind',
        span,
        data: { own, text: prose.reading.text.slice(from, to) },
        suggestions: [{ title: { zh: `改为“${right}”`, en: `Write ${right}` }, edits: [{ span, text: right }] }],
      };
    }
  },
});
