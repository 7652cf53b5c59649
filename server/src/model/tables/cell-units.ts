import { lookupIndicator } from '../../lexicon/indicators';
import { parseUnit } from '../../lexicon/units';
import { keptByText } from '../../text/keep';
import { isChange } from './levels';
import type { Column, Indicator, IndicatorValue, PlanCell, PlanTable, Quantity } from '../types';
import { lastBracket, unitOfBracket } from '../figures/unit-brackets';

/** length, person, item, percent, person/item …; undefined for what is no unit of the lexicon. */
const dimensionOf = (unit: string): string | undefined => (unit === '' ? undefined : parseUnit(unit)?.dimension);

/** Dimensions whose units count single things: 所, 家, 个 and 处 are said of one thing by different writers, 人 and 个 of teachers and posts. */
export const counting: ReadonlySet<string> = new Set([
  'person',
  'person-time',
  'item',
  'settlement',
  'dwelling',
  'place',
  'class',
  'berth',
  'bed',
  'household',
  'times',
  'level',
]);

/** True where two units surely measure different things: 平方公里 and %, 人 and 公里. */
export const clash = (a: string, b: string): boolean => {
  const [left, right] = [dimensionOf(a), dimensionOf(b)];
  if (left === undefined || right === undefined || left === right) return false;
  if (counting.has(left) && counting.has(right)) return false;
  if ([left, right].every((d) => d.startsWith('percent'))) return false;
  const compound = [left, right].filter((d) => d.includes('/'));
  if (compound.length === 0) return true;
  // 微克/立方米 is no %; 人/万人 may be written as one.
  const [top, below] = compound[0]?.split('/') ?? [];
  return compound.length === 1 && (left.startsWith('percent') || right.startsWith('percent')) && top !== below;
};

/** A value cell with one number that states a level. */
export interface Figure {
  readonly cell: PlanCell;
  readonly column: Column;
  readonly quantity: Quantity;
}

/** The cells of a row that hold one number each, changes and done-against-planned left out. */
export const figuresOf = (values: readonly IndicatorValue[]): Figure[] =>
  values.flatMap(({ cell, column, value }) =>
    value.quantity &&
    value.kind === 'number' &&
    column.valueKind !== 'completion' &&
    (value.quantity.kind === 'value' || value.quantity.kind === 'range' || /^\d{4}$/u.test(cell.text)) &&
    !isChange(cell)
      ? [{ cell, column, quantity: value.quantity }]
      : [],
  );

/** The unit in the bracket that ends a name, marks of notes behind it aside. */
const unitInName = keptByText((name) => ({ unit: unitOfBracket(lastBracket(name.replace(/[*＊①-⑳]{1,20}$/u, ''))?.inside ?? '') }));

/** 单位：% at the end of a caption. */
const unitInCaption = keptByText((caption) => ({
  unit: /[（(]?单位[：:]\s{0,9}([^（()）]{1,12})[）)]?\s{0,9}$/u.exec(caption)?.[1],
}));

/** The unit that the caption of a table gives its figures. */
export const unitOfCaption = ({ captionProse }: PlanTable): string | undefined =>
  captionProse ? unitInCaption(captionProse.kept).unit : undefined;

/** The unit in the bracket that ends a caption (年度任务（公里）): of figures that have none of their own. */
export const bracketOfCaption = ({ captionProse }: PlanTable): string | undefined =>
  captionProse ? unitOfBracket(lastBracket(captionProse.reading.text)?.inside ?? '') : undefined;

/** The unit a row has to itself: in the name's bracket or the unit column. */
export const ownUnit = ({ table, row, nameCell }: Indicator): string | undefined => {
  const named = unitInName(nameCell.text).unit;
  if (named !== undefined) return named;
  const column = table.columns.find((c) => c.role === 'unit');
  const written = column ? (table.rows[row]?.[column.index]?.text ?? '').replace('％', '%') : '';
  return written === '' || /^[-—–/／]+$/u.test(written) ? undefined : written;
};

/** Where a row says what its figures are counted in: its name, its unit cell or the header. */
export const unitCellOf = ({ table, row, nameCell, values }: Indicator): PlanCell | undefined => {
  if (unitInName(nameCell.text).unit !== undefined) return nameCell;
  const column = table.columns.find((c) => c.role === 'unit');
  const cell = column ? table.rows[row]?.[column.index] : undefined;
  if (cell && cell.text !== '') return cell;
  return values.find(({ column: { unit } }) => unit !== undefined)?.column.headerCells.at(-1);
};

/** The unit a row declares for all its cells: its own, or that of the headers or the caption. */
export const declaredUnit = (indicator: Indicator): string | undefined =>
  ownUnit(indicator) ?? indicator.values.map((v) => v.column.unit).find((u) => u !== undefined) ?? unitOfCaption(indicator.table);

/** 年均增长 6.2% | 规划目标 6.0%: beside a growth in per cent stands the one that was planned. */
const isPlannedGrowth = ({ growth }: Indicator, { column, quantity }: Figure): boolean =>
  column.valueKind === 'target' &&
  column.year === undefined &&
  quantity.unit === '%' &&
  growth.some((told) => told.quantity?.unit === '%' && Math.abs(told.column.index - column.index) === 1);

/** The figures of a row that another unit stands at than the one it declares. */
export const clashing = (indicator: Indicator, declared: string): Figure[] =>
  figuresOf(indicator.values).filter((figure) => clash(declared, figure.quantity.unit) && !isPlannedGrowth(indicator, figure));

/** 甲产值与乙产值之比, 甲与乙的比: so many to one; a ratio has no unit. */
const ratio = /之比$|[与和].{2,20}比$/u;

/** Rows of counts, amounts and shares that name no unit anywhere, in a table whose other rows do. */
export const rowsWithoutUnit = (rows: readonly Indicator[]): Indicator[] => {
  const valued = rows.filter((i) => figuresOf(i.values).length > 0);
  const without = valued.filter((i) => i.unit === '');
  if (valued.length < 4 || without.length > valued.length * 0.2) return [];
  const measured = ['count', 'amount', 'share', 'gross-rate', 'completion'];
  return without.filter((i) => {
    // Without its unit a row does not know its kind; its name may still tell.
    const kind = i.kind ?? lookupIndicator(i.name).kind ?? '';
    const compound = /[（(][^（()）]{1,12}[/／][^（()）]{1,6}[）)]$/u.test(i.nameCell.text);
    return !compound && !ratio.test(i.name) && (measured.includes(kind) || (kind === 'rate-per' && i.name.startsWith('每')));
  });
};

/** Cells that repeat the % of their name where others of the table do not; none where all do or none does. */
export const repeatedPercents = (rows: readonly Indicator[]): Figure[] => {
  const percent = rows.filter((i) => declaredUnit(i) === '%').flatMap((i) => figuresOf(i.values));
  const written = percent.filter((f) => f.quantity.unit === '%');
  return written.length < percent.length ? written : [];
};

/** 增加132 beside 年均增长6.4%: each cell says what it gives. */
const saysWhatItGives = /^(?:年均|净?增[加长]|减少|净增|提高|上升|下降|降低)/u;

/** The figures of a growth column without and with %. */
export const growthFigures = (rows: readonly Indicator[], column: Column): { readonly bare: Figure[]; readonly marked: Figure[] } => {
  const figures = rows.flatMap((indicator) =>
    indicator.growth.flatMap(({ cell, column: own, quantity }) =>
      own === column && quantity && cell.value?.kind === 'number' && !cell.value.cumulative && !saysWhatItGives.test(cell.text)
        ? [{ cell, column, quantity }]
        : [],
    ),
  );
  return { bare: figures.filter((f) => f.quantity.unit === ''), marked: figures.filter((f) => f.quantity.unit === '%') };
};

/** The unit of its own that a row has though it is a share, which has none but % (孕产妇死亡率 is counted per 100,000, and no share). */
export const unitOfShare = (indicator: Indicator): string | undefined => {
  const { name } = indicator;
  const own = ownUnit(indicator);
  if (own === undefined || own.includes('/') || !/(?:率|比重|占比|比例)$/.test(name)) return undefined;
  return lookupIndicator(name).kind === 'share' && clash(own, '%') ? own : undefined;
};
