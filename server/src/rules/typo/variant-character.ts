import { halfConverted } from '../../lexicon/half-converted';
import { reversible, simplified, traditional } from '../../lexicon/variants';
import { reviewNotesIn } from '../../model/review-notes';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const toSimple = new Map([...traditional].map((c, i) => [c, simplified[i] ?? c] as const));
const toTraditional = new Map([...simplified].slice(0, reversible).map((c, i) => [c, traditional[i] ?? c] as const));

/** Radicals of the supplement block that Unicode does not decompose, as fonts and PDF readers put them out. */
const radicals = new Map([...'⺈刀⺍小⺝月⺟母⺠民⺢水⺩王⺫网⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [])));

const isRadical = (c: string): boolean => (c >= '\u2f00' && c <= '\u2fd5') || radicals.has(c);
const isCompatibility = (c: string): boolean => (c >= '\uf900' && c <= '\ufaff') || (c >= '\u{2f800}' && c <= '\u{2fa1f}');

/** The character of the text's own script for one that is none of it. */
const properFor = (character: string, traditionalText: boolean): { readonly kind: 'traditional' | 'simplified' | 'radical' | 'compatibility'; readonly text: string } | undefined => {
  if (isRadical(character) || isCompatibility(character)) {
    const unified = radicals.get(character) ?? character.normalize('NFKC');
    const text = traditionalText ? unified : (toSimple.get(unified) ?? unified);
    return text === character ? undefined : { kind: isRadical(character) ? 'radical' : 'compatibility', text };
  }
  const text = (traditionalText ? toTraditional : toSimple).get(character);
  return text === undefined ? undefined : { kind: traditionalText ? 'simplified' : 'traditional', text };
};

/** Traditional, radical or compatibility characters in simplified text, and simplified ones in traditional text. */
export const typoVariantCharacter = rule({
  id: 'typo/variant-character',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  mass: 20,
  messages: {
    traditional: { zh: '“{text}”是繁体或旧字形，全文用的是简体；请改为“{right}”', en: '“{text}” is a traditional or old form in a simplified text; write “{right}”' },
    simplified: { zh: '“{text}”是簡體，全文用的是繁體；請改爲“{right}”', en: '“{text}” is a simplified form in a traditional text; write “{right}”' },
    radical: { zh: '“{text}”是部首符号，不是汉字，查找和朗读都认不出；请改为“{right}”', en: '“{text}” is a radical symbol and no character: neither search nor screen readers know it; write “{right}”' },
    compatibility: { zh: '“{text}”是兼容区的字，看着一样，查找却找不到；请改为“{right}”', en: '“{text}” is a compatibility character that looks the same but is not found by search; write “{right}”' },
    half: { zh: '“{text}”是簡繁轉換留下的半截詞；繁體應作“{right}”', en: '“{text}” was left half-converted; in traditional characters it is “{right}”' },
  },
  *check({ plan }) {
    const own = plan.meta.traditional;
    for (const { reading } of plan.prose) {
      const { text } = reading;
      let notes: ReturnType<typeof reviewNotesIn> | undefined;
      const report = (messageId: 'traditional' | 'simplified' | 'radical' | 'compatibility' | 'half', from: number, to: number, right: string) => {
        notes ??= reviewNotesIn(text);
        if (notes.some((n) => n.kind === 'comment' && n.from <= from && to <= n.to)) return [];
        const span = spanIn(reading, from, to);
        return [{ messageId, span, data: { text: text.slice(from, to), right }, fix: { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] } }];
      };
      for (let i = 0; i < text.length; ) {
        const first = String.fromCodePoint(text.codePointAt(i) ?? 0);
        const proper = properFor(first, own);
        const word = own && !proper ? halfConverted.find(([wrong]) => wrong.startsWith(first) && text.startsWith(wrong, i)) : undefined;
        if (word) yield* report('half', i, i + word[0].length, word[1]);
        if (!proper) {
          i += word ? word[0].length : first.length;
          continue;
        }
        let to = i;
        let right = '';
        for (let next: typeof proper | undefined = proper; next?.kind === proper.kind; ) {
          right += next.text;
          to += String.fromCodePoint(text.codePointAt(to) ?? 0).length;
          next = to < text.length ? properFor(String.fromCodePoint(text.codePointAt(to) ?? 0), own) : undefined;
        }
        yield* report(proper.kind, i, to, right);
        i = to;
      }
    }
  },
});
