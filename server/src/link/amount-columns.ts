/** Columns of tables that give amounts, and the words in running text that speak of what they give. */
import { unitOfCaption } from '../model/tables/cell-units';
import type { Column, PlanTable } from '../model/types';
import { squeeze } from '../text/characters';

/** A column of amounts: what it gives, without its time and unit. */
export interface Amount {
  readonly table: PlanTable;
  readonly column: Column;
  readonly base: string;
  readonly year: number | undefined;
  readonly unit: string;
}

const times = /(?:到|至|截至)?(?:19|20)\d\d(?:[-—–~～](?:19|20)\d\d)?年?(?:底|末)?|[“"]?十[二三四五六七]五[”"]?(?:期间|时期|末)?/gu;
const yearIn = /(?:19|20)\d\d/gu;
export const bracketed = /[（(][^（()）]{0,20}[）)]/gu;

/** 计划总投资, 投资额, 投资: what is counted, whoever reckons it. */
const kernel = (words: string): string => words.replace(/^(?:总|计划|规划|预计|估算|概算|累计|全部)+/u, '').replace(/(?:总)?[额数]$/u, '');

export const baseOfHeader = (header: string): string =>
  squeeze(header)
    .replace(bracketed, '')
    .replace(times, '')
    .replace(/(?:规划|计划|目标|任务|预计)$/u, '');

const behindName = /^(?:产业|行业|领域|项目|工程|建设|全年|年度|包括|包含|共有|的|，|,|、)+/u;
const beforeFigure = [
  '达到了',
  '达到',
  '达',
  '为',
  '约',
  '共计',
  '预计',
  '力争',
  '实现',
  '完成',
  '安排',
  '最大',
  '最多',
  '最高',
  '最少',
  '最小',
  '最低',
  '，',
  ',',
  '：',
  ':',
  '的',
];

/** Words without the verbs that lead to the figure behind them. */
const withoutVerbs = (words: string): string => {
  const last = beforeFigure.find((word) => words.endsWith(word));
  return last === undefined ? words : withoutVerbs(words.slice(0, -last.length));
};

/** What is said to be counted, in the words between a name and its figure. */
export const baseOfWords = (words: string): string => {
  const bare = squeeze(words).replace(bracketed, '').replace(times, '').replace(behindName, '');
  return withoutVerbs(bare).replace(/(?:期间|其中)/gu, '');
};

/** 项目数: what is counted, and no more. */
export const countOf = /^(项目|工程)(?:总数|数|个数|数量)$/u;

export const speaksOf = (words: string, base: string): boolean => {
  if (countOf.test(base)) return false;
  const said = baseOfWords(words);
  return (base.length > 1 && said === base) || (kernel(said).length >= 2 && kernel(said) === kernel(base));
};

/** The columns of a table that give amounts; those of other kinds, and rates, are none. */
export const amountsOf = (table: PlanTable): Amount[] =>
  table.columns.flatMap((column): Amount[] => {
    const base = baseOfHeader(column.header);
    const unit = column.unit ?? unitOfCaption(table) ?? '';
    if (unit === '' || unit.includes('%') || ['number', 'name', 'unit', 'note', 'deadline', 'owner'].includes(column.role)) return [];
    const own = column.header.match(yearIn) ?? [];
    const years = own.length > 0 ? own : (table.captionProse?.reading.text.match(yearIn) ?? []);
    return [{ table, column, base, year: years.length === 1 ? Number(years[0]) : undefined, unit }];
  });
