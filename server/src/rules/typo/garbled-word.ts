import { garbledWordsIn } from '../../lexicon/garbled-words';
import { localFolded } from '../../model/kept/local';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const garbled = localFolded(garbledWordsIn);

/** A frequent word or an idiom is whole: 高质发展 has lost a character, 公服共务 has two changed about, 直播播基地 has one doubled, 高质量发站 one of the same sound, 研发投人 one of the same looks. */
export const typoGarbledWord = rule({
  id: 'typo/garbled-word',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    lost: {
      zh: '“{text}”漏了字，应为“{right}”；请补上',
      en: '“{text}” has lost a character, it should be “{right}”; add it',
    },
    swapped: {
      zh: '“{text}”有两个字颠倒，应为“{right}”；请改正',
      en: 'two characters of “{text}” are changed about, it should be “{right}”; mend it',
    },
    doubled: {
      zh: '“{text}”多打了一个字，应为“{right}”；请删去',
      en: '“{text}” has a character too many, it should be “{right}”; delete it',
    },
    homophone: {
      zh: '“{text}”有一个错别字，应为“{right}”；请改正',
      en: 'a character of “{text}” is wrong, it should be “{right}”; mend it',
    },
    doubtful: {
      zh: '“{text}”疑有一个错别字：是否为“{right}”？请核对；是专名的不必改',
      en: 'a character of “{text}” looks wrong: is “{right}” meant? See to it, unless it is a name',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of garbled(plan)) {
      const { reading } = prose;
      for (const { kind, from, to, right, doubtful } of hits) {
        const span = spanIn(reading, from, to);
        const mend = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield {
          messageId: doubtful ? 'doubtful' : kind,
          ...(doubtful ? { severity: 'info' as const } : {}),
          span,
          data: { text: reading.text.slice(from, to), right },
          ...(plan.meta.traditional ? {} : { suggestions: [mend] }),
        };
      }
    }
  },
});
