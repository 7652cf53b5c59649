import { headerJoinCost } from './joins';
import { Kind } from './kinds';
import type { Slot } from './slots';
import { headerClass, isHeadingLike, type HeaderClass } from './words';

/** What the body of a table shows a column to hold. */
export type ColumnType = 'index' | 'figures' | 'dates' | 'attribute' | 'words' | 'empty';

/** How well a header text stands over a column. */
const affinities: Readonly<Record<HeaderClass, Partial<Record<ColumnType, number>>>> = {
  index: { index: 3, figures: 0.5, words: -2, dates: -2, attribute: -3 },
  name: { words: 1.5, index: -1, figures: -1.5, dates: -1, attribute: -2 },
  unit: { words: 2, figures: -2.5, index: -3, dates: -3, attribute: -3 },
  attribute: { attribute: 3, words: 0.5, figures: -3, index: -3, dates: -3 },
  value: { figures: 1.5, dates: 0.3, words: -0.6, index: -1.5, attribute: -2.5 },
  other: { words: 1, dates: 1, figures: -0.5, index: 0, attribute: -0.5 },
};

/** How well a header text of a class stands over a column; texts without a class fit words best. */
export const affinity = (found: HeaderClass | undefined, type: ColumnType): number => {
  if (found !== undefined) return affinities[found][type] ?? 0;
  return type === 'words' ? 0.2 : type === 'empty' ? 0 : -0.3;
};

/** From this on a paragraph is no header cell. */
export const noHeader = 4;

/** （2030年）: the second line of a header cell. */
export const isBracketedYear = (text: string): boolean => text.length <= 9 && /^[（(](?:19|20)\d\d年?末?[）)]$/u.test(text);

/** How unlike a header cell a paragraph is: header cells are short words, no figures, no sentences. */
const misfit = (slot: Slot): number => {
  if (isBracketedYear(slot.text)) return 0;
  switch (slot.kind) {
    case Kind.empty:
      return 9;
    case Kind.long:
    case Kind.integer:
    case Kind.running:
    case Kind.quantity:
    case Kind.none:
    case Kind.ordinal:
    case Kind.attribute:
      return 5;
    default:
      // 一、… opens a section or a category, never a header cell.
      return isHeadingLike(slot.text) ? noHeader : slot.text.length > 26 ? 2.5 : slot.text.length > 16 ? 0.8 : 0;
  }
};

/** The looks of slots as header cells, each worked out once. */
export interface Looks {
  readonly slots: readonly Slot[];
  /** The class of some neighbouring slots read as one cell. */
  classOf(first: number, count: number): HeaderClass | undefined;
  /** The cost of a slot being a further line of the header cell above. */
  joinOf(index: number): number;
  misfitOf(index: number): number;
}

const maxParts = 4;

export const looksOf = (slots: readonly Slot[]): Looks => {
  const classes = new Map<number, HeaderClass | undefined>();
  const joins = new Float64Array(slots.length).fill(-1);
  const misfits = new Float64Array(slots.length).fill(-1);
  return {
    slots,
    classOf: (first, count) => {
      if (count === 1) return slots[first]?.head;
      const key = first * maxParts + Math.min(count, maxParts) - 1;
      if (!classes.has(key))
        classes.set(
          key,
          headerClass(
            slots
              .slice(first, first + count)
              .map((slot) => slot.text)
              .join(''),
          ),
        );
      return classes.get(key);
    },
    joinOf: (index) => {
      const known = joins[index];
      if (known !== undefined && known >= 0) return known;
      const above = slots[index - 1];
      const slot = slots[index];
      const cost = above && slot ? headerJoinCost(above, slot) : 9;
      joins[index] = cost;
      return cost;
    },
    misfitOf: (index) => {
      const known = misfits[index];
      if (known !== undefined && known >= 0) return known;
      const slot = slots[index];
      const cost = slot ? misfit(slot) : 9;
      misfits[index] = cost;
      return cost;
    },
  };
};
