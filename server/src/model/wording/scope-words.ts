import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import { placeLevelOf } from '../document/place-levels';
import { sentenceAround } from '../document/prose';
import type { PlanDocument, Prose } from '../types';

/** A word for the whole of a place: 全省, 全市, 我县. */
interface ScopeWord {
  readonly level: '省' | '市' | '县';
  readonly from: number;
}

/** A word for the whole of a lower place than the plan is of: 全市 in the plan of a province. */
export interface LowerScope {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** 全省: what the plan calls its own place. */
  readonly own: string;
  /** How often it does. */
  readonly times: number;
}

/** 安全市场, 健全县域…, 全市、县: other words. */
const scopes = /(?<![安健完保齐周成两])[全我]([省市县])(?![场县镇乡州域级委、和与及或])/gu;
const none: readonly ScopeWord[] = [];

const scopesIn = local((text): readonly ScopeWord[] =>
  /[全我][省市县]/u.test(text)
    ? Array.from(text.matchAll(scopes), ({ 1: level, index }): ScopeWord => ({ level: level as ScopeWord['level'], from: index }))
    : none,
);

/** Does a text speak of the whole of a place? */
export const speaksOfScope = (prose: Prose): boolean => scopesIn.somethingIn(prose);

/** So often a plan says 全省 that it surely means its own place. */
const fewestOwn = 3;
/** What stands more often than this is no slip. */
const mostLower = 2;

/** 超市, 城市群: no names of cities. */
const noCities = /城市|都市|市场|超市|上市|夜市|集市|市民|市政(?!府)|[全我][市县]/gu;
/** Names of places, and the places in general: 江南市, 各市. */
const places = { 省: /省/u, 市: /[市州盟]/u, 县: /[县旗]/u };
const isOfPlace = (words: string, of: ScopeWord['level']): boolean => places[of].test(words.replace(noCities, ''));
/** What the sentence quotes, and what it reports of others: a model, a pilot. */
const ofOthers = /[《“”》]|例如|案例|试点|经验|先进|样板|等地|各地/u;

/** Does a place of lower level stand where the word does: in its sentence or before it, over it? */
const namesPlace = (prose: Prose, from: number, of: ScopeWord['level']): boolean => {
  const { section, box } = prose;
  const sentence = sentenceAround(prose, from).text;
  const said = [prose.reading.text.slice(0, from), sentence, box?.caption?.prose.reading.text ?? ''];
  for (let above = section; above; above = above.parent) said.push(above.title);
  return said.some((words) => isOfPlace(words, of)) || ofOthers.test(sentence);
};

/**
 * 全市 in the plan of a province that says 全省 throughout: left from the text of a city. A higher place (全省 in a city's plan) is rightly spoken of, and 全区
 * may be any of three. (《党政机关公文处理工作条例》第十九条：表述准确)
 */
export const lowerScopesOf = oncePerPlan((plan: PlanDocument): readonly LowerScope[] => {
  const level = placeLevelOf(plan);
  const own = level === 3 ? '省' : level === 2 ? '市' : undefined;
  const { title = '' } = plan.meta;
  // 东南省关于支持江南市…的意见: of a place of the province.
  if (own === undefined || !title.includes(own) || isOfPlace(title, own === '省' ? '市' : '县')) return [];
  const all = scopesIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.map(({ level: of, from }) => ({ of, prose, from })),
  );
  const times = all.filter(({ of }) => of === own).length;
  const lower = all.filter(({ of }) => of === '县' || (of === '市' && own === '省'));
  if (times < fewestOwn || lower.length === 0 || lower.length > mostLower || lower.length * 3 > times) return [];
  return lower.flatMap(({ of, prose, from }): LowerScope[] =>
    prose.cell || prose.kind === 'title' || namesPlace(prose, from, of) ? [] : [{ prose, from, to: from + 2, own: `全${own}`, times }],
  );
});
