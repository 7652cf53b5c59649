import { describe, expect, it } from 'vitest';
import { expectLinearOn } from '../../support/linear';
import { misreadTermsIn } from '../../../server/src/model/wording/misread-terms';

const said = (text: string): string[] => misreadTermsIn(text).map(({ kind, from, to, now }) => `${kind} ${text.slice(from, to)} → ${now}`);

describe('terms explained the wrong way', () => {
  it.each([
    ['EFLOPS：每秒百亿次浮点运算。', ['unit 百亿 → 百亿亿']],
    ['TFLOPS（每秒百万亿次）', ['unit 百万亿 → 万亿']],
    ['存储以PB计，1PB约为万亿字节。', ['unit 万亿 → 千万亿']],
    ['PUE：IT设备能耗与数据中心总能耗的比值。', ['ratio IT设备能耗与数据中心总能耗 → 数据中心总能耗与IT设备能耗']],
    ['城镇化率：总人口与城镇人口之比。', ['ratio 总人口与城镇人口 → 城镇人口与总人口']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'EFLOPS：每秒百亿亿次浮点运算。',
    '算力规模达到60EFLOPS，每秒运算次数居全省前列，惠及数百万人次。',
    'PUE：数据中心总能耗与IT设备能耗的比值。',
    '资产负债率控制在60%以内，资产与负债同步增长。',
    '城镇化率：城镇常住人口与常住人口之比。',
  ])('silent: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('takes linear time', () => {
    expectLinearOn(misreadTermsIn, ['EFLOPS每秒', 'PUE：信息设备', '资产负债率是资产', 'E']);
  });
});
