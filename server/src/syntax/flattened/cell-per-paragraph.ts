import { keptByText } from '../../text/keep';
import { contains, shiftSpan } from '../../text/span';
import type { TableBlock } from '../types';
import { traitsOf, type Traits } from './align';
import { toTable } from './assemble';
import { followOn, solveByHeader, solveByPatterns, viewOf, type Solution } from './fitting';
import { straightened } from './straight-rows';
import { looksOf, type Looks } from './header-looks';
import { Kind } from './kinds';
import type { KeptTables } from './kept-tables';
import type { Line } from './lines';
import { belowTitle } from './patterns';
import { isRegular, isTable, readTable, type Place, type Reading } from './reading';
import { segmentsOf, type Segment } from './segments';
import { hasInnerEmpties, isValueSlot, slotsOf, withContext, type Slot } from './slots';
import { headerClass } from './words';

/** A header is no longer than this. */
const headerReach = 48;
/** Where nothing is found, the search goes on this many slots further, and further still where nothing is found again. */
const shortestStride = 60;
const longestStride = 1920;

/** The best of some readings, header included. */
const bestOf = (looks: Looks, place: Place, solutions: readonly Solution[], rhythmic: boolean, known?: Reading): Reading | undefined => {
  let best = known;
  for (const solution of solutions) {
    // A single row without a caption is no table whatever its header (only an opening group, among empty cells, would make it two).
    if (solution.fit.rows.length === 1 && !place.captioned && !rhythmic) continue;
    const reading = readTable(looks, place, solution, rhythmic);
    // A single row must satisfy more than a good score.
    if (reading.fit.rows.length === 1 && !isTable(looks.slots, reading, place)) continue;
    if (!best || reading.score + reading.header.score > best.score + best.header.score) best = reading;
  }
  return best;
};

/** Reads one table out of the slots from `start` on; `next` is where to look for a further one. */
const tableFrom = (
  traits: Traits,
  looks: Looks,
  start: number,
  segment: Segment,
): { readonly table?: TableBlock; readonly next: number } => {
  const { slots } = looks;
  const { rhythmic } = traits;
  let value = start;
  while (value < slots.length && !isValueSlot(slots[value])) value += 1;
  if (value >= slots.length) return { next: slots.length };
  const floor = belowTitle(slots, Math.max(start, value - headerReach));
  const place: Place = { floor, captioned: segment.captioned && start === 0 && value <= headerReach, contents: segment.contents };
  const giveUp = { next: floor };
  const view = viewOf(slots, traits, floor);
  const promised = bestOf(looks, place, solveByHeader(view), rhythmic);
  // Where the header and all the rows agree there is nothing to compare with.
  const best = promised && isRegular(looks, promised) ? promised : bestOf(looks, place, solveByPatterns(view), rhythmic, promised);
  if (!best || !isTable(slots, best, place)) return giveUp;
  const followed = followOn(view, best);
  const whole = readTable(looks, place, { ...followed, fit: straightened(slots, followed.fit) }, rhythmic);
  const table = isTable(slots, whole, place) ? toTable(slots, whole) : undefined;
  return { ...(table ? { table } : {}), next: whole.fit.to };
};

/** The tables of a segment, read with or without empty cells. */
const tablesOf = (segment: Segment, plainSlots: readonly Slot[], empties: boolean): readonly TableBlock[] => {
  const slots = withContext(plainSlots);
  const traits = traitsOf(slots, empties);
  const looks = looksOf(slots);
  const tables: TableBlock[] = [];
  let stride = shortestStride;
  let from = 0;
  while (from < slots.length - 3) {
    const { table, next } = tableFrom(traits, looks, from, segment);
    if (table) tables.push(table);
    from = table ? Math.max(next, from + 1) : Math.max(next, from) + stride;
    stride = table ? shortestStride : Math.min(longestStride, stride * 2);
  }
  return tables;
};

/** How many lines of a segment its tables take up. */
const covered = (segment: Segment, tables: readonly TableBlock[]): number => {
  let at = 0;
  return segment.lines.filter((line) => {
    for (let table = tables[at]; table && table.span.end <= line.content.start; table = tables[at]) at += 1;
    const table = tables[at];
    return table !== undefined && contains(table.span, line.content);
  }).length;
};

/** A segment opens with a header: most of its first lines are words of one. */
const opensWithHeader = ({ lines }: Segment): boolean =>
  lines.slice(0, 4).filter(({ text }) => headerClass(text) !== undefined).length >= 3;

/** The header that opens a segment belongs to the first of its tables. */
const takesHeader = ({ lines: [first] }: Segment, [table]: readonly TableBlock[]): boolean =>
  first !== undefined && table !== undefined && contains(table.span, first.content);

/** The tables of a segment, offsets as in its lines. */
const rebuilt = (segment: Segment, lines: readonly Line[]): readonly TableBlock[] => {
  // Where gaps show empty cells, the reading with them is the better one unless it makes less of the text.
  const slots = slotsOf(segment, lines);
  const rhythmic = hasInnerEmpties(slots) ? tablesOf(segment, slots, true) : [];
  const known = covered(segment, rhythmic);
  // A wide gap below the header is no row of empty cells.
  const headless = opensWithHeader(segment) && !takesHeader(segment, rhythmic);
  if (known > 0.9 * segment.lines.length && !headless) return rhythmic;
  const filled = slots.filter((slot) => slot.kind !== Kind.empty);
  const plain = tablesOf(segment, filled, false);
  if (headless && takesHeader(segment, plain)) return plain;
  return known >= 0.9 * covered(segment, plain) ? rhythmic : plain;
};

/**
 * Rebuilds tables whose cells are paragraphs without row marks.
 * @param text the source the lines are of
 * @param taken lines that belong to another table already
 * @param known what was rebuilt of the version before, and takes up what is rebuilt now
 */
export const cellPerParagraphTables = (
  text: string,
  lines: readonly Line[],
  taken: readonly boolean[],
  known: KeptTables,
): readonly TableBlock[] =>
  segmentsOf(lines, taken).flatMap((segment) => {
    const start = segment.lines[0]?.start ?? 0;
    // Up to where the text goes on: the blank lines below tell empty cells from the end.
    const end = lines[segment.end]?.start ?? text.length;
    const kind = kindOf(segment, segment.end >= lines.length);
    return known.of({ start, end }, String(kind), () => {
      const store = ofStretch[kind]?.(text.slice(start, end)) ?? {};
      store.tables ??= rebuilt(segment, lines).map((table) => shifted(table, -start));
      return { tables: store.tables.map((table) => shifted(table, start)), extra: undefined };
    }).tables;
  });

/** What was rebuilt of a stretch, offsets from its start: filled in by the first who asks. */
interface Kept {
  tables?: readonly TableBlock[];
}
const ofStretch = [0, 1, 2, 3, 4, 5, 6, 7].map(() => keptByText((): Kept => ({})));

/** What stands around a stretch counts only so far. */
const kindOf = ({ captioned, contents }: Segment, atEnd: boolean): number => (captioned ? 1 : 0) + (contents ? 2 : 0) + (atEnd ? 4 : 0);

const shifted = (table: TableBlock, by: number): TableBlock => ({
  ...table,
  span: shiftSpan(table.span, by),
  rows: table.rows.map((row) =>
    row.map((cell) => ({ ...cell, span: shiftSpan(cell.span, by), parts: cell.parts.map((part) => shiftSpan(part, by)) })),
  ),
});
