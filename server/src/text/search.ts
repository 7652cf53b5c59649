/**
 * `text.lastIndexOf(word, at)` that looks back `reach` characters at most: on a line of 100,000 characters without the word, asking for it at every
 * number would walk the line for each. The index where the word starts, or -1.
 */
export const lastIndexWithin = (text: string, word: string, at: number, reach: number): number => {
  const from = Math.max(0, at - reach);
  const found = at < 0 ? -1 : text.slice(from, at + word.length).lastIndexOf(word);
  return found < 0 ? -1 : from + found;
};

/**
 * The index of the first item of a list for which something holds, or its length. What holds for an item holds for all behind it (binary search).
 * @param from where the search begins
 */
export const firstWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean, from = 0): number => {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
};
