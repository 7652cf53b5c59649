import { breaksIn, type Counted } from '../../model/structure/sequences';

/** How a run is counted anew. */
export interface Counting {
  /** The number the run begins with. */
  readonly first: number;
  /** A lone 1 amid the run is one of it that was just put in (一、 of a new section); else it is a list of its own. */
  readonly takesLoneOnes: boolean;
}

/** How many numbers count 1, 2, 3 … from an index on. */
const runLength = (items: readonly Counted[], from: number): number => {
  let length = 0;
  while (items[from + length]?.value === length + 1) length += 1;
  return length;
};

/**
 * The numbers of a run counted anew: one after the other. A list of its own amid the run (1. 2. 3. once more under the same heading) keeps counting
 * for itself, and so does one inside which the outer run is taken up again.
 */
export const countAnew = (items: readonly Counted[], { first, takesLoneOnes }: Counting): number[] => {
  const restarts = new Map(
    breaksIn(items, first).flatMap((found) => (found.kind === 'restart' || found.kind === 'nested' ? [[found.index, found] as const] : [])),
  );
  const numbers: number[] = [];
  let next = first;
  let length = 0;
  let resume: { readonly at: number; readonly next: number } | undefined;
  items.forEach((_, i) => {
    const restart = restarts.get(i);
    const own = restart?.kind === 'nested' || (restart !== undefined && length > 1 && !(takesLoneOnes && runLength(items, i) < 2));
    if (own) {
      if (restart.kind === 'nested') resume = { at: i + restart.length, next };
      next = 1;
      length = 0;
    } else if (resume?.at === i) {
      next = resume.next;
      resume = undefined;
    }
    numbers.push(next);
    next += 1;
    length += 1;
  });
  return numbers;
};
