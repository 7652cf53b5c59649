import type { Span } from '../text/span';
import { isThematicBreak } from './limits';
import { startsListItem } from './numbering';
import { afterIndent, trimSpan } from './spans';

/**
 * List items as plans write them: one line at the margin, one blank behind the marker, no markup in it. Anything else is left to the Markdown parser.
 * That both come to the same is a property test (chunks.test.ts).
 */

const marked = /(?:[-+]|\d{1,9}[.)]) (?=[^ \t\r\n])/y;

/** What opens another block within the item. */
const opensBlock = '-+>#:~=|`';

/** The marker of the item that a line is: `- `, `12. `; undefined for a line that is none. */
const markerOf = (text: string, line: Span): Span | undefined => {
  marked.lastIndex = line.start;
  if (!marked.test(text) || marked.lastIndex > line.end) return undefined;
  return { start: line.start, end: marked.lastIndex - 1 };
};

/** `-`, `+`, `.` or `)`: items of one list share it. */
const kindOf = (text: string, marker: Span): string => text.charAt(marker.end - 1);

/** The item that the line is; undefined where the parser must look: a line that the item might go on with follows, or another block opens in it. */
export const plainItemAt = (
  text: string,
  lines: readonly Span[],
  index: number,
): { readonly marker: Span; readonly content: Span } | undefined => {
  const line = lines[index];
  const marker = line && markerOf(text, line);
  if (!marker) return undefined;
  const content = trimSpan(text, { start: marker.end + 1, end: line.end });
  const first = text.charAt(marker.end + 1);
  if (
    content.end === content.start ||
    opensBlock.includes(first) ||
    isThematicBreak(text, { start: marker.end + 1, end: line.end }) ||
    startsListItem(text, marker.end + 1)
  )
    return undefined;
  const below = lines[index + 1];
  if (below && afterIndent(text, below) < below.end) {
    const next = markerOf(text, below);
    // Right below, `2.` opens no other list and is text of the item.
    if (!next || kindOf(text, next) !== kindOf(text, marker)) return undefined;
  }
  return { marker, content };
};
