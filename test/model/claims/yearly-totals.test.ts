import { describe, expect, it } from 'vitest';
import { wrongYearlyTotalsIn } from '../../../server/src/model/claims/yearly-totals';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] =>
  wrongYearlyTotalsIn(text, scanQuantities(proseOf(text))).map(
    ({ whole, parts }) => `${parts.map(({ raw }) => raw).join('+')} ≠ ${whole.raw}`,
  );

describe('figures of successive years and their total', () => {
  it.each([
    ['2023—2025年分别投放5.2、5.8和6.1亿元，三年共投放18.1亿元。', ['5.2+5.8+6.1 ≠ 18.1']],
    ['2023—2025年，播种面积分别为12亩、15亩和18亩，累计46亩。', ['12+15+18 ≠ 46']],
    ['五年清淤100公里河道，2026—2030年分别清淤10公里、20公里、30公里、20公里、10公里。', ['10+20+30+20+10 ≠ 100']],
    ['2023—2025年案件数分别为12件、15件和18件。三年累计查处案件46件。', ['12+15+18 ≠ 46']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '2023—2025年，播种面积分别为12亩、15亩和18亩，累计45亩。',
    '2023—2025年，播种面积分别为12亩、15亩和18亩，五年累计60亩。',
    '2023—2025年，播种面积分别为12亩、15亩和18亩，累计增加6亩。',
    '2023—2025年，新增分别为12亩、15亩和18亩，累计860亩。',
    '三年清淤40公里，2023—2025年分别建设12公里、15公里和18公里。',
    '三年清淤40公里河道，2023—2025年分别清淤12公里、15公里和18公里干渠。',
    '2021—2025年，甲、乙、丙三县分别为12亩、15亩和18亩，累计46亩。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
