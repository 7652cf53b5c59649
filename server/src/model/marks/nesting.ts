import { keptByText } from '../../text/keep';
import { closerOf } from '../../text/marks';
import { classOf, nextOf } from '../../text/scan';

/** A closed pair of marks in a text: indices of the two marks. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly kind: 'title' | 'quote' | 'bracket';
  readonly parent: Pair | undefined;
}

const kindOf = (opener: string): Pair['kind'] => ('《〈'.includes(opener) ? 'title' : '“‘「『'.includes(opener) ? 'quote' : 'bracket');

/** Closers that drafters mix: half and full width of one bracket. */
const twin: Readonly<Record<string, string>> = { '）': ')', ')': '）' };

const closers = new Set(Object.values(closerOf));

const marks = classOf([...Object.keys(closerOf), ...closers, '"'].join(''));

/** The pairs of marks of a text, and the innermost one around each place. */
export interface Nesting {
  /** The innermost pair that holds the character at an index (its own marks are not inside). */
  readonly around: (index: number) => Pair | undefined;
}

/** Title marks, quotes and brackets of a text; a mark that is never closed holds nothing. Straight quotes pair in order. Linear. */
export const nestingOf = keptByText((text: string): Nesting => {
  const matched = new Map<number, { close: number; kind: Pair['kind'] }>();
  const stack: { at: number; closer: string; kind: Pair['kind'] }[] = [];
  const openOf = new Map<string, number>();
  let straight: number | undefined;
  for (let i = nextOf(marks, text, 0); i >= 0; i = nextOf(marks, text, i + 1)) {
    const character = text.charAt(i);
    const closer = closerOf[character];
    if (closer !== undefined) {
      stack.push({ at: i, closer, kind: kindOf(character) });
      openOf.set(closer, (openOf.get(closer) ?? 0) + 1);
    } else if (character === '"') {
      if (straight === undefined) straight = i;
      else {
        matched.set(straight, { close: i, kind: 'quote' });
        straight = undefined;
      }
    } else if (closers.has(character)) {
      const fits =
        (openOf.get(character) ?? 0) > 0 ? character : (openOf.get(twin[character] ?? '') ?? 0) > 0 ? twin[character] : undefined;
      for (let top = fits === undefined ? undefined : stack.pop(); top; top = stack.pop()) {
        openOf.set(top.closer, (openOf.get(top.closer) ?? 1) - 1);
        if (top.closer !== fits) continue;
        matched.set(top.at, { close: i, kind: top.kind });
        break;
      }
    }
  }
  if (matched.size === 0) return { around: () => undefined };
  // Where the innermost pair changes, and to which: few places, looked up by halving.
  const places: number[] = [];
  const pairs: (Pair | undefined)[] = [];
  let current: Pair | undefined;
  const leaveBefore = (at: number): void => {
    while (current && current.close < at) {
      places.push(current.close);
      current = current.parent;
      pairs.push(current);
    }
  };
  for (const [open, { close, kind }] of [...matched].sort((a, b) => a[0] - b[0])) {
    leaveBefore(open + 1);
    current = { open, close, kind, parent: current };
    places.push(open + 1);
    pairs.push(current);
  }
  leaveBefore(Infinity);
  return {
    around: (index) => {
      if (index < 0 || index >= text.length) return undefined;
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) <= index) low = middle + 1;
        else high = middle;
      }
      return pairs[low - 1];
    },
  };
});
