import { squeeze } from '../../text/characters';
import { grouped } from '../../text/grouped';
import { quantitiesOf } from '../document/by-prose';
import type { PlanCell, PlanTable, Quantity } from '../types';
import { cellOf, figureOf, workColumnsOf, worksOf, yearsOf, type Work, type WorkColumns } from './work-rows';

/** A work that a table lists twice, under names that say the same, with the same investment. */
export interface RepeatedWork {
  readonly first: Work;
  readonly second: Work;
  readonly money: readonly [PlanCell, PlanCell];
}

/** What a name of a work may say or leave out. */
const vague = /综合|整治|治理|建设|工程|项目|改造|提升|[的及与和、，\s]/gu;
const shortestCore = 3;
/** 近期, 2023年: the same work in another stretch of time. */
const stretch = /20\d\d|[近中远]期|第[一二三四]|阶段|批/u;

/** How many digits of a sum say something: 4 of 633700. */
const digitsOf = ({ value }: Quantity): number => {
  let rest = Math.round(value * 100);
  while (rest > 0 && rest % 10 === 0) rest /= 10;
  return rest > 0 ? String(rest).length : 0;
};

/** One sum, or one and its rounding: 633708 and 633700. */
const sameSum = (a: Quantity, b: Quantity): boolean => {
  const [most, apart] = [Math.max(a.value, b.value), Math.abs(a.value - b.value)];
  return most > 0 && (apart === 0 || (apart <= most * 5e-4 && Math.max(digitsOf(a), digitsOf(b)) >= 4));
};

const plainOf = (cell: PlanCell | undefined): string => squeeze(cell?.text ?? '').replace(/[，,；;。、]/gu, '');

/** Do the figures of two descriptions differ? A street is built twice in two pieces. */
const describedApart = (columns: WorkColumns, a: Work, b: Work): boolean => {
  const [one, other] = [a, b].map(
    (work) => new Set(cellOf(work, columns.content)?.prose.flatMap((prose) => quantitiesOf(prose).map(({ raw }) => raw))),
  );
  return one !== undefined && other !== undefined && one.size > 0 && other.size > 0 && ![...one].some((figure) => other.has(figure));
};

/** Another description: 一期 and 二期, 新建教学楼 and 改造运动场. */
const wordedApart = ({ content }: WorkColumns, a: Work, b: Work): boolean => {
  const [one, other] = [plainOf(cellOf(a, content)), plainOf(cellOf(b, content))];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
};

/** 市水利局, 12.5, 2601-450100-04-01; a mark tells nothing. */
const telling = /[\u4e00-\u9fff]{2}|^[A-Za-z\d][A-Za-z\d.-]{0,39}$/u;
/** The table says so itself: 与第1项为同一项目. */
const told = /同一项目|重复|已列|已计|不另计/u;

/** What any other column has that tells the two apart: their owners, their kinds, who pays, how long they are. */
const toldApart = (columns: WorkColumns, a: Work, b: Work): boolean => {
  const { name, content, years, total, planned } = columns;
  const number = a.name.table.columns.find(({ role }) => role === 'number');
  const known = new Set([number, name, content, years, total, ...planned].map((column) => column?.index));
  return a.row.some((cell) => {
    const [one, other] = [plainOf(cell), plainOf(b.row[cell.column])];
    return !known.has(cell.column) && one !== other && telling.test(one) && telling.test(other);
  });
};

/** So many digits no two works have in common. */
const surelyOne = 5;

const isSame = (columns: WorkColumns, first: Work, second: Work, digits: number): boolean => {
  if (digits < surelyOne && (first.group !== second.group || wordedApart(columns, first, second) || toldApart(columns, first, second)))
    return false;
  const [place, other] = [first, second].map((work) => squeeze(cellOf(work, columns.place)?.text ?? ''));
  const [years, later] = [first, second].map((work) => yearsOf(work, columns.years));
  if ([...first.row, ...second.row].some(({ text }) => told.test(text))) return false;
  if (place !== other || (years && later && (years.end < later.start || later.end < years.start))) return false;
  if (first.group !== second.group && stretch.test(first.group + second.group)) return false;
  return !describedApart(columns, first, second);
};

/** The works of a table that stand in it twice. */
export const repeatedWorks = (table: PlanTable): readonly RepeatedWork[] => {
  const columns = workColumnsOf(table);
  if (!columns?.total) return [];
  const { total, planned } = columns;
  const known = worksOf(table).filter((work) => figureOf(work, total));
  const named = grouped(known, ({ name }) => squeeze(name.text).replace(vague, ''));
  return [...named].flatMap(([core, works]): RepeatedWork[] => {
    const [first, second] = works;
    // More of one name: the table tells them apart otherwise.
    if (!first || !second || works.length > 2 || core.length < shortestCore) return [];
    // The only part of the work above has its name and its sum.
    if (second.inner && second.name.row - first.name.row === 1) return [];
    const [a, b] = [figureOf(first, total), figureOf(second, total)];
    const [cell, other] = [cellOf(first, total), cellOf(second, total)];
    const alike = squeeze(first.name.text) === squeeze(second.name.text);
    if (!a || !b || !cell || !other || !sameSum(a, b) || digitsOf(a) < (alike ? 1 : 3)) return [];
    // 500 twice is chance, unless they stand in one place.
    if (digitsOf(a) < 2 && !cellOf(first, columns.place)) return [];
    const apart = planned.some((column) => {
      const [one, two] = [figureOf(first, column), figureOf(second, column)];
      return one && two && !sameSum(one, two) && one.value !== two.value;
    });
    return apart || !isSame(columns, first, second, Math.max(digitsOf(a), digitsOf(b))) ? [] : [{ first, second, money: [cell, other] }];
  });
};
