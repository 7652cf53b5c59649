import { describe, expect, it } from 'vitest';
import { partOfPlaceAhead, placeLevelOf, widerPlaceIn, type PlaceLevel } from '../../../server/src/model/document/place-levels';
import { planOf } from '../../support/plan';
import { expectLinearOn } from '../../support/linear';

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

describe('a part of a place that a sentence is about', () => {
  it.each([
    ['城东区作为重点区域，2030年城镇化率', '城东区'],
    ['各县目标见表3，西岭镇到2030年城镇化率', '西岭镇'],
    ['城东区、城西区要率先突破，城镇化率', '城东区'],
    ['东河街道：城镇化率', '东河街道'],
    ['城东区作为主城区。到2030年，城镇化率', undefined],
    ['城东区率先突破，全市城镇化率', undefined],
    ['全区要率先突破，2030年城镇化率', undefined],
    ['各县（市、区）要率先突破，2030年城镇化率', undefined],
    ['地区生产总值，城镇化率', undefined],
    ['推进城东区建设，城镇化率', undefined],
    ['市辖区，城镇化率', undefined],
  ])('%s', (text, place) => {
    expect(partOfPlaceAhead(text, text.length - '城镇化率'.length)).toBe(place);
  });

  it('is linear in what it reads', () => {
    expectLinearOn((text) => partOfPlaceAhead(text, text.length), ['区', '区、', '城东区，', '城东区、']);
  });
});
