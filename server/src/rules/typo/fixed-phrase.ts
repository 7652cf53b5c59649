import { setPhrases, type SetPhrase } from '../../lexicon/phrases';
import { toSimplified, withWideMarks } from '../../lexicon/fold';
import { overlapsWord, wordIndex } from '../../lexicon/word-index';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const entries = setPhrases.flatMap((phrase) =>
  phrase.wrong.filter((w) => w !== phrase.right).map((wrong) => ({ phrase, wrong: withWideMarks(wrong) })),
);
const index = wordIndex(entries, (e) => e.wrong);
const lists = setPhrases.filter((p) => (p.members?.length ?? 0) >= 4 && (p.members ?? []).every((m) => m.length >= 2));

/** The right phrase as it fits into the text: without quotes that stand there already and without an end that follows anyway. */
const fitting = (text: string, from: number, to: number, wrong: string, phrase: SetPhrase): string => {
  let right = phrase.right.includes('届X中全会') ? wrong.replace('大', '届') : phrase.right;
  if ('“《'.includes(right[0] ?? '#') && text[from - 1] === right[0]) right = right.slice(1);
  const close = right.indexOf('”');
  if (close >= 0 && !right.includes('“') && text[to] === '”') right = right.slice(0, close);
  for (let size = Math.min(right.length - 1, 20); size > 0; size -= 1)
    if (text.startsWith(right.slice(-size), to)) return right.slice(0, -size);
  return right;
};

/** A phrase of which the slip is only a part, or which says more, is not put in its place by machine. */
const replaceable = (wrong: string, right: string): boolean =>
  right.length <= wrong.length * 1.7 + 1 && wrong.length <= right.length * 1.7 + 1;
const unquoted = (text: string): string => (/^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text);

interface Run {
  readonly from: number;
  readonly to: number;
  readonly items: readonly string[];
}

/** Runs of items divided by 、 around the place of a member. */
const runAround = (text: string, at: number): Run => {
  const stops = '，。；：！？（）“”《》和及与等';
  let from = at;
  while (from > 0 && at - from < 80 && !stops.includes(text[from - 1] ?? ' ')) from -= 1;
  let to = at;
  while (to < text.length && to - at < 80 && !stops.includes(text[to] ?? ' ')) to += 1;
  return { from, to, items: text.slice(from, to).split('、') };
};

const shared = (a: string, b: string): number => [...a].filter((c) => b.includes(c)).length;

/** The list of a set phrase with its members out of order, or with one that is not of it. */
const listSlip = (text: string, phrase: SetPhrase): { readonly run: Run; readonly kind: 'order' | 'member' } | undefined => {
  const members = phrase.members ?? [];
  const at = text.indexOf(members[1] ?? ' ');
  if (at < 0) return undefined;
  const run = runAround(text, at);
  const tail = (item: string, member: string): boolean => item === member || item.endsWith(member) || item.startsWith(member);
  if (run.items.length !== members.length) return undefined;
  const edge = (item: string | undefined, ends: boolean): number => {
    const member = members.find((m) => (ends ? item?.endsWith(m) : item?.startsWith(m)));
    return member === undefined || item === undefined ? 0 : item.length - member.length;
  };
  const trimmed = { ...run, from: run.from + edge(run.items[0], true), to: run.to - edge(run.items.at(-1), false) };
  const off = members.filter((m, i) => !tail(run.items[i] ?? '', m));
  if (off.length === 0) return undefined;
  if (members.every((m) => run.items.some((item) => tail(item, m)))) return { run: trimmed, kind: 'order' };
  const [wrong] = off;
  const item = run.items[members.indexOf(wrong ?? '')] ?? '';
  return off.length === 1 && wrong && item.length === wrong.length && shared(item, wrong) * 2 >= wrong.length
    ? { run: trimmed, kind: 'member' }
    : undefined;
};

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
      let covered = 0;
      for (const { entry, from, to } of index.matches(text)) {
        const { phrase, wrong } = entry;
        if (from < covered || overlapsWord(text, from, to, phrase.unless) || overlapsWord(text, from, to, [phrase.right])) continue;
        covered = to;
        const span = spanIn(reading, from, to);
        const right = fitting(text, from, to, wrong, phrase);
        const mend = { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span, text: right }] };
        const shown = phrase.right.includes('届X中全会') ? right : phrase.right;
        yield {
          messageId: 'wrong',
          span,
          data: { text: unquoted(reading.text.slice(from, to)), right: shown, source: phrase.source },
          ...(!plan.meta.traditional && replaceable(wrong, right) ? { suggestions: [mend] } : {}),
        };
      }
      if (kind === 'toc' || !text.includes('、')) continue;
      for (const phrase of lists) {
        const slip = listSlip(text, phrase);
        if (!slip || slip.run.from < covered) continue;
        const { run } = slip;
        yield {
          messageId: slip.kind,
          span: spanIn(reading, run.from, run.to),
          data: { text: reading.text.slice(run.from, run.to), right: (phrase.members ?? []).join('、'), source: phrase.source },
          severity: 'info',
        };
      }
    }
  },
});
