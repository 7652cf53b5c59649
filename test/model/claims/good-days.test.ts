import { describe, expect, it } from 'vitest';
import { wrongDaysIn } from '../../../server/src/model/claims/good-days';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] =>
  wrongDaysIn(text, scanQuantities(proseOf(text))).map(({ days, share, all, right }) => `${days.raw} ${share.raw} ${all} ${right}`);

describe('days of good air and their share', () => {
  it.each([
    ['优良天数338天，占88.2%。', ['338 88.2 383 322']],
    ['优良天数比例由82.1%提高到88.5%，优良天数为332天。', ['332 88.5 375 323']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '优良天数322天，占88.2%。',
    '优良天数310天，占88.2%。',
    '2024年优良天数比例82.1%，2025年优良天数332天。',
    '1—11月优良天数332天，占88.5%。',
    '五年优良天数累计332天，占18.5%。',
    '优良天数增加30天，占3.2%。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
