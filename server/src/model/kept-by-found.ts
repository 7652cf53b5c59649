import type { Found } from './local';
import type { Prose } from './types';

interface Kept<Hit, Result> {
  readonly found: readonly Found<Prose, Hit>[];
  readonly result: Result;
}

const sameFound = <Hit>(a: readonly Found<Prose, Hit>[], b: readonly Found<Prose, Hit>[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i]?.place !== b[i]?.place || a[i]?.hits !== b[i]?.hits) return false;
  return true;
};

/**
 * A function of what a finder found in the proses of a plan, the table of contents left out: as long as the same is found in the same proses, its result
 * stays from one version of a document to the next. It reads nothing else of the plan, and its results hold proses and indices, no places of the source.
 */
export const keptByFound = <Hit, Result>(
  compute: (found: readonly Found<Prose, Hit>[]) => readonly Result[],
): ((found: readonly Found<Prose, Hit>[]) => readonly Result[]) => {
  const store = new WeakMap<Prose, Kept<Hit, readonly Result[]>>();
  return (all) => {
    const found = all.some(({ place }) => place.kind === 'toc') ? all.filter(({ place }) => place.kind !== 'toc') : all;
    const first = found[0]?.place;
    if (!first) return [];
    const known = store.get(first);
    if (known && sameFound(known.found, found)) return known.result;
    const result = compute(found);
    store.set(first, { found, result });
    return result;
  };
};
