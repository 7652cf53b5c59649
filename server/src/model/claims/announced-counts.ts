import { claimsIn, type CountClaim } from './count-claims';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Enumeration, PlanDocument, Prose, Section } from '../types';
import type { Span } from '../../text/span';

/** A count that a text announces, and what follows of it in another number. */
export interface Announced {
  readonly prose: Prose;
  readonly claim: CountClaim;
  readonly by: 'sections' | 'enumeration' | 'chapter' | 'before';
  readonly found: number;
  readonly names: string;
  readonly items: readonly Span[];
  /** The title of the chapter they stand in, where that is another one. */
  readonly chapter?: string;
}

const claimed = local(claimsIn);

/** The counts that texts announce, in the proses that have them. */
export const countClaimsIn = claimed;

const isRead = ({ cell, kind }: Prose): boolean => !cell && kind !== 'toc' && kind !== 'title';
const dashed = (text: string): boolean => /^(?:—{1,2}|――|－－)\s*[^\d\s—―－]/.test(text);

/** Is an announcement, a heading or an item of dashes: all that counts are read of, beside the items of enumerations. */
export const announcesOrLists = (prose: Prose): boolean => claimed.somethingIn(prose) || dashed(prose.reading.text);

const ofSections = (prose: Prose, claim: CountClaim, sections: readonly Section[]): Announced => ({
  prose,
  claim,
  by: 'sections',
  found: sections.length,
  names: sections.map((s) => s.label?.text ?? '').join(' '),
  items: sections.map((s) => s.label?.span ?? s.span),
});

const ofList = (prose: Prose, claim: CountClaim, { items }: Enumeration): Announced => ({
  prose,
  claim,
  by: 'enumeration',
  found: items.length,
  names: items.map(({ value }) => String(value)).join('、'),
  items: items.map(({ span }) => span),
});

/** Children of one style, that begin with the first right behind a prose. */
const rightBelow = (children: readonly Section[], next: Prose | undefined): readonly Section[] => {
  const [first] = children;
  if (!next || first?.label?.value !== 1 || first.prose !== next) return [];
  return children.filter((c) => c.label?.style === first.label?.style);
};

/** The sections right below a prose: the children that follow before anything else does. */
const sectionsBelow = (plan: PlanDocument, prose: Prose): readonly Section[] =>
  rightBelow(
    prose.section ? prose.section.children : plan.sections.filter((s) => s.level === 1 && s.span.start > prose.span.start),
    plan.prose[prose.index + 1],
  );

/** Items in order from 1 on; where the order breaks numbering/enumeration speaks. */
const isWhole = ({ items }: Enumeration): boolean => items.length >= 2 && items.every((item, i) => item.value === i + 1);

const enumerationsBegun = oncePerPlan((plan) => {
  const begun = new Map<Prose, Enumeration[]>();
  for (const enumeration of plan.enumerations) {
    const own = begun.get(enumeration.prose);
    if (own) own.push(enumeration);
    else begun.set(enumeration.prose, [enumeration]);
  }
  return begun;
});

const announcing =
  /存在|面临|主要|体现|表现|以下|如下|下列|具有|呈现|抓好|做好|突出|聚焦|取得|把握|处理好|实施|落实|推进|开展|重点|仍有|还有|[有为是]$/;

/** Does the sentence before a count announce a list, without one of its own beside the count (医疗、医保、医药三个方面)? */
const announcesList = (text: string, { from }: CountClaim): boolean => {
  const sentence =
    text
      .slice(Math.max(0, from - 60), from)
      .split('。')
      .at(-1) ?? '';
  return announcing.test(sentence) && !/、[^，。；：]{1,12}$/.test(sentence);
};

/** 以下三个方面：一是…二是…; 三个方面的不足。一是…: the list that stands right behind a claim, in its paragraph or the next. */
const listBehind = (plan: PlanDocument, prose: Prose, claim: CountClaim): Enumeration | undefined => {
  const { text } = prose.reading;
  const lead = /^”?[^。；，、：:]{0,8}[：:。，]/.exec(text.slice(claim.to, claim.to + 11))?.[0];
  if (lead === undefined || (!/[：:]$/.test(lead) && !announcesList(text, claim))) return undefined;
  const at = claim.to + lead.length;
  const next = at === text.length ? plan.prose[prose.index + 1] : undefined;
  if (next && next.section !== prose.section) return undefined;
  return enumerationsBegun(plan)
    .get(next ?? prose)
    ?.find(({ items: [first] }) => first?.at === (next ? 0 : at));
};

/** 以上|五个方面: points back. */
const pointsBack = /(?:以上|上述|前述)这?$/;

/** 一是…。二是…。以上三个方面: the one list that ends before a claim that points back, in its paragraph or, at the head of one, in the paragraph before. */
const listAbove = (plan: PlanDocument, prose: Prose, claim: CountClaim): Enumeration | undefined => {
  const { text } = prose.reading;
  if (!pointsBack.test(text.slice(Math.max(0, claim.from - 3), claim.from))) return undefined;
  const begun = enumerationsBegun(plan);
  const before = plan.prose[prose.index - 1];
  const near = claim.from <= 3 && before?.section === prose.section ? before : prose;
  const lists = begun.get(near ?? prose)?.filter(({ style }) => style === '一是') ?? [];
  const [list] = lists;
  if (!list || lists.length > 1 || list.items.some((item) => item.prose !== near || (near === prose && item.at > claim.from)))
    return undefined;
  // 以上五个方面 may be the sections before, too.
  const beside = prose.section?.parent?.children.length ?? 0;
  const children = prose.section?.children.length ?? 0;
  return beside === claim.count || children === claim.count ? undefined : list;
};

/** A heading “五项建设” whose text is one 一是…五是. */
const listUnder = (plan: PlanDocument, { section }: Prose): Enumeration | undefined => {
  if (!section || section.children.length > 0) return undefined;
  const lists = plan.enumerations.filter((e) => e.prose.section === section && e.style === '一是');
  return lists.length === 1 ? lists[0] : undefined;
};

const longestRun = 30;
const longestBullet = 4;

/** What stands before an item on its line: its bullet. */
const bulletOf = ({ source }: PlanDocument, { span }: Prose): string =>
  source.text.slice(Math.max(source.text.lastIndexOf('\n', span.start - 1) + 1, span.start - longestBullet), span.start);

/** The list of bullets right behind a prose that ends with a colon; none where its items have bullets of their own, or something follows that may go on with it. */
const bulletsBelow = (plan: PlanDocument, prose: Prose): readonly Prose[] => {
  const run: Prose[] = [];
  let at = prose.index + 1;
  for (let next = plan.prose[at]; next?.kind === 'item' && next.section === prose.section && !next.cell; next = plan.prose[(at += 1)])
    if (run.push(next) > longestRun) return [];
  const [first] = run;
  const bullet = first ? bulletOf(plan, first) : '';
  const alike = /^[-*+•·●] ?$/u.test(bullet) && run.every((item) => bulletOf(plan, item) === bullet);
  return alike && plan.prose[at]?.section !== prose.section ? run : [];
};

/** The run of items that begin with dashes right behind a prose: ——坚持…; none where more of them stand apart in the section. */
const dashesBelow = (plan: PlanDocument, prose: Prose): readonly Prose[] => {
  const run: Prose[] = [];
  let at = prose.index + 1;
  for (let next = plan.prose[at]; next && next.section === prose.section && dashed(next.reading.text); next = plan.prose[(at += 1)]) {
    if (run.push(next) > longestRun) return [];
  }
  const apart = plan.prose.slice(at, at + 40).some((p) => p.section === prose.section && dashed(p.reading.text));
  return apart ? [] : run;
};

const differs = (found: number, count: number): boolean => found >= 2 && found !== count && Math.abs(found - count) <= 3;

/** What stands below a paragraph that announces it: 实施四项行动：. */
const belowParagraph = (plan: PlanDocument, prose: Prose, claim: CountClaim): Announced | undefined => {
  const { text } = prose.reading;
  const announces =
    /[：:]$/.test(text) || /(落实|实施|推进|抓好|完成|开展|突出|聚焦|主要|重点|以下|下列|如下)[^。]{0,30}$/.test(text.slice(0, claim.from));
  const closing = text.length - claim.to < 40 && !text.slice(claim.to).includes('。”');
  if (!announces || (!closing && text.length > 160)) return undefined;
  const below = sectionsBelow(plan, prose);
  if (differs(below.length, claim.count)) return ofSections(prose, claim, below);
  const near = text.length - claim.to < 12;
  const run = near && /[：:。]$/.test(text) ? dashesBelow(plan, prose) : [];
  const dashes = run.length === 0 && near && /[：:]$/.test(text) ? bulletsBelow(plan, prose) : run;
  if (!differs(dashes.length, claim.count)) return undefined;
  const names = dashes.map(({ reading }) => /^[—―－\s]*([^。，：:]{1,12})/.exec(reading.text)?.[1] ?? '').join('、');
  return { prose, claim, by: 'enumeration', found: dashes.length, names, items: dashes.map(({ reading }) => reading.span) };
};

/** What stands under a heading that counts it: 三、实施四项行动. */
const underHeading = (plan: PlanDocument, prose: Prose, claim: CountClaim): Announced | undefined => {
  const { section } = prose;
  if (!section || section.prose !== prose) return undefined;
  const list = listUnder(plan, prose);
  if (list) return isWhole(list) && list.items.length !== claim.count ? ofList(prose, claim, list) : undefined;
  const labelled = section.children.filter((child) => child.label?.style === section.children[0]?.label?.style);
  const names = /[”"]?$/.exec(prose.reading.text.slice(claim.to))?.index === 0 && !section.runIn;
  const alike = labelled.filter(({ title }) => title.includes(claim.noun)).length * 2 > labelled.length;
  return names && claim.sections && alike && labelled.length === section.children.length && differs(labelled.length, claim.count)
    ? ofSections(prose, claim, labelled)
    : undefined;
};

/** A chapter and what it consists of. */
interface Chapter {
  readonly chapter: Section;
  readonly parts: readonly Section[];
}

const fewestTasks = 5;
/** 三、重点任务: its tasks are numbered through all its sections, （一）1. 2. （二）3. 4. …, 1 to the last. */
const tasksThrough = (chapter: Section): readonly Section[] => {
  const { children } = chapter;
  if (chapter.annex || children.length < 2 || !chapter.title.endsWith('任务')) return [];
  const tasks = children.flatMap((child) => child.children);
  const style = tasks[0]?.label?.style;
  const whole =
    tasks.length >= fewestTasks &&
    children.every((child) => child.children.length > 0) &&
    tasks.every(({ label }, i) => label?.style === style && label?.value === i + 1);
  return whole ? tasks : [];
};

/** What the chapters of a plan consist of, by the word that all their sections end with: （一）…行动, （二）…行动. One chapter alone has such sections. */
const chapters = (plan: PlanDocument): ReadonlyMap<string, Chapter | undefined> => {
  const found = new Map<string, Chapter | undefined>();
  const add = (noun: string, chapter: Section, parts: readonly Section[]): void => {
    found.set(noun, found.has(noun) ? undefined : { chapter, parts });
  };
  for (const section of plan.sections) {
    const { children } = section;
    const noun = ['行动', '工程', '计划', '任务'].find(
      (word) => children.length >= 3 && children.every(({ title, label }) => label && title.endsWith(word)),
    );
    if (noun !== undefined) add(noun, section, children);
    const tasks = noun === '任务' ? [] : tasksThrough(section);
    if (tasks.length > 0) add('任务', section, tasks);
  }
  return found;
};

/** 重点实施四大行动, 五大行动17项任务, said elsewhere than in the chapter whose sections they are. */
const ofChapter = (prose: Prose, claim: CountClaim, known: Chapter | undefined): Announced | undefined => {
  const { text } = prose.reading;
  if (!known) return undefined;
  const { chapter, parts } = known;
  if (prose.section?.tense === 'review' || prose.section?.annex !== chapter.annex || prose.box) return undefined;
  for (let above = prose.section; above; above = above.parent) if (above === chapter) return undefined;
  const said =
    /(?:(?:实施|推进|开展|抓好|落实|围绕|聚焦)(?:好|本规划|本方案)?[“"]?|[一二两三四五六七八九十\d][大个项](?:行动|工程|领域))$/.test(
      text.slice(Math.max(0, claim.from - 12), claim.from),
    ) && /^[^大项]{1,3}[大项]/.test(claim.what);
  const alone = /^[”"]?(?:[，。；]|$)/.test(text.slice(claim.to));
  if (!said || !alone || !differs(parts.length, claim.count)) return undefined;
  return { ...ofSections(prose, claim, parts), by: 'chapter', chapter: chapter.title };
};

/** The counts that a plan announces and that the headings and lists do not bear out. */
export const miscountedOf = oncePerPlan((plan): readonly Announced[] => {
  const known = chapters(plan);
  return claimed(plan).flatMap(({ place: prose, hits: claims }): Announced[] => {
    if (!isRead(prose)) return [];
    const lists = claims.flatMap((claim) => {
      const list = listBehind(plan, prose, claim);
      if (list) return isWhole(list) && list.items.length !== claim.count ? [ofList(prose, claim, list)] : [];
      const above = listAbove(plan, prose, claim);
      const told = above && isWhole(above) && differs(above.items.length, claim.count);
      return told ? [{ ...ofList(prose, claim, above), by: 'before' as const }] : [];
    });
    const announced = claims.filter(({ sections }) => sections);
    const last = announced.at(-1);
    if (lists.length > 0 || !last) return lists;
    const alone = announced.length === 1;
    const below = prose.kind === 'heading' ? underHeading(plan, prose, last) : alone ? belowParagraph(plan, prose, last) : undefined;
    return below ? [below] : announced.flatMap((claim) => ofChapter(prose, claim, known.get(claim.noun)) ?? []);
  });
});
