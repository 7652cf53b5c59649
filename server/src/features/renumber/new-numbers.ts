import { allLinksOf } from '../../link/links';
import { captionRuns } from '../../model/structure/caption-runs';
import { firstNumberOf, headingGroups } from '../../model/structure/heading-groups';
import { styleRank } from '../../model/marks/numbering';
import type { Caption, Enumeration, PlanDocument, Section } from '../../model/types';
import { breaksIn } from '../../model/structure/sequences';
import { numberingEnumeration } from '../../rules/numbering/enumeration';
import { countAnew } from './sequence';

/** What is renumbered: the whole document, or what stands below one heading. */
export type Scope = Section | undefined;

/** True for a section below the heading of the scope. */
export const isWithin = (section: Section | undefined, scope: Scope): boolean => {
  if (scope === undefined) return true;
  let at = section;
  while (at && at !== scope) at = at.parent;
  return at === scope;
};

/** The heading of the same style before each, in the body, the boxes together, and each annex apart. */
const headingsBefore = (plan: PlanDocument): Map<Section, Section | undefined> => {
  const boxes = {};
  const last = new Map<unknown, Map<string, Section>>();
  const before = new Map<Section, Section | undefined>();
  for (const section of plan.sections) {
    if (!section.label) continue;
    const scope = section.box ? boxes : (section.annex ?? plan);
    const styles = last.get(scope) ?? new Map<string, Section>();
    last.set(scope, styles);
    before.set(section, styles.get(section.label.style));
    styles.set(section.label.style, section);
  }
  return before;
};

/** The new number of every heading; those outside the scope keep theirs and are counted on from. */
export const newHeadingNumbers = (plan: PlanDocument, scope: Scope): Map<Section, number> => {
  const before = headingsBefore(plan);
  const numbers = new Map<Section, number>();
  const groups = [...headingGroups(plan)].sort((a, b) => (a.items[0]?.section.index ?? 0) - (b.items[0]?.section.index ?? 0));
  for (const group of groups) {
    const [head] = group.items;
    if (!head) continue;
    const previous = before.get(head.section);
    const last = previous && firstNumberOf(group) > 1 ? (numbers.get(previous) ?? 1) : 1;
    const first = last > 1 ? last + 1 : 1;
    const within = group.items.map(({ section }) => section !== scope && isWithin(section, scope));
    // 21 circled numbers there are not.
    if (head.label.style === '①' && group.items.length > 20) within.fill(false);
    const takesLoneOnes = styleRank[head.label.style] <= styleRank['（一）'];
    if (within.every((inside) => inside)) {
      const anew = countAnew(group.items, { first, takesLoneOnes });
      group.items.forEach(({ section }, i) => numbers.set(section, anew[i] ?? 0));
      continue;
    }
    // A run that begins outside the scope goes on from the number before it.
    const from = within.indexOf(true);
    const to = within.lastIndexOf(true) + 1;
    group.items.forEach(({ section, value }) => numbers.set(section, value));
    if (from < 0) continue;
    const inner = group.items.slice(from, to);
    const start = from === 0 ? first : (group.items[from - 1]?.value ?? 0) + 1;
    const anew = countAnew(inner, { first: start, takesLoneOnes });
    inner.forEach(({ section }, i) => numbers.set(section, anew[i] ?? 0));
  }
  return numbers;
};

/** The new number of every numbered caption. A table that goes on (续表3, or the same caption again) keeps the number of what it goes on with. */
export const newCaptionNumbers = (plan: PlanDocument): Map<Caption, number> => {
  const numbers = new Map<Caption, number>();
  for (const run of captionRuns(plan)) {
    const [head] = run;
    if (!head) continue;
    // 附件2 alone is the one that was handed on, 表3 alone the one of an extract.
    const keepsFirst = head.caption.kind === '附件' || head.caption.chapter !== undefined || run.length < 2;
    // Two of one number could not be told apart by what refers to them: no list of its own here.
    run.forEach(({ caption }, i) => numbers.set(caption, (keepsFirst ? head.value : 1) + i));
  }
  const last = new Map<string, Caption>();
  let annex = 0;
  for (const caption of plan.captions) {
    if (caption.kind === '附件') annex += 1;
    const key = [caption.kind, caption.chapter ?? '', caption.number ?? '', caption.kind === '附件' ? '' : annex].join(' ');
    if (numbers.has(caption)) last.set(key, caption);
    else if (caption.number !== undefined) {
      const goesOnWith = last.get(key);
      numbers.set(caption, (goesOnWith && numbers.get(goesOnWith)) ?? caption.number);
    }
  }
  return numbers;
};

type EnumerationItem = Enumeration['items'][number];

/** The items of enumerations whose number changes, with the new one. Where an item is there in other words (其二), its number stays free for it. */
export const newEnumerationNumbers = (plan: PlanDocument, scope: Scope): Map<EnumerationItem, number> => {
  const flagged = new Set<number>();
  for (const { messageId, span } of numberingEnumeration.check({ plan, links: allLinksOf(plan, []), options: {} }))
    if (messageId !== 'alone') flagged.add(span.start);
  const numbers = new Map<EnumerationItem, number>();
  if (flagged.size === 0) return numbers;
  for (const { items } of plan.enumerations) {
    const breaks = new Map(breaksIn(items, 1).map((found) => [found.index, found]));
    const wrong = (i: number): boolean => flagged.has(items[i]?.span.start ?? -1);
    if ([...breaks.values()].some((found) => !wrong(found.index) && found.kind !== 'gap')) continue;
    let last = 0;
    items.forEach((item, i) => {
      last += breaks.has(i) && !wrong(i) ? item.value - (items[i - 1]?.value ?? 0) : 1;
      if (last !== item.value && isWithin(item.prose.section, scope)) numbers.set(item, last);
    });
  }
  return numbers;
};
