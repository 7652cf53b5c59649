import type { Quantity } from '../types';

/**
 * A total and its items in one sentence: nothing speaks against them (fits), or the items exceed the total, differ from it, nearly make it, or would make it if
 * two digits of one of them changed places (swapped), or one of them had the unit of the others (unit).
 */
export interface StatedSum {
  readonly kind: 'fits' | 'exceeds' | 'differs' | 'almost' | 'swapped' | 'unit';
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** That the items are all there are, and exclude each other, is likely, not sure. */
  readonly likely?: true;
  /** The item, or the total, whose digits changed places or whose unit is another, and what it would be; of the total, too, where either would do. */
  readonly swapped?: { readonly part: Quantity; readonly right: string; readonly orWhole?: string };
}

/** One that does not add up. */
export interface WrongStatedSum extends StatedSum {
  readonly kind: Exclude<StatedSum['kind'], 'fits'>;
}

/** A sentence that is added up; longer ones are no sentences. */
export const longestSentence = 600;
