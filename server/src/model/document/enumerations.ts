import { isBlank } from '../../text/characters';
import { chineseValue, circledValue, isChineseNumeral } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import { keptByText } from '../../text/keep';
import { nextOf } from '../../text/scan';
import type { Enumeration, Prose } from '../types';

interface Token {
  readonly style: Enumeration['style'];
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly valueTo: number;
  readonly valueFrom: number;
}

/** More lists inside one another than this nobody writes. */
const deepest = 6;

const boundary = (character: string | undefined): boolean =>
  character === undefined || isBlank(character) || '。；：，、！？“”（(:;,)）—》'.includes(character);

/** What an item can begin with: ①, 第 or the numeral of 一是, 十一是. */
const opening = /[\u2460-\u2473]|第(?=[一二三四五六七八九十])|[一二三四五六七八九十](?=[一二三四五六七八九十是])/g;

const tokenAt = (text: string, i: number): Token | undefined => {
  const character = text[i];
  const circled = circledValue(character);
  if (circled !== undefined) return { style: '①', value: circled, from: i, to: i + 1, valueFrom: i, valueTo: i + 1 };
  if (!boundary(text[i - 1])) return undefined;
  if (character === '第') {
    let to = i + 1;
    while (isChineseNumeral(text[to]) && to - i < 4) to += 1;
    const value = chineseValue(text.slice(i + 1, to));
    if (value === undefined || value === 0 || (text[to] !== '，' && text[to] !== ',') || value > 20) return undefined;
    return { style: '第一，', value, from: i, to: to + 1, valueFrom: i + 1, valueTo: to };
  }
  if (!isChineseNumeral(character)) return undefined;
  let to = i;
  while (isChineseNumeral(text[to]) && to - i < 3) to += 1;
  const value = chineseValue(text.slice(i, to));
  if (value === undefined || value === 0 || value > 20 || text[to] !== '是') return undefined;
  return { style: '一是', value, from: i, to: to + 1, valueFrom: i, valueTo: to };
};

const tokensIn = keptByText((text: string) => {
  const tokens: Token[] = [];
  for (let i = nextOf(opening, text, 0); i >= 0; i = nextOf(opening, text, i + 1)) {
    const token = tokenAt(text, i);
    if (!token) continue;
    tokens.push(token);
    i = token.to - 1;
  }
  return tokens;
});

/** True where an item of an enumeration may begin; other prose has no part in any. */
export const beginsItems = (prose: Prose): boolean => tokensIn(prose.kept).length > 0;

/**
 * Inline enumerations (一是…二是…; 第一，…第二，…; ①②③) of a run of prose that belongs together: the paragraphs of one section, box or cell.
 * A new 一是 opens a nested or a new one; an item that continues an outer one closes the inner; one without a first item is left out.
 */
export const enumerationsIn = (run: readonly Prose[]): Enumeration[] => {
  const done: { style: Enumeration['style']; items: Enumeration['items'][number][]; prose: Prose }[] = [];
  const open = new Map<Enumeration['style'], (typeof done)[number][]>();
  for (const prose of run) {
    for (const token of tokensIn(prose.kept)) {
      const item = {
        value: token.value,
        span: spanIn(prose.reading, token.from, token.to),
        valueSpan: spanIn(prose.reading, token.valueFrom, token.valueTo),
        prose,
        at: token.from,
      };
      const stack = open.get(token.style) ?? [];
      open.set(token.style, stack);
      if (token.value === 1) {
        const fresh = { style: token.style, items: [item], prose };
        done.push(fresh);
        const top = stack.at(-1);
        if (top && top.prose !== prose && top.items.length > 1 && stack.length === 1 && token.style === '①') stack.pop();
        stack.push(fresh);
        if (stack.length > deepest) stack.shift();
        continue;
      }
      let at = stack.length - 1;
      while (at >= 0 && stack[at]?.items.at(-1)?.value !== token.value - 1) at -= 1;
      // 一是…二是…四是 within one paragraph is its own list with a gap, not the fourth of a list three items long before it.
      const inner = stack.at(-1)?.items.at(-1);
      if (at < 0 || (inner && inner.prose === prose && inner.value > 1 && stack[at]?.items.at(-1)?.prose !== prose)) at = stack.length - 1;
      const target = stack[at];
      if (!target) continue;
      target.items.push(item);
      stack.length = at + 1;
    }
  }
  return done;
};
