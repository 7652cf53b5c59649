import type { Prose } from '../types';

let kinds = 0;

/**
 * Puts what was found in a text into the proses of that text. A prose that goes on into the next version of its document keeps what was put in it, as long as
 * the list found in its text is the same one.
 * @param place makes the item of a prose of an item of its text; where it stands must follow from the prose when it is asked for
 */
export const placing = <Item>(place: (found: Item, prose: Prose) => Item): ((found: readonly Item[], prose: Prose) => readonly Item[]) => {
  const own = kinds;
  kinds += 1;
  return (found, prose) => {
    if (found.length === 0) return found;
    const known = prose.placed?.[own];
    if (known?.found === found) return known.items as readonly Item[];
    const items = found.map((item) => place(item, prose));
    (prose.placed ??= [])[own] = { found, items };
    return items;
  };
};
