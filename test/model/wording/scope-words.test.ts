import { describe, expect, it } from 'vitest';
import { lowerScopesOf } from '../../../server/src/model/wording/scope-words';
import { planOf } from '../../support/plan';

const lower = (title: string, ...lines: string[]): string[] =>
  lowerScopesOf(planOf([title, '', ...lines].join('\n'))).map(({ prose, from, to, own }) => `${prose.reading.text.slice(from, to)} ${own}`);

const own = ['全省水网成形。', '全省用水下降。', '全省农田增收。'];

describe('words for the whole of a lower place', () => {
  it('finds 全市 and 我县 in the plan of a province', () => {
    expect(lower('东南省“十五五”水利发展规划', ...own, '推进全市水利工程标准化管理。')).toEqual(['全市 全省']);
    expect(lower('东南省“十五五”水利发展规划', ...own, '我县水资源不足。')).toEqual(['我县 全省']);
  });

  it('is silent where a city is spoken of, or the words are others', () => {
    for (const line of [
      '江南市先行，全市水利工程实行标准化管理。',
      '各市要结合实际制定全市水网规划。',
      '健全市场体系，保障安全市政设施，健全县域水网。',
      '推广“全市一张网”模式。',
    ])
      expect([line, ...lower('东南省“十五五”水利发展规划', ...own, line)]).toEqual([line]);
    expect(lower('东南省支持江南市水利发展规划', ...own, '推进全市水利工程标准化管理。')).toEqual([]);
    expect(lower('江南市“十五五”水利发展规划', '全市水网成形。', '全市用水下降。', '全市农田增收。', '全省最低。')).toEqual([]);
  });

  it('is silent where the plan does not speak of its own place, or often of the lower', () => {
    expect(lower('东南省“十五五”水利发展规划', '全省水网成形。', '推进全市水利工程标准化管理。')).toEqual([]);
    expect(lower('东南省“十五五”水利发展规划', ...own, '全市管护。', '全市灌溉。', '全市排水。')).toEqual([]);
  });
});
