import { unitCellOf } from '../model/tables/cell-units';
import type { Span } from '../text/span';
import type { CellFact, RowFact } from './facts';

/** Where the unit of a figure is said, apart from the figure, with words for it. */
export const unitPlaces = (
  { indicator }: RowFact,
  { quantity }: CellFact,
): { readonly span: Span; readonly message: { readonly zh: string; readonly en: string } }[] => {
  const cell = quantity.unit === '' ? unitCellOf(indicator) : undefined;
  return cell && cell.text !== '' ? [{ span: cell.span, message: { zh: '这里写明单位', en: 'the unit is given here' } }] : [];
};
