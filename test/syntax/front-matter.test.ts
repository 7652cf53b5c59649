import { describe, expect, it } from 'vitest';
import type { FrontMatterValues } from '../../server/src/syntax/types';
import { cut, expectSound, markdown, mended, plain, problems, sketches } from './tree';

const front = (...lines: string[]): string => ['---', ...lines, '---', '', '正文', ''].join('\n');
const values = (...lines: string[]): FrontMatterValues | undefined => {
  const tree = markdown(front(...lines));
  expectSound(tree);
  expect(problems(tree)).toEqual([]);
  expect(sketches(tree)).toEqual(['p 正文']);
  return tree.frontMatter?.values;
};
const told = (...lines: string[]): string[] => problems(markdown(front(...lines)));

describe('values', () => {
  it('are read with their types', () => {
    expect(
      values(
        'title: 四会市教育发展“十四五”规划 # 注',
        'kind: 规划',
        'period: 2021-2025',
        'baseline: 2020',
        'issued: 2022-06-02',
        'docNumber: 四府〔2022〕4号',
        'parents: [../guangdong.plan.md, "../b c.md"]',
        'directions: { 学生近视率: down, 巩固率: ↑, 学校数: = }',
        'terms:',
        '  毛入园率: [毛入学率（学前）]',
        '  县（市、区）:',
        '    - 县区',
      ),
    ).toEqual({
      title: '四会市教育发展“十四五”规划',
      kind: '规划',
      period: { start: 2021, end: 2025 },
      baseline: 2020,
      issued: '2022-06-02',
      docNumber: '四府〔2022〕4号',
      parents: ['../guangdong.plan.md', '../b c.md'],
      directions: { 学生近视率: 'down', 巩固率: 'up', 学校数: 'steady' },
      terms: { 毛入园率: ['毛入学率（学前）'], '县（市、区）': ['县区'] },
    });
  });

  it.each(['2021-2025', '2021—2025', '2021–2025', '2021－2025年', '2021年至2025年', '[2021, 2025]', '"2021-2025"', '十四五', '“十四五”'])(
    'period %s',
    (period) => {
      expect(values(`period: ${period}`)).toEqual({ period: { start: 2021, end: 2025 } });
    },
  );

  it('a period of five years is computed', () => {
    expect(values('period: 十五五')?.period).toEqual({ start: 2026, end: 2030 });
    expect(values('period: 三五')?.period).toEqual({ start: 1966, end: 1970 });
  });

  it.each([
    ['2022-06-02', '2022-06-02'],
    ['2022年6月2日', '2022-06-02'],
    ['2022/6/2', '2022-06-02'],
    ['2022-06', '2022-06'],
  ])('issued %s', (written, issued) => {
    expect(values(`issued: ${written}`)).toEqual({ issued });
  });

  it('one parent needs no list, a title may be a number, an empty value is none', () => {
    expect(values('parents: a.md', 'title: 2035', 'baseline:')).toEqual({ parents: ['a.md'], title: '2035' });
  });

  it('have a place each', () => {
    const tree = markdown(front('title: 甲', 'period: 2021-2025'));
    expect(Object.entries(tree.frontMatter?.places ?? {}).map(([key, place]) => `${key}=${cut(tree, place)}`)).toEqual([
      'title=甲',
      'period=2021-2025',
    ]);
  });

  it('keep their places with CR and CRLF', () => {
    for (const end of ['\r', '\r\n']) {
      const tree = markdown(front('title: 甲', 'kind: 规划', 'baseline: 2020').replaceAll('\n', end));
      expect(tree.frontMatter?.values).toEqual({ title: '甲', kind: '规划', baseline: 2020 });
      expect(cut(tree, tree.frontMatter?.places['baseline'] ?? { start: 0, end: 0 })).toBe('2020');
      expect(sketches(tree)).toEqual(['p 正文']);
    }
  });

  it('are read from extracted text too', () => {
    const tree = plain(front('title: 甲'));
    expect(tree.frontMatter?.values).toEqual({ title: '甲' });
    expect(sketches(tree)).toEqual(['p 正文']);
  });
});

describe('problems', () => {
  it('unknown keys, with the nearest', () => {
    const tree = markdown(front('Title: 甲', 'baselin: 2020', '标题: 乙', 'goals: 丙'));
    expect(problems(tree)).toEqual(['Title', 'baselin', '标题', 'goals'].map((key) => `front-matter/unknown-key ${key}`));
    expect(tree.problems.map((p) => p.data['nearest'])).toEqual(['title', 'baseline', 'title', '']);
    expect(mended(tree)).toContain('title: 甲\nbaseline: 2020\ntitle: 乙\ngoals: 丙');
  });

  it('keys that other tools read are no slips', () => {
    expect(problems(markdown(front('title: 甲', 'author: 丙', 'Date: 2026-05-12', 'issuer: 丁', '起草单位: 戊')))).toEqual([]);
  });

  it('values of the wrong form', () => {
    expect(
      told(
        'kind: 计划',
        'period: 2025-2021',
        'baseline: 去年',
        'issued: 2022-13-01',
        'parents: { a: b }',
        'directions: [a]',
        'terms: x',
        'title: [a]',
      ),
    ).toEqual([
      'front-matter/value 计划',
      'front-matter/value 2025-2021',
      'front-matter/value 去年',
      'front-matter/value 2022-13-01',
      'front-matter/type { a: b }',
      'front-matter/type [a]',
      'front-matter/value x',
      'front-matter/type [a]',
    ]);
    expect(told('issued: 2022-02-30')).toHaveLength(1);
  });

  it('one wrong entry leaves the others', () => {
    const tree = markdown(front('directions: { 甲: up, 乙: sideways }'));
    expect(problems(tree)).toEqual(['front-matter/value sideways']);
    expect(tree.frontMatter?.values.directions).toEqual({ 甲: 'up' });
  });

  it('a full-width colon, with its fix', () => {
    const tree = markdown(front('title：甲', 'baseline: 2020'));
    expect(problems(tree)).toEqual(['front-matter/colon ：']);
    expect(tree.frontMatter?.values).toEqual({ baseline: 2020 });
    expect(markdown(mended(tree)).frontMatter?.values).toEqual({ title: '甲', baseline: 2020 });
  });

  it('broken YAML, of which the rest is read', () => {
    const tree = markdown(front('title: "甲', 'baseline: 2020'));
    expect(tree.problems.length).toBeGreaterThan(0);
    expect(told('title: 甲', 'title: 乙')).toHaveLength(1);
    expectSound(tree);
  });

  it('unclosed: the text stays checked, and the fix closes it', () => {
    const text = '---\ntitle: 甲\nkind: 规划\n\n# 标题\n\n正文。';
    for (const read of [markdown, plain]) {
      const tree = read(text);
      expect(problems(tree)).toEqual(['front-matter/unclosed ---']);
      expect(tree.frontMatter).toBeUndefined();
      expect(tree.blocks[0]?.type).toBe('break');
      expect(sketches(tree)).toContain('p 正文。');
      expect(read(mended(tree)).frontMatter?.values).toEqual({ title: '甲', kind: '规划' });
    }
  });

  it('unclosed in spite of a break far below', () => {
    const tree = markdown('---\ntitle: 甲\n\n正文一段。\n\n---\n\n后文');
    expect(problems(tree)).toEqual(['front-matter/unclosed ---']);
    expect(sketches(tree)).toEqual(['break', 'p title: 甲', 'p 正文一段。', 'break', 'p 后文']);
  });
});

describe('what is no front matter', () => {
  it('a break at the start', () => {
    for (const text of [
      '---\n\n正文',
      '---\n正文。\n---\n后',
      '---\n\n**发布日期**: 2021\n\n---',
      '---\n\n来源: 网站\n\n---\n',
      '----\ntitle: x\n----',
      '- --\na: b\n---',
    ]) {
      const tree = markdown(text);
      expect([text, ...problems(tree)]).toEqual([text]);
      expect(tree.frontMatter).toBeUndefined();
    }
  });

  it('anything below the start', () => {
    expect(markdown('\n---\ntitle: x\n---').frontMatter).toBeUndefined();
  });
});
