import { squeeze } from '../../text/characters';
import { mixedScale } from './cell-scales';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanTable } from '../types';

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

/** How the names of rows and columns end that add up others. */
export const totalWord = /(?:小计|合计|总计|共计|总和)$/u;
/** The words of a name cell without blanks, its last bracket and colon. */
export const nameOf = (text: string): string =>
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
  let bareAbove = false;
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
    // 一 道路 30, （一） 国道 20, （二） 省道 10: those in brackets make up the row above them.
    const ordinal = written === '' ? squeeze(row.find((c) => c.text !== '')?.text ?? '') : squeeze(written);
    const bracketed = bareAbove && /^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(ordinal);
    if (/^[一二三四五六七八九十]{1,3}(?:$|[、.．])/u.test(ordinal)) bareAbove = filled;
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
        (inner || bracketed || (numbers === undefined && repeated && r > 0) || /^其中/u.test(row.find((c) => c.text !== '')?.text ?? '')),
    };
  });
};

/** The columns of a table that may be added up, and its rows: asked for by each kind of sum. */
export interface SumTable {
  readonly columns: readonly Column[];
  readonly rows: readonly SumRow[];
  /** Of the units of columns in which some figures write a scale of their own. */
  readonly scales: ReadonlyMap<Column, number>;
}
const sumTables = new WeakMap<PlanTable, SumTable>();
/** A table as sums see it; a table keeps it. */
export const sumTableOf = (table: PlanTable): SumTable => {
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
