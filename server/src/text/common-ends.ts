import { firstWhere } from './search';

/** How a list follows from an earlier one: its first `head` items and those from `tail` on stand in both, in the same order at the same end. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/** Compares two lists item by item. */
export const commonEnds = (now: readonly unknown[], before: readonly unknown[]): CommonEnds => {
  const most = Math.min(now.length, before.length);
  let head = 0;
  while (head < most && now[head] === before[head]) head += 1;
  let tail = now.length;
  const shift = before.length - now.length;
  while (tail > head && tail + shift > head && now[tail - 1] === before[tail - 1 + shift]) tail -= 1;
  return { head, tail };
};

/**
 * A list of things found in places, after some of the places have changed.
 * @param list what was found, in the order of the places
 * @param placeOf where something stands now, as a number; −1 where its place is gone
 * @param head what stands before it goes on
 * @param tail what stands there or behind it goes on
 * @param fresh what was found between them now
 * @returns the very same list where it has not changed
 */
export const goingOn = <Item>(
  list: readonly Item[],
  placeOf: (item: Item) => number,
  head: number,
  tail: number,
  fresh: readonly Item[],
): readonly Item[] => {
  const from = firstWhere(list, (item) => placeOf(item) < 0 || placeOf(item) >= head);
  const to = firstWhere(list, (item) => placeOf(item) >= tail, from);
  return from === to && fresh.length === 0 ? list : [...list.slice(0, from), ...fresh, ...list.slice(to)];
};
