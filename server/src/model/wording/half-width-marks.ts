import { isDigit, isHan, isLatin } from '../../text/characters';
import { isChinese } from '../../text/marks';
import { nextOf } from '../../text/scan';
import { nestingOf } from '../marks/nesting';
import { halfWidthStopsIn } from './half-width-stops';

/** A comma, colon or semicolon that stands in Chinese text: not 12,360, 12:30, 1:5, `https://`, `a,b`. */
const isStray = (text: string, at: number): boolean => {
  const before = text[at - 1];
  let next = at + 1;
  while (text[next] === ' ') next += 1;
  const after = text[next];
  if (after === '/' && text[at] === ':') return false;
  if (isHan(before) || '”’》）〉'.includes(before ?? ' ')) return true;
  return (isDigit(before) || isLatin(before) || '%％)]'.includes(before ?? ' ')) && isChinese(after);
};

const halfMarks = /[,:;(<]/g;

/** <组建方案>: a title between signs of comparison. Markup has no such words. */
const angled =
  /<[\u4e00-\u9fff（）()、—\d-]{3,60}(?:方案|规划|意见|通知|办法|条例|规定|纲要|决定|计划|措施|细则|规范|标准|办法（试行）|规定（试行）)>/y;

const longestTitle = 120;
/** What names a document: elsewhere < compares, marks an element or a blank to fill in. */
const titleAhead = /(?:印发|关于|根据|按照|依据|执行|落实|修订|出台|制定|实施|贯彻|转发|[》>]|[》>][、和与及])$/u;

/** A half-width mark in a text, of a bracket both ends, by index. */
export interface Half {
  readonly mark: string;
  readonly at: readonly number[];
  /** What they should be, where the mark does not tell. */
  readonly wide?: string;
}

/** The half-width marks of a text that stand in Chinese, in order. */
export const halfWidthMarksIn = (text: string): readonly Half[] => {
  const found: Half[] = [];
  let nesting: ReturnType<typeof nestingOf> | undefined;
  for (let i = nextOf(halfMarks, text, 0); i >= 0; i = nextOf(halfMarks, text, i + 1)) {
    const mark = text.charAt(i);
    if (mark === '<') {
      angled.lastIndex = i;
      const title = angled.exec(text)?.[0];
      if (title === undefined) continue;
      // No title is longer than this before the one inside it.
      const before = text.slice(Math.max(0, i - longestTitle), i);
      const inner = before.lastIndexOf('《') > before.lastIndexOf('》');
      if (inner || titleAhead.test(before.slice(-4)))
        found.push({ mark: '<>', at: [i, i + title.length - 1], wide: inner ? '〈〉' : '《》' });
      continue;
    }
    if (mark !== '(') {
      // [^1]: 注文: the colon of a footnote belongs to its mark.
      if (mark === ':' && text.startsWith('[^') && text.indexOf(']') === i - 1) continue;
      if (isStray(text, i)) found.push({ mark, at: [i] });
      continue;
    }
    // [文字](地址): the bracket of a link.
    if (text[i - 1] === ']') continue;
    nesting ??= nestingOf(text);
    const pair = nesting.around(i + 1);
    if (pair?.open !== i || text[pair.close] !== ')') continue;
    if ([...text.slice(i + 1, pair.close)].some(isHan)) found.push({ mark: '()', at: [i, pair.close] });
  }
  const stops = halfWidthStopsIn(text).map((at): Half => ({ mark: '.', at: [at] }));
  return stops.length === 0 ? found : [...found, ...stops].sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
};
