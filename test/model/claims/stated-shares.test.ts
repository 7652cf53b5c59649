import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongSharesIn } from '../../../server/src/model/claims/stated-shares';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongSharesIn(text, scanQuantities(proseOf(text))).map(
    ({ part, whole, share, right }) => `${part.raw}/${whole.raw} ${share.raw} → ${right}`,
  );

describe('shares that do not come out', () => {
  it.each([
    ['公路8600公里，其中高等级公路3440公里，占比42%。', ['3440/8600 42 → 40%']],
    ['公路8600公里，其中高等级公路3440公里（占42％）。', ['3440/8600 42 → 40%']],
    ['投资62.5亿元，其中财政26.8亿元，占总投资的45.2%。', ['26.8/62.5 45.2 → 42.9%']],
    ['投资62.5亿元，其中一期30亿元，其中财政12亿元，占30%。', ['12/30 30 → 40%']],
    ['完成投资26.8亿元，占总投资62.5亿元的45.2%。', ['26.8/62.5 45.2 → 42.9%']],
    ['苗圃320亩，其中国有128亩、民营192亩，民营占64%。', ['192/320 64 → 60%']],
    ['苗圃320亩，其中国有128亩、民营192亩，国有占40%、民营占60%。', []],
    ['苗圃320亩，其中国有128亩、民营172亩，民营占64%。', []],
    ['投资9.5亿元，其中市级3.8万元、县级5.7亿元，分别占40%和60%。', []],
    ['完成投资8000万元，占总投资2.00亿元的45%。', ['8000/2.00 45 → 40%']],
    ['学校20所，其中小学12所，占65%，中学8所，占45%。', ['12/20 65 → 60%', '8/20 45 → 40%']],
    ['整改任务48项已完成46项，完成率为104.3%。', ['46/48 104.3 → 95.8%']],
    ['计划投资50亿元，实际完成60亿元，完成率110%。', ['60/50 110 → 120%']],
    ['技师达到8.0万人，比2025年增加2.0万人，增长33.3%；其中高级技师1.2万人，占75%。', ['1.2/8.0 75 → 15%']],
    ['技师达到80人，比上年增长3%；其中高级技师6人，占75%。', ['6/80 75 → 7.5%']],
    ['总投资200亿元，其中中央50亿元、省级30亿元、市级120亿元，分别占25%、15%、70%。', ['120/200 70 → 60%']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '公路8600公里，其中高等级公路3440公里，占比40%。'],
    ['cut off', '教师1200人，其中硕士980人，占比81.6%。'],
    ['rounded inputs', '投资1.2亿元，其中财政0.4亿元，占比35%。'],
    ['another whole', '教师1200人，其中硕士300人，占专任教师的30%。'],
    ['the whole has its share', '学校117所，占比100%，其中民办26所，占比100%。'],
    ['another sentence', '学校117所。其中民办26所，占比100%。'],
    ['another unit', '学校117所，其中民办在校生2600人，占比30%。'],
    ['hedged', '公路约8600公里，其中高等级公路3440公里，占比42%。'],
    ['a bound', '公路8600公里，其中高等级公路3440公里，占比45%以上。'],
    ['no figure right before', '学校117所，其中民办26所，在校生多，占比30%。'],
    ['done of the year', '目标1000户，累计完成800户，本年完成200户，完成率80%。'],
    ['a rate of something else', '任务48项已完成46项，满意率90%。'],
    ['in order', '总投资200亿元，其中中央50亿元、省级30亿元、市级120亿元，分别占25%、15%、60%。'],
    ['in order, of other wholes', '教师200人，其中高中50人、初中150人，分别占30%、40%。'],
    ['in order, of another whole', '教师200人，其中高中50人、初中150人，分别占全省的25%、40%。'],
    ['per thousand', '公路8600公里，其中高等级公路3440公里，占比42‰。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('a share that follows is silent, one that does not is told', () => {
    // A share many hundred times too large is one of other figures.
    const count = fc.integer({ min: 100, max: 9999 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 3, max: 30 }), (part, rest, off) => {
        const whole = part + rest;
        // A thousandth of something is hardly told as its share: the two figures are of other things, or one has lost its 万.
        fc.pre(part * 500 > whole);
        const text = (share: number): string => `学校${String(whole)}所，其中小学${String(part)}所，占比${share.toFixed(1)}%。`;
        const share = (part / whole) * 100;
        expect(wrong(text(share))).toEqual([]);
        expect(wrong(text(share + off)).length).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    '任务5项完成4项，完成率3%，',
    '其中1所、2所，分别占3%、4%，',
    '甲1所占2%，',
    '占',
    '甲1所，其中2所占3%',
    '占1所的',
    '其中1所，',
  ])('is linear in what it reads: %s', (piece) => {
    expectLinearOn(wrong, [piece]);
  });
});
