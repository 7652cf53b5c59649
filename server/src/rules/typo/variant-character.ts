import { nextVariant, variantAt } from '../../lexicon/proper-character';
import { reviewNotesIn } from '../../model/review-notes';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** Traditional, radical or compatibility characters in simplified text, and simplified ones in traditional text. */
export const typoVariantCharacter = rule({
  id: 'typo/variant-character',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  mass: 20,
  messages: {
    traditional: {
      zh: '“{text}”是繁体或旧字形，全文用的是简体；请改为“{right}”',
      en: '“{text}” is a traditional or old form in a simplified text; write “{right}”',
    },
    simplified: {
      zh: '“{text}”是簡體，全文用的是繁體；請改爲“{right}”',
      en: '“{text}” is a simplified form in a traditional text; write “{right}”',
    },
    radical: {
      zh: '“{text}”是部首符号，不是汉字，查找和朗读都认不出；请改为“{right}”',
      en: '“{text}” is a radical symbol and no character: neither search nor screen readers know it; write “{right}”',
    },
    compatibility: {
      zh: '“{text}”是兼容区的字，看着一样，查找却找不到；请改为“{right}”',
      en: '“{text}” is a compatibility character that looks the same but is not found by search; write “{right}”',
    },
    half: {
      zh: '“{text}”是簡繁轉換留下的半截詞；繁體應作“{right}”',
      en: '“{text}” was left half-converted; in traditional characters it is “{right}”',
    },
  },
  *check({ plan }) {
    const own = plan.meta.traditional;
    for (const { reading } of plan.prose) {
      const { text } = reading;
      let notes: ReturnType<typeof reviewNotesIn> | undefined;
      for (let i = nextVariant(text, 0, own); i >= 0; i = nextVariant(text, i + 1, own)) {
        const first = variantAt(text, i, own);
        if (!first) continue;
        const from = i;
        let to = i + first.size;
        let { right } = first;
        for (let next = variantAt(text, to, own); next?.kind === first.kind && first.kind !== 'half'; next = variantAt(text, to, own)) {
          right += next.right;
          to += next.size;
        }
        i = to - 1;
        notes ??= reviewNotesIn(text);
        if (notes.some((n) => n.kind === 'comment' && n.from <= from && to <= n.to)) continue;
        const span = spanIn(reading, from, to);
        const fix = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield { messageId: first.kind, span, data: { text: text.slice(from, to), right }, fix };
      }
    }
  },
});
