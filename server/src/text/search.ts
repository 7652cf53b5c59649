/**
 * `text.lastIndexOf(word, at)` that looks back `reach` characters at most: on a line of 100,000 characters without the word, asking for it at every
 * number would walk the line for each. The index where the word starts, or -1.
 */
export const lastIndexWithin = (text: string, word: string, at: number, reach: number): number => {
  const from = Math.max(0, at - reach);
  const found = at < 0 ? -1 : text.slice(from, at + word.length).lastIndexOf(word);
  return found < 0 ? -1 : from + found;
};
