import { isDigit, squeeze } from '../text/characters';
import { read } from '../text/reading';
import type { Span } from '../text/span';
import type { CellNode, SyntaxTree, TableBlock } from '../syntax/types';
import { readHeader } from './columns';
import { draftProse, type ProseDraft } from './prose';
import { scanQuantities } from './quantities';
import type { Caption, CellValue, Column, PlanCell, PlanTable, Prose, Quantity, Section } from './types';

/** A table while the model is being built. */
export interface TableDraft extends Omit<PlanTable, 'rows' | 'columns' | 'caption' | 'captionProse' | 'section' | 'notes' | 'kind' | 'review'> {
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
const proseOfCell = (tree: SyntaxTree, node: CellNode, paragraphs: boolean): ProseDraft[] => {
  const { text } = tree.source;
  if (node.parts.length === 0) return [];
  const drafts = node.parts.map((part) => draftProse(text, part, tree.ignorable, 'cell'));
  const apart =
    paragraphs ||
    drafts.every((d) => startsLikeValue(d.reading.text)) ||
    drafts.some((d, i) => i > 0 && isDigit(d.reading.text[0]) && isDigit(drafts[i - 1]?.reading.text.at(-1))) ||
    drafts.some((d) => '。；'.includes(d.reading.text.at(-1) ?? ' '));
  if (apart || node.parts.length === 1) return drafts;
  const gaps: Span[] = [];
  node.parts.forEach((part, i) => {
    const next = node.parts[i + 1];
    if (next) gaps.push({ start: part.end, end: next.start });
  });
  const first = node.parts[0];
  const last = node.parts.at(-1);
  if (!first || !last) return drafts;
  const ignorable = [...tree.ignorable.filter((s) => s.end > first.start && s.start < last.end), ...gaps].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const range of ignorable) {
    const top = merged.at(-1);
    if (top && range.start <= top.end) merged[merged.length - 1] = { start: top.start, end: Math.max(top.end, range.end) };
    else merged.push(range);
  }
  return [draftProse(text, { start: first.start, end: last.end }, merged, 'cell')];
};

const dashes = '-—–－―─/／一';

const valueOf = (text: string, quantities: readonly Quantity[], parts: number): CellValue => {
  if (text === '') return { kind: 'empty', quantity: undefined, cumulative: false };
  if ([...text].every((c) => dashes.includes(c)) && text.length <= 6) return { kind: 'none', quantity: undefined, cumulative: false };
  const cumulative = /^[[〔［【]/.test(text) && /[\]〕］】]/.test(text);
  const values = quantities.filter((q) => q.kind === 'value' || q.kind === 'range' || q.kind === 'ratio' || q.kind === 'duration' || q.kind === 'year');
  if (values.length === 0) return { kind: 'word', quantity: undefined, cumulative };
  if (values.length > 1 || (parts > 1 && values.length > 1)) return { kind: 'several', quantity: values[0], cumulative };
  return { kind: 'number', quantity: values[0], cumulative };
};

/** How many rows at the top are header: what the reader says, and one more when a header goes on in the first body row (it holds no value). */
const headerRowsOf = (block: TableBlock, texts: readonly (readonly string[])[]): number => {
  const declared = Math.max(block.headerRows, 0);
  if (declared === 0 || declared >= texts.length) return declared;
  const next = texts[declared] ?? [];
  const filled = next.filter((t) => t !== '');
  const continues = filled.length > 0 && filled.every((t) => /^[（(].{1,12}[）)]$/.test(t)) && next.length > filled.length;
  return continues ? declared + 1 : declared;
};

/** Builds the tables of a document: cells with their prose and values, columns with their roles. Captions, sections and notes are set by the caller. */
export const buildTables = (tree: SyntaxTree, blocks: readonly TableBlock[]): { readonly tables: TableDraft[]; readonly prose: ProseDraft[]; readonly quantities: Quantity[] } => {
  const tables: TableDraft[] = [];
  const prose: ProseDraft[] = [];
  const quantities: Quantity[] = [];
  blocks.forEach((block, index) => {
    const width = Math.max(...block.rows.map((r) => r.length), 0);
    const single = width === 1;
    const table: TableDraft = {
      index, span: block.span, origin: block.origin, kind: single ? 'box' : 'data', review: false, caption: undefined, captionProse: undefined,
      section: undefined, rows: [], headerRows: 0, columns: [], notes: [],
    };
    const texts = block.rows.map((row) => row.map((node) => squeeze(node.parts.map((p) => read(tree.source.text, p, tree.ignorable).text).join(''))));
    const headerRows = single ? 0 : headerRowsOf(block, texts);
    Object.assign(table, { headerRows });
    block.rows.forEach((row, r) => {
      table.rows.push(
        row.map((node, column) => {
          const drafts = node.merged ? [] : proseOfCell(tree, node, single);
          const found = drafts.flatMap((draft) => scanQuantities(draft));
          const text = texts[r]?.[column] ?? '';
          const cell: PlanCell = {
            table: table as PlanTable, row: r, column, span: node.span, text, prose: drafts, merged: node.merged, header: r < headerRows,
            value: r < headerRows || single ? undefined : valueOf(text, found, node.parts.length),
          };
          for (const draft of drafts) draft.cell = cell;
          prose.push(...drafts);
          quantities.push(...found);
          return cell;
        }),
      );
    });
    const header = table.rows.slice(0, headerRows);
    for (let column = 0; column < width; column += 1) {
      const cells = header.map((row) => row[column]).filter((c) => c !== undefined);
      const words: string[] = [];
      for (const cell of cells) if (cell.text !== '' && words.at(-1) !== cell.text) words.push(cell.text);
      const joined = words.join('');
      const mark = tree.marks.find((m) => m.type === 'column' && cells.some((c) => c.span.start <= m.span.start && m.span.end <= c.span.end + 40 && m.span.start <= c.span.end + 2));
      const reading = readHeader(joined, mark?.type === 'column' ? mark : undefined);
      table.columns.push({ index: column, header: joined, headerCells: cells, ...reading });
    }
    settleRoles(table);
    tables.push(table);
  });
  return { tables, prose, quantities };
};

/** Roles that only the whole header can tell: an unnamed column left of the names is the category; a nameless one that holds the texts is the name. */
const settleRoles = (table: TableDraft): void => {
  const set = (column: Column | undefined, role: Column['role']): void => {
    if (column) table.columns[column.index] = { ...column, role };
  };
  if (table.kind === 'box' || table.headerRows === 0) return;
  const values = table.columns.filter((c) => c.role === 'value' || c.role === 'growth');
  const firstValue = values[0]?.index ?? table.columns.length;
  const named = table.columns.filter((c) => c.role === 'name');
  const body = table.rows.slice(table.headerRows);
  const textual = (column: Column): boolean => {
    const filled = body.filter((row) => (row[column.index]?.text ?? '') !== '' && !row[column.index]?.merged);
    return filled.length > 0 && filled.filter((row) => row[column.index]?.value?.kind !== 'number').length >= filled.length * 0.6;
  };
  if (named.length === 0 && values.length > 0) {
    const candidates = table.columns.filter((c) => c.index < firstValue && (c.role === 'other' || c.role === 'category' || c.role === 'task') && textual(c));
    set(candidates.at(-1), 'name');
  } else if (named.length > 1) {
    // 项目类别 | 指标名称: the last name column holds the names, those before it categories.
    for (const column of named.slice(0, -1)) set(column, 'category');
  }
  const name = table.columns.find((c) => c.role === 'name');
  if (name) for (const column of table.columns.slice(0, name.index)) if (column.role === 'other') set(column, 'category');
  const has = (role: Column['role']): boolean => table.columns.some((c) => c.role === role);
  const yearly = table.columns.some((c) => c.role === 'value' && (c.year !== undefined || c.valueKind !== undefined));
  table.kind = (has('task') || has('name')) && (has('owner') || has('deadline')) && !yearly ? 'task' : has('name') && (yearly || has('growth')) ? 'indicator' : 'data';
};
