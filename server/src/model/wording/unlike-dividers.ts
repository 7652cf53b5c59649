import type { UnevenSeries } from './series';
import type { Enumeration } from '../types';

const full: ReadonlyMap<string, string> = new Map([
  [';', '；'],
  ['；', '；'],
  [',', '，'],
  ['，', '，'],
  ['。', '。'],
]);

/**
 * 一是…；二是…，三是…：the items of one enumeration are parted by one mark. Of two marks alone only the comma is the wrong one, for ； and 。 may part groups.
 * Source: GB/T 15834-2011 4.6, 附录B.1.
 */
export const unlikeDivider = ({ prose, style, items }: Enumeration): UnevenSeries | undefined => {
  if (style !== '一是' || items.length < 3) return undefined;
  const { text } = prose.reading;
  const places: number[] = [];
  for (const item of items) {
    if (item.prose !== prose) return undefined;
    if (item !== items[0]) places.push(item.at - 1);
  }
  const marks = places.map((at) => full.get(text.charAt(at)));
  if (marks.includes(undefined)) return undefined;
  for (const [i, mark] of marks.entries()) {
    const rest = marks.filter((_, k) => k !== i);
    const [usual] = rest;
    if (mark === undefined || usual === undefined || usual === mark || rest.some((other) => other !== usual)) continue;
    if (rest.length === 1 ? mark !== '，' : mark !== '，' && usual === '，') continue;
    const dividers = places.map((at) => ({ at, mark: text.charAt(at) }));
    return { kind: 'items', odd: dividers.slice(i, i + 1), others: dividers.filter((_, k) => k !== i), usual };
  }
  return undefined;
};
