import { closedBefore, closedBehind, functionCharacters, judgeDouble, loneNouns, loneWords } from '../../lexicon/doubling';
import { localFolded } from '../../model/kept/local';
import { repeatedClausesIn } from '../../model/wording/repeated-clauses';
import { repeatedItemsIn } from '../../model/wording/repeated-items';
import { isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { isChineseNumeral } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import { nextOf } from '../../text/scan';
import { rule } from '../rule';

const longest = 8;
const breaks = '，。；：、！？,;:!?（）()《》“”"的和与及或是了';

/** 二〇二〇, 一步一步, 逐条逐条, 人人人人 repeat by right. */
const repeatsByRight = (word: string): boolean =>
  isChineseNumeral(word[0]) || '逐每几半'.includes(word[0] ?? ' ') || word === word.charAt(0).repeat(word.length);

/** The length of the word that stands twice at an index, or 0. Two characters alone prove little: 美育教育|教学, 志愿服务|服务队. */
const doubledAt = (text: string, at: number): number => {
  for (let size = Math.min(longest, (text.length - at) >> 1); size >= 2; size -= 1) {
    if (text[at] !== text[at + size] || !text.startsWith(text.slice(at, at + size), at + size)) continue;
    const word = text.slice(at, at + size);
    if (repeatsByRight(word) || ![...word].every(isHan)) continue;
    const next = text[at + 2 * size];
    const unless = loneNouns.get(word);
    if (unless?.some((noun) => text.startsWith(noun, at + 2 * size))) continue;
    if (size > 2 || unless || loneWords.has(word) || next === undefined || breaks.includes(next) || !isHan(next)) return size;
  }
  const character = text[at] ?? '';
  const words = functionCharacters[character];
  if (!words || text[at + 1] !== character || text[at + 2] === character || text[at - 1] === character) return 0;
  const before = words.before.includes(text[at - 1] ?? ' ');
  const behind = words.after.includes(text[at + 2] ?? ' ');
  if (!before && !behind) return judgeDouble(text, at) === 'right' ? 0 : 1;
  // 供给|与与|创新, 服务和和|平台: the neighbours are words of their own and make none with 与 and 和.
  // 为 is a copula and a preposition: 主要职责为|为国家.
  const closed =
    character !== '为' &&
    (!before || closedBefore.has(text.slice(at - 2, at))) &&
    (!behind || closedBehind.has(text.slice(at + 2, at + 4)));
  return closed ? 1 : 0;
};

/** A place where two to eight characters, or one function character, stand twice in a row; whether that is wrong `doubledAt` tells. */
const doubling = new RegExp(
  `(?=([${hanUnits}\\ud800-\\udfff]{2,${String(longest)}})\\1|([${Object.keys(functionCharacters).join('')}])\\2)[${hanUnits}]`,
  'g',
);

const doublings = localFolded((text) => {
  const found: { readonly at: number; readonly size: number }[] = [];
  for (let at = nextOf(doubling, text, 0), size = 0; at >= 0; at = nextOf(doubling, text, at + Math.max(1, 2 * size))) {
    size = doubledAt(text, at);
    if (size > 0) found.push({ at, size });
  }
  return found;
});

const repeated = localFolded(repeatedItemsIn);

const clauses = localFolded(repeatedClausesIn);

/** A word written twice in a row (与与, 进一步进一步), a clause behind itself, or an item that stands twice in one series. */
export const typoDuplicateWord = rule({
  id: 'typo/duplicate-word',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    doubled: {
      zh: '“{word}”连写了两遍，多半是改稿时留下的；请删去一个',
      en: '“{word}” is written twice in a row, most likely left by an edit; delete one',
    },
    clause: {
      zh: '“{word}”紧接着又说了一遍，多半是改稿时留下的；请删去一处',
      en: '“{word}” is said again right behind itself, most likely left by an edit; drop one',
    },
    item: {
      zh: '并列项“{word}”在这一串里出现了两次；请删去一个，或改成漏写的那一项',
      en: 'the item “{word}” stands twice in this series; delete one or put in the item that was meant',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of doublings(plan)) {
      const { reading } = prose;
      for (const { at: i, size } of hits) {
        yield {
          messageId: 'doubled',
          span: spanIn(reading, i, i + 2 * size),
          data: { word: reading.text.slice(i, i + size) },
          fix: {
            title: { zh: '删去重复', en: 'Delete the repetition' },
            edits: [{ span: spanIn(reading, i + size, i + 2 * size), text: '' }],
          },
        };
      }
    }
    for (const { place: prose, hits } of clauses(plan)) {
      const { reading } = prose;
      for (const { from, to, first, word } of hits) {
        const span = spanIn(reading, from, to);
        yield {
          messageId: 'clause',
          span,
          data: { word },
          severity: 'warning',
          related: [{ span: spanIn(reading, first, first + word.length), message: { zh: '第一次', en: 'the first time' } }],
          suggestions: [
            {
              title: { zh: '删去后一处', en: 'Delete the second' },
              edits: [{ span: spanIn(reading, isHan(reading.text[from - 1]) ? from : from - 1, to), text: '' }],
            },
          ],
        };
      }
    }
    for (const { place: prose, hits } of repeated(plan)) {
      const { reading } = prose;
      for (const item of hits) {
        const word = reading.text.slice(item.from + 1, item.to);
        yield {
          messageId: 'item',
          span: spanIn(reading, item.from + 1, item.to),
          data: { word },
          severity: 'warning',
          related: [{ span: spanIn(reading, item.first, item.first + word.length), message: { zh: '第一次', en: 'the first time' } }],
          suggestions: [
            { title: { zh: '删去后一个', en: 'Delete the second' }, edits: [{ span: spanIn(reading, item.from, item.to), text: '' }] },
          ],
        };
      }
    }
  },
});
