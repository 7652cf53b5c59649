import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongStructuresIn } from '../../../server/src/model/claims/stated-structures';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongStructuresIn(text, scanQuantities(proseOf(text))).map(({ kind, right }) => `${kind} ${right}`);

describe('structures that do not come out', () => {
  it.each([
    ['三次产业结构为10.2∶40.5∶50.3。', ['sum 101.0']],
    ['产业结构由10∶40∶50调整为9∶38∶55。', ['sum 102']],
    ['一、二、三产业增加值分别为30亿元、120亿元、150亿元，三次产业结构为10∶45∶50。', ['term 10∶40∶50']],
    ['一产增加值30亿元、二产增加值120亿元、三产增加值150亿元，比例为12.0：40.0：50.0。', ['term 10.0∶40.0∶50.0']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '三次产业结构为10.2∶40.5∶49.3。'],
    ['rounded', '三次产业结构为10.2∶40.5∶49.4。'],
    ['no shares', '师资比例为4∶3∶3。'],
    ['growth', '一、二、三产业分别增长3%、5%、7%，三次产业结构为10∶40∶50。'],
    ['amounts of something else', '一季度投资30亿元、40亿元、50亿元，三次产业结构为10.1∶40.2∶49.7。'],
    ['a time', '开放时间比例8:30:00'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn((text) => wrong(`结构为1∶2${text}`), ['结构为10∶40∶55，', '10∶40∶55∶', '3亿元、']);
  });
});
