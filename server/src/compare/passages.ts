import { claimsOf, type Claim } from '../model/claims';
import { quantitiesOf, timesOf } from '../model/by-prose';
import type { PlanDocument, Prose, Quantity, TimeExpression } from '../model/types';
import { isDigit, isHan, squeeze } from '../text/characters';
import { grouped } from './grouped';

/** What two drafts are aligned by: a sentence, or a row of a table that is none of indicators. */
export interface Passage {
  /** Its place in the document. */
  readonly at: number;
  /** As it is compared: without blanks, full-width forms made half-width ones. */
  readonly key: string;
  readonly section: string;
  readonly figures: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly claims: readonly Claim[];
}

const figureKinds: ReadonlySet<Quantity['kind']> = new Set(['value', 'range', 'ratio', 'duration']);
const spokenKinds: ReadonlySet<Prose['kind']> = new Set(['heading', 'paragraph', 'item', 'caption', 'box-title', 'note', 'line', 'cell']);

const keyOf = (text: string): string => squeeze(text.normalize('NFKC'));

/** A line without a word says nothing: page numbers, rules. */
const saysSomething = (text: string): boolean => [...text.slice(0, 400)].some(isHan);

/** The figures of something: no years, numbers of headings, names. */
const figuresIn = (plan: PlanDocument, prose: Prose): readonly Quantity[] =>
  quantitiesOf(plan, prose).filter((q) => figureKinds.has(q.kind));

const between = <Item extends { readonly from: number }>(items: readonly Item[], from: number, to: number): readonly Item[] =>
  items.length === 0 ? items : items.filter((item) => item.from >= from && item.from < to);

/** The text, without its digits, by which changed passages are found again: the pairs of characters it holds. Long ones count by their beginning. */
export const bigramsOf = ({ key }: Passage): ReadonlySet<string> => {
  const found = new Set<string>();
  let before = '';
  for (const character of key.slice(0, 1000)) {
    if (isDigit(character) || character === '.') continue;
    if (before !== '') found.add(before + character);
    before = character;
  }
  return found;
};

/** The sentences of a plan and the rows of its tables beside those of indicators, in document order; without its title and table of contents. */
export const passagesOf = (plan: PlanDocument): readonly Passage[] => {
  const claims = grouped(claimsOf(plan), (claim) => claim.prose);
  const passages: Passage[] = [];
  const add = (passage: Omit<Passage, 'at'>): void => {
    if (saysSomething(passage.key)) passages.push({ ...passage, at: passages.length });
  };
  let rowAt: { readonly table: number; readonly row: number; readonly proses: Prose[] } | undefined;
  const endRow = (): void => {
    const proses = rowAt?.proses ?? [];
    rowAt = undefined;
    if (proses.length === 0) return;
    add({
      key: keyOf(proses.map((p) => p.reading.text).join('|')),
      section: proses[0]?.section?.title ?? '',
      figures: proses.flatMap((p) => figuresIn(plan, p)),
      times: proses.flatMap((p) => timesOf(plan, p)),
      claims: [],
    });
  };
  for (const prose of plan.prose) {
    if (!spokenKinds.has(prose.kind)) continue;
    const { cell } = prose;
    if (cell && cell.table.kind !== 'box') {
      if (cell.table.kind === 'indicator') continue;
      if (rowAt?.table !== cell.table.index || rowAt.row !== cell.row) {
        endRow();
        rowAt = { table: cell.table.index, row: cell.row, proses: [] };
      }
      rowAt.proses.push(prose);
      continue;
    }
    endRow();
    const [figures, times, own] = [figuresIn(plan, prose), timesOf(plan, prose), claims.get(prose) ?? []];
    for (const { from, to } of prose.sentences) {
      add({
        key: keyOf(prose.reading.text.slice(from, to)),
        section: prose.section?.title ?? '',
        figures: between(figures, from, to),
        times: between(times, from, to),
        claims: own.length === 0 ? own : own.filter((c) => c.quantity.from >= from && c.quantity.from < to),
      });
    }
  }
  endRow();
  return passages;
};
