import { lineAt, type Source } from './source';
import type { Span } from './span';

/**
 * Where two versions of a text differ: the first `head` characters are alike, and so are those from `tail` on (an offset in the new version), which stood
 * `shift` characters further up in the old one. An edit leaves one stretch between them.
 */
export interface Change {
  readonly head: number;
  readonly tail: number;
  /** How much longer the new version is. */
  readonly shift: number;
}

/** Stretches of these lengths are compared natively, the longer first. */
const lengths = [16_384, 2048, 256, 32] as const;

/** Compares two versions of a text. Of equal ones all is head. */
export const changeBetween = (old: string, text: string): Change => {
  const shift = text.length - old.length;
  if (old === text) return { head: text.length, tail: text.length, shift };
  const most = Math.min(text.length, old.length);
  let head = 0;
  for (const length of lengths)
    while (head + length <= most && text.slice(head, head + length) === old.slice(head, head + length)) head += length;
  while (head < most && text.charCodeAt(head) === old.charCodeAt(head)) head += 1;
  let alike = 0;
  const end = text.length;
  const oldEnd = old.length;
  for (const length of lengths)
    while (
      alike + length <= most - head &&
      text.slice(end - alike - length, end - alike) === old.slice(oldEnd - alike - length, oldEnd - alike)
    )
      alike += length;
  while (alike < most - head && text.charCodeAt(end - alike - 1) === old.charCodeAt(oldEnd - alike - 1)) alike += 1;
  return { head, tail: end - alike, shift };
};

/** Two changes of the same texts, or of texts made from them place by place, as one: alike is what is alike in both. */
export const bothChanges = (a: Change, b: Change): Change => ({
  head: Math.min(a.head, b.head),
  tail: Math.max(a.tail, b.tail),
  shift: a.shift,
});

/** The lines that a change left alone. */
export interface Untouched {
  /** They end before this place … */
  readonly before: number;
  /** … or start at this one or behind it; places of the new version. */
  readonly behind: number;
  /** How far a range of the old version has moved; undefined where it stands on lines that were changed. */
  readonly moveOf: (range: Span) => number | undefined;
}

/** Which lines of a text a change left alone. */
export const untouchedBy = ({ head, tail, shift }: Change, source: Source): Untouched => {
  // Between CR and LF it changes where the line above ends.
  const first = source.text[head - 1] === '\r' ? head - 1 : head;
  const before = source.lineStarts[lineAt(source, first)] ?? 0;
  const behind = source.lineStarts[lineAt(source, tail) + 1] ?? Infinity;
  return { before, behind, moveOf: ({ start, end }) => (end < before ? 0 : start + shift >= behind ? shift : undefined) };
};
