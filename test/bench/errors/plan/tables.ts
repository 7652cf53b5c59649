import { marked, plain, type Column, type Figure, type Piece } from '../draft';
import type { Random } from '../random';
import { digits, figureOf, type Fact } from './facts';

/** How tables stand in the text. */
export type Layout = 'pipes' | 'cells' | 'tabs';

/** Rows of cells, the first one the header; a category that continues the one above is an empty cell. */
export interface Grid {
  readonly rows: readonly (readonly Piece[])[];
  /** The mark of each body row. */
  readonly facts: readonly { readonly fact: string; readonly number?: number }[];
  /** The first column holds categories: empty ones are left out where one cell is one paragraph. */
  readonly categories: boolean;
}

/** Lays a grid out; rows are marked, so that an injection can delete or repeat one. */
export const laidOut = (grid: Grid, layout: Layout, table: number): Piece => {
  const [header, ...body] = grid.rows;
  const rowMark = (piece: Piece, i: number): Piece => {
    const row = grid.facts[i];
    return row ? marked(piece, { kind: 'row', table, ...row, last: i === body.length - 1 }) : piece;
  };
  if (layout === 'pipes') {
    const line = (cells: readonly Piece[]): Piece => ['|', cells.map((cell) => [' ', cell, plain(cell) === '' ? '|' : ' |'])];
    return [line(header ?? []), '\n|', (header ?? []).map(() => ' --- |'), '\n', body.map((row, i) => rowMark([line(row), '\n'], i)), '\n'];
  }
  if (layout === 'tabs') {
    const row = (cells: readonly Piece[]): Piece => cells.map((cell) => ['\t', cell, '\n']);
    return [row(header ?? []), '\n', body.map((each, i) => rowMark([row(each), '\n'], i))];
  }
  const cells = (row: readonly Piece[]): Piece => row.filter((cell) => plain(cell) !== '').map((cell) => [cell, '\n\n']);
  return [cells(header ?? []), body.map((each, i) => rowMark(cells(each), i))];
};

/** A figure in a cell: ≥95.2, ≤8, 120. */
export const written = ({ value, decimals, comparator }: Figure): string =>
  (comparator === 'at-least' ? '≥' : comparator === 'at-most' ? '≤' : '') + digits(value, decimals);

export interface TargetTable {
  readonly number: number;
  readonly facts: readonly Fact[];
  readonly middle: boolean;
  readonly attribute: boolean;
  readonly numbered: 'no' | 'column' | 'name';
  readonly unitColumn: boolean;
  readonly categories: readonly string[];
}

/** The table of indicators with baseline and target. */
export const targetGrid = (
  random: Random,
  { number: table, facts, middle, attribute, numbered, unitColumn, categories }: TargetTable,
): Grid => {
  const cell = (fact: Fact, column: Column, text: string, figure?: Figure): Piece =>
    text === '' ? '' : marked(text, { kind: 'cell', table, column, fact: fact.id, ...(figure ? { figure } : {}) });
  const head = (column: Column, text: string): Piece => marked(text, { kind: 'header', table, column });
  const suffix = random.pick<readonly [string, string, string]>([
    ['', '', ''],
    ['基期值', '目标值', '目标值'],
    ['（现状）', '（目标）', '（目标）'],
    ['', '目标', '目标'],
  ]);
  const header: Piece[] = [
    ...(categories.length > 0 ? [head('category', random.pick(['类别', '领域']))] : []),
    ...(numbered === 'column' ? [head('number', '序号')] : []),
    head('name', random.pick(['指标', '指标名称', '主要指标'])),
    ...(unitColumn ? [head('unit', '单位')] : []),
    head('baseline', `2025年${suffix[0]}`),
    ...(middle ? [head('middle', `2028年${suffix[1]}`)] : []),
    head('target', `2030年${suffix[2]}`),
    ...(attribute ? [head('attribute', random.pick(['属性', '指标属性']))] : []),
  ];
  const perCategory = Math.ceil(facts.length / Math.max(categories.length, 1));
  const rows = facts.map((fact, i): Piece[] => {
    const name = (numbered === 'name' ? `${String(i + 1)}.` : '') + fact.name;
    const base = fact.added ? '—' : written(figureOf(fact, 'base'));
    return [
      ...(categories.length > 0
        ? [cell(fact, 'category', i % perCategory === 0 ? (categories[Math.floor(i / perCategory)] ?? '') : '')]
        : []),
      ...(numbered === 'column' ? [cell(fact, 'number', String(i + 1))] : []),
      [cell(fact, 'name', name), !unitColumn && fact.unit !== '' ? cell(fact, 'unit', `（${fact.unit}）`) : ''],
      ...(unitColumn ? [cell(fact, 'unit', fact.unit === '' ? '—' : fact.unit)] : []),
      cell(fact, 'baseline', base, fact.added ? undefined : figureOf(fact, 'base')),
      ...(middle ? [fact.added ? '—' : cell(fact, 'middle', written(figureOf(fact, 'middle')), figureOf(fact, 'middle'))] : []),
      cell(fact, 'target', written(figureOf(fact, 'target')), figureOf(fact, 'target')),
      ...(attribute ? [cell(fact, 'attribute', fact.binding ? '约束性' : '预期性')] : []),
    ];
  });
  return {
    rows: [header, ...rows],
    facts: facts.map(({ id }, i) => ({ fact: id, ...(numbered === 'no' ? {} : { number: i + 1 }) })),
    categories: categories.length > 0,
  };
};

/** What the last period achieved: values of two years and the growth between them. */
export const reviewGrid = (table: number, facts: readonly Fact[]): Grid => {
  const cell = (fact: Fact, column: Column, text: string, figure?: Figure): Piece =>
    marked(text, { kind: 'cell', table, column, fact: fact.id, tags: ['review'], ...(figure ? { figure } : {}) });
  const rows = facts.map((fact): Piece[] => {
    const share = fact.unit === '%';
    const growth = share ? fact.base - fact.before : (fact.base / fact.before - 1) * 100;
    const decimals = share ? fact.decimals : 2;
    return [
      [cell(fact, 'name', fact.name), fact.unit === '' ? '' : `（${fact.unit}）`],
      cell(fact, 'source', written(figureOf(fact, 'before')), figureOf(fact, 'before')),
      cell(fact, 'baseline', written(figureOf(fact, 'base')), figureOf(fact, 'base')),
      cell(fact, 'growth', `${digits(growth, decimals)}${share ? '个百分点' : '%'}`, { value: growth, decimals, comparator: 'exact' }),
    ];
  });
  return {
    rows: [['指标', '2020年', '2025年', '增幅'], ...rows],
    facts: facts.map(({ id }) => ({ fact: id })),
    categories: false,
  };
};

export interface ProjectGroup {
  readonly name: string;
  readonly projects: readonly { readonly name: string; readonly size: number }[];
}

/** Projects in groups with subtotals and a total, which is the target of an indicator. */
export const projectGrid = (table: number, groups: readonly ProjectGroup[], column: string, fact: string, decimals: number): Grid => {
  const rows: Piece[][] = [];
  const facts: { fact: string }[] = [];
  const number = (value: number, kind: 'addend' | 'total', of?: string): Piece =>
    marked(digits(value, decimals), { kind, table, value, ...(of === undefined ? {} : { fact: of }) });
  let sum = 0;
  for (const group of groups) {
    const size = group.projects.reduce((all, each) => all + each.size, 0);
    sum += size;
    group.projects.forEach((project, i) => {
      rows.push([i === 0 ? group.name : '', project.name, number(project.size, 'addend')]);
      facts.push({ fact: project.name });
    });
    rows.push(['', `${group.name}小计`, number(size, 'total')]);
    facts.push({ fact: `${group.name}小计` });
  }
  rows.push(['合计', '—', number(sum, 'total', fact)]);
  facts.push({ fact });
  return { rows: [['类别', '项目名称', column], ...rows], facts, categories: true };
};

/** Work by district and year, with a column and a row of totals. */
export const yearlyGrid = (random: Random, table: number, districts: readonly string[]): Grid => {
  const years = [2026, 2027, 2028, 2029, 2030];
  const values = districts.map(() => years.map(() => random.int(3, 48)));
  const total = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
  const addend = (value: number): Piece => marked(String(value), { kind: 'addend', table, value });
  const sum = (value: number): Piece => marked(String(value), { kind: 'total', table, value });
  const columns = years.map((_, i) => total(values.map((row) => row[i] ?? 0)));
  return {
    rows: [
      ['县（市、区）', ...years.map((year) => `${String(year)}年`), '合计'],
      ...districts.map((district, i) => [district, ...(values[i] ?? []).map(addend), sum(total(values[i] ?? []))]),
      ['合计', ...columns.map(sum), sum(total(columns))],
    ],
    facts: [...districts, '合计'].map((fact) => ({ fact })),
    categories: false,
  };
};

/** Tasks with who leads them and when they are due. */
export const taskGrid = (
  table: number,
  tasks: readonly { readonly name: string; readonly owner: string; readonly due: string }[],
): Grid => ({
  rows: [
    ['序号', '重点任务', '责任单位', '完成时限'],
    ...tasks.map(({ name, owner, due }, i) => [
      String(i + 1),
      name,
      marked(owner, { kind: 'owner', table }),
      marked(due, { kind: 'deadline', table }),
    ]),
  ],
  facts: tasks.map(({ name }, i) => ({ fact: name, number: i + 1 })),
  categories: false,
});
