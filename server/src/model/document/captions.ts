import { isBlank, isDigit, squeeze } from '../../text/characters';
import { keptByText, type KeptText } from '../../text/keep';
import { chineseValue, isChineseNumeral } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { hasInnerSentence } from './prose';
import type { Caption, CaptionKind, Prose } from '../types';

const spellings: Readonly<Record<string, CaptionKind>> = {
  专栏: '专栏',
  專欄: '专栏',
  附件: '附件',
  附表: '附表',
  附图: '附图',
  附圖: '附图',
  表: '表',
  图: '图',
  圖: '图',
  附錄: '附件',
  附录: '附件',
};

/** The spellings by their first character, longest first. */
const spellingsFrom = new Map<string, (readonly [spelling: string, kind: CaptionKind])[]>();
for (const [spelling, kind] of Object.entries(spellings).sort((a, b) => b[0].length - a[0].length)) {
  const first = spelling.charAt(0);
  spellingsFrom.set(first, [...(spellingsFrom.get(first) ?? []), [spelling, kind]]);
}

/** A caption's or reference's kind and number at an index of a text. */
export interface NumberedName {
  readonly kind: CaptionKind;
  readonly number: number | undefined;
  readonly chapter: number | undefined;
  readonly style: 'arabic' | 'chinese' | 'bracket';
  readonly from: number;
  readonly numberFrom: number;
  readonly to: number;
}

const dashes = '-－—–.．';

/** Reads 表1, 表 2, 表1-2, 表一, 表（一）, 专栏12, 附件 at `from`; undefined when no such name starts there. */
export const numberedNameAt = (text: string, from: number): NumberedName | undefined => {
  const [spelling, kind] = spellingsFrom.get(text.charAt(from))?.find(([each]) => text.startsWith(each, from)) ?? [];
  if (spelling === undefined || kind === undefined) return undefined;
  let at = from + spelling.length;
  while (isBlank(text[at]) && at - from < 6) at += 1;
  const none: NumberedName = {
    kind,
    number: undefined,
    chapter: undefined,
    style: 'arabic',
    from,
    numberFrom: from + spelling.length,
    to: from + spelling.length,
  };
  const numberFrom = at;
  if (isDigit(text[at])) {
    let to = at;
    while (isDigit(text[to]) && to - at < 4) to += 1;
    const first = Number(text.slice(at, to));
    if (to - at > 3 || isDigit(text[to])) return none;
    if (dashes.includes(text[to] ?? ' ') && isDigit(text[to + 1]) && kind !== '附件') {
      let end = to + 1;
      while (isDigit(text[end]) && end - to < 4) end += 1;
      return { kind, number: Number(text.slice(to + 1, end)), chapter: first, style: 'arabic', from, numberFrom, to: end };
    }
    return { kind, number: first, chapter: undefined, style: 'arabic', from, numberFrom, to };
  }
  const bracket = text[at] === '（' || text[at] === '(';
  if (bracket) at += 1;
  let to = at;
  while (isChineseNumeral(text[to]) && to - at < 4) to += 1;
  const value = to > at ? chineseValue(text.slice(at, to)) : undefined;
  if (value === undefined || value === 0) return none;
  if (!bracket) return { kind, number: value, chapter: undefined, style: 'chinese', from, numberFrom: at, to };
  if (text[to] !== '）' && text[to] !== ')') return none;
  return { kind, number: value, chapter: undefined, style: 'bracket', from, numberFrom: at, to: to + 1 };
};

const proseAfterLabel = '所中的显是和与及、，,。为可内里上下按明列';

/** A series caption at the end of a line: …主要预期指标表（一）. */
const seriesCaption = (text: string): NumberedName | undefined => {
  const last = text.at(-1);
  if (text.length > 60 || (last !== '）' && last !== ')')) return undefined;
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  if (open < 2 || (text[open - 1] !== '表' && text[open - 1] !== '图')) return undefined;
  const name = numberedNameAt(text, open - 1);
  return name?.style === 'bracket' && name.to === text.length ? name : undefined;
};

/** What makes a text a caption: its label, and its title as it stands. */
export interface CaptionMatch {
  readonly name: NumberedName;
  readonly title: string;
}

const matchCaption = (text: string): CaptionMatch | undefined => {
  if (text.length > 80 || hasInnerSentence(text)) return undefined;
  const name = numberedNameAt(text, 0) ?? seriesCaption(text);
  if (!name) return undefined;
  const series = name.from > 0;
  const rest = series ? text.slice(0, name.from + 1) : text.slice(name.to);
  const next = text[name.to];
  if (!series) {
    if (name.number === undefined && name.kind !== '附件' && name.kind !== '专栏' && name.kind !== '附表') return undefined;
    if (name.number === undefined && squeeze(rest) !== '' && !'：:　 '.includes(next ?? ' ')) return undefined;
    if (next !== undefined && proseAfterLabel.includes(next)) return undefined;
    if (name.style === 'chinese' && name.kind !== '专栏' && next !== undefined && !isBlank(next) && !'：:'.includes(next)) return undefined;
    const glued = next !== undefined && !isBlank(next) && !'：:．.'.includes(next);
    if ('。；'.includes(text.at(-1) ?? ' ') && (glued || text.length > 40)) return undefined;
  }
  let titleFrom = series ? 0 : name.to;
  while (isBlank(text[titleFrom]) || '：:．.、'.includes(text[titleFrom] ?? '\n')) titleFrom += 1;
  return { name, title: squeeze(series ? rest : text.slice(titleFrom)) };
};

const captionIn = keptByText((text) => ({ match: matchCaption(text) }));

/** What makes a text a caption, if it is one. */
export const captionMatchOf = (text: string | KeptText): CaptionMatch | undefined => captionIn(text).match;

/** A caption in its prose: where it stands in the source follows the prose. */
export class PlacedCaption implements Caption {
  readonly kind: CaptionKind;
  readonly number: number | undefined;
  readonly chapter: number | undefined;
  readonly style: Caption['style'];
  readonly title: string;
  /** Another one once its line has changed, and says the same. */
  prose: Prose;
  private readonly from: number;
  private readonly numberFrom: number;
  private readonly to: number;

  constructor({ name, title }: CaptionMatch, prose: Prose) {
    this.kind = name.kind;
    this.number = name.number;
    this.chapter = name.chapter;
    this.style = name.style;
    this.title = title;
    this.prose = prose;
    this.from = name.from;
    this.numberFrom = name.numberFrom;
    this.to = name.to;
  }

  get label(): Span {
    return spanIn(this.prose.reading, this.from, this.to);
  }

  get numberSpan(): Span | undefined {
    if (this.number === undefined) return undefined;
    return spanIn(this.prose.reading, this.numberFrom, this.style === 'bracket' ? this.to - 1 : this.to);
  }

  get span(): Span {
    return spanIn(this.prose.reading, 0, this.prose.reading.text.length);
  }
}

/**
 * The caption a line is, if it is one: the label stands at its start (表1 …, 专栏2：…, 附件) or, for a series, at its end (…指标表（一）).
 * Running text that merely begins with 表1所示 is none; nor is a line with an inner 。 or one over 80 characters.
 */
export const captionOf = (prose: Prose): PlacedCaption | undefined => {
  const match = captionMatchOf(prose.kept);
  return match && new PlacedCaption(match, prose);
};

/** 附件：1.… or 附件：标题 — the list of annexes after the text of a notice (GB/T 9704-2012, 7.3.4), not an annex itself. */
export const isAnnexList = (text: string): boolean => {
  const name = numberedNameAt(text, 0);
  if (!name || (name.kind !== '附件' && name.kind !== '附表')) return false;
  let at = name.to;
  while (isBlank(text[at])) at += 1;
  return (text[at] === '：' || text[at] === ':') && name.number === undefined;
};
