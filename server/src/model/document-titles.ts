import { toSimplified } from '../lexicon/fold';
import { squeeze } from '../text/characters';
import { toChinese } from '../text/numerals';
import { planOrdinalAt } from './periods-in-text';
import type { NearName } from './term-places';
import type { Prose } from './types';

/** A document named in 《》; `from` and `to` bound the name without the marks. */
export interface DocumentTitle {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Index of the 》 that closes the 《 at an index, or -1. */
export const titleEnd = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '《') depth += 1;
    else if (text[i] === '》' && (depth -= 1) === 0) return i;
  }
  return -1;
};

/** Every 《…》 of a text. */
const documentTitlesIn = (prose: Prose): DocumentTitle[] => {
  const { text } = prose.reading;
  const found: DocumentTitle[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = titleEnd(text, open);
    if (close < 0) break;
    found.push({ prose, from: open + 1, to: close, text: text.slice(open + 1, close) });
    open = close;
  }
  return found;
};

/** A title for comparing: without quotes, blanks, its last bracket (years, 试行), in simplified characters, with one kind of dash. */
export const plainTitle = (text: string): string => {
  const bare = toSimplified(squeeze(text))
    .replace(/[“”"‘’'《》〈〉*]/g, '')
    .replace(/[（(][^（）()]{1,16}[）)]$/, '');
  return bare.replace(/[-—–－~～]+/g, '-');
};

/** The same with 第十四个五年规划 written 十四五规划. */
export const foldedTitle = (text: string): string => {
  const plain = plainTitle(text);
  for (let i = plain.indexOf('第'); i >= 0; i = plain.indexOf('第', i + 1)) {
    const found = planOrdinalAt(plain, i);
    if (found) return `${plain.slice(0, i)}${toChinese(found.ordinal)}五${plain.slice(found.to)}`;
  }
  return plain;
};

const bracketOf = (text: string): string => /[（(]([^（）()]{1,16})[）)]$/.exec(text)?.[1] ?? '';

/** Does one citation differ from the other by more than leaving out its last bracket? 标准（2016年版） and 标准（2022年版） are two documents. */
const citedApart = (a: string, b: string): boolean => {
  const [left, right] = [squeeze(a), squeeze(b)];
  const [inLeft, inRight] = [bracketOf(left), bracketOf(right)];
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (inLeft !== '' && inRight !== '' && digits(inLeft) !== digits(inRight)) return false;
  const bare = (text: string, bracket: string): string => (bracket === '' ? text : text.slice(0, text.length - bracket.length - 2));
  const words = (text: string): string => text.replace(/[-—–－~～]/g, '');
  return bare(left, inLeft) !== bare(right, inRight) || (inLeft !== '' && inRight !== '' && words(inLeft) !== words(inRight));
};

/** Documents cited under two names: with the period spelled out or short, with other quotes or brackets. The first name is the other. */
export const titleVariantsOf = (proses: readonly Prose[]): NearName[] => {
  const titles = proses
    .filter((p) => p.kind !== 'toc')
    .flatMap(documentTitlesIn)
    .filter((t) => t.text.length >= 8);
  const first = new Map<string, DocumentTitle>();
  const found: NearName[] = [];
  for (const title of titles) {
    const key = foldedTitle(title.text);
    const before = first.get(key);
    if (!before) first.set(key, title);
    else if (citedApart(before.text, title.text)) {
      found.push({
        text: title.text,
        other: before.text,
        place: { prose: title.prose, from: title.from, to: title.to },
        otherPlace: { prose: before.prose, from: before.from, to: before.to },
      });
    }
  }
  return found;
};
