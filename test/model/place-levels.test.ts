import { describe, expect, it } from 'vitest';
import { placeLevelOf, widerPlaceIn, type PlaceLevel } from '../../server/src/model/place-levels';
import { planOf } from '../support/plan';

describe('how high a place stands', () => {
  it.each<[string, PlaceLevel | undefined]>([
    ['国家综合防灾减灾规划', 4],
    ['全国海洋经济发展规划', 4],
    ['浙江省交通运输发展规划', 3],
    ['广西壮族自治区水利发展规划', 3],
    ['广州市养老服务规划', 2],
    ['延边朝鲜族自治州旅游规划', 2],
    ['广东省清远市应急规划', 2],
    ['四会市供水规划', 2],
    ['广州市海珠区教育规划', 1],
    ['广东省清远市连山县水利规划', 1],
    ['安吉县林业规划', 1],
    ['智慧交通发展规划', undefined],
    ['社区养老服务规划', undefined],
    ['城市更新规划', undefined],
  ])('%s: %s', (title, level) => {
    expect(placeLevelOf(planOf(`# ${title}\n\n正文。`, 'markdown'))).toBe(level);
  });

  it.each<[string, PlaceLevel | undefined, boolean]>([
    ['全国毛入学率', 3, true],
    ['全国毛入学率', 4, false],
    ['全球前列', 4, true],
    ['全省平均', 2, true],
    ['全省毛入学率', 3, false],
    ['全市供水普及率', 1, true],
    ['全市供水普及率', 2, false],
    ['供水普及率', 1, false],
    ['全国毛入学率', undefined, false],
  ])('%s in a plan of level %s: wider %s', (text, level, wider) => {
    expect(widerPlaceIn(text, level)).toBe(wider);
  });
});
