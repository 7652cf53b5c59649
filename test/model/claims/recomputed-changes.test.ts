import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeStatementsOf } from '../../../server/src/model/claims/change-statements';
import { formatNumber } from '../../../server/src/model/figures/format-number';
import { wrongChange } from '../../../server/src/model/claims/recomputed-changes';
import { planOf } from '../../support/plan';

const judged = (text: string): (string | undefined)[] =>
  changeStatementsOf(planOf(`# 某市经济“十五五”规划\n\n${text}`, 'markdown')).map((statement) => {
    const wrong = wrongChange(statement);
    return wrong && `${wrong.kind} ${wrong.right}`;
  });

describe('changes that follow', () => {
  it.each([
    ['收入从2157万元增加到3512万元，增长62.82%。'],
    ['收入从2157万元增加到3512万元，增长63%。'],
    ['参保率由92.5%提高到97.1%，提高4.6个百分点。'],
    // Rounded inputs get their slack: 4.5 to 4.7.
    ['参保率由92.5%提高到97.1%，提高4.7个百分点。'],
    ['企业由125家增加到170家，增加45家。'],
    ['旅客量由400万人次增长到1000万人次，增长1.5倍。'],
    ['能耗从0.5吨下降到0.4吨，下降20%。'],
    ['漏损率由10%下降到8%，下降2个百分点。'],
    ['支出从2021年的28.24亿元增加到2025年的31.84亿元，年均增长3.05%。'],
    // Nothing can be told: years that may be others, hedged, bounds, ranges.
    ['近年来，支出从28.24亿元增加到31.84亿元，年均增长4.08%。'],
    ['三年间，支出从28.24亿元增加到31.84亿元，年均增长4.08%。'],
    ['支出从28.24亿元增加到31.84亿元，年均增长2.4%。'],
    ['企业由125家增加到约170家，增加60家。'],
    ['企业由125家增加到170家以上，增加60家。'],
    ['企业由125家增加到170家，增加60家左右。'],
    // number/percent-point speaks of it.
    ['参保率由92.5%提高到97.1%，提高4.6%。'],
  ])('%s', (text) => {
    expect(judged(text).length).toBeGreaterThan(0);
    expect(new Set(judged(text))).toEqual(new Set([undefined]));
  });
});

describe('changes that do not', () => {
  it.each([
    ['收入从2157万元增加到3512万元，增长56.56%。', ['value 62.82%']],
    ['参保率由92.5%提高到97.1%，提高5.6个百分点。', ['value 4.6个百分点']],
    ['企业由125家增加到170家，增加55家。', ['value 45家']],
    ['企业由125家增加到170家，增加45家，增长30%。', [undefined, 'value 36%']],
    ['企业由3家增加到8家，增长166.6%。', ['cut 166.7%']],
    ['企业由3家增加到8家，增长1.6倍。', ['cut 1.7倍']],
    ['企业由3家增加到8家，增长166.5%。', ['value 166.7%']],
    ['企业由170家增加到125家，增加45家。', ['direction 45家']],
    ['漏损率由8%下降到10%，下降2个百分点。', ['direction 2个百分点']],
    ['支出从2021年的28.24亿元上升至2025年的31.84亿元，年均增长3.19%。', ['simple 3.05%']],
    ['支出从2021年的28.24亿元上升至2025年的31.84亿元，年均增长5.19%。', ['value 3.05%']],
    ['支出从28.24亿元增加到31.84亿元，年均增长9%。', ['value 2%']],
    ['支出从28.24亿元增加到31.84亿元，年均增长2.55%。', ['simple 2.43%']],
    ['收入200万元，比2020年的160万元增长20%。', ['value 25%']],
    ['旅客量由400万人次增长到1000万人次，增长2.5倍。', ['value 1.5倍']],
    ['支出由2.8亿元增加到3.1亿元，增加5000万元。', ['value 3000万元']],
    ['人口由10.2万人增加到12.5万人，增加3.3万人。', ['value 2.3万人']],
  ])('%s', (text, expected) => {
    expect(judged(text)).toEqual(expected);
  });
});

const count = fc.integer({ min: 1, max: 99_999 });

describe('counts', () => {
  it('a difference or growth as computed follows, one that is further off does not', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const said = (change: string): (string | undefined)[] => judged(`企业由${String(low)}家增加到${String(high)}家，${change}。`);
        expect(said(`增加${String(high - low)}家`)).toEqual([undefined]);
        expect(said(`增加${String(high - low + 1)}家`)).toEqual([`value ${String(high - low)}家`]);
        expect(said(`增长${formatNumber(((high - low) / low) * 100, 2)}%`)).toEqual([undefined]);
      }),
      { numRuns: 60 },
    );
  });
});
