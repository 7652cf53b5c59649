import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongConversionsIn } from '../../../server/src/model/claims/stated-conversions';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] =>
  wrongConversionsIn(text, scanQuantities(proseOf(text))).map(({ first, second, right }) => `${first.raw}/${second.raw} → ${right}`);

describe('one value in two units', () => {
  it.each([
    ['土地640公顷（9.6万亩）', ['640/9.6 → 0.96万亩']],
    ['土地26平方公里，合3900亩', ['26/3900 → 39000亩']],
    ['装机20万千瓦（2000兆瓦）', ['20/2000 → 200兆瓦']],
    ['投资1.5亿元（1500万元）', ['1.5/1500 → 15000万元']],
    ['粮食3万吨（折合3000万公斤，全部入库）', []],
    ['粮食3万吨（折合300万公斤）', ['3/300 → 3000万公斤']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '土地640公顷（9600亩）'],
    ['rounded', '造林26平方公里（约4万亩）'],
    ['another kind', '标准煤100吨（0.3亿元）'],
    ['more is said', '建设用地120公顷（含仓储30亩）'],
    ['of something else', '土地120公顷（3亩耕地）'],
    ['lanes', '高速公路120公里（480车道公里）'],
    ['a bound', '基地3公顷（45亩以上）'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['1公顷（2亩）', '1公顷（', '合1亩']);
  });
});
