import { differenceColumns } from '../tables/difference-columns';
import { difference } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import { wrongAcross } from '../tables/across-sums';
import { wrongParts } from '../tables/part-sums';
import type { WrongSum } from '../tables/table-sums';
import { wrongTotals } from '../tables/totals';
import type { PlanCell, PlanTable, Quantity } from '../types';

/** Two figures that make two wrong sums right if they change places. */
export interface SwappedFigures {
  readonly cells: readonly [PlanCell, PlanCell];
  /** The sums that then come out. */
  readonly sums: readonly [WrongSum, WrongSum];
}

/** One figure to blame for a sum down its column and one across its row, which miss by the same amount. */
export interface BlamedFigure {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  /** With it both come out. */
  readonly right: number;
  readonly sums: readonly [WrongSum, WrongSum];
}

/** The wrong sums of a table, with what explains them. */
export interface BlamedSums {
  readonly swapped: readonly SwappedFigures[];
  readonly blamed: readonly BlamedFigure[];
  /** Those that nothing explains, with what they are the sum of: the rows, the rows below, or the columns. */
  readonly left: readonly (readonly ['sum' | 'parts' | 'across', WrongSum])[];
}

const epsilon = 1e-9;
const excess = ({ sum, quantity }: WrongSum): number => difference(sum, quantity.value);
const same = (a: number, b: number): boolean => Math.abs(difference(a, b)) <= epsilon * Math.max(1, Math.abs(a));

/** Does a wrong sum come out once one of its addends, or the sum itself, is corrected? */
const explained = (wrong: WrongSum, cell: PlanCell, right: number): boolean => {
  const written = pureNumber(cell);
  if (!written || written.scale > 1) return false;
  if (wrong.cell === cell) return same(wrong.sum, right);
  return wrong.addends.includes(cell) && same(difference(wrong.sum, written.value) + right, wrong.quantity.value);
};

/** The pairs of addends of two wrong sums that lie in one row (of one column, for sums across) and make both right if they change places. */
const swapsOf = (a: WrongSum, b: WrongSum, line: (cell: PlanCell) => number): (readonly [PlanCell, PlanCell])[] => {
  const missed = excess(a);
  if (missed === 0 || !same(missed, -excess(b))) return [];
  if (same(a.sum, b.quantity.value) && same(b.sum, a.quantity.value)) return [[a.cell, b.cell]];
  const byLine = new Map(b.addends.map((cell) => [line(cell), cell]));
  return a.addends.flatMap((cell) => {
    const other = byLine.get(line(cell));
    const [mine, theirs] = [pureNumber(cell), pureNumber(other)];
    const fits = other && mine && theirs && mine.scale === 1 && theirs.scale === 1;
    return fits && same(difference(mine.value, theirs.value), missed) ? [[cell, other] as const] : [];
  });
};

const row = (cell: PlanCell): number => cell.row;
const column = (cell: PlanCell): number => cell.column;

const swapped = (sums: readonly WrongSum[], along: typeof row, line: typeof row): SwappedFigures[] =>
  sums.flatMap((a, i) =>
    sums.slice(i + 1).flatMap((b): SwappedFigures[] => {
      const [only, ...others] = along(a.cell) === along(b.cell) ? swapsOf(a, b, line) : [];
      return only && others.length === 0 ? [{ cells: only, sums: [a, b] }] : [];
    }),
  );

const blamed = (down: readonly WrongSum[], across: readonly WrongSum[]): BlamedFigure[] =>
  down.flatMap((total) =>
    across.flatMap((crossing): BlamedFigure[] => {
      const missed = excess(total);
      const [cell, ...more] = same(missed, excess(crossing)) ? total.addends.filter((each) => crossing.addends.includes(each)) : [];
      const quantity = pureNumber(cell);
      return cell && more.length === 0 && quantity?.scale === 1
        ? [{ cell, quantity, right: difference(quantity.value, missed), sums: [total, crossing] }]
        : [];
    }),
  );

/** More wrong sums than a slip or two make are not explained by one. */
const most = 12;

/** The sums of a table that do not come out, each told once: where the fault lies if that can be told, else at the sum. */
export const blamedSums = (table: PlanTable): BlamedSums => {
  const [totals, parts, across] = [wrongTotals(table), wrongParts(table), wrongAcross(table)];
  const leaving = (down: readonly WrongSum[], rows: readonly WrongSum[], crossing: readonly WrongSum[]): BlamedSums['left'] => [
    ...down.map((sum) => ['sum', sum] as const),
    ...rows.map((sum) => ['parts', sum] as const),
    ...crossing.map((sum) => ['across', sum] as const),
  ];
  const wrong = totals.length + across.length;
  if (wrong === 0 || wrong > most) return { swapped: [], blamed: [], left: leaving(totals, parts, across) };
  const swaps = [...swapped(totals, row, row), ...swapped(across, column, column)];
  const settled = new Set(swaps.flatMap(({ sums }) => sums));
  const cells = blamed(
    totals.filter((sum) => !settled.has(sum)),
    across.filter((sum) => !settled.has(sum)),
  );
  for (const { sums } of cells) for (const sum of sums) settled.add(sum);
  // What is told of a difference, and of a sum the other way, explains the sums it goes into.
  const told = differenceColumns(table).flatMap(({ wrong }) => wrong.map(({ cell, right }) => ({ cell, right: Number(right) })));
  const open = (sums: readonly WrongSum[]): WrongSum[] =>
    sums.filter((sum) => !settled.has(sum) && !told.some(({ cell, right }) => explained(sum, cell, right)));
  const crossing = open(across);
  const down = open(totals).filter((sum) => !crossing.some((other) => sum.cell !== other.cell && explained(sum, other.cell, other.sum)));
  const rest = crossing.filter((sum) => !down.some((other) => explained(sum, other.cell, other.sum)));
  return { swapped: swaps, blamed: cells, left: leaving(down, parts, rest) };
};
