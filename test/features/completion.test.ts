import { describe, expect, it } from 'vitest';
import { completionsAt, type CompletionItem } from '../../server/src/features/completion';
import { checked, withCaret } from '../support/checked';

const itemsAt = (marked: string): { readonly items: CompletionItem[]; readonly text: string } => {
  const { text, at } = withCaret(marked);
  return { items: completionsAt(checked(text), at), text };
};

const labels = (marked: string): string[] => itemsAt(marked).items.map((item) => item.label);

/** The text after taking the item of a label. */
const taken = (marked: string, label: string): string => {
  const { items, text } = itemsAt(marked);
  const item = items.find((i) => i.label === label);
  if (!item) throw new Error(`${label} is not offered: ${items.map((i) => i.label).join(' ')}`);
  return text.slice(0, item.span.start) + item.insert + text.slice(item.span.end);
};

const plan = `---
title: 某市供水“十五五”规划
period: 2026-2030
baseline: 2025
---

## 第一章 目标

### 第一节 总体目标

表1 主要指标

| 类别 | 指标 | 2025年 | 2030年 | 属性 |
|---|---|---|---|---|
| 保障 | 供水普及率（%） | 98.2 | ≥99 | 约束性 |
| 节水 | 管网漏损率（%）<!--↓--><!--#loss--> | 9.1 | ≤8.5 |  |

## 第二章 任务

`;

describe('completion', () => {
  it('of the front matter: keys that are not there yet, and their values', () => {
    const keys = labels('---\ntitle: 甲\n¦\n---\n');
    expect(keys).toContain('period');
    expect(keys).not.toContain('title');
    expect(taken('---\npe¦\n---\n', 'period')).toBe('---\nperiod: \n---\n');
    expect(taken('---\nperiod: 20¦\n---\n', '2026-2030')).toBe('---\nperiod: 2026-2030\n---\n');
    expect(labels('---\nkind: ¦\n---\n')).toEqual(['规划', '行动方案', '实施方案', '纲要']);
    expect(taken('---\nper¦', 'period')).toBe('---\nperiod: ');
    expect(taken(plan.replace('baseline: 2025\n', 'directions: { 管网漏损率: d¦ }\n'), 'down')).toContain('{ 管网漏损率: down }');
  });

  it('of marks and suppressions', () => {
    expect(labels(`${plan}<!--¦`)).toEqual(expect.arrayContaining(['↑', '↓', '=', '校核忽略下一行', 'planlint-disable']));
    expect(taken(`${plan}供水普及率<!--¦-->`, '↑')).toBe(`${plan}供水普及率<!--↑-->`);
    expect(taken(`${plan}<!-- 校核忽略 number/p¦ -- 引文 -->`, 'number/percent')).toBe(`${plan}<!-- 校核忽略 number/percent -- 引文 -->`);
    expect(taken(`${plan}<!-- planlint-disable ¦`, 'punctuation/*')).toBe(`${plan}<!-- planlint-disable punctuation/*`);
    expect(labels(`${plan}<!-- 校核忽略 number/percent -- ¦`)).toEqual([]);
    expect(taken(`${plan}漏损率降到8%<!--=¦-->`, 'loss')).toBe(`${plan}漏损率降到8%<!--=loss-->`);
  });

  it('offers the rules that speak on the next lines first', () => {
    const { items } = itemsAt('<!-- 校核忽略下一行 n¦ -->\n农村供水水质合格率为74.48%%。\n');
    expect(items[0]?.label).toBe('number/percent');
  });

  it('of cells by their column', () => {
    const row = (cells: string): string => plan.replace('\n\n## 第二章', `\n${cells}\n\n## 第二章`);
    expect(labels(row('| 节水 | 再生水利用率（%） | 30 | ≥35 | ¦ |'))).toEqual(['约束性', '预期性']);
    expect(taken(row('| 节水 | 再生水利用率（%） | 30 | ≥35 | 约¦束 |'), '预期性')).toContain('| ≥35 | 预期性 |');
    expect(labels(row('| 节水 | 再生水利用率（¦ | 30 | ≥35 | |'))[0]).toBe('%');
    expect(taken(row('| 节水 | 再生水利用率（¦） | 30 | ≥35 | |'), '万吨')).toContain('再生水利用率（万吨） |');
    expect(labels(row('| 节水 | 供水¦ | 30 | ≥35 | |'))).not.toContain('管网漏损率');
    expect(labels(row('| 生态 | 森林¦ | 30 | ≥35 | |'))).toContain('森林覆盖率');
    expect(labels(plan.replace('| 属性 |', '| ¦ |'))).toContain('2030年目标');
  });

  it('of names of indicators in running text, from their start or inside them', () => {
    expect(taken(`${plan}到2030年，供水¦`, '供水普及率')).toBe(`${plan}到2030年，供水普及率`);
    expect(taken(`${plan}到2030年，普及¦`, '供水普及率')).toBe(`${plan}到2030年，供水普及率`);
    expect(labels(`${plan}到2030年，供¦`)).not.toContain('供水普及率');
    const item = itemsAt(`${plan}到2030年，供水¦`).items.find((i) => i.label === '供水普及率');
    expect(item?.detail).toBe('98.2% → ≥99%');
  });

  it('of references, behind 见 and behind a word begun', () => {
    expect(labels(`${plan}主要指标见¦`)).toEqual(expect.arrayContaining(['表1', '第一章', '第二章']));
    expect(taken(`${plan}主要指标见表¦。`, '表1')).toBe(`${plan}主要指标见表1。`);
    expect(taken(`${plan}任务见第¦`, '第二章')).toBe(`${plan}任务见第二章`);
    expect(labels(`${plan}主要指标见专栏¦`)).toEqual([]);
  });

  it('of periods and years', () => {
    expect(labels(`${plan}“¦`)).toEqual(['“十五五”', '“十四五”', '“十六五”']);
    expect(taken(`${plan}“¦”期间`, '“十五五”')).toBe(`${plan}“十五五”期间`);
    expect(taken(`${plan}“十四¦”期间`, '“十四五”')).toBe(`${plan}“十四五”期间`);
    expect(taken(`${plan}到20¦`, '2030年')).toBe(`${plan}到2030年`);
  });

  it('of units behind a number', () => {
    expect(labels(`${plan}供水普及率达到99¦`).slice(0, 1)).toEqual(['%']);
    expect(taken(`${plan}提高0.8个¦。`, '个百分点')).toBe(`${plan}提高0.8个百分点。`);
    expect(labels(`${plan}改造管网¦`)).not.toContain('%');
  });

  it('of the next number of a heading or an enumeration', () => {
    expect(taken(`${plan}¦`, '第三章')).toBe(`${plan}## 第三章 `);
    expect(taken(`${plan}## 第¦`, '第三章')).toBe(`${plan}## 第三章 `);
    expect(labels(`${plan}¦`)).toContain('第一节');
    expect(labels(`${plan}一、供水\n\n（一）水源\n\n正文。\n\n¦`)).toEqual(expect.arrayContaining(['（二）', '二、', '第三章']));
    expect(taken(`${plan}一是抓水源；¦`, '二是')).toBe(`${plan}一是抓水源；二是`);
    expect(taken(`${plan}一是抓水源；二¦`, '二是')).toBe(`${plan}一是抓水源；二是`);
    expect(taken(`${plan}第一，抓水源。第二，抓管网。¦`, '第三，')).toBe(`${plan}第一，抓水源。第二，抓管网。第三，`);
    expect(labels(`${plan}改造管网，¦`)).not.toContain('二是');
  });

  it('of snippets on an empty line, of a whole plan in an empty document', () => {
    const { items } = itemsAt(`${plan}¦`);
    expect(items.find((i) => i.label === '指标表')?.insert).toMatch(
      /^表2 \$\{1:主要指标\}\n\n\| 类别 \| 指标 \| 2025年 \| 2030年 \| 属性 \|/,
    );
    expect(items.find((i) => i.label === '专栏')?.insert).toContain(':::box[专栏1 ');
    expect(items.find((i) => i.label === '章')?.insert).toContain('## 第三章 ');
    expect(items.some((i) => i.label === '规划模板')).toBe(false);
    expect(labels('¦')).toContain('规划模板');
    expect(labels(`${plan}正文已经写了¦`)).not.toContain('指标表');
  });
});
