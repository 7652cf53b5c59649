import { isDigit, isHan, withNarrowDigits } from '../../text/characters';
import { blankUnits } from '../../text/classes';
import { keptByText, keptText, type KeptText } from '../../text/keep';
import { lineLabel } from '../marks/numbering';
import type { Reading } from '../../text/reading';

/**
 * How a paragraph is read where it is written otherwise: past the blanks that text extraction leaves around its figures (由 2010 年的 3466.6 亿元) and where its
 * lines ended (生产性服 务业), and with half-width digits for full-width ones (２０３０年). The one and the other say nothing; what is left is what is meant.
 */

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Shorter texts, and those without a mark, are titles, cells and lines of names and dates, where a blank may part things. */
const shortest = 20;
const anyMark = /[，。；、]/u;
/** The blanks that stand around figures; tabs and full-width blanks part things. */
const narrowBlank = /[ \u00a0\u2000-\u200a\u202f]/;
const otherBlank = /[^ \u00a0\u2000-\u200a\u202f]/;
/** 表 3, 专栏2: the name that a blank parts from its title. */
const numberedName = /^(?:附?[表图]|专栏|附件)[ \u00a0]{0,2}[\d一二三四五六七八九十.—-]{0,6}/u;
/** A line of a page is not shorter than this. */
const shortestLine = 16;

const isMark = (character: string | undefined): boolean => character !== undefined && '，。、；：）”》'.includes(character);
const isFigureEnd = (character: string | undefined): boolean => isDigit(character) || character === '%' || character === '％';

/** Around a figure: Han, or a mark, on one side of a blank and a figure on the other. */
const besideFigure = (left: string | undefined, right: string | undefined): boolean =>
  ((isHan(left) || isMark(left)) && isDigit(right)) ||
  (isFigureEnd(left) && isHan(right)) ||
  (isDigit(left) && (right === '%' || right === '％'));

const runs = new RegExp(`[${blankUnits}]+`, 'g');
const tight = /[\u4e00-\u9fff]\d|\d[\u4e00-\u9fff%]/g;

/** What a paragraph is to be read without; undefined for most. */
const gapsIn = (text: string): readonly Gap[] | undefined => {
  if (text.length < shortest || !narrowBlank.test(text) || !anyMark.test(text)) return undefined;
  const labelEnd = lineLabel(text)?.to ?? numberedName.exec(text)?.[0].length ?? 0;
  const atFigures: Gap[] = [];
  const atEnds: Gap[] = [];
  for (const run of text.matchAll(runs)) {
    const from = run.index;
    const to = from + run[0].length;
    const [left, right] = [text[from - 1], text[to]];
    if (from <= labelEnd || otherBlank.test(run[0])) continue;
    // 1 总则, 2. 主要目标: the number of a heading or an item. …保障 12: that of a page.
    if (/^[（(]?[\d.．]+[）)、]?$/.test(text.slice(0, from)) || /^\d+$/.test(text.slice(to))) continue;
    if (besideFigure(left, right)) atFigures.push({ from, to });
    else if (to - from === 1 && (isHan(left) || isMark(left)) && isHan(right)) atEnds.push({ from, to });
  }
  const spaced = atFigures.length > 0 && (text.match(tight)?.length ?? 0) <= 2 * (atFigures.length - 1);
  // Line by line, never one soon after another: 甲市 乙市 丙市 stand in columns.
  const wrapped = atEnds.length > 1 && atEnds.every(({ from }, i) => from - (atEnds[i - 1]?.to ?? 0) >= shortestLine);
  const gaps = [...(spaced ? atFigures : []), ...(wrapped ? atEnds : [])];
  return gaps.length > 0 ? gaps.sort((a, b) => a.from - b.from) : undefined;
};

/** A text without some gaps, and the index each character of it had. */
const without = (text: string, gaps: readonly Gap[]): { readonly text: string; readonly indices: readonly number[] } => {
  const indices: number[] = [];
  let at = 0;
  let past = '';
  for (const { from, to } of [...gaps, { from: text.length, to: text.length }]) {
    for (let i = at; i < from; i += 1) indices.push(i);
    past += text.slice(at, from);
    at = to;
  }
  return { text: past, indices };
};

interface AsRead {
  readonly text: string;
  /** The index each character had, where some are gone. */
  readonly indices: readonly number[] | undefined;
}

const readingOf = keptByText((written) => {
  const text = withNarrowDigits(written);
  const gaps = gapsIn(text);
  const as: AsRead | undefined = gaps ? without(text, gaps) : text === written ? undefined : { text, indices: undefined };
  return { as };
});

/** A reading and its text as the store of kept results holds it. */
export interface Read {
  readonly kept: KeptText;
  readonly reading: Reading;
}

/** What most texts have none of. */
const mayDiffer = /[ \u00a0\u2000-\u200a\u202f０-９]/;

/**
 * A paragraph as it is read.
 * @param written the paragraph as it stands
 * @returns undefined where it is read as it is written
 */
export const asRead = ({ kept, reading }: Read): Read | undefined => {
  if (!mayDiffer.test(kept.text)) return undefined;
  const { as } = readingOf(kept);
  if (!as) return undefined;
  const { offsets, span } = reading;
  const own = keptText(as.text);
  const places = as.indices?.map((i) => offsets?.[i] ?? span.start + i) ?? offsets;
  return { kept: own, reading: { text: own.text, span, ...(places ? { offsets: places } : {}) } };
};
