import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

type OtherPlace = Omit<OtherKind, 'own'>;

/** A word by which a plan calls itself something it is not: 本规范. */
export interface OtherKind {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** What it is: 规划. */
  readonly own: string;
}

/** 本规范, 按照本标准; not 成本标准, 本标准化, 基本规范. */
const called =
  /本(规范|标准|导则|规程|细则|条例|办法)(?<=(?:^|[\s.．，。；：、（）据照按与在由合对依除从于符])本[\u4e00-\u9fff]{2})(?![化型件])/gu;

const none: readonly { readonly from: number; readonly to: number }[] = [];
const kindsIn = local((text) =>
  text.includes('本') ? Array.from(text.matchAll(called), ({ index: from, 0: words }) => ({ from, to: from + words.length })) : none,
);

/** Does a text call itself a standard, a regulation …, or name an article of one? */
export const callsItself = (prose: Prose): boolean => kindsIn.somethingIn(prose) || prose.reading.text.includes('》第');

/** A line that may be the title of another text: not a numbered heading of the plan, 二、完善技术规范. */
const bearsTitle = ({ kind, section }: Prose): boolean =>
  kind === 'title' ||
  kind === 'line' ||
  kind === 'caption' ||
  (kind === 'heading' && (section?.label === undefined || section.annex !== undefined));

const planKind = /(规划|方案|行动计划|计划|纲要)(?:（[^）]{1,20}）)?(?:的通知)?$/u;

const makes = /^(?:制[定订]|出台|编制|起草|修[订改]|印发|发布)/u;
/** So many cells above may name the article that a cell quotes. */
const citedAbove = 12;
/** How far before a word another text is looked for. */
const namedReach = 200;

/** 《…办法（试行）》, 制定全省首个地方标准: another text that the words before name, or the heading above them. */
const namesOther = (plan: PlanDocument, { prose, from, to }: OtherPlace): boolean => {
  const { text } = prose.reading;
  const word = text.slice(from + 1, to);
  // 《…条例》第四十八条 | 市级 | 按照本条例…: cells that quote an article, below the one that names it.
  const above = plan.prose.slice(Math.max(0, prose.index - citedAbove), prose.index);
  if (above.some(({ reading }) => reading.text.includes(`${word}》第`))) return true;
  const before = text.slice(Math.max(0, from - namedReach), from);
  const { section } = prose;
  return (
    /[“”]/.test(before.slice(-60)) ||
    new RegExp(`${word}(?:（[^）]{1,12}）)?》|(?:制[定订]|出台|编制|起草|修[订改]|印发|发布|颁布|公布|牵头)[^。]{0,40}${word}`, 'u').test(
      before,
    ) ||
    (section?.prose !== prose && section?.title.endsWith(word) === true && makes.test(section.title))
  );
};

/**
 * 本规范 in a plan: the sentence was taken over from a standard. Right where the text quotes or names one (《…规范》（以下简称本规范）), in an annex that is one, and
 * where another text of the document bears the word in its title.
 */
export const otherKindsOf = (plan: PlanDocument): readonly OtherKind[] => {
  const own = planKind.exec(plan.meta.title ?? '')?.[1];
  if (own === undefined) return [];
  const all = kindsIn(plan).flatMap(({ place: prose, hits }) => hits.map((hit) => ({ prose, ...hit })));
  if (all.length === 0) return [];
  const wordOf = ({ prose, from, to }: OtherPlace): string => prose.reading.text.slice(from + 1, to);
  const titled = new Set(
    [...new Set(all.map(wordOf))].filter(
      (word) =>
        plan.meta.title?.includes(word) === true || plan.prose.some((prose) => bearsTitle(prose) && prose.reading.text.endsWith(word)),
    ),
  );
  return all.flatMap((place) => (titled.has(wordOf(place)) || namesOther(plan, place) ? [] : [{ ...place, own }]));
};
