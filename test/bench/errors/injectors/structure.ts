import { marksOf, textOf, type Draft, type Span } from '../draft';
import { pickMark, replaced, replacing, sentenceAt } from './support';
import type { Injector } from './types';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const circled = ['', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];
const markdown = (draft: Draft): boolean => draft.extension !== '.txt';

export const headings: readonly Injector[] = [
  replacing(
    'a number jumped',
    ['numbering/heading', 'numbering/toc'],
    'heading-number',
    ({ number, of }, text) => text.replace(numerals[number] ?? '', numerals[of + 1] ?? ''),
    ({ number, of }) => number > 1 && number < of,
  ),
  replacing(
    'a number again',
    ['numbering/heading', 'numbering/toc'],
    'heading-number',
    ({ number }, text) => text.replace(numerals[number] ?? '', numerals[number - 1] ?? ''),
    ({ number, of }) => number > 1 && number < of,
  ),
  {
    kind: 'a section lost',
    rules: ['numbering/heading', 'numbering/toc'],
    inject: (draft, random) => {
      const section = pickMark(draft, random, 'section', ({ level, number, of }) => level === 2 && number > 1 && number < of);
      if (!section) return undefined;
      const [, chapter = '', own = ''] = section.path.split('/');
      const next = marksOf(draft, 'section').find(({ path }) => path === `/${chapter}/${String(Number(own) + 1)}`);
      const entry = marksOf(draft, 'toc-entry').find(({ path }) => path === section.path);
      // What stood in it is gone: sums, second statements and references elsewhere may suffer.
      const around: Span = { start: 0, end: draft.text.length };
      return {
        edits: [{ start: section.start, end: section.end, text: '' }],
        note: `section lost: ${textOf(draft, section).slice(0, 20).trim()}`,
        places: [...(next ? [{ start: next.start, end: next.start + 30 }] : []), ...(entry ? [entry] : []), around],
      };
    },
  },
];

/** Headings that nearly every plan has. */
const usual = /(?:发展基础|面临形势|总体要求|主要目标|重点任务|主要任务|保障措施|组织领导|组织实施)$/;

export const titles: readonly Injector[] = [
  replacing('a usual heading cut short', ['typo/cut-heading', 'numbering/toc'], 'heading', (_, text) =>
    usual.test(text) ? text.slice(0, -1) : undefined,
  ),
];

export const annexTitles: readonly Injector[] = [
  {
    kind: 'an annex listed under another title',
    rules: ['reference/annex-title'],
    inject: (draft, random) => {
      const match = /\n((?:## )?附件 ?1?)\s*\n+([^\n]{8,40})\n/.exec(draft.text);
      const [whole = '', head = '', title = ''] = match ?? [];
      if (!match) return undefined;
      const listed = title
        .replace(/项目表$/, random.pick(['工程表', '任务表', '项目清单', '项目安排']))
        .replace(/^“十五五”时期/, '“十五五”期间');
      if (listed === title) return undefined;
      const start = match.index + 1;
      const own = match.index + whole.lastIndexOf(title);
      return {
        ...replaced(draft, { start, end: start }, `附件：1.${listed}\n\n`),
        places: [
          { start: own, end: own + title.length },
          { start, end: start + head.length },
        ],
      };
    },
  },
];

export const levels: readonly Injector[] = [
  replacing(
    'half-width brackets',
    ['numbering/level', 'punctuation/width'],
    'heading-number',
    (_, text) => (text.startsWith('（') ? text.replace('（', '(').replace('）', ')') : undefined),
    ({ number }) => number > 1,
  ),
];

export const toc: readonly Injector[] = [
  replacing(
    'a heading cut short',
    ['numbering/toc'],
    'heading',
    (_, text) => text.slice(0, -1),
    ({ path }, draft) => marksOf(draft, 'toc-entry').some((entry) => entry.path === path),
  ),
  replacing('an entry not updated', ['numbering/toc'], 'toc-entry', (_, text, random) => {
    const at = random.int(1, text.length - 2);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  {
    kind: 'an entry lost',
    rules: ['numbering/toc'],
    inject: (draft, random) => {
      const entry = pickMark(draft, random, 'toc-entry', ({ level, path }) => level === 2 && !path.endsWith('/1'));
      if (!entry) return undefined;
      const start = draft.text.lastIndexOf('\n', entry.start) + 1;
      const heading = marksOf(draft, 'heading').find(({ path }) => path === entry.path);
      return replaced(draft, { start, end: draft.text.indexOf('\n', entry.end) + 1 }, '', { places: heading ? [heading] : [] });
    },
  },
];

export const captions: readonly Injector[] = [
  replacing(
    'a number jumped',
    ['numbering/caption'],
    'caption-number',
    ({ number, of }, text) => text.replace(String(number), String(of + 1)),
    ({ number, of }) => number > 1 && number < of,
  ),
  replacing(
    'a number again',
    ['numbering/caption'],
    'caption-number',
    ({ number }, text) => text.replace(String(number), String(number - 1)),
    // Two annexes that are both 附件1 may belong to two documents.
    ({ number, what }) => number > 1 && (number > 2 || what !== '附件'),
  ),
].map((injector) => ({
  ...injector,
  // References to the old number find nothing any more.
  inject: (draft, random) => {
    const injection = injector.inject(draft, random);
    const edit = injection?.edits[0];
    const old = edit && draft.text.slice(edit.start, edit.end);
    return injection && { ...injection, places: marksOf(draft, 'reference').filter((each) => textOf(draft, each) === old) };
  },
}));

export const enumerations: readonly Injector[] = [
  {
    kind: 'an item lost',
    rules: ['numbering/enumeration', 'number/count-claim'],
    inject: (draft, random) => {
      const item = pickMark(draft, random, 'ordinal-item', ({ number, of }) => number > 1 && number < of);
      return item && replaced(draft, item, '', { places: [sentenceAt(draft, item.start - 1), { start: item.end, end: item.end + 8 }] });
    },
  },
  replacing(
    'a number again',
    ['numbering/enumeration'],
    'ordinal',
    ({ number, style }, text) => (style === '①' ? circled[number - 1] : text.replace(numerals[number] ?? '', numerals[number - 1] ?? '')),
    ({ number }) => number > 2,
  ),
];

export const references: readonly Injector[] = [
  replacing('to a number that is not there', ['reference/missing'], 'reference', ({ number }, text, random) =>
    text.replace(String(number), String(random.int(7, 12))),
  ),
];

export const empty: readonly Injector[] = [
  {
    kind: 'nothing under a heading',
    rules: ['reference/empty'],
    inject: (draft, random) => {
      const section = pickMark(draft, random, 'section', ({ level, number, of }) => level === 2 && number < of);
      if (!section) return undefined;
      const start = draft.text.indexOf('\n\n', section.start) + 2;
      const around: Span = { start: 0, end: draft.text.length };
      return {
        edits: [{ start, end: section.end, text: '' }],
        note: `text lost: ${textOf(draft, section).slice(0, 20).trim()}`,
        places: [{ start: section.start, end: start }, around],
      };
    },
  },
];

export const years: readonly Injector[] = [
  replacing('period and its years', ['year/period', 'consistency/title'], 'period-years', (_, text, random) =>
    random.pick([text.replace('2026', '2025'), text.replace('2030', '2035'), text.replace('2030', '2031'), '（2021—2025年）']),
  ),
  replacing('years the wrong way round', ['year/order', 'year/period'], 'period-years', () => '（2030—2026年）'),
  replacing('goal past the period', ['year/target'], 'goal-year', (_, text, random) =>
    text.replace('2030', String(random.pick([2031, 2032, 2033]))),
  ),
  replacing('goal of the plan before', ['year/tense', 'year/target'], 'goal-year', (_, text, random) =>
    text.replace('2030', String(random.pick([2020, 2023, 2024]))),
  ),
  replacing(
    'a day that is not',
    ['year/date'],
    'due',
    ({ date }, _, random) => `${date.slice(0, 4)}年${random.pick(['2月30日', '11月31日', '9月31日', '13月1日'])}`,
  ),
];

export const syntaxErrors: readonly Injector[] = [
  {
    kind: 'box not closed',
    rules: ['syntax/box'],
    inject: (draft, random) => {
      if (!markdown(draft)) return undefined;
      const closings = [...draft.text.matchAll(/^:::\n/gm)].map(({ index }) => index);
      if (closings.length === 0) return undefined;
      const start = random.pick(closings);
      const opening = draft.text.lastIndexOf(':::box', start);
      const around: Span = { start: opening, end: draft.text.length };
      return replaced(draft, { start, end: start + 4 }, '', { places: [around] });
    },
  },
];
