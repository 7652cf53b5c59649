import { isBlank, trimEnd } from '../../text/characters';
import { lineSpan, type Source } from '../../text/source';
import type { Draft, DraftRow } from './grid';
import type { Line } from './lines';

/** What stands between the cells of a row on one line: a tab, a full-width bar ｜, a `|`, a gap of several blanks, or one blank. */
export type Divider = 'tab' | 'bar' | 'pipe' | 'gap' | 'blank';

const marks: Partial<Record<Divider, string>> = { tab: '\t', bar: '｜', pipe: '|' };

const insideBlank = (text: string, i: number): boolean => isBlank(text[i]) && i > 0;

/** A row of fewer cells with blanks between them is rather a sentence or a heading (第一章  总则). */
const leastCells = 3;

/**
 * What divides the cells of a line, by its text without blanks at the edges: a mark that does nothing else, or the widest of the blanks. Undefined for a line that is no row.
 * A line that only starts with a tab is one cell; a single ideographic space divides nothing: it sets 合　计 apart.
 */
export const dividerIn = (text: string): Divider | undefined => {
  if (text.includes('\t')) return 'tab';
  if (text.includes('｜')) return 'bar';
  if (text.includes('|')) return 'pipe';
  let [gaps, blanks] = [0, 0];
  for (let i = text.indexOf(' '); i >= 0 && i < text.length; i += 1) {
    if (!insideBlank(text, i)) continue;
    const from = i;
    while (insideBlank(text, i + 1)) i += 1;
    if (i > from) gaps += 1;
    else if (text[i] !== '\u3000') blanks += 1;
  }
  return gaps + 1 >= leastCells ? 'gap' : gaps === 0 && blanks + 1 >= leastCells ? 'blank' : undefined;
};

/** The same where the line may be a row: a `|` parts cells only in extracted text. */
export const dividerOf = ({ divider, barred, piped }: Line): Divider | undefined =>
  !piped && (barred || divider === 'pipe') ? undefined : divider;

/** Where the blanks between two cells end, if a cell ends at an index: undefined within a cell. */
const dividedUpTo = (text: string, at: number, end: number, divider: Divider): number | undefined => {
  const mark = marks[divider];
  if (mark !== undefined) return text[at] === mark ? at + 1 : undefined;
  if (!isBlank(text[at])) return undefined;
  let to = at + 1;
  while (to < end && isBlank(text[to])) to += 1;
  return divider === 'gap' ? (to > at + 1 ? to : undefined) : to === at + 1 && text[at] !== '\u3000' ? to : undefined;
};

/** The cells of a line, as a divider parts them. Between two tabs or bars there is a cell, an empty one; between two blanks there is none. */
export const cellsOf = (source: Source, line: Line, divider: Divider): DraftRow => {
  const { text } = source;
  const { start, end } = divider === 'tab' ? lineSpan(source, line.index) : line.content;
  const cells: Draft[] = [];
  for (let from = start; from <= end;) {
    let to = from;
    let next: number | undefined;
    for (; to < end; to += 1) {
      next = dividedUpTo(text, to, end, divider);
      if (next !== undefined) break;
    }
    let first = from;
    while (first < to && isBlank(text[first])) first += 1;
    const last = trimEnd(text, to, first);
    cells.push(
      last > first ? { is: 'text', parts: [{ start: first, end: last }], text: text.slice(first, last) } : { is: 'empty', at: to },
    );
    from = next ?? end + 1;
  }
  return cells;
};
