import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import { quantitiesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Prose, Quantity, Section } from '../types';

/** So much of a work: 新建泵站12座, or in a box 泵站：新建12座. */
interface Work {
  readonly quantity: Quantity;
  /** The verb and the thing. */
  readonly name: string;
  readonly prose: Prose;
}

/** A work of which the text and a box of its chapter give another amount. */
export interface WorkDifference {
  readonly name: string;
  readonly text: Quantity;
  readonly box: Quantity;
}

const verb = '(?:新改建|改扩建|新建|改建|扩建|改造|建成|建设|新增|整治|治理|修复|培育|创建|打造|培训|配备|更新|种植)';
/** 1000吨级|泊位. */
const grade = '\\d[\\d.]{0,5}(?:万?吨级|千伏|千瓦级|兆瓦级)';
/** 新建泵站|, 泵站：新建|: what stands before the figure. */
const deed = new RegExp(`(${verb})((?:${grade})?[${hanUnits}]{2,12})$`, 'u');
const labelled = new RegExp(`(?:^|[。；\\s.．、）)])([${hanUnits}]{2,10})：(${verb})$`, 'u');
/** Of a part of the work or of its time another amount is right. */
const ofPart = /每|年均|已|其中|首批|先行|一期|二期|分别|各|累计|截至|到20|另|再/u;
/** 新建、|扩建泵站5座: of both together. */
const joined = new RegExp(`(?:${verb}|新、?|改、?)[、和及与或]$`, 'u');
const longestLead = 24;
/** Of fewer characters a name says little. */
const shortest = 6;
/** What stands in more places than these is no work of one box. */
const mostOfName = 20;

/** The works that a prose gives the amounts of; a bound may differ from what is planned. */
const worksIn = (prose: Prose): readonly Work[] => {
  const { text } = prose.reading;
  return quantitiesOf(prose).flatMap((quantity): Work[] => {
    const { kind, unit, high, approximate, comparator, fullFrom } = quantity;
    if (kind !== 'value' || unit === '' || unit === '%' || high !== undefined || approximate || comparator !== undefined) return [];
    const lead = text.slice(Math.max(0, fullFrom - longestLead), fullFrom);
    const [, label, does = ''] = labelled.exec(lead) ?? [];
    const name = label === undefined ? deed.exec(lead)?.[0] : does + label;
    const clause = lead.split(/[，。；]/u).at(-1) ?? '';
    if (name === undefined || ofPart.test(clause) || joined.test(lead.slice(0, -name.length))) return [];
    return [{ quantity, name, prose }];
  });
};

/** A section about a part of the place has works of its own. */
const ofPlace = /[县区镇乡村街园]$|片区|组团|流域/u;

/** The section that a prose stands in; of a box that of its caption, since its items may be headings of their own. */
const sectionOf = (prose: Prose): Section | undefined => (prose.box ? prose.box.caption?.prose.section : prose.section);

/** The chapter that a prose and the works it tells of belong to; undefined in a review, an annex, or a section about a part of the place. */
export const chapterOf = (prose: Prose): Section | undefined => {
  let section = sectionOf(prose);
  while (section?.parent) {
    if (ofPlace.test(section.title)) return undefined;
    section = section.parent;
  }
  return section?.tense === 'review' || section?.annex ? undefined : section;
};

const isRead = (prose: Prose): boolean =>
  prose.kind !== 'toc' && prose.kind !== 'caption' && (prose.box !== undefined || !prose.cell) && sectionOf(prose)?.tense !== 'review';

const worksOf = listedByProse((_, prose) => (isRead(prose) ? worksIn(prose) : []));

const keyOf = ({ name, quantity: { unit } }: Work): string => `${name} ${unit}`;

/** Works of one name and unit that stand once in the text of a chapter and once in its boxes, with two amounts. */
export const workDifferencesOf = oncePerPlan((plan): readonly WorkDifference[] => {
  if (plan.boxes.length === 0) return [];
  const works = worksOf(plan);
  const boxed = works.filter(({ prose }) => prose.box);
  if (boxed.length === 0) return [];
  const told = works.filter(({ prose }) => !prose.box);
  const [inBoxes, inText] = [grouped(boxed, keyOf), grouped(told, keyOf)];
  return [...inText].flatMap(([key, texts]): WorkDifference[] =>
    (texts.length > mostOfName ? [] : texts).flatMap((text): WorkDifference[] => {
      const chapter = chapterOf(text.prose);
      const ofChapter = (works: readonly Work[]): readonly Work[] => works.filter(({ prose }) => chapterOf(prose) === chapter);
      const [box, other] = chapter ? ofChapter(inBoxes.get(key) ?? []) : [];
      if (!box || other || ofChapter(texts).length > 1 || box.quantity.value === text.quantity.value) return [];
      // A short name (新建学校) may be said of several things in one chapter.
      if (text.name.length < shortest && sectionOf(text.prose) !== sectionOf(box.prose)) return [];
      return [{ name: text.name, text: text.quantity, box: box.quantity }];
    }),
  );
});
