import { describe, expect, it } from 'vitest';
import { dialectOf, readPlan } from '../../../server/src/engine/check';
import { standsInForm } from '../../../server/src/model/structure/forms';
import { sourceOf } from '../../../server/src/text/source';

const inForm = (lines: readonly string[]): readonly string[] => {
  const plan = readPlan(sourceOf(lines.join('\n')), dialectOf('plan.txt'));
  return plan.prose.filter((prose) => standsInForm(plan, prose)).map(({ reading }) => reading.text);
};

describe('annexes that are forms', () => {
  const text = ['某县供水规划', '一、任务', '新建水厂××座。', '附件1', '项目表', '新建泵站××座。'];
  it('by their title', () => {
    expect(inForm([...text, '附件2', '供水责任书', '目标××项。'])).toEqual(['附件2', '供水责任书', '目标××项。']);
    expect(inForm([...text, '附件2', '供水情况报告（样式）', '目标××项。'])).toHaveLength(3);
  });
  it('by a date that is open', () => {
    expect(inForm([...text, '附件2', '供水情况的函', '目标××项。', '20××年×月×日'])).toHaveLength(4);
  });
  it('no other', () => {
    expect(inForm([...text, '附件2', '供水任务表', '目标××项。'])).toEqual([]);
    expect(inForm(text)).toEqual([]);
  });
});
