import { onceFor } from '../../text/kept-with';
import { groupsOfSections } from './heading-groups';
import type { PlanDocument, Section } from '../types';

/** Two numbered headings below one heading that have one title. */
export interface EqualHeadings {
  readonly first: Section;
  readonly again: Section;
}

const shortest = 4;

/** An outline that goes on into the next version keeps them. */
const equalAmong = onceFor((sections: readonly Section[]): readonly EqualHeadings[] =>
  groupsOfSections(sections).flatMap(({ items }) => {
    const seen = new Map<string, Section[]>();
    for (const { section } of items) {
      if (section.box || section.annex || section.label?.style === '条' || section.title.length < shortest) continue;
      const like = seen.get(section.title);
      if (like) like.push(section);
      else seen.set(section.title, [section]);
    }
    return [...seen.values()].flatMap((all): EqualHeadings[] => {
      const [first, again] = all;
      if (all.length !== 2 || !first || !again || first.parent !== again.parent) return [];
      const [one, two] = [first.label?.value ?? 0, again.label?.value ?? 0];
      // Without a heading above they may be those of two documents.
      return two === one + 1 || (first.parent && two > one) ? [{ first, again }] : [];
    });
  }),
);

/** Titles that two brothers bear and no third one; boxes and annexes list what they list. */
export const equalHeadingsIn = ({ sections }: PlanDocument): readonly EqualHeadings[] => equalAmong(sections);
