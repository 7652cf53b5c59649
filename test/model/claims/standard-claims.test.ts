import { describe, expect, it } from 'vitest';
import { standardClaimsOf } from '../../../server/src/model/claims/standard-claims';
import { at, planOf } from '../../support/plan';

const claims = (text: string): string[] => {
  const plan = planOf(`# 某市卫生“十五五”规划（2026—2030年）\n\n${text}`, 'markdown');
  return standardClaimsOf(plan).map(({ name, standing, standard, year, span, text: said }) => {
    expect(at(plan, span)).toBe(said);
    return `${name.text} ${standing} ${standard} ${String(year)}`;
  });
};

describe('things measured by the average of a wider place', () => {
  it.each([
    ['到2030年，居民健康素养水平达到全省平均水平。', ['居民健康素养水平 reach 全省平均水平 2030']],
    ['到2030年，力争居民健康素养水平接近全国平均水平。', ['居民健康素养水平 near 全国平均水平 2030']],
    ['人均预期寿命高于全国同期平均水平。', ['人均预期寿命 exceed 全国同期平均水平 undefined']],
    [
      '孕产妇死亡率优于全省平均水平，婴儿死亡率不低于全省平均水平。',
      ['孕产妇死亡率 exceed 全省平均水平 undefined', '婴儿死亡率 reach 全省平均水平 undefined'],
    ],
    ['到2030年，居民健康素养水平基本达到全省平均水平。', ['居民健康素养水平 reach 全省平均水平 2030']],
    // No name, no standard, no standing.
    ['达到全省平均水平。', []],
    ['居民健康素养水平达到先进水平。', []],
    ['居民健康素养水平与全省平均水平的差距。', []],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it('is linear', () => {
    expect(claims('居民健康素养水平达到全省平均水平，'.repeat(1000)).length).toBe(1000);
    expect(claims('达到全省平均水平'.repeat(2000)).length).toBeLessThan(2001);
  });
});
