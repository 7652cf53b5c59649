import type { Span } from '../text/span';
import { lineSpan, type Source } from '../text/source';
import type { FileReport, ReportLine, ReportRange } from './report';

/** Lines up to this many UTF-16 units are kept whole. */
const wholeLine = 400;
/** What a window holds around the start of a place: an excerpt steps back half a terminal line of 120 cells and goes on for a whole one. */
const before = 80;
const after = 160;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Stretches of one line around the given offsets (sorted): whole when short, else windows, those that touch made one. */
const stretches = (source: Source, line: Span, offsets: readonly number[]): ReportLine[] => {
  const windows: { start: number; end: number }[] = [];
  if (line.end - line.start <= wholeLine) windows.push({ ...line });
  else {
    for (const offset of offsets) {
      let start = Math.max(line.start, offset - before);
      let end = Math.min(line.end, offset + after);
      if (start > line.start && isLowSurrogate(source.text.charCodeAt(start))) start -= 1;
      if (end < line.end && isLowSurrogate(source.text.charCodeAt(end))) end += 1;
      const last = windows.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else windows.push({ start, end });
    }
  }
  return windows.map(({ start, end }) => ({
    column: start - line.start + 1,
    text: source.text.slice(start, end),
    cutBefore: start > line.start,
    cutAfter: end < line.end,
  }));
};

/**
 * The source lines a report's findings and related places stand in, by 1-based number. Linear in the places (but for sorting) and never more than the
 * text itself: windows that touch are joined.
 */
export const linesOf = (source: Source, report: FileReport): Readonly<Record<number, readonly ReportLine[]>> => {
  const byLine = new Map<number, number[]>();
  const add = (place: ReportRange): void => {
    const start = source.lineStarts[place.line - 1] ?? source.text.length;
    const offsets = byLine.get(place.line);
    if (offsets) offsets.push(start + place.column - 1);
    else byLine.set(place.line, [start + place.column - 1]);
  };
  for (const message of report.messages) {
    add(message);
    // A place in another file has its lines there.
    for (const related of message.related) if (related.filePath === undefined) add(related);
  }
  const lines: Record<number, readonly ReportLine[]> = {};
  for (const [line, offsets] of byLine) {
    lines[line] = stretches(
      source,
      lineSpan(source, line - 1),
      offsets.sort((a, b) => a - b),
    );
  }
  return lines;
};

/** The stretch that holds a 1-based column of a line, or nothing when the report came without it. */
export const lineAt = (lines: Readonly<Record<number, readonly ReportLine[]>>, line: number, column: number): ReportLine | undefined => {
  const windows = lines[line] ?? [];
  let low = 0;
  let high = windows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((windows[middle]?.column ?? 0) <= column) low = middle;
    else high = middle - 1;
  }
  return windows[low];
};
