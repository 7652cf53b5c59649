import type { PlanDocument, Section } from '../model/types';
import { squeeze } from '../text/characters';
import { likeness } from '../text/likeness';
import { align } from './align';
import type { SectionChange, SectionSide } from './types';

/** A title that is a sentence is no name. */
const longestTitle = 60;

const sideOf = (section: Section): SectionSide => ({ label: section.label?.text ?? '', title: section.title, span: section.titleSpan });

/** A title as it is compared. */
const keyOf = (section: Section): string => squeeze(section.title.normalize('NFKC'));

const plainLabel = (section: Section): string => squeeze((section.label?.text ?? '').normalize('NFKC'));

/** A title under its section above, so that equal titles are found under equal sections first. */
const pathOf = (section: Section): string => `${section.parent ? keyOf(section.parent) : ''}/${keyOf(section)}`;

const letters = (section: Section | undefined): ReadonlySet<string> => new Set(section ? keyOf(section).slice(0, longestTitle) : '');

/** Alike in order too: 任务要求 is not 要求任务. */
const isRenamed = (a: Section, b: Section): boolean => a.level === b.level && likeness(keyOf(a), keyOf(b), longestTitle) >= 0.5;

/** Which sections came, went, or have another title or number. Sections that only moved are no change. */
export const sectionChanges = (oldPlan: PlanDocument, newPlan: PlanDocument): SectionChange[] => {
  const named = (plan: PlanDocument): Section[] => plan.sections.filter((s) => s.title !== '' && s.title.length <= longestTitle);
  let [olds, news] = [named(oldPlan), named(newPlan)];
  const changes: { readonly at: number; readonly change: SectionChange }[] = [];
  const pair = (a: Section, b: Section): void => {
    const renamed = keyOf(a) !== keyOf(b);
    if (renamed || plainLabel(a) !== plainLabel(b))
      changes.push({ at: b.span.start, change: { kind: renamed ? 'renamed' : 'renumbered', old: sideOf(a), new: sideOf(b) } });
  };
  const take = (key: (section: Section) => string, alike: boolean): void => {
    const [before, now] = [olds, news];
    const { same, like } = align(
      before.map(key),
      now.map(key),
      (i) => (alike ? letters(before[i]) : new Set()),
      (j) => (alike ? letters(now[j]) : new Set()),
    );
    const [doneOld, doneNew] = [new Set<Section>(), new Set<Section>()];
    for (const [i, j] of [...same, ...like]) {
      const [a, b] = [before[i], now[j]];
      if (!a || !b || (key(a) !== key(b) && !isRenamed(a, b))) continue;
      pair(a, b);
      doneOld.add(a);
      doneNew.add(b);
    }
    olds = olds.filter((s) => !doneOld.has(s));
    news = news.filter((s) => !doneNew.has(s));
  };
  take(pathOf, false);
  take(keyOf, true);
  for (const a of olds) changes.push({ at: a.span.start, change: { kind: 'removed', old: sideOf(a), new: undefined } });
  for (const b of news) changes.push({ at: b.span.start, change: { kind: 'added', old: undefined, new: sideOf(b) } });
  return changes.sort((x, y) => x.at - y.at).map(({ change }) => change);
};
