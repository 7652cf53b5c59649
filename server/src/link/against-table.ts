import { judgedDirection } from '../model/levels';
import type { Quantity } from '../model/types';
import type { TextTableLink } from './links';
import { differ, type Difference } from './measures';

/** Of an actual value a bound that it keeps is true; a target is the bound itself. */
const isActual = ({ cell }: TextTableLink): boolean => cell?.value.role === 'baseline';

/** A ceiling for what should rise, a floor for what should fall: 提高到82.4%以下. */
const againstDirection = ({ claim, row }: TextTableLink): boolean => {
  const direction = judgedDirection(row.indicator);
  const { comparator } = claim.quantity;
  return (
    (direction === 'up' && (comparator === '<=' || comparator === '<')) ||
    (direction === 'down' && (comparator === '>=' || comparator === '>'))
  );
};

/** 控制在15万吨以上: the words before and behind the figure bound it from two sides. */
const selfContradicting = ({ before, after, comparator }: Quantity): boolean =>
  before !== '' &&
  ((/以上/u.test(after) && comparator?.startsWith('<') === true) || (/以下|以内/u.test(after) && comparator?.startsWith('>') === true));

/** How a statement differs from its row; `against`: its bound points against what is good for the indicator. */
export type Differs = Difference | 'against';

/** Holds a statement against the figure of its row. */
export const differenceOf = (link: TextTableLink): Differs => {
  if (!link.cell) return 'same';
  const difference = differ(link.measure, link.cell.measure, isActual(link));
  if (selfContradicting(link.claim.quantity)) return 'against';
  return difference === 'bound' && againstDirection(link) ? 'against' : difference;
};

/** 60 is what the table gives for another year. */
export const otherYear = ({ row, cell, measure }: TextTableLink): number | undefined =>
  row.cells.find(
    (c) =>
      c !== cell && c.value.year !== undefined && Math.abs(c.measure.low - measure.low) <= Math.max(c.measure.tolerance, measure.tolerance),
  )?.value.year;

/** 创建30所: so many more where some stand already, nobody can tell. */
export const mayBeMore = ({ claim, baseline }: TextTableLink): boolean => claim.kind === 'build' && (baseline?.measure.low ?? 0) > 0;

/** A floor without a year, below the target: it may be a line to hold meanwhile. */
export const mayBeFloor = ({ claim, measure, cell }: TextTableLink): boolean =>
  (claim.yearFrom === 'section' || claim.yearFrom === undefined) &&
  measure.comparator?.startsWith('>') === true &&
  cell !== undefined &&
  measure.low < cell.measure.low;
