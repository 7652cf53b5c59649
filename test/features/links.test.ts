import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { definitionsAt } from '../../server/src/features/definition';
import { hoverAt } from '../../server/src/features/hover';
import { targetsAbove } from '../../server/src/features/parent-targets';
import { referencesAt } from '../../server/src/features/references';
import { rename } from '../../server/src/features/rename';
import { checked } from '../support/checked';
import { planOf } from '../support/plan';

const text = `---
title: 某市教育“十五五”规划
period: 2026-2030
baseline: 2025
---

## 第一章 发展目标

到2030年，在园幼儿中就读公办幼儿园的占比达到60%，规范化幼儿园比例达到98%以上，高中阶段教育毛入学率为99%。

表1 主要指标

| 类别 | 指标 | 2025年 | 2030年 | 属性 |
| --- | --- | --- | --- | --- |
| 学前教育 | 规范化幼儿园占比（%） | 95 | ≥98 | 预期性 |
| 高中教育 | 高中阶段毛入学率（%） | 98 | ≥99 | 预期性 |

## 第二章 分项

表2 高中教育指标

| 指标 | 2025年 | 2030年 |
| --- | --- | --- |
| 高中阶段教育毛入学率（%） | 98 | 99 |
`;

describe('what the links between text and tables found', () => {
  const plan = planOf(text, 'markdown');
  const at = (words: string, inside = 0): number => text.indexOf(words) + inside;
  const shown = (offset: number): string[] =>
    referencesAt(plan, offset, true).map(
      ({ start, end }) => `${String(text.slice(0, start).split('\n').length)} ${text.slice(start, end)}`,
    );

  it('counts among the places of an indicator: other words, other tables', () => {
    expect(shown(at('规范化幼儿园占比'))).toEqual(['9 规范化幼儿园比例', '15 规范化幼儿园占比']);
    expect(shown(at('高中阶段毛入学率'))).toEqual(['9 高中阶段教育毛入学率', '16 高中阶段毛入学率', '24 高中阶段教育毛入学率']);
  });

  it('leads from the figure to the cell of its year', () => {
    const [definition] = definitionsAt(plan, at('99%'));
    expect(definition && text.slice(definition.target.start, definition.target.end)).toMatch(/^≥?99$/);
    expect(hoverAt(checked(text), at('99%'))?.markdown).toContain('**高中阶段');
  });

  it('is not renamed where it stands in other words', () => {
    const edits = rename(plan, at('高中阶段毛入学率'), '高中毛入学率', 'zh');
    expect('refused' in edits ? edits.refused : applyEdits(text, edits)).toBe(text.replace('高中阶段毛入学率', '高中毛入学率'));
  });
});

describe('targets of a plan above', () => {
  const above = planOf(
    '---\ntitle: 省规划\nperiod: 2026-2030\nbaseline: 2025\n---\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 高中阶段教育毛入学率（%） | 97 | ≥98.5 |\n| 小学净入学率（%） | 99 | 100 |\n',
    'markdown',
  );
  it('are those of the rows that speak of the same', () => {
    const plan = planOf(text, 'markdown');
    const of = (name: string) =>
      plan.indicators.flatMap((i) => (i.name === name ? targetsAbove(above, plan, i).map((t) => `${t.text} ${String(t.year)}`) : []));
    expect(of('高中阶段毛入学率')).toEqual(['≥98.5% 2030']);
    expect(of('规范化幼儿园占比')).toEqual([]);
  });
});
