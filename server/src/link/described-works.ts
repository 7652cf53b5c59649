import { quantitiesOf } from '../model/document/by-prose';
import type { Column, PlanCell, PlanTable, Quantity } from '../model/types';
import { hanUnits } from '../text/classes';
import { differ, isOneValue, measureOf } from './measures';

const describes = /(?:规模|内容|概况|任务|特性|参数)$/u;

/** The columns that tell in words how large a work is: 主要建设内容, 建设规模. */
export const describing = ({ columns }: PlanTable): readonly Column[] =>
  columns.filter(({ role, header, unit }) => unit === undefined && role !== 'name' && describes.test(header));

const lastWord = new RegExp(`([${hanUnits}]{2,8})$`, 'u');
const leads = /^(?:新建|拟建|设计|规划|工程|项目|建设|总|全|的)+/u;
const ends = /(?:[约共计为总全]|达到?){1,3}$/u;

/** What a figure measures, in the words before it: 线路长 of 线路全长约168公里; '' where none stands there. */
export const measureWord = (words: string): string => {
  const word = (lastWord.exec(words.replace(ends, ''))?.[1] ?? '')
    .replace(leads, '')
    .replace(/[总全](?=[长宽高库面装])/u, '')
    .replace(/量$/u, '');
  return word.length >= 2 ? word : '';
};

/** Of a part of the work, or of another time, another figure is right. */
const ofPart = /期|段|已|累计|其中|现|原|每|各|分别|近|远|20\d\d|左岸|右岸/u;

/** 采用双线布置, 位于江北: a clause that goes on about the work; another one may name a work of its own (滨海支线，线路长68公里). */
const goesOn = /\d|^$|^(?:位于|起于|起自|起点|终点|采用|含|包括|主要|新建|改建|扩建|建设|建成|计划|规划|预计|估算|设计|拟)/u;

/** Do the words between the name of a work and a figure speak of that work alone, and not yet of what the figure measures? */
export const isOfOneWork = (between: string): boolean => {
  const [behind = '', ...clauses] = between.split(/[，：]/u);
  const last = clauses.pop() ?? '';
  const word = measureWord(last === '' ? behind : last);
  const said = last === '' ? [] : [behind, ...clauses];
  return (
    !/^[和与及、至等]/u.test(behind) &&
    word !== '' &&
    clauses.every((clause) => goesOn.test(clause)) &&
    !said.some((clause) => clause.includes(word))
  );
};

/**
 * The figure that a cell gives for the measure the words name, where it is another one and the figure stands nowhere in the cell.
 * (《党政机关公文处理工作条例》第十九条：情况确实、表述准确)
 */
export const givenOtherwise = (cell: PlanCell, quantity: Quantity, words: string): Quantity | undefined => {
  if (quantity.comparator !== undefined || quantity.approximate || ofPart.test(words)) return undefined;
  const word = measureWord(words);
  if (word === '') return undefined;
  const measure = measureOf(quantity);
  let given: Quantity | undefined;
  for (const prose of cell.prose) {
    const { text } = prose.reading;
    let from = 0;
    for (const each of quantitiesOf(prose)) {
      const before = text.slice(from, each.fullFrom);
      from = each.fullTo;
      if (each.kind !== 'value' || each.unit !== quantity.unit) continue;
      if (isOneValue(differ(measure, measureOf(each), true))) return undefined;
      if (measureWord(before) !== word) continue;
      // Two of one measure are those of two parts.
      if (given || ofPart.test(before) || each.approximate || each.comparator !== undefined || each.high !== undefined) return undefined;
      given = each;
    }
  }
  return given;
};
