import { inUnits, sum } from '../figures/quantity-sums';
import type { Quantity } from '../types';
import type { StatedSum } from './stated-sum';

/** A number with two neighbouring digits in each other's place, in all ways: 168 → 618, 186. */
const swaps = (written: string): string[] =>
  Array.from({ length: Math.max(0, written.length - 1) }, (_, i) =>
    /^\d{2}$/u.test(written.slice(i, i + 2)) && written[i] !== written[i + 1] && !(i === 0 && written[1] === '0')
      ? written.slice(0, i) + written.charAt(i + 1) + written.charAt(i) + written.slice(i + 2)
      : '',
  ).filter((swap) => swap !== '');

/** A figure with two digits in each other's place that is off by so much as it was written. */
const swappedBy = (text: string, figure: Quantity, missing: number, whole: Quantity): string | undefined => {
  const written = /\d[\d.]*/u.exec(text.slice(figure.from, figure.to))?.[0] ?? '';
  return swaps(written).find((swap) => Math.abs(Number(swap) * figure.scale - figure.value - missing) < 1e-6 * whole.value);
};

/** The item or total with two digits in each other's place, where the items make the total but for that: a list of three and more is then complete. */
export const swappedAmong = (text: string, whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  if (parts.length < 3) return undefined;
  const missing = whole.value - sum(parts).value;
  const ofWhole = swappedBy(text, whole, -missing, whole);
  for (const part of parts) {
    const right = swappedBy(text, part, missing, whole);
    if (right !== undefined) return ofWhole === undefined ? { part, right } : { part, right, orWhole: ofWhole };
  }
  return ofWhole === undefined ? undefined : { part: whole, right: ofWhole };
};

/** 49|万元，其中18.7亿元、16.2亿元、14.1亿元: the items, all of one scale, make the total in their scale. */
export const unitOfWhole = (whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  const scale = parts[0]?.scale ?? 1;
  if (parts.length < 2 || scale === whole.scale || parts.some((part) => part.scale !== scale)) return undefined;
  const due = (whole.value / whole.scale) * scale;
  const all = sum(parts);
  const slack = all.tolerance + (whole.tolerance / whole.scale) * scale;
  return Math.abs(all.value - due) <= slack && slack < due / 20 ? { part: whole, right: inUnits(due, scale, whole.unit) } : undefined;
};

/** 386亿元，其中218亿元、168|万元: the one item that is not of the scale of the others, where with it the items make the total. */
export const unitAmong = (whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  const odd = parts.filter(({ scale }) => scale !== whole.scale);
  const [part] = odd;
  if (!part || odd.length > 1 || parts.length < 2) return undefined;
  const raw = part.value / part.scale;
  const all = sum(parts.filter((each) => each !== part));
  const slack = all.tolerance + whole.tolerance + (part.tolerance / part.scale) * whole.scale;
  const missed = Math.abs(all.value + raw * whole.scale - whole.value);
  // Rounded ones may make a total by chance: 1.3万户，其中1万户、3000户.
  return missed <= slack && slack < whole.value / 20 ? { part, right: inUnits(raw * whole.scale, whole.scale, whole.unit) } : undefined;
};
