import { nameStart } from '../model/claims/claim-subjects';
import { clauseStart, splitList } from '../model/marks/lists';
import type { Quantity } from '../model/types';

/** A row of a table, by the name it stands for. */
interface Named {
  readonly label: string;
}

/** Rows whose names begin with the two characters. */
export type RowsByStart<Row extends Named> = ReadonlyMap<string, readonly Row[]>;

/** What a figure of several says, where several names stand before them. */
export interface TurnOfRow<Row extends Named> {
  /** The row whose turn it is; none where the names and the figures do not go together. */
  readonly rows: readonly Row[];
  /** The words before the first figure, without 分别. */
  readonly words: string;
}

/** How far before its last name a list of names may begin, and how many figures one may have. */
const [longestList, mostFigures] = [80, 8];
const startLength = 2;

/** The figures that stand in one row with a figure: 17200万元和15600万元. */
const figuresBeside = (text: string, quantities: readonly Quantity[], index: number): readonly Quantity[] => {
  const joined = (i: number): boolean => {
    const [a, b] = [quantities[i - 1], quantities[i]];
    return a?.kind === 'value' && b?.kind === 'value' && a.unit === b.unit && /^[、和与及]$/u.test(text.slice(a.fullTo, b.fullFrom));
  };
  let [first, last] = [index, index];
  while (index - first < mostFigures && joined(first)) first -= 1;
  while (last - index < mostFigures && joined(last + 1)) last += 1;
  return quantities.slice(first, last + 1);
};

/** 草原生态修复 of “草原生态修复、特色产业发展项目”: the row of that name, or with the end that the last name has for both. */
const rowNamed = <Row extends Named>(rows: RowsByStart<Row>, name: string, last: string): Row | undefined => {
  const found = (rows.get(name.slice(0, startLength)) ?? []).filter(
    ({ label }) => label === name || (label.startsWith(name) && last.endsWith(label.slice(name.length))),
  );
  return found.length === 1 ? found[0] : undefined;
};

/**
 * A、B分别居第二位和第三位，投资3亿元和2亿元: the first figure is of the first name. Undefined where one name or one figure stands alone.
 * @param end where the last name ends, before the figure
 */
export const turnOfRow = <Row extends Named>(
  rows: RowsByStart<Row>,
  text: string,
  quantities: readonly Quantity[],
  index: number,
  end: number,
): TurnOfRow<Row> | undefined => {
  const clause = clauseStart(text, end, '，,。；;：:', longestList);
  const start = nameStart(text, clause, end);
  if (!/[、和与及]/u.test(text.slice(start, end))) return undefined;
  const figures = figuresBeside(text, quantities, index);
  const [first] = figures;
  const quantity = quantities[index];
  if (!first || !quantity || first.fullFrom < end) return undefined;
  // 不超过6.5亿元和2.0亿元, 约13亿元和9亿元: what limits the first figure limits all of them.
  if (quantity !== first && (first.comparator !== undefined || first.approximate) && quantity.comparator === undefined)
    return { rows: [], words: '' };
  const between = text.slice(end, first.fullFrom);
  const inTurn = between.includes('分别');
  if (figures.length === 1) return inTurn ? { rows: [], words: '' } : undefined;
  for (const joins of [['和', '与', '及'], []]) {
    const names = splitList(text, start, end, '、', joins).map(({ from, to }) => text.slice(from, to));
    const named = names.length === figures.length ? names.map((name) => rowNamed(rows, name, names.at(-1) ?? '')) : [];
    const turn = named[figures.indexOf(quantity)];
    if (turn && !named.includes(undefined)) return { rows: [turn], words: (between.split(/[，,]/u).at(-1) ?? '').replaceAll('分别', '') };
  }
  return inTurn ? { rows: [], words: '' } : undefined;
};
