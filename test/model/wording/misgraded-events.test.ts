import { describe, expect, it } from 'vitest';
import { misgradedEventsIn } from '../../../server/src/model/wording/misgraded-events';

const found = (text: string): string[] => misgradedEventsIn(text).map(({ from, to, now }) => `${text.slice(from, to)}→${now}`);

describe('misgradedEventsIn', () => {
  it('reads the grade of an accident from its dead, ahead of it or behind', () => {
    expect(found('造成10人以上30人以下死亡的较大事故')).toEqual(['较大→重大']);
    expect(found('特别重大火灾事故（死亡10人以上）')).toEqual(['特别重大→重大']);
    expect(found('死亡3人以下的较大事故')).toEqual(['较大→一般']);
    expect(found('造成3人以上10人以下死亡，或者1000万元以上5000万元以下直接经济损失的重大事故')).toEqual(['重大→较大']);
  });
  it('is silent on right grades, on other numbers and on other events', () => {
    for (const text of [
      '造成30人以上死亡的特别重大事故',
      '死亡5人以上的重大事故',
      '死亡3人以上的较大及以上事故',
      '造成10人以上重伤的较大事故',
      '死亡10人以上的较大地震',
      '死亡10人以上的重特大事故',
      '死亡3人以上的重大事故隐患',
    ])
      expect(found(text), text).toEqual([]);
  });
  it('knows the highest grade of a warning and the colours', () => {
    expect(found('预警级别分为一级、二级、三级、四级，依次用红、黄、橙、蓝表示')).toEqual(['红、黄、橙、蓝→红、橙、黄、蓝']);
    expect(found('预警级别分为四级，四级最高')).toEqual(['四级→一级']);
    expect(found('预警级别分为四级、三级、二级和一级，分别用蓝色、黄色、橙色和红色标示，一级最高')).toEqual([]);
    expect(found('森林火险预警等级分为五级，五级最高，四级为较高')).toEqual([]);
  });
});
