import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { mismeasuredIn } from '../../../server/src/model/claims/measured-units';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  mismeasuredIn(text, scanQuantities(proseOf(text))).map(({ name, quantity, measured }) => `${measured} ${name} ${quantity.raw}`);

describe('units that measure something else', () => {
  it.each([
    ['风电装机容量达到120万千瓦时。', ['power 装机容量 120']],
    ['最大负荷310万千瓦时。', ['power 最大负荷 310']],
    ['年发电量26亿千瓦。', ['energy 发电量 26']],
    ['新建学生宿舍12万公顷。', ['floor 宿舍 12']],
    ['风电装机容量120万千瓦，年发电量26亿千瓦时。', []],
    ['新型储能装机规模20万千瓦、装机容量40万千瓦时。', []],
    ['校舍建筑面积3.2公顷，厂房用地12万亩。', []],
    ['建筑面积12万平方米。', []],
    ['年发电量3.2亿kW·h，用电量5亿千瓦小时，供电量6亿千瓦.时。', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['装机1千瓦时', '储能1千瓦时', '宿舍12万公顷']);
  });
});
