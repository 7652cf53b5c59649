import { onceFor } from '../../text/kept-with';
import type { PlanDocument } from '../types';

/** A view of the document that several rules ask for: made at the first asking, gone with the document. */
export const oncePerPlan = <View>(make: (plan: PlanDocument) => View): ((plan: PlanDocument) => View) => onceFor(make);
