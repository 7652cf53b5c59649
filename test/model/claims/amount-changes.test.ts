import { describe, expect, it } from 'vitest';
import { wrongGrowthsOf } from '../../../server/src/model/claims/amount-changes';
import { planOf } from '../../support/plan';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongGrowthsOf(planOf(`# 某市经济“十五五”规划\n\n${text}`, 'markdown')).map(
    ({ to, amount, change, right }) => `${to.raw} ± ${amount.raw}: ${change.raw} → ${right}`,
  );

describe('growth from a level and what it has more', () => {
  it.each([
    ['床位达到4200张，比2020年新增1800张，增长43%。', ['4200 ± 1800: 43 → 75%']],
    ['2025年床位达到4200张，比2020年增加1800张，增长75%，年均增长15.0%。', ['4200 ± 1800: 15.0 → 11.8%']],
    ['浓度降至28微克，较2020年下降7微克，下降25%。', ['28 ± 7: 25 → 20%']],
    ['投资12亿元，比上年增加2亿元（增长30%）。', ['12 ± 2: 30 → 20%']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '床位达到4200张，比2020年新增1800张，增长75%。'],
    ['constant prices', '工业增加值达到560亿元，比2020年增加160亿元，增长32%。'],
    ['of something else', '床位达到4200张，比2020年新增1800张，护士增长43%。'],
    ['over the year', '床位达到4200张，比2020年新增1800张，同比增长3%。'],
    ['other words', '床位达到4200张，比2020年新增1800张，下降3%。'],
    ['hedged', '床位达到约4200张，比2020年新增1800张，增长43%。'],
    ['other units', '床位达到4200张，比2020年新增1800个，增长43%。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['5张，比2020年增加2张，增长3%，', '5张，比2020年增加', '增长3%，'], 16_000);
  });
});
