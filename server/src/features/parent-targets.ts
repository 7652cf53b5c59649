import { rowFactsOf } from '../link/facts';
import { linkThreshold } from '../link/thresholds';
import { matchNames } from '../model/fact-names';
import { targetLevels } from '../model/levels';
import type { Indicator, PlanDocument } from '../model/types';
import type { Span } from '../text/span';
import { figureText } from './figures';

/** A target that a plan above sets for an indicator. */
export interface SetAbove {
  readonly text: string;
  readonly year: number | undefined;
  /** The cell, in the plan above. */
  readonly span: Span;
}

/** The targets of a plan above for an indicator of this one: of the rows that the links between plans would take for the same. */
export const targetsAbove = (parent: PlanDocument, plan: PlanDocument, indicator: Indicator): SetAbove[] => {
  const own = rowFactsOf(plan).find((row) => row.indicator === indicator);
  if (!own) return [];
  const rows = rowFactsOf(parent).filter((row) => {
    const match = matchNames(own.name, row.name, own.context, row.context);
    return match !== undefined && match.score >= linkThreshold && !match.countedOnly;
  });
  return rows.flatMap((row) => {
    const last = targetLevels(row.indicator).at(-1);
    return last ? [{ text: figureText(last.quantity, row.indicator.unit), year: last.value.year, span: last.value.cell.span }] : [];
  });
};
