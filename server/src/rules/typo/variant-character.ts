import { variantAt, variantPlaces, variantPlacesInTraditional, type VariantKind } from '../../lexicon/proper-character';
import { local } from '../../model/kept/local';
import { reviewNotesIn } from '../../model/wording/review-notes';
import type { PlanDocument } from '../../model/types';
import { keptByText } from '../../text/keep';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

interface Found {
  readonly kind: VariantKind;
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

const none: readonly Found[] = [];

/** The variants of a text, those of one kind in a row taken together; comments of the word processor are not read. */
const variantsIn = (text: string, own: boolean): readonly Found[] => {
  let found: Found[] | undefined;
  let behind = 0;
  for (const i of own ? variantPlacesInTraditional(text) : variantPlaces(text)) {
    const first = i < behind ? undefined : variantAt(text, i, own);
    if (!first) continue;
    let to = i + first.size;
    let { right } = first;
    for (let next = variantAt(text, to, own); next?.kind === first.kind && first.kind !== 'half'; next = variantAt(text, to, own)) {
      right += next.right;
      to += next.size;
    }
    (found ??= []).push({ kind: first.kind, from: i, to, right });
    behind = to;
  }
  if (!found) return none;
  const notes = reviewNotesIn(text).filter((n) => n.kind === 'comment');
  return notes.length === 0 ? found : found.filter(({ from, to }) => !notes.some((n) => n.from <= from && to <= n.to));
};

const inSimplified = local((text) => variantsIn(text, false));
const ofTraditional = keptByText((text) => variantsIn(text, true));
const inTraditional = (plan: PlanDocument) => plan.prose.map((prose) => ({ place: prose, hits: ofTraditional(prose.reading.text) }));

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
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of plan.meta.traditional ? inTraditional(plan) : inSimplified(plan)) {
      const { reading } = prose;
      for (const { kind, from, to, right } of hits) {
        const span = spanIn(reading, from, to);
        const fix = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield { messageId: kind, span, data: { text: reading.text.slice(from, to), right }, fix };
      }
    }
  },
});
