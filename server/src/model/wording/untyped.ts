import { isDigit, isHan, isLatin } from '../../text/characters';
import { nextOf } from '../../text/scan';
import { localInLines } from '../kept/local';
import type { PlanDocument } from '../types';

/** What a run of characters is that no author typed; emphasis: the ** of Markdown that a conversion left; subscript: the _ of PM_2.5; jump: where a newspaper goes on; formula: TeX; split: a character taken apart. */
export type UntypedKind = 'lost' | 'decoded' | 'marks' | 'symbol' | 'control' | 'emphasis' | 'subscript' | 'jump' | 'formula' | 'split';

/** What the commonest wrong decodings leave: U+FFFD pairs read as GBK, uninitialised memory, UTF-8 read as Windows-1252. */
const decoded = ['锟斤拷', '烫烫烫', '屯屯屯', 'ï»¿', 'â€œ', 'â€\u009d', 'â€”', 'â€™', 'Ã©', 'Â·', 'ä¸', 'å¹', 'æœ', 'ç\u009a„'];
/** UTF-8 punctuation read as GBK; no text of today is written with these. */
const misread = '锛銆鈥锟';

/** Private use, U+FFFC and U+FFFD, control characters but tab and line ends. */
const untyped = '\\ue000-\\uf8ff\\ufffc\\ufffd\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
/** Sides of characters; none is a character by itself: 渔氵万半岛. */
const sides = '氵扌忄钅讠饣纟亻艹犭礻衤刂阝疒';
const suspect = new RegExp(
  `[${sides}]|\\*(?=\\*)|_(?=[{\\d])|\\$(?=[^$\\n]{0,30}\\\\[a-z])|<(?=eq>)|[（(](?=下转|上接|紧接|接第)|[?〓${untyped}${misread}${decoded.map((sign) => sign.charAt(0)).join('')}]`,
  'g',
);

/** **要点**: a pair of ** as typed. 带**的为约束性，带**的 are the signs themselves. */
const pair = /\*\*(?=[^*\s的为号者])[^*\n]{0,59}[^*\s]\*\*(?!\*)/y;
const anyHan = /[\u4e00-\u9fff]/u;
/** How far the other marks of a line are looked for. */
const besideReach = 200;
const besideStray = /[\u4e00-\u9fff“”（）《》：，。]/u;

/** 2030年****）**: four of them hold nothing between; a text without Markdown shows every ** as it is. */
const emphasisEnd = (text: string, at: number, plain: boolean): number | undefined => {
  if (text[at - 1] === '*') return undefined;
  let to = at;
  while (text[to] === '*') to += 1;
  if (to - at >= 4) {
    const before = text.slice(Math.max(0, at - besideReach), at);
    const behind = text.slice(to, to + besideReach);
    const others = before.slice(before.lastIndexOf('\n') + 1).includes('**') || (behind.split('\n')[0] ?? '').includes('**');
    return others && besideStray.test(text[at - 1] ?? '#') && besideStray.test(text[to] ?? '#') ? to : undefined;
  }
  pair.lastIndex = at;
  // C**…, a**2: a sign of a language or a formula.
  const words = plain && to - at === 2 && !isLatin(text[at - 1]) ? pair.exec(text)?.[0] : undefined;
  return words !== undefined && anyHan.test(words) ? at + words.length : undefined;
};

/** PM_2.5, CO_2, H_2|O, SO_{2}: a formula, and the subscript with the mark that TeX and Markdown editors set before it. */
const subscript =
  /(?:PM_(?=\{?(?:2\.5|10|1(?!\d)))|(?:[CSN]O|NH|CH|SF)_|O_(?=\{?3)|[HN]_(?=\{?2\}?[OS]))(?:\{\d(?:\.\d)?\}|(?:2\.5|10|[1-6])(?!\d))(?![号站点]|[\\/^_$}]|\.[A-Za-z\d]|(?!O(?![A-Za-z])|e(?![A-Za-z]))[A-Za-z])/y;
const longestFormula = 2;
/** 编号NO_2, 字段CO_2: a name in a list or a program. */
const coded = /(?:编号|编码|代码|代号|字段|表名|变量|参数|标签|文件名)[^，。；]{0,6}$|_\d、$/u;
const beforeCode = 12;

/** Where the formula ends whose subscript mark stands at a place; undefined for the _ of a name in code, a file name or a formula between $ signs. */
const subscriptAt = (text: string, at: number): { readonly from: number; readonly to: number } | undefined => {
  for (let from = Math.max(0, at - longestFormula); from < at; from += 1) {
    subscript.lastIndex = from;
    const formula = /[A-Za-z\d_$\\{/.-]/.test(text[from - 1] ?? ' ') ? undefined : subscript.exec(text)?.[0];
    if (formula?.indexOf('_') !== at - from || coded.test(text.slice(Math.max(0, from - beforeCode), from))) continue;
    return { from, to: from + formula.length };
  }
  return undefined;
};

/** （下转第四版）, （上接第1版）: from one page of a newspaper to another. */
const jump = /[（(](?:下转|上接|紧接|接)第?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z]\d{1,2})[版页][）)]/y;

/** $270 \mathrm{~m}^{2}$, <eq>…</eq>: what a reader of PDFs leaves of a formula. */
const formula = /\$[^$\n]{0,30}\\[a-z]{2,12}[^$\n]{0,60}\$|<eq>[^<\n]{1,80}<\/eq>/y;

/** 、?水灌区; 前1?。; 甲市?乙园: a question does not begin behind a mark that goes on, nor end before another mark or without a word that asks. ?表示…… explains the sign. */
const isLostSign = (text: string, at: number, to: number): boolean => {
  const [before, after] = [text[at - 1] ?? '\n', text[to] ?? '\n'];
  if ('，、；：“（'.includes(before)) return isHan(after) && !/^(?:表示|代表|号|为|是|处|标|待)/u.test(text.slice(to, to + 2));
  if (isHan(before) && isHan(after)) return !asks.test(text.slice(Math.max(0, at - longestQuestion), at));
  return isDigit(before) && '，。；、'.includes(after);
};
/** What a question holds. */
const asks =
  /[吗呢么何否谁哪几吧啊啥岂]|多少|怎样|([\u4e00-\u9fff])不\1|有没有|没有$|了$|还是|难道|莫非|符$|得[\u4e00-\u9fff]$|先有|年龄$|姓名$|([\u4e00-\u9fff]{2})不\2/u;
const longestQuestion = 30;

const kindAt = (
  text: string,
  at: number,
  plain: boolean,
): { readonly kind: UntypedKind; readonly from?: number; readonly to: number } | undefined => {
  const character = text[at] ?? '';
  if (character === '*') {
    const to = emphasisEnd(text, at, plain);
    return to === undefined ? undefined : { kind: 'emphasis', to };
  }
  if (character === '（' || character === '(') {
    jump.lastIndex = at;
    const words = jump.exec(text)?.[0];
    return words === undefined ? undefined : { kind: 'jump', to: at + words.length };
  }
  if (character === '$' || character === '<') {
    formula.lastIndex = at;
    const words = formula.exec(text)?.[0];
    return words === undefined ? undefined : { kind: 'formula', to: at + words.length };
  }
  if (character === '_') {
    const formula = subscriptAt(text, at);
    return formula && { kind: 'subscript', ...formula };
  }
  // 三点水氵旁: the side itself is meant.
  if (sides.includes(character))
    return isHan(text[at - 1]) && isHan(text[at + 1]) && !'旁部字边'.includes(text[at + 1] ?? ' ')
      ? { kind: 'split', to: at + 2 }
      : undefined;
  const code = character.charCodeAt(0);
  const run = (test: (c: string) => boolean): number => {
    let to = at;
    while (to < text.length && test(text[to] ?? '')) to += 1;
    return to;
  };
  if (code === 0xfffd) return { kind: 'lost', to: run((c) => c === '\ufffd') };
  if (code >= 0xe000 && code <= 0xf8ff) return { kind: 'symbol', to: run((c) => c >= '\ue000' && c <= '\uf8ff') };
  if (code === 0xfffc || (code < 0x20 && character !== '\t' && character !== '\n' && character !== '\r') || (code >= 0x7f && code < 0xa0)) {
    return { kind: 'control', to: at + 1 };
  }
  if (character === '?' && text[at - 1] !== '?') {
    const to = run((c) => c === '?');
    const inside = isHan(text[at - 1]) && isHan(text[to]);
    if (to - at === 1 && isLostSign(text, at, to)) return { kind: 'marks', to };
    return (to - at >= 2 && inside) || (to - at >= 4 && (isHan(text[at - 1]) || isHan(text[to]))) ? { kind: 'marks', to } : undefined;
  }
  // 〓 stands for a character that a printer has no type for; 〓〓〓 is a rule.
  if (character === '〓') {
    const inside = isHan(text[at - 1]) || isHan(text[at + 1]);
    if (/图例|代表|表示|格式/u.test(text)) return undefined;
    return inside && text[at - 1] !== '〓' && text[at + 1] !== '〓' ? { kind: 'marks', to: at + 1 } : undefined;
  }
  if (misread.includes(character) && text.length > at + 1) {
    let to = at + 1;
    for (let i = at + 1; i < Math.min(text.length, to + 12); i += 1) if (misread.includes(text[i] ?? ' ')) to = i + 1;
    if (to > at + 1) return { kind: 'decoded', to };
  }
  const sign = decoded.find((s) => text.startsWith(s, at));
  return sign ? { kind: 'decoded', to: at + sign.length } : undefined;
};

const none: readonly number[] = [];
const suspects = localInLines((line) => {
  let found: number[] | undefined;
  for (let i = nextOf(suspect, line, 0); i >= 0; i = nextOf(suspect, line, i + 1)) (found ??= []).push(i);
  return found ?? none;
});

/** Such a run, by offsets of the source. */
export interface Untyped {
  readonly kind: UntypedKind;
  readonly from: number;
  readonly to: number;
}

/** Such runs of a plan, in order. */
export const untypedIn = (plan: PlanDocument): Untyped[] => {
  const found: Untyped[] = [];
  let next = 0;
  for (const { place: line, hits } of suspects(plan)) {
    for (const at of hits) {
      const from = line.from + at;
      const here = from < next ? undefined : kindAt(plan.source.text, from, plan.tree.dialect === 'plain');
      if (!here) continue;
      found.push({ from, ...here });
      next = here.to;
    }
  }
  return found;
};
