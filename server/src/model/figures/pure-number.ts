import { squeeze } from '../../text/characters';
import type { PlanCell, Quantity } from '../types';

/** The one plain number of a cell: nothing else stands in it. */
export const pureNumber = (cell: PlanCell | undefined): Quantity | undefined => {
  const quantity = cell?.value?.kind === 'number' ? cell.value.quantity : undefined;
  // A bare 2000 among amounts is no year.
  if (
    !cell ||
    !quantity ||
    cell.merged ||
    (quantity.kind !== 'value' && !/^\d{4}$/u.test(cell.text)) ||
    quantity.comparator ||
    quantity.approximate ||
    quantity.high !== undefined
  )
    return undefined;
  const written = quantity.prose.reading.text.slice(quantity.from, quantity.to);
  return cell.text === written || squeeze(cell.text).length <= squeeze(written).length ? quantity : undefined;
};
