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

/** 达到110%（以标准规定的必配种类为100%）, 按编制的…: the sentence says what is 100 %, so that there may be more. */
const explainedBehind =
  /^(?:以上|左右)?[（(][^。；]{0,40}?(?:100[%％]|百分之百|[按以](?:照)?[^。；]{1,30}?(?:计|标准|编制|基数|核算|测算))/u;
const explainedBefore =
  /(?:按照?|依照|根据|对照|以)[^，。；（()）]{1,20}(?:编制|标准|定额|定员|要求|计算|测算|核算|口径|规定|基数|每[^，。；]{1,6})[^。；]{0,24}$/u;

/** Does a sentence say by what a rate is reckoned? More of something may be there than the norm asks for. */
export const isReckonedByNorm = ({ prose, from, to }: Quantity): boolean => {
  const { text } = prose.reading;
  return explainedBehind.test(text.slice(to, to + 80)) || explainedBefore.test(text.slice(Math.max(0, from - 60), from));
};
