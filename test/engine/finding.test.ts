import { describe, expect, it } from 'vitest';
import { nestedQuotes } from '../../server/src/engine/finding';

describe('quotation marks inside quotation marks', () => {
  it.each([
    ['改为““四有”好老师”', '改为“‘四有’好老师”'],
    ['改为“共建“一带一路”国家”', '改为“共建‘一带一路’国家”'],
    ['改为“甲”', '改为“甲”'],
    ['“甲”改为“乙”', '“甲”改为“乙”'],
    // A mark that is added or deleted is shown as it is.
    ['补“””', '补“””'],
    ['删去““”', '删去““”'],
  ])('%s', (title, nested) => {
    expect(nestedQuotes(title)).toBe(nested);
  });
});
