import { linesOf } from '../text/text-lines';
import { oncePerPlan } from './once-per-plan';

/** The lines of a plan's source as written, marks and all. */
export const sourceLinesOf = oncePerPlan((plan) => linesOf(plan.source.text));
