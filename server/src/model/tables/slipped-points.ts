import { roundTo } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';
import { labelOf } from './share-columns';

/** A figure ten or a hundred times as large or small as the figure beside it makes it in the other rows: 0.92 beside 0.23 where all others are 0.4 times theirs. */
export interface SlippedPoint {
  readonly cell: PlanCell;
  readonly label: string;
  /** What it is so many times of. */
  readonly beside: PlanCell;
  readonly times: string;
  /** How many rows it is so in. */
  readonly rows: number;
  /** How many times too large or small: 10, 100. */
  readonly off: number;
  readonly right: string;
}

const fewestRows = 12;
/** Of the rows that have both figures, so many are alike. */
const alikeShare = 0.85;
const fewestValues = 4;
/** A word that so many of the other rows have is the usual one. */
const usualShare = 0.8;
const mostRows = 400;
const mostColumns = 14;
const powers = [10, 0.1, 100, 0.01];

interface Pair {
  readonly row: readonly PlanCell[];
  readonly cells: readonly [PlanCell, PlanCell];
  readonly figures: readonly [Quantity, Quantity];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Is the second figure so many times the first, but for the rounding of both? */
const isTimes = ([a, b]: Pair['figures'], times: number): boolean =>
  Math.abs(a.value * times - b.value) <= 1.02 * (b.tolerance + times * a.tolerance) + 1e-9;

/** Is there a third figure in the row that makes the second of the first: its price, its rate? */
const followsAnother = (row: readonly PlanCell[], [a, b]: Pair['figures']): boolean =>
  row.some((cell) => {
    const c = pureNumber(cell);
    return c !== undefined && c.value > 0 && c !== a && c !== b && c.value !== 1 && Math.abs(a.value * c.value - b.value) <= 0.01 * b.value;
  });

/** Do words tell a row from the others, which are nearly all alike in them: another kind, a remark of its own? */
const standsApart = (table: PlanTable, row: readonly PlanCell[], pairs: readonly Pair[]): boolean =>
  table.columns.some(({ role, index }) => {
    if (role === 'name' || role === 'number' || pureNumber(row[index])) return false;
    const own = row[index]?.text ?? '';
    const times = new Map<string, number>();
    for (const pair of pairs)
      if (pair.row !== row) times.set(pair.row[index]?.text ?? '', (times.get(pair.row[index]?.text ?? '') ?? 0) + 1);
    return [...times].some(([text, count]) => text !== own && count >= usualShare * (pairs.length - 1));
  });

const slipsIn = (table: PlanTable, pairs: readonly Pair[]): readonly SlippedPoint[] => {
  if (pairs.length < fewestRows) return [];
  const times = median(pairs.map(({ figures: [a, b] }) => b.value / a.value));
  const alike = pairs.filter(({ figures }) => isTimes(figures, times));
  // What is as large in every row is the same figure, and few values show no rule.
  if (alike.length < alikeShare * pairs.length || alike.length === pairs.length || Math.abs(times - 1) < 1e-6) return [];
  if (new Set(alike.map(({ figures: [a] }) => a.value)).size < fewestValues) return [];
  const names = table.columns.find(({ role }) => role === 'name')?.index;
  return pairs.flatMap(({ row, cells: [beside, cell], figures }): SlippedPoint[] => {
    const power = isTimes(figures, times) ? undefined : powers.find((p) => isTimes(figures, times * p));
    if (power === undefined || standsApart(table, row, pairs) || followsAnother(row, figures)) return [];
    const [a, b] = figures;
    const decimals = Math.max(b.decimals, 0) + (power > 1 ? Math.round(Math.log10(power)) : 0);
    return [
      {
        cell,
        label: names === undefined ? labelOf(row) : (row[names]?.text ?? ''),
        beside,
        times: String(roundTo(times, 4)),
        rows: alike.length,
        off: power > 1 ? power : 1 / power,
        right: String(roundTo((a.value * times) / b.scale, decimals)),
      },
    ];
  });
};

const isFigure = ({ role }: Column): boolean => role === 'value' || role === 'other';

/** Figures of a column that is another column times one number, in which the decimal point has slipped. (国家统计局《统计报表制度》逻辑审核) */
export const slippedPoints = (table: PlanTable): readonly SlippedPoint[] => {
  const body = table.rows.slice(table.headerRows);
  if (body.length < fewestRows || body.length > mostRows || table.columns.length > mostColumns) return [];
  const columns = table.columns.filter(isFigure);
  const numbers = columns.map(({ index }) => body.map((row) => pureNumber(row[index])));
  return columns.flatMap((second, j) =>
    columns.slice(0, j).flatMap((first, i) =>
      slipsIn(
        table,
        body.flatMap((row, r): Pair[] => {
          const [a, b] = [row[first.index], row[second.index]];
          const [x, y] = [numbers[i]?.[r], numbers[j]?.[r]];
          return a && b && x && y && x.value > 0 && y.value > 0 ? [{ row, cells: [a, b], figures: [x, y] }] : [];
        }),
      ),
    ),
  );
};
