import { squeeze } from '../../text/characters';
import { inUnitOfColumn, mixedScale } from './cell-scales';
import { difference, sum } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import { belonging } from './swapped-cells';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';

/** A row as sums see it. */
export interface SumRow {
  readonly index: number;
  /** The innermost name: 小学学位小计, 大干围配套幼儿园. */
  readonly label: string;
  /** The first filled cell of the group the row stands in. */
  readonly group: string;
  /** `group`: the total of the rows below it, up to the next: 一 防洪工程（5项）. */
  readonly kind: 'plain' | 'subtotal' | 'group' | 'total' | 'heading';
  /** A row that tells what a plain row above it consists of. */
  readonly part: boolean;
}

/** A sum that comes out. */
export interface RightSum {
  readonly cell: PlanCell;
  readonly addends: readonly PlanCell[];
}

/** Sums, told apart by whether they come out in one of their readings. */
export interface JudgedSums {
  readonly right: readonly RightSum[];
  readonly wrong: readonly WrongSum[];
}

/** A sum that does not come out, with what it was taken from. */
export interface WrongSum {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly label: string;
  readonly sum: number;
  readonly addends: readonly PlanCell[];
  /** The one row without which the sum would come out. */
  readonly without: { readonly label: string; readonly cell: PlanCell } | undefined;
}

const totalWord = /(?:小计|合计|总计|共计|总和)$/u;
const nameOf = (text: string): string =>
  squeeze(text)
    .replace(/[（(][^（()）]{0,6}[）)]$/u, '')
    .replace(/[：:]$/u, '');

/** What has come together by a year or comes to it over a period; by how many per cent says none of these words. */
const gainHeader = /累计|新增|增加|净增|增量|新建/u;

const rateHeader =
  /率|占比|比例|比重|%|％|‰|均|增幅|增长|增速|完成度|指数|系数|年份|年度|排名|标准|得分|单产|亩产|单价|密度|浓度|强度|比(?:[（(]|$)/u;

/** （公斤/亩）, （元/人）: so much of one for each of another. 万吨/日 is an amount. */
const perUnit = /[（(][^（()）]{1,8}[/／](?![年月日天时小])[^（()）]{1,8}[）)]/u;

/** Columns of amounts that may be added up: not numbers of rows, rates, years. */
const summable = (table: PlanTable): Column[] =>
  table.columns.filter((c) => {
    if (c.role !== 'value' && c.role !== 'other' && !(c.role === 'growth' && gainHeader.test(c.header))) return false;
    if (c.valueKind === 'completion' || c.unit === '%' || perUnit.test(`${c.header}（${c.unit ?? ''}）`) || rateHeader.test(c.header))
      return false;
    const body = table.rows.slice(table.headerRows).map((row) => row[c.index]);
    return body.filter((cell) => pureNumber(cell) && pureNumber(cell)?.unit !== '%').length >= 2;
  });

const chineseOrdinal = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;

/**
 * The rows by whose numbers, 一 and 二, those below them are put together, which are numbered 1, 2 …: indices of all rows of the table. Only where both kinds stand in
 * the column of numbers, the table begins with such a row, and each has rows below it.
 */
const groupRows = (table: PlanTable): ReadonlySet<number> => {
  const column = table.columns.find((c) => c.role === 'number')?.index;
  const written = table.rows.map((row, r) => (column === undefined || r < table.headerRows ? '' : squeeze(row[column]?.text ?? '')));
  const heads = written.flatMap((text, r) => (chineseOrdinal.test(text) ? [r] : []));
  const whole = heads.length > 1 && heads.every((r) => /^\d{1,3}$/u.test(written[r + 1] ?? ''));
  return new Set(whole && written.slice(table.headerRows, heads[0]).every((text) => !/^\d/u.test(text)) ? heads : []);
};

/** The rows of a table's body with their names, totals and parts told apart. */
const sumRows = (table: PlanTable, columns: readonly Column[]): SumRow[] => {
  const first = Math.min(...columns.map((c) => c.index));
  const groups = groupRows(table);
  const texts = table.columns.filter((c) => c.index < first && c.role !== 'number' && c.role !== 'unit');
  const numbers = table.columns.find((c) => c.role === 'number');
  const body = table.rows.slice(table.headerRows);
  const labels = body.map((row) => {
    const cells = texts.map((c) => row[c.index]).filter((c) => c !== undefined && c.text !== '' && c.merged !== 'left');
    const own = cells.filter((c) => c?.merged === undefined);
    const numbered = numbers ? (row[numbers.index]?.text ?? '') : '';
    const total = [...own.map((c) => c?.text ?? ''), numbered].map(nameOf).find((t) => totalWord.test(t));
    return (
      total ??
      nameOf(own.find((c) => c?.column === (texts.find((t) => t.role === 'name') ?? texts.at(-1))?.index)?.text ?? own.at(-1)?.text ?? '')
    );
  });
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  let group = '';
  let numberedAbove = false;
  return body.map((row, r): SumRow => {
    const label = labels[r] ?? '';
    const category = texts.length > 1 ? row[texts[0]?.index ?? 0] : undefined;
    const written = numbers && !row[numbers.index]?.merged ? (row[numbers.index]?.text ?? '') : '';
    const filled = columns.some((c) => (row[c.index]?.text ?? '') !== '' && row[c.index]?.merged === undefined);
    const isTotal = totalWord.test(label);
    if (category && category.text !== '' && category.merged !== 'left' && category.merged !== 'absent' && !isTotal)
      group = nameOf(category.text);
    const heads = groups.has(table.headerRows + r) && filled;
    const kind = isTotal ? (/小计$/u.test(label) ? 'subtotal' : 'total') : heads ? 'group' : filled ? 'plain' : 'heading';
    const repeated = (times.get(label) ?? 0) > 1 && label.length <= 4;
    const inner = numbers !== undefined && numberedAbove && (written === '' || /^[（(]\d{1,2}[）)]$|^[①-⑳]$|^\d+[.．]\d+$/u.test(written));
    if (kind !== 'plain') numberedAbove = false;
    else if (/^\d{1,3}$/u.test(written)) numberedAbove = true;
    if (kind === 'heading' || kind === 'group') group = label;
    return {
      index: table.headerRows + r,
      label,
      group,
      kind,
      part:
        kind === 'plain' &&
        (inner || (numbers === undefined && repeated && r > 0) || /^其中/u.test(row.find((c) => c.text !== '')?.text ?? '')),
    };
  });
};

/** The columns of a table that may be added up, and its rows: asked for by each kind of sum. */
interface SumTable {
  readonly columns: readonly Column[];
  readonly rows: readonly SumRow[];
  /** Of the units of columns in which some figures write a scale of their own. */
  readonly scales: ReadonlyMap<Column, number>;
}
const sumTables = new WeakMap<PlanTable, SumTable>();
const sumTableOf = (table: PlanTable): SumTable => {
  const known = sumTables.get(table);
  if (known) return known;
  const columns = summable(table);
  const made = {
    columns,
    rows: columns.length === 0 ? [] : sumRows(table, columns),
    scales: new Map(columns.map((column) => [column, mixedScale(table, column)])),
  };
  sumTables.set(table, made);
  return made;
};

/** The rows of a table that give its totals. */
export const totalRowsOf = (table: PlanTable): readonly SumRow[] => sumTableOf(table).rows.filter((row) => row.kind === 'total');

interface Column1 {
  readonly table: PlanTable;
  readonly rows: readonly SumRow[];
  readonly column: Column;
}

/** The one number of a cell, in the unit of its column. */
const figureIn = (table: PlanTable, column: Column, cell: PlanCell | undefined): Quantity | undefined => {
  const quantity = pureNumber(cell);
  return quantity && inUnitOfColumn(quantity, sumTableOf(table).scales.get(column) ?? 1);
};

/** The cell of a row that belongs into the column, wherever it stands. */
const cellAt = ({ table, column }: Column1, row: SumRow): PlanCell | undefined => belonging(table.rows[row.index]?.[column.index]);

/** The figures of some rows; undefined where one of them is unreadable. A dash is nothing. */
const figures = (
  of: Column1,
  rows: readonly SumRow[],
): { readonly cells: PlanCell[]; readonly values: Quantity[]; readonly rows: SumRow[] } | undefined => {
  const cells: PlanCell[] = [];
  const values: Quantity[] = [];
  const used: SumRow[] = [];
  for (const row of rows) {
    const cell = cellAt(of, row);
    if (cell?.value?.kind === 'none') continue;
    const quantity = figureIn(of.table, of.column, cell);
    if (!cell || !quantity) return undefined;
    cells.push(cell);
    values.push(quantity);
    used.push(row);
  }
  return { cells, values, rows: used };
};

/** What rounding may add up to: nothing for things counted one by one, half a unit each for decimals and 万. */
const allowance = (of: Column1, values: readonly Quantity[], total: Quantity): number => {
  const rounded = [total, ...values].some((q) => q.decimals > 0 || q.scale > 1) || /[万亿]/u.test(of.column.unit ?? of.column.header);
  return rounded ? sum([total, ...values].map((q) => q.tolerance)) + 1e-9 : 1e-9;
};

const comesOut = (of: Column1, rows: readonly SumRow[], total: Quantity, exact = false): boolean => {
  const found = figures(of, rows);
  return (
    found !== undefined &&
    found.values.length > 0 &&
    Math.abs(difference(sum(found.values.map((q) => q.value)), total.value)) <= (exact ? 1e-9 : allowance(of, found.values, total))
  );
};

/** What a total may be the sum of, the likeliest first: the rows above it in its group, those of its name, the subtotals, the rows below. */
const candidates = (rows: readonly SumRow[], at: number): SumRow[][] => {
  const total = rows[at];
  if (!total) return [];
  const first = rows[0]?.index ?? 0;
  const above = rows.slice(0, at);
  const lastTotal = above.findLastIndex((r) => r.kind === 'subtotal' || r.kind === 'group' || r.kind === 'total');
  const lastGrand = above.findLastIndex((r) => r.kind === 'total');
  const block = above.slice(lastTotal + 1).filter((r) => r.kind === 'plain');
  const since = above.slice(lastGrand + 1);
  const below = rows.slice(at + 1);
  const next = below.findIndex((r) => r.kind !== 'plain');
  const stem = total.label.replace(totalWord, '').replace(/(?:学位|数|数量|人数|投资|面积)$/u, '');
  const plain = rows.filter((r) => r.kind === 'plain');
  const named = stem.length >= 2 ? plain.filter((r) => r.label === stem || (!r.part && r.group.startsWith(stem))) : [];
  const subtotals = since.filter((r) => r.kind === 'subtotal');
  const whole = since.filter((r) => r.kind === 'plain');
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

/** How many times its total a part may be that was left out of it. */
const mostLeftOut = 20;

const wrong = (of: Column1, total: SumRow, set: readonly SumRow[]): WrongSum | undefined => {
  const cell = cellAt(of, total);
  const quantity = figureIn(of.table, of.column, cell);
  const found = figures(of, set);
  if (!cell || !quantity || !found || found.values.length < (total.kind === 'subtotal' ? 1 : 2)) return undefined;
  const all = sum(found.values.map((q) => q.value));
  const missing = difference(all, quantity.value);
  const allowed = allowance(of, found.values, quantity);
  // A part of many times its total was not left out of it: it stands in the wrong cell.
  const left = found.rows.filter((_, i) => {
    const value = found.values[i]?.value ?? 0;
    return Math.abs(difference(value, missing)) <= allowed && Math.abs(value) <= mostLeftOut * Math.abs(quantity.value);
  });
  const [only] = left;
  const cellOf = only && cellAt(of, only);
  return {
    cell,
    quantity,
    label: total.label,
    sum: all,
    addends: found.cells,
    without: left.length === 1 && only && cellOf ? { label: only.label, cell: cellOf } : undefined,
  };
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

/** 全省 as the name of a row is the total of the places before it or behind it. */
const wholePlace = /^全[省市县区州盟旗]$/u;
const place = /(?:[市县区州盟旗镇乡]|街道|本级)$/u;
const fewestPlaces = 3;
/** What the places do not make together is explained. */
const explainedGap = /预留|机动|不含|不包括|未计|扣除|重复|跨|本级|直属|口径/u;
/** Farther off, a column holds no amounts of the places. */
const mostOff = 0.15;

/** The rows of places and the row of their whole, first or last, where nothing else is in the table. */
const placesOf = (rows: readonly SumRow[]): { readonly whole: SumRow; readonly places: readonly SumRow[] } | undefined => {
  const at = wholePlace.test(rows.at(-1)?.label ?? '') ? rows.length - 1 : 0;
  const whole = rows[at];
  if (!whole || rows.length <= fewestPlaces || !wholePlace.test(whole.label)) return undefined;
  const places = rows.filter((each) => each !== whole);
  return rows.every(({ kind, part }) => kind === 'plain' && !part) &&
    places.every(({ label }) => place.test(label) && !wholePlace.test(label))
    ? { whole, places }
    : undefined;
};

/**
 * Columns of a table of places that their whole is not the sum of, where that of another year is, exactly. What is reckoned for each place apart (GDP) need
 * not make what is reckoned for all, so that a column of something else proves nothing.
 */
const judgedPlaces = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  const { whole, places } = placesOf(rows) ?? {};
  if (!whole || !places || table.notes.some(({ reading }) => explainedGap.test(reading.text))) return { right, wrong: off };
  const ofYears = columns.filter(({ year }) => year !== undefined);
  const units = new Set<string | undefined>();
  for (const column of ofYears) {
    const of = { table, rows, column };
    const cell = cellAt(of, whole);
    const total = figureIn(table, column, cell);
    if (!cell || !total) continue;
    if (comesOut(of, places, total, true)) {
      right.push({ cell, addends: figures(of, places)?.cells ?? [] });
      units.add(column.unit);
    } else if (!comesOut(of, places, total)) off.push(...[wrong(of, whole, places)].filter((found) => found !== undefined));
  }
  const near = off.filter(
    ({ cell, sum: all, quantity }) =>
      units.has(table.columns[cell.column]?.unit) && Math.abs(all - quantity.value) <= quantity.value * mostOff,
  );
  return { right, wrong: near };
};

/** Rows that put those below them together (一 防洪工程（5项）), where no fewer of a column come out than do not. */
const judgedGroups = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  if (!rows.some(({ kind }) => kind === 'group')) return { right, wrong: off };
  for (const column of columns) {
    const of = { table, rows, column };
    const [made, missed]: [RightSum[], WrongSum[]] = [[], []];
    rows.forEach((row, at) => {
      const cell = row.kind === 'group' ? cellAt(of, row) : undefined;
      const total = figureIn(table, column, cell);
      if (!cell || !total) return;
      let end = at + 1;
      while (rows[end]?.kind === 'plain') end += 1;
      const parts = rows.slice(at + 1, end).filter(({ part }) => !part);
      if (comesOut(of, parts, total)) made.push({ cell, addends: figures(of, parts)?.cells ?? [] });
      else missed.push(...[wrong(of, row, parts)].filter((found) => found !== undefined));
    });
    right.push(...made);
    if (missed.length <= made.length) off.push(...missed);
  }
  return { right, wrong: off };
};

/** The totals of a table. */
export const judgedTotals = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  if (columns.length === 0 || steps(rows) > mostSteps) return { right, wrong: off };
  for (const column of columns) {
    const of = { table, rows, column };
    rows.forEach((row, at) => {
      const cell = row.kind === 'subtotal' || row.kind === 'total' ? cellAt(of, row) : undefined;
      const total = figureIn(table, column, cell);
      const sets = cell && total ? candidates(rows, at) : [];
      if (!cell || !total || sets.length === 0) return;
      // Below rows of its own a total is hardly the sum of others: such a reading gets no slack.
      const foreign = (set: readonly SumRow[]): boolean => rows[at - 1]?.kind === 'plain' && set.some((each) => each.index > row.index);
      const made = sets.find((set) => comesOut(of, set, total, foreign(set)));
      if (made) right.push({ cell, addends: figures(of, made)?.cells ?? [] });
      else off.push(...[wrong(of, row, sets[0] ?? [])].filter((found) => found !== undefined));
    });
  }
  const [ofPlaces, ofGroups] = [judgedPlaces(table), judgedGroups(table)];
  return { right: [...right, ...ofPlaces.right, ...ofGroups.right], wrong: [...off, ...ofPlaces.wrong, ...ofGroups.wrong] };
};

/** Totals below (or above) their addends that do not come out in any reading. */
export const wrongTotals = (table: PlanTable): readonly WrongSum[] => judgedTotals(table).wrong;

/** Rows that consist of the rows below them (校 = 小学 + 初中), where most such rows of the table come out. */
export const judgedParts = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  for (const column of columns) {
    const of = { table, rows, column };
    const judged = rows.flatMap((row, at) => {
      const total = row.kind === 'plain' && !row.part ? figureIn(table, column, cellAt(of, row)) : undefined;
      // before the parts are walked: a part has as many behind it as are left
      if (!total) return [];
      let end = at + 1;
      while (rows[end]?.part) end += 1;
      const parts = rows.slice(at + 1, end);
      if (parts.length < 2) return [];
      return [{ row, parts, right: comesOut(of, parts, total) }];
    });
    const fitting = judged.filter((j) => j.right);
    if (fitting.length < 2 || judged.length - fitting.length > fitting.length / 2) continue;
    for (const { row, parts } of fitting) {
      const cell = cellAt(of, row);
      if (cell) right.push({ cell, addends: figures(of, parts)?.cells ?? [] });
    }
    off.push(...judged.filter((j) => !j.right).flatMap((j) => wrong(of, j.row, j.parts) ?? []));
  }
  return { right, wrong: off };
};

/** Such rows that do not come out. */
export const wrongParts = (table: PlanTable): readonly WrongSum[] => judgedParts(table).wrong;

/** A column that is the sum of those right (or left) of it in most rows, and the rows where it is not. */
export const judgedAcross = (table: PlanTable): JudgedSums => {
  const { columns } = sumTableOf(table);
  const none: JudgedSums = { right: [], wrong: [] };
  if (columns.length < 3) return none;
  const body = table.rows.slice(table.headerRows);
  const of = (column: Column): Column1 => ({ table, rows: [], column });
  const results = columns.flatMap((column, i): JudgedSums[] => {
    const named =
      totalWord.test(nameOf(column.header)) || /累计$/u.test(nameOf(column.header)) || /^(?:总数|总量|总额|合计)/u.test(column.header);
    const sides = [columns.slice(i + 1), columns.slice(0, i)].filter((side) => side.length > 1 && (named || i === 0));
    return sides.flatMap((side) => {
      const lines = body.flatMap((row) => {
        const total = figureIn(table, column, row[column.index]);
        const summed = side.filter((c) => row[c.index]?.value?.kind !== 'none');
        const parts = summed.map((c) => row[c.index]);
        const values = summed.map((c) => figureIn(table, c, row[c.index]));
        const cell = row[column.index];
        if (!cell || !total || values.some((q) => !q) || values.length < 2) return [];
        const known = values.flatMap((q) => q ?? []);
        const whole = sum(known.map((q) => q.value));
        const right = Math.abs(difference(whole, total.value)) <= allowance(of(column), known, total);
        return [
          {
            right,
            found: {
              cell,
              quantity: total,
              label: squeeze(row.find((c) => c.value?.kind === 'word')?.text ?? column.header),
              sum: whole,
              addends: parts.flatMap((c) => c ?? []),
              without: undefined,
            } satisfies WrongSum,
          },
        ];
      });
      const right = lines.filter((l) => l.right).length;
      const enough = named ? right >= 2 && right >= lines.length * 0.6 : right >= 4 && right >= lines.length * 0.8;
      return enough
        ? [{ right: lines.filter((l) => l.right).map((l) => l.found), wrong: lines.filter((l) => !l.right).map((l) => l.found) }]
        : [];
    });
  });
  return results[0] ?? none;
};

/** Rows of such a table that do not come out. */
export const wrongAcross = (table: PlanTable): readonly WrongSum[] => judgedAcross(table).wrong;
