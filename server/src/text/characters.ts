/** Character classes by code unit or code point; tables small enough to read, no regular expressions. */

/** A Han character (CJK unified ideographs, extensions, compatibility ideographs, 〇 and 々). */
export const isHan = (character: string | undefined): boolean => {
  const code = character?.codePointAt(0) ?? 0;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x323af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007 ||
    code === 0x3005
  );
};

/** 0–9, half-width. */
export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9' && character.length === 1;

/** ０–９, full-width. */
export const isWideDigit = (character: string | undefined): boolean => character !== undefined && character >= '０' && character <= '９';

/** A–Z, a–z. */
export const isLatin = (character: string | undefined): boolean =>
  character !== undefined && ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'));

/** What Latin words and numbers are written with: beside another of them it would grow together with it. */
export const isWordCharacter = (character: string | undefined): boolean => isDigit(character) || isLatin(character);

/** Blank inside a line: space, tab, no-break, ideographic and other Unicode spaces, zero-width ones too; and U+000C, which begins a page (pdftotext). */
export const isBlank = (character: string | undefined): boolean => {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code === 0x20 || code === 0x09 || code === 0x0c || code === 0xa0 || code === 0x3000) return true;
  return code >= 0x2000 && (code <= 0x200b || code === 0x202f || code === 0x205f || code === 0xfeff);
};

const blanks = /[\t\n\f\r \u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/** CR, LF. */
export const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Index of the first non-blank character at or after `from`. */
export const skipBlanks = (text: string, from: number, to = text.length): number => {
  let i = from;
  while (i < to && (isBlank(text[i]) || isLineEnd(text[i]))) i += 1;
  return i;
};

/** Index after the last non-blank character before `to`. */
export const trimEnd = (text: string, to: number, from = 0): number => {
  let i = to;
  while (i > from && (isBlank(text[i - 1]) || isLineEnd(text[i - 1]))) i -= 1;
  return i;
};

/** Removes every blank and line end: for comparing titles and names, which are set with blanks. */
export const squeeze = (text: string): string => text.replace(blanks, '');

const wideDigits = /[０-９]/;
/** A text with half-width digits for full-width ones, and for a full-width point between two of them: one character for one. */
export const withNarrowDigits = (text: string): string =>
  wideDigits.test(text)
    ? text.replace(/[０-９]|(?<=[０-９])．(?=[０-９])/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    : text;

const wideMarks = new Set(Array.from('“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩→≥≤×℃', (mark) => mark.charCodeAt(0)));

/** Terminal cells of a character, by its code point: 2 for East Asian wide and full-width ones, 0 for combining and zero-width, else 1 (UAX #11). */
export const cellWidth = (code: number): number => {
  // Nearly all there is, first.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code < 0x80) return 1;
  if (code === 0x200b || code === 0xfeff || (code >= 0x300 && code <= 0x36f)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    wideMarks.has(code);
  return wide ? 2 : 1;
};

/** Terminal cells of a text. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    width += cellWidth(code);
    if (code > 0xffff) i += 1;
  }
  return width;
};
