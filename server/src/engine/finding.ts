import type { Span } from '../text/span';
import type { Edit, Elsewhere, Locale, Message, FindingData, Severity } from '../rules/rule';

/** A finding as people see it: message in the chosen language, spans checked, id stable under edits elsewhere. */
export interface Finding {
  /** Rule and content, not line: the same finding keeps its id when text above it changes. */
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly message: string; readonly elsewhere?: Elsewhere }[];
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
  readonly suggestions?: readonly { readonly title: string; readonly edits: readonly Edit[] }[];
  /** Stands for all findings of its kind in the document. */
  readonly mass?: true;
}

/** A figure or words for a message; what is quoted from a hostile text may be a megabyte long, and is shown by its two ends. */
const shown = (value: string | number): string => {
  const text = String(value);
  return text.length > 300 ? `${text.slice(0, 200)}……${text.slice(-80)}` : text;
};

const single = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

/** Words in quotation marks that hold a pair of them; a mark alone is what a fix adds or deletes. */
const quotedPairs = /“((?:[^“”]*“[^“”]+”)+[^“”]*)”/gu;

/** 改为““四有”好老师” as 改为“‘四有’好老师” (GB/T 15834-2011, 4.8: quotation marks inside quotation marks are single). */
export const nestedQuotes = (title: string): string => title.replace(quotedPairs, (_, words: string) => `“${single(words)}”`);

/** Fills the `{names}` of a message with its data; a name without data stays visible, so that a slip shows. */
export const render = (message: Message, data: FindingData | undefined, locale: Locale): string => {
  const text = message[locale];
  let out = '';
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const close = text.indexOf('}', open);
    if (close < 0) break;
    const value = data?.[text.slice(open + 1, close)];
    const words = value === undefined ? text.slice(open, close + 1) : shown(value);
    // GB/T 15834-2011, 4.8: quotation marks inside quotation marks are single.
    out += text.slice(at, open) + (text[open - 1] === '“' ? single(words) : words);
    at = close + 1;
  }
  return out + text.slice(at);
};

/** 64 bits of FNV-1a over UTF-16 code units, as 16 hex digits: short, stable, and not for secrets. */
export const hash = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ ((code << 7) | (code >>> 9)), 0x01000193) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
};
