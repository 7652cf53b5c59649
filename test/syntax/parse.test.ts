import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { cut, expectSound, markdown, plain, sketches, tables } from './tree';

describe('parse', () => {
  it('is the reader of the dialect where no table is flattened', () => {
    const text = '# 甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n码\n```\n';
    expect(parse(sourceOf(text), 'markdown').blocks).toEqual(markdown(text).blocks);
    expect(parse(sourceOf(text), 'plain').blocks).toEqual(plain(text).blocks);
  });

  it('puts rebuilt tables among the blocks, with the marks in their cells', () => {
    const text =
      '一、目标\n\n表1 主要指标\n\n\t指标\n\t2020年\n\t2025年\n\n\t毛入园率（%）\n\t99.86\n\t>98\n\n\t近视率（%）<!--↓-->\n\t43.6\n\t41.1\n\n二、任务\n';
    for (const dialect of ['markdown', 'plain'] as const) {
      const tree = parse(sourceOf(text), dialect);
      expectSound(tree);
      expect(
        tables(tree)[0]
          ?.rows.map((row) => row.map((cell) => cut(tree, cell.span)))
          .slice(0, 2),
      ).toEqual([
        ['指标', '2020年', '2025年'],
        ['毛入园率（%）', '99.86', '>98'],
      ]);
      expect(sketches(tree)).toEqual(['p 一、目标', 'p 表1 主要指标', 'table 3×3', 'p 二、任务']);
      expect(tree.marks).toHaveLength(1);
    }
  });

  const seeds = [
    '000_f9cdb5432da70a5b',
    '001_157ad2e85003dffb',
    '002_35d69f5622914f70',
    '003_fecfbdcb6d60fd60',
    '004_7cb648a97a09ca7b',
  ].flatMap((name) => {
    try {
      return [readFileSync(new URL(`../../../shared/seeds/${name}.txt`, import.meta.url), 'utf8')];
    } catch {
      return [];
    }
  });

  it.runIf(seeds.length > 0)('keeps its promises on the seeds, in both dialects', () => {
    for (const text of seeds) for (const dialect of ['markdown', 'plain'] as const) expectSound(parse(sourceOf(text), dialect));
  });
});
