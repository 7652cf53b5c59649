import { isMeasure } from '../../lexicon/units';
import { keptByText } from '../../text/keep';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { comparableName } from '../document/indicators';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose } from '../types';

export type Attribute = '约束性' | '预期性';

/** A text that calls things 约束性指标 or 预期性指标. */
interface Stated {
  readonly attribute: Attribute;
  /** What is called so, as written, with what stands before it. */
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Said of another plan, of those above, or of what was or is to be changed. */
const otherwise = /国家|全国|全省|省级|上级|下达|原有?|不再|调整|改为|转为|上升为|由(?:约束|预期)|不是|不作|并非|十[一二三四五六七]五/u;
const marks = '，。；：！？';

/** From the mark before an index to the mark behind it; 、 parts no clause. */
const clauseAround = (text: string, at: number): { readonly from: number; readonly to: number } => {
  let from = at;
  while (from > 0 && at - from < 100 && !marks.includes(text.charAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < 100 && !marks.includes(text.charAt(to))) to += 1;
  return { from, to };
};

/** The items of a list, whole and parted at 和 and 及, which names hold as well (普及率). */
const listed = (text: string): string[] =>
  text
    .split('、')
    .flatMap((item) => [item, ...(/[和与及]/u.test(item) ? item.split(/以及|[和与及]/u) : [])])
    .filter((name) => name.length > 2);

/** X等（三项）约束性指标, X作为约束性指标; a text ends right before the word. */
const calledBefore =
  /(.{3,90}?)(?:等(?:[\d一二两三四五六七八九十]{1,3}[项个])?|(?:作为|列为|列入|定为|确定为|设为|纳入|属于|为|是))(?:主要|核心|本规划的?)?$/u;
/** 约束性指标X等, 约束性指标（X、Y）, 约束性指标“X”. */
const calledAfter = /^(?:[（(“]|包括|即|有)?([^，。；：（()）”]{3,60}?)(?:等|[，。；）)”]|纳入|达到|要|须|应|按|逐|$)/u;

/** 到2030年X达到99%，该|预期性指标: what the clause before says a value of, without its year. */
const pointsBack = /[，；。](?:该项?|此项?|这一|这项)$/u;
const valued =
  /^(?:(?:到|至)?(?:19|20)\d\d年(?:底|末)?，?|将|使|力争|确保)*([\u4e00-\u9fff（）()A-Za-z]{4,40}?)(?:提高|提升|上升|降低|下降|增加|增长|控制|稳定|保持|不低于|不高于|达到?|为|由|从)/u;
const nameBefore = (text: string, at: number): string | undefined => {
  const back = pointsBack.exec(text.slice(Math.max(0, at - 4), at));
  if (!back) return undefined;
  const end = at - back[0].length;
  const { from } = clauseAround(text, end - 1);
  const clause = text.slice(from, end);
  return otherwise.test(clause) ? undefined : valued.exec(clause)?.[1];
};

/** No text says it of more. */
const most = 100;

const statedIn = (text: string): Stated[] => {
  if (!text.includes('性指标')) return [];
  const found: Stated[] = [];
  for (const { 0: word, index } of text.matchAll(/(?:约束|预期)性指标/gu)) {
    if (found.length >= most) break;
    const attribute: Attribute = word.startsWith('约') ? '约束性' : '预期性';
    const { from, to } = clauseAround(text, index);
    if (otherwise.test(text.slice(from, to))) continue;
    const end = index + word.length;
    const meant = nameBefore(text, index);
    if (meant !== undefined) {
      found.push({ attribute, names: [meant], from, to: end });
      continue;
    }
    const before = calledBefore.exec(text.slice(from, index))?.[1];
    const after = before === undefined ? (calledAfter.exec(text.slice(end, to + 1))?.[1] ?? '') : '';
    const names = listed(before ?? after);
    if (names.length === 0) continue;
    found.push({
      attribute,
      names,
      from: before === undefined ? index : from,
      to: before === undefined ? text.indexOf(after, end) + after.length : end,
    });
  }
  return found;
};

const stated = local(statedIn);

/** Does a text call indicators 约束性 or 预期性? */
export const callsIndicators = (prose: Prose): boolean => stated.somethingIn(prose);

/** A place that says of what attribute an indicator is. */
export interface AttributePlace {
  readonly attribute: Attribute;
  readonly span: Span;
  readonly inTable: boolean;
}

/** An indicator that is 约束性 in one place and 预期性 in another. */
export interface AttributesApart {
  readonly name: string;
  readonly wrong: AttributePlace;
  readonly other: AttributePlace;
}

const attributeOf = (text: string): Attribute | undefined => {
  const bare = text.replace(/[（()）]/gu, '');
  return bare === '约束性' || bare === '预期性' ? bare : undefined;
};

/** What may stand before a name in a list without being part of it. */
const leading = /^(?:将|把|对|以|其中|包括|确保|推动|落实|本规划|本方案|本市|我市|我县|全市|全县|全区|的)?$/u;
const keyOf = keptByText(comparableName);

const names = (written: string, key: string): boolean =>
  written.endsWith(key) && leading.test(written.slice(0, written.length - key.length));

/** The places that speak of each indicator's attribute, tables first. */
const placesOf = (plan: PlanDocument): ReadonlyMap<string, { readonly name: string; readonly places: AttributePlace[] }> => {
  const byKey = new Map<string, { readonly name: string; readonly places: AttributePlace[] }>();
  for (const { name, attribute, total, part, table } of plan.indicators) {
    const written = attribute && !attribute.cell.merged && !table.review ? attributeOf(attribute.text) : undefined;
    if (!attribute || !written || total || part || name.length < 4) continue;
    const key = keyOf(name);
    const group = byKey.get(key) ?? { name, places: [] };
    group.places.push({ attribute: written, span: attribute.cell.span, inTable: true });
    byKey.set(key, group);
  }
  if (byKey.size === 0) return byKey;
  for (const { place: prose, hits } of stated(plan)) {
    if (prose.cell || prose.kind === 'toc' || prose.section?.tense === 'review') continue;
    for (const { attribute, names: called, from, to } of hits) {
      const written = called.map((name) => keyOf(name));
      for (const [key, { places }] of byKey)
        if (written.some((name) => names(name, key))) places.push({ attribute, span: spanIn(prose.reading, from, to), inTable: false });
    }
  }
  return byKey;
};

/** Indicators of two attributes: the place that most others contradict, of two the later; what the text says where it stands against a table alone. */
export const attributesApart = oncePerPlan((plan): readonly AttributesApart[] =>
  [...placesOf(plan).values()].flatMap(({ name, places }): AttributesApart[] => {
    const binding = places.filter(({ attribute }) => attribute === '约束性');
    const expected = places.filter(({ attribute }) => attribute === '预期性');
    // 万平方米: a cell of the column beside it, where a row was read off by one.
    if (binding.length === 0 || expected.length === 0 || isMeasure(name)) return [];
    const [first] = places;
    const usual = binding.length === expected.length ? first?.attribute : binding.length > expected.length ? '约束性' : '预期性';
    const [wrong, other] = usual === '约束性' ? [expected, binding] : [binding, expected];
    return wrong.flatMap((each) => (other[0] ? [{ name, wrong: each, other: other[0] }] : []));
  }),
);
