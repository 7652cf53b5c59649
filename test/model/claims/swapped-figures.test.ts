import { describe, expect, it } from 'vitest';
import { swappedFiguresOf } from '../../../server/src/model/claims/swapped-figures';
import { planOf } from '../../support/plan';

const swapped = (...lines: string[]): string[] =>
  swappedFiguresOf(planOf(lines.join('\n'))).map(({ name, first, second }) => `${name} ${first.raw} ${second.raw}`);

describe('figures whose digits changed places', () => {
  it('finds two neighbouring digits changed about', () => {
    expect(swapped('全县多年平均降水深642毫米。', '立足多年平均降水深仅624毫米的县情，加强节水。')).toEqual(['多年平均降水深 642 624']);
  });

  it('takes the figure that stands less often for the slip', () => {
    expect(swapped('多年平均降水深642毫米。', '多年平均降水深为624毫米。', '多年平均降水深仅624毫米。')).toEqual([
      '多年平均降水深 624 642',
    ]);
  });

  it('is silent on other years, other things and other differences', () => {
    expect(swapped('2024年末渔业从业人员1326人。', '2025年末渔业从业人员1362人。')).toEqual([]);
    expect(swapped('东河多年平均降水深642毫米。', '西河多年平均降水深624毫米。')).toEqual([]);
    expect(swapped('多年平均降水深642毫米。', '多年平均降水深246毫米。')).toEqual([]);
    expect(swapped('多年平均降水深642毫米。', '多年平均降水深624毫米。', '北部多年平均降水深580毫米。')).toEqual([]);
    expect(swapped('建筑安装面积642平方米。', '建筑安装面积624平方米。')).toEqual([]);
  });
});
