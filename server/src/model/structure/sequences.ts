/** Something that counts: a heading, a caption, an item of an enumeration. */
export interface Counted {
  readonly value: number;
}

/**
 * Where a run of numbers does not count on.
 * start: its first number is another than expected; gap: numbers are left out; repeat: the number before once more; disorder: a smaller one, or two
 * neighbours changed round; restart: it begins again at 1; nested: it begins again at 1 and the outer run goes on afterwards.
 */
export interface SequenceBreak<T extends Counted> {
  readonly kind: 'start' | 'gap' | 'repeat' | 'disorder' | 'restart' | 'nested';
  readonly index: number;
  readonly item: T;
  readonly previous: T | undefined;
  /** The number that was due. */
  readonly expected: number;
  /** The neighbours count past it: it alone is mistyped and `expected` is its number. */
  readonly alone: boolean;
  /** How many items belong to it: of a nested run its length, else 1. */
  readonly length: number;
}

/** The length of the run 1, 2, 3 … at an index. */
const runLength = (items: readonly Counted[], from: number): number => {
  let length = 0;
  while (items[from + length]?.value === length + 1) length += 1;
  return length;
};

/** Every place where a run of numbers does not count on by one; after a break it is taken up again from the number written there. Linear. */
export const breaksIn = <T extends Counted>(items: readonly T[], first: number): SequenceBreak<T>[] => {
  const found: SequenceBreak<T>[] = [];
  let expected = first;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (!item) break;
    const { value } = item;
    if (value === expected) {
      expected += 1;
      continue;
    }
    const previous = items[i - 1];
    const next = items[i + 1]?.value;
    const alone = next === expected + 1 || (next === undefined && previous !== undefined && value === previous.value);
    const base = { index: i, item, previous, expected, alone, length: 1 };
    if (value === 1 && previous && !alone) {
      const length = runLength(items, i);
      const resumes = length !== expected - 1 && items[i + length]?.value === expected;
      const repeated = previous.value === 1 && (next === 2 || next === 3);
      found.push({ ...base, kind: resumes && length > 1 ? 'nested' : repeated ? 'repeat' : 'restart', length: resumes ? length : 1 });
      if (resumes) i += length - 1;
      else expected = 2;
      continue;
    }
    const swapped = next === expected && value === expected + 1 && (items[i + 2]?.value ?? expected + 2) === expected + 2;
    const kind = swapped
      ? 'disorder'
      : previous === undefined
        ? 'start'
        : value === previous.value
          ? 'repeat'
          : value > expected
            ? 'gap'
            : 'disorder';
    found.push({ ...base, kind, alone: alone && !swapped });
    if (swapped) i += 1;
    expected = swapped ? expected + 2 : alone ? expected + 1 : value + 1;
  }
  return found;
};
