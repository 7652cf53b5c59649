import { difference, formatNumber, roundTo } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';

/** A cell that should be the difference of two others of its row, and is not. */
export interface WrongDifference {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly label: string;
  readonly from: PlanCell;
  readonly to: PlanCell;
  /** The difference as the cell would have it, without unit. */
  readonly right: string;
}

/** A column that gives, in most rows, by how much the figure of a later year differs from that of an earlier one. */
export interface DifferenceColumn {
  readonly column: Column;
  /** Only its cells in brackets do: 年均增长/[累计]. */
  readonly bracketed: boolean;
  readonly wrong: readonly WrongDifference[];
}

const changeHeader = /增加|新增|净增|增量|增减|变化|变动|升降|涨跌|下降|减少|降低|压减|削减|提高|提升|上升|累计|新建|差/u;
/** By how many per cent is another question. */
const growthHeader = /年均|增长|增幅|降幅|增速|%|％/u;
const rateHeader = /率|年均|%|％|‰/u;
const signedHeader = /增减|增（减）|升降|涨跌/u;
const fallHeader = /下降|减少|降低|压减|削减/u;
const yearIn = /(?:19|20)\d\d(?=年|$)/gu;

/** The last year of a header, where it speaks of one or of a period that ends in it. */
const yearOf = (header: string): number | undefined => {
  const last = header.match(yearIn)?.at(-1);
  return last === undefined ? undefined : Number(last);
};

/** A header that speaks of several years together: 2026—2030年新建. */
const isPeriod = (header: string): boolean =>
  (header.match(/(?:19|20)\d\d/gu)?.length ?? 0) > 1 || /“?十[一二三四五六七]五”?(?!末)/u.test(header);

/** The one number of a cell, in the brackets that plans give to what is added over a period or without. */
const numberIn = (cell: PlanCell | undefined): Quantity | undefined => {
  const quantity = cell?.value?.cumulative === true && cell.value.kind === 'number' ? cell.value.quantity : undefined;
  if (!cell || !quantity) return pureNumber(cell);
  const plain = quantity.kind === 'value' && !quantity.comparator && !quantity.approximate && quantity.high === undefined;
  return plain && cell.merged === undefined ? quantity : undefined;
};

const hasUnitWithScale = ({ unit, header }: Column): boolean => /[万亿]/u.test(unit ?? header);

/** A total over years may be so far off the two yearly amounts at their ends. */
const [leastOfYears, mostOfYears] = [0.9, 1.1];

interface Triple {
  readonly columns: readonly [Column, Column];
  readonly row: readonly PlanCell[];
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly from: PlanCell;
  readonly to: PlanCell;
  readonly right: boolean;
  /** It comes out but for its sign. */
  readonly turned: boolean;
  readonly expected: number;
}

/** Holds a column against two others; undefined for a row that gives no three plain figures of one measure. */
const tripleOf = (row: readonly PlanCell[], column: Column, first: Column, second: Column, bracketed: boolean): Triple | undefined => {
  const [cell, from, to] = [row[column.index], row[first.index], row[second.index]];
  const [quantity, before, after] = [numberIn(cell), pureNumber(from), pureNumber(to)];
  if (!cell || !from || !to || !quantity || !before || !after || (cell.value?.cumulative === true) !== bracketed) return undefined;
  if (
    before.unit !== after.unit ||
    before.scale !== after.scale ||
    (quantity.unit !== '' && !['百分点', '个百分点', after.unit].includes(quantity.unit))
  )
    return undefined;
  const sign = fallHeader.test(column.header) ? -1 : 1;
  const expected = sign * difference(after.value, before.value);
  const figures = [quantity, before, after];
  const rounded = figures.some((q) => q.decimals > 0 || q.scale > 1) || [column, first, second].some(hasUnitWithScale);
  const allowed = rounded ? figures.reduce((all, q) => all + q.tolerance, 0) + 1e-9 : 1e-9;
  // A fall may be given without its sign.
  const comesTo = (value: number): boolean => Math.abs(difference(value, quantity.value)) <= allowed;
  const right = comesTo(expected) || comesTo(-expected);
  return { columns: [first, second], row, cell, quantity, from, to, right, turned: right && !comesTo(expected), expected };
};

/**
 * Figures of the wrong sign, where the column gives signs: it writes another fall with one, or its header asks for it (增减). A rise is never negative.
 */
const turnedIn = (column: Column, triples: readonly Triple[]): readonly Triple[] => {
  if (fallHeader.test(column.header)) return [];
  const straight = triples.filter((t) => t.right && !t.turned && t.expected !== 0);
  const signed = straight.some((t) => t.expected < 0) || (signedHeader.test(column.header) && straight.length >= 2);
  return triples.filter((t) => t.turned && (t.quantity.value < 0 || signed));
};

const labelOf = (row: readonly PlanCell[], table: PlanTable): string => {
  const name = table.columns.find((c) => c.role === 'name');
  const named = name && row[name.index]?.value?.kind !== 'number' ? row[name.index]?.text : undefined;
  return named ?? row.find((c) => c.value?.kind === 'word' && c.merged !== 'up')?.text ?? row[0]?.text ?? '';
};

/** [26.5] beside 5.2 of 2025 and 5.4 of 2030: so much as five years of a yearly amount come to. */
const mayBeYearly = ({ quantity: total, from, to, columns: [first, second] }: Triple): boolean => {
  const years = (yearOf(second.header) ?? second.year ?? 0) - (yearOf(first.header) ?? first.year ?? 0);
  const levels = [from, to].map((cell) => pureNumber(cell)?.value ?? 0);
  return years > 1 && total.value >= years * Math.min(...levels) * leastOfYears && total.value <= years * Math.max(...levels) * mostOfYears;
};

/** [6.0] beside 1.8 | 1.9 | 2.0 | 2.1: what is added up over the years behind the first. */
const isSumOfYears = ({ row, quantity, from, to }: Triple, column: Column): boolean => {
  const between = row.slice(row.indexOf(from) + 1, row.indexOf(to) + 1).map((cell) => pureNumber(cell));
  if (between.length < 2 || row.indexOf(to) > column.index || between.includes(undefined)) return false;
  const figures = between.flatMap((figure) => figure ?? []);
  const sum = figures.reduce((all, figure) => all + figure.value, 0);
  return (
    Math.abs(sum - quantity.value) <= 1e-9 * sum + figures.reduce((all, { decimals, tolerance }) => all + (decimals > 0 ? tolerance : 0), 0)
  );
};

/** Most rows come out: two at least, and no more than half as many do not. */
const mostly = (triples: readonly Triple[]): boolean => {
  const right = triples.filter((t) => t.right && t.expected !== 0).length;
  const wrong = triples.filter((t) => !t.right).length;
  return right >= 2 && right + wrong >= 3 && wrong <= right / 2;
};

/** Pairs of columns that give figures of an earlier and of a later year. */
const pairsOf = (table: PlanTable, column: Column): (readonly [Column, Column])[] => {
  const dated = table.columns.flatMap((c) => {
    const year = c === column || c.valueKind === 'completion' ? undefined : (yearOf(c.header) ?? c.year);
    return year === undefined || isPeriod(c.header) || rateHeader.test(c.header) ? [] : [{ column: c, year }];
  });
  return dated.flatMap((earlier) =>
    dated.filter((later) => later.year > earlier.year).map((later): readonly [Column, Column] => [earlier.column, later.column]),
  );
};

const wrongOf = (table: PlanTable, { row, cell, quantity, from, to, expected }: Triple): WrongDifference => ({
  cell,
  quantity,
  label: labelOf(row, table),
  from,
  to,
  right: formatNumber(roundTo(expected / quantity.scale, quantity.decimals), quantity.decimals),
});

/** The columns of a table that give differences of two years, with the cells that do not come out. */
export const differenceColumns = (table: PlanTable): readonly DifferenceColumn[] => {
  const body = table.rows.slice(table.headerRows);
  if (table.kind === 'box' || table.headerRows === 0 || body.length < 3) return [];
  return table.columns.flatMap((column): DifferenceColumn[] => {
    const named = changeHeader.test(column.header) && !growthHeader.test(column.header);
    return [false, true].flatMap((bracketed): DifferenceColumn[] => {
      if (!named && !bracketed) return [];
      const pairs = pairsOf(table, column).map(([first, second]) =>
        body.flatMap((row) => tripleOf(row, column, first, second, bracketed) ?? []),
      );
      const [best] = pairs.filter(mostly).sort((a, b) => b.filter((t) => t.right).length - a.filter((t) => t.right).length);
      if (!best) return [];
      const wrong = new Set([
        ...best.filter((t) => !t.right && !(bracketed && (mayBeYearly(t) || isSumOfYears(t, column)))),
        ...turnedIn(column, best),
      ]);
      return [{ column, bracketed, wrong: best.filter((t) => wrong.has(t)).map((t) => wrongOf(table, t)) }];
    });
  });
};
