import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose, Section } from '../types';

/** A task without a note of who answers for it (责任单位：…), though all others of the plan have one. */
export interface UnownedTask {
  readonly section: Section;
  /** Its last text, behind which the note should stand. */
  readonly last: Prose;
  /** How many others have one. */
  readonly others: number;
  /** A brother that has one. */
  readonly brother: Section;
}

const fewest = 9;
const fewestBrothers = 2;

/** （责任单位：…, and anything that may say who in other words. */
const label = /(?:责任|牵头|主办|主责|负责|承办)(?:单位|部门|主体)[：:]/u;
const others = /(?:责任|牵头|主办|主责|负责|配合|实施|承办)(?:单位|部门|主体)|[局委厅办会府][^。；]{0,12}(?:牵头|负责)/u;

interface Owner {
  readonly labelled: boolean;
}
const none: readonly Owner[] = [];
/** What `others` cannot do without. */
const telling = ['负责', '牵头', '单位', '部门', '主体'];
const ownersNamed = local((text): readonly Owner[] =>
  telling.some((word) => text.includes(word)) && others.test(text) ? [{ labelled: label.test(text) }] : none,
);

const isTask = ({ children, box, annex, tense }: Section): boolean => children.length === 0 && !box && !annex && tense !== 'review';

/** Is there text below the heading, and no box or table at once? */
const isTold = ({ prose }: PlanDocument, { runIn, prose: heading }: Section): boolean => {
  const next = prose[heading.index + 1];
  return runIn || (next !== undefined && !next.cell && !next.box && (next.kind === 'paragraph' || next.kind === 'item'));
};

/** The one task of a plan whose text names nobody; a task is a section without sections below it, whose brothers name somebody. */
export const unownedTasksOf = oncePerPlan((plan: PlanDocument): readonly UnownedTask[] => {
  const [named, labelled] = [new Set<Section>(), new Set<Section>()];
  for (const { place, hits } of ownersNamed(plan)) {
    if (!place.section || place.cell) continue;
    named.add(place.section);
    if (hits.some((owner) => owner.labelled)) labelled.add(place.section);
  }
  if (labelled.size < fewest) return [];
  const families = new Map<string, Section[]>();
  for (const section of plan.sections) {
    if (!isTask(section) || !section.label || !section.parent) continue;
    const family = families.get(`${String(section.parent.index)} ${section.label.style}`);
    if (family) family.push(section);
    else families.set(`${String(section.parent.index)} ${section.label.style}`, [section]);
  }
  const noted = [...families.values()].filter((family) => family.some((section) => labelled.has(section)));
  const all = noted.flat();
  const [section, ...more] = all.filter((each) => !named.has(each));
  const brothers = noted.find((family) => section && family.includes(section))?.filter((each) => each !== section) ?? [];
  const [brother] = brothers;
  if (!section || !brother || !isTold(plan, section) || more.length > 0 || brothers.length < fewestBrothers || all.length - 1 < fewest)
    return [];
  const last = plan.prose.findLast((prose) => prose.section === section && !prose.cell) ?? section.prose;
  return [{ section, last, others: all.length - 1, brother }];
});
