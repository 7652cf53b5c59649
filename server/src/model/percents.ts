import type { Quantity } from './types';

/** 98%%: the sign twice, at the end of a figure. */
export const doubledSigns = /[%％][ \u00a0]?[%％]{1,20}$/;
/** 百分之98%: a figure that says it in words and by the sign. */
export const signAndWords = /^百分之.*[%％]$/;

/** True for a percentage of running text, properly written, that is more than any share can be. */
export const isBeyondShares = (quantity: Quantity): boolean => {
  const { prose, unit } = quantity;
  if (unit !== '%' || prose.cell) return false;
  const top = Math.max(quantity.value, quantity.high ?? quantity.value);
  if (!(top > 100 || (top === 100 && (quantity.comparator === '>' || quantity.after.includes('以上'))))) return false;
  const written = prose.reading.text.slice(quantity.from, quantity.to);
  return !doubledSigns.test(written) && !signAndWords.test(written);
};
