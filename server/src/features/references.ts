import type { PlanDocument } from '../model/types';
import type { Span } from '../text/span';
import { occurrencesOf, subjectAt, type Occurrence } from './subjects';

/** The places that name what stands at an offset, in document order. */
export const referencesAt = (plan: PlanDocument, offset: number, withDefinition: boolean): Span[] => {
  const subject = subjectAt(plan, offset);
  if (!subject) return [];
  return occurrencesOf(plan, subject)
    .filter(({ definition }) => withDefinition || !definition)
    .map(({ span }) => span);
};

/** The same places for highlighting, definitions told apart (write) from what speaks of them (read). */
export const highlightsAt = (plan: PlanDocument, offset: number): Occurrence[] => {
  const subject = subjectAt(plan, offset);
  return subject ? occurrencesOf(plan, subject) : [];
};
