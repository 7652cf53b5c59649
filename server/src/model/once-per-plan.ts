import type { PlanDocument } from './types';

/** A view of the document that several rules ask for: made at the first asking, gone with the document. */
export const oncePerPlan = <View>(make: (plan: PlanDocument) => View): ((plan: PlanDocument) => View) => {
  const made = new WeakMap<PlanDocument, { readonly view: View }>();
  return (plan) => {
    const known = made.get(plan);
    if (known) return known.view;
    const view = make(plan);
    made.set(plan, { view });
    return view;
  };
};
