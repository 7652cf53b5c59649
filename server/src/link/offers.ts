import { measureOf } from './measures';
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
 * @param declared the units that rows, columns or names give figures that have none (万人 of 3.0)
 */
export const offerFigure = (
  at: Quantity,
  from: Quantity,
  title: { readonly zh: string; readonly en: string },
  declared: { readonly at?: string; readonly from?: string } = {},
): FigureOffer[] => {
  if (at.script !== 'arabic' || at.high !== undefined || from.high !== undefined || at.raw.length === 0) return [];
  const [own, other] = [measureOf(at, declared.at).factor, measureOf(from, declared.from).factor];
  const alike = at.scale === from.scale && own === other;
  const text = formatNumber(alike ? from.value / at.scale : (from.value * other) / (own * at.scale), alike ? from.decimals : undefined);
  if (text.length > 16) return [];
  return [
    {
      title: { zh: `${title.zh}：${at.raw} 改为 ${text}`, en: `${title.en}: ${at.raw} → ${text}` },
      edits: [{ span: numeralSpan(at), text }],
    },
  ];
};
