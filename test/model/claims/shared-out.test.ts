import { describe, expect, it } from 'vitest';
import { sharedOutOf } from '../../../server/src/model/claims/shared-out';
import { planOf } from '../../support/plan';

/** `whole: parts + each × count places = total` of every total that is shared out. */
const shared = (text: string): string[] =>
  sharedOutOf(planOf(`# 某市养老“十五五”规划\n\n${text}`, 'markdown')).map(
    ({ whole, parts, each, count, places, total }) =>
      `${whole.raw}: ${[...parts, each].map((q) => q.raw).join(' + ')} × ${String(count)} ${places} = ${String(total)}`,
  );

describe('totals shared out to places', () => {
  it.each([
    ['全市辖8个县区。建设护理示范中心10个（市级1个，各县区1个）。', ['10: 1 + 1 × 8 县区 = 9']],
    ['全市辖9个县区。建设护理示范中心10个（市级1个，各县区1个）。', ['10: 1 + 1 × 9 县区 = 10']],
    ['全市辖八个县（市、区）。建设护理中心16个（各县（市、区）2个）。', ['16: 2 × 8 县（市、区） = 16']],
    ['全县12个乡镇（街道）。建设站点25个（县级1个，各乡镇（街道）2个）。', ['25: 1 + 2 × 12 乡镇（街道） = 25']],
    // The largest number of places is that of the plan.
    ['在3个县区试点。全市辖8个县区。建设中心9个（市级1个，各县区1个）。', ['9: 1 + 1 × 8 县区 = 9']],
  ])('%s', (text, expected) => {
    expect(shared(text)).toEqual(expected);
  });

  it.each([
    ['the places are not counted', '建设中心10个（市级1个，各县区1个）。'],
    ['other places are', '全县12个乡镇。建设中心10个（市级1个，各县区1个）。'],
    ['other units', '全市辖8个县区。建设中心10个（市级1处，各县区1处）。'],
    ['at least', '全市辖8个县区。建设中心10个（市级1个，各县区至少1个）。'],
    ['no bracket', '全市辖8个县区。建设中心10个，市级1个，各县区1个。'],
    ['nothing shared', '全市辖8个县区。建设中心10个（各县区均有）。'],
    ['no total', '全市辖8个县区。建设中心（市级1个，各县区1个）。'],
  ])('silent: %s', (_, text) => {
    expect(shared(text)).toEqual([]);
  });

  it('is linear on brackets that do not close', () => {
    for (const unit of ['（各县区', '（（（各', '8个县区（各县区1个）', '）（'])
      expect(shared(unit.repeat(Math.ceil(5000 / unit.length))).length).toBeLessThan(500);
  });
});
