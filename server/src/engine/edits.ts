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
