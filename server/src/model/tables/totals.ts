import { grouped } from '../../text/grouped';
import { isRebuilt } from '../document/rebuilt';
import type { PlanDocument, PlanTable, Quantity } from '../types';
import { continuedTables, goesOnFromBefore } from './continued-tables';
import { judgedGroups } from './group-sums';
import { judgedPlaces } from './place-sums';
import { sumTableOf, totalWord, type SumRow } from './sum-rows';
import { cellAt, comesOut, figureIn, figures, wrongSum, type JudgedSums, type RightSum, type SumColumn, type WrongSum } from './table-sums';

/** 土地总面积 above 农业用地, 建设用地 …: all of it, and an item of nothing. */
const ofAll = /^(?:土地|国土|全[市县区镇村域]|行政区域|辖区|规划)?总(?:面积|用地|规模)$/u;

/** What a total may be the sum of, the likeliest first: the rows above it in its group, those of its name, the subtotals, the rows below. */
const candidates = (rows: readonly SumRow[], at: number): SumRow[][] => {
  const total = rows[at];
  if (!total) return [];
  const first = rows[0]?.index ?? 0;
  const above = rows.slice(0, at);
  const lastTotal = above.findLastIndex((r) => r.kind === 'subtotal' || r.kind === 'group' || r.kind === 'total');
  const lastGrand = above.findLastIndex((r) => r.kind === 'total');
  const isItem = (r: SumRow): boolean => r.kind === 'plain' && !ofAll.test(r.label);
  const block = above.slice(lastTotal + 1).filter(isItem);
  const since = above.slice(lastGrand + 1);
  const below = rows.slice(at + 1);
  const next = below.findIndex((r) => r.kind !== 'plain');
  const stem = total.label.replace(totalWord, '').replace(/(?:学位|数|数量|人数|投资|面积)$/u, '');
  const plain = rows.filter(isItem);
  const named = stem.length >= 2 ? plain.filter((r) => r.label === stem || (!r.part && r.group.startsWith(stem))) : [];
  const subtotals = since.filter((r) => r.kind === 'subtotal');
  const whole = since.filter(isItem);
  const grouped = plain.filter((r) => r.group === total.group);
  const sets =
    total.kind === 'subtotal' ? [named, block, grouped] : [...(subtotals.length > 1 ? [subtotals] : []), named, whole, block, plain];
  const all = [
    ...sets,
    next < 0 ? below : below.slice(0, next),
    below.filter((r) => r.kind === 'plain'),
    below.filter((r) => r.kind === 'subtotal'),
    rows.filter((r) => r.kind === 'subtotal' && r !== total),
    rows.filter((r) => r.kind === 'group'),
  ];
  const hasParts = (set: readonly SumRow[]): boolean => set.some((r) => r.part) && set.some((r) => !r.part);
  const leaves = (set: readonly SumRow[]): SumRow[] => set.filter((r) => r.part || !rows[r.index - first + 1]?.part);
  return all
    .filter((set) => set.length > 0)
    .flatMap((set) => (hasParts(set) && set !== named ? [set.filter((r) => !r.part), leaves(set), set] : [set]));
};

/** Beyond this many steps a table is no table of a plan: totals times rows. */
const mostSteps = 400_000;

const steps = (rows: readonly SumRow[]): number => rows.filter((r) => r.kind === 'subtotal' || r.kind === 'total').length * rows.length;

/** True for a table whose totals are not added up: it has thousands of rows and hundreds of totals, and each may be any sum of those before. */
export const tooLongToSum = (table: PlanTable): boolean => {
  if (table.rows.length ** 2 <= mostSteps) return false;
  const { columns, rows } = sumTableOf(table);
  return columns.length > 0 && steps(rows) > mostSteps;
};

/** 一、学前教育（3项）. */
const groupHead = /^[（(]?[一二三四五六七八九十]{1,2}[、）)]|[（(]\d{1,3}[项个][）)]$/u;
/** Rows of which half are the sums of the others: each is in the total once. */
const isTwice = (of: SumColumn, set: readonly SumRow[], total: Quantity): boolean =>
  set.some(({ index }) => of.table.rows[index]?.some(({ text }) => groupHead.test(text)) === true) &&
  comesOut(of, set, { ...total, value: 2 * total.value, tolerance: 2 * total.tolerance });

/** 其中：高速 | 大功率 | 私人 | 合计: every column comes out without the row right behind a part, which is then one more part. */
const missFurtherPart = (rows: readonly SumRow[], columns: number, [first, ...others]: readonly WrongSum[]): boolean => {
  const left = first?.without?.cell.row;
  return (
    left !== undefined &&
    others.length > 0 &&
    others.length + 1 === columns &&
    others.every(({ without }) => without?.cell.row === left) &&
    rows.some(({ index, part }) => part && index === left - 1)
  );
};

/** Each total of a row is what the column beside it adds up to: extraction lost a cell of the row, and the reading is off by one. */
const standsShifted = (table: PlanTable, sums: readonly WrongSum[]): boolean => {
  if (!isRebuilt(table) || sums.length < 3) return false;
  return [-1, 1].some((step) => {
    const fitting = sums.filter(({ cell, sum }) => Number(table.rows[cell.row]?.[cell.column + step]?.text) === sum);
    return fitting.length * 2 > sums.length;
  });
};

/** The totals of a table; `skipped`: not those of a table that goes on from another page. */
const totalsOf = (table: PlanTable, skipped: boolean): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  if (columns.length === 0 || steps(rows) > mostSteps) return { right, wrong: off };
  const ofMore = skipped && goesOnFromBefore(table);
  for (const column of columns) {
    const of = { table, rows, column };
    rows.forEach((row, at) => {
      const cell = row.kind === 'subtotal' || (row.kind === 'total' && !ofMore) ? cellAt(of, row) : undefined;
      const total = figureIn(table, column, cell);
      const sets = cell && total ? candidates(rows, at) : [];
      if (!cell || !total || sets.length === 0) return;
      // Below rows of its own a total is hardly the sum of others: such a reading gets no slack.
      const foreign = (set: readonly SumRow[]): boolean => rows[at - 1]?.kind === 'plain' && set.some((each) => each.index > row.index);
      const made = sets.find((set) => comesOut(of, set, total, foreign(set)));
      if (!made && sets.some((set) => isTwice(of, set, total))) return;
      if (made) right.push({ cell, addends: figures(of, made)?.cells ?? [] });
      else off.push(...[wrongSum(of, row, sets[0] ?? [])].filter((found) => found !== undefined));
    });
  }
  const wrong = [...grouped(off, ({ cell }) => cell.row).values()]
    .filter((sums) => !missFurtherPart(rows, columns.length, sums) && !standsShifted(table, sums))
    .flat();
  const [ofPlaces, ofGroups] = [judgedPlaces(table), judgedGroups(table)];
  return { right: [...right, ...ofPlaces.right, ...ofGroups.right], wrong: [...wrong, ...ofPlaces.wrong, ...ofGroups.wrong] };
};

/** The totals of a table, but for what a table's last page adds up: that is more than it shows. */
export const judgedTotals = (table: PlanTable): JudgedSums => totalsOf(table, true);

/** Totals below (or above) their addends that do not come out in any reading. */
export const wrongTotals = (table: PlanTable): readonly WrongSum[] => judgedTotals(table).wrong;

const grandTotal = /^(?:合计|总计|共计|总和)$/u;

/** Those of tables that go over several pages, each with a header of its own; a total that comes out on its own page is that of the page. */
export const wrongTotalsOverPages = (plan: PlanDocument): readonly WrongSum[] =>
  continuedTables(plan.tables).flatMap((table) => {
    const ofPages = wrongTotals(table).filter(({ label }) => grandTotal.test(label));
    if (ofPages.length === 0) return [];
    const ofPage = plan.tables.flatMap((page) => totalsOf(page, false).right.map(({ cell }) => cell));
    return ofPages.filter(({ cell }) => !ofPage.includes(cell));
  });
