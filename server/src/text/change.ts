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

/** Compared natively, a stretch at a time. */
const stretch = 2048;

/** Compares two versions of a text. Of equal ones all is head. */
export const changeBetween = (old: string, text: string): Change => {
  const shift = text.length - old.length;
  if (old === text) return { head: text.length, tail: text.length, shift };
  const most = Math.min(text.length, old.length);
  let head = 0;
  while (head + stretch <= most && text.startsWith(old.slice(head, head + stretch), head)) head += stretch;
  while (head < most && text.charCodeAt(head) === old.charCodeAt(head)) head += 1;
  let tail = text.length;
  while (
    tail - stretch >= head &&
    tail - shift - stretch >= head &&
    text.startsWith(old.slice(tail - shift - stretch, tail - shift), tail - stretch)
  )
    tail -= stretch;
  while (tail > head && tail - shift > head && text.charCodeAt(tail - 1) === old.charCodeAt(tail - shift - 1)) tail -= 1;
  return { head, tail, shift };
};

/** Two changes of the same texts, or of texts made from them place by place, as one: alike is what is alike in both. */
export const bothChanges = (a: Change, b: Change): Change => ({
  head: Math.min(a.head, b.head),
  tail: Math.max(a.tail, b.tail),
  shift: a.shift,
});
