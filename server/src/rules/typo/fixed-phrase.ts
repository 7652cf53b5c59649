import { withWideMarks } from '../../lexicon/fold';
import { findListSlips } from '../../lexicon/phrase-lists';
import { findMisquotations, replacementOf } from '../../lexicon/phrases';
import { overlapsAny } from '../../lexicon/starts';
import { localFolded } from '../../model/kept/local';
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

/** The misquotations of a text; what surrounds them may be the right phrase after all. */
const misquotationsIn = (text: string) =>
  findMisquotations(text).filter(({ start, end, phrase }) => !overlapsAny(text, start, end, [phrase.right]));

const misquotations = localFolded((written) => {
  const text = withWideMarks(written);
  return misquotationsIn(text).map(({ start, end, phrase }) => {
    const wrong = text.slice(start, end);
    const right = fitting(text, start, end, replacementOf(phrase, wrong));
    return { start, end, phrase, right, replaceable: replaceable(wrong, right) };
  });
});
const slips = localFolded((written) => {
  const text = withWideMarks(written);
  const found = findListSlips(text);
  const wrongs = found.length > 0 ? misquotationsIn(text) : [];
  return found.filter(({ start, end }) => !wrongs.some((w) => w.start < end && start < w.end));
});

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
  scope: 'prose',
  *check({ plan }) {
    const lastYear = plan.meta.period?.end ?? Infinity;
    for (const { place: prose, hits } of misquotations(plan)) {
      const { reading } = prose;
      for (const { start, end, phrase, right, replaceable: fits } of hits) {
        if (lastYear < (phrase.since ?? 0)) continue;
        const span = spanIn(reading, start, end);
        const mend = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        yield {
          messageId: 'wrong',
          span,
          data: { text: unquoted(reading.text.slice(start, end)), right: phrase.right, source: phrase.source },
          ...(phrase.mild ? { severity: 'info' as const } : {}),
          ...(!plan.meta.traditional && fits ? { suggestions: [mend] } : {}),
        };
      }
    }
    for (const { place: prose, hits } of slips(plan)) {
      if (prose.kind === 'toc') continue;
      const { reading } = prose;
      for (const { kind: slip, start, end, phrase } of hits) {
        const data = { text: reading.text.slice(start, end), right: (phrase.members ?? []).join('、'), source: phrase.source };
        yield { messageId: slip, span: spanIn(reading, start, end), data, severity: 'info' };
      }
    }
  },
});
