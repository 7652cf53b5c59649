import type { Prose } from '../types';

/** A place in a prose's reading. */
export interface TermPlace {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** Two names that are most likely meant for one thing: `text` is the rarer, `other` the commoner or earlier. */
export interface NearName {
  readonly text: string;
  readonly other: string;
  readonly place: TermPlace;
  readonly otherPlace: TermPlace;
}
