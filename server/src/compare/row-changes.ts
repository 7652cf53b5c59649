import { parseUnit } from '../lexicon/units';
import type { RowFact } from '../link/facts';
import { measureOf } from '../link/measures';
import { declaredUnit } from '../model/tables/cell-units';
import { comparableName } from '../model/document/indicators';
import { isChange } from '../model/tables/levels';
import type { Indicator, IndicatorValue, PlanDocument } from '../model/types';
import { squeeze } from '../text/characters';
import type { Span } from '../text/span';
import type { RowPair } from './pair-rows';
import { judgedBetweenDrafts, judgeFigures, judgeYears, type Direction } from './strength';
import { mostPressing, type FactChange, type IndicatorChange, type IndicatorSide, type Place } from './types';

/** The two drafts, as the comparison of a row needs them. */
export interface Drafts {
  readonly old: PlanDocument;
  readonly new: PlanDocument;
  /** By how many years the end of the period moved. */
  readonly shift: number;
}

type Pair<T> = readonly [old: T, now: T];

const place = (span: Span, text: string): Place => ({ span, text });

/** A text as it is compared: without blanks, full-width forms made half-width ones. */
const plain = (text: string): string => squeeze(text.normalize('NFKC'));

const sideOf = ({ indicator }: RowFact): IndicatorSide => ({
  name: indicator.name,
  unit: indicator.unit,
  caption: indicator.table.captionProse?.reading.text ?? '',
  span: indicator.nameSpan,
});

const isBare = ({ value }: IndicatorValue): boolean => value.kind === 'empty' || value.kind === 'none';

/** The value cells of two rows that state one thing: by header, by year and kind, by year; what is left over by its role, when both have as many (2025年 → 2026年). */
const pairValues = (
  old: readonly IndicatorValue[],
  now: readonly IndicatorValue[],
): { pairs: Pair<IndicatorValue>[]; removed: IndicatorValue[]; added: IndicatorValue[] } => {
  let removed = [...old];
  let added = [...now];
  const pairs: Pair<IndicatorValue>[] = [];
  const take = (fits: (a: IndicatorValue, b: IndicatorValue) => boolean): void => {
    for (const a of removed) {
      const b = added.find((other) => fits(a, other));
      if (!b) continue;
      pairs.push([a, b]);
      added = added.filter((other) => other !== b);
    }
    const done = new Set(pairs.map(([a]) => a));
    removed = removed.filter((a) => !done.has(a));
  };
  take((a, b) => a.year === b.year && plain(a.column.header) === plain(b.column.header));
  take((a, b) => a.year === b.year && a.column.valueKind === b.column.valueKind && a.role === b.role);
  take(
    (a, b) =>
      a.year === b.year &&
      (a.role === b.role || a.year !== undefined) &&
      (a.column.valueKind === 'completion') === (b.column.valueKind === 'completion'),
  );
  for (const role of ['baseline', 'target'] as const) {
    const [a, b] = [removed.filter((v) => v.role === role), added.filter((v) => v.role === role)];
    if (a.length === b.length) take((x, y) => x.role === role && y.role === role);
  }
  return { pairs, removed, added };
};

/** 下降15% in a cell is the better the more it is, 增长 of what should fall the less. */
const directionIn = (value: IndicatorValue, direction: Direction): Direction => {
  if (!isChange(value.cell)) return direction;
  if (/下降|降低|减少|压减|压降|缩小/u.test(value.cell.text)) return direction === 'up' ? undefined : 'up';
  return direction === 'down' ? 'down' : 'up';
};

const unitOf = (indicator: Indicator): string => declaredUnit(indicator) ?? indicator.unit;

const valueChange = ([a, b]: Pair<IndicatorValue>, [old, now]: Pair<Indicator>, direction: Direction): FactChange | undefined => {
  if (plain(a.cell.text) === plain(b.cell.text)) return undefined;
  const change = { aspect: 'value' as const, year: b.year, old: place(a.cell.span, a.cell.text), new: place(b.cell.span, b.cell.text) };
  if (isBare(a) && isBare(b)) return undefined;
  if (isBare(a)) return { ...change, verdict: 'added', reason: undefined };
  if (isBare(b)) return { ...change, verdict: 'removed', reason: undefined };
  const [x, y] = [a.value.quantity, b.value.quantity];
  const kindred =
    a.value.kind === 'number' &&
    b.value.kind === 'number' &&
    a.value.cumulative === b.value.cumulative &&
    isChange(a.cell) === isChange(b.cell);
  if (!x || !y || !kindred || x.kind === 'ratio' || y.kind === 'ratio') return { ...change, verdict: 'changed', reason: undefined };
  const target = a.role === 'target' && b.role === 'target';
  const judged = judgeFigures(measureOf(x, unitOf(old)), measureOf(y, unitOf(now)), directionIn(b, direction), target);
  return judged && { ...change, ...judged };
};

const yearChange = ([a, b]: Pair<IndicatorValue>, shift: number): FactChange | undefined => {
  if (a.year === undefined || b.year === undefined || isBare(a) || isBare(b)) return undefined;
  const judged = judgeYears(a.year, b.year, a.role === 'target', shift);
  const header = (value: IndicatorValue, year: number): Place =>
    place(value.column.headerCells.at(-1)?.span ?? value.cell.span, `${String(year)}年`);
  return judged && { aspect: 'year', year: b.year, old: header(a, a.year), new: header(b, b.year), ...judged };
};

const single = (value: IndicatorValue, verdict: 'added' | 'removed'): FactChange[] => {
  if (isBare(value)) return [];
  const where = place(value.cell.span, value.cell.text);
  return [
    {
      aspect: 'value',
      verdict,
      reason: undefined,
      year: value.year,
      old: verdict === 'removed' ? where : undefined,
      new: verdict === 'added' ? where : undefined,
    },
  ];
};

const growthChanges = ([old, now]: Pair<Indicator>): FactChange[] =>
  old.growth.flatMap((a, i): FactChange[] => {
    const b =
      now.growth.find((g) => plain(g.column.header) === plain(a.column.header)) ??
      (old.growth.length === now.growth.length ? now.growth[i] : undefined);
    if (!b || plain(a.cell.text) === plain(b.cell.text)) return [];
    const same = a.quantity && b.quantity && !judgeFigures(measureOf(a.quantity, '%'), measureOf(b.quantity, '%'), undefined, false);
    return same
      ? []
      : [
          {
            aspect: 'growth',
            verdict: 'changed',
            reason: undefined,
            year: undefined,
            old: place(a.cell.span, a.cell.text),
            new: place(b.cell.span, b.cell.text),
          },
        ];
  });

/** 约束性 or 预期性 as the row says it: its attribute cell, else a note mark that a note below the table explains so. */
const attributeOf = ({ attribute, noteMarks, table }: Indicator): Place | undefined => {
  if (attribute && attribute.text !== '') return place(attribute.cell.span, attribute.text);
  for (const { mark, span } of noteMarks) {
    const note = table.notes.find((n) => n.reading.text.replaceAll('＊', '*').includes(mark) && n.reading.text.includes('约束性'));
    if (note) return place(span, '约束性');
  }
  return undefined;
};

const attributeChange = ([old, now]: Pair<Indicator>): FactChange | undefined => {
  const [a, b] = [attributeOf(old), attributeOf(now)];
  if (plain(a?.text ?? '') === plain(b?.text ?? '')) return undefined;
  const [was, is] = [a?.text.includes('约束') === true, b?.text.includes('约束') === true];
  const change = { aspect: 'attribute' as const, year: undefined, old: a, new: b };
  if (was === is) return { ...change, verdict: 'changed', reason: undefined };
  return was
    ? { ...change, verdict: 'weakened', reason: 'binding-dropped' }
    : { ...change, verdict: 'strengthened', reason: 'binding-added' };
};

/** Two names of one unit (㎡, 平方米) are no change; what is counted in another word (所, 个) is one. */
const unitChange = ([old, now]: Pair<Indicator>): FactChange | undefined => {
  const [a, b] = [plain(old.unit), plain(now.unit)];
  if (a === b) return undefined;
  const [x, y] = [parseUnit(a), parseUnit(b)];
  const measured = x && y && x.dimension === y.dimension && x.factor !== undefined && x.factor === y.factor && x.scale === y.scale;
  return measured
    ? undefined
    : {
        aspect: 'unit',
        verdict: 'changed',
        reason: undefined,
        year: undefined,
        old: place(old.nameCell.span, old.unit),
        new: place(now.nameCell.span, now.unit),
      };
};

/** The direction an author states for an indicator: by a mark in its name cell or in the front matter. */
const isDeclared = (plan: PlanDocument, { name, nameCell }: Indicator): boolean =>
  Object.keys(plan.meta.directions).some((key) => comparableName(key) === comparableName(name)) ||
  plan.tree.marks.some((m) => m.type === 'direction' && m.span.start >= nameCell.span.start - 1 && m.span.start <= nameCell.span.end + 1);

const directionChange = ([old, now]: Pair<Indicator>, drafts: Drafts): FactChange | undefined => {
  if (old.direction === now.direction) return undefined;
  if (!isDeclared(drafts.old, old) && !isDeclared(drafts.new, now)) return undefined;
  return {
    aspect: 'direction',
    verdict: 'changed',
    reason: undefined,
    year: undefined,
    old: place(old.nameCell.span, old.direction ?? ''),
    new: place(now.nameCell.span, now.direction ?? ''),
  };
};

const nameChange = ([old, now]: Pair<Indicator>): FactChange | undefined =>
  comparableName(old.name) === comparableName(now.name)
    ? undefined
    : {
        aspect: 'name',
        verdict: 'renamed',
        reason: undefined,
        year: undefined,
        old: place(old.nameSpan, old.name),
        new: place(now.nameSpan, now.name),
      };

const isChangeOf = (change: FactChange | undefined): change is FactChange => change !== undefined;

/** What changed in an indicator that both drafts have; undefined where nothing did. */
export const rowChange = (pair: RowPair, drafts: Drafts): IndicatorChange | undefined => {
  const both: Pair<Indicator> = [pair.old.indicator, pair.new.indicator];
  const direction = judgedBetweenDrafts(both[1].direction) ?? judgedBetweenDrafts(both[0].direction);
  const unit = unitChange(both);
  const { pairs, removed, added } = pairValues(both[0].values, both[1].values);
  const changes = [
    nameChange(both),
    unit,
    attributeChange(both),
    directionChange(both, drafts),
    ...pairs.flatMap((values) => [yearChange(values, drafts.shift), valueChange(values, both, direction)]),
    ...removed.flatMap((value) => single(value, 'removed')),
    ...added.flatMap((value) => single(value, 'added')),
    ...growthChanges(both),
  ].filter(isChangeOf);
  // A figure added to an indicator does not make the indicator new.
  const own = changes.map((change) =>
    change.verdict === 'added' || change.verdict === 'removed' ? { verdict: 'changed' as const } : change,
  );
  return changes.length === 0 ? undefined : { verdict: mostPressing(own), old: sideOf(pair.old), new: sideOf(pair.new), changes };
};

/** An indicator that only one of the drafts has, with its figures. */
export const loneRow = (row: RowFact, verdict: 'added' | 'removed'): IndicatorChange => ({
  verdict,
  old: verdict === 'removed' ? sideOf(row) : undefined,
  new: verdict === 'added' ? sideOf(row) : undefined,
  changes: row.indicator.values.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)).flatMap((value) => single(value, verdict)),
});
