import { listedAnnexesOf } from './annexes';
import { titlesBelowNumbers } from './annex-titles';
import { oncePerPlan } from '../kept/once-per-plan';
import { firstNumberFrom, type Span } from '../../text/span';
import type { PlanDocument, Reference } from '../types';

/** A reference behind words that are the title of another thing of its kind: 新增学位任务见附件3, where 附件2 is 新增学位分解表. */
export interface TitledReference {
  readonly reference: Reference;
  /** The title of what it points to. */
  readonly title: string;
  readonly meant: Titled;
}

/** Something numbered, with its title. */
interface Titled {
  readonly number: number;
  readonly title: string;
  readonly span: Span;
}

const longestWords = 24;
/** Words that titles of any kind have in common: they do not tell what a thing is about. */
const common =
  /十[一二三四五六七八九]五|时期|期间|各[市县区州省地]|县（[^）]{1,5}）|[市县区]（[^）]{1,5}）|重大|重点|主要|核心|任务|指标|工程|项目|目标|行动|建设|发展|工作|规划|方案|计划|分解|分工|安排|情况|一览|清单|名单|汇总|明细|投资|表|推进|推动|加强|加快|完善|实施|提升|全面|高质量|[^\u4e00-\u9fff]/gu;
const telling = 4;

/** What is left of some words that tells what they are about. */
export const partsOf = (words: string): readonly string[] =>
  words
    .replace(common, ' ')
    .split(' ')
    .filter((part) => part.length >= 2);

/** Two characters that both have: they may speak of one thing. */
export const touches = (words: string, title: string): boolean => {
  for (let i = 0; i + 2 <= words.length; i += 1) if (title.includes(words.slice(i, i + 2))) return true;
  return false;
};

/** Does a title say what the words say: four characters running, or both halves of four? */
const says = (parts: readonly string[], title: string): boolean =>
  parts.some((part) => {
    for (let i = 0; i + telling <= part.length; i += 1) if (title.includes(part.slice(i, i + telling))) return true;
    return part.length === telling && title.includes(part.slice(0, 2)) && title.includes(part.slice(2));
  });

/** 设置5类18项指标，其中约束性3项、预期性15项，具体|: all that stands before a reference to the table of a plan's indicators. */
const ofIndicators =
  /(?:[\d一二两三四五六七八九十]{1,3}(?:项|个|大类)[^，。；、]{0,6}指标|(?:主要|核心|发展|规划)指标(?:体系)?|指标体系)(?:[，（(：:](?:其中|包括)?[^。；]{0,4}(?:约束性|预期性)[^。；]{0,30})?[，,（(]?(?:具体|详细|详)?(?:如|见|参见|列于)$/u;
/** What a table of other things is not called. */
const ofTargets = /指标|目标|完成|进展/u;

const beforeIn = ({ prose, span }: Reference, most: number): string => {
  const { text, offsets, span: whole } = prose.reading;
  const at = offsets ? firstNumberFrom(offsets, span.start) : span.start - whole.start;
  return text.slice(Math.max(0, at - most), at);
};

/** 主要指标见表1, which is about other things, where 表2 alone is called 主要指标. */
const indicatorsMeant = (reference: Reference, titled: () => readonly Titled[]): TitledReference | undefined => {
  const before = beforeIn(reference, 80);
  if (!before.includes('指标') || !ofIndicators.test(before)) return undefined;
  const all = titled();
  const own = all.filter(({ number }) => number === reference.number);
  const [first] = own;
  const others = all.filter(({ title, number }) => number !== reference.number && title.includes('指标'));
  const [meant] = others;
  if (!first || own.some(({ title }) => ofTargets.test(title)) || !meant || others.length > 1) return undefined;
  return { reference, title: first.title, meant };
};

/** 分年度投资|见附件1. */
const ofMoney = /(?:投资|资金|经费)(?:计划|安排|估算|情况|需求|明细)?$/u;
/** What has nothing to do with money. */
const withoutMoney = /分工|指标|目标|名单|名词|术语|布局图|规划图/u;

/** 分年度投资见附件1, a table of who does what, where 附件2 alone is called 投资计划 and nothing points to it. */
const moneyMeant = (
  reference: Reference,
  words: string,
  all: readonly Titled[],
  isUsed: (number: number) => boolean,
): TitledReference | undefined => {
  if (!ofMoney.test(words)) return undefined;
  const own = all.filter(({ number }) => number === reference.number);
  const others = all.filter(({ title, number }) => number !== reference.number && /投资|资金|经费/u.test(title));
  const [[first], [meant]] = [own, others];
  if (!first || !meant || new Set(others.map(({ number }) => number)).size > 1 || isUsed(meant.number)) return undefined;
  if (own.some(({ title }) => /投资|资金|经费|项目|工程/u.test(title) || !withoutMoney.test(title))) return undefined;
  return { reference, title: first.title, meant };
};

/** 按照职责分工|（见附件3）: what an annex or table of its own is about, whatever else its title says. */
const ownMatter = /(?:分工|解释|依据|名单|术语)$/u;

/** Who does what, which any 分工 tells. */
const ofBodies = /部门|单位|职责|责任|职能|牵头/gu;

/** 职责分工（见附件3）, a table of something else, where 附件2 alone tells of 分工 and nothing points to it. */
const matterMeant = (
  reference: Reference,
  words: string,
  all: readonly Titled[],
  isUsed: (number: number) => boolean,
): TitledReference | undefined => {
  const [matter] = ownMatter.exec(words) ?? [];
  if (matter === undefined || reference.kind === '章' || reference.kind === '节') return undefined;
  const own = all.filter(({ number }) => number === reference.number);
  const others = all.filter(({ number, title }) => number !== reference.number && title.includes(matter));
  const [[first], [meant]] = [own, others];
  if (!first || !meant || new Set(others.map(({ number }) => number)).size > 1 || isUsed(meant.number)) return undefined;
  // 评审专家名单 is not the list of a 领导小组名单.
  const whose = partsOf(meant.title.replace(matter, ' ').replace(ofBodies, ' '));
  if (whose.length > 0 && !whose.some((part) => touches(words, part))) return undefined;
  return own.some(({ title }) => touches(words.slice(-telling), title)) ? undefined : { reference, title: first.title, meant };
};

/** The words right before a reference that say what is there: …见附件3, …（第六章）. */
const wordsBefore = ({ prose, span }: Reference): string => {
  const { text, offsets, span: whole } = prose.reading;
  const at = offsets ? firstNumberFrom(offsets, span.start) : span.start - whole.start;
  const end = offsets ? firstNumberFrom(offsets, span.end - 1) + 1 : span.end - whole.start;
  const before = text.slice(Math.max(0, at - longestWords), at);
  const lead = /(?:[（(](?:详?见|参见)?|，?(?:详见|具体见|参见|见))$/u.exec(before);
  // What goes on behind it (见附件3和附件4) or belongs to another text is left alone.
  if (!lead || /^(?:[、和与及至]|的)/u.test(text.slice(end, end + 1))) return '';
  return (
    before
      .slice(0, lead.index)
      .split(/[，。；：、》]|\d[.．]/u)
      .at(-1) ?? ''
  );
};

const titledOf = (plan: PlanDocument): ReadonlyMap<string, readonly Titled[]> => {
  const all = new Map<string, Titled[]>();
  const add = (kind: string, titled: Titled): void => {
    const title = titled.title.replace(/[（(]单位[：:][^（()）]*[）)]$/u, '');
    if (title !== '') all.set(kind, [...(all.get(kind) ?? []), { ...titled, title }]);
  };
  for (const { kind, number, chapter, title, label } of plan.captions)
    if (number !== undefined && chapter === undefined) add(kind, { number, title, span: label });
  for (const { number, prose, from, to } of [...listedAnnexesOf(plan), ...titlesBelowNumbers(plan)]) {
    const { text } = prose.reading;
    add('附件', { number, title: text.slice(from, to), span: prose.reading.span });
  }
  for (const { label, title, titleSpan, annex } of plan.sections)
    if (label?.style === '章' && !annex) add('章', { number: label.value, title, span: titleSpan });
  return all;
};

/** References to what the plan's indicators stand in that point elsewhere, and those whose words are the title of one other thing of their kind, to which nothing else points, and have nothing in common with that of what they point to. */
export const titledReferencesOf = oncePerPlan((plan): readonly TitledReference[] => {
  let titled: ReadonlyMap<string, readonly Titled[]> | undefined;
  const uses = new Map<string, number>();
  for (const { kind, number, explicit } of plan.references) {
    const key = `${kind}${String(number)}`;
    if (explicit) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return plan.references.flatMap((reference): TitledReference[] => {
    const { kind, number, chapter, prose, explicit } = reference;
    if (!explicit || number === undefined || chapter !== undefined || prose.cell || prose.kind === 'toc') return [];
    const listed = indicatorsMeant(reference, () => (titled ??= titledOf(plan)).get(kind) ?? []);
    if (listed) return [listed];
    const words = wordsBefore(reference);
    // 主要目标见附件2, where 附件1 is called 主要目标 and nothing more: words that many titles have in common tell as a whole.
    const ofKind = words.length >= telling ? ((titled ??= titledOf(plan)).get(kind) ?? []) : [];
    const money = moneyMeant(reference, words, ofKind, (other) => uses.has(`${kind}${String(other)}`));
    if (money) return [money];
    const matter = matterMeant(reference, words, ofKind, (other) => uses.has(`${kind}${String(other)}`));
    if (matter) return [matter];
    const named = ofKind.filter(({ title }) => title === words);
    const [whole] = named;
    if (whole && new Set(named.map((each) => each.number)).size === 1 && whole.number !== number) {
      const pointed = ofKind.find((each) => each.number === number);
      return pointed && !touches(words, pointed.title) ? [{ reference, title: pointed.title, meant: whole }] : [];
    }
    const parts = partsOf(words);
    if (!parts.some(({ length }) => length >= telling)) return [];
    const all = (titled ??= titledOf(plan)).get(kind) ?? [];
    const own = all.filter((each) => each.number === number);
    const [first] = own;
    if (!first || own.some(({ title }) => touches(words.replace(common, ' '), title))) return [];
    const others = all.filter((each) => each.number !== number && says(parts, each.title));
    const [meant] = others;
    if (!meant || new Set(others.map((each) => each.number)).size > 1 || uses.has(`${kind}${String(meant.number)}`)) return [];
    // A title of common words alone (重点任务分工) may be that of anything: here something else points to it as well.
    const told = partsOf(first.title).length > 0 || (uses.get(`${kind}${String(number)}`) ?? 0) > 1;
    return told ? [{ reference, title: first.title, meant }] : [];
  });
});
