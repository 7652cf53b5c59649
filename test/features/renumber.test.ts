import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { checkPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { targetOf } from '../../server/src/features/numbered-things';
import { renumber } from '../../server/src/features/renumber/renumber';
import type { PlanDocument } from '../../server/src/model/types';
import { numberingRules } from '../support/numbering-rules';
import { planOf } from '../support/plan';

const renumbered = (text: string, at?: number): string => applyEdits(text, renumber(planOf(text, 'markdown'), at).edits);

describe('renumber', () => {
  it('counts headings anew and carries references and the table of contents', () => {
    const text = [
      '## 目录',
      '第一章 总体要求',
      '第三章 主要任务',
      '第四章 保障措施',
      '',
      '## 第一章 总体要求',
      '任务见第三章，保障见第四章第二节。',
      '## 第三章 主要任务',
      '### 第二节 供水',
      '正文。',
      '### 第二节 排水',
      '正文。',
      '## 第四章 保障措施',
      '一、加强领导。正文。',
      '三、加强督查。正文。',
    ].join('\n\n');
    expect(renumbered(text)).toBe(
      text
        .replaceAll('第三章', '第二章')
        .replaceAll('第四章', '第三章')
        .replace('第二节 供水', '第一节 供水')
        .replace('三、加强督查', '二、加强督查'),
    );
  });

  it('counts captions anew with all that refers to them', () => {
    const text =
      '## 第一章 目标\n\n指标见表1、表3，项目见专栏2，名单见附件2。\n\n表1 甲\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 甲率（%） | 1 | 2 |\n\n表3 乙\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 乙率（%） | 1 | 2 |\n\n:::box[专栏2 工程]\n\n内容。\n\n:::\n\n（续）如表3所示。';
    expect(renumbered(text)).toBe(text.replaceAll('表3', '表2'));
    const two = text.replace(':::box[专栏2 工程]', ':::box[专栏1 工程]\n\n内容。\n\n:::\n\n:::box[专栏3 项目]');
    const plan = planOf(two, 'markdown');
    expect(renumber(plan).dangling.map((span) => two.slice(span.start, span.end))).toEqual(['专栏2']);
    expect(applyEdits(two, renumber(plan).edits)).toBe(two.replaceAll('表3', '表2').replace('专栏3', '专栏2'));
  });

  it('goes on over the parents where the plan does', () => {
    const text = '一、任务\n\n（一）供水\n\n1.管网\n\n2.水厂\n\n（二）排水\n\n3.污水\n\n5.雨水\n\n（三）供热\n\n6.热源\n\n7.热网';
    expect(renumbered(text)).toBe(text.replace('5.雨水', '4.雨水').replace('6.热源', '5.热源').replace('7.热网', '6.热网'));
  });

  it('leaves a second list below one heading a list of its own', () => {
    const text = '一、任务\n\n先做：\n\n1.甲项工作抓好\n\n2.乙项工作抓好\n\n后做：\n\n1.丙项工作抓好\n\n3.丁项工作抓好';
    expect(renumbered(text)).toBe(text.replace('3.丁', '2.丁'));
  });

  it('takes a heading that was put in as 一、 into the run', () => {
    const text = '一、甲方面的工作\n\n二、乙方面的工作\n\n一、丙方面的工作\n\n三、丁方面的工作';
    expect(renumbered(text)).toBe('一、甲方面的工作\n\n二、乙方面的工作\n\n三、丙方面的工作\n\n四、丁方面的工作');
  });

  it('mends enumerations, but not where an item is there in other words', () => {
    const text = '## 一、任务\n\n一是抓供水。二是抓排水。四是抓供热。五是抓燃气。\n\n## 二、保障\n\n一是有组织。其二有经费。三是有考核。';
    expect(renumbered(text)).toBe(text.replace('四是', '三是').replace('五是', '四是'));
  });

  it('of one section changes what stands below its heading only', () => {
    const text = '## 第二章 甲\n\n### 第二节 子\n\n正文见第三节。\n\n### 第三节 丑\n\n## 第四章 乙\n\n### 第五节 寅';
    expect(renumbered(text, text.indexOf('正文'))).toBe(text);
    expect(renumbered(text, text.indexOf('第二章'))).toBe(
      text.replace('第二节 子', '第一节 子').replace('见第三节', '见第二节').replace('第三节 丑', '第二节 丑'),
    );
  });
});

/** What a reference means, whatever its number: the title of what it points to. */
const meanings = (plan: PlanDocument): (string | undefined)[] =>
  plan.references.map((reference) => {
    const target = targetOf(plan, reference);
    return target && (target.type === 'caption' ? target.caption.title : target.section.title);
  });

const sequenceMessages = (plan: PlanDocument): string[] =>
  checkPlan(plan, defaultConfig, numberingRules)
    .filter((f) => f.ruleId !== 'numbering/level')
    .map((f) => `${f.ruleId} ${f.message}`);

describe('renumber, on any numbering', () => {
  const number = fc.integer({ min: 1, max: 6 });
  const chinese = ['', '一', '二', '三', '四', '五', '六'];
  const topics = ['供水', '排水', '供热', '燃气', '道路', '绿化', '环卫', '照明'];
  const block = fc.oneof(
    fc.record({ kind: fc.constantFrom('章', '节', '一', '（一）', '1.'), n: number }),
    fc.record({ kind: fc.constantFrom('表', '专栏'), n: number }),
    fc.record({ kind: fc.constant('文'), n: number }),
  );
  const plans = fc.array(block, { minLength: 3, maxLength: 18 }).map((blocks) => {
    const lines = ['# 某市城建规划'];
    blocks.forEach(({ kind, n }, i) => {
      const topic = `${topics[i % topics.length] ?? ''}${String.fromCodePoint(0x7532 + i)}`;
      if (kind === '章') lines.push(`## 第${chinese[n] ?? ''}章 ${topic}篇`);
      else if (kind === '节') lines.push(`### 第${chinese[n] ?? ''}节 ${topic}段`);
      else if (kind === '一') lines.push(`${chinese[n] ?? ''}、${topic}工作`);
      else if (kind === '（一）') lines.push(`（${chinese[n] ?? ''}）${topic}事项`);
      else if (kind === '1.') lines.push(`${String(n)}.${topic}细目`);
      else if (kind === '表')
        lines.push(`表${String(n)} ${topic}指标`, '| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 覆盖率（%） | 90 | 95 |');
      else if (kind === '专栏') lines.push(`:::box[专栏${String(n)} ${topic}工程]\n\n建设${String(n)}处。\n\n:::`);
      else lines.push(`按照部署推进${topic}，指标见表${String(n)}，工程见专栏${String(n)}，要求见第${chinese[n] ?? ''}章。`);
    });
    return lines.join('\n\n');
  });

  it('leaves no finding of sequence, every reference as it was, and nothing for a second time', () => {
    fc.assert(
      fc.property(plans, (text) => {
        const before = planOf(text, 'markdown');
        const { edits } = renumber(before);
        const once = applyEdits(text, edits);
        const after = planOf(once, 'markdown');
        expect(sequenceMessages(after)).toEqual([]);
        const [meant, means] = [meanings(before), meanings(after)];
        expect(means.length).toBe(meant.length);
        meant.forEach((title, i) => {
          if (title !== undefined) expect(means[i]).toBe(title);
        });
        expect(applyEdits(once, renumber(after).edits)).toBe(once);
      }),
      { numRuns: 50 },
    );
  });
});
