import { EDITORIAL, words } from './types';

/** One thing under several names. */
export interface TermGroup {
  readonly preferred: string;
  readonly variants: readonly string[];
  /** A variant (or the preferred name) does not count where it overlaps one of these. */
  readonly unless?: readonly string[];
  readonly note: string;
  readonly source: string;
}

/** @param variants names parted by blanks, as are those of `unless` */
export const group = (preferred: string, variants: string, note: string, source = EDITORIAL, unless?: string): TermGroup => ({
  preferred,
  variants: words(variants),
  ...(unless === undefined ? {} : { unless: words(unless) }),
  note,
  source,
});
