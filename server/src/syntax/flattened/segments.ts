import { keptByText } from '../../text/keep';
import { classify, isFigure, Kind, type Classified } from './kinds';
import type { Line } from './lines';
import { headerClass, isCaption, isChapter, isContentsTitle, isHeadingLike, isNote, opensHeader } from './words';

/** A stretch of lines that may hold one flattened table, from its caption or header to where prose begins. */
export interface Segment {
  /** Non-blank lines. */
  readonly lines: readonly Line[];
  /** A labelled caption (`表1 …`) stands right above. */
  readonly captioned: boolean;
  /** The segment lies in a table of contents. */
  readonly contents: boolean;
  /** Index of the line that ends the segment (the next non-blank one), or the number of lines. */
  readonly end: number;
}

/** Long cells are part of a table only where figures stand near, before and after. */
const reach = 10;
const maxGap = 40;

const isValue = (kind: Kind): boolean => isFigure(kind) || kind === Kind.ordinal || kind === Kind.attribute;

/** What a line shows by its text alone. */
interface LineLooks {
  readonly class: Classified;
  /** A note or a chapter: no table goes on over it. */
  readonly breaks: boolean;
  readonly caption: boolean;
  readonly contentsTitle: boolean;
  readonly opensHeader: boolean;
}

const looksOf = keptByText((text): LineLooks => ({
  class: text === '' ? { kind: Kind.empty } : classify(text),
  breaks: isNote(text) || isChapter(text),
  caption: isCaption(text),
  contentsTitle: isContentsTitle(text),
  opensHeader: opensHeader(text),
}));

/** For each line, whether a figure stands within reach before (or, read backwards, after) it with no hard break between. */
const figuresNear = (lines: readonly Line[], looks: readonly LineLooks[], backwards: boolean): readonly boolean[] => {
  const near = new Array<boolean>(lines.length).fill(false);
  let distance = reach + 1;
  for (let step = 0; step < lines.length; step += 1) {
    const i = backwards ? lines.length - 1 - step : step;
    const line = lines[i];
    const look = looks[i];
    if (!line || !look) continue;
    near[i] = distance <= reach;
    if (line.barred || look.breaks || look.caption) distance = reach + 1;
    // Above the first row the header stands for figures.
    else if (isValue(look.class.kind) || (!backwards && look.opensHeader)) distance = 1;
    else distance += 1;
  }
  return near;
};

const isAttribute = (text: string): boolean => classify(text).kind === Kind.attribute;

/** 序号 and its like open the header of a further table, unless they stand within a header already. */
const opensTable = (lines: readonly Line[], i: number, from: number): boolean => {
  const text = lines[i]?.text ?? '';
  // 预期性指标 ends the last row of the table above, whatever its last word heads elsewhere.
  if (i - from < 4 || !opensHeader(text) || isAttribute(text)) return false;
  const before = lines[i - 1]?.text ?? '';
  if (headerClass(before) !== undefined && !isAttribute(before)) return false;
  let words = 0;
  for (let k = 1; k <= 3; k += 1) if (headerClass(lines[i + k]?.text ?? '') !== undefined) words += 1;
  return words >= 2;
};

const annexHead = /^附[件表]\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]?$/u;

/** 附件6 by itself, over a title and the header of a further table: no cell of the one before. */
const opensAnnex = (lines: readonly Line[], i: number): boolean => {
  const text = lines[i]?.text ?? '';
  return text.length <= 8 && annexHead.test(text) && [1, 2, 3].some((k) => opensHeader(lines[i + k]?.text ?? ''));
};

/** Where a stretch really ends: headings below the last figure open the text that follows, they are no cells. */
const withoutHeadings = (lines: readonly Line[], looks: readonly LineLooks[], from: number, to: number): number => {
  let last = to - 1;
  while (last > from && !isValue(looks[last]?.class.kind ?? Kind.text)) last -= 1;
  for (let i = last + 1; i < to; i += 1) if (isHeadingLike(lines[i]?.text ?? '')) return i;
  return to;
};

/** Cuts the lines where no table can go on: at prose, notes, chapters, captions, and where another header opens. */
export const segmentsOf = (all: readonly Line[], taken: readonly boolean[]): readonly Segment[] => {
  const lines = all.filter((line) => !line.blank || line.barred);
  const looks = lines.map((line) => looksOf(line.kept));
  const before = figuresNear(lines, looks, false);
  const after = figuresNear(lines, looks, true);
  const segments: Segment[] = [];
  let from = 0;
  let captioned = false;
  let contents = false;
  const close = (to: number): void => {
    const last = withoutHeadings(lines, looks, from, to);
    if (last - from >= 4) segments.push({ lines: lines.slice(from, last), captioned, contents, end: lines[last]?.index ?? all.length });
    captioned = false;
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const look = looks[i];
    if (!line || !look) continue;
    const { kind } = look.class;
    const prose = kind === Kind.long && !(before[i] && after[i]);
    if (kind === Kind.long) contents = false;
    if (look.contentsTitle) contents = true;
    if (line.barred || look.breaks || prose || taken[line.index] === true || opensAnnex(lines, i)) {
      close(i);
      from = i + 1;
    } else if (look.caption) {
      close(i);
      from = i + 1;
      captioned = true;
    } else if (line.index - (lines[i - 1]?.index ?? 0) > maxGap || opensTable(lines, i, from)) {
      close(i);
      from = i;
    }
  }
  close(lines.length);
  return segments;
};
