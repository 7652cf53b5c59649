import { findConfusables } from '../../lexicon/confusables';
import { localFolded } from '../../model/kept/local';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const confusables = localFolded(findConfusables);

/** Homophones, look-alikes and misquoted idioms: 截止2020年底, 帐户, 多举并措. */
export const typoConfusable = rule({
  id: 'typo/confusable',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    wrong: {
      zh: '“{text}”疑为“{right}”之误（{source}）；请核对后改正',
      en: '“{text}” is most likely a slip for “{right}” ({source}); check and mend it',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of confusables(plan)) {
      const { reading } = prose;
      for (const { start, end, entry } of hits) {
        const span = spanIn(reading, start, end);
        const mend = { title: { zh: `改为“${entry.right}”`, en: `Write “${entry.right}”` }, edits: [{ span, text: entry.right }] };
        yield {
          messageId: 'wrong',
          span,
          data: { text: reading.text.slice(start, end), right: entry.right, source: entry.source },
          ...(plan.meta.traditional ? {} : entry.grade === 'safe' ? { fix: mend } : { suggestions: [mend] }),
        };
      }
    }
  },
});
