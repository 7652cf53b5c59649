import { cellWidth, isBlank, isLineEnd, isWordCharacter, textWidth } from '../text/characters';
import { hanUnits } from '../text/classes';
import { keptByText, keptText } from '../text/keep';
import { nextOf } from '../text/scan';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { isCaption, isNote } from './flattened/words';
import { startsNumbering } from './numbering';

/**
 * Whether extracted text is hard-wrapped, as what is copied out of a PDF: its lines broken at the width of the page, in mid-sentence. Told by the whole text, and
 * only where it is plain: a text with one paragraph a line is never read so.
 */
export interface HardWrap {
  /** Cells that a full line takes up at most; with punctuation that hangs over the margin it may be a little wider. */
  readonly width: number;
  /** Cells of blanks before a line that goes on with the one above. */
  readonly indent: number;
  /** Paragraphs start behind a blank line, with an indent or a number: a full line that none of these follows goes on, though a sentence ends in it … */
  readonly marked: boolean;
  /** … and they do behind a blank line: a full line goes on in one right below that starts with a number, too. */
  readonly parted: boolean;
}

/** What a line shows by its text alone, without the blanks at its ends. */
export interface LineLooks {
  /** In cells. */
  readonly width: number;
  /** Of what a wrapper keeps together at its start: a word, a number, a character and the mark behind it. */
  readonly lead: number;
  /** It ends a sentence or a clause that a list follows: 。！？；： */
  readonly ends: boolean;
  /** It cannot but go on: ，、 and opening marks at its end, or a quotation of a few characters (“十四). */
  readonly hangs: boolean;
  /** It starts with a number, a bullet, the label of a table, box or annex, or is a note. */
  readonly opens: boolean;
  /** It holds ，。；： (or ,;: of half width), as running text does. */
  readonly running: boolean;
  /** A sentence ends in it, and another begins. */
  readonly tells: boolean;
  /** It is no running text: cells with gaps between them, an entry of a table of contents, a page number, a comment, a rule (--- 第 9 页 ---). */
  readonly apart: boolean;
  /** It is a page number, which may stand between two halves of a paragraph. */
  readonly page: boolean;
}

const enders = '。！？；：!?;:…';
const quoting = new RegExp(`[“‘][${hanUnits}]{1,8}$`, 'u');
const closers = '”’」』）》)"';
const hanging = '，、,（《“‘(—';
/** What no line starts with, and none ends with. */
const noStart = '，。；：、！？”’）》】〉…%％';
const noEnd = '“‘（《【〈';
const quotes = '“”‘’';
const bullets = '•●■◆◇○★▪◎|';

const clauseMark = /[，。；：]|[,;:](?!\d)/g;
const gap = /[\t|]|[ \u00a0\u3000]{3}/;
const contentsEntry = /(?:[.…·]{3}|[\t ])\s{0,3}\d{1,4}$/;
const pageNumber = /^(?:[—–-]{1,2} {0,2}\d{1,4} {0,2}[—–-]{1,2}|\d{1,4}|第 ?\d{1,4} ?页)$/;
const annex = /^(?:附件|附录|图) ?\d{1,2}(?!\d)|^专栏|^附件[：:]?$/;

const endsSentence = (text: string): boolean => {
  let at = text.length;
  while (at > 1 && text.length - at < 6 && closers.includes(text[at - 1] ?? ' ')) at -= 1;
  return enders.includes(text[at - 1] ?? ' ');
};

/** Past the word of Latin letters and digits at a place, or the character. */
const wordEnd = (text: string, at: number): number => {
  if (!isWordCharacter(text[at])) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let to = at;
  while (to - at < 20 && (isWordCharacter(text[to]) || '.-/'.includes(text[to] ?? ' '))) to += 1;
  return to;
};

/** So many characters at the start of a line that may not be parted tell enough. */
const longestLead = 24;

/** The cells that a line starts with and that may not be parted. Quotation marks hold on to both sides (UAX #14, LB19: 固“5080”). */
const leadOf = (text: string): number => {
  let to = 0;
  while (to < 4 && noEnd.includes(text[to] ?? ' ')) to += 1;
  to = wordEnd(text, to);
  for (; to < Math.min(text.length, longestLead);) {
    if (quotes.includes(text[to] ?? ' ')) to = wordEnd(text, to + 1);
    else if (noStart.includes(text[to] ?? ' ')) to += 1;
    else break;
  }
  return textWidth(text.slice(0, to));
};

/** What a line shows. */
export const looksOfLine = keptByText((text): LineLooks => {
  const page = text.length <= 12 && pageNumber.test(text);
  const running = nextOf(clauseMark, text, 0) >= 0;
  return {
    width: textWidth(text),
    lead: leadOf(text),
    ends: endsSentence(text),
    hangs: hanging.includes(text.at(-1) ?? ' ') || quoting.test(text.slice(-9)),
    opens: startsNumbering(text, 0) || bullets.includes(text[0] ?? ' ') || isCaption(text) || isNote(text) || annex.test(text.slice(0, 8)),
    running,
    tells: /。(?![”’」』）》)"']{0,6}$)/u.test(text),
    apart: page || text.startsWith('<!--') || text.startsWith('---') || (!running && gap.test(text)) || contentsEntry.test(text.slice(-12)),
    page,
  };
});

/** A line of the source: its looks, and the cells of blanks before it. */
interface SourceLine {
  readonly looks: LineLooks;
  readonly indent: number;
}

/** Cells of blanks at the start of a line. */
export const indentFrom = (text: string, start: number): number => {
  let cells = 0;
  for (let at = start; isBlank(text[at]); at += 1) if (text[at] !== '\f') cells += cellWidth(text.charCodeAt(at));
  return cells;
};

/** The line that starts at an offset, up to another; undefined for a blank one. */
const lineFrom = (text: string, start: number, below: number): SourceLine | undefined => {
  let from = start;
  let to = below;
  while (from < to && (isBlank(text[from]) || isLineEnd(text[from]))) from += 1;
  while (to > from && (isBlank(text[to - 1]) || isLineEnd(text[to - 1]))) to -= 1;
  return to === from ? undefined : { looks: looksOfLine(keptText(text.slice(from, to))), indent: indentFrom(text, start) };
};

/** Lines of fewer characters tell nothing; those of more are too long for any page. */
const [shortest, longest] = [20, 122] as const;
/** Cells of a full line: of 20 characters at least. */
const narrowest = 40;
/** A full line is so many cells narrower than the widest: a wrapper keeps words and marks together. */
const play = 4;
/** Punctuation may hang over the margin. */
const hangingCells = 2;
/** So many lines must break off in mid-sentence. */
const fewestOpen = 5;
/** So many paragraphs must be seen to end: a list of slogans, works or addresses ends once, with a 。 behind its last line. */
const fewestEnded = 3;
/** Paragraphs have no more lines, taken together. */
const mostLines = 16;
/** One line may be longer, as one that somebody has typed in, and one more among so many full ones. */
const fullPerLong = 20;
const fewLong = (longer: number, full: number): boolean => (longer - 1) * fullPerLong <= full;

/** May a text be wrapped, by the lengths of its lines alone? Nearly none that is not goes further than this. */
const mayBeWrapped = ({ lineStarts, text }: Source): boolean => {
  let long = 0;
  let middling = 0;
  for (let i = 0; i < lineStarts.length; i += 1) {
    const length = (lineStarts[i + 1] ?? text.length) - (lineStarts[i] ?? 0);
    if (length > longest) long += 1;
    else if (length >= shortest) middling += 1;
  }
  return middling > fewestOpen && fewLong(long, middling);
};

/** The width that most lines of running text end at, or a little before; undefined where there is none. */
const usualWidth = (counts: readonly number[]): { readonly width: number; readonly full: number } | undefined => {
  let best: { width: number; full: number } | undefined;
  for (let width = narrowest; width < counts.length; width += 1) {
    let full = 0;
    for (let i = width - play; i <= width; i += 1) full += counts[i] ?? 0;
    if (full > (best?.full ?? 0)) best = { width, full };
  }
  return best;
};

/** The lines that may tell, by their numbers, and how many are too long to be looked at. */
interface LinesThatTell {
  readonly lines: readonly (SourceLine | undefined)[];
  readonly long: number;
}

const linesThatTell = ({ text, lineStarts }: Source, tables: readonly Span[]): LinesThatTell => {
  let long = 0;
  let table = 0;
  const lines = lineStarts.map((start, i) => {
    const below = lineStarts[i + 1] ?? text.length;
    while ((tables[table]?.end ?? Infinity) <= start) table += 1;
    if (below - start < shortest || (tables[table]?.start ?? Infinity) < below) return undefined;
    if (below - start > longest) {
      long += 1;
      return undefined;
    }
    const line = lineFrom(text, start, below);
    return line?.looks.apart === true ? undefined : line;
  });
  return { lines, long };
};

const widthOf = ({ looks, indent }: SourceLine): number => looks.width + indent;

/** What the lines of a text tell of a width. */
interface Evidence {
  /** Lines that are wider. */
  longer: number;
  /** Lines that are narrower, but not by half. */
  wide: number;
  /** Full lines that break off in mid-sentence, with the cells of blanks before those that go on with them. */
  open: number;
  readonly indents: number[];
  /** Lines below such ones that are not full themselves, and those of them that end a sentence. */
  last: number;
  ended: number;
  /** Lines that are not full and end a sentence, and those with a blank line below, or one that starts with an indent or a number. */
  over: number;
  parted: number;
  marked: number;
}

const evidenceOf = ({ text, lineStarts }: Source, { lines, long }: LinesThatTell, width: number): Evidence => {
  const isFull = (line: SourceLine): boolean => widthOf(line) >= width - play && widthOf(line) <= width + hangingCells;
  const seen: Evidence = { longer: long, wide: 0, open: 0, indents: [], last: 0, ended: 0, over: 0, parted: 0, marked: 0 };
  lines.forEach((line, i) => {
    if (!line) return;
    if (widthOf(line) > width + hangingCells) seen.longer += 1;
    else if (widthOf(line) < width - play && widthOf(line) * 2 > width) seen.wide += 1;
    if (isFull(line) === line.looks.ends) return;
    const start = lineStarts[i + 1];
    const below = start === undefined ? undefined : lineFrom(text, start, lineStarts[i + 2] ?? text.length);
    if (line.looks.ends) {
      seen.over += 1;
      if (!below) seen.parted += 1;
      else if (below.looks.opens || below.indent > line.indent + 1) seen.marked += 1;
    } else if (below && !below.looks.opens && !below.looks.apart) {
      seen.open += 1;
      seen.indents[below.indent] = (seen.indents[below.indent] ?? 0) + 1;
      if (isFull(below)) return;
      seen.last += 1;
      if (below.looks.ends) seen.ended += 1;
    }
  });
  return seen;
};

/**
 * Reads whether a text is hard-wrapped, and at which width. Takes the whole text into account; costs next to nothing where its paragraphs are lines.
 * @param tables its rebuilt tables, whose lines tell nothing; sorted, disjoint
 */
export const hardWrapOf = (source: Source, tables: readonly Span[]): HardWrap | undefined => {
  if (!mayBeWrapped(source)) return undefined;
  const tell = linesThatTell(source, tables);
  const counts = new Array<number>(longest * 2 + 1).fill(0);
  for (const line of tell.lines) if (line?.looks.running === true) counts[widthOf(line)] = (counts[widthOf(line)] ?? 0) + 1;
  const usual = usualWidth(counts);
  if (!usual || usual.full <= fewestOpen) return undefined;
  const { width, full } = usual;
  const { longer, wide, open, indents, last, ended, over, parted, marked } = evidenceOf(source, tell, width);
  if (open < fewestOpen || open * 5 < full * 3 || full < wide || !fewLong(longer, full)) return undefined;
  if (last * mostLines < open || ended < fewestEnded || ended * 2 < last) return undefined;
  const indent = indents.reduce((most, count, cells) => (count > (indents[most] ?? 0) ? cells : most), 0);
  return { width, indent, marked: (parted + marked) * 5 >= over * 4, parted: parted * 10 >= over * 9 };
};
