import { indicatorsOf } from '../../model/document/by-table';
import { clash, clashing, declaredUnit, figuresOf, growthFigures, repeatedPercents, rowsWithoutUnit } from '../../model/tables/cell-units';
import { unitCellOf, type Figure } from '../../model/tables/cell-units';
import type { Indicator, PlanTable } from '../../model/types';
import { rule, type Fix, type RawFinding, type RelatedPlace } from '../rule';

type Messages = 'bare' | 'differs' | 'clash' | 'none' | 'doubled' | 'header' | 'growth';

const addUnit = (figures: readonly Figure[], unit: string): Fix => ({
  title: { zh: `补上“${unit}”`, en: `Add ${unit}` },
  edits: figures.map(({ quantity }) => ({ span: { start: quantity.span.end, end: quantity.span.end }, text: unit })),
});
const places = (figures: readonly { readonly cell: { readonly span: RelatedPlace['span'] } }[], zh: string, en: string): RelatedPlace[] =>
  figures.slice(0, 20).map((f) => ({ span: f.cell.span, message: { zh, en } }));

/** One row: cells with and without a unit, cells of two units, a unit that is not the row's. */
function* inRow(indicator: Indicator): Generator<RawFinding<Messages>> {
  const declared = declaredUnit(indicator);
  const { name } = indicator;
  if (declared !== undefined) {
    const said = unitCellOf(indicator);
    const related = said && places([{ cell: said }], '这里写明单位', 'the unit is given here');
    for (const { cell, quantity } of clashing(indicator, declared))
      yield { messageId: 'clash', span: quantity.full, data: { name, unit: declared, value: cell.text }, related };
    return;
  }
  const figures = figuresOf(indicator.values);
  const [first, ...others] = figures.filter((f) => f.quantity.unit !== '');
  if (!first) return;
  const { unit } = first.quantity;
  const other = others.find((f) => clash(f.quantity.unit, unit));
  if (other)
    yield {
      messageId: 'differs',
      span: other.quantity.full,
      data: { name, first: first.cell.text, second: other.cell.text },
      related: places([first], '另一单位', 'the other unit'),
    };
  for (const figure of figures) {
    if (figure.quantity.unit !== '' || other) continue;
    yield {
      messageId: 'bare',
      span: figure.quantity.full,
      data: { name, value: figure.cell.text, unit, other: first.cell.text },
      related: places([first], '有单位的一格', 'the cell with a unit'),
      suggestions: [addUnit([figure], unit)],
    };
  }
}

/** Rows that should name a unit and do not, in a table whose other rows do; % in the cells of some of the rows that have it in their name. */
function* inTable(rows: readonly Indicator[]): Generator<RawFinding<Messages>> {
  for (const { name, nameSpan } of rowsWithoutUnit(rows)) yield { messageId: 'none', span: nameSpan, data: { name } };
  const [first, ...others] = repeatedPercents(rows);
  if (first)
    yield {
      messageId: 'doubled',
      severity: 'info',
      span: first.cell.span,
      data: { count: others.length + 1 },
      related: places(others, '同类', 'the same'),
    };
}

/** A growth column: -14.29 beside 6.45%; % in the header and in the cells as well. */
function* inGrowth(rows: readonly Indicator[], table: PlanTable): Generator<RawFinding<Messages>> {
  for (const column of table.columns.filter((c) => c.role === 'growth')) {
    const [{ bare, marked }, header] = [growthFigures(rows, column), column.headerCells.at(-1)];
    if (column.unit === '%' && marked.length > 0 && header)
      yield {
        messageId: 'header',
        severity: 'info',
        span: header.span,
        data: { header: column.header, value: marked[0]?.cell.text ?? '' },
      };
    if (bare.length === 0 || marked.length === 0) continue;
    const odd = bare.length <= marked.length ? bare : marked;
    const [first, ...others] = odd;
    if (!first) continue;
    const fix: Fix =
      odd === bare
        ? addUnit(bare, '%')
        : {
            title: { zh: '删去格内的“%”', en: 'Drop the % in the cells' },
            edits: marked.map((f) => ({ span: f.quantity.unitSpan, text: '' })),
          };
    yield {
      messageId: 'growth',
      span: first.quantity.full,
      data: { header: column.header, value: first.cell.text, bare: bare.length, marked: marked.length },
      related: places(others, '同列写法与之相同', 'written the same way'),
      suggestions: [fix],
    };
  }
}

/** One unit for a row, stated once: in its name, its unit column or in every cell. */
export const indicatorUnit = rule({
  id: 'indicator/unit',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    bare: {
      zh: '{name}：“{value}”缺单位，同一行写作“{other}”；请补“{unit}”',
      en: '{name}: “{value}” lacks its unit; the row has “{other}”. Add {unit}',
    },
    differs: {
      zh: '{name}：同一行既有“{first}”又有“{second}”，单位不同，无法比较；请核对',
      en: '{name}: “{first}” and “{second}” stand in one row and cannot be compared; check the units',
    },
    clash: {
      zh: '{name}的单位是“{unit}”，这里却写“{value}”；请核对单位',
      en: '{name} is given in {unit}, but this cell says “{value}”; check the unit',
    },
    none: { zh: '{name}没有注明单位，同表其他指标都有；请补上', en: '{name} has no unit though the other indicators have one; add it' },
    doubled: {
      zh: '指标名已注明“%”，格内又写“%”（{count} 处），而同表别的格不写；请统一',
      en: 'The names carry % already; {count} cells repeat it and others do not. Write it one way',
    },
    header: {
      zh: '表头“{header}”已注明 %，格内又写“{value}”；只写一处',
      en: 'The header “{header}” carries % already and the cells repeat it (“{value}”); write it once',
    },
    growth: {
      zh: '“{header}”一列有的写 %（{marked} 处）有的不写（{bare} 处），如“{value}”；请统一',
      en: '“{header}”: {marked} cells carry % and {bare} do not, such as “{value}”; write them one way',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      const rows = indicatorsOf(plan, table).filter((i) => !i.total);
      for (const row of rows) yield* inRow(row);
      yield* inTable(rows);
      yield* inGrowth(rows, table);
    }
  },
});
