import { isBlank, squeeze } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { circledValue } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import { lookupIndicator, type Direction, type IndicatorKind } from '../../lexicon/indicators';
import { isRebuilt } from './rebuilt';
import type { SyntaxTree } from '../../syntax/types';
import { labelAt } from '../marks/numbering';
import type { Column, Indicator, IndicatorValue, PlanCell, PlanMeta, PlanTable } from '../types';
import { lastBracket, unitOfBracket } from '../figures/unit-brackets';

/** The parts of a name cell: number, note marks, 其中：, the name itself, the unit in its last bracket. Indices into `text`. */
export interface NameParts {
  readonly number: { readonly value: number; readonly from: number; readonly to: number } | undefined;
  readonly marks: readonly { readonly mark: string; readonly from: number; readonly to: number }[];
  readonly part: boolean;
  readonly from: number;
  readonly to: number;
  readonly unit: string | undefined;
}

const isMark = (character: string | undefined): boolean =>
  character === '*' || character === '＊' || character === '★' || character === '▲' || circledValue(character) !== undefined;

/** `8.15岁以上人群吸烟率` below row 7: its number stands right before a figure of the name. */
const numberBeforeFigure = (text: string, from: number, expected: number): boolean =>
  expected > 1 &&
  text.startsWith(String(expected), from) &&
  /^[.．]\d/.test(text.slice(from + String(expected).length, from + String(expected).length + 2));

/**
 * Takes a name cell's text apart: `4.*九年义务教育巩固率（%）` → number 4, mark *, name, unit %.
 * @param expected the number after that of the row above; 1 where that has none
 */
const namePartsOf = (text: string, expected: number): NameParts => {
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
  if (
    label &&
    (label.style === '1.' ||
      label.style === '1、' ||
      label.style === '（1）' ||
      label.style === '1）' ||
      label.style === '①' ||
      label.style === '一、' ||
      label.style === '（一）')
  ) {
    number = { value: label.value, from: from + label.valueFrom, to: from + label.valueTo };
    from += label.to;
    takeMarks();
  } else if (!label && numberBeforeFigure(text, from, expected)) {
    const to = from + String(expected).length;
    number = { value: expected, from, to };
    from = to + 1;
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
  const bracket = lastBracket(text, to);
  const inside = bracket && bracket.from > from ? unitOfBracket(bracket.inside) : undefined;
  if (bracket && inside !== undefined) {
    unit = inside;
    to = bracket.from;
    takeBackMarks();
  }
  back();
  return { number, marks, part: part !== null, from, to, unit };
};

/** True for 小计, 合计, 总计 and names that end so. */
const isTotalName = (name: string): boolean => /(小计|合计|总计|共计|总和)$/.test(squeeze(name));

interface NameReading {
  readonly parts: NameParts;
  readonly name: string;
  readonly comparable: string;
  readonly total: boolean;
}

const readName = (text: string, expected: number): NameReading => {
  const parts = namePartsOf(text, expected);
  const name = squeeze(text.slice(parts.from, parts.to));
  return { parts, name, comparable: comparableName(name), total: isTotalName(name) };
};

/** What a name cell says by its text alone. */
const nameIn = keptByText((text) => readName(text, 1));

/** The category that governs each row: its own cell, else the nearest filled one above in the same column. */
const categoriesOf = (table: PlanTable, columns: readonly Column[]): string[] => {
  const current = columns.map(() => '');
  return table.rows.map((row, r) => {
    if (r < table.headerRows) return '';
    columns.forEach((column, i) => {
      const text = row[column.index]?.text ?? '';
      if (text !== '') current[i] = text;
    });
    return current.filter((text, i) => text !== '' && text !== current[i - 1]).join('/');
  });
};

/** A number as its unit is usually written, for comparing: ％ → %. */
const normalUnit = (unit: string): string => squeeze(unit).replace('％', '%');

/**
 * A table of what was reached (规划完成情况): no year after the baseline, and done set against planned or the caption saying so.
 * Its targets are those of the plan before.
 */
export const looksBack = (table: Pick<PlanTable, 'columns' | 'captionProse'>, baseline: number | undefined): boolean => {
  const values = table.columns.filter((c) => c.role === 'value');
  if (values.some((c) => c.year !== undefined && (baseline === undefined || c.year > baseline))) return false;
  const done = values.some((c) => c.valueKind === 'completion' || (c.valueKind === 'actual' && /完成|实际|实现|达到/u.test(c.header)));
  return done || /完成情况|执行情况|实现情况|回顾/u.test(table.captionProse?.reading.text ?? '');
};

const fewestYears = 4;
/** Where no period is known. */
const fewestOfReport = 3;
const plansAhead = /目标|规划|计划|任务|安排|预期|预测/u;

/**
 * 2020年 | 2021年 | … | 2024年, plain years one after another with plain figures: how it went, year by year, in a report or a statistical bulletin, or in a
 * text that speaks of a period which ends later. A document that is a plan by its title, or that states its period or its base year, tells of targets.
 */
const isHistory = ({ columns, rows, headerRows, captionProse }: PlanTable, { kind, period, periodFrom, baseline }: PlanMeta): boolean => {
  const values = columns.filter((c) => c.role === 'value');
  const years = values.map(({ year }) => year ?? 0);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const step = Math.sign(last - first);
  return (
    kind === undefined &&
    (period ? periodFrom === 'text' && Math.max(first, last) < period.end : baseline === undefined) &&
    values.length >= (period === undefined ? fewestOfReport : fewestYears) &&
    values.every(({ valueKind }, i) => valueKind === undefined && years[i] === first + step * i) &&
    !plansAhead.test(captionProse?.reading.text ?? '') &&
    rows.slice(headerRows).every((row) => values.every(({ index }) => row[index]?.value?.quantity?.comparator === undefined))
  );
};

/** Baseline, target or neither: what a column says of its year, against the plan's base year. */
const roleOf = (column: Column, columns: readonly Column[], baseline: number | undefined, looksBack: boolean): IndicatorValue['role'] => {
  const { year, valueKind } = column;
  if (valueKind === 'completion') return 'other';
  if (valueKind === 'actual') return 'baseline';
  // 基准情景 | 高情景: what may be, of no year that is said.
  if (year === undefined) return valueKind === undefined || valueKind === 'forecast' || looksBack ? 'other' : 'target';
  if (baseline === undefined) return valueKind === 'target' ? 'target' : 'other';
  // A target for a year that is over is not what this plan starts from.
  if (year <= baseline) return valueKind === 'target' ? 'other' : 'baseline';
  // 2021年 beside 2025年目标: the first says what is, the second what shall be.
  const plain =
    valueKind === undefined &&
    !columns.some((c) => c.role === 'value' && c.valueKind !== 'target' && c.year !== undefined && c.year < year);
  return plain && columns.some((c) => c.valueKind === 'target' && c.year !== undefined && c.year > year) ? 'baseline' : 'target';
};

/** What the lexicon says of a name. A `%` of 规范化幼儿园 names no measure, but whether more of it is good is known: as of its 占比. */
const lookedUp = (name: string, unit: string): { readonly kind: IndicatorKind | undefined; readonly direction: Direction | undefined } => {
  const { head, kind, direction } = lookupIndicator(name, unit);
  if (head === undefined && unit === '%') return { kind: undefined, direction: lookupIndicator(`${name}占比`, unit).direction };
  return { kind: kind === 'share' && unit !== '%' ? undefined : kind, direction };
};

const numberOf = (cell: PlanCell | undefined): Indicator['number'] => {
  if (!cell || cell.text === '' || cell.merged) return undefined;
  const value = /^\d{1,3}$/.test(cell.text) ? Number(cell.text) : cell.value?.quantity?.value;
  return value !== undefined && value > 0 ? { value, span: cell.span } : undefined;
};

/** （一）, 二、, 三．: numbers of groups, not of rows. */
const groupNumber = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])/;

/** The title of a group of rows, which spans all columns or stands in a row of blanks: （一）经济发展. */
const isGroupTitle = (row: readonly PlanCell[], nameCell: PlanCell): boolean => {
  const others = row.filter((cell) => cell !== nameCell);
  return (
    others.length > 1 &&
    (row.filter(({ merged }) => merged !== 'left').length === 1 ||
      (groupNumber.test(nameCell.text) && others.every(({ text }) => text === '')))
  );
};

/** 47.06: a figure, and no name. */
const isFigure = (name: string): boolean => /^[\d.,%％‰≥≤<>＜＞~～—–-]+$/u.test(name);

/** Cells that hold the figures of two rows one below the other (常住人口 47.06, 户籍人口 32.4) leave rows that begin with a figure, and half of the row above them. */
const withoutStacked = (table: PlanTable, found: readonly Indicator[]): Indicator[] => {
  const stacked = isRebuilt(table) ? new Set(found.filter(({ name }) => isFigure(name)).map(({ row }) => row)) : undefined;
  if (!stacked || stacked.size === 0) return [...found];
  return found.filter(({ row }) => !stacked.has(row) && !stacked.has(row + 1));
};

/** The indicators of an indicator table, row by row. */
export const indicatorsOf = (table: PlanTable, meta: PlanMeta, tree: SyntaxTree): Indicator[] => {
  const nameColumn = table.columns.find((c) => c.role === 'name');
  if (table.kind !== 'indicator' || !nameColumn) return [];
  const cellOf = (row: readonly PlanCell[], role: Column['role']): PlanCell | undefined => {
    const column = table.columns.find((c) => c.role === role);
    return column ? row[column.index] : undefined;
  };
  const categories = categoriesOf(
    table,
    table.columns.filter((c) => c.role === 'category'),
  );
  const valueColumns = table.columns.filter((c) => c.role === 'value');
  const growthColumns = table.columns.filter((c) => c.role === 'growth');
  const years = valueColumns.map((c) => c.year).filter((y) => y !== undefined);
  const baseline = meta.baseline ?? (years.length > 1 ? Math.min(...years) : undefined);
  const back = looksBack(table, baseline);
  const history = isHistory(table, meta);
  const directions = new Map(Object.entries(meta.directions).map(([name, direction]) => [comparableName(name), direction]));
  const found: Indicator[] = [];
  let group = '';
  table.rows.forEach((row, r) => {
    if (r < table.headerRows) return;
    const nameCell = row[nameColumn.index];
    const prose = nameCell?.prose[0];
    if (!nameCell || !prose || nameCell.text === '') return;
    if (isGroupTitle(row, nameCell)) {
      group = nameCell.text.replace(groupNumber, '');
      return;
    }
    const expected = (found.at(-1)?.number?.value ?? 0) + 1;
    const { text } = prose.reading;
    const { parts, name, comparable, total } = numberBeforeFigure(text, 0, expected) ? readName(text, expected) : nameIn(prose.kept);
    if (name === '') return;
    const values: IndicatorValue[] = valueColumns.flatMap((column) => {
      const cell = row[column.index];
      return cell?.value
        ? [{ cell, column, year: column.year, role: history ? 'other' : roleOf(column, valueColumns, baseline, back), value: cell.value }]
        : [];
    });
    const written = [
      parts.unit,
      normalUnit(cellOf(row, 'unit')?.text ?? ''),
      ...values.map((v) => v.value.quantity?.unit),
      ...valueColumns.map((c) => c.unit),
    ];
    const unit = written.find((u) => u !== undefined && u !== '' && !/^[-—–/／]+$/.test(u)) ?? '';
    const looked = lookedUp(name, unit);
    const within = (at: number): boolean => at >= nameCell.span.start - 1 && at <= nameCell.span.end + 1;
    const directionMark = tree.marks.find((m) => m.type === 'direction' && within(m.span.start));
    const idMark = tree.marks.find((m) => m.type === 'define' && within(m.span.start));
    const attributeCell = cellOf(row, 'attribute');
    const number =
      numberOf(cellOf(row, 'number')) ??
      (parts.number ? { value: parts.number.value, span: spanIn(prose.reading, parts.number.from, parts.number.to) } : undefined);
    // Rows below 其中 go on being parts until the next numbered row, where the whole above them has a number.
    const above = found.at(-1);
    const goesOn =
      number === undefined &&
      above?.part === true &&
      above.number === undefined &&
      found.findLast((i) => !i.part)?.number !== undefined &&
      !total;
    found.push({
      table,
      row: r,
      name,
      nameCell,
      nameSpan: spanIn(prose.reading, parts.from, parts.to),
      category: categories[r] || group,
      number,
      noteMarks: parts.marks.map((m) => ({ mark: m.mark, span: spanIn(prose.reading, m.from, m.to) })),
      unit,
      kind: looked.kind,
      direction:
        (directionMark?.type === 'direction' ? directionMark.direction : undefined) ?? directions.get(comparable) ?? looked.direction,
      attribute: attributeCell ? { text: attributeCell.text, cell: attributeCell } : undefined,
      values,
      growth: growthColumns.flatMap((column) => {
        const cell = row[column.index];
        return cell ? [{ cell, column, quantity: cell.value?.quantity }] : [];
      }),
      total,
      part: parts.part || goesOn,
      id: idMark?.type === 'define' ? idMark.id : undefined,
    });
  });
  return withoutStacked(table, found);
};

/** Words of a yearly or five-year flow: what is added, built or spent in a period is no level that rises or falls. */
const flowWords = [
  '新增',
  '新建',
  '新开',
  '新设',
  '新立',
  '净增',
  '改建',
  '扩建',
  '改造',
  '改扩建',
  '整治',
  '当年',
  '年度',
  '每年',
  '年均',
  '累计',
  '清淤',
  '引进',
  '投资',
];

/** True for an indicator that counts what happens in a period (新增学位数, 完成投资), not how much there is; a share (数字化改造覆盖率) and a ratio (新建数据中心PUE) are no flow. */
export const isFlow = (indicator: Indicator): boolean =>
  indicator.kind !== 'share' && indicator.kind !== 'ratio' && flowWords.some((w) => indicator.name.includes(w));

/** An indicator's name as it is compared with others: without blanks, quotation marks and separators; qualifiers in brackets stay, they tell indicators apart. */
export const comparableName = (name: string): string => {
  let out = '';
  for (const character of name) if (!isBlank(character) && !'“”"‘’*＊、，,（）()'.includes(character)) out += character;
  return out;
};
