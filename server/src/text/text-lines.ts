/** A line of a text without its line feed, and the index where it begins. */
export interface TextLine {
  readonly text: string;
  readonly from: number;
}

/** The lines of a text that hold anything, parted by line feeds alone. */
export const linesOf = (text: string): TextLine[] => {
  const lines: TextLine[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to > from) lines.push({ text: text.slice(from, to), from });
    from = to + 1;
  }
  return lines;
};
