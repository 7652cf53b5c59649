import { formatNumber } from '../model/figures/format-number';
import type { Quantity } from '../model/types';
import { spanIn } from '../text/reading';
import type { Span } from '../text/span';

/** A suggestion to write one figure in the place of another. */
export interface FigureOffer {
  readonly title: { readonly zh: string; readonly en: string };
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

const numeralSpan = (quantity: Quantity): Span => spanIn(quantity.prose.reading, quantity.from, quantity.from + quantity.raw.length);

/**
 * Offers to put the number of `from` in the place of that of `at`; bounds and units around it stay. Only where both are plain Arabic numbers that can be
 * written in the scale of the place; else nothing.
 */
export const offerFigure = (at: Quantity, from: Quantity, title: { readonly zh: string; readonly en: string }): FigureOffer[] => {
  if (at.script !== 'arabic' || at.high !== undefined || from.high !== undefined || at.raw.length === 0) return [];
  const value = from.value / at.scale;
  const text = formatNumber(value, at.scale === from.scale ? from.decimals : undefined);
  if (text.length > 16) return [];
  return [
    {
      title: { zh: `${title.zh}：${at.raw} 改为 ${text}`, en: `${title.en}: ${at.raw} → ${text}` },
      edits: [{ span: numeralSpan(at), text }],
    },
  ];
};
