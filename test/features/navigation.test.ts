import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { definitionsAt } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/document-link';
import { documentSymbols, findSymbols, type DocumentSymbol } from '../../server/src/features/document-symbol';
import { foldingRanges } from '../../server/src/features/folding-range';
import { highlightsAt, referencesAt } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import { selectionRangesAt } from '../../server/src/features/selection-range';
import type { Span } from '../../server/src/text/span';
import { planOf } from '../support/plan';
import { sample } from './sample';

const plan = planOf(sample, 'markdown');
const at = (words: string, inside = 0): number => sample.indexOf(words) + inside;
const written = (span: Span): string => sample.slice(span.start, span.end);
/** The line of a place and what stands there. */
const shown = (span: Span): string => `${String(sample.slice(0, span.start).split('\n').length)} ${written(span)}`;

describe('definition', () => {
  it.each([
    ['表1，工程', '15 表1 主要指标'],
    ['专栏1，任务', '31 专栏1 管网改造工程'],
    ['第二章。', '25 第二章 主要任务'],
    ['供水普及率达到', '19 供水普及率（%）'],
    ['99%以上', '19 ≥99'],
    ['=supply', '19 供水普及率'],
    ['* |', '23 注：*为省下达指标。'],
  ])('of %j', (words, target) => {
    expect(definitionsAt(plan, at(words)).map((d) => shown(d.target).replace(/<!--.*/, ''))).toEqual([target]);
  });

  it('of plain words is none', () => {
    expect(definitionsAt(plan, at('建设水厂'))).toEqual([]);
  });
});

describe('references', () => {
  it('of an indicator are its row and the places that name it, not those that name a narrower one', () => {
    expect(referencesAt(plan, at('供水普及率（%）'), true).map(shown)).toEqual([
      '13 供水普及率',
      '19 供水普及率',
      '29 供水普及率',
      '33 供水普及率',
    ]);
    expect(referencesAt(plan, at('供水普及率（%）'), false).length).toBe(3);
  });

  it('of a caption, a heading and an id', () => {
    expect(referencesAt(plan, at('表1 主要'), true).map(shown)).toEqual(['13 表1', '15 表1', '37 表1']);
    expect(referencesAt(plan, at('第二章 主要'), false).map(shown)).toEqual(['13 第二章']);
    expect(referencesAt(plan, at('supply'), true).map(shown)).toEqual(['19 supply', '33 supply']);
    expect(referencesAt(plan, at('建设水厂'), true)).toEqual([]);
  });

  it('are highlighted with the definition told apart', () => {
    expect(highlightsAt(plan, at('表1，工程')).map(({ span, definition }) => `${shown(span)}${definition ? ' !' : ''}`)).toEqual([
      '13 表1',
      '15 表1 !',
      '37 表1',
    ]);
  });
});

describe('rename', () => {
  const renamed = (words: string, name: string, inside = 0, text = sample): string => {
    const result = rename(planOf(text, 'markdown'), text.indexOf(words) + inside, name, 'zh');
    return 'refused' in result ? result.refused : applyEdits(text, result);
  };

  it('an indicator everywhere it is named, in the front matter too, but not a narrower one', () => {
    expect(renamed('供水普及率达到', '城乡供水普及率')).toBe(sample.replaceAll(/(?<!农村)供水普及率/g, '城乡供水普及率'));
    expect(renamed('管网漏损率（%）', '公共供水管网漏损率')).toBe(sample.replaceAll('管网漏损率', '公共供水管网漏损率'));
  });

  it('the number of a caption with all references to it, from either side', () => {
    const five = sample.replaceAll('表1', '表5');
    expect(renamed('表1 主要', '5')).toBe(five);
    expect(renamed('表1，工程', '表5', 1)).toBe(five);
    expect(renamed('专栏1 管网', '三')).toBe(sample.replaceAll('专栏1', '专栏3'));
  });

  it('an id where it is declared and stated', () => {
    expect(renamed('supply', 'gongshui')).toBe(sample.replaceAll('supply', 'gongshui'));
  });

  it('shows what it would replace', () => {
    const shownTarget = (words: string, inside = 0): string => {
      const target = prepareRename(plan, at(words, inside), 'zh');
      return 'refused' in target ? target.refused : `${written(target.span)} ${target.placeholder}`;
    };
    expect(shownTarget('供水普及率达到')).toBe('供水普及率 供水普及率');
    expect(shownTarget('表1，工程', 1)).toBe('1 1');
    expect(shownTarget('建设水厂')).toMatch(/^这里没有可以改名的/);
    expect(shownTarget('98.2')).toMatch(/^这里没有可以改名的/);
    expect(shownTarget('第二章 主要')).toMatch(/^标题不能这样改名/);
  });

  it('refuses what would make two things one, or no name', () => {
    expect(renamed('供水普及率达到', '管网漏损率')).toMatch(/^“管网漏损率”已经是另一个指标/);
    expect(renamed('供水普及率达到', '  ')).toBe('新名称是空的');
    expect(renamed('供水普及率达到', '甲|乙')).toMatch(/不能含/);
    expect(renamed('专栏1 管网', '甲')).toMatch(/^“甲”不是编号/);
    const two = sample.replace('注：*', '表2 其他\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 甲率（%） | 1 | 2 |\n\n注：*');
    expect(renamed('表1 主要', '2', 0, two)).toMatch(/^已经有“表2”/);
    expect(renamed('supply', '有 空格')).toMatch(/^标识只能用/);
  });
});

describe('document links', () => {
  it('are the parents and the links of Markdown', () => {
    expect(documentLinks(plan).map(({ span, target }) => `${written(span)} ${target}`)).toEqual([
      '../省.plan.md ../省.plan.md',
      '国.plan.md 国.plan.md',
      'notes/说明.md notes/说明.md',
    ]);
    expect(documentLinks(planOf('[甲](command:evil) [乙](https://example.com/a)', 'markdown')).map((l) => l.target)).toEqual([
      'https://example.com/a',
    ]);
  });
});

const outline = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap((s) => [`${'  '.repeat(depth)}${s.kind} ${s.name} ${s.detail}`.trimEnd(), ...outline(s.children, depth + 1)]);

describe('symbols', () => {
  it('of a document nest sections, tables, boxes and indicators', () => {
    expect(outline(documentSymbols(plan))).toEqual([
      'section 第一章 发展目标',
      '  table 表1 主要指标',
      '    indicator 供水普及率 98.2% → ≥99%',
      '    indicator 供水能力 100万立方米/日 → 120万立方米/日',
      '    indicator 管网漏损率 8.1% → ≤8.5%',
      'section 第二章 主要任务',
      '  section 第一节 供水',
      '    box 专栏1 管网改造工程',
    ]);
  });

  it('lie inside what holds them, selections inside their spans', () => {
    const walk = (symbols: readonly DocumentSymbol[], within: Span): void => {
      for (const { span, selection, children } of symbols) {
        expect(span.start >= within.start && span.end <= within.end).toBe(true);
        expect(selection.start >= span.start && selection.end <= span.end).toBe(true);
        walk(children, span);
      }
    };
    walk(documentSymbols(plan), { start: 0, end: sample.length });
  });

  it('of a workspace are found by characters in order', () => {
    expect(findSymbols(plan, '供普').map(({ name, container }) => `${name} < ${container}`)).toEqual(['供水普及率 < 表1 主要指标']);
    expect(findSymbols(plan, '').length).toBe(8);
    expect(findSymbols(plan, '', 3).length).toBe(3);
  });
});

describe('folding', () => {
  it('takes front matter, sections, tables, boxes, contents and long comments', () => {
    const text = `${sample}\n<!-- 说明\n两行 -->\n\n## 目录\n\n第一章 发展目标\n\n第二章 主要任务\n`;
    const lines = foldingRanges(planOf(text, 'markdown')).map(({ span, kind }) => {
      const line = (offset: number): string => String(text.slice(0, offset).split('\n').length);
      return `${line(span.start)}-${line(span.end)} ${kind}`;
    });
    expect(lines).toEqual([
      '1-7 region',
      '11-23 region',
      '17-21 region',
      '25-46 region',
      '27-46 region',
      '31-35 region',
      '39-40 comment',
      '42-46 region',
    ]);
  });
});

describe('selection ranges', () => {
  it('grow from a name over clause, sentence and paragraph to the section', () => {
    const spans = selectionRangesAt(plan, at('供水普及率达到', 1));
    expect(spans.slice(0, 4).map(written)).toEqual([
      '供水普及率',
      '供水普及率达到99%以上',
      '到2030年，供水普及率达到99%以上，管网漏损率控制在8.5%以内。',
      sample.split('\n')[12],
    ]);
    expect(written(spans[4] ?? { start: 0, end: 0 })).toMatch(/^## 第一章/);
    expect(spans.at(-1)).toEqual({ start: 0, end: sample.length });
  });

  it('grow from a cell over row and table', () => {
    const spans = selectionRangesAt(plan, at('98.2')).map(written);
    expect(spans[0]).toBe('98.2');
    expect(spans[1]).toMatch(/^保障 \| .*约束性$/);
    expect(spans[2]).toMatch(/^\| 类别[^]*约束性 \|$/);
    expect(spans[3]).toMatch(/^表1 主要指标/);
  });
});
