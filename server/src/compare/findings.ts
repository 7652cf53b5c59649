import { grouped } from '../text/grouped';

/** Findings that one draft has and the other has not. */
export interface FindingsCompared<Item> {
  readonly new: readonly Item[];
  readonly gone: readonly Item[];
}

/** Compares findings by their stable ids (rule and content, not line); of findings with one id as many are the same as both drafts have. */
export const compareFindings = <Item extends { readonly id: string }>(
  old: readonly Item[],
  now: readonly Item[],
): FindingsCompared<Item> => {
  const left = grouped(old.toReversed(), ({ id }) => id);
  const come = now.filter(({ id }) => !left.get(id)?.pop());
  const gone = new Set([...left.values()].flat());
  return { new: come, gone: old.filter((finding) => gone.has(finding)) };
};
