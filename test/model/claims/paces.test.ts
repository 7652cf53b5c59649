import { describe, expect, it } from 'vitest';
import { wrongConversionsIn } from '../../../server/src/model/claims/stated-conversions';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] =>
  wrongConversionsIn(text, scanQuantities(proseOf(text))).map(
    ({ first, second, right, relation }) => `${first.raw} ${second.raw} → ${right}, ${relation}`,
  );

describe('the figure of a year by the month or day', () => {
  it.each([
    ['年产24万件，折合每月2.4万件。', ['24 2.4 → 2万件, 1年 = 12个月']],
    ['日供水4万吨，折合每年146万吨。', ['4 146 → 960～1464万吨, 1年 = 240～366天']],
    ['每月生产3.0万件，相当于每年30万件。', ['3.0 30 → 36万件, 1年 = 12个月']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '年产24万件，折合每月2万件。',
    '年处理3.6万吨，平均每天100吨。',
    '年处理3.6万吨，平均每天约130吨。',
    '今年生产24万件，折合每月2.4万件。',
    '五年生产24万件，平均每月2.4万件。',
    '年产24万件，日均2000件。',
    '年均投入24万元，折合每月2万元。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
