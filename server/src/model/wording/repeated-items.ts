import { hanUnits } from '../../text/classes';
import { nextOf } from '../../text/scan';

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

/** What leads up to the first item of a series and is no part of it: 由省教育厅、…, 分别为石桥镇、…. */
const leads = /(?:由|为|是|即|如|含|经|包括|包含|涵盖|覆盖|提供|开展|设立|设有|会同|邀请|联合|聚焦|分别)$/u;

/** Where the first item of a series is a word that stands in it again, behind what leads up to it; −1 where it is not. */
const leadItemAt = (text: string, mark: number, item: string): number => {
  const from = mark - item.length;
  return from >= 0 && text.startsWith(item, from) && leads.test(text.slice(Math.max(0, from - 2), from)) ? from : -1;
};

/** What ends the last item of a series, so that nothing else belongs to it. */
const closers = '）)。；;';
/** What stands behind the last item and is no part of it: 等服务; behind a body what it does. */
const others = /等/u;
const duties = /(?<=[局厅委办部会院心队站署])(?:等|负责|牵头|配合|参与|共同|分别|会同|按职责|按照)/u;

/** The end of a last item, where something follows it that is no part of it. */
const itemEnd = (last: string): number => {
  const duty = duties.exec(last)?.index ?? -1;
  return duty >= 0 ? duty : (others.exec(last)?.index ?? -1);
};

/**
 * `音乐、体育、音乐、`: items of one series that are equal. Words may stand before the first item and behind the last: the first counts behind a colon or bracket
 * alone, the last where it is the whole of what another is.
 */
function* repeatedItems(text: string): Generator<RepeatedItem> {
  let seen = new Map<string, number>();
  let begins = true;
  let start = -1;
  for (let mark = text.indexOf('、'); mark >= 0;) {
    const next = text.indexOf('、', mark + 1);
    const found = nextOf(marks, text, mark + 1);
    const end = found < 0 ? text.length : found;
    const opening = begins ? firstItem(text, mark) : undefined;
    if (opening) seen.set(opening.item, opening.from);
    const item = text.slice(mark + 1, end);
    if (begins) start = mark;
    const firstOf = (word: string): number | undefined => {
      const known = seen.get(word);
      if (known !== undefined || start === mark || !isWhole(word)) return known;
      const lead = leadItemAt(text, start, word);
      return lead < 0 ? undefined : lead;
    };
    if (end !== next) {
      const closed = end === text.length || closers.includes(text.charAt(end));
      const size = closed && seen.has(item) ? item.length : itemEnd(item);
      const to = size > 0 ? mark + 1 + size : end;
      const first = size > 0 || closed ? firstOf(text.slice(mark + 1, to)) : undefined;
      if (first !== undefined) yield { from: mark, to, first };
      if (seen.size > 0) seen = new Map();
      begins = true;
    } else {
      const first = firstOf(item);
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
