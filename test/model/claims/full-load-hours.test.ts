import { describe, expect, it } from 'vitest';
import { wrongYieldsIn } from '../../../server/src/model/claims/full-load-hours';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] =>
  wrongYieldsIn(text, scanQuantities(proseOf(text))).map(
    ({ power, hours, energy, right }) => `${power.raw} × ${hours.raw} ≠ ${energy.raw}: ${right}`,
  );

describe('what capacity and hours give', () => {
  it.each([['风电300MW，按年利用2000小时计算，年发电量60亿千瓦时。', ['300 × 2000 ≠ 60: 6亿千瓦时']]])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '风电300MW，按年利用2000小时计算，年发电量6亿千瓦时。',
    '风电300MW，按年利用2000小时计算，年发电量约5.8亿千瓦时。',
    '风电300MW、光伏200MW，按年利用2000小时计算，年发电量60亿千瓦时。',
    '风电300MW，按年利用2000小时计算，五年累计发电量30亿千瓦时。',
    '风电300MW，年利用2000小时以上；全市年发电量60亿千瓦时。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
