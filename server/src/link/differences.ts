import { judgedDirection } from '../model/levels';
import type { Quantity } from '../model/types';
import type { CellFact } from './facts';
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

/** `against`: its bound goes against the direction of the indicator. */
export type Differs = Difference | 'against';

/** How what the text says differs from the figure of the table for the year it speaks of. */
export const differenceOf = (link: TextTableLink): Differs => {
  if (!link.cell) return 'same';
  const difference = differ(link.measure, link.cell.measure, isActual(link));
  if (selfContradicting(link.claim.quantity)) return 'against';
  return difference === 'bound' && againstDirection(link) ? 'against' : difference;
};

/** It lies between what is reached and the target: it may be a step on the way there. */
export const mayBeStep = ({ measure, baseline }: TextTableLink, { measure: target }: CellFact): boolean =>
  baseline !== undefined &&
  measure.low > Math.min(baseline.measure.low, target.low) &&
  measure.low < Math.max(baseline.measure.low, target.low);

/** Does a level without a year differ from the target it must mean? */
export const differsFromUndated = ({ claim, measure }: TextTableLink, undated: CellFact): boolean =>
  !selfContradicting(claim.quantity) && differ(measure, undated.measure, false) === 'value';
