import type { PlanDocument, Prose } from '../types';

const longestCell = 14;

/** As short as a cell of a table, and no sentence. */
export const isCellLike = (text: string): boolean => text.length <= longestCell && !/[，。；：、！？]/u.test(text);

/** A cell of a table that was torn into lines, and that nothing has made a table again: three of the four lines around it are as short as cells. */
export const inLostTable = (plan: PlanDocument, { index }: Prose): boolean =>
  [-2, -1, 1, 2].filter((by) => {
    const near = plan.prose[index + by];
    return near && (near.kind === 'paragraph' || near.kind === 'line') && isCellLike(near.reading.text);
  }).length >= 3;

/** So many lines above tell a cell. */
export const cellsAbove = 2;

/** Do the lines right above a prose look like cells? It reads nothing below. */
export const followsCells = (plan: PlanDocument, { index }: Prose): boolean =>
  Array.from({ length: cellsAbove }, (_, i) => plan.prose[index - 1 - i]).every(
    (above) => above !== undefined && isCellLike(above.reading.text),
  );
