import { describe, expect, it } from 'vitest';
import { miscountedDigitsIn } from '../../../server/src/model/claims/nicknames';

const found = (text: string): string[] =>
  miscountedDigitsIn(text).map(({ nth, digit, text: said }) => `${String(nth)}:${String(digit)} ${said}`);

describe('miscountedDigitsIn', () => {
  it('finds the one count that is not the digit of the nickname', () => {
    expect(found('健全“1131”服务机制，即提供1次政策宣介、1次职业指导、2次岗位推荐、1次技能培训。')).toEqual(['3:3 2次岗位推荐']);
    expect(found('“123”工作法（一个目标、二条主线、四项任务）')).toEqual(['3:3 四项任务']);
  });
  it('is silent where the counts are right, not as many, larger, or not of one series', () => {
    for (const text of [
      '“1131”服务：至少1次宣介、1次指导、3次推荐、1次培训。',
      '“531”工程，5年培育30家企业。',
      '“123”行动：1个目标、2条路径、30个项目。',
      '“123”行动：1个目标引领下，新建2座水厂，覆盖4个乡镇。',
      '拨打“12345”热线，1个号码对外。',
      '“120”：1',
    ])
      expect([text, ...found(text)]).toEqual([text]);
  });
});
