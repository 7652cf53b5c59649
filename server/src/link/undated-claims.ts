import type { Claim } from '../model/claims/claims';
import { sentenceAround } from '../model/document/prose';
import { isFlowRow, type CellFact, type RowFact } from './facts';
import { comparable, differ, isOneValue, timesApart, type Measure } from './measures';
import { baselineCell } from './baseline-cell';
import { isLocal } from './stated';

/** Verbs of a level that is to be reached or held. */
const reaching = new Set(['reach', 'raise', 'lower', 'limit']);
/** Words that tie a level to some time without naming it, or to a hope. */
const otherwiseTimed = /目前|现有|已|每年|年均|力争|远期|今年|当年|底前/u;

/** Says a claim in a chapter on tasks what is to be reached, without a year? The plan's targets are meant. */
const isUndated = (row: RowFact, claim: Claim): boolean => {
  const { kind, verb, verbText, prose, quantity } = claim;
  if (claim.year !== undefined || kind !== 'level' || verbText === '' || !reaching.has(verb) || claim.span || isFlowRow(row)) return false;
  return prose.section?.tense !== 'review' && !isLocal(claim) && !otherwiseTimed.test(sentenceAround(prose, quantity.from).text);
};

const agreeing = (measure: Measure, cell: CellFact): boolean => isOneValue(differ(measure, cell.measure, cell.value.role === 'baseline'));

/** The only target of a row that gives a start as well. */
const onlyTarget = (row: RowFact, measure: Measure): CellFact | undefined => {
  const [target, ...others] = row.cells.filter(({ value }) => value.role === 'target');
  return target && others.length === 0 && baselineCell(row) !== undefined && comparable(target.measure, measure) ? target : undefined;
};

/** The figure that a claim without a year states: the one of the row that says the same, or the target where only the unit is another. */
export const undatedCellOf = (row: RowFact, claim: Claim, measure: Measure): CellFact | undefined => {
  if (!isUndated(row, claim)) return undefined;
  const target = onlyTarget(row, measure);
  return (
    target &&
    (row.cells.find((cell) => agreeing(measure, cell)) ?? (timesApart(target.measure, measure) === undefined ? undefined : target))
  );
};

/** The target that a claim without a year must mean and does not state. */
export const undatedTarget = (row: RowFact, claim: Claim, measure: Measure): CellFact | undefined =>
  !isUndated(row, claim) || row.cells.some((cell) => comparable(cell.measure, measure) && agreeing(measure, cell))
    ? undefined
    : onlyTarget(row, measure);
