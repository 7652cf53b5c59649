import { changeBetween, type Change } from '../../text/change';
import type { Reading } from '../../text/reading';
import { firstNumberFrom, shiftSpan, type Span } from '../../text/span';
import type { SyntaxTree } from '../../syntax/types';
import { draftProse, type ProseDraft } from './prose';
import type { PlanDocument, ProseKind } from '../types';

/**
 * Makes a prose of a stretch of the source, as `draftProse` does.
 * @param ignorable what is left out; by default what the tree says
 */
export type MakeProse = (stretch: Span, kind: ProseKind, ignorable?: readonly Span[]) => ProseDraft;

const movedReading = ({ text, span, offsets }: Reading, by: number): Reading => ({
  text,
  span: shiftSpan(span, by),
  ...(offsets ? { offsets: offsets.map((offset) => offset + by) } : {}),
});

/** Moves a prose further down in the document. */
export const moveProse = (prose: ProseDraft, by: number): void => {
  if (by === 0) return;
  prose.reading = movedReading(prose.reading, by);
  if (prose.written) prose.written = { kept: prose.written.kept, reading: movedReading(prose.written.reading, by) };
  prose.span = shiftSpan(prose.span, by);
};

/** Takes from a prose what is for the builder to set; that it stands in a cell is for who makes it. */
export const startAnew = (prose: ProseDraft, kind: ProseKind): void => {
  prose.kind = kind;
  prose.section = undefined;
  prose.box = undefined;
};

/** Do two readings of one text leave out the same places? */
const sameInside = (a: Reading, b: Reading): boolean => {
  if (!a.offsets || !b.offsets) return a.offsets === b.offsets;
  const shift = (b.offsets[0] ?? 0) - (a.offsets[0] ?? 0);
  return a.offsets.every((offset, i) => b.offsets?.[i] === offset + shift);
};

const sameWritten = ({ written: a }: ProseDraft, { written: b }: ProseDraft): boolean =>
  a === undefined || b === undefined ? a === b : a.kept === b.kept && sameInside(a.reading, b.reading);

/** The proses of the version before. */
export interface Former {
  readonly prose: readonly ProseDraft[];
  /** Where each started: what goes on is moved, and its old place must be known from elsewhere. */
  readonly starts: readonly number[];
  readonly change: Change;
}

/** The proses of a version, before any of them goes on into the next one. */
export const formerOf = (plan: PlanDocument, text: string): Former => ({
  prose: plan.prose,
  starts: plan.prose.map((prose) => prose.reading.span.start),
  change: changeBetween(plan.source.text, text),
});

/**
 * Makes the proses of a document. Those of its last version whose text stands unchanged are taken over, moved to their new place: what was found in them, and
 * whatever else is kept by the prose, stays with them. Kind, section, box and cell are for the builder to set anew.
 * @param former those of the last version, which cannot be used any more
 */
export const proseMaker = (tree: SyntaxTree, former: Former | undefined): MakeProse => {
  const { text } = tree.source;
  if (!former) return (stretch, kind, ignorable = tree.ignorable) => draftProse(text, stretch, ignorable, kind);
  const { prose: old, starts, change } = former;
  const { head, tail, shift } = change;
  const taken = new Uint8Array(old.length);
  let next = 0;

  const formerly = (drafted: ProseDraft): ProseDraft | undefined => {
    const { start, end } = drafted.reading.span;
    const at = end <= head ? start : start >= tail ? start - shift : undefined;
    if (at === undefined) return undefined;
    for (let i = starts[next] === at ? next : firstNumberFrom(starts, at); starts[i] === at; i += 1) {
      const prose = old[i];
      if (
        !prose ||
        taken[i] === 1 ||
        prose.kept !== drafted.kept ||
        !sameWritten(prose, drafted) ||
        !sameInside(prose.reading, drafted.reading)
      )
        continue;
      taken[i] = 1;
      next = i + 1;
      return prose;
    }
    return undefined;
  };

  return (stretch, kind, ignorable = tree.ignorable) => {
    const drafted = draftProse(text, stretch, ignorable, kind);
    const prose = formerly(drafted);
    if (!prose) return drafted;
    startAnew(prose, kind);
    prose.cell = undefined;
    prose.reading = drafted.reading;
    prose.written = drafted.written;
    prose.span = drafted.span;
    return prose;
  };
};
