import { marksOf, textOf, type Draft, type Figure, type Mark, type MarkOf, type Span } from '../draft';
import type { Random } from '../random';
import type { Edit, Injection, Injector } from './types';

/** One of the marks that will do, or nothing. */
export const pickMark = <K extends Mark['kind']>(
  draft: Draft,
  random: Random,
  kind: K,
  fits: (mark: MarkOf<K>) => boolean = () => true,
): MarkOf<K> | undefined => {
  const found = marksOf(draft, kind).filter(fits);
  return found.length > 0 ? random.pick(found) : undefined;
};

/** Replaces a span. */
export const replaced = (draft: Draft, span: Span, text: string, more: Partial<Injection> = {}): Injection => ({
  edits: [{ start: span.start, end: span.end, text }],
  note: `${textOf(draft, span).trim() || '∅'} → ${text.trim() || '∅'}`,
  ...more,
});

/** A short way to write an injector that replaces one mark. */
export const replacing = <K extends Mark['kind']>(
  kind: string,
  rules: Injector['rules'],
  mark: K,
  change: (mark: MarkOf<K>, text: string, random: Random, draft: Draft) => string | undefined,
  fits: (mark: MarkOf<K>, draft: Draft) => boolean = () => true,
): Injector => ({
  kind,
  rules,
  inject: (draft, random) => {
    const found = pickMark(
      draft,
      random,
      mark,
      (each) => fits(each, draft) && change(each, textOf(draft, each), random, draft) !== undefined,
    );
    if (!found) return undefined;
    const text = change(found, textOf(draft, found), random, draft);
    if (text === undefined || text === textOf(draft, found)) return undefined;
    const fact = 'fact' in found && typeof found.fact === 'string' ? found.fact : undefined;
    return replaced(draft, found, text, fact === undefined ? {} : { facts: [fact] });
  },
});

/** All edits in one injection. */
export const together = (draft: Draft, edits: readonly Edit[], more: Partial<Injection> = {}): Injection => ({
  edits: [...edits].sort((a, b) => a.start - b.start),
  note: edits.map((edit) => `${draft.text.slice(edit.start, edit.end).trim() || '∅'} → ${edit.text.trim() || '∅'}`).join('；'),
  ...more,
});

/** The first number in a text, replaced. */
export const withNumber = (text: string, number: string): string => text.replace(/\d+(?:\.\d+)?/, number);

/** A figure as people get it wrong: two digits swapped, one digit off, or another number; never within rounding of the right one. */
export const wrongValue = (
  random: Random,
  { value, decimals }: Figure,
  { low = 0, high = Infinity }: { low?: number; high?: number } = {},
): number | undefined => {
  const text = value.toFixed(decimals);
  const unit = 10 ** -decimals;
  const least = Math.max(unit * 5, Math.abs(value) * 0.012, decimals === 0 ? 2 : 0);
  const tries: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const [a = '', b = ''] = [text[i], text[i + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b) tries.push(Number(text.slice(0, i) + b + a + text.slice(i + 2)));
  }
  for (let i = 0; i < text.length; i += 1) {
    const digit = text[i] ?? '';
    if (!/\d/.test(digit)) continue;
    const other = String((Number(digit) + random.int(1, 9)) % 10);
    tries.push(Number(text.slice(0, i) + other + text.slice(i + 1)));
  }
  for (const part of [0.03, 0.05, 0.08, 0.12, -0.03, -0.05, -0.08]) tries.push(Number((value * (1 + part)).toFixed(decimals)));
  const fit = tries.filter(
    (each) => each > low && each < high && Math.abs(each - value) > least && each.toFixed(decimals).length === text.length,
  );
  return fit.length > 0 ? random.pick(fit) : undefined;
};

/** The sentence or clause group around an offset, from one full stop or line end to the next. */
export const sentenceAt = (draft: { readonly text: string }, offset: number): Span => {
  let start = offset;
  while (start > 0 && !'。\n'.includes(draft.text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < draft.text.length && !'。\n'.includes(draft.text.charAt(end))) end += 1;
  return { start, end: Math.min(end + 1, draft.text.length) };
};

export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
