import type { Severity } from '../rules/rule';
import { severities } from './severity-names';

/** What a report with a limit keeps: the most severe first, within one severity the first come. */
export interface MostSevere<Item> {
  add(severity: Severity, item: Item): void;
  /** Kept items, most severe first, each severity in the order of coming. */
  readonly kept: () => Item[];
  /** How many were given up for more severe ones, or for want of room. */
  readonly left: () => number;
}

/** Holds items up to `limit` in all by `sizeOf` (one each when not given), so that memory stays bounded whatever a run finds. */
export const mostSevere = <Item>(limit: number, sizeOf: (item: Item) => number = () => 1): MostSevere<Item> => {
  const held: Readonly<Record<Severity, Item[]>> = { error: [], warning: [], info: [] };
  const leastFirst = [...severities].reverse();
  let used = 0;
  let left = 0;
  return {
    add: (severity, item) => {
      held[severity].push(item);
      used += sizeOf(item);
      while (used > limit) {
        const victim = leastFirst
          .map((s) => held[s])
          .find((items) => items.length > 0)
          ?.pop();
        if (victim === undefined) return;
        used -= sizeOf(victim);
        left += 1;
      }
    },
    kept: () => severities.flatMap((s) => held[s]),
    left: () => left,
  };
};
