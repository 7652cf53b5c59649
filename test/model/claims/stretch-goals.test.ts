import { describe, expect, it } from 'vitest';
import { shortStretchesIn, strivings } from '../../../server/src/model/claims/stretch-goals';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const short = (text: string): string[] => {
  const prose = proseOf(text);
  return shortStretchesIn(prose, strivings.hitsIn(prose)).map(({ due, striven, low }) => `${due.raw}/${striven.raw}${low ? ' low' : ''}`);
};

describe('goals striven for', () => {
  it.each([
    ['覆盖率达到90%以上，力争85%。', ['90/85']],
    ['覆盖率不低于90%，力争达到85%。', ['90/85']],
    ['投资增长8%，争取6%。', ['8/6']],
    ['失业率控制在5%以内，力争6%。', ['5/6 low']],
    ['时限压减到3天，力争5天。', ['3/5 low']],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['higher', '覆盖率达到90%以上，力争95%。'],
    ['lower', '失业率控制在5%以内，力争4%。'],
    ['a fall', '能耗下降3%以上，力争2%。'],
    ['another unit', '建成12个，力争5年完成。'],
    ['another thing', '覆盖率达到90%以上，力争合格率达到85%。'],
    ['a range', '增长6%—8%，力争5%。'],
    ['no floor', '覆盖率90%，力争85%。'],
  ])('silent: %s', (_, text) => {
    expect(short(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(short, ['达到9%，力争8%', '，力争', '，力争达到1']);
  });
});
