import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../server/src/features/hover';
import type { HoverContext } from '../../server/src/features/hover';
import type { Locale } from '../../server/src/rules/rule';
import { checked } from '../support/checked';
import { sample } from './sample';

/** What is shown on the first place where the words stand, from a place inside them on; the words it speaks of first. */
const hover = (
  words: string,
  { inside = 0, locale = 'zh' as Locale, context = {} as HoverContext, text = sample } = {},
): string | undefined => {
  const found = hoverAt(checked(text, locale), text.indexOf(words) + inside, context);
  return found && `${text.slice(found.span.start, found.span.end)}\n${found.markdown}`;
};

describe('hover', () => {
  it('on the name of an indicator: its values, change, attribute, and the other places', () => {
    expect(hover('供水普及率（%）')).toBe(
      [
        '供水普及率',
        '**供水普及率**（%） · 约束性 · 越高越好 · 保障',
        '| 2025年（基期） | 2030年（目标） |\n| --- | --- |\n| 98.2 | ≥99 |',
        '变化 ↑ 0.8 个百分点（+0.81%） · 年均 0.16 个百分点',
        '其他 3 处：',
        [
          '- 第 13 行 **≥99%**（2030） 到2030年，供水普及率达到99%以上，管网漏损率控制在8.5%以内。…',
          '- 第 29 行 一是提高供水普及率。二是建设水厂。',
          '- 第 33 行 **99%** 改造管网120公里，供水普及率99%。',
        ].join('\n'),
      ]
        .join('\n\n')
        .replace('供水普及率\n\n', '供水普及率\n'),
    );
  });

  it('on a mention and on a figure: the same, the caret’s own place left out', () => {
    expect(hover('供水普及率达到')).toMatch(/^供水普及率\n[^]*其他 3 处[^]*第 19 行 表1 主要指标：98\.2 → ≥99/);
    expect(hover('99%以上')).toMatch(/^99%以上\n\*\*供水普及率\*\*/);
    expect(hover('95%')).toBe('95%\n**95 %** · 2030年');
  });

  it('on a cell: the change to that value, and what its findings say', () => {
    expect(hover('≤8.5', { inside: 1 })).toMatch(/↑ 0\.4 个百分点（\+4\.94%） · 年均 0\.08 个百分点[^]*- ! 管网漏损率的目标 ≤8\.5/);
    expect(hover('120 |', { inside: 1 })).toContain('变化 ↑ 20% · 年均 3.71%');
  });

  it('with its parent’s target, where the plans above are known', () => {
    const context: HoverContext = {
      parentTargets: ({ name }) => (name === '供水普及率' ? [{ plan: '省供水规划', text: '≥99.5', year: 2030, href: undefined }] : []),
    };
    expect(hover('供水普及率（%）', { context })).toContain('上级目标 ≥99.5（2030年） · 省供水规划');
  });

  it('on references, captions and entries: caption and preview', () => {
    expect(hover('表1，工程', { context: { hrefOf: ({ start }) => `#${String(start)}` } })).toBe(
      `表1\n**表1 主要指标**\n\n- 供水普及率（%） 98.2% → ≥99%\n- 供水能力（万立方米/日） 100万立方米/日 → 120万立方米/日\n- 管网漏损率（%） 8.1% → ≤8.5%\n\n[第 15 行](#${String(sample.indexOf('表1 主要'))}) · 2 处引用`,
    );
    expect(hover('专栏1，任务')).toBe('专栏1\n**专栏1 管网改造工程**\n\n改造管网120公里，供水普及率99%。\n\n第 31 行 · 1 处引用');
    expect(hover('第二章。')).toBe('第二章\n**第二章 主要任务**\n\n- 第一节 供水\n\n第 25 行 · 1 处引用');
    expect(hover('专栏1 管网')).toContain('1 处引用');
  });

  it('on year words: their years, and what they are to the plan', () => {
    expect(hover('十四五”期间')).toBe('十四五\n**“十四五”** 2021—2025年 · 基期 2020年 · 上一个规划期，末年为本规划基期年');
    expect(hover('2030年，供水')).toBe('2030年\n**2030** “十五五”第 5 年 · 本规划期末年');
  });

  it('on marks: what they say, on a rule id the rule', () => {
    const context: HoverContext = { ruleWhat: () => '占比最高为 100%。', ruleHref: (id) => `docs/${id}.md` };
    expect(hover('number/percent', { context })).toBe(
      'number/percent\n**百分数不合理** · [`number/percent`](docs/number/percent.md) · 错误\n\n占比最高为 100%。',
    );
    expect(hover('校核忽略')).toContain('忽略下一行的\n\n- 百分数不合理 `number/percent`\n\n理由：引文');
    expect(hover('=supply')).toMatch(/^<!--=supply-->\n声明的指标 \*\*供水普及率\*\* · 第 19 行/);
    expect(hover('number/*', { text: sample.replace('number/percent', 'number/*') })).toContain('百分数不合理 `number/percent`');
  });

  it('on the keys of the front matter, in English too', () => {
    expect(hover('baseline:')).toContain('**baseline**\n\n基期年。');
    expect(hover('baseline:', { locale: 'en' })).toContain('The base year');
    expect(hover('供水普及率（%）', { locale: 'en' })).toMatch(
      /higher is better[^]*2025 \(baseline\)[^]*Change ↑ 0\.8 points[^]*3 other places:/,
    );
  });

  it('on plain words: nothing', () => {
    expect(hover('建设水厂')).toBeUndefined();
  });
});
