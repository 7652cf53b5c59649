import { isDigit, isLatin } from '../../text/characters';
import { spanIn } from '../../text/reading';
import { nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { local } from '../kept/local';
import { nestingOf } from '../marks/nesting';
import type { PlanDocument, Prose } from '../types';

/** A range of two figures, with the sign between them. */
export interface WrittenRange {
  readonly prose: Prose;
  readonly sign: string;
  readonly span: Span;
  /** Years with years, days and months with their like, figures with figures; each table for itself. */
  readonly group: string;
  readonly pair: string;
  /** Inside 《》: how a cited document writes its years is its own affair. */
  readonly cited: boolean;
}

const units = '年月日%％岁万亿';
const dashes = '-－—–~～−‐‑';
const signAt = (text: string, at: number): string | undefined => {
  const character = text.charAt(at);
  if (character === '—' && text[at + 1] === '—') return '——';
  return character !== '' && (dashes.includes(character) || character === '至') ? character : undefined;
};

const figure = (text: string): number | undefined => (text !== '' && text.length <= 8 ? Number(text) : undefined);

/** The figure that ends before `at` (a unit of one character may stand between) and the index it starts at. */
const before = (text: string, at: number): { readonly value: number; readonly from: number; readonly unit: string } | undefined => {
  const unit = units.includes(text[at - 1] ?? ' ') ? text.charAt(at - 1) : '';
  const to = at - unit.length;
  let from = to;
  while (from > 0 && to - from < 9 && (isDigit(text[from - 1]) || (text[from - 1] === '.' && isDigit(text[from - 2])))) from -= 1;
  const value = figure(text.slice(from, to));
  return value === undefined ? undefined : { value, from, unit };
};

const after = (text: string, at: number): { readonly value: number; readonly to: number } | undefined => {
  let to = at;
  while (to - at < 9 && (isDigit(text[to]) || (text[to] === '.' && isDigit(text[to + 1])))) to += 1;
  const value = figure(text.slice(at, to));
  return value === undefined ? undefined : { value, to };
};

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

type RangeKind = 'years' | 'days' | 'ordinals' | 'figures';

/** Not a range: dates, telephone and standard numbers, 表1-2, falling figures. */
const rangeAt = (text: string, at: number, sign: string): { readonly kind: RangeKind; readonly pair: string } | undefined => {
  const low = before(text, at);
  const high = after(text, at + sign.length);
  if (!low || !high || low.value >= high.value) return undefined;
  const previous = text[low.from - 1];
  const next = text[high.to];
  if (
    isLatin(previous) ||
    isLatin(next) ||
    `${dashes}/:：.表图栏件`.includes(previous ?? ' ') ||
    (next !== undefined && `${dashes}/`.includes(next))
  )
    return undefined;
  if (previous === ' ' && isLatin(text[low.from - 2])) return undefined;
  const years = isYear(low.value) && isYear(high.value);
  if (sign === '至' && (years || low.unit !== '')) return undefined;
  if (years !== isYear(low.value) || text.slice(low.from, low.from + 1) === '0' || text.charAt(at + sign.length) === '0') return undefined;
  // 6—9月 is a stretch of time, and 3～5年 a quantity: GB/T 15834 gives each its own sign.
  // 1—3级 are steps of a scale.
  const kind = years
    ? 'years'
    : /[月日号]/.test(low.unit + (next ?? ''))
      ? 'days'
      : /[级届期条章节页版档]/.test(next ?? '')
        ? 'ordinals'
        : 'figures';
  return { kind, pair: `${String(low.value)} ${String(high.value)}` };
};

/** A sign between two figures; a unit may stand behind the first. */
const signBetweenFigures = new RegExp(`(?<=[\\d.${units}])[${dashes}至](?=—?[\\d.])`, 'g');

const rangesIn = local((text) => {
  const found: { readonly at: number; readonly sign: string; readonly kind: RangeKind; readonly pair: string; readonly cited: boolean }[] =
    [];
  let nesting: ReturnType<typeof nestingOf> | undefined;
  for (let i = nextOf(signBetweenFigures, text, 1); i >= 0; i = nextOf(signBetweenFigures, text, i + 1)) {
    const sign = signAt(text, i);
    const range = sign === undefined ? undefined : rangeAt(text, i, sign);
    if (sign === undefined || !range) continue;
    nesting ??= nestingOf(text);
    let around = nesting.around(i);
    while (around && around.kind !== 'title') around = around.parent;
    found.push({ at: i, sign, ...range, cited: around !== undefined });
    i += sign.length - 1;
  }
  return found;
});

/** True where a prose holds a range. */
export const holdsRange = (prose: Prose): boolean => rangesIn.somethingIn(prose);

/** The ranges of a plan with the sign each is written with; the table of contents is not read. */
export const writtenRanges = (plan: PlanDocument): WrittenRange[] => {
  const ranges: WrittenRange[] = [];
  for (const { place: prose, hits } of rangesIn(plan)) {
    if (prose.kind === 'toc') continue;
    const place = prose.cell ? `table ${String(prose.cell.table.index)}` : 'text';
    for (const { at, sign, kind, pair, cited } of hits)
      ranges.push({
        prose,
        sign,
        span: spanIn(prose.reading, at, at + sign.length),
        group: `${place} ${kind}`,
        pair,
        cited,
      });
  }
  return ranges;
};
