import { squeeze } from '../../text/characters';
import type { Column, PlanCell, PlanTable } from '../types';

/** A planned standard of protection that is below the one there is: 现状 20-50, 规划 20. */
export interface FallenStandard {
  readonly name: string;
  readonly planned: PlanCell;
  readonly present: PlanCell;
}

/** What is given by how many years it is met once in: the more the better. */
const standard = /(?:防洪|防潮|排涝|除涝|内涝|治涝|排水|设防|挡潮|抗旱).{0,6}标准|重现期|年一遇/u;
const presentWord = /现状|现有|现行|目前|已达|现(?=防|排|标)/u;
/** What is to be; a norm or a design (规定, 设计) may be surpassed already. */
const plannedWord = /规划|目标|拟达|远期|近期/u;
const figure = /^(\d{1,4})年?(?:一遇)?(?:[-—–~～至](\d{1,4})年?(?:一遇)?)?$/u;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** 20-50, 50年一遇; a bound (≤50, 不足20年) tells no level. */
const boundsIn = (cell: PlanCell | undefined): Bounds | undefined => {
  const found = cell && cell.text.length <= 16 ? figure.exec(squeeze(cell.text)) : null;
  const low = Number(found?.[1]);
  return found ? { low, high: Number(found[2] ?? low) } : undefined;
};

/** 规划防洪标准 and 现状防洪标准: the columns that give one standard as it is and as it is to be. */
const pairsOf = ({ columns }: PlanTable): (readonly [Column, Column])[] => {
  const stemOf = ({ header }: Column): string =>
    header.replace(/现状|现有|现行|目前|已达|现|规划|目标|设计|拟达|远期|近期|规定|标准|[年（()）\s]/gu, '');
  const told = columns.filter(({ header }) => standard.test(header));
  const present = told.filter(({ header }) => presentWord.test(header));
  return present.flatMap((now) => {
    const planned = told.filter(
      (column) => plannedWord.test(column.header) && !presentWord.test(column.header) && stemOf(column) === stemOf(now),
    );
    const [only] = planned;
    return only && planned.length === 1 ? [[only, now] as const] : [];
  });
};

/** The planned standards of a table that are below those there are, where others are not. */
export const fallenStandards = (table: PlanTable): readonly FallenStandard[] => {
  if (table.headerRows === 0 || table.kind === 'box') return [];
  return pairsOf(table).flatMap(([planned, present]): FallenStandard[] => {
    let known = 0;
    const found = table.rows.slice(table.headerRows).flatMap((row): FallenStandard[] => {
      const [cell, now] = [row[planned.index], row[present.index]];
      const [goal, level] = [boundsIn(cell), boundsIn(now)];
      if (!cell || !now || !goal || !level) return [];
      known += 1;
      const before = Math.min(planned.index, present.index);
      const own = row.filter(({ column, text }) => column < before && /[\u4e00-\u9fff]{2}/u.test(text)).map(({ text }) => text);
      return goal.high < level.high ? [{ name: [...new Set(own)].slice(0, 2).join(' '), planned: cell, present: now }] : [];
    });
    return found.length * 4 <= known ? found : [];
  });
};

/** Groups that a baseline is told for, and others that its target is told for: 设区市≥25县级市≥20, 设市城市≥55其他县城≥25. */
export interface OtherGroups {
  readonly base: PlanCell;
  readonly target: PlanCell;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

const groupFigure = /([\u4e00-\u9fff]{2,8})(?:[:：为达]|不低于|不少于)?[≥≤><＞＜]?\d{1,6}(?:\.\d{1,3})?[%％]?/gu;

/** 市区|达到, 县城|不低于 */
const boundWords = /(?:均|分别|提高到?|保持在?|控制在)?(?:达到?|为|是|不低于|不少于|不高于|不超过|大于|小于|超过|低于|高于|至少|约)?$/u;

/** The groups that a cell gives a figure each; none where it holds anything else. */
const groupsIn = ({ text }: PlanCell): readonly string[] => {
  const plain = squeeze(text);
  if (plain.length > 60 || plain.replace(groupFigure, '').replace(/[，,；;、/]/gu, '') !== '') return [];
  return [...plain.matchAll(groupFigure)].map(([, name = '']) => name.replace(boundWords, ''));
};

/** 城市 and 设市城市 may be the same places. */
const overlap = (own: readonly string[], others: readonly string[]): boolean =>
  own.some((name) => others.some((other) => name.includes(other) || other.includes(name)));

/** Rows whose target is told for none of the groups that its baseline is told for. */
export const otherGroups = ({ columns, rows, headerRows, kind }: PlanTable): readonly OtherGroups[] => {
  if (kind !== 'indicator') return [];
  const values = columns.filter(({ role }) => role === 'value');
  return rows.slice(headerRows).flatMap((row): OtherGroups[] => {
    const told = values.flatMap(({ index }) => {
      const cell = row[index];
      const groups = cell && cell.merged === undefined ? groupsIn(cell) : [];
      return cell && groups.length > 1 ? [{ cell, groups }] : [];
    });
    const [base, target] = [told[0], told.at(-1)];
    if (!base || !target || base === target || overlap(base.groups, target.groups)) return [];
    return [{ base: base.cell, target: target.cell, own: base.groups, others: target.groups }];
  });
};
