import { describe, expect, it } from 'vitest';
import { placesApartOf } from '../../server/src/link/places-apart';
import { planOf } from '../support/plan';

const table = `
| 县（市、区） | 供水普及率（%） |
| --- | --- |
| 东山区 | 98.2 |
| 南浦区 | 96.1 |
| 长乐县 | 90.5 |
| 全市 | 94.3 |`;
const found = (text: string, rows = table): string[] =>
  placesApartOf(planOf(`# 某市供水方案\n\n${text}\n${rows}`, 'markdown')).map(({ what, found: count }) => `${what} ${String(count)}`);

describe('placesApartOf', () => {
  it('counts the rows below or above the whole, where the sentence gives two of them', () => {
    expect(found('东山区为98.2%，长乐县仅90.5%，3个县（市、区）中有2个低于全市平均水平。')).toEqual(['有2个低于 1']);
    expect(found('东山区98.2%，长乐县90.5%，3个县（市、区）中，有3个高于全市平均水平。')).toEqual(['有3个高于 2']);
  });
  it('is silent where the count is right, the figures are others, or the table has other rows', () => {
    expect(found('东山区为98.2%，长乐县仅90.5%，3个县（市、区）中有1个低于全市平均水平。')).toEqual([]);
    expect(found('东山区为91.2%，长乐县仅90.5%，3个县（市、区）中有2个低于全市平均水平。')).toEqual([]);
    expect(found('东山区为98.2%，长乐县仅90.5%，4个县（市、区）中有2个低于全市平均水平。')).toEqual([]);
    expect(found('东山区为（*，长乐县仅90.5%，3个县（市、区）中有2个低于全市平均水平。', table.replace('98.2', '（*'))).toEqual([]);
  });
});
