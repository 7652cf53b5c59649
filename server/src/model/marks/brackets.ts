import { isBlank, isDigit, isLatin } from '../../text/characters';
import { closerOf as pairs } from '../../text/marks';
import { isChineseNumeral } from '../../text/numerals';
import { classOf, nextOf } from '../../text/scan';
import { firstWhere } from '../../text/search';

/** A mark of a pair in a text, by its index. */
export interface BracketMark {
  readonly at: number;
  readonly mark: string;
}

/** What does not pair in a text. Square brackets and pairs of straight quotes are left alone: they mean too many things. */
export interface BracketFaults {
  /** Openers without a closer, in order. */
  readonly unclosed: readonly BracketMark[];
  /** Closers without an opener, in order. */
  readonly unopened: readonly BracketMark[];
  /** （…): the two ends are of different kinds, but meant for each other. */
  readonly mixed: readonly { readonly open: BracketMark; readonly close: BracketMark }[];
  /** “…（…”…）: a pair that ends inside another. */
  readonly crossed: readonly { readonly open: BracketMark; readonly close: BracketMark }[];
  /** “一户一档" and "一户一档”: one end of a quotation is a straight quote. */
  readonly straight: readonly { readonly open: BracketMark; readonly close: BracketMark }[];
}

const closerOf: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(pairs).filter(([opener]) => opener !== '['));
const marks = classOf([...Object.entries(closerOf).flat(), ']'].join(''));

/** Ends that drafters mix up: an opener that a strange closer was meant for. */
const lookalikes: Readonly<Record<string, string>> = { '）': '(〔', ')': '（〔', '〕': '（(', ']': '〔', '】': '〔' };

/** The closer an opener asks for. */
export const closerFor = (opener: string): string => closerOf[opener] ?? opener;

/** The opener a closer asks for. */
export const openerFor = (closer: string): string => Object.keys(closerOf).find((o) => closerOf[o] === closer) ?? closer;

/** True for the closing bracket of a numbering label without an opening one: 1）, a), and inside a text 一）. At its start 一） has lost its （. */
const isLabelEnd = (text: string, at: number): boolean => {
  let from = at;
  while (from > 0 && at - from < 4 && (isDigit(text[from - 1]) || isLatin(text[from - 1]) || isChineseNumeral(text[from - 1]))) from -= 1;
  if (from === at || (from === 0 && isChineseNumeral(text[at - 1]))) return false;
  const before = text[from - 1];
  return before === undefined || isBlank(before) || '。；，、：;,:|'.includes(before);
};

/** An apostrophe between Latin letters, minutes and seconds of arc (113°30’25”): they close nothing. */
const isApostrophe = (text: string, at: number): boolean => {
  const digit = isDigit(text[at - 1]);
  if (text[at] === '’') return digit || (isLatin(text[at - 1]) && isLatin(text[at + 1]));
  return text[at] === '”' && digit && /[°’′]/.test(text.slice(Math.max(0, at - 6), at));
};

/** How far apart two quotes of one kind may stand to be the two ends of one quotation. */
const quotationLength = 40;

/** “一户一档“ and ”一户一档”: the same quote twice where a pair was meant. Gives those pairs and the marks left. */
const twoOfOne = (
  list: readonly BracketMark[],
): { readonly pairs: { open: BracketMark; close: BracketMark }[]; readonly rest: BracketMark[] } => {
  const pairs: { open: BracketMark; close: BracketMark }[] = [];
  const rest: BracketMark[] = [];
  for (const mark of list) {
    const open = rest.at(-1);
    if (open && open.mark === mark.mark && '“”'.includes(mark.mark) && mark.at - open.at <= quotationLength)
      pairs.push({ open: rest.pop() ?? open, close: mark });
    else rest.push(mark);
  }
  return { pairs, rest };
};

/** Does every closer of a text close what was opened last, and is nothing left open? So it is in nearly all of them. */
const nests = (text: string): boolean => {
  const due: string[] = [];
  for (let at = nextOf(marks, text, 0); at >= 0; at = nextOf(marks, text, at + 1)) {
    const mark = text.charAt(at);
    const closer = closerOf[mark];
    if (closer !== undefined) due.push(closer);
    else if (due.pop() !== mark) return false;
  }
  return due.length === 0;
};

const quotes = /[“”"]/g;

/** The straight quote that ends the quotation opened at a place: the next quote of all, unless the opener's own closer comes before another opener does. */
const straightCloser = (text: string, open: number): number => {
  const at = nextOf(quotes, text, open + 1);
  if (at < 0 || text.charAt(at) !== '"' || at - open > quotationLength) return -1;
  const next = nextOf(quotes, text, at + 1);
  if (next < 0 || text.charAt(next) === '“') return at;
  if (text.charAt(next) === '”') return -1;
  // “甲"乙"丙”: two straight ones inside a quotation.
  const third = nextOf(quotes, text, next + 1);
  return third >= 0 && text.charAt(third) === '”' ? -1 : at;
};

/** The straight quote that opens the quotation closed at a place, where the straight ones before it are pairs. */
const straightOpener = (text: string, close: number, straight: readonly number[]): number => {
  const last = firstWhere(straight, (at) => at > close) - 1;
  const from = straight[last] ?? -1;
  return from >= 0 && last % 2 === 0 && close - from <= quotationLength && !/[“”]/u.test(text.slice(from, close)) ? from : -1;
};

/** Takes out of some lone marks those whose other end is a straight quote. */
const straightPairs = (
  text: string,
  unclosed: readonly BracketMark[],
  unopened: readonly BracketMark[],
): { readonly pairs: { open: BracketMark; close: BracketMark }[]; readonly unclosed: BracketMark[]; readonly unopened: BracketMark[] } => {
  const pairs: { open: BracketMark; close: BracketMark }[] = [];
  const left = { unclosed: [] as BracketMark[], unopened: [] as BracketMark[] };
  const straight: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) straight.push(at);
  for (const open of unclosed) {
    const at = open.mark === '“' ? straightCloser(text, open.at) : -1;
    if (at < 0) left.unclosed.push(open);
    else pairs.push({ open, close: { at, mark: '"' } });
  }
  for (const close of unopened) {
    const at = close.mark === '”' ? straightOpener(text, close.at, straight) : -1;
    if (at < 0) left.unopened.push(close);
    else pairs.push({ open: { at, mark: '"' }, close });
  }
  return { pairs, ...left };
};

/** Pairs up the brackets, quotes and title marks of a text and says what is left over; undefined where nothing is. Linear but for nesting depth, which is bounded. */
export const bracketFaults = (text: string): BracketFaults | undefined => {
  if (nests(text)) return undefined;
  const stack: BracketMark[] = [];
  const skipped: BracketMark[] = [];
  const unopened: BracketMark[] = [];
  const mixed: { open: BracketMark; close: BracketMark }[] = [];
  const crossed: { open: BracketMark; close: BracketMark }[] = [];
  const lastOf = (list: readonly BracketMark[], fits: (mark: string) => boolean): number => {
    for (let i = list.length - 1; i >= 0 && i >= list.length - 12; i -= 1) if (fits(list[i]?.mark ?? '')) return i;
    return -1;
  };
  for (let at = nextOf(marks, text, 0); at >= 0; at = nextOf(marks, text, at + 1)) {
    const mark = text.charAt(at);
    if (mark in closerOf) {
      stack.push({ at, mark });
      continue;
    }
    const own = lastOf(stack, (m) => closerOf[m] === mark);
    if (own < 0 && isApostrophe(text, at)) continue;
    if ('）)'.includes(mark) && isLabelEnd(text, at) && lastOf(stack, (m) => m === '（' || m === '(') < 0) continue;
    const top = stack.at(-1);
    if (own === stack.length - 1 && top) {
      stack.pop();
      continue;
    }
    if (top && (lookalikes[mark] ?? '').includes(top.mark) && own < 0) {
      stack.pop();
      mixed.push({ open: top, close: { at, mark } });
      continue;
    }
    if (own >= 0) {
      skipped.push(...stack.splice(own).slice(1));
      continue;
    }
    const passed = lastOf(skipped, (m) => closerOf[m] === mark);
    const open = skipped[passed];
    if (open) {
      skipped.splice(passed, 1);
      crossed.push({ open, close: { at, mark } });
    } else if (mark !== ']') unopened.push({ at, mark });
  }
  const lone = [...skipped, ...stack].sort((a, b) => a.at - b.at);
  const { pairs: straight, ...left } = text.includes('"') ? straightPairs(text, lone, unopened) : { pairs: [], unclosed: lone, unopened };
  const open = twoOfOne(left.unclosed);
  const closed = twoOfOne(left.unopened);
  const faults = { unclosed: open.rest, unopened: closed.rest, mixed: [...mixed, ...open.pairs, ...closed.pairs], crossed, straight };
  return Object.values(faults).some(({ length }) => length > 0) ? faults : undefined;
};
