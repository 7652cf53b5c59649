import { onFirstUse } from '../../text/on-first-use';
import { words } from '../../lexicon/types';
import type { NearName } from '../document/term-places';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { PlanDocument, Prose } from '../types';
import { depthsOf } from './quoted-terms';

/** Two coordinate names without the 、 that such names have elsewhere in the plan. */
export interface LeftOutDivider extends NearName {
  /** The names with the mark. */
  readonly now: string;
}

const sorts = ['government', 'famous', 'manner'] as const;

interface Pair {
  readonly sort: (typeof sorts)[number];
  /** Pairs that share one of these are written alike. */
  readonly kinds: readonly string[];
  readonly from: number;
  readonly to: number;
  /** How long the first name is, where no mark stands behind it. */
  readonly bare: number | undefined;
}

/** 省委、省政府: one place twice; 市委市政府督查室 is a name. */
const governments =
  /(([省市州盟县区旗])委)(、?)(\2(?:人民)?政府)(?!(?:督查|信访|接待|机要|办公|机关|大院|大楼|门户|网站|目标|为民|文件|《|〔))/gu;
/** 名校长、名教师. */
const famous =
  /(名(?:校长|校（园）长|园长|教师|班主任|医师?|师|校|企业?|专家))(、?)(名(?:校长|园长|教师|班主任|医师?|师|校|企业?|专家|院|科))(?=[^\u4e00-\u9fff]|[培工队人等和与及的]|$)/gu;
/** 科学化、规范化|水平: adjectives that stand side by side wherever they meet, and what they are said of. */
const manners = onFirstUse(() => {
  const manner = `(?:${words('科学 规范 制度 标准 精细 专业 智能 数字 网络 信息 法治 常态 长效 现代 市场 国际 多元 程序 系统 精准 品牌 集约 规模 特色 优质 便捷 均等').join('|')})化`;
  return new RegExp(`(${manner})(、?)(${manner})(水平|程度|管理|发展|运行|治理|方向)`, 'gu');
});
const none: readonly Pair[] = [];

const pairsIn = local((text): readonly Pair[] => {
  const government = text.includes('委');
  const name = text.includes('名');
  const manner = /化、?[\u4e00-\u9fff]{2}化/u.test(text);
  if (!government && !name && !manner) return none;
  const found: Pair[] = [];
  const add = (
    sort: Pair['sort'],
    kinds: readonly string[],
    { index }: RegExpExecArray,
    [first = '', mark = '', second = '']: readonly string[],
  ): void => {
    // Titles of documents and names in quotes are written as they are.
    if ((depthsOf(text)[index] ?? 0) > 0) return;
    const to = index + first.length + mark.length + second.length;
    found.push({ sort, kinds, from: index, to, bare: mark === '' ? first.length : undefined });
  };
  if (government) for (const m of text.matchAll(governments)) add('government', [m[1] ?? ''], m, [m[1] ?? '', m[3] ?? '', m[4] ?? '']);
  if (name) for (const m of text.matchAll(famous)) add('famous', [`${m[1] ?? ''}、${m[3] ?? ''}`], m, m.slice(1));
  if (manner)
    for (const m of text.matchAll(manners())) {
      const [, first = '', , second = '', behind = ''] = m;
      add('manner', [first + behind, second + behind], m, m.slice(1));
    }
  return found.length > 0 ? found : none;
});

/** So many are compared, lest a hostile text cost too much. */
const most = 500;
/** So many bare ones to one with the mark are slips; more are a habit. */
const mostBare = { government: 3, famous: 1, manner: 1 };

const leftOutAmong = keptByFound((found: readonly Found<Prose, Pair>[]): readonly LeftOutDivider[] => {
  const all = found.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose }))).slice(0, most);
  const times = (sort: Pair['sort'], isBare: boolean): number =>
    all.filter((each) => each.sort === sort && (each.bare !== undefined) === isBare).length;
  // What stands bare nearly everywhere is the plan's own way.
  const usuallyBare = sorts.filter((sort) => times(sort, true) > mostBare[sort] * times(sort, false));
  return all.flatMap(({ sort, kinds, bare, prose, from, to }): LeftOutDivider[] => {
    // A heading leaves marks out for its rhythm, a cell for want of room.
    if (bare === undefined || prose.kind === 'heading' || prose.kind === 'caption' || prose.cell || usuallyBare.includes(sort)) return [];
    const first = all.find((each) => each.bare === undefined && each.kinds.some((kind) => kinds.includes(kind)));
    if (!first) return [];
    const shown = (each: { readonly prose: Prose; readonly from: number; readonly to: number }): string =>
      each.prose.reading.text.slice(each.from, each.to);
    const place = { prose, from, to };
    const text = shown(place);
    return [{ text, place, now: `${text.slice(0, bare)}、${text.slice(bare)}`, other: shown(first), otherPlace: first }];
  });
});

/** `省委省政府` beside `省委、省政府`, 科学化规范化 where the plan has 科学化、精细化水平. */
export const leftOutDividersOf = (plan: PlanDocument): readonly LeftOutDivider[] => leftOutAmong(pairsIn(plan));
