import { goingOn } from '../../text/common-ends';
import { firstNumberFrom } from '../../text/span';
import { quantitiesOf, timesOf } from './by-prose';
import { beginsItems } from './enumerations';
import { referencesIn } from './references';
import type { Caption, Prose, ProseKind, Quantity, Reference, TimeExpression } from '../types';

/** How much of a reading stands before a place of the source. */
const lengthBefore = ({ reading }: Prose, place: number): number =>
  reading.offsets ? firstNumberFrom(reading.offsets, place) : Math.max(0, place - reading.span.start);

/** Adds items to a list; a spread would put every one of a long line's on the stack. */
const append = <Item>(list: Item[], items: readonly Item[]): void => {
  for (const item of items) list.push(item);
};

/** What is found in proses, in their order. */
export interface FoundInProse {
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly references: readonly Reference[];
  /** The proses in which items of enumerations begin. */
  readonly beginning: readonly Prose[];
}

/** How much of the proses that are captions is their own label. */
export type OwnLabels = ReadonlyMap<Prose, number>;

export const ownLabelsOf = (captions: readonly Caption[]): OwnLabels =>
  new Map(captions.map(({ prose, label }) => [prose, lengthBefore(prose, label.end)]));

/** Scans proses for all that is found in them; what captions name of themselves is no reference. */
export const findIn = (prose: readonly Prose[], ownLabels: OwnLabels): FoundInProse => {
  const quantities: Quantity[] = [];
  const times: TimeExpression[] = [];
  const references: Reference[] = [];
  const beginning: Prose[] = [];
  for (const p of prose) {
    append(quantities, quantitiesOf(p));
    append(times, timesOf(p));
    if (beginsItems(p)) beginning.push(p);
    if (p.kind === 'toc') continue;
    append(references, referencesIn(p, ownLabels.get(p) ?? 0));
  }
  return { quantities, times, references, beginning };
};

const indexOfItem = ({ prose }: { readonly prose: Prose }): number => prose.index;

/**
 * What was found in the proses of the version before, with what is found now in those that did not go on. To be asked before the proses are numbered anew.
 * @param went the first `head` of them went on, and those from `from` on
 */
export const foundAgain = (
  old: FoundInProse,
  went: { readonly head: number; readonly from: number },
  anew: FoundInProse,
): FoundInProse => ({
  quantities: goingOn(old.quantities, indexOfItem, went.head, went.from, anew.quantities),
  times: goingOn(old.times, indexOfItem, went.head, went.from, anew.times),
  references: goingOn(old.references, indexOfItem, went.head, went.from, anew.references),
  beginning: goingOn(old.beginning, ({ index }) => index, went.head, went.from, anew.beginning),
});

/** What the proses of a version were when they were searched: an outline made anew may take the very same prose for something else. */
export interface Searched {
  readonly prose: readonly Prose[];
  readonly kinds: readonly ProseKind[];
  readonly ownLabels: OwnLabels;
}

export const searched = (prose: readonly Prose[], ownLabels: OwnLabels): Searched => ({
  prose,
  kinds: prose.map(({ kind }) => kind),
  ownLabels,
});

/** Which proses of the version before are still what they were, at the same places from the top or from the end: the first `head`, and those from `from` on. */
export const unchangedSince = (
  { prose: old, kinds, ownLabels }: Searched,
  prose: readonly Prose[],
  labels: OwnLabels,
): { readonly head: number; readonly from: number } => {
  const isSame = (before: number, now: number): boolean => {
    const each = prose[now];
    return each !== undefined && old[before] === each && kinds[before] === each.kind && ownLabels.get(each) === labels.get(each);
  };
  const most = Math.min(old.length, prose.length);
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(old.length - 1 - tail, prose.length - 1 - tail)) tail += 1;
  return { head, from: old.length - tail };
};
