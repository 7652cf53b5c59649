import { oncePerPlan } from '../kept/once-per-plan';
import { clauseStart } from '../marks/lists';

/** How high the place stands that a plan is of: 4 the country, 3 a province, 2 a prefecture-level city, 1 a county or district; undefined where the title does not say. */
export type PlaceLevel = 1 | 2 | 3 | 4;

const province = /^[^省区]{2,8}?(?:省|自治区)/u;
const city = /^.{2,6}?(?:自治州|地区|市|州|盟)/u;
const county = /^.{1,6}?(?:新区|区|县|旗|市)/u;

/** 广东省 → 3, 广州市 → 2, 广州市海珠区 → 1; a county-level city that is named alone (四会市) counts as 2, which is wide enough. */
export const placeLevelOf = oncePerPlan((plan): PlaceLevel | undefined => {
  let rest = (plan.meta.title ?? '').replace(/^[\s“《]+/u, '');
  if (/^(?:国家|全国|中国)/u.test(rest)) return 4;
  let level: PlaceLevel | undefined;
  const take = (pattern: RegExp, to: PlaceLevel): void => {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || /社区|城区|园区|地区$|城市$|小区/u.test(found)) return;
    rest = rest.slice(found.length);
    level = to === 1 && found.endsWith('市') && level !== 2 ? 2 : to;
  };
  take(province, 3);
  take(city, 2);
  take(county, 1);
  return level;
});

/** Words for the whole of a place, by the level they belong to. */
const wholes: readonly (readonly [RegExp, number])[] = [
  [/全球|世界|国际/u, 5],
  [/全国|我国|国家平均/u, 4],
  [/全省|全区平均|全自治区|省平均/u, 3],
  [/全市|市平均/u, 2],
];

/** True where words speak of a wider place than the plan is of: 全省 in a city's plan. Silent where the plan's level is unknown. */
export const widerPlaceIn = (text: string, level: PlaceLevel | undefined): boolean =>
  level !== undefined && wholes.some(([words, of]) => of > level && words.test(text));

/** 全区, 各县: words for the whole place or for places in general, not names of one of them. */
const noNames =
  /^(?:全|本|我|各|每|该|在|对|以|为|由|将|把|从|向|按|各类|所有|其他|一些|部分|重点|两|[一二三四五六七八九十\d])|^(?:地|社|小|市辖|省|自治|贫困|市|县|镇|乡|区)+(?:区|县|镇|乡|街道)$|[市州省]县区$|县[（(]?[市区]/u;
/** 城东区作为…, 城东区：…, 城东区到2030年…: a place at the head of a sentence, and what shows that the sentence is about it. */
const placeAhead = (() => {
  const kinds = '(?:区|县|旗|镇|乡|街道)';
  const others = `(?:[、和与及][\\u4e00-\\u9fff]{1,6}?${kinds}){0,8}等?(?:地|[两三四五六七八九]?[个]?[区县镇乡]+)?`;
  const said = '(?:作为[^，。；]{1,30}|(?:要|应|须|力争|确保|争取|率先)[^，。；]{0,30}?)?';
  return new RegExp(`^([\\u4e00-\\u9fff]{1,6}?${kinds})${others}${said}(?:[，,：:]|(?=(?:到|至|在)?(?:19|20)\\d\\d年))`, 'u');
})();
/** 在安和县、石滩县|新建: the places where something is built, and no word for zones in general (城区、园区). */
const placesOfWork = (() => {
  const place = '[\\u4e00-\\u9fff]{2,5}?(?:[区县旗镇乡市]|街道)';
  const deed = '(?:新建|改建|扩建|改扩建|建设|建成|加固|改造|治理|新增|实施|完成|布局|规划|开展|推进|整治|修复)';
  return new RegExp(
    `^(?:重点|主要|优先|计划|拟)?(在|于|支持|推动|指导)?(${place}(?:[、和与及]${place}){0,8})(?:境内)?(?:等[^，。；]{0,6})?(?:分别|各|共)?${deed}`,
    'u',
  );
})();
const zones =
  /(?:城|镇|园|山|库|灌|景|社|小|街|片|矿|林|牧|农|校|厂|郊|新|老|辖|示范|保护|开发|高新|经开|功能|行政|地|省|自治|全|各)区$|(?:[城重]|中心|建制)[镇市]$|[地设省县]级市$|乡镇$/u;

/** The places that words say something is built in: one county, or several of whatever kind. */
const placesBuiltIn = (text: string): string | undefined => {
  const [, lead, list = ''] = placesOfWork.exec(text) ?? [];
  const names = list.split(/[、和与及]/u);
  const [first = '', second] = names;
  const sure =
    second === undefined ? lead !== undefined && /[县旗]$/u.test(first) : lead !== undefined || /[县旗市](?:[、和与及]|$)/u.test(list);
  return sure && names.every((name) => !noNames.test(name) && !zones.test(name)) ? list : undefined;
};

const wholePlace = /全[省市州盟县区旗]|我[省市州盟县区旗]|全域/u;
/** So far before a name the sentence about its place may begin. */
const longestSentence = 160;

const kindOfPlace = /[区县旗镇乡岛]|街道|市、/u;
/** （1）崇明岛|主海塘…: a sentence that begins with an island is about it. */
const islandAhead =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]\s{0,2})?(?!海岛|半岛|全岛|本岛|离岛|各岛)([\u4e00-\u9fff]{1,3}岛)(?![屿礁链])/u;

/** The part of a place that the sentence of a place is about (城东区作为重点区域，2030年|…): its name; undefined where none is named ahead. */
export const partOfPlaceAhead = (text: string, at: number): string | undefined => {
  const from = clauseStart(text, at, '。；;！？\n', longestSentence);
  const ahead = text.slice(from, at);
  if (!kindOfPlace.test(ahead)) return undefined;
  const island = islandAhead.exec(ahead)?.[1];
  if (island !== undefined && !wholePlace.test(ahead)) return island;
  for (let start = from; start >= from && start < at; start = text.indexOf('，', start) + 1 || at) {
    const found = placeAhead.exec(text.slice(start, at));
    const name = found?.[1];
    const built = name === undefined ? placesBuiltIn(text.slice(start, at)) : undefined;
    if (built !== undefined && !wholePlace.test(text.slice(start, at))) return built;
    if (name !== undefined && !noNames.test(name) && !wholePlace.test(text.slice(start + name.length, at))) return name;
  }
  return undefined;
};
