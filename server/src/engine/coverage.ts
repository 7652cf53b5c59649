import { isRebuilt } from '../model/document/rebuilt';
import { allLinksOf, type AllLinks } from '../link/links';
import { isDigit, isWideDigit } from '../text/characters';
import { positionAt } from '../text/source';
import { firstAtOrAfter, type Span } from '../text/span';
import type { Column, PlanDocument, Quantity } from '../model/types';
import { comparedFiguresOf } from './compared-figures';

/** What the model made of a numeral; 'bare' is a number read without unit or kind, 'none' digits that no part of the model speaks of. */
export type NumeralUse = 'time' | 'numbering' | 'reference' | 'name' | 'quantity' | 'cell' | 'bare' | 'none';
export const numeralUses: readonly NumeralUse[] = ['quantity', 'cell', 'time', 'numbering', 'reference', 'name', 'bare', 'none'];

/** A numeral that something is left to say of: 1-based line and column (UTF-16), the digits, a few characters around them. */
export interface MissedNumeral {
  readonly use: NumeralUse;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly around: string;
}

/** How much of a document was understood. */
export interface Coverage {
  readonly tables: {
    readonly found: number;
    /** Of those found: read as tables of indicators, as tasks or boxes. */
    readonly indicator: number;
    readonly task: number;
    readonly box: number;
    /** Of those found: put together again from flattened text. */
    readonly rebuilt: number;
    /** Captions 表N without a table, tables the reader found malformed. */
    readonly givenUp: number;
    readonly indicators: number;
  };
  readonly numerals: {
    readonly total: number;
    /** All but 'bare' and 'none'. */
    readonly understood: number;
    readonly uses: Readonly<Record<NumeralUse, number>>;
    /** The first few not understood, in document order, of each of 'bare' and 'none'. */
    readonly missed: readonly MissedNumeral[];
  };
  /** Of the numerals understood as values ('quantity', 'cell'): how many were held against something. Nothing is known of the others but that they can be read. */
  readonly values: {
    readonly total: number;
    /** Figures for which another place was found that speaks of the same fact (`ComparedFigures.linked`). */
    readonly linked: number;
    /** Figures compared with another or recomputed at least once (`ComparedFigures.checked`). */
    readonly checked: number;
    /** The first few not checked, in document order, of each of 'quantity' and 'cell'. */
    readonly unchecked: readonly MissedNumeral[];
  };
}

/** Numerals listed of each use. */
const mostListed = 5;

const anyDigit = (character: string | undefined): boolean => isDigit(character) || isWideDigit(character);

/** Runs of Arabic digits (half or full width) with the points and commas inside them, outside comments and front matter. */
const digitRuns = ({ source, tree }: PlanDocument): Span[] => {
  const { text } = source;
  const skipped = [...tree.ignorable, ...(tree.frontMatter ? [tree.frontMatter.span] : [])].sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i += 1) {
    for (let gap = skipped[next]; gap && gap.end <= i; gap = skipped[next]) next += 1;
    const gap = skipped[next];
    if (gap && gap.start <= i) {
      i = gap.end - 1;
      continue;
    }
    if (!anyDigit(text[i])) continue;
    const start = i;
    while (anyDigit(text[i + 1]) || ('.,，．'.includes(text[i + 1] ?? ' ') && anyDigit(text[i + 2]))) i += 1;
    runs.push({ start, end: i + 1 });
  }
  return runs;
};

const named: ReadonlySet<Quantity['kind']> = new Set(['document', 'name', 'label', 'ordinal']);

/** Headers that say what the bare numbers below them count: 学位数, 总投资, 建设规模. */
const countedHeader = /数|量|额|资|费|面积|规模|里程|长度|能力|容积|[率比值价]|合计|小计|总计|其中/u;

/** Does the column say what its figures are? Of 电话 or 编号 nothing is counted. */
const counts = ({ role, unit, header }: Column): boolean =>
  unit !== undefined || ((role === 'value' || role === 'growth' || role === 'other') && countedHeader.test(header));

const useOf = (quantity: Quantity, ofIndicator: ReadonlySet<Quantity>): NumeralUse => {
  if (named.has(quantity.kind)) return 'name';
  if (quantity.kind === 'year' || quantity.kind === 'date' || quantity.kind === 'duration') return 'time';
  if (quantity.unit !== '' || quantity.scale !== 1 || quantity.kind === 'ratio') return 'quantity';
  const { cell } = quantity.prose;
  const column = cell && !cell.header ? cell.table.columns[cell.column] : undefined;
  return ofIndicator.has(quantity) || (column && counts(column)) ? 'cell' : 'bare';
};

/** Every place the model gives a meaning to, strongest meaning first. */
const meanings = (plan: PlanDocument): readonly (readonly [NumeralUse, readonly Span[]])[] => {
  const ofIndicator = new Set(
    plan.indicators
      .flatMap((i) => [...i.values.map((v) => v.value.quantity), ...i.growth.map((g) => g.quantity)])
      .filter((q) => q !== undefined),
  );
  const by = new Map<NumeralUse, Span[]>();
  for (const quantity of plan.quantities) {
    const use = useOf(quantity, ofIndicator);
    const spans = by.get(use);
    if (spans) spans.push(quantity.span);
    else by.set(use, [quantity.span]);
  }
  const some = (use: NumeralUse): readonly Span[] => by.get(use) ?? [];
  const spans = (items: readonly (Span | undefined)[]): Span[] => items.filter((s) => s !== undefined);
  const rowNumbers = plan.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.filter((cell) => table.columns[cell.column]?.role === 'number' && !cell.header).map((cell) => cell.span),
    ),
  );
  const numbering = [
    ...spans(plan.sections.map((s) => s.label?.span)),
    ...plan.captions.map((c) => c.label),
    ...plan.enumerations.flatMap((e) => e.items.map((item) => item.span)),
    ...spans((plan.toc?.entries ?? []).flatMap((e) => [e.label?.span, e.pageSpan])),
    ...spans(plan.indicators.map((i) => i.number?.span)),
    ...plan.indicators.flatMap((i) => i.noteMarks.map((m) => m.span)),
    ...rowNumbers,
  ];
  return [
    ['time', [...plan.times.map((t) => t.span), ...some('time'), ...spans([plan.meta.issued?.span])]],
    ['quantity', some('quantity')],
    ['cell', some('cell')],
    ['numbering', numbering],
    ['reference', plan.references.map((r) => r.span)],
    ['name', [...some('name'), ...spans([plan.meta.docNumber?.span])]],
    ['bare', some('bare')],
  ];
};

/** For spans that may nest: answers in O(log n) whether one of them holds a given run. */
const holder = (spans: readonly Span[]): ((run: Span) => boolean) => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let reach = 0;
  const reaches = sorted.map((s) => (reach = Math.max(reach, s.end)));
  return (run) => {
    const last = firstAtOrAfter(sorted, run.start + 1) - 1;
    return last >= 0 && (reaches[last] ?? 0) >= run.end;
  };
};

const spansOf = (quantities: ReadonlySet<Quantity>): Span[] => [...quantities].map(({ span }) => span);

/**
 * Counts what the model understood of a plan and what was held against something else, and names the first numerals it did not or were not.
 * @param links what speaks of the same fact; without parents where not given
 */
export const coverageOf = (plan: PlanDocument, links: AllLinks = allLinksOf(plan, [])): Coverage => {
  const holders = meanings(plan).map(([use, spans]) => [use, holder(spans)] as const);
  const uses = Object.fromEntries(numeralUses.map((use) => [use, 0])) as Record<NumeralUse, number>;
  const compared = comparedFiguresOf(plan, links);
  const isLinked = holder(spansOf(compared.linked));
  const isChecked = holder(spansOf(compared.checked));
  const listed = new Map<NumeralUse, MissedNumeral[]>(numeralUses.map((use) => [use, []]));
  const values = { total: 0, linked: 0, checked: 0 };
  const runs = digitRuns(plan);
  for (const run of runs) {
    const use = holders.find(([, holds]) => holds(run))?.[0] ?? 'none';
    uses[use] += 1;
    const isValue = use === 'quantity' || use === 'cell';
    const held = isValue && isChecked(run);
    if (isValue) {
      values.total += 1;
      if (isLinked(run)) values.linked += 1;
      if (held) values.checked += 1;
    }
    const list = listed.get(use);
    if (!list || list.length >= mostListed || held || !(isValue || use === 'none' || use === 'bare')) continue;
    const { text } = plan.source;
    const at = positionAt(plan.source, run.start);
    const around = text.slice(Math.max(0, run.start - 8), run.end + 8).replace(/\s+/g, ' ');
    list.push({ use, line: at.line + 1, column: at.column + 1, text: text.slice(run.start, run.end), around });
  }
  const list = (...uses: readonly NumeralUse[]): MissedNumeral[] =>
    uses.flatMap((use) => listed.get(use) ?? []).sort((a, b) => a.line - b.line || a.column - b.column);
  const captioned = new Set(plan.tables.map((t) => t.caption?.span.start));
  const kind = (wanted: string): number => plan.tables.filter((t) => t.kind === wanted).length;
  const orphans = plan.captions.filter((c) => (c.kind === '表' || c.kind === '附表') && !captioned.has(c.span.start)).length;
  return {
    tables: {
      found: plan.tables.length,
      indicator: kind('indicator'),
      task: kind('task'),
      box: kind('box'),
      rebuilt: plan.tables.filter(isRebuilt).length,
      givenUp: orphans + plan.tree.problems.filter((p) => p.kind === 'table').length,
      indicators: plan.indicators.length,
    },
    numerals: { total: runs.length, understood: runs.length - uses.bare - uses.none, uses, missed: list('bare', 'none') },
    values: { ...values, unchecked: list('quantity', 'cell') },
  };
};
