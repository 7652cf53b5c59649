import type { KeptText } from '../../text/keep';
import { sameItems } from '../../text/kept-with';
import { quantitiesOf } from './by-prose';
import type { PlanDocument, Prose, ProseKind, Quantity } from '../types';

interface Kept<Context, Result> {
  readonly kept: KeptText;
  readonly kind: ProseKind;
  readonly quantities: readonly Quantity[];
  readonly context: Context;
  readonly result: Result;
}

/**
 * A reading of proses whose results stay with them from one version of a document to the next. What it reads is the text, the kind, the quantities and the
 * times of the prose (which say the same as long as text and kind do) and the context given beside them, nothing else; its results hold no places of the
 * source (a prose moves), only indices and things that move with it.
 * @param same tells whether two contexts are the same
 */
export const keptByProse = <Context, Result>(
  compute: (plan: PlanDocument, prose: Prose, quantities: readonly Quantity[], context: Context) => Result,
  same: (a: Context, b: Context) => boolean,
): ((plan: PlanDocument, prose: Prose, context: Context) => Result) => {
  const store = new WeakMap<Prose, Kept<Context, Result>>();
  return (plan, prose, context) => {
    const quantities = quantitiesOf(prose);
    const known = store.get(prose);
    if (known?.kept === prose.kept && known.kind === prose.kind && sameItems(known.quantities, quantities) && same(known.context, context))
      return known.result;
    const result = compute(plan, prose, quantities, context);
    store.set(prose, { kept: prose.kept, kind: prose.kind, quantities, context, result });
    return result;
  };
};
