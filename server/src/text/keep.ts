import type { Reading } from './reading';
import { spanIn } from './reading';
import type { Span } from './span';

/**
 * Results kept by the text they were made from. An edit changes one paragraph of a plan and leaves hundreds as they were, and drafts of one plan, or plans
 * of one series, share most of theirs: what depends on the text of a stretch alone is worked out once. A full store is emptied; it changes how long a check
 * takes and nothing else.
 */

/** Characters (UTF-16 units) of text a store may hold as keys. */
const mostKept = 1_000_000;

/** Stretches longer than this are worked out each time: a store of them would hold few. */
const longestKept = 20_000;

/** The same function, its results kept by its text. They are shared: readonly to all who get them. */
export const keptByText = <T>(compute: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  let size = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (text.length > longestKept) return made;
    if ((size += text.length) > mostKept) {
      known.clear();
      size = text.length;
    }
    // A copy: a slice of a document as key would keep the whole document alive.
    known.set(` ${text}`.slice(1), made);
    return made;
  };
};

/** A text as a reading of its own: its places are its indices. */
export const bare = (text: string): Reading => ({ text, span: { start: 0, end: text.length } });

/** A span of `bare(reading.text)` in the source of the reading. */
export const placed = (reading: Reading, span: Span): Span => spanIn(reading, span.start, span.end);
