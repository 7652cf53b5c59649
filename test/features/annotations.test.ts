import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/features/code-lens';
import { indicatorList } from '../../server/src/features/indicator-list';
import { inlayHints } from '../../server/src/features/inlay-hint';
import { encodeTokens, semanticTokens, tokenTypes } from '../../server/src/features/semantic-tokens';
import { checked, seeds } from '../support/checked';
import { sample } from './sample';

const all = { start: 0, end: Infinity };
const everyHint = { change: true, yearly: true, totals: true };

describe('inlay hints', () => {
  const shown = (text: string, options = everyHint): string[] => {
    const hints = inlayHints(checked(text), all, options);
    return hints.map(({ offset, label }) => `${/[^|\s]*$/.exec(text.slice(0, offset))?.[0] ?? ''} ${label}`);
  };

  it('say how far a target is from its baseline, in points for rates', () => {
    expect(shown(sample)).toEqual([
      '≥99 ↑ 0.8 个百分点 ≈ 年均 0.16 个百分点',
      '120 ↑ 20% ≈ 年均 3.71%',
      '≤8.5 ↑ 0.4 个百分点 ≈ 年均 0.08 个百分点',
    ]);
    expect(shown(sample, { change: false, yearly: true, totals: false })[1]).toBe('120 ≈ 年均 3.71%');
    expect(shown(sample, { change: false, yearly: false, totals: true })).toEqual([]);
  });

  it('say whether totals add up', () => {
    const table = (total: string): string =>
      `表1 学位\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 小学学位（个） | 100 | 120 |\n| 初中学位（个） | 50 | 60 |\n| 合计 | ${total} | 180 |\n`;
    const totals = { change: false, yearly: false, totals: true };
    expect(shown(table('150'), totals)).toEqual(['150 ✓', '180 ✓']);
    expect(shown(table('160'), totals)).toEqual(['160 ✗', '180 ✓']);
    expect(inlayHints(checked(table('160')), all, totals)[0]?.tooltip).toBe('分项之和为 150');
  });

  it('keep to the stretch asked for', () => {
    expect(inlayHints(checked(sample), { start: 0, end: sample.indexOf('| 120') }, everyHint).length).toBe(1);
  });
});

describe('code lenses', () => {
  it('count what refers to a row, table or caption and name what is wrong', () => {
    const lenses = codeLenses(checked(sample), { indicators: true, tables: true, captions: true });
    expect(lenses.map(({ span, title, places }) => `${sample.slice(span.start, span.end)}: ${title} → ${String(places.length)}`)).toEqual([
      '表1 主要指标: 3 个指标 · 2 处引用 · ! 1 处问题 → 2',
      '供水普及率: 3 处引用 → 3',
      '管网漏损率: 1 处引用 · 目标高于基期 → 1',
      '专栏1: 1 处引用 → 1',
    ]);
    expect(codeLenses(checked(sample), { indicators: false, tables: false, captions: true }).length).toBe(1);
    expect(codeLenses(checked(sample), { indicators: false, tables: false, captions: false })).toEqual([]);
  });
});

describe('semantic tokens', () => {
  it('mark names, figures, years, references and numbers', () => {
    const { plan } = checked(sample);
    const of = (type: string): string[] =>
      semanticTokens(plan)
        .filter((t) => t.type === type)
        .map(({ span }) => sample.slice(span.start, span.end));
    expect(of('indicator')).toEqual(['供水普及率', '管网漏损率', '供水普及率', '供水能力', '管网漏损率', '供水普及率', '供水普及率']);
    expect(of('reference')).toEqual(['表1', '专栏1', '第二章', '表1']);
    expect(of('numbering')).toEqual(['第一章', '表1', '第二章', '第一节', '一是', '二是', '专栏1']);
    expect(of('quantity')).toEqual(expect.arrayContaining(['99%', '8.5%', '98.2', '120公里']));
    expect(of('year')).toEqual(expect.arrayContaining(['2030年', '2025年', '十四五']));
  });

  it.each(seeds.slice(0, 2))('of $name are in order, apart, and decode to where they are', ({ text }) => {
    const { plan } = checked(text);
    const tokens = semanticTokens(plan);
    expect(tokens.length).toBeGreaterThan(50);
    tokens.forEach(({ span }, i) => {
      expect(span.start).toBeGreaterThanOrEqual(tokens[i - 1]?.span.end ?? 0);
      expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
    });
    const data = encodeTokens(plan);
    expect(data.length).toBe(tokens.length * 5);
    let [line, column] = [0, 0];
    const lines = text.split('\n');
    const decoded: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 5);
      line += down;
      column = down === 0 ? column + right : right;
      decoded.push(`${tokenTypes[type] ?? ''} ${lines[line]?.slice(column, column + length) ?? ''}`);
    }
    expect(decoded).toEqual(tokens.map(({ type, span }) => `${type} ${text.slice(span.start, span.end)}`));
  });
});

describe('list of indicators', () => {
  it('gives each with its course and its state', () => {
    const list = indicatorList(checked(sample));
    expect(
      list.map((i) => [i.name, i.category, i.unit, i.direction, i.attribute, i.baseline?.text, i.targets[0]?.text, i.state, i.places]),
    ).toEqual([
      ['供水普及率', '保障', '%', 'up', '约束性', '98.2%', '≥99%', 'ok', 3],
      ['供水能力', '保障', '万立方米/日', 'up', '预期性', '100万立方米/日', '120万立方米/日', 'ok', 0],
      ['管网漏损率', '节水', '%', 'down', '约束性', '8.1%', '≤8.5%', 'warning', 1],
    ]);
    expect(list[2]?.messages[0]).toContain('管网漏损率');
    expect(list[0]?.targets[0]).toMatchObject({ value: 99, year: 2030 });
    expect(list[0]?.table).toBe('表1 主要指标');
  });
});
