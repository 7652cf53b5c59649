import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBookmarks, findGlosses } from '../../server/src/syntax/ignorable-text';
import { cut, expectSound, ignored, plain, problems, readings, sketches } from './tree';

describe('extracted text', () => {
  it('has a paragraph per line, and no markup', () => {
    const text = '　　标题　\n\n正文。\n>98\n* 为约束性指标\n# 甲\n| a | b |\n|---|---|\n1. 乙\r\n**丙**\n    丁';
    const tree = plain(text);
    expectSound(tree);
    expect(sketches(tree)).toEqual([
      'p 标题',
      'p 正文。',
      'p >98',
      'p * 为约束性指标',
      'p # 甲',
      'p | a | b |',
      'p |---|---|',
      'p 1. 乙',
      'p **丙**',
      'p 丁',
    ]);
    expect(cut(tree, tree.blocks[0]?.span ?? { start: 0, end: 0 })).toBe('　　标题　');
    expect(tree.ignorable).toEqual([]);
    expect(tree.problems).toEqual([]);
  });

  it('leaves ranges blanked out, but reads their comments', () => {
    const tree = plain('甲\n乙<!--↓-->\n丙', [{ start: 2, end: 11 }]);
    expect(sketches(tree)).toEqual(['p 甲', 'p 丙']);
    expect(tree.marks).toHaveLength(1);
  });

  it('knows comments, unclosed ones too', () => {
    const tree = plain('<!-- planlint-disable-file -->\n甲 <!-- 注\n续 --> 乙\n丙 <!-- 未完');
    expect(sketches(tree)).toEqual(['p 甲 <!-- 注\n续 --> 乙', 'p 丙 <!-- 未完']);
    expect(readings(tree)).toEqual(['甲乙', '丙  未完']);
    expect(problems(tree)).toEqual(['comment/unclosed <!--']);
    expect(tree.marks).toHaveLength(1);
  });
});

describe('pinyin glosses', () => {
  const glosses = (text: string): string[] => findGlosses(text).map((s) => text.slice(s.start, s.end));

  it('are brackets of toned letters behind a Han character', () => {
    expect(glosses('鎮(zhèn)村級(jí)各縣(市、區(qū))')).toEqual(['(zhèn)', '(jí)', '(qū)']);
    expect(glosses('綠(lǜ)莊(zhuāng)𠀀(wú)')).toEqual(['(lǜ)', '(zhuāng)', '(wú)']);
    expect(glosses('綠(lu\u0308\u0300)')).toEqual(['(lu\u0308\u0300)']);
  });

  it('are not English, numbers or anything longer', () => {
    for (const text of [
      '人工智能(AI)',
      '国内生产总值(gdp)',
      '(zhèn)',
      'a(zhèn)',
      '鎮（zhèn）',
      '鎮(zhèn',
      '鎮()',
      '鎮(zhènzhèn)',
      '幼儿(班)',
      '年(2025)',
    ])
      expect([text, ...glosses(text)]).toEqual([text]);
  });

  it('may be untoned where the document is glossed', () => {
    expect(glosses('行(xing)了(le)')).toEqual([]);
    expect(glosses('學(xué)'.repeat(20) + '了(le)GDP(AI)')).toHaveLength(21);
  });

  it('are read past', () => {
    const tree = plain('各縣(市、區(qū))人民政府');
    expect(readings(tree)).toEqual(['各縣(市、區)人民政府']);
    expect(tree.glosses.map((s) => cut(tree, s))).toEqual(['(qū)']);
  });
});

describe("Word's bookmarks", () => {
  it('are found and read past', () => {
    const tree = plain('[bookmark: _Toc1][bookmark: _GoBack]一、发展基础\n[bookmark 甲] [bookmark: 未完\n');
    expect(tree.bookmarks.map((s) => cut(tree, s))).toEqual(['[bookmark: _Toc1]', '[bookmark: _GoBack]']);
    expect(readings(tree)[0]).toBe('一、发展基础');
    expect(findBookmarks(`[bookmark: ${'x'.repeat(300)}]`)).toEqual([]);
  });
});

describe('the seeds', () => {
  const seed = (name: string): string => readFileSync(new URL(`../../../shared/seeds/${name}`, import.meta.url), 'utf8');
  const there = (() => {
    try {
      seed('001_157ad2e85003dffb.txt');
      return true;
    } catch {
      return false;
    }
  })();

  it.runIf(there)('001 is glossed throughout', () => {
    const tree = plain(seed('001_157ad2e85003dffb.txt'));
    expectSound(tree);
    expect(tree.glosses.length).toBeGreaterThan(1000);
    expect(readings(tree).join('')).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]/);
    expect(readings(tree).join('')).toContain('各縣(市、區)人民政府');
  });

  it.runIf(there)('003 has bookmarks', () => {
    const tree = plain(seed('003_fecfbdcb6d60fd60.txt'));
    expectSound(tree);
    expect(readings(tree).join('')).not.toContain('[bookmark');
    expect(new Set(ignored(tree).map((text) => text.slice(0, 10)))).toEqual(new Set(['[bookmark:']));
  });
});
