import { describe, expect, it } from 'vitest';
import { changeStatementsOf } from '../../../server/src/model/claims/change-statements';
import { planOf } from '../../support/plan';

/** `from → to: change`, with what is said of it. */
const statements = (text: string): string[] =>
  changeStatementsOf(planOf(`# 某市经济“十五五”规划\n\n${text}`, 'markdown')).map(
    ({ from, to, change, yearly, falling, years }) =>
      `${from.raw} → ${to.raw}: ${change.raw}${change.unit}${yearly ? ' yearly' : ''}${falling ? ' falling' : ''}${years === undefined ? '' : ` ${String(years)}`}`,
  );

describe('two values and the change between them', () => {
  it.each([
    ['旅客量由2021年的400万人次增长到2025年的1000万人次，增长1.5倍。', ['400 → 1000: 1.5倍 4']],
    ['参保率由2020年的92.5%提高到2025年的97.1%，提高4.6个百分点。', ['92.5 → 97.1: 4.6百分点 5']],
    ['支出从2021年的28.24亿元增加到2025年的31.84亿元，年均增长3.05%。', ['28.24 → 31.84: 3.05% yearly 4']],
    ['能耗从0.5吨下降到0.4吨，下降20%。', ['0.5 → 0.4: 20% falling']],
    ['企业由125家增加到170家，增加45家，增长36%。', ['125 → 170: 45家', '125 → 170: 36%']],
    ['企业由125家增至170家，五年累计增加45家。', ['125 → 170: 45家']],
    ['企业由125家增加至170家（增长36%）。', ['125 → 170: 36%']],
    ['时限由20天缩短至12天，缩短40%。', ['20 → 12: 40% falling']],
    ['砖厂由50座减少到40座，关停10座，减少20%。', ['50 → 40: 20% falling']],
    ['能耗由每平方米5千克降至4千克，下降20%。', ['5 → 4: 20% falling']],
  ])('%s', (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  it.each([
    ['other units', '企业由125家增加到170个，增长36%。'],
    ['no start', '企业125家，增加到170家，增长36%。'],
    ['no change', '企业由125家增加到170家，其中公有40家。'],
    ['the change of a part', '企业由125家增加到170家，其中小微企业增长36%。'],
    ['against another year', '企业由125家增加到170家，比上年增长3%。'],
    ['another sentence', '企业由125家增加到170家。增长36%。'],
    ['a range', '企业由120—125家增加到170家，增长36%。'],
    ['another amount between', '企业由125家增加到170家，关停10家，增长36%。'],
    ['something else between', '企业由125家增加到170家，产值增长36%。'],
  ])('none: %s', (_, text) => {
    expect(statements(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    for (const unit of ['由5%提高到6%，提高1个百分点，', '由5家', '提高到6家，', '增长5%，'])
      expect(statements(unit.repeat(Math.ceil(5000 / unit.length))).length).toBeLessThan(500);
  });
});
