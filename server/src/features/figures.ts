import { timesOf } from '../model/document/by-prose';
import { governingTime } from '../model/figures/time-scopes';
import type { Comparator, PlanDocument, Quantity } from '../model/types';
import { formatNumber } from '../model/figures/format-number';

/** The year that governs a figure of running text: the last of its range or period; undefined where none stands before it. */
export const governedYear = (plan: PlanDocument, quantity: Quantity): number | undefined => {
  const time = governingTime(timesOf(quantity.prose), quantity.from);
  if (time?.kind === 'now') return plan.meta.baseline;
  return time?.end ?? time?.start;
};

const signs: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

/** A figure as tables write it: ≥98.2%, 3～5所, 2.65万人; `unit` where it bears none itself. */
export const figureText = (quantity: Quantity, unit = ''): string => {
  const sign = quantity.comparator ? signs[quantity.comparator] : '';
  const scales: Readonly<Record<number, string>> = { 10000: '万', 100000000: '亿' };
  const scale = scales[quantity.scale] ?? '';
  const divisor = scale === '' ? 1 : quantity.scale;
  const write = (value: number): string => formatNumber(value / divisor, quantity.script === 'arabic' ? quantity.decimals : undefined);
  const number = quantity.high === undefined ? write(quantity.value) : `${write(quantity.value)}～${write(quantity.high)}`;
  return `${quantity.approximate ? '约' : ''}${sign}${number}${scale}${quantity.unit === '' ? unit : quantity.unit}`;
};
