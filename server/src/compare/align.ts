import { diffArrays } from 'diff';
import { grouped } from '../text/grouped';

/** Items of two lists, by index. */
export interface Alignment {
  /** The same in both, moved ones among them. */
  readonly same: readonly (readonly [old: number, now: number])[];
  /** Much alike. */
  readonly like: readonly (readonly [old: number, now: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Edits after which lists count as shuffled: their items are then paired by what they are alone. */
const mostEdits = 2_000;
/** Pairs of changed items whose likeness is worked out, per stretch and in all. */
const mostPairs = 40_000;
/** From this likeness on two passages are one, changed: between the same neighbours, and anywhere. */
const likeHere = 0.5;
const likeAnywhere = 0.7;

/** Dice's coefficient of two sets: 1 = the same. */
const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0 || (2 * small.size) / (small.size + large.size) < likeHere) return 0;
  let common = 0;
  for (const item of small) if (large.has(item)) common += 1;
  return (2 * common) / (a.size + b.size);
};

/** The same items in their order (Myers' algorithm, of `diff`). Only what stands in both lists is looked at. */
const inOrder = (old: readonly string[], now: readonly string[]): [number, number][] => {
  const [inOld, inNow] = [new Set(old), new Set(now)];
  const [a, b] = [[...old.keys()].filter((i) => inNow.has(old[i] ?? '')), [...now.keys()].filter((j) => inOld.has(now[j] ?? ''))];
  const parts = diffArrays(
    a.map((i) => old[i] ?? ''),
    b.map((j) => now[j] ?? ''),
    { maxEditLength: mostEdits },
  );
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) pairs.push([a[i + k] ?? 0, b[j + k] ?? 0]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
};

/** What is the same but stands elsewhere. */
const moved = (old: readonly string[], now: readonly string[], left: readonly number[], leftNow: readonly number[]): [number, number][] => {
  const places = grouped(leftNow.toReversed(), (j) => now[j] ?? '');
  return left.flatMap((i): [number, number][] => {
    const j = places.get(old[i] ?? '')?.pop();
    return j === undefined ? [] : [[i, j]];
  });
};

const best = (
  old: readonly number[],
  now: readonly number[],
  setsOld: (index: number) => ReadonlySet<string>,
  setsNow: (index: number) => ReadonlySet<string>,
  least: number,
): [number, number][] => {
  if (old.length === 0 || now.length === 0) return [];
  const all = old.length * now.length <= mostPairs;
  const scored: [score: number, old: number, now: number][] = [];
  for (const [k, i] of old.entries()) {
    for (const j of all ? now : now.slice(k, k + 1)) {
      const score = dice(setsOld(i), setsNow(j));
      if (score >= least) scored.push([score, i, j]);
    }
  }
  scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  const [takenOld, takenNow] = [new Set<number>(), new Set<number>()];
  return scored.flatMap(([, i, j]): [number, number][] => {
    if (takenOld.has(i) || takenNow.has(j)) return [];
    takenOld.add(i);
    takenNow.add(j);
    return [[i, j]];
  });
};

/** Items by the stretch between two anchors that they stand in. */
const stretches = (left: readonly number[], anchors: readonly number[]): ReadonlyMap<number, number[]> => {
  let at = 0;
  return grouped(left, (i) => {
    while (at < anchors.length && (anchors[at] ?? 0) < i) at += 1;
    return at;
  });
};

/**
 * Aligns two lists: the same items in order, then those moved, then those much alike — between the same neighbours first.
 * @param setsOld what the likeness of an item is measured by, by its index
 */
export const align = (
  old: readonly string[],
  now: readonly string[],
  setsOld: (index: number) => ReadonlySet<string>,
  setsNow: (index: number) => ReadonlySet<string>,
): Alignment => {
  const anchors = inOrder(old, now);
  const [leftOld, leftNow] = [new Set(old.keys()), new Set(now.keys())];
  const taken = (pairs: readonly (readonly [number, number])[]): void => {
    for (const [i, j] of pairs) {
      leftOld.delete(i);
      leftNow.delete(j);
    }
  };
  taken(anchors);
  const same = [...anchors, ...moved(old, now, [...leftOld], [...leftNow])];
  taken(same);
  const byStretch = stretches(
    [...leftNow],
    anchors.map(([, j]) => j),
  );
  const like: [number, number][] = [];
  for (const [stretch, items] of stretches(
    [...leftOld],
    anchors.map(([i]) => i),
  ))
    like.push(...best(items, byStretch.get(stretch) ?? [], setsOld, setsNow, likeHere));
  taken(like);
  like.push(...best([...leftOld], [...leftNow], setsOld, setsNow, likeAnywhere));
  taken(like);
  return { same, like: like.sort((x, y) => x[1] - y[1]), removed: [...leftOld], added: [...leftNow] };
};
