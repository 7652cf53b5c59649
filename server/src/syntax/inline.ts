import type { InlineCode, PhrasingContent } from 'mdast';
import { isBlank, isDigit, isHan, isLineEnd, isWordCharacter, trimEnd } from '../text/characters';
import { bySpan, type Span } from '../text/span';
import { startsNumbering } from './numbering';

/** What is markup inside a line and not language: emphasis and code marks, tags, escapes, soft line ends. */

export interface InlineMarks {
  /** Ranges to read past, in no order. */
  readonly ignorable: Span[];
  /** Inline code: no other mark is looked for in it. */
  readonly code: Span[];
  /** `<br>` tags, which divide cells. */
  readonly breaks: Span[];
}

export const noMarks = (): InlineMarks => ({ ignorable: [], code: [], breaks: [] });

const placeOf = (node: PhrasingContent): Span => ({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });

/** `3*5*7` is a product, though emphasis to CommonMark: a mark between two digits or Latin letters stays text. */
const insideWord = (text: string, mark: Span): boolean => isWordCharacter(text[mark.start - 1]) && isWordCharacter(text[mark.end]);

const codeMarks = (text: string, place: Span, node: InlineCode): Span[] => {
  let size = 0;
  while (text[place.start + size] === '`' && size * 2 < place.end - place.start) size += 1;
  return node.value === ''
    ? [place]
    : [
        { start: place.start, end: place.start + size },
        { start: place.end - size, end: place.end },
      ];
};

// a backslash before ASCII punctuation
const escape = /\\[!-/:-@[-`{-~]/g;

/** Collects the marks of a phrasing content; `text` is what was parsed. */
export const collectMarks = (text: string, nodes: readonly PhrasingContent[], into: InlineMarks): void => {
  for (const node of nodes) {
    const place = placeOf(node);
    if (node.type === 'text') {
      const written = text.slice(place.start, place.end);
      if (written.includes('\\'))
        for (const match of written.matchAll(escape))
          into.ignorable.push({ start: place.start + match.index, end: place.start + match.index + 1 });
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (!first || !last) continue;
      const opening = { start: place.start, end: placeOf(first).start };
      const closing = { start: placeOf(last).end, end: place.end };
      if (!insideWord(text, opening) && !insideWord(text, closing)) into.ignorable.push(opening, closing);
      collectMarks(text, node.children, into);
    } else if (node.type === 'inlineCode') {
      into.code.push(place);
      into.ignorable.push(...codeMarks(text, place, node));
    } else if (node.type === 'html') {
      into.ignorable.push(place);
      if (/^<br\s{0,8}\/?>$/i.test(text.slice(place.start, Math.min(place.end, place.start + 16)))) into.breaks.push(place);
    } else if (node.type === 'break' && text[place.start] === '\\') into.ignorable.push({ start: place.start, end: place.start + 1 });
  }
};

/** Chinese text and numbers: what a `**` must touch to be taken for a mark that was meant as bold. */
const touches = (character: string | undefined): boolean =>
  isHan(character) ||
  isDigit(character) ||
  (character !== undefined &&
    (/[\u3001-\u303f\uff01-\uff60“”‘’—…%％]/.test(character) || (character >= '\ud800' && character <= '\udfff')));

/**
 * `**` that CommonMark does not take as bold because Chinese punctuation or a digit stands beside it (`达到**98%**以上`, `**真，**她`).
 * The rule: runs of two stars (a run of four is a closing and an opening one) that touch a Han character, a digit, a percent sign or Chinese
 * punctuation, and do not stand between two digits, are taken in pairs within one line, from the left; what is left over stays text.
 * @param taken marks already known, sorted; code spans are to be among `code`
 */
export const literalBold = (text: string, content: Span, taken: readonly Span[], code: readonly Span[]): Span[] => {
  const found: Span[] = [];
  const known = [...taken, ...code].sort(bySpan);
  let next = 0;
  let pending: Span | undefined;
  const meet = (mark: Span): void => {
    if (pending) {
      if (mark.start > pending.end) found.push(pending, mark);
      pending = undefined;
    } else pending = mark;
  };
  for (let i = content.start; i < content.end; i += 1) {
    if (isLineEnd(text[i])) pending = undefined;
    if (text[i] !== '*') continue;
    let start = i;
    while (i < content.end && text[i] === '*') i += 1;
    const behind = i;
    let end = i;
    i -= 1;
    // a run may be bold's in part: `2030年****）**`
    for (; (known[next]?.start ?? Infinity) < behind; next += 1) {
      const mark = known[next];
      if (!mark || mark.end <= start) continue;
      if (mark.start <= start) start = Math.min(mark.end, end);
      else end = Math.min(end, mark.start);
      if (mark.end > behind) break;
    }
    const [before, after] = [start > content.start ? text[start - 1] : undefined, end < content.end ? text[end] : undefined];
    if (
      before === '\\' ||
      (end - start !== 2 && end - start !== 4) ||
      (!touches(before) && !touches(after)) ||
      (isDigit(before) && isDigit(after))
    )
      continue;
    meet({ start, end: start + 2 });
    if (end - start === 4) meet({ start: start + 2, end });
  }
  return found;
};

const closers = '”’」』）》)"*_`';
const enders = '。！？；：!?;:…';
// what opens an item or a table row
const bullets = '•●■◆◇○★▪◎|';

/** Whether the text before `end` ends a sentence: 。！？；： or a closing mark behind one. */
const endsSentence = (text: string, start: number, end: number): boolean => {
  let i = end;
  while (i > start && end - i < 6 && closers.includes(text[i - 1] ?? ' ')) i -= 1;
  return i > start && enders.includes(text[i - 1] ?? ' ');
};

/** `**发布机构**: …`: a line of its own, not the rest of the line above. */
const startsLabel = (text: string, at: number, end: number): boolean => {
  if (!text.startsWith('**', at)) return false;
  const close = text.indexOf('**', at + 2);
  return close > at + 2 && close < Math.min(end, at + 40) && (/[：:]/.test(text[close - 1] ?? '') || /[：:]/.test(text[close + 2] ?? ''));
};

const signatureDate = /^(?:[〇○零一二三四五六七八九十]{4}|\d{4})年.{1,3}月(?:.{1,3}日)?$/;

/**
 * Whether the line above, though it ends no sentence, cannot be the upper half of a wrapped line: a numbered heading without punctuation, a line less
 * than half as long as the one below, one above a date. Text pasted without blank lines is one paragraph to CommonMark.
 */
const standsAlone = (above: string, below: string): boolean => {
  if (/[，、,]$/.test(above)) return false;
  return (
    above.length * 2 < below.length ||
    (startsNumbering(above, 0) && !/[，。；：]/.test(above)) ||
    (below.length < 14 && signatureDate.test(below))
  );
};

/**
 * Line ends inside a Markdown paragraph, as ranges to read past. A soft one — the line above ends no sentence and does not stand alone, the
 * one below opens neither an item nor a label, and no word or number would grow together — is read past with the blanks and quote marks
 * around it; of any other only the quote marks of the next line are.
 * @param marks ranges already ignorable in the paragraph
 */
export const softLineEnds = (text: string, content: Span, quoteDepth: number, marks: readonly Span[]): Span[] => {
  const out: Span[] = [];
  let known: { starts: Map<number, number>; ends: Map<number, number> } | undefined;
  const skipForward = (from: number): number => {
    let i = from;
    for (let to = known?.starts.get(i); to !== undefined && to <= content.end; to = known?.starts.get(i)) i = to;
    return i;
  };
  const skipBack = (from: number): number => {
    let i = from;
    for (let to = known?.ends.get(i); to !== undefined && to >= content.start; to = known?.ends.get(i)) {
      i = to;
      while (i > content.start && isBlank(text[i - 1])) i -= 1;
    }
    return i;
  };
  let lineStart = content.start;
  for (let i = content.start; i < content.end; i += 1) {
    if (!isLineEnd(text[i])) continue;
    known ??= { starts: new Map(marks.map((m) => [m.start, m.end])), ends: new Map(marks.map((m) => [m.end, m.start])) };
    const lineEnd = i;
    if (text[i] === '\r' && text[i + 1] === '\n') i += 1;
    let textEnd = lineEnd;
    while (textEnd > content.start && isBlank(text[textEnd - 1])) textEnd -= 1;
    let next = i + 1;
    let quoteEnd = next;
    for (let quotes = 0; next < content.end; next += 1) {
      if (text[next] === '>' && quotes < quoteDepth) {
        quotes += 1;
        quoteEnd = next + (text[next + 1] === ' ' ? 2 : 1);
      } else if (!isBlank(text[next])) break;
    }
    const hard = text.startsWith('  ', lineEnd - 2) || text[lineEnd - 1] === '\\';
    const last = skipBack(textEnd);
    const first = skipForward(next);
    const grown = isWordCharacter(text[last - 1]) && isWordCharacter(text[first]);
    const opens = startsNumbering(text, first) || bullets.includes(text[first] ?? ' ') || startsLabel(text, next, content.end);
    let nextEnd = next;
    while (nextEnd < content.end && !isLineEnd(text[nextEnd])) nextEnd += 1;
    const alone = standsAlone(text.slice(skipForward(lineStart), last), text.slice(first, trimEnd(text, nextEnd, first)));
    lineStart = next;
    if (!hard && !grown && !opens && !alone && !endsSentence(text, content.start, last)) out.push({ start: textEnd, end: next });
    else if (quoteEnd > i + 1) out.push({ start: i + 1, end: quoteEnd });
  }
  return out;
};
