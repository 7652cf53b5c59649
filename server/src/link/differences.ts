import { judgedDirection } from '../model/tables/levels';
import type { Quantity } from '../model/types';
import type { CellFact } from './facts';
import type { TextTableLink } from './text-table';
import { differ, isOneValue, passesRounded, timesApart, type Difference } from './measures';

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
const differenceOf = (link: TextTableLink): Differs => {
  if (!link.cell) return 'same';
  const difference = differ(link.measure, link.cell.measure, isActual(link));
  if (selfContradicting(link.claim.quantity)) return 'against';
  if (difference === 'value' && !againstDirection(link) && passesRounded(link.measure, link.cell.measure)) return 'bound';
  return difference === 'bound' && againstDirection(link) ? 'against' : difference;
};

/** A link whose claim and figure have been compared. */
export interface Judged {
  readonly link: TextTableLink;
  readonly difference: Differs;
}

/** The links of one claim to figures that can be compared with it. */
export const judgedOf = (linked: readonly TextTableLink[]): readonly Judged[] =>
  linked.filter((link) => link.cell && !link.countedOnly).map((link) => ({ link, difference: differenceOf(link) }));

/** Do the two say the same, as far as bounds go? */
export const agrees = (difference: Differs): boolean => difference === 'same' || difference === 'bound';

/** Are the two one number in units of other sizes? consistency/text-unit speaks of these. */
export const isUnitSlip = ({ link: { measure, cell }, difference }: Judged): boolean =>
  difference === 'value' && cell !== undefined && timesApart(measure, cell.measure) !== undefined;

/** Where one table agrees and another does not, the tables disagree: consistency/table-table. */
export const disagreeing = (judged: readonly Judged[]): readonly Judged[] =>
  judged.some(({ difference }) => agrees(difference)) ? [] : judged.filter((each) => !isUnitSlip(each));

/** It lies between what is reached and the target: it may be a step on the way there. */
export const mayBeStep = ({ measure, baseline }: TextTableLink, { measure: target }: CellFact): boolean =>
  baseline !== undefined &&
  measure.low > Math.min(baseline.measure.low, target.low) &&
  measure.low < Math.max(baseline.measure.low, target.low);

/** Does a level without a year differ from the target it must mean? */
export const differsFromUndated = ({ claim, measure }: TextTableLink, undated: CellFact): boolean =>
  !selfContradicting(claim.quantity) && differ(measure, undated.measure, false) === 'value' && !passesRounded(measure, undated.measure);

/** 60 is what the table gives for another year. */
export const otherYear = ({ row, cell, measure }: TextTableLink): number | undefined =>
  row.cells.find(
    (c) =>
      c !== cell && c.value.year !== undefined && Math.abs(c.measure.low - measure.low) <= Math.max(c.measure.tolerance, measure.tolerance),
  )?.value.year;

/**
 * 2025年吞吐量2860万人次。…全省机场增至12座: a sentence that only stands behind a year may speak of another one, which a table gives this figure for. A goal
 * (到2030年) governs what follows it.
 */
export const mayBeOfOtherYear = (linked: readonly TextTableLink[]): boolean =>
  linked.some(
    (link) =>
      link.cell !== undefined &&
      link.claim.yearFrom !== 'stated' &&
      !/[到至]$/u.test(link.claim.yearLead) &&
      otherYear(link) !== undefined &&
      !isOneValue(differ(link.measure, link.cell.measure, false)),
  );

/** 创建30所: so many more where some stand already, nobody can tell. */
export const mayBeMore = ({ claim, baseline }: TextTableLink): boolean => claim.kind === 'build' && (baseline?.measure.low ?? 0) > 0;

/** A floor without a year, below the target: it may be a line to hold meanwhile. */
export const mayBeFloor = ({ claim, measure, cell }: TextTableLink): boolean =>
  (claim.yearFrom === 'section' || claim.yearFrom === undefined) &&
  measure.comparator?.startsWith('>') === true &&
  cell !== undefined &&
  measure.low < cell.measure.low;
