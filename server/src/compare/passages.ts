import { claimsOf, type Claim } from '../model/claims/claims';
import { quantitiesOf, timesOf } from '../model/document/by-prose';
import type { PlanDocument, Prose, Quantity, TimeExpression } from '../model/types';
import { isDigit, isHan, squeeze } from '../text/characters';
import { grouped } from '../text/grouped';

/** What two drafts are aligned by: a sentence, or a row of a table that is none of indicators. */
export interface Passage {
  /** Its place in the document. */
  readonly at: number;
  /** As it is compared: without blanks, full-width forms made half-width ones. */
  readonly key: string;
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
const figuresIn = (prose: Prose): readonly Quantity[] => quantitiesOf(prose).filter((q) => figureKinds.has(q.kind));

/** Hands out items in order, those that start before each next index. */
const inTurn = <Item>(items: readonly Item[], startOf: (item: Item) => number): ((to: number) => readonly Item[]) => {
  let at = 0;
  return (to) => {
    const first = at;
    for (let item = items[at]; item !== undefined && startOf(item) < to; item = items[at]) at += 1;
    return first === at ? [] : items.slice(first, at);
  };
};

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
      figures: proses.flatMap((p) => figuresIn(p)),
      times: proses.flatMap((p) => timesOf(p)),
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
    const figures = inTurn(figuresIn(prose), ({ from }) => from);
    const times = inTurn(timesOf(prose), ({ from }) => from);
    const own = inTurn(claims.get(prose) ?? [], ({ quantity }) => quantity.from);
    for (const { from, to } of prose.sentences) {
      add({
        key: keyOf(prose.reading.text.slice(from, to)),
        figures: figures(to),
        times: times(to),
        claims: own(to),
      });
    }
  }
  endRow();
  return passages;
};
