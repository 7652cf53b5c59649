import { describe, expect, it } from 'vitest';
import { nearLayoutsOf } from '../../../server/src/model/wording/near-layouts';
import { planOf } from '../../support/plan';
import { expectLinearOn } from '../../support/linear';

const near = (text: string): string[] => nearLayoutsOf(planOf(text)).map(({ text: name, other }) => `${name}/${other}`);

describe('layouts under two names', () => {
  it.each([
    ['构建“两横三纵”通道网络。\n\n完善“两纵三横”通道网络。', ['两纵三横/两横三纵']],
    ['构建“一核两带三区”布局。\n\n完善“一核两带四区”布局，巩固“一核两带四区”布局。', ['一核两带三区/一核两带四区']],
  ])('%s', (text, expected) => {
    expect(near(text)).toEqual(expected);
  });

  it.each([
    ['the same in another order', '构建“两横三纵”通道网络。\n\n完善“三纵两横”通道网络。'],
    ['of something else', '构建“两横三纵”通道网络。\n\n完善“两纵三横”排水管网。'],
    ['of the province', '构建“两横三纵”通道网络。\n\n融入全省“两纵三横”通道网络。'],
    ['other parts', '构建“一核两带”布局。\n\n完善“一核两翼”布局。'],
    ['unlike numbers', '构建“一核两带三区”布局。\n\n完善“二核四带六区”布局。'],
  ])('silent: %s', (_, text) => {
    expect(near(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(near, ['一核两带布局。', '一核', '“一核两带']);
  });
});
