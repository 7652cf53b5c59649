import { formatNumber } from '../../model/figures/format-number';
import type { Quantity } from '../../model/types';
import { say, type CheckedPlan } from '../checked-plan';
import { governedYear } from '../figures';

const relations = {
  '>=': { zh: '不低于（含）', en: 'at least' },
  '>': { zh: '高于（不含）', en: 'more than' },
  '<=': { zh: '不高于（含）', en: 'at most' },
  '<': { zh: '低于（不含）', en: 'less than' },
} as const;

/** How a figure of running text was read: number, unit, bound, year. Undefined for what is no figure (a label, a document's number). */
export const figureCard = ({ plan, locale }: CheckedPlan, quantity: Quantity): string | undefined => {
  const { kind, value, high, unit, comparator, approximate, scale } = quantity;
  if (kind !== 'value' && kind !== 'range' && kind !== 'ratio' && kind !== 'duration') return undefined;
  const number = high === undefined ? formatNumber(value) : `${formatNumber(value)}～${formatNumber(high)}`;
  const year = governedYear(plan, quantity);
  const parts = [
    comparator && relations[comparator][locale],
    approximate ? say(locale, '约数', 'approximate') : undefined,
    year === undefined ? undefined : say(locale, `${String(year)}年`, `of ${String(year)}`),
  ].filter((part) => part !== undefined);
  // What is written says as much already.
  if (scale === 1 && parts.length === 0) return undefined;
  return [`**${number}${unit === '' ? '' : ` ${unit}`}**`, ...parts].join(' · ');
};
