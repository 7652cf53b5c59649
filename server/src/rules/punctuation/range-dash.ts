import { isDigit, isLatin } from '../../text/characters';
import { nestingOf } from '../../model/nesting';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { rule } from '../rule';

/** A range of two figures, with the sign between them. */
interface Range {
  readonly prose: Prose;
  readonly sign: string;
  readonly span: Span;
  /** Years with years, figures with figures; each table for itself. */
  readonly group: string;
  readonly pair: string;
  /** Inside 《》: how a cited document writes its years is its own affair. */
  readonly cited: boolean;
}

const dashes = '-－—–~～−‐‑';
const signAt = (text: string, at: number): string | undefined => {
  const character = text.charAt(at);
  if (character === '—' && text[at + 1] === '—') return '——';
  return character !== '' && (dashes.includes(character) || character === '至') ? character : undefined;
};

const figure = (text: string): number | undefined => (text !== '' && text.length <= 8 ? Number(text) : undefined);

/** The figure that ends before `at` (a unit of one character may stand between) and the index it starts at. */
const before = (text: string, at: number): { readonly value: number; readonly from: number; readonly unit: string } | undefined => {
  const unit = '年月日%％岁万亿'.includes(text[at - 1] ?? ' ') ? text.charAt(at - 1) : '';
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

/** Not a range: dates, telephone and standard numbers, 表1-2, falling figures. */
const rangeAt = (text: string, at: number, sign: string): { readonly years: boolean; readonly pair: string } | undefined => {
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
  return { years, pair: `${String(low.value)} ${String(high.value)}` };
};

const rangesIn = (prose: Prose): Range[] => {
  const { text } = prose.reading;
  const ranges: Range[] = [];
  let nesting: ReturnType<typeof nestingOf> | undefined;
  for (let i = 1; i < text.length - 1; i += 1) {
    const sign = signAt(text, i);
    const range = sign === undefined ? undefined : rangeAt(text, i, sign);
    if (sign === undefined || !range) continue;
    nesting ??= nestingOf(text);
    let around = nesting.around(i);
    while (around && around.kind !== 'title') around = around.parent;
    const place = prose.cell ? `table ${String(prose.cell.table.index)}` : 'text';
    ranges.push({
      prose,
      sign,
      span: spanIn(prose.reading, i, i + sign.length),
      group: `${place} ${range.years ? 'years' : 'figures'}`,
      pair: range.pair,
      cited: around !== undefined,
    });
    i += sign.length - 1;
  }
  return ranges;
};

export const punctuationRangeDash = rule({
  id: 'punctuation/range-dash',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  mass: 6,
  wholeDocument: true,
  messages: {
    mixed: {
      zh: '起止范围用了“{sign}”，而本文同类范围 {count} 处用“{usual}”：同一种范围写法应一致，建议改为“{usual}”。',
      en: 'This range is written with {sign} where {count} others of its kind have {usual}; write one kind of range one way.',
    },
  },
  *check({ plan }) {
    const all = plan.prose.filter((p) => p.kind !== 'toc').flatMap(rangesIn);
    const own = new Set(all.filter((r) => !r.cited).map((r) => r.pair));
    const counted = all.filter((r) => !r.cited || own.has(r.pair));
    const groups = new Map<string, Range[]>();
    for (const range of counted) {
      const group = groups.get(range.group);
      if (group) group.push(range);
      else groups.set(range.group, [range]);
    }
    for (const ranges of groups.values()) {
      const counts = new Map<string, number>();
      for (const range of ranges) counts.set(range.sign, (counts.get(range.sign) ?? 0) + 1);
      const [top] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!top || counts.size === 1) continue;
      const [usual, count] = top;
      const odd = ranges.filter((r) => r.sign !== usual && (counts.get(r.sign) ?? 0) * (r.sign === '至' ? 4 : 2) <= count);
      const every = odd.map((r) => ({ span: r.span, text: usual }));
      for (const { sign, span } of odd) {
        const one = { title: { zh: `改为“${usual}”`, en: `Write ${usual}` }, edits: [{ span, text: usual }] };
        const whole = {
          title: {
            zh: `全文统一为“${usual}”（${String(every.length)} 处）`,
            en: `Write ${usual} throughout (${String(every.length)} places)`,
          },
          edits: every,
        };
        yield {
          messageId: 'mixed',
          span,
          data: { sign, usual, count },
          suggestions: every.length > 1 ? [one, whole] : [one],
          massKey: sign,
        };
      }
    }
  },
});
