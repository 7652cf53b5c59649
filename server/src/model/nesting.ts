import { closerOf } from '../text/marks';

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

/** The pairs of marks of a text, and the innermost one around each place. */
export interface Nesting {
  /** The innermost pair that holds the character at an index (its own marks are not inside). */
  readonly around: (index: number) => Pair | undefined;
}

/** Title marks, quotes and brackets of a text; a mark that is never closed holds nothing. Straight quotes pair in order. Linear. */
export const nestingOf = (text: string): Nesting => {
  const matched = new Map<number, { close: number; kind: Pair['kind'] }>();
  const stack: { at: number; closer: string; kind: Pair['kind'] }[] = [];
  const openOf = new Map<string, number>();
  let straight: number | undefined;
  for (let i = 0; i < text.length; i += 1) {
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
  const inside = new Array<Pair | undefined>(text.length);
  let current: Pair | undefined;
  for (let i = 0; i < text.length; i += 1) {
    while (current && current.close <= i) current = current.parent;
    inside[i] = current;
    const found = matched.get(i);
    if (found) current = { open: i, close: found.close, kind: found.kind, parent: current };
  }
  return { around: (index) => inside[index] };
};
