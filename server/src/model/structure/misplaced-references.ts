import { oncePerPlan } from '../kept/once-per-plan';
import type { Caption, PlanDocument, Prose, Reference } from '../types';

/** A reference to a box or table, right behind which another one stands that nothing refers to. */
export interface MisplacedReference {
  readonly reference: Reference;
  readonly follows: Caption;
}

const keyOf = ({ kind, number, chapter }: Reference | Caption): string => `${kind} ${String(chapter ?? '')} ${String(number ?? '')}`;

/** The caption that stands right behind a prose. */
const captionBehind = (captions: ReadonlyMap<Prose, Caption>, plan: PlanDocument, prose: Prose): Caption | undefined => {
  const next = plan.prose[prose.index + 1];
  return next && captions.get(next);
};

/** 见专栏3 before 专栏2, to which nothing else refers, while 专栏3 stands elsewhere and is referred to again: the number slipped. */
export const misplacedReferencesOf = oncePerPlan((plan): readonly MisplacedReference[] => {
  const captions = new Map(plan.captions.map((caption) => [caption.prose, caption]));
  const there = new Set(plan.captions.map(keyOf));
  const uses = new Map<string, number>();
  for (const reference of plan.references) {
    if (!captions.has(reference.prose)) uses.set(keyOf(reference), (uses.get(keyOf(reference)) ?? 0) + 1);
  }
  return plan.references.flatMap((reference) => {
    const { kind, number, prose, explicit } = reference;
    if (!explicit || number === undefined || (kind !== '专栏' && kind !== '表') || prose.cell) return [];
    const follows = captionBehind(captions, plan, prose);
    if (!follows || follows.kind !== kind || follows.number === undefined || follows.number === number) return [];
    const slipped = !uses.has(keyOf(follows)) && there.has(keyOf(reference)) && (uses.get(keyOf(reference)) ?? 0) > 1;
    return slipped ? [{ reference, follows }] : [];
  });
});
