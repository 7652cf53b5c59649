import { localInLines } from '../../model/kept/local';
import type { PlanDocument } from '../../model/types';
import { nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { isHan } from '../../text/characters';
import { rule } from '../rule';

type Kind = 'lost' | 'decoded' | 'marks' | 'symbol' | 'control';

/** What the commonest wrong decodings leave: U+FFFD pairs read as GBK, uninitialised memory, UTF-8 read as Windows-1252. */
const decoded = ['锟斤拷', '烫烫烫', '屯屯屯', 'ï»¿', 'â€œ', 'â€\u009d', 'â€”', 'â€™', 'Ã©', 'Â·', 'ä¸', 'å¹', 'æœ', 'ç\u009a„'];
/** UTF-8 punctuation read as GBK; no text of today is written with these. */
const misread = '锛銆鈥锟';

/** Private use, U+FFFC and U+FFFD, control characters but tab and line ends. */
const untyped = '\\ue000-\\uf8ff\\ufffc\\ufffd\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
const suspect = new RegExp(`[?${untyped}${misread}${decoded.map((sign) => sign.charAt(0)).join('')}]`, 'g');

const kindAt = (text: string, at: number): { readonly kind: Kind; readonly to: number } | undefined => {
  const character = text[at] ?? '';
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
    return (to - at >= 2 && inside) || (to - at >= 4 && (isHan(text[at - 1]) || isHan(text[to]))) ? { kind: 'marks', to } : undefined;
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

interface Found {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

const foundIn = (plan: PlanDocument): Found[] => {
  const found: Found[] = [];
  let next = 0;
  for (const { place: line, hits } of suspects(plan)) {
    for (const at of hits) {
      const from = line.from + at;
      const here = from < next ? undefined : kindAt(plan.source.text, from);
      if (!here) continue;
      found.push({ ...here, from });
      next = here.to;
    }
  }
  return found;
};

/** Characters that no author typed: pinyin glosses of a web page, replacement characters, a wrong decoding, private-use symbols. */
export const leftoverMojibake = rule({
  id: 'leftover/mojibake',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  mass: 5,
  messages: {
    gloss: {
      zh: '汉字后面夹着注音“{text}”，是网页复制时带出来的，不是正文；请删去',
      en: 'the pinyin gloss “{text}” was copied along with the web page and is no text of the plan; delete it',
    },
    lost: {
      zh: '“{text}”是转码时丢失的字；请对照原件补上',
      en: '“{text}” stands for characters lost in a conversion; restore them from the original',
    },
    decoded: {
      zh: '“{text}”是编码读错后的乱码；请用正确的编码重新打开原件',
      en: '“{text}” comes of a wrong encoding; open the original again with the right one',
    },
    marks: {
      zh: '汉字之间的“{text}”多半是转码时丢失的字；请对照原件补上',
      en: '“{text}” between characters most likely stands for lost ones; restore them from the original',
    },
    symbol: {
      zh: '这里有一个只在某种字体里才显示的符号（{text}），别处看不到；请换成通用的字符',
      en: 'this symbol ({text}) shows in one font only; use a common character',
    },
    control: {
      zh: '这里有一个看不见的控制字符（{text}），是文字处理软件留下的；请删去',
      en: 'an invisible control character ({text}) was left by a word processor; delete it',
    },
  },
  *check({ plan }) {
    const { text } = plan.source;
    const remove = (span: Span, zh: string, en: string) => ({ title: { zh, en }, edits: [{ span, text: '' }] });
    for (const span of plan.tree.glosses) {
      yield {
        messageId: 'gloss',
        span,
        data: { text: text.slice(span.start, span.end) },
        fix: remove(span, '删去注音', 'Delete the glosses'),
      };
    }
    for (const { kind, from, to } of foundIn(plan)) {
      const span = { start: from, end: to };
      const code = text.charCodeAt(from).toString(16).toUpperCase().padStart(4, '0');
      yield {
        messageId: kind,
        span,
        data: { text: kind === 'symbol' || kind === 'control' ? `U+${code}` : text.slice(from, to) },
        ...(kind === 'control' ? { fix: remove(span, '删去控制字符', 'Delete the control character') } : {}),
      };
    }
  },
});
