import type { Draft, DraftRow } from './grid';
import { classify, isFigure, isWords, Kind } from './kinds';
import { headerClass, isTotal } from './words';

const textOf = (cell: Draft | undefined): string => (cell?.is === 'text' ? cell.text : '');

/** Which columns hold words, by the rows that have them all. */
export const wordColumns = (rows: readonly DraftRow[], width: number): readonly boolean[] => {
  const full = rows.filter((row) => row.length === width).slice(1);
  return Array.from({ length: width }, (_, column) => {
    let words = 0;
    let figures = 0;
    for (const row of full) {
      const { kind } = classify(textOf(row[column]));
      if (isWords(kind) || kind === Kind.attribute) words += 1;
      else if (isFigure(kind)) figures += 1;
    }
    return words > figures;
  });
};

/** The cells of a row that has fewer than the table: one of them, in the header or of a total, covers several columns. */
export const spread = (row: DraftRow, width: number, words: readonly boolean[]): DraftRow => {
  const missing = width - row.length;
  // 合计 | | | 85500: the blanks below the columns of words are there, those behind the last figure were left out.
  const total = missing > 0 ? row.findIndex((cell) => isTotal(textOf(cell))) : -1;
  const last = row.at(-1);
  if (total >= 0 && row[total + 1]?.is === 'empty' && last?.is === 'text' && words[row.length - 1] === false)
    return [...row, ...Array.from({ length: missing }, (): Draft => ({ is: 'absent', at: last.parts.at(-1)?.end ?? 0 }))];
  // The cell whose stretching sets the others best over their columns; of equal ones the first.
  let wide = 0;
  let best = -Infinity;
  for (let candidate = 0; candidate < row.length && missing > 0; candidate += 1) {
    let score = 0;
    row.forEach((cell, i) => {
      const column = i <= candidate ? i : i + missing;
      const text = textOf(cell);
      const { kind } = classify(text);
      const head = headerClass(text);
      if (isFigure(kind) || head === 'value') score += words[column] === true ? -1 : 1;
      else if (head === 'name' || head === 'unit' || isWords(kind)) score += words[column] === true ? 1 : -0.5;
    });
    if (isTotal(textOf(row[candidate]))) score += 2;
    if (score > best) {
      best = score;
      wide = candidate;
    }
  }
  return row.flatMap((cell, i): Draft[] =>
    i === wide ? [cell, ...Array.from({ length: missing }, (): Draft => ({ is: 'left' }))] : [cell],
  );
};

/** Rows at the top that name columns: no figures but years, while the column below holds figures; at most two. */
export const headerRowsOf = (rows: readonly DraftRow[], words: readonly boolean[]): number => {
  let count = 0;
  for (const row of rows.slice(0, 2)) {
    const cells = row.flatMap((draft, column) => (draft.is === 'text' ? [{ text: draft.text, figures: words[column] === false }] : []));
    const values = cells.filter(({ text }) => {
      const { kind } = classify(text);
      return isFigure(kind) && kind !== Kind.date;
    });
    const heads = cells.filter(({ text, figures }) => headerClass(text) !== undefined || (figures && isWords(classify(text).kind)));
    if (values.length > 0 || heads.length * 2 < cells.length || cells.length === 0) break;
    count += 1;
  }
  return count < rows.length ? count : 0;
};
