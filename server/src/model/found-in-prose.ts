import { goingOn } from '../text/common-ends';
import { firstNumberFrom } from '../text/span';
import { quantitiesOf, timesOf } from './by-prose';
import { beginsItems } from './enumerations';
import { referencesIn } from './references';
import type { Caption, Prose, Quantity, Reference, TimeExpression } from './types';

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

/** Scans proses for all that is found in them; `captions`: what they name of themselves is no reference. */
export const findIn = (prose: readonly Prose[], captions: readonly Caption[]): FoundInProse => {
  const captionEnds = new Map(captions.map((c) => [c.prose, c.label.end]));
  const quantities: Quantity[] = [];
  const times: TimeExpression[] = [];
  const references: Reference[] = [];
  const beginning: Prose[] = [];
  for (const p of prose) {
    append(quantities, quantitiesOf(p));
    append(times, timesOf(p));
    if (beginsItems(p)) beginning.push(p);
    if (p.kind === 'toc') continue;
    const own = captionEnds.get(p);
    append(references, referencesIn(p, own === undefined ? 0 : lengthBefore(p, own)));
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
