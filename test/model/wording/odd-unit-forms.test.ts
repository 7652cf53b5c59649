import { describe, expect, it } from 'vitest';
import { connectorsOf } from '../../../server/src/model/figures/connectors';
import { unitFormsOf } from '../../../server/src/model/wording/odd-unit-forms';
import { expectLinearOn } from '../../support/linear';
import { planOf } from '../../support/plan';

const forms = (text: string): string[] => unitFormsOf(planOf(text)).map(({ kind, text: odd, usual }) => `${kind} ${odd} ${usual}`);

describe('units written several ways', () => {
  it.each([
    ['堤防12公里，河道30公里，支河5千米。', ['spelling 千米 公里']],
    ['流量25m³/s，应急2m³/秒。', ['mixed m³/秒 m³/s']],
    ['流量25m³/s，应急2m3/s。', ['exponent m3/s m³/s']],
    ['日处理5万吨/日，新增6万吨/日，应急2万吨/天。', ['spelling 吨/天 吨/日']],
    ['设计流量0.36（m³/s）。', ['bracket m³/s m³/s']],
    ['用电3亿度，发电5亿千瓦时。', ['spelling 度 千瓦时']],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it.each([
    ['another unit', '面积30平方公里，堤防12公里，时速80公里/小时。'],
    ['a code', 'DN800m，PM2.5（μg/m³），表3（公里），指标2025（公里），堤防12公里。'],
    ['another word', '提出2万方案，店面5米线，20吨级泊位，气温2度，堤防3m²。'],
    ['equally often', '雨量5mm，雨量8毫米。'],
  ])('silent: %s', (_, text) => {
    expect(forms(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    const pieces = ['5公里8km', '3万', '（m³/', '2021-2021-', '（东路—', '～5～'];
    expectLinearOn((text) => [forms(text), connectorsOf(planOf(text))], pieces);
  });
});
