import { isBlank, squeeze } from '../text/characters';
import { circledValue } from '../text/numerals';
import { spanIn } from '../text/reading';
import { lookupIndicator } from '../lexicon/indicators';
import type { SyntaxTree } from '../syntax/types';
import { labelAt } from './numbering';
import type { Column, Indicator, IndicatorValue, PlanCell, PlanMeta, PlanTable } from './types';

/** The parts of a name cell: number, note marks, 其中：, the name itself, the unit in its last bracket. Indices into `text`. */
export interface NameParts {
  readonly number: { readonly value: number; readonly from: number; readonly to: number } | undefined;
  readonly marks: readonly { readonly mark: string; readonly from: number; readonly to: number }[];
  readonly part: boolean;
  readonly from: number;
  readonly to: number;
  readonly unit: string | undefined;
}

const isMark = (character: string | undefined): boolean => character === '*' || character === '＊' || character === '★' || character === '▲' || circledValue(character) !== undefined;

/** Words that may stand in a unit bracket: （%）, （万人）, （所）, （平方米/人）; not a qualifier such as （含技工学校）. */
const isUnitText = (text: string): boolean =>
  text.length > 0 && text.length <= 12 && !/[含包括其中及以不按指或、，岁以上一-九]/.test(text.replace(/[万亿千百]/g, '')) && !/^\d+$/.test(text) && !/学$|类$|区$|县$|市$|学校$|教育$|镇$/.test(text);

/** Takes a name cell's text apart: `4.*九年义务教育巩固率（%）` → number 4, mark *, name, unit %. */
export const namePartsOf = (text: string): NameParts => {
  let from = 0;
  const marks: { mark: string; from: number; to: number }[] = [];
  let number: NameParts['number'];
  const skip = (): void => {
    while (from < text.length && isBlank(text[from])) from += 1;
  };
  const takeMarks = (): void => {
    for (skip(); isMark(text[from]) && text[from] !== undefined; skip()) {
      marks.push({ mark: text[from] === '＊' ? '*' : (text[from] ?? ''), from, to: from + 1 });
      from += 1;
    }
  };
  const circledFirst = circledValue(text[0]) !== undefined;
  if (!circledFirst) takeMarks();
  const label = labelAt(text.slice(from));
  if (label && (label.style === '1.' || label.style === '1、' || label.style === '（1）' || label.style === '1）' || label.style === '①' || label.style === '一、' || label.style === '（一）')) {
    number = { value: label.value, from: from + label.valueFrom, to: from + label.valueTo };
    from += label.to;
    takeMarks();
  }
  skip();
  const part = /^其中[：:]?/.exec(text.slice(from, from + 4));
  if (part) from += part[0].length;
  skip();
  let to = text.length;
  const back = (): void => {
    while (to > from && isBlank(text[to - 1])) to -= 1;
  };
  const takeBackMarks = (): void => {
    for (back(); to > from && isMark(text[to - 1]); back()) {
      to -= 1;
      marks.push({ mark: text[to] === '＊' ? '*' : (text[to] ?? ''), from: to, to: to + 1 });
    }
  };
  takeBackMarks();
  let unit: string | undefined;
  const close = text[to - 1];
  if (close === '）' || close === ')') {
    const open = Math.max(text.lastIndexOf('（', to - 1), text.lastIndexOf('(', to - 1));
    const inside = squeeze(text.slice(open + 1, to - 1)).replace('％', '%');
    if (open > from && isUnitText(inside)) {
      unit = inside;
      to = open;
      takeBackMarks();
    }
  }
  back();
  return { number, marks, part: part !== null, from, to, unit };
};

/** True for 小计, 合计, 总计 and names that end so. */
export const isTotalName = (name: string): boolean => /(小计|合计|总计|共计|总和)$/.test(squeeze(name));

/** The text of a category cell that governs a row: its own, else the nearest filled one above in the same column. */
const categoryOf = (table: PlanTable, row: number, columns: readonly Column[]): string => {
  const words: string[] = [];
  for (const column of columns) {
    for (let r = row; r >= table.headerRows; r -= 1) {
      const text = table.rows[r]?.[column.index]?.text ?? '';
      if (text !== '') {
        if (words.at(-1) !== text) words.push(text);
        break;
      }
    }
  }
  return words.join('/');
};

/** A number as its unit is usually written, for comparing: ％ → %. */
const normalUnit = (unit: string): string => squeeze(unit).replace('％', '%');

/** The indicators of an indicator table, row by row. */
export const indicatorsOf = (table: PlanTable, meta: PlanMeta, tree: SyntaxTree): Indicator[] => {
  const nameColumn = table.columns.find((c) => c.role === 'name');
  if (table.kind !== 'indicator' || !nameColumn) return [];
  const categories = table.columns.filter((c) => c.role === 'category');
  const unitColumn = table.columns.find((c) => c.role === 'unit');
  const numberColumn = table.columns.find((c) => c.role === 'number');
  const attributeColumn = table.columns.find((c) => c.role === 'attribute');
  const valueColumns = table.columns.filter((c) => c.role === 'value');
  const growthColumns = table.columns.filter((c) => c.role === 'growth');
  const years = valueColumns.map((c) => c.year).filter((y) => y !== undefined);
  const baseline = meta.baseline ?? (years.length > 1 ? Math.min(...years) : undefined);
  const found: Indicator[] = [];
  table.rows.forEach((row, r) => {
    if (r < table.headerRows) return;
    const nameCell = row[nameColumn.index];
    const prose = nameCell?.prose[0];
    if (!nameCell || !prose || nameCell.text === '') return;
    const parts = namePartsOf(prose.reading.text);
    const rawName = squeeze(prose.reading.text.slice(parts.from, parts.to));
    if (rawName === '') return;
    const values: IndicatorValue[] = valueColumns.flatMap((column) => {
      const cell = row[column.index];
      if (!cell?.value) return [];
      const { year } = column;
      const role =
        column.valueKind === 'completion' ? 'other'
        : column.valueKind === 'actual' ? 'baseline'
        : year === undefined ? (column.valueKind === 'target' || column.valueKind === 'forecast' ? 'target' : 'other')
        : baseline === undefined ? 'other'
        : year <= baseline ? 'baseline'
        : 'target';
      return [{ cell, column, year, role, value: cell.value } satisfies IndicatorValue];
    });
    const unitText = unitColumn ? normalUnit(row[unitColumn.index]?.text ?? '') : '';
    const cellUnit = values.map((v) => v.value.quantity?.unit ?? '').find((u) => u !== '') ?? '';
    const unit = parts.unit ?? (unitText !== '' ? unitText : undefined) ?? (cellUnit !== '' ? cellUnit : undefined) ?? valueColumns.map((c) => c.unit).find((u) => u !== undefined) ?? '';
    const looked = lookupIndicator(rawName);
    const isPercent = unit === '%';
    const kind = looked.kind === 'share' && !isPercent ? undefined : looked.kind;
    const within = (cell: PlanCell, at: number): boolean => at >= cell.span.start - 1 && at <= cell.span.end + 1;
    const directionMark = tree.marks.find((m) => m.type === 'direction' && within(nameCell, m.span.start));
    const idMark = tree.marks.find((m) => m.type === 'define' && within(nameCell, m.span.start));
    const numberCell = numberColumn ? row[numberColumn.index] : undefined;
    const numberQuantity = numberCell?.value?.quantity;
    const attributeCell = attributeColumn ? row[attributeColumn.index] : undefined;
    found.push({
      table, row: r, name: rawName, nameCell, nameSpan: spanIn(prose.reading, parts.from, parts.to),
      category: categoryOf(table, r, categories),
      number: numberCell && numberCell.text !== ''
        ? numberQuantity && numberQuantity.value > 0 ? { value: numberQuantity.value, span: numberCell.span } : /^\d{1,3}$/.test(numberCell.text) ? { value: Number(numberCell.text), span: numberCell.span } : undefined
        : parts.number ? { value: parts.number.value, span: spanIn(prose.reading, parts.number.from, parts.number.to) } : undefined,
      noteMarks: parts.marks.map((m) => ({ mark: m.mark, span: spanIn(prose.reading, m.from, m.to) })),
      unit, kind,
      direction: (directionMark?.type === 'direction' ? directionMark.direction : undefined) ?? meta.directions[rawName] ?? looked.direction,
      attribute: attributeCell ? { text: attributeCell.text, cell: attributeCell } : undefined,
      values,
      growth: growthColumns.flatMap((column) => {
        const cell = row[column.index];
        return cell ? [{ cell, column, quantity: cell.value?.quantity }] : [];
      }),
      total: isTotalName(rawName),
      part: parts.part,
      id: idMark?.type === 'define' ? idMark.id : undefined,
    });
  });
  return found;
};

/** An indicator's name as it is compared with others: without blanks, quotation marks and separators; qualifiers in brackets stay, they tell indicators apart. */
export const comparableName = (name: string): string => {
  let out = '';
  for (const character of name) if (!isBlank(character) && !'“”"‘’*＊、，,（）()'.includes(character)) out += character;
  return out;
};
