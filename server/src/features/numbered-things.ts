import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Caption, PlanDocument, PlanTable, Reference, Section } from '../model/types';
import { firstAtOrAfter } from '../text/span';

/** What a reference points to: the caption of a table, figure, box or annex, or a heading. */
export type Target = { readonly type: 'caption'; readonly caption: Caption } | { readonly type: 'section'; readonly section: Section };

/** Captions by what a reference to them says: 表3 also means 附表3 where there is no 表3. */
const captionsByName = oncePerPlan((plan) => {
  const map = new Map<string, Caption[]>();
  const add = (key: string, caption: Caption): void => {
    const list = map.get(key);
    if (list) list.push(caption);
    else map.set(key, [caption]);
  };
  for (const caption of plan.captions) {
    const kinds = caption.kind === '附表' ? ['附表', '表'] : caption.kind === '附图' ? ['附图', '图'] : [caption.kind];
    for (const kind of kinds) {
      add(kind, caption);
      add(`${kind} ${String(caption.number ?? '')}`, caption);
    }
  }
  return map;
});

const annexes = oncePerPlan((plan) => {
  const captions = plan.captions.filter((c) => c.kind === '附件');
  return { captions, spans: captions.map((c) => c.span) };
});

/** The annex that an offset stands in; an annex's own caption stands outside it. */
const annexAt = (plan: PlanDocument, offset: number): Caption | undefined => {
  const { captions, spans } = annexes(plan);
  return captions[firstAtOrAfter(spans, offset) - 1];
};

const captionOf = (plan: PlanDocument, reference: Reference): Caption | undefined => {
  const { kind, number, chapter } = reference;
  const of = (key: string): readonly Caption[] =>
    (captionsByName(plan).get(key) ?? []).filter((c) => chapter === undefined || c.chapter === chapter);
  const numbered = of(`${kind} ${String(number ?? '')}`);
  // 见附件 of a text with one annex means that one, and 附件1 the one without a number.
  const all = numbered.length === 0 && number === undefined ? of(kind) : [];
  const sole = numbered.length === 0 && kind === '附件' && number === 1 ? of('附件 ') : [];
  const found = numbered.length > 0 ? numbered : all.length === 1 ? all : sole;
  if (found.length < 2) return found[0];
  // What stands in an annex counts for itself; of two with one number the one next to the reference is meant.
  const annex = annexAt(plan, reference.span.start);
  const near = found.filter((c) => kind !== '附件' && annexAt(plan, c.span.start) === annex);
  const closer = near.length > 0 ? near : found;
  const exact = closer.filter((c) => c.kind === kind);
  const distance = (c: Caption): number => Math.abs(c.span.start - reference.span.start);
  return (exact.length > 0 ? exact : closer).reduce((best, c) => (distance(c) < distance(best) ? c : best));
};

const chapterOf = (section: Section | undefined): Section | undefined => {
  let at = section;
  while (at && at.label?.style !== '章') at = at.parent;
  return at;
};

const sectionOf = (plan: PlanDocument, reference: Reference): Section | undefined => {
  const alike = plan.sections.filter((s) => s.label?.style === reference.kind && s.label.value === reference.number && !s.box);
  if (alike.length < 2 && reference.chapter === undefined) return alike[0];
  // 第六章第二节 says of which chapter; 第二节 means that of the chapter one stands in.
  if (reference.chapter !== undefined) return alike.find((s) => chapterOf(s)?.label?.value === reference.chapter);
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
