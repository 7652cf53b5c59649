import { hanUnits } from '../text/classes';
import { nextOf } from '../text/scan';

/** An item of a series that stands in it before: from the mark in front of it to its end, and where it stood first. */
export interface RepeatedItem {
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

const marks = /[、，。；：,;:！？（）()]/g;
const wholeItem = new RegExp(`^[${hanUnits}\\u{20000}-\\u{323af}]+$`, 'u');
const isWhole = (item: string): boolean => item.length >= 2 && item.length <= 12 && wholeItem.test(item) && !/[和及与或等]/.test(item);

/** The first item of a series where its bounds are sure: right behind a colon or a bracket (责任单位：市住建局、…). */
const firstItem = (text: string, mark: number): { readonly from: number; readonly item: string } | undefined => {
  const reach = text.slice(Math.max(0, mark - 13), mark);
  const opener = Math.max(...[...'：:（('].map((c) => reach.lastIndexOf(c)));
  const item = reach.slice(opener + 1);
  return opener >= 0 && isWhole(item) ? { from: mark - item.length, item } : undefined;
};

/** What ends the last item of a series, so that nothing else belongs to it. */
const closers = '）)。；;';

/**
 * `音乐、体育、音乐、`: items of one series that are equal. Words may stand before the first item and behind the last: the first counts behind a colon or bracket
 * alone, the last where it is the whole of what another is.
 */
function* repeatedItems(text: string): Generator<RepeatedItem> {
  let seen = new Map<string, number>();
  let begins = true;
  for (let mark = text.indexOf('、'); mark >= 0;) {
    const next = text.indexOf('、', mark + 1);
    const found = nextOf(marks, text, mark + 1);
    const end = found < 0 ? text.length : found;
    const opening = begins ? firstItem(text, mark) : undefined;
    if (opening) seen.set(opening.item, opening.from);
    const item = text.slice(mark + 1, end);
    const first = seen.get(item);
    if (end !== next) {
      if (first !== undefined && (end === text.length || closers.includes(text.charAt(end)))) yield { from: mark, to: end, first };
      if (seen.size > 0) seen = new Map();
      begins = true;
    } else {
      if (first !== undefined) yield { from: mark, to: end, first };
      else if (isWhole(item)) seen.set(item, mark + 1);
      begins = false;
    }
    mark = next;
  }
}

const none: readonly RepeatedItem[] = [];

/** The items of the series of a text that stand in them twice, in order. */
export const repeatedItemsIn = (text: string): readonly RepeatedItem[] => (text.includes('、') ? [...repeatedItems(text)] : none);
