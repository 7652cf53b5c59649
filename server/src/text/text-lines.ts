import { keptSlice, type KeptText } from './keep';

/** A line of a text without its line feed, and the index where it begins. */
export interface TextLine {
  readonly text: string;
  /** `text` as the store of kept results holds it. */
  readonly kept: KeptText;
  readonly from: number;
}

/**
 * The lines of a text that hold anything, parted by line feeds alone.
 * @param start where the first of them begins, `end` where the last of them ends: by default those of the text
 */
export const linesOf = (text: string, start = 0, end = text.length): TextLine[] => {
  const lines: TextLine[] = [];
  for (let from = start; from < end;) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    if (to > from) {
      const kept = keptSlice(text, from, to);
      lines.push({ text: kept.text, kept, from });
    }
    from = to + 1;
  }
  return lines;
};
