import { describe, expect, it } from 'vitest';
import { contradictsCount } from '../../../server/src/model/figures/title-spans';

describe('years of a title and their number', () => {
  it.each([
    ['某市供水三年行动方案（2026—2028年）', 2026, 2028, false],
    ['某市供水三年行动方案（2025—2028年）', 2025, 2028, true],
    ['某市供水两年攻坚方案（2026—2027年）', 2026, 2027, false],
    ['某市供水规划（2026—2030年）', 2026, 2030, false],
  ])('%s', (title, start, end, contradicts) => {
    expect(contradictsCount(title, { start, end })).toBe(contradicts);
  });
});
