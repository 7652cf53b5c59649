import type { CheckedFile, ReportRange } from '../engine/report';
import { lineAt } from '../engine/report-lines';
import { cellWidth, isBlank, textWidth } from '../text/characters';

/** A cut of a source line, plain enough for one terminal line: where the marked place begins in it and how wide that is, in cells. */
export interface Excerpt {
  readonly text: string;
  /** The same in three: before the place, the place, after it. */
  readonly parts: readonly [before: string, marked: string, after: string];
  readonly from: number;
  readonly cells: number;
}

const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u00a0]/g, ' ');
const isLowSurrogate = (character: string | undefined): boolean =>
  character !== undefined && character >= '\udc00' && character <= '\udfff';

/** A window of a line around a place, at most `width` terminal cells, cut with … and its tabs and blanks made plain; nothing when the line is not known. */
export const excerptOf = (lines: CheckedFile['lines'], place: ReportRange, width: number): Excerpt | undefined => {
  const line = lineAt(lines, place.line, place.column);
  if (!line) return undefined;
  const { text } = line;
  const end = text.length;
  const at = Math.min(Math.max(0, place.column - line.column), end);
  const placeEnd = place.endLine > place.line ? end : Math.min(Math.max(place.endColumn - line.column, at), end);
  let start = 0;
  if (!line.cutBefore) while (start < at && isBlank(text[start])) start += 1;
  const room = Math.max(20, width - 2);
  // Step back from the place, never from the line's start: a line may be a megabyte long.
  let from = at;
  let lead = 0;
  while (from > start && lead <= room / 2) {
    from -= 1;
    lead += cellWidth(text.charCodeAt(from));
  }
  if (lead > room / 2) {
    while (from < at && lead > room / 3) {
      lead -= cellWidth(text.charCodeAt(from));
      from += 1;
    }
    if (isLowSurrogate(text[from])) {
      lead -= from < at ? cellWidth(text.charCodeAt(from)) : 0;
      from += 1;
    }
  }
  // What stands before the place is measured already.
  let to = Math.max(from, at);
  let cells = lead;
  while (to < end && cells < room) {
    cells += cellWidth(text.charCodeAt(to));
    to += 1;
  }
  if (to < end && isLowSurrogate(text[to])) to -= 1;
  const head = from > start || (line.cutBefore && from === start) ? '…' : '';
  const tail = to < end || line.cutAfter ? '…' : '';
  const before = head + plain(text.slice(from, at));
  const marked = plain(text.slice(at, Math.min(placeEnd, Math.max(to, at))));
  const rest = plain(text.slice(Math.max(at, Math.min(placeEnd, to)), to)) + tail;
  return {
    text: before + marked + rest,
    parts: [before, marked, rest],
    from: textWidth(before),
    cells: Math.max(1, textWidth(marked)),
  };
};

/** The text of a place when it lies in one line and is known, up to `limit` UTF-16 units. */
export const placeText = (lines: CheckedFile['lines'], place: ReportRange, limit: number): string | undefined => {
  if (place.endLine !== place.line) return undefined;
  const line = lineAt(lines, place.line, place.column);
  if (!line) return undefined;
  const at = place.column - line.column;
  return line.text.slice(Math.max(0, at), Math.max(0, Math.min(place.endColumn - line.column, at + limit)));
};

/** What stands at a related place: its own text when it says something (a cell, a heading), else the line around it. */
export const relatedText = (lines: CheckedFile['lines'], place: ReportRange): string => {
  const own = placeText(lines, place, 60);
  return own !== undefined && own.length >= 2 && textWidth(own) <= 50 ? plain(own) : (excerptOf(lines, place, 50)?.text ?? '');
};
