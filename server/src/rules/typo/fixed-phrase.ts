import { toSimplified, withWideMarks } from '../../lexicon/fold';
import { findListSlips } from '../../lexicon/phrase-lists';
import { findMisquotations, replacementOf } from '../../lexicon/phrases';
import { overlapsAny } from '../../lexicon/starts';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** The right phrase as it fits into the text: without quotes that stand there already and without an end that follows anyway. */
const fitting = (text: string, from: number, to: number, phrase: string): string => {
  let right = phrase;
  if ('“《'.includes(right[0] ?? '#') && text[from - 1] === right[0]) right = right.slice(1);
  const close = right.indexOf('”');
  if (close >= 0 && !right.includes('“') && text[to] === '”') right = right.slice(0, close);
  for (let size = Math.min(right.length - 1, 20); size > 0; size -= 1) {
    if (text.startsWith(right.slice(-size), to)) return right.slice(0, -size);
  }
  return right;
};

/** A phrase that says far more or far less than what stands there is not put in its place by machine. */
const replaceable = (wrong: string, right: string): boolean =>
  right.length <= wrong.length * 1.7 + 1 && wrong.length <= right.length * 1.7 + 1;
const unquoted = (text: string): string => (/^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text);

/** Set phrases of official language misquoted: 两个百年, 五个管理, 四个意识 in another order. */
export const typoFixedPhrase = rule({
  id: 'typo/fixed-phrase',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    wrong: {
      zh: '“{text}”不是规范说法，应为：{right}（{source}）；请核对',
      en: '“{text}” misquotes a set phrase: {right} ({source}); check it',
    },
    order: {
      zh: '“{text}”各项的次序与“{right}”不同（{source}）；请核对',
      en: 'the items of “{text}” do not stand in the order of “{right}” ({source}); check them',
    },
    member: {
      zh: '“{text}”有一项与“{right}”不同（{source}）；请核对',
      en: 'an item of “{text}” is not that of “{right}” ({source}); check it',
    },
  },
  *check({ plan }) {
    for (const { reading, kind } of plan.prose) {
      const text = withWideMarks(plan.meta.traditional ? toSimplified(reading.text) : reading.text);
      const wrongs = findMisquotations(text).filter(({ start, end, phrase }) => !overlapsAny(text, start, end, [phrase.right]));
      for (const { start, end, phrase } of wrongs) {
        const span = spanIn(reading, start, end);
        const wrong = text.slice(start, end);
        const right = fitting(text, start, end, replacementOf(phrase, wrong));
        const mend = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield {
          messageId: 'wrong',
          span,
          data: { text: unquoted(reading.text.slice(start, end)), right: phrase.right, source: phrase.source },
          ...(!plan.meta.traditional && replaceable(wrong, right) ? { suggestions: [mend] } : {}),
        };
      }
      if (kind === 'toc') continue;
      for (const { kind: slip, start, end, phrase } of findListSlips(text)) {
        if (wrongs.some((w) => w.start < end && start < w.end)) continue;
        const data = { text: reading.text.slice(start, end), right: (phrase.members ?? []).join('、'), source: phrase.source };
        yield { messageId: slip, span: spanIn(reading, start, end), data, severity: 'info' };
      }
    }
  },
});
