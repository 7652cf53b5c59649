import type { Enumeration } from '../types';

/** Items of one prose that are parted by ； though 。, which parts more, stands inside them. */
export interface InnerStops {
  /** Indices into the prose's text. */
  readonly stops: readonly number[];
  /** The ； between the items. */
  readonly dividers: readonly number[];
}

/** 一是……。……；二是……: items parted by ； may not hold 。; undefined where they do not. */
export const innerStopsOf = ({ prose, items }: Enumeration): InnerStops | undefined => {
  const { text } = prose.reading;
  if (items.length < 2 || items.some((item) => item.prose !== prose)) return undefined;
  const dividers = items.slice(1).map((item) => item.at - 1);
  if (!dividers.every((at) => text[at] === '；' || text[at] === ';')) return undefined;
  const stops: number[] = [];
  items.slice(0, -1).forEach((item, i) => {
    for (let at = item.at; at < (dividers[i] ?? 0); at += 1)
      if (text[at] === '。' && !'”》）)'.includes(text[at + 1] ?? ' ')) stops.push(at);
  });
  return stops.length > 0 ? { stops, dividers } : undefined;
};
