import { onceFor } from '../../text/kept-with';
import type { NumberingLabel, PlanDocument, Section } from '../types';

/** A numbered heading as something that counts. */
export interface NumberedHeading {
  readonly value: number;
  readonly section: Section;
  readonly label: NumberingLabel;
}

/** Headings of one style under one parent, in order. */
export interface HeadingGroup {
  readonly items: readonly NumberedHeading[];
  /** The last number of that style before them, for numbering that goes on over the parents. */
  readonly before: number | undefined;
}

/** Its label is asked of the section: that goes on into the next version of a document and may get another there, which says the same elsewhere. */
class Heading implements NumberedHeading {
  readonly value: number;
  readonly section: Section & { readonly label: NumberingLabel };

  constructor(section: Section & { readonly label: NumberingLabel }) {
    this.value = section.label.value;
    this.section = section;
  }

  get label(): NumberingLabel {
    return this.section.label;
  }
}

const isNumbered = (section: Section): section is Section & { readonly label: NumberingLabel } => section.label !== undefined;

type Draft = { items: NumberedHeading[]; before: number | undefined };

/** Does the numbering of a style go on over the parents (1.–4. below （一）, 5.–8. below （二）) more often than it begins anew? */
const goesOn = (groups: readonly Draft[]): boolean => {
  let on = 0;
  for (const { items, before } of groups.slice(1)) {
    const first = items[0]?.value;
    if (first === 1) on -= 1;
    else if (before !== undefined && first === before + 1) on += 1;
  }
  return on > 0;
};

/**
 * Numbered headings by parent and style; where the numbering goes on over the parents, all of the style together.
 * The body, the boxes together and each annex count for themselves.
 */
const groupsIn = (sections: readonly Section[]): readonly HeadingGroup[] => {
  const scopes = new Map<unknown, Map<string, { last: number | undefined; groups: Map<unknown, Draft> }>>();
  const root = {};
  const boxes = {};
  for (const section of sections) {
    if (!isNumbered(section)) continue;
    const { label } = section;
    const scope = section.box ? boxes : (section.annex ?? root);
    const styles = scopes.get(scope) ?? new Map<string, { last: number | undefined; groups: Map<unknown, Draft> }>();
    scopes.set(scope, styles);
    const style = styles.get(label.style) ?? { last: undefined, groups: new Map<unknown, Draft>() };
    styles.set(label.style, style);
    const parent = section.parent ?? section.box ?? scope;
    const group = style.groups.get(parent) ?? { items: [], before: style.last };
    style.groups.set(parent, group);
    group.items.push(new Heading(section));
    style.last = label.value;
  }
  return [...scopes.values()].flatMap((styles) =>
    [...styles.values()].flatMap(({ groups }) => {
      const all = [...groups.values()];
      return goesOn(all) ? [{ items: all.flatMap((g) => g.items), before: undefined }] : all;
    }),
  );
};

/** The groups of headings among some sections, in their order. */
export const groupsOfSections = onceFor(groupsIn);

/** The numbered headings of a plan, grouped: one and the same groups as long as its sections are the same. */
export const headingGroups = (plan: PlanDocument): readonly HeadingGroup[] => groupsOfSections(plan.sections);

/** The number a group has to begin with: 1, or the one after the last of its style where the numbering goes on over the parents. */
export const firstNumberOf = ({ items, before }: HeadingGroup): number =>
  before !== undefined && before > 1 && (items[0]?.value ?? 0) > before ? before + 1 : 1;
