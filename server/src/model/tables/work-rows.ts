import { squeeze } from '../../text/characters';
import { onceFor } from '../../text/kept-with';
import { timesOf } from '../document/by-prose';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanCell, PlanTable, Quantity, TimeExpression } from '../types';

/** What a table of works says of each. */
export interface WorkColumns {
  readonly name: Column;
  readonly nature: Column | undefined;
  readonly content: Column | undefined;
  readonly place: Column | undefined;
  /** When it is built: 起止年限. */
  readonly years: Column | undefined;
  readonly total: Column | undefined;
  /** What is spent in the plan's period or in one year of it. */
  readonly planned: readonly Column[];
}

/** One work: a row with a name and figures of its own. */
export interface Work {
  readonly row: readonly PlanCell[];
  readonly name: PlanCell;
  /** The heading that it stands below, and what the columns before its name say: 东江县. */
  readonly group: string;
  /** （1）, 1.1: a part of the work above. */
  readonly inner: boolean;
}

const bareHeader = ({ header }: Column): string => squeeze(header).replace(/[（(][^（()）]{1,8}[）)]/gu, '');
const byHeader = (table: PlanTable, header: RegExp): Column | undefined => table.columns.find((column) => header.test(bareHeader(column)));

const totalHeader = /^(?:项目|工程|计划|规划|建设)?(?:总投资(?:额|估算|概算)?|(?:估|概)算总?投资|投资(?:总额|估算|概算))$/u;
const plannedHeader =
  /^(?:其中)?[：:]?(?:[“"]?十[二三四五六][五][”"]?(?:期间|时期)?|规划期内?|(?:19|20)\d\d年?(?:[-—–~～至](?:19|20)?\d\d年?)?)(?:度|期间)?(?:计划|规划|拟|预计|安排)?(?:完成)?投资(?:额|计划|估算)?$/u;

/** The columns of a table of works; undefined for other tables. */
export const workColumnsOf = onceFor((table: PlanTable): WorkColumns | undefined => {
  if (table.kind === 'indicator' || table.kind === 'box' || table.headerRows === 0) return undefined;
  const name = table.columns.find((column) => /(?:项目|工程|任务)名称$|^项目$|^名称$/u.test(bareHeader(column)));
  return (
    name && {
      name,
      nature: byHeader(table, /^(?:建设|项目|工程)?性质$/u),
      content: byHeader(table, /(?:建设|工程|主要|项目)(?:内容|规模)|^内容/u),
      place: byHeader(table, /(?:地点|地址|位置|所在地|区域|县区)$|[（(]市、区[）)]$/u),
      years: byHeader(table, /起止|建设年限|建设周期|实施年限|建设工期|建设期限/u),
      total: byHeader(table, totalHeader),
      planned: table.columns.filter((column) => plannedHeader.test(bareHeader(column))),
    }
  );
});

/** The works of a table, one after another. */
export const worksOf = onceFor((table: PlanTable): readonly Work[] => {
  const columns = workColumnsOf(table);
  if (!columns) return [];
  const number = table.columns.find(({ role }) => role === 'number');
  const before = table.columns.filter((column) => column !== number && column.index < columns.name.index);
  const content = columns.content === columns.name ? undefined : columns.content;
  const left = new Map<number, string>();
  let group = '';
  const works: Work[] = [];
  for (const row of table.rows.slice(table.headerRows)) {
    const filled = row.filter(({ text, merged }) => merged === undefined && text !== '');
    const name = row[columns.name.index];
    const written = squeeze((number && row[number.index]?.text) ?? '');
    const others = new Set(filled.filter(({ column }) => column !== number?.index).map(({ text }) => text));
    if (filled.length === 0 || row.some(({ text }) => /^(?:小计|合计|总计|共计)/u.test(squeeze(text)))) continue;
    for (const { index } of before) if (row[index]?.text) left.set(index, row[index].text);
    const few = filled.length < table.columns.length / 2 + 1;
    // 东江县 with nothing but its money heads what follows.
    const heads = number && written === '' && content !== undefined && !row[content.index]?.text;
    if (others.size <= 1 || (few && (heads || /^[（(]?[一二三四五六七八九十]/u.test(written))))
      group = squeeze(filled.find(({ column }) => column !== number?.index)?.text ?? '');
    else if (name && name.merged === undefined && name.text !== '')
      works.push({
        row,
        name,
        group: [group, ...left.values()].join(' ').trim(),
        inner: written === '' ? number !== undefined : !/^\d{1,3}[.．、]?$/u.test(written),
      });
  }
  return works;
});

/** The cell of a work in a column, where it has one of its own. */
export const cellOf = ({ row }: Work, column: Column | undefined): PlanCell | undefined => {
  const cell = column && row[column.index];
  return cell?.merged === undefined && cell?.text !== '' ? cell : undefined;
};

/** The plain figure of a work in a column; a dash is undefined. */
export const figureOf = (work: Work, column: Column | undefined): Quantity | undefined => pureNumber(cellOf(work, column));

/** The one time in a cell of a work: the years it is built in. */
export const yearsOf = (
  work: Work,
  column: Column | undefined,
): (TimeExpression & { readonly start: number; readonly end: number }) | undefined => {
  const times = cellOf(work, column)?.prose.flatMap((prose) => timesOf(prose)) ?? [];
  const [time] = times;
  const { start, end } = time ?? {};
  return time && times.length === 1 && (time.kind === 'range' || time.kind === 'year') && start !== undefined && end !== undefined
    ? { ...time, start, end }
    : undefined;
};
