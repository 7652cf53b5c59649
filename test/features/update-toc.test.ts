import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { checkPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { updateToc } from '../../server/src/features/update-toc';
import { numberingRules } from '../support/numbering-rules';
import { planOf } from '../support/plan';

const updated = (text: string): string => {
  const update = updateToc(planOf(text, 'markdown'));
  if ('problem' in update) throw new Error(update.problem);
  return applyEdits(text, update.edits);
};

const body =
  '## 第一章 总体要求\n\n### 第一节 基础\n\n正文。\n\n### 第二节 目标\n\n正文。\n\n## 第二章 主要任务\n\n正文。\n\n## 第三章 保障措施\n\n正文。\n';

describe('update of the table of contents', () => {
  it('takes numbers and titles from the headings and keeps pages and setting', () => {
    const toc = '## 目录\n\n- 第一章 总体要求……1\n- 第一节 基础……1\n- 第二节 目标……3\n- 第三章 主要任务……5\n- 第四章 保障……9\n\n';
    const right = '## 目录\n\n- 第一章 总体要求……1\n- 第一节 基础……1\n- 第二节 目标……3\n- 第二章 主要任务……5\n- 第三章 保障措施……9\n\n';
    expect(updated(toc + body)).toBe(right + body);
    expect(updated(right + body)).toBe(right + body);
  });

  it('puts in what is new, takes out what is gone, and keeps entries without a number', () => {
    const toc =
      '## 目录\n\n- 第一章 总体要求\t1\n- 第一节 基础\t1\n- 第二节 目标\t3\n- 第二章 主要任务\t4\n- 第三章 废止的一章\t8\n- 附件\t9\n\n';
    expect(updated(toc + body)).toBe(
      `## 目录\n\n- 第一章 总体要求\t1\n- 第一节 基础\t1\n- 第二节 目标\t3\n- 第二章 主要任务\t4\n- 第三章 保障措施\n- 附件\t9\n\n${body}`,
    );
  });

  it('leaves no finding of the table of contents', () => {
    const toc = '## 目录\n\n第一章 总体要求\n\n第二节 目标\n\n第一节 基础\n\n第二章 主要的任务\n\n';
    const plan = planOf(updated(toc + body), 'markdown');
    expect(checkPlan(plan, defaultConfig, numberingRules).filter((f) => f.ruleId === 'numbering/toc')).toEqual([]);
    expect(plan.toc?.entries.map((e) => e.title)).toEqual(['总体要求', '基础', '目标', '主要任务', '保障措施']);
  });

  it('says why it cannot', () => {
    expect(updateToc(planOf(body, 'markdown'))).toEqual({ problem: 'no-toc' });
    expect(updateToc(planOf('## 目录\n\n第一章 甲\n\n第二章 乙\n\n正文没有标题。', 'markdown'))).toEqual({ problem: 'no-headings' });
  });
});
