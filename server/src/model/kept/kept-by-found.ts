import { keptWith } from '../../text/kept-with';
import type { Found } from './local';
import type { Prose } from '../types';

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
  const kept = keptWith((_: Prose, found: readonly Found<Prose, Hit>[]) => compute(found), sameFound);
  return (all) => {
    const found = all.some(({ place }) => place.kind === 'toc') ? all.filter(({ place }) => place.kind !== 'toc') : all;
    const first = found[0]?.place;
    return first ? kept(first, found) : [];
  };
};
