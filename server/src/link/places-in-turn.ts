import { quantitiesOf } from '../model/document/by-prose';
import { pureNumber } from '../model/figures/pure-number';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Column, PlanCell, PlanDocument, PlanTable, Prose, Quantity } from '../model/types';
import { squeeze } from '../text/characters';

/** A figure that a sentence gives for a place, where the column that has its other figures gives another. */
export interface OtherFigure {
  readonly prose: Prose;
  readonly quantity: Quantity;
  /** Row and column. */
  readonly name: string;
  readonly cell: PlanCell;
  readonly given: Quantity;
}

const place = /^[\u4e00-\u9fff]{1,8}(?:[市县区旗镇乡]|街道)$/u;
const fewestPlaces = 4;
const fewestPairs = 3;
/** A paragraph of a plan is no longer. */
const longestText = 4000;
const leads = /^(?:分别|依次)?(?:仅|只)?(?:为|是|达到?|有)?$/u;
const otherwise = /(?:19|20)\d\d年|其中|新增|增加|提高/u;
const joins = /^(?:、|和|与|及)$/u;

interface Pair {
  readonly row: readonly PlanCell[];
  readonly quantity: Quantity;
}

/** The rows of a table of places by their names. */
const rowsOfPlaces = (table: PlanTable): ReadonlyMap<string, readonly PlanCell[]> => {
  const rows = new Map<string, readonly PlanCell[]>();
  if (table.kind === 'box' || table.headerRows === 0) return rows;
  for (const row of table.rows.slice(table.headerRows)) {
    const name = squeeze(row.find(({ value }) => value?.kind === 'word')?.text ?? '');
    if (place.test(name) && name.length > 1 && !name.startsWith('全')) rows.set(name, row);
  }
  return rows;
};

interface Named {
  readonly from: number;
  readonly to: number;
  readonly row: readonly PlanCell[];
}

const namesIn = (text: string, from: number, rows: ReadonlyMap<string, readonly PlanCell[]>): readonly Named[] =>
  [...rows]
    .flatMap(([name, row]): Named[] => {
      const at = text.indexOf(name);
      return at < 0 ? [] : [{ from: from + at, to: from + at + name.length, row }];
    })
    .sort((a, b) => a.from - b.from);

/** 甲区为10.55张，乙县、丙县分别为5.84张和5.73张: each place of a sentence with its figure. */
const pairsIn = (prose: Prose, from: number, to: number, rows: ReadonlyMap<string, readonly PlanCell[]>): readonly Pair[] => {
  const { text } = prose.reading;
  const figures = quantitiesOf(prose).filter(({ fullFrom, fullTo, kind }) => kind === 'value' && fullFrom >= from && fullTo <= to);
  if (figures.length < fewestPairs) return [];
  const names = namesIn(text.slice(from, to), from, rows);
  const pairs: Pair[] = [];
  for (let i = 0; i < names.length;) {
    let last = i;
    while (last + 1 < names.length && joins.test(text.slice(names[last]?.to, names[last + 1]?.from))) last += 1;
    const group = names.slice(i, last + 1);
    const end = names[last]?.to ?? to;
    const first = figures.findIndex(({ fullFrom }) => fullFrom >= end);
    const own = first < 0 ? [] : figures.slice(first, first + group.length);
    const inTurn = own.every((figure, k) => k === 0 || joins.test(text.slice(own[k - 1]?.fullTo, figure.fullFrom)));
    const lead = text.slice(end, own[0]?.fullFrom ?? end);
    if (own.length === group.length && inTurn && leads.test(lead) && (group.length === 1 || /分别|依次/u.test(lead)))
      group.forEach(({ row }, k) => {
        const quantity = own[k];
        if (quantity) pairs.push({ row, quantity });
      });
    i = last + 1;
  }
  return pairs;
};

const digits = ({ raw }: Quantity): number => raw.replace(/[.,]/gu, '').length;

/** The pair that a column gives otherwise, where it gives all the others. */
const oddIn = (
  pairs: readonly Pair[],
  { index }: Column,
): { readonly pair: Pair; readonly cell: PlanCell; readonly given: Quantity } | undefined => {
  const odd = pairs.flatMap((pair) => {
    const cell = pair.row[index];
    const given = pureNumber(cell);
    if (!cell || !given) return [undefined];
    return given.value === pair.quantity.value || given.raw === pair.quantity.raw ? [] : [{ pair, cell, given }];
  });
  return odd.length === 1 ? odd[0] : undefined;
};

const inSentence = (
  prose: Prose,
  from: number,
  to: number,
  tables: readonly (readonly [PlanTable, ReadonlyMap<string, readonly PlanCell[]>])[],
): OtherFigure[] => {
  const found: OtherFigure[] = [];
  for (const [table, rows] of tables) {
    const all = pairsIn(prose, from, to, rows);
    const pairs = all.filter(({ quantity }) => quantity.unit === all[0]?.quantity.unit);
    if (pairs.length < fewestPairs || pairs.some(({ quantity }) => digits(quantity) < 3)) continue;
    // Of another year, or of a part, other figures are right.
    if (otherwise.test(prose.reading.text.slice(pairs[0]?.quantity.fullTo, pairs.at(-1)?.quantity.fullFrom))) continue;
    for (const column of table.columns) {
      const { pair, cell, given } = oddIn(pairs, column) ?? {};
      if (pair && cell && given)
        found.push({
          prose,
          quantity: pair.quantity,
          name: `${squeeze(pair.row.find(({ value }) => value?.kind === 'word')?.text ?? '')} ${column.header}`,
          cell,
          given,
        });
    }
  }
  return found.length === 1 ? found : [];
};

/** Figures of places in a row that their table gives otherwise, while it has all the others of the sentence. */
export const otherFiguresOf = oncePerPlan((plan: PlanDocument): readonly OtherFigure[] => {
  const tables = plan.tables.flatMap((table) => {
    const rows = rowsOfPlaces(table);
    return rows.size >= fewestPlaces ? [[table, rows] as const] : [];
  });
  if (tables.length === 0) return [];
  return plan.prose.flatMap((prose) =>
    prose.cell || prose.kind === 'toc' || prose.reading.text.length > longestText
      ? []
      : prose.sentences.flatMap(({ from, to }) => inSentence(prose, from, to, tables)),
  );
});
