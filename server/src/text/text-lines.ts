import { keptSlice, type KeptText } from './keep';

/** A line of a text without its line feed, and the index where it begins. */
export interface TextLine {
  readonly text: string;
  /** `text` as the store of kept results holds it. */
  readonly kept: KeptText;
  readonly from: number;
}

/** The lines of a text that hold anything, parted by line feeds alone. */
export const linesOf = (text: string): TextLine[] => {
  const lines: TextLine[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to > from) {
      const kept = keptSlice(text, from, to);
      lines.push({ text: kept.text, kept, from });
    }
    from = to + 1;
  }
  return lines;
};
