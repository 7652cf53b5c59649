import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongPerHeadIn } from '../../../server/src/model/claims/per-head';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongPerHeadIn(text, scanQuantities(proseOf(text))).map(
    ({ total, heads, average, right }) => `${total.raw}/${heads.raw} ${average.raw} → ${right}`,
  );

describe('figures per head', () => {
  it.each([
    ['接待游客300万人次，实现旅游收入24亿元，人均消费80元。', ['24/300 80 → 800']],
    ['常住人口60万人，地区生产总值480亿元，人均地区生产总值达到0.8万元。', ['480/60 0.8 → 8']],
    ['投放贷款6.3亿元，支持2100户，户均贷款约3万元。', ['6.3/2100 3 → 30']],
    ['常住人口60万人，公园绿地面积720万平方米，人均公园绿地面积15平方米。', ['720/60 15 → 12']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '接待游客300万人次，旅游收入24亿元，人均消费800元。'],
    ['mean population', '常住人口60万人，地区生产总值480亿元，人均地区生产总值8.2万元。'],
    ['of others', '接待游客300万人次，旅游收入24亿元，农民人均增收2000元。'],
    ['two kinds of heads', '常住人口60万人，服务人口90万人，地区生产总值480亿元，人均地区生产总值5.3万元。'],
    ['another sentence', '接待游客300万人次。旅游收入24亿元，人均消费80元。'],
    ['given to each', '投放贷款6.3亿元，支持2100户，户均贷款约30万元。'],
    ['of something else', '投放贷款6.3亿元，支持2100户，户均收入3万元。'],
    ['a bound', '接待游客300万人次，旅游收入24亿元，人均消费1200元以上。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['人均消费1元，', '游客1万人次，旅游收入2亿元，人均消费3元，', '人均']);
  });
});
