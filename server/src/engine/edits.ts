import type { Edit } from '../rules/rule';

/** Applies edits that do not overlap to a text. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
};

/** A piece of an edited text: a stretch of the source, or text put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };

/** The pieces after edits that do not overlap, which count in the text the pieces make. */
const edited = (pieces: readonly Piece[], edits: readonly Edit[]): Piece[] => {
  const out: Piece[] = [];
  let index = 0;
  let within = 0;
  const walk = (count: number, keep: boolean): void => {
    let left = count;
    for (let piece = pieces[index]; piece && left > 0; piece = pieces[index]) {
      const size = lengthOf(piece);
      const step = Math.min(left, size - within);
      if (keep && step > 0) out.push(cut(piece, within, within + step));
      left -= step;
      within += step;
      if (within < size) return;
      index += 1;
      within = 0;
    }
  };
  let at = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    walk(span.start - at, true);
    walk(span.end - span.start, false);
    if (text !== '') out.push({ text });
    at = span.end;
  }
  walk(Infinity, true);
  return out;
};

/**
 * Edits of a text and edits of what comes out of them, as edits of the first text: they do not overlap, and applied at once they give the same.
 * @param length of the first text
 */
export const compose = (first: readonly Edit[], second: readonly Edit[], length: number): Edit[] => {
  const found: Edit[] = [];
  let at = 0;
  let text = '';
  const close = (to: number): void => {
    if (to > at || text !== '') found.push({ span: { start: at, end: to }, text });
    text = '';
  };
  for (const piece of edited(edited([{ from: 0, to: length }], first), second)) {
    if ('text' in piece) text += piece.text;
    else {
      close(piece.from);
      at = piece.to;
    }
  }
  close(length);
  return found;
};

/** Where an offset is after edits that do not overlap; one inside an edited stretch goes to the end of what replaces it. */
export const shifter = (edits: readonly Edit[]): ((offset: number) => number) => {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ends: number[] = [];
  let delta = 0;
  for (const { span, text } of sorted) ends.push((delta += text.length - (span.end - span.start)));
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const before = sorted[low - 1];
    return Math.max(offset, before?.span.end ?? 0) + (ends[low - 1] ?? 0);
  };
};

/** Characters of a stretch of text in which edits are looked up, so that 100,000 of them are not each held against all. */
const bucket = 128;

const clashes = (e: Edit, t: Edit): boolean =>
  (e.span.start < t.span.end && t.span.start < e.span.end) ||
  (e.span.start === t.span.start && e.span.end === t.span.end) ||
  (e.span.start === e.span.end && (e.span.start === t.span.start || e.span.start === t.span.end));

/** Which of the fixes fit beside each other, by index: the first ones; one that touches another already taken waits for the next pass. */
export const compatible = (fixes: readonly (readonly Edit[])[]): number[] => {
  const taken: number[] = [];
  const near = new Map<number, Edit[]>();
  const bucketsOf = ({ span }: Edit): number[] => {
    const first = Math.floor(span.start / bucket);
    return Array.from({ length: Math.floor(span.end / bucket) - first + 1 }, (_, i) => first + i);
  };
  fixes.forEach((edits, i) => {
    if (edits.some((e) => bucketsOf(e).some((b) => near.get(b)?.some((t) => clashes(e, t))))) return;
    taken.push(i);
    for (const edit of edits) {
      for (const b of bucketsOf(edit)) {
        const list = near.get(b);
        if (list) list.push(edit);
        else near.set(b, [edit]);
      }
    }
  });
  return taken;
};

/** The edits of as many fixes as fit beside each other. */
export const compatibleEdits = (fixes: readonly (readonly Edit[])[]): Edit[] => compatible(fixes).flatMap((i) => fixes[i] ?? []);
