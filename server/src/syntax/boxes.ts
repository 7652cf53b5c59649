import { isHan } from '../text/characters';
import type { Span } from '../text/span';
import { nearest } from '../text/likeness';
import { startsNumbering } from './numbering';
import { nextOf } from '../text/scan';
import { afterIndent, lineStart, lineWalk, wholeLines } from './spans';
import type { BoxContainer, SyntaxProblem } from './types';

/**
 * `:::box[title]` … `:::`, found line by line; the Markdown parser sees blank lines in their place, so that what a box holds is parsed
 * like the rest. (Only behind a quote or list mark does the parser's own directive come in: `boxOfNode`.) The pairing is that of the directive extension (a closing line of n colons
 * closes the outermost box opened with at most n), but for three things that would lose text: a box that is never closed ends at the
 * next heading instead of the end of the document, a box opened inside one of the same fence ends that one, and an opening line in
 * the wrong form (`::: box`, `：：：box`) still opens a box, with a problem and its fix.
 */
export interface BoxScan {
  readonly boxes: readonly BoxContainer[];
  readonly problems: readonly SyntaxProblem[];
  /** The `:::` lines, which are no text. */
  readonly lines: readonly Span[];
  /** Whether other lines had no say in it, but for those that end a box that is never closed (`endsSection`). */
  readonly byLinesAlone: boolean;
}

/** Names a container can have. */
const names = ['box'];
/** More boxes inside one another mean nothing. */
const deepest = 8;

interface Opening {
  readonly line: Span;
  /** From the colons to the last character. */
  readonly span: Span;
  readonly size: number;
  readonly title: Span;
  readonly isBox: boolean;
}

interface FenceLine {
  readonly start: number;
  /** Behind the colons. */
  readonly end: number;
  readonly size: number;
  readonly wide: boolean;
}

const fenceOf = (text: string, line: Span): FenceLine | undefined => {
  const start = afterIndent(text, line);
  let end = start;
  let wide = false;
  while (end < line.end && (text[end] === ':' || text[end] === '：')) {
    if (text[end] === '：') wide = true;
    end += 1;
  }
  return end - start >= 3 ? { start, end, size: end - start, wide } : undefined;
};

const endOfLine = (text: string, line: Span): number => {
  let end = line.end;
  while (end > line.start && (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === '\u3000')) end -= 1;
  return end;
};

const skipWide = (text: string, from: number, to: number): number => {
  let i = from;
  while (i < to && (text[i] === ' ' || text[i] === '\t' || text[i] === '\u3000')) i += 1;
  return i;
};

// three of them somewhere in a line: what may be one
const colons = /[:：](?=[:：]{2})/g;

const isName = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9_-]/.test(character);

/** A title without brackets and marks, which every host's directive reads as we do. */
const isSimpleTitle = (title: string): boolean => !/[[\]\\`<]/.test(title);

const nameProblem = (name: string, span: Span): SyntaxProblem | undefined => {
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  return {
    kind: 'box',
    code: 'name',
    span,
    data: { name: name.slice(0, 40), nearest: near ?? '' },
    ...(near ? { fix: [{ span, text: near }] } : {}),
  };
};

/** Reads an opening line; undefined for colons before what is no name and no title (`:::)`). */
const readOpening = (text: string, line: Span, fence: FenceLine): { opening: Opening; problems: SyntaxProblem[] } | undefined => {
  const end = endOfLine(text, line);
  const nameStart = skipWide(text, fence.end, end);
  let nameEnd = nameStart;
  while (nameEnd < end && isName(text[nameEnd])) nameEnd += 1;
  const name = text.slice(nameStart, nameEnd);
  const titleStart = skipWide(text, nameEnd, end);
  const bracket = '[［【'.indexOf(text[titleStart] ?? ' ');
  if (name === '' && bracket < 0 && !isHan(text[titleStart])) return undefined;
  const close = bracket < 0 ? -1 : text.lastIndexOf(']］】'[bracket] ?? ']', end - 1);
  const bracketed = bracket >= 0 && close > titleStart;
  const from = bracket < 0 ? titleStart : titleStart + 1;
  const title = { start: from, end: bracketed ? close : end };
  const written = text.slice(title.start, title.end);
  const wellFormed =
    !fence.wide &&
    nameStart === fence.end &&
    name !== '' &&
    titleStart === nameEnd &&
    (titleStart === end || (bracket === 0 && close === end - 1 && isSimpleTitle(written)));
  const problems: SyntaxProblem[] = [];
  const span = { start: fence.start, end };
  const wrongName = name === '' ? undefined : nameProblem(name, { start: nameStart, end: nameEnd });
  const isBox = name === '' || !wrongName || wrongName.data['nearest'] !== '';
  if (wrongName) problems.push(wrongName);
  else if (!wellFormed && isSimpleTitle(written)) {
    const mended = `${':'.repeat(fence.size)}box${written.trim() === '' ? '' : `[${written.trim()}]`}`;
    problems.push({
      kind: 'box',
      code: 'opening',
      span,
      data: { text: text.slice(span.start, span.end).slice(0, 60) },
      fix: [{ span, text: mended }],
    });
  } else if (!wellFormed)
    problems.push({ kind: 'box', code: 'opening', span, data: { text: text.slice(span.start, span.end).slice(0, 60) } });
  return {
    opening: { line, span, size: fence.size, title: title.end > title.start ? title : { start: nameEnd, end: nameEnd }, isBox },
    problems,
  };
};

/** An unclosed box ends before such a line: a heading of Markdown or a chapter or section of official numbering. */
export const endsSection = (text: string, line: Span): boolean => {
  let i = line.start;
  while (i < line.end && text[i] === '#') i += 1;
  if (i > line.start && i - line.start <= 6 && (i === line.end || text[i] === ' ' || text[i] === '\t')) return true;
  return '第一二三四五六七八九十'.includes(text[line.start] ?? ' ') && startsNumbering(text, line.start);
};

// `- :::box`, `> :::box`
const containedOpening = /^(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t>*+\d.)-]{0,80}:::\S/;

/**
 * Finds the boxes of a text whose comments, fences and rebuilt tables are already filled.
 */
export const scanBoxes = (text: string): BoxScan => {
  const boxes: BoxContainer[] = [];
  const problems: SyntaxProblem[] = [];
  const lines: Span[] = [];
  const open: Opening[] = [];
  if (!text.includes(':::') && !text.includes('：：：')) return { boxes, problems, lines, byLinesAlone: true };

  const take = (box: Opening, bodyEnd: number, end: number): void => {
    if (!box.isBox) return;
    let bodyStart = box.line.end;
    if (text[bodyStart] === '\r') bodyStart += 1;
    if (text[bodyStart] === '\n') bodyStart += 1;
    bodyStart = Math.min(bodyStart, bodyEnd);
    boxes.push({
      span: { start: box.span.start, end: Math.max(end, box.span.end) },
      title: box.title,
      body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) },
    });
  };
  const giveUp = (box: Opening, end: number): void => {
    take(box, end, end);
    problems.push({ kind: 'box', code: 'unclosed', span: box.span, data: {} });
  };
  const { endFrom, below } = lineWalk(text);
  const isFenceLine = (line: Span): boolean => {
    const first = text.charCodeAt(afterIndent(text, line));
    return (first === 58 || first === 0xff1a) && fenceOf(text, line) !== undefined;
  };
  /** Where a box ends that is never closed: the first heading behind it and before `end`. */
  const sectionEnd = (box: Opening, end: number): number | undefined => {
    for (let start = below(box.line.end); start >= 0 && start < end;) {
      const line = { start, end: endFrom(start) };
      if (endsSection(text, line) && !isFenceLine(line)) return start;
      start = below(line.end);
    }
    return undefined;
  };
  let looked = 0;
  let byLinesAlone = true;
  let contained = false;
  /** A box has been opened behind a quote or list mark, and no line has come back to the margin: the parser pairs it. Asked ever further on. */
  const isContained = (at: number): boolean => {
    byLinesAlone = false;
    while (looked >= 0 && looked < at) {
      const line = { start: looked, end: endFrom(looked) };
      if (line.end > line.start && !' \t'.includes(text[line.start] ?? ' ') && !isFenceLine(line))
        contained = containedOpening.test(text.slice(line.start, line.start + 200));
      looked = below(line.end);
    }
    return contained;
  };

  for (let at = nextOf(colons, text, 0); at >= 0;) {
    const line = { start: lineStart(text, at), end: endFrom(at) };
    at = nextOf(colons, text, line.end);
    const first = text.charCodeAt(afterIndent(text, line));
    const fence = first === 58 || first === 0xff1a ? fenceOf(text, line) : undefined;
    if (!fence) continue;
    if (skipWide(text, fence.end, line.end) === line.end) {
      if (open.length === 0 && fence.start > line.start && isContained(line.start)) continue;
      lines.push(line);
      if (fence.wide)
        problems.push({
          kind: 'box',
          code: 'closing',
          span: { start: fence.start, end: fence.end },
          data: {},
          fix: [{ span: { start: fence.start, end: fence.end }, text: ':'.repeat(fence.size) }],
        });
      const place = open.findIndex((box) => box.size <= fence.size);
      const box = open[place];
      if (!box) {
        problems.push({ kind: 'box', code: 'unopened', span: { start: fence.start, end: fence.end }, data: {} });
        continue;
      }
      for (const inner of open.slice(place + 1)) giveUp(inner, line.start);
      take(box, line.start, fence.end);
      open.length = place;
      continue;
    }
    const read = readOpening(text, line, fence);
    if (!read) continue;
    lines.push(line);
    problems.push(...read.problems);
    // an inner box needs a shorter fence: of the same length it says that the outer one was left open
    while (open.length > 0 && (open.at(-1)?.size ?? 0) <= read.opening.size) {
      const outer = open.pop();
      if (outer) giveUp(outer, sectionEnd(outer, line.start) ?? line.start);
    }
    if (open.length >= deepest) {
      problems.push({ kind: 'limit', code: 'nesting', span: read.opening.span, data: { limit: deepest } });
    } else open.push(read.opening);
  }
  for (const box of open) giveUp(box, sectionEnd(box, text.length) ?? text.length);
  const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
  return { boxes: boxes.sort((a, b) => byStart(a.span, b.span)), problems, lines, byLinesAlone };
};

/** A container the parser found where no line scan looks (`> :::box`, in a list): its box and what is wrong with it. */
export const boxOfNode = (text: string, span: Span, name: string, body: Span): { box?: BoxContainer; problems: SyntaxProblem[] } => {
  const nameStart = text.indexOf(name, span.start);
  const problem = nameProblem(name, { start: nameStart, end: nameStart + name.length });
  const bracket = text[nameStart + name.length] === '[' ? nameStart + name.length : -1;
  const close = bracket < 0 ? -1 : text.indexOf(']', bracket);
  const title =
    close > bracket && close < body.start
      ? { start: bracket + 1, end: close }
      : { start: nameStart + name.length, end: nameStart + name.length };
  const lastLine = text.slice(
    Math.max(text.lastIndexOf('\n', span.end - 1), text.lastIndexOf('\r', span.end - 1), span.start) + 1,
    span.end,
  );
  const closed = span.end > body.start && /:{3,80}[ \t]{0,80}$/.test(lastLine.slice(-80)) && body.start > span.start;
  const problems: SyntaxProblem[] = problem ? [problem] : [];
  if (!closed)
    problems.push({
      kind: 'box',
      code: 'unclosed',
      span: { start: span.start, end: wholeLines(text, { start: span.start, end: span.start }).end },
      data: {},
    });
  return { ...(problem?.data['nearest'] === '' ? {} : { box: { span, title, body } }), problems };
};
