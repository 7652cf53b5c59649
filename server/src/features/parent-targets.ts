import { parentLinksOf } from '../link/parents';
import { targetLevels } from '../model/tables/levels';
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

/** The last target of a plan above for an indicator of this one: of the row that the links between plans take for the same. */
export const targetsAbove = (parent: PlanDocument, plan: PlanDocument, indicator: Indicator): SetAbove[] =>
  parentLinksOf(plan, [{ path: '', plan: parent }]).links.flatMap(({ own, theirs }) => {
    const last = own.indicator === indicator ? targetLevels(theirs.indicator).at(-1) : undefined;
    return last ? [{ text: figureText(last.quantity, theirs.indicator.unit), year: last.value.year, span: last.value.cell.span }] : [];
  });
