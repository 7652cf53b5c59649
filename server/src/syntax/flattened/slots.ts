import type { Span } from '../../text/span';
import { classify, isFigure, isPhrase, isWords, Kind, type Classified } from './kinds';
import { alikeFigures } from './joins';
import type { Line } from './lines';
import type { Segment } from './segments';
import { headerClass, isTotal, type HeaderClass } from './words';

/** What a slot shows to who fits slots to rows. */
export interface SlotLooks {
  readonly kind: Kind;
  /** The gap above breaks the rhythm: if this is a table at all, a row starts here. */
  readonly broken: boolean;
  /** The number it is, if it is one. */
  readonly value: number | undefined;
  /** It has more than one character. */
  readonly long: boolean;
  /** 合计 and the like. */
  readonly total: boolean;
}

/** One cell's place in the running order of a segment: a paragraph, or a cell that the rhythm of blank lines shows to be empty. */
export interface Slot extends SlotLooks {
  readonly class: Classified;
  readonly text: string;
  /** The content of each line; none for an empty cell. */
  readonly parts: readonly Span[];
  /** Where the content stands or would stand. */
  readonly at: number;
  /** What the text would head as a header cell. */
  readonly head: HeaderClass | undefined;
}

/** No table has more empty cells in a row than this. */
const maxEmpties = 16;

/** True for a figure that is no year: header rows hold years as well. */
export const isFigureSlot = (slot: Pick<Slot, 'kind'> | undefined): boolean =>
  slot !== undefined && slot.kind !== Kind.date && isFigure(slot.kind);

/** True for what only tables hold as paragraphs of their own: figures, years, running numbers, 约束性. */
export const isValueSlot = (slot: Slot | undefined): boolean =>
  slot !== undefined && (isFigure(slot.kind) || slot.kind === Kind.attribute || slot.kind === Kind.ordinal);

/** The most frequent distance between neighbouring lines. */
const rhythmOf = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i += 1) {
    const gap = (lines[i]?.index ?? 0) - (lines[i - 1]?.index ?? 0);
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let best = 1;
  for (const [gap, count] of counts) if (count > (counts.get(best) ?? 0)) best = gap;
  return best;
};

const emptySlot = (at: number): Slot => ({
  kind: Kind.empty,
  class: { kind: Kind.empty },
  text: '',
  parts: [],
  at,
  head: undefined,
  broken: false,
  value: undefined,
  long: false,
  total: false,
});

/**
 * The slots of a segment. In a text whose cells stand at even distances, a gap that is a multiple of the rhythm holds empty
 * cells; without those slots the gaps are mere space.
 */
export const slotsOf = (segment: Segment, all: readonly Line[]): readonly Slot[] => {
  const rhythm = rhythmOf(segment.lines);
  const slots: Slot[] = [];
  const fill = (last: number, next: number): boolean => {
    const gap = next - last;
    const count = Math.floor(gap / rhythm) - 1;
    if (gap % rhythm !== 0 && next < segment.end) return true;
    for (let k = 1; k <= count && k <= maxEmpties; k += 1) slots.push(emptySlot(all[last + k * rhythm]?.content.end ?? 0));
    return count > maxEmpties;
  };
  let last = -1;
  const { lines } = segment;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const broken = last >= 0 && fill(last, line.index);
    const pieces = [line];
    // Lines closer than the rhythm are line breaks within a cell.
    for (let next = lines[i + 1]; rhythm > 1 && next?.index === line.index + pieces.length && pieces.length < 6; next = lines[i + 1]) {
      pieces.push(next);
      i += 1;
    }
    last = pieces.at(-1)?.index ?? line.index;
    const text = pieces.length === 1 ? line.text : pieces.map((piece) => piece.text).join('');
    const kind = classify(text);
    slots.push({
      kind: kind.kind,
      class: kind,
      text,
      parts: pieces.map((piece) => piece.content),
      at: line.content.start,
      head: headerClass(text),
      broken,
      value: kind.value,
      long: text.length > 1,
      total: isTotal(text),
    });
  }
  if (last >= 0) fill(last, segment.end);
  return slots;
};

/** How far apart two running numbers stand at most. */
const countingReach = 48;

/**
 * Kinds that only the neighbourhood tells: short texts said again and again (新建, 公里, 各城区), and whole numbers that
 * count on from an earlier one.
 */
export const withContext = (slots: readonly Slot[]): readonly Slot[] => {
  const said = new Map<string, number>();
  for (const slot of slots) if (isPhrase(slot.kind) && slot.text.length <= 10) said.set(slot.text, (said.get(slot.text) ?? 0) + 1);
  const seenAt = new Map<number, number>();
  return slots.map((slot, i) => {
    if (isPhrase(slot.kind) && slot.kind !== Kind.head && (said.get(slot.text) ?? 0) >= 3) return { ...slot, kind: Kind.repeated };
    const [above, below] = [slots[i - 1], slots[i + 1]];
    if (isPhrase(slot.kind) && ((above && alikeFigures(above, slot)) || (below && alikeFigures(below, slot))))
      return { ...slot, kind: Kind.quantity, class: { kind: Kind.quantity, labelled: true }, value: undefined };
    const { value } = slot.class;
    if (slot.kind !== Kind.integer || value === undefined || value < 1 || value > 9999) return slot;
    // A running number stands before the name it counts.
    let next = i + 1;
    while (next < i + 4 && slots[next]?.kind === Kind.empty) next += 1;
    const named = slots[next];
    if (!named || !isWords(named.kind) || isTotal(named.text)) return slot;
    const before = seenAt.get(value - 1);
    if (value !== 1 && (before === undefined || i - before > countingReach)) return slot;
    seenAt.set(value, i);
    return { ...slot, kind: Kind.running };
  });
};

/** True when a gap between two cells could hold an empty one: blank lines after the last figure end the table, they are no cells. */
export const hasInnerEmpties = (slots: readonly Slot[]): boolean => {
  let last = slots.length - 1;
  while (last >= 0 && !isFigure(slots[last]?.kind ?? Kind.text) && slots[last]?.kind !== Kind.attribute) last -= 1;
  return slots.some((slot, i) => i < last && slot.kind === Kind.empty);
};
