import { untouchedBy, type Change, type Untouched } from '../text/change';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Prepared } from './prepared';

/**
 * A source made ready once more, after an edit of running text: where neither the lines it changed nor those they stand in place of hold anything that is
 * looked for on the surface, all of that lies where it lay.
 */

/** What may be, open or close something on the surface of a Markdown text, or fills a line with blanks. */
const turnsMarkdown = /[<>`~\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]|[:：]{3}/;
/** The same for extracted text: comments and HTML tables. */
const turnsPlain = /[<>`]/;

/** Whether what was found reaches no further than the lines it was found on. */
const isSettled = ({ source, front, surface, inRebuilt, html, boxes }: Prepared): boolean =>
  front.problems.length === 0 &&
  (front.frontMatter !== undefined || !source.text.startsWith('---')) &&
  surface.openings.length + surface.fences.length + surface.strayFences.length + surface.problems.length === 0 &&
  inRebuilt.comments.length + inRebuilt.openings.length + inRebuilt.problems.length === 0 &&
  html.regions.length + html.problems.length === 0 &&
  boxes.problems.length === 0 &&
  boxes.byLinesAlone;

/** Moves ranges that lie apart from the lines an edit changed; undefined where one does not. */
const movedRanges = (ranges: readonly Span[], untouched: Untouched): readonly Span[] | undefined => {
  const moved: Span[] = [];
  for (const range of ranges) {
    const by = untouched.moveOf(range);
    if (by === undefined) return undefined;
    moved.push(by === 0 ? range : { start: range.start + by, end: range.end + by });
  }
  return moved;
};

const sameRanges = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => b[i]?.start === start && b[i]?.end === end);

/**
 * Prepares the next version of a source; undefined where it is to be prepared anew.
 * @param old the version before
 * @param blank ranges read as blank lines: tables somebody else rebuilt
 */
export const preparedSince = (old: Prepared, source: Source, blank: readonly Span[], change: Change): Prepared | undefined => {
  if (!isSettled(old)) return undefined;
  const { head, tail, shift } = change;
  const untouched = untouchedBy(change, source);
  const turns = old.dialect === 'markdown' ? turnsMarkdown : turnsPlain;
  const { before, behind } = untouched;
  if (before < (old.front.frontMatter?.span.end ?? 0) || (before === 0 && source.text.startsWith('---'))) return undefined;
  if (turns.test(source.text.slice(before, behind)) || turns.test(old.source.text.slice(before, behind - shift))) return undefined;
  const comments = movedRanges(old.surface.comments, untouched);
  const lines = movedRanges(old.boxes.lines, untouched);
  const rebuilt = movedRanges(old.blank, untouched);
  if (!comments || !lines || !rebuilt || !sameRanges(rebuilt, blank)) return undefined;
  const place = (at: number): number => (at <= head ? at : at + shift);
  const placed = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  const spliced = (filled: string): string =>
    filled === old.source.text ? source.text : filled.slice(0, head) + source.text.slice(head, tail) + filled.slice(tail - shift);
  return {
    ...old,
    source,
    blank,
    surface: { ...old.surface, comments },
    boxes: {
      ...old.boxes,
      boxes: old.boxes.boxes.map(({ span, title, body }) => ({ span: placed(span), title: placed(title), body: placed(body) })),
      lines,
    },
    shown: spliced(old.shown),
    work: spliced(old.work),
  };
};
