import { isDigit, squeeze, withNarrowDigits } from '../../text/characters';
import { read } from '../../text/reading';
import type { Span } from '../../text/span';
import type { CellNode, SyntaxTree, TableBlock } from '../../syntax/types';
import { readHeader } from './columns';
import type { ProseDraft } from './prose';
import type { MakeProse } from './prose-maker';
import { quantitiesOfCell } from '../figures/quantities';
import type { Caption, CellValue, Column, PlanCell, PlanTable, Prose, Quantity, QuantityKind, Section } from '../types';

/** A table while the model is being built. */
export interface TableDraft extends Omit<
  PlanTable,
  'index' | 'span' | 'rows' | 'headerRows' | 'columns' | 'caption' | 'captionProse' | 'section' | 'notes' | 'kind' | 'review'
> {
  index: number;
  span: Span;
  headerRows: number;
  rows: PlanCell[][];
  columns: Column[];
  caption: Caption | undefined;
  captionProse: Prose | undefined;
  section: Section | undefined;
  notes: Prose[];
  kind: PlanTable['kind'];
  review: boolean;
}

const startsLikeValue = (text: string): boolean => isDigit(text[0]) || '≥≤><＞＜-－约'.includes(text[0] ?? ' ');

/** A cell of several lines is one text (a name broken over two lines), unless its lines are values or paragraphs of their own. */
const proseOfCell = (tree: SyntaxTree, node: CellNode, paragraphs: boolean, makeProse: MakeProse): ProseDraft[] => {
  const [only] = node.parts;
  if (!only) return [];
  if (node.parts.length === 1) return [makeProse(only, 'cell')];
  const drafts = node.parts.map((part) => makeProse(part, 'cell'));
  const apart =
    paragraphs ||
    drafts.every((d) => startsLikeValue(d.reading.text)) ||
    drafts.some((d, i) => i > 0 && isDigit(d.reading.text[0]) && isDigit(drafts[i - 1]?.reading.text.at(-1))) ||
    drafts.some((d) => '。；'.includes(d.reading.text.at(-1) ?? ' '));
  if (apart) return drafts;
  const gaps: Span[] = [];
  node.parts.forEach((part, i) => {
    const next = node.parts[i + 1];
    if (next) gaps.push({ start: part.end, end: next.start });
  });
  const first = node.parts[0];
  const last = node.parts.at(-1);
  if (!first || !last) return drafts;
  const ignorable = [...tree.ignorable.filter((s) => s.end > first.start && s.start < last.end), ...gaps].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const merged: Span[] = [];
  for (const range of ignorable) {
    const top = merged.at(-1);
    if (top && range.start <= top.end) merged[merged.length - 1] = { start: top.start, end: Math.max(top.end, range.end) };
    else merged.push(range);
  }
  return [makeProse({ start: first.start, end: last.end }, 'cell', merged)];
};

const onlyDashes = /^[-—–－―─/／一]{1,6}$/;
const countingKinds: ReadonlySet<QuantityKind> = new Set(['value', 'range', 'ratio', 'duration'] as const);

const valueOf = (text: string, quantities: readonly Quantity[]): CellValue => {
  if (text === '') return { kind: 'empty', quantity: undefined, cumulative: false };
  if (onlyDashes.test(text)) return { kind: 'none', quantity: undefined, cumulative: false };
  const cumulative = /^[[〔［【]/.test(text) && /[\]〕］】]/.test(text);
  if (quantities.length === 0) return { kind: 'word', quantity: undefined, cumulative };
  const counted = quantities.filter((q) => countingKinds.has(q.kind));
  // A year beside a value says when (100%（2023年）); alone it may be a bare number that looks like one (2020).
  const values = counted.length > 0 ? counted : quantities.filter((q) => q.kind === 'year');
  if (values.length === 0) return { kind: 'word', quantity: undefined, cumulative };
  if (values.length > 1) return { kind: 'several', quantity: values[0], cumulative };
  return { kind: 'number', quantity: values[0], cumulative };
};

const headsYears = (text: string): boolean => /^\d{4}年|^[“"‘]?十[一二三四五六七八九]五/u.test(text) && readHeader(text).year !== undefined;

/** 地类 | | | 2025年 above two rows of blanks: a header cell that is several columns wide and two rows high. */
const goesOnFrom = (top: readonly string[], next: readonly string[], column: number): boolean => {
  let left = column;
  while (left > 0 && top[left] === '' && (next[left] ?? '') === '') left -= 1;
  return top[left] !== '' && (next[left] ?? '') === '';
};

/** 2025年 | | | 2030年 | | above 学校数 | 学生数 | 教师数 …: Markdown cannot span columns; what a header leaves blank the row below it says, and figures follow. */
const goesOnBelow = (top: readonly string[], next: readonly string[], body: readonly string[]): boolean =>
  top.some((text, i) => i > 0 && text === '' && (next[i] ?? '') !== '' && (next[i - 1] ?? '') !== '' && startsLikeValue(body[i] ?? '')) &&
  top.every((text, i) =>
    text === '' && i > 0 ? (next[i] ?? '') !== '' || goesOnFrom(top, next, i) : text !== '' || (next[i] ?? '') === '',
  ) &&
  next.every((text) => text === '' || headsYears(text) || (!startsLikeValue(text) && text.length <= 20 && !onlyDashes.test(text)));

/** How many rows at the top are header: what the reader says, and one more when a header goes on in the first body row (it holds no value). */
const headerRowsOf = (block: TableBlock, texts: readonly (readonly string[])[]): number => {
  const declared = Math.max(block.headerRows, 0);
  if (declared === 0 || declared >= texts.length) return declared;
  const next = texts[declared] ?? [];
  const filled = next.filter((t) => t !== '');
  if (filled.length === 0) return declared;
  if (goesOnBelow(texts[declared - 1] ?? [], next, texts[declared + 1] ?? [])) return declared + 1;
  if (filled.length === next.length) return declared;
  const brackets = filled.every((t) => /^[（(].{1,12}[）)]$/.test(t));
  const years =
    next[0] === '' &&
    filled.length > 1 &&
    filled.every((t) => /^\d{4}年.{0,8}$|^[“"‘]?十[一二三四五六七八九]五.{0,8}$/u.test(t) && readHeader(t).year !== undefined);
  return brackets || years ? declared + 1 : declared;
};

/** What an empty cell of a header is covered by: the cell to the left of it, where both have headers of their own below. */
const spanningText = (header: readonly (readonly PlanCell[])[], r: number, column: number): string | undefined => {
  const below = header[r + 1];
  const covered = (c: number): boolean => header[r]?.[c]?.text === '' && header[r]?.[c]?.merged === undefined;
  let c = column;
  while (c > 0 && below && covered(c) && (below[c]?.text ?? '') !== '' && (below[c - 1]?.text ?? '') !== '') c -= 1;
  return c === column ? undefined : header[r]?.[c]?.text;
};

/** A column as its header cells and a mark in one of them say; a word that runs over several header rows counts once. */
const columnOf = (tree: SyntaxTree, header: readonly (readonly PlanCell[])[], column: number): Column => {
  const cells = header.map((row) => row[column]).filter((c) => c !== undefined);
  const words: string[] = [];
  for (const [r, row] of header.entries()) {
    const text = spanningText(header, r, column) ?? row[column]?.text ?? '';
    if (text !== '' && words.at(-1) !== text) words.push(text);
  }
  const joined = words.join('');
  const mark = tree.marks.find(
    (m) =>
      m.type === 'column' &&
      cells.some((c) => c.span.start <= m.span.start && m.span.end <= c.span.end + 40 && m.span.start <= c.span.end + 2),
  );
  const reading = readHeader(joined, mark?.type === 'column' ? mark : undefined);
  return { index: column, header: joined, headerCells: cells, ...reading };
};

/** A table with the proses of its cells, in order. */
export interface BuiltTable {
  readonly block: TableBlock;
  readonly table: TableDraft;
  readonly prose: readonly ProseDraft[];
}

/** Builds a table: cells with their prose and values, columns with their roles. Caption, section and notes are set by the caller. */
export const buildTable = (tree: SyntaxTree, block: TableBlock, index: number, makeProse: MakeProse): BuiltTable => {
  const prose: ProseDraft[] = [];
  const width = Math.max(...block.rows.map((r) => r.length), 0);
  const single = width === 1;
  const table: TableDraft = {
    index,
    span: block.span,
    origin: block.origin,
    kind: single ? 'box' : 'data',
    review: false,
    caption: undefined,
    captionProse: undefined,
    section: undefined,
    rows: [],
    headerRows: 0,
    columns: [],
    notes: [],
  };
  const textOf = (part: Span): string => withNarrowDigits(read(tree.source.text, part, tree.ignorable).text);
  const texts = block.rows.map((row) =>
    row.map(({ parts }) => (parts.length === 1 && parts[0] ? squeeze(textOf(parts[0])) : squeeze(parts.map(textOf).join('')))),
  );
  const headerRows = single ? 0 : headerRowsOf(block, texts);
  table.headerRows = headerRows;
  block.rows.forEach((row, r) => {
    table.rows.push(
      row.map((node, column) => {
        const drafts = node.merged ? [] : proseOfCell(tree, node, single, makeProse);
        const found = drafts.length === 1 && drafts[0] ? quantitiesOfCell(drafts[0]) : drafts.flatMap((draft) => quantitiesOfCell(draft));
        const text = texts[r]?.[column] ?? '';
        const cell: PlanCell = {
          table: table as PlanTable,
          row: r,
          column,
          span: node.span,
          text,
          prose: drafts,
          merged: node.merged,
          header: r < headerRows,
          value: r < headerRows || single ? undefined : valueOf(text, found),
        };
        for (const draft of drafts) draft.cell = cell;
        prose.push(...drafts);
        return cell;
      }),
    );
  });
  const header = table.rows.slice(0, headerRows);
  for (let column = 0; column < width; column += 1) table.columns.push(columnOf(tree, header, column));
  settleRoles(table);
  return { block, table, prose };
};

/** A column whose filled cells are mostly words, not figures. */
const isTextual = (table: TableDraft, column: Column): boolean => {
  const filled = table.rows
    .slice(table.headerRows)
    .flatMap((row) => row[column.index] ?? [])
    .filter((cell) => cell.text !== '' && !cell.merged);
  return (
    filled.length > 0 &&
    filled.filter((cell) => cell.value?.kind === 'word' || (cell.value?.kind === 'number' && cell.text.length > 16)).length >=
      filled.length * 0.6
  );
};

/** Words of a project list: what is built, where, from when to when. Such a table names projects, not indicators. */
const projectWords = ['建设性质', '建设地点', '建设内容', '建设规模', '起止', '总投资', '建设年限', '建设单位', '项目名称'];

/** Roles that only the whole header can tell: an unnamed column left of the names is the category; a nameless one that holds the texts is the name. */
const settleRoles = (table: TableDraft): void => {
  const set = (column: Column | undefined, change: Partial<Column>): void => {
    if (column) table.columns[column.index] = { ...column, ...change };
  };
  if (table.kind === 'box' || table.headerRows === 0) return;
  // 目标 and 完成情况 above sentences hold no values.
  for (const column of table.columns) {
    if (column.role === 'value' && column.year === undefined && isTextual(table, column))
      set(column, { role: column.header.endsWith('任务') ? 'task' : 'other', valueKind: undefined });
  }
  // 任务 | 目标 | 责任单位: the aims of tasks, not names of indicators.
  if (table.columns.some((c) => c.role === 'task')) {
    for (const column of table.columns) if (column.role === 'name' && column.header.endsWith('目标')) set(column, { role: 'other' });
  }
  const values = table.columns.filter((c) => c.role === 'value' || c.role === 'growth');
  const firstValue = values[0]?.index ?? table.columns.length;
  const named = table.columns.filter((c) => c.role === 'name');
  if (named.length === 0 && values.length > 0) {
    const candidates = table.columns.filter(
      (c) => c.index < firstValue && (c.role === 'other' || c.role === 'category' || c.role === 'task') && isTextual(table, c),
    );
    set(candidates.at(-1), { role: 'name' });
  } else if (named.length > 1) {
    // 项目类别 | 指标名称: the last name column before the values holds the names, those before it categories, those after it notes.
    const last = named.filter((c) => c.index < firstValue).at(-1) ?? named.at(-1);
    for (const column of named) if (column !== last) set(column, { role: column.index < (last?.index ?? 0) ? 'category' : 'other' });
  }
  const name = table.columns.find((c) => c.role === 'name');
  if (name) for (const column of table.columns.slice(0, name.index)) if (column.role === 'other') set(column, { role: 'category' });
  table.kind = kindOf(table, name);
};

/** An indicator table names indicators (or leaves that header out) and gives their values by year, base or target; a task table says who or until when. */
const kindOf = (table: TableDraft, name: Column | undefined): PlanTable['kind'] => {
  const has = (role: Column['role']): boolean => table.columns.some((c) => c.role === role);
  const valued = table.columns.some((c) => c.role === 'value' && (c.year !== undefined || c.valueKind !== undefined)) || has('growth');
  const project = table.columns.filter((c) => projectWords.some((w) => c.header.includes(w))).length > 1;
  const speaks = name !== undefined && (name.header === '' || /指标|指標|目标|项目|内容|名称|类别|领域/u.test(name.header));
  if (speaks && valued && !project) return 'indicator';
  return (has('task') || has('name')) && (has('owner') || has('deadline')) ? 'task' : 'data';
};
