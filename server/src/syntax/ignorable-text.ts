import { isHan, isLineEnd } from '../text/characters';
import type { Span } from '../text/span';

/** Leftovers inside running text that rules read past: pinyin glosses of web pages, Word's bookmarks. Linear scanners, shared by both readers. */

const toned = new Set('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈŌÓǑÒ'.split(''));
const untoned = new Set('abcdefghijklmnopqrstuvwxyzüêɑɡ'.split(''));
const isCombining = (character: string): boolean => character >= '\u0300' && character <= '\u036f';

/** From this many toned glosses on a document is glossed, and `了(le)` is one too; else a lower-case word in brackets may be anything. */
const glossedFrom = 20;

const hanBefore = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at - 1);
  return isHan(code >= 0xdc00 && code <= 0xdfff ? text.slice(at - 2, at) : text[at - 1]);
};

/** Pinyin glosses `鎮(zhèn)`: a half-width bracket of one to six letters right behind a Han character. `縣(市、區(qū))` keeps its outer bracket. */
export const findGlosses = (text: string): Span[] => {
  const found: { span: Span; tone: boolean }[] = [];
  let tones = 0;
  for (let start = text.indexOf('('); start >= 0; start = text.indexOf('(', start + 1)) {
    if (!hanBefore(text, start)) continue;
    let letters = 0;
    let tone = false;
    let i = start + 1;
    for (; letters <= 6 && i < start + 14; i += 1) {
      const character = text[i] ?? '';
      if (isCombining(character)) tone = true;
      else if (toned.has(character)) {
        tone = true;
        letters += 1;
      } else if (untoned.has(character)) letters += 1;
      else break;
    }
    if (text[i] !== ')' || letters === 0 || letters > 6) continue;
    if (tone) tones += 1;
    found.push({ span: { start, end: i + 1 }, tone });
  }
  return found.filter((gloss) => gloss.tone || tones >= glossedFrom).map((gloss) => gloss.span);
};

const bookmarkOpening = '[bookmark:';
const bookmarkLength = 200;

/** Word's bookmarks as text extraction leaves them: `[bookmark: _Toc67038411]`, on one line. */
export const findBookmarks = (text: string): Span[] => {
  const found: Span[] = [];
  for (let start = text.indexOf(bookmarkOpening); start >= 0; start = text.indexOf(bookmarkOpening, start + 1)) {
    let i = start + bookmarkOpening.length;
    while (i < text.length && i < start + bookmarkLength && text[i] !== ']' && !isLineEnd(text[i])) i += 1;
    if (text[i] === ']') found.push({ start, end: i + 1 });
  }
  return found;
};

/** `[]{#_Toc1001 .anchor}`, and at the end of a heading `{#id .unnumbered}`. */
const anchor = /\[\]\{#[^{}\r\n]{1,120}\}|[ \t]{0,4}\{(?:-|(?:#|\.unnumbered)[^{}\r\n]{0,120})\}(?=[ \t]{0,8}(?:\r?\n|$))/g;
/** `[推进管网]{.underline}`: what closes a span of text that has a style. */
const styled = /\]\{\.(?:underline|mark|ul|smallcaps|insertion)[^{}\r\n]{0,80}\}/g;
/** So far before its end a styled span may begin. */
const longestStyled = 400;

/** The `[` that is open at the end of a text, on its last line; −1 where none is. */
const openingOf = (text: string): number => {
  let closed = 0;
  for (let i = text.length - 1; i >= 0 && !isLineEnd(text[i]); i -= 1) {
    if (text[i] === ']') closed += 1;
    else if (text[i] === '[' && (closed -= 1) < 0) return i;
  }
  return -1;
};

/** What pandoc writes for Word's bookmarks, for the ids of headings and for underlined text (User’s Guide, Extensions: header_attributes, bracketed_spans). */
export const findPandocMarks = (text: string): Span[] => {
  if (!text.includes('{')) return [];
  const found: Span[] = [];
  for (const { index, 0: mark } of text.matchAll(anchor)) {
    const heads = mark.startsWith('[]') || text.startsWith('#', text.lastIndexOf('\n', index - 1) + 1);
    if (heads) found.push({ start: index, end: index + mark.length });
  }
  for (const { index, 0: mark } of text.matchAll(styled)) {
    const from = Math.max(0, index - longestStyled);
    const before = text.slice(from, index);
    const open = openingOf(before);
    if (open < 0) continue;
    found.push({ start: from + open, end: from + open + 1 }, { start: index, end: index + mark.length });
  }
  return found;
};
