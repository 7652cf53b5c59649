import { oncePerPlan } from '../model/once-per-plan';
import type { Caption, PlanDocument, PlanTable, Reference, Section } from '../model/types';

/** What a reference points to: the caption of a table, figure, box or annex, or a heading. */
export type Target = { readonly type: 'caption'; readonly caption: Caption } | { readonly type: 'section'; readonly section: Section };

const fits = (reference: Reference, caption: Caption): boolean =>
  (caption.kind === reference.kind ||
    (reference.kind === '表' && caption.kind === '附表') ||
    (reference.kind === '图' && caption.kind === '附图')) &&
  (reference.chapter === undefined || caption.chapter === reference.chapter);

/** Captions by the annex they stand in; the body is undefined. An annex's own caption stands outside it. */
const annexOf = oncePerPlan((plan) => {
  const map = new Map<Caption, Caption | undefined>();
  let annex: Caption | undefined;
  for (const caption of plan.captions) {
    const isAnnex = caption.kind === '附件';
    map.set(caption, isAnnex ? undefined : annex);
    if (isAnnex) annex = caption;
  }
  return map;
});

const annexAt = (plan: PlanDocument, offset: number): Caption | undefined =>
  plan.captions.findLast((c) => c.kind === '附件' && c.span.start <= offset);

const captionOf = (plan: PlanDocument, reference: Reference): Caption | undefined => {
  const alike = plan.captions.filter((caption) => fits(reference, caption));
  // 见附件 of a text with one annex means that one.
  const numbered = alike.filter((c) => c.number === reference.number || (reference.number === undefined && alike.length === 1));
  const sole = reference.kind === '附件' && reference.number === 1 ? alike.filter((c) => c.number === undefined) : [];
  const found = numbered.length > 0 ? numbered : sole;
  if (found.length < 2) return found[0];
  // What stands in an annex counts for itself; of two with one number the one next to the reference is meant.
  const annex = annexAt(plan, reference.span.start);
  const near = found.filter((c) => annexOf(plan).get(c) === annex);
  const exact = (near.length > 0 ? near : found).filter((c) => c.kind === reference.kind);
  const rest = exact.length > 0 ? exact : near.length > 0 ? near : found;
  const distance = (c: Caption): number => Math.abs(c.span.start - reference.span.start);
  return rest.reduce((best, c) => (distance(c) < distance(best) ? c : best));
};

const chapterOf = (section: Section | undefined): Section | undefined => {
  let at = section;
  while (at && at.label?.style !== '章') at = at.parent;
  return at;
};

const sectionOf = (plan: PlanDocument, reference: Reference): Section | undefined => {
  const alike = plan.sections.filter((s) => s.label?.style === reference.kind && s.label.value === reference.number && !s.box);
  if (alike.length < 2) return alike[0];
  // 第二节 means that of the chapter one stands in.
  const chapter = chapterOf(reference.prose.section);
  if (reference.kind === '节') return alike.find((s) => chapterOf(s) === chapter) ?? undefined;
  return alike.find((s) => s.annex === reference.prose.section?.annex) ?? alike[0];
};

const targets = oncePerPlan((plan) => {
  const map = new Map<Reference, Target>();
  for (const reference of plan.references) {
    if (reference.kind === '章' || reference.kind === '节') {
      const section = sectionOf(plan, reference);
      if (section) map.set(reference, { type: 'section', section });
    } else {
      const caption = captionOf(plan, reference);
      if (caption) map.set(reference, { type: 'caption', caption });
    }
  }
  return map;
});

/** What a reference points to; undefined where the document does not hold it. */
export const targetOf = (plan: PlanDocument, reference: Reference): Target | undefined => targets(plan).get(reference);

const referrers = oncePerPlan((plan) => {
  const map = new Map<Caption | Section, Reference[]>();
  for (const [reference, target] of targets(plan)) {
    const thing = target.type === 'caption' ? target.caption : target.section;
    const list = map.get(thing);
    if (list) list.push(reference);
    else map.set(thing, [reference]);
  }
  return map;
});

/** The references that point to a caption or a section, in document order. */
export const referencesTo = (plan: PlanDocument, thing: Caption | Section): readonly Reference[] => referrers(plan).get(thing) ?? [];

const captionsByProse = oncePerPlan((plan) => new Map(plan.captions.map((caption) => [caption.prose, caption])));

/** The caption of a table as the list of captions holds it. */
export const captionOfTable = (plan: PlanDocument, table: PlanTable): Caption | undefined =>
  table.captionProse && captionsByProse(plan).get(table.captionProse);

/** The name of a numbered thing as a reference writes it: 表3, 表1-2, 专栏二, 附件. */
export const nameOf = (caption: Caption, text: string): string => text.slice(caption.label.start, caption.label.end).replace(/\s+/gu, '');
