import type { TocEntry } from '../types';

/** Entries set without a blank after their number where most of their style have one. */
export const unspaced = (entries: readonly TocEntry[]): TocEntry[] => {
  const found: TocEntry[] = [];
  for (const style of new Set(entries.map((e) => e.label?.style))) {
    if (style !== '章' && style !== '节' && style !== '编') continue;
    const alike = entries.filter((e) => e.label?.style === style && e.title !== '');
    const without = alike.filter((e) => !e.spaced);
    if (without.length * 2 < alike.length) found.push(...without);
  }
  return found;
};

/** The one entry whose page lies before that of the entry above it, though it is not before the ones that come after. */
export const backward = (entries: readonly TocEntry[]): { readonly entry: TocEntry; readonly above: TocEntry } | undefined => {
  const paged = entries.filter(({ page }) => page !== undefined);
  if (paged.length < 5) return undefined;
  const falls = paged.flatMap((entry, i) => {
    const above = paged[i - 1];
    return above && (entry.page ?? 0) < (above.page ?? 0) ? [{ entry, above }] : [];
  });
  return falls.length === 1 ? falls[0] : undefined;
};

/**
 * Entries whose page number stands right behind the title (发展24) where at least four times as many have a blank or dots between. It is a page and no part
 * of the title where the pages go on with it: not before the page above, not behind the one below.
 */
export const glued = (entries: readonly TocEntry[]): TocEntry[] => {
  const paged = entries.filter(({ page }) => page !== undefined);
  const isClose = ({ titleSpan, pageSpan }: TocEntry): boolean => titleSpan.end === pageSpan?.start;
  const close = paged.filter(isClose);
  if (close.length === 0 || close.length * 5 > paged.length) return [];
  return paged.filter((entry, at) => {
    const [above, below] = [paged[at - 1]?.page ?? 0, paged[at + 1]?.page ?? Infinity];
    return isClose(entry) && entry.page !== undefined && above <= entry.page && entry.page <= below;
  });
};
