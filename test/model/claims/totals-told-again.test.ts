import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongTotalsIn } from '../../../server/src/model/claims/totals-told-again';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongTotalsIn(text, scanQuantities(proseOf(text))).map(({ whole, parts }) => `${whole.raw}: ${parts.map((q) => q.raw).join('+')}`);

describe('totals of figures in the sentences before', () => {
  it.each([
    ['2023—2025年，立案件数分别为62件、58件、51件。三年累计立案191件。', ['191: 62+58+51']],
    ['2023—2025年，立案件数分别为62件、58件和51件，三年共立案171件、结案人数分别为6人。', []],
    ['甲类基地4个、860亩，乙类基地9个、1240亩。两类基地共13个、2200亩。', ['2200: 860+1240']],
    ['甲类基地4个、860亩，乙类基地9个、1240亩。两类基地共15个、2100亩。', ['15: 4+9']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['they come out', '甲类基地4个、860亩，乙类基地9个、1240亩。两类基地共13个、2100亩。'],
    ['neither comes out: other kinds', '甲类基地4个、860亩，乙类基地9个、1240亩。两类基地共20个、3000亩。'],
    ['too few kinds', '甲类基地4个、860亩，乙类基地9个、1240亩。三类基地共13个、2200亩。'],
    ['other years', '2023—2025年，立案件数分别为62件、58件、51件。五年累计立案291件。'],
    ['another thing', '2023—2025年，立案件数分别为62件、58件、51件。三年累计调解191件。'],
    ['a change', '2023—2025年，立案件数分别为62件、58件、51件。三年累计减少立案11件。'],
    ['far off', '2023—2025年，在队人数分别为62人、58人、51人。三年累计培训在队人员900人。'],
    ['one figure short', '2023—2025年，立案件数分别为62件、58件。三年累计立案191件。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['2023—2025年分别为1件、2件、3件，', '分别为', '两类共', '1个、2亩，两类共3个、4亩，', '五年累计1件'], 16_000);
  });
});
