import { untouchedBy, type Change, type Untouched } from '../text/change';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { endsSection } from './boxes';
import { ruleMarks } from './drawn-table';
import { shiftProblem } from './mdast';
import type { Prepared } from './prepared';
import { lineWalk } from './spans';

/**
 * A source made ready once more, after an edit of running text: where neither the lines it changed nor those they stand in place of hold anything that is
 * looked for on the surface, all of that lies where it lay.
 */

/** What may be, open or close something on the surface of a Markdown text, or fills a line with blanks. */
const turnsMarkdown = new RegExp(`[<>\`~\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]|[:：]{3}|${ruleMarks}`);
/** The same for extracted text: comments and marked tables. */
const turnsPlain = new RegExp(`[<>\`]|${ruleMarks}`);

/** Whether what was found reaches no further than the lines it was found on. */
const isSettled = ({ source, front, surface, inRebuilt, marked, boxes }: Prepared): boolean =>
  front.problems.length === 0 &&
  (front.frontMatter !== undefined || !source.text.startsWith('---')) &&
  surface.openings.length + surface.fences.length + surface.strayFences.length + surface.problems.length === 0 &&
  inRebuilt.comments.length + inRebuilt.openings.length + inRebuilt.problems.length === 0 &&
  marked.regions.length + marked.problems.length + marked.rules === 0 &&
  boxes.byLinesAlone;

/** Whether a box that is never closed may end at one of the lines in a stretch. */
const mayEndBox = (text: string, from: number, to: number): boolean => {
  const { endFrom, below } = lineWalk(text);
  for (let start = from; start >= 0 && start < Math.min(to, text.length);) {
    const line = { start, end: endFrom(start) };
    if (endsSection(text, line)) return true;
    start = below(line.end);
  }
  return false;
};

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
  const isOpen = old.boxes.problems.some(({ code }) => code === 'unclosed');
  if (isOpen && (mayEndBox(source.text, before, behind) || mayEndBox(old.source.text, before, behind - shift))) return undefined;
  const comments = movedRanges(old.surface.comments, untouched);
  const lines = movedRanges(old.boxes.lines, untouched);
  const rebuilt = movedRanges(old.blank, untouched);
  if (!comments || !lines || !rebuilt || !sameRanges(rebuilt, blank)) return undefined;
  const { length } = old.source.text;
  const placed = ({ start, end }: Span): Span => ({
    start: start <= head ? start : start + shift,
    // What runs to the end of the text runs to the end of what is put there.
    end: end <= head && end < length ? end : end + shift,
  });
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
      // They speak of lines of boxes.
      problems:
        shift === 0 ? old.boxes.problems : old.boxes.problems.map((problem) => shiftProblem(problem, untouched.moveOf(problem.span) ?? 0)),
      lines,
    },
    shown: spliced(old.shown),
    work: spliced(old.work),
  };
};
