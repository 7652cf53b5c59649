import { oncePerPlan } from './once-per-plan';

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
