import { describe, expect, it } from 'vitest';
import { scanTimes } from '../../../server/src/model/figures/times';
import { miscountedYears } from '../../../server/src/model/periods/years-of-plans';
import { proseOf } from '../../support/prose';

const said = (text: string): string[] =>
  miscountedYears(text, scanTimes(proseOf(text))).map(({ name, count, stated }) => `${name} ${String(count)} ${String(stated)}`);

describe('years of plans that say how many they are', () => {
  it.each([
    ['实施渔港提升三年行动（2025—2028年）', ['三年行动 3 4']],
    ['《水库除险两年攻坚方案》（2026—2028年）', ['两年攻坚方案 2 3']],
    ['今后五年（2026—2029年）', ['五年 5 4']],
    ['十年规划（2021-2031）', ['十年规划 10 11']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    '三年行动计划（2024—2026年）',
    '第三年（2024—2025年）',
    '二十年（2001—2020年）',
    '第十四个五年规划（2021—2024年）',
    '2023年行动计划（2023—2025年）',
    '三年行动计划（2024.7—2027.6）',
    '五年规划中期评估（2021—2023年）',
  ])('silent: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
