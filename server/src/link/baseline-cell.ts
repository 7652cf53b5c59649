import { onceFor } from '../text/kept-with';
import type { CellFact, RowFact } from './facts';

const baselineOfRow = (row: RowFact): CellFact | undefined => {
  let best: CellFact | undefined;
  for (const cell of row.cells) if (cell.value.role === 'baseline' && (cell.value.year ?? 0) >= (best?.value.year ?? 0)) best = cell;
  return best;
};

/** The latest figure of a row's base years; a row keeps it. */
export const baselineCell = onceFor(baselineOfRow);
