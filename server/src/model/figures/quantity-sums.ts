import { formatNumber, scaleWord } from './format-number';
import type { Quantity } from '../types';

/** The sum of quantities and how far rounding of those that are rounded may put it off. */
export const sum = (parts: readonly Quantity[]): { readonly value: number; readonly tolerance: number } => ({
  value: parts.reduce((total, q) => total + q.value, 0),
  tolerance: parts.reduce((total, q) => total + slackOf(q), 0),
});

/** A value in units of `scale`, as a message writes it: 1.2亿元. */
export const inUnits = (value: number, scale: number, unit: string): string => `${formatNumber(value / scale)}${scaleWord(scale)}${unit}`;

/** Items of a sum that a message writes out. */
const shownParts = 20;

/** `1 + 2 = 3万吨`: the sum written out, in units of `scale`; of a long one the first items. */
export const formula = (parts: readonly Quantity[], scale: number, unit: string): string =>
  `${parts
    .slice(0, shownParts)
    .map((q) => formatNumber(q.value / scale))
    .join(' + ')}${parts.length > shownParts ? ' + …' : ''} = ${inUnits(sum(parts).value, scale, unit)}`;

/** By how much a figure may have been rounded: whole numbers of things are not. */
export const slackOf = ({ decimals, scale, tolerance }: Quantity): number => (decimals === 0 && scale === 1 ? 0 : tolerance);
