import { marksOf, type Draft, type Span } from '../draft';
import type { Random } from '../random';
import { replaced, within } from './support';
import type { Injection, Injector } from './types';

/** A place in the running text that a pattern finds, chosen by chance. */
const found = (
  draft: Draft,
  random: Random,
  pattern: RegExp,
  fits: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray | undefined => {
  const paragraphs = marksOf(draft, 'paragraph');
  const hits = [...draft.text.matchAll(new RegExp(pattern.source, 'gu'))].filter(
    (match) => paragraphs.some((paragraph) => within({ start: match.index, end: match.index + match[0].length }, paragraph)) && fits(match),
  );
  return hits.length > 0 ? random.pick(hits) : undefined;
};

/** An injector that rewrites one hit of a pattern in running text. */
const rewriting = (
  kind: string,
  rules: Injector['rules'],
  pattern: RegExp,
  change: (match: RegExpExecArray, random: Random) => string,
): Injector => ({
  kind,
  rules,
  inject: (draft, random): Injection | undefined => {
    const match = found(draft, random, pattern);
    return match && replaced(draft, { start: match.index, end: match.index + match[0].length }, change(match, random));
  },
});

const atEndOfParagraph = (draft: Draft, random: Random, text: (random: Random) => string, least = 0): Injection | undefined => {
  const paragraphs = marksOf(draft, 'paragraph').filter(({ start, end }) => end - start >= least);
  if (paragraphs.length === 0) return undefined;
  const { end } = random.pick(paragraphs);
  return replaced(draft, { start: end, end }, text(random));
};

export const punctuation: readonly Injector[] = [
  rewriting('a stop twice', ['punctuation/duplicate'], /[，。；、]/, ([mark]) => mark + mark),
  rewriting('two stops', ['punctuation/duplicate'], /[，、]/, ([mark], random) =>
    mark === '，' ? random.pick(['，。', '、，', '，、']) : random.pick(['、，', '，、']),
  ),
  rewriting('a bracket lost', ['punctuation/bracket'], /[（）]/, () => ''),
  rewriting('a quote lost', ['punctuation/bracket'], /[“”]/, () => ''),
  rewriting('a title mark lost', ['punctuation/bracket'], /[《》]/, () => ''),
  rewriting(
    'half-width mark',
    ['punctuation/width'],
    /(?<=\p{Script=Han})[，；：](?=\p{Script=Han})/u,
    ([mark]) => ({ '，': ',', '；': ';', '：': ':' })[mark] ?? mark,
  ),
  {
    kind: 'no full stop',
    rules: ['punctuation/sentence-end'],
    inject: (draft, random) => {
      const long = marksOf(draft, 'paragraph').filter(
        ({ start, end }) =>
          end - start > 40 &&
          draft.text.slice(start, end - 1).includes('。') &&
          draft.text.charAt(end - 1) === '。' &&
          /\p{Script=Han}/u.test(draft.text.charAt(end - 2)),
      );
      if (long.length === 0) return undefined;
      const { end } = random.pick(long);
      return replaced(draft, { start: end - 1, end }, '');
    },
  },
  {
    kind: 'a paragraph broken in two',
    rules: ['punctuation/sentence-end'],
    inject: (draft, random) => {
      // A paragraph that is a few characters long looks like a line of a title.
      const match = found(draft, random, /(?<=[^\n]{8})，(?=\p{Script=Han})/u);
      return match && replaced(draft, { start: match.index + 1, end: match.index + 1 }, '\n\n');
    },
  },
];

export const typos: readonly Injector[] = [
  rewriting('function word twice', ['typo/duplicate-word'], /(?<=\p{Script=Han})[的和与](?=\p{Script=Han})/u, ([word]) => word + word),
  rewriting(
    'verb twice',
    ['typo/duplicate-word'],
    /(?:推进|加强|完善|健全|提升|推动|建立|加快|支持)(?=\p{Script=Han}{2})/u,
    ([word]) => word + word,
  ),
  rewriting('截止 for 截至', ['typo/confusable'], /截至/, () => '截止'),
  rewriting('布署, 复盖', ['typo/confusable'], /部署|覆盖(?!率)/, ([word]) => (word === '部署' ? '布署' : '复盖')),
];

export const leftovers: readonly Injector[] = [
  {
    kind: 'bookmark',
    rules: ['leftover/bookmark'],
    inject: (draft, random) => {
      const headings = marksOf(draft, 'heading-number');
      if (headings.length === 0) return undefined;
      const { start } = random.pick(headings);
      return replaced(draft, { start, end: start }, `[bookmark: _Toc${String(random.int(10_000_000, 99_999_999))}]`);
    },
  },
  {
    kind: 'broken field',
    rules: ['leftover/bookmark'],
    inject: (draft, random) => {
      const references = marksOf(draft, 'reference');
      if (references.length === 0) return undefined;
      const reference = random.pick(references);
      const places = marksOf(draft, 'caption-number').filter(({ what, number }) => what === reference.what && number === reference.number);
      return replaced(draft, reference, '错误！未找到引用源。', { places });
    },
  },
  {
    kind: 'comment',
    rules: ['leftover/comment'],
    inject: (draft, random) =>
      atEndOfParagraph(draft, random, (chance) =>
        chance.pick(['\tComment by 张三: 此处已修改。', '（此处数据待核实）', '（李处：此处请补充数据）', '批注 [A1]：请核对。']),
      ),
  },
  {
    kind: 'figure not filled in',
    rules: ['leftover/placeholder'],
    inject: (draft, random) => {
      const claims = marksOf(draft, 'claim');
      const claim = claims.length > 0 ? random.pick(claims) : undefined;
      return (
        claim &&
        replaced(draft, claim, draft.text.slice(claim.start, claim.end).replace(/[\d.]+/, random.pick(['XX', '××', '____'])), {
          facts: [claim.fact],
        })
      );
    },
  },
  {
    kind: 'character lost in conversion',
    rules: ['leftover/mojibake'],
    inject: (draft, random) => {
      const match = found(draft, random, /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/u);
      return match && replaced(draft, { start: match.index, end: match.index + 1 }, random.pick(['�', '��', '锟斤拷']));
    },
  },
  {
    kind: 'page chrome',
    rules: ['leftover/web'],
    inject: (draft, random) => {
      const paragraphs = marksOf(draft, 'paragraph');
      if (paragraphs.length < 3) return undefined;
      const { end } = random.pick(paragraphs.slice(1, -1));
      return replaced(
        draft,
        { start: end, end },
        `\n\n${random.pick(['分享到：', '浏览次数：128', '图片1.png', '您现在的位置：首页 > 政务公开 > 规划'])}`,
      );
    },
  },
];

/** A sentence twice, in its own paragraph or the next. */
export const repeated: readonly Injector[] = [
  {
    kind: 'a sentence again',
    rules: ['consistency/repeated'],
    inject: (draft, random) => {
      const long = marksOf(draft, 'sentence').filter(({ start, end }) => end - start > 22 && !/\d/.test(draft.text.slice(start, end)));
      const sentence = long.length > 0 ? random.pick(long) : undefined;
      const paragraph = sentence && marksOf(draft, 'paragraph').find((each) => within(sentence, each));
      if (!sentence || !paragraph) return undefined;
      const place: Span = { start: paragraph.end, end: paragraph.end };
      return replaced(draft, place, draft.text.slice(sentence.start, sentence.end), { places: [sentence] });
    },
  },
];
