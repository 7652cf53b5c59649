import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChunks, parsePlainStretch } from '../../server/src/syntax/chunks';
import type { SyntaxTree } from '../../server/src/syntax/types';
import { cases } from '../support/cases';
import { documents } from './documents';
import { expectSound, markdown, plain, sketches } from './tree';

/** Parts of two trees are equal. They are plain data: equal as JSON they are equal, and that is quickly seen; where they are not, the difference is shown. */
const expectSame = <Part extends keyof SyntaxTree>(one: SyntaxTree, other: SyntaxTree, parts: readonly Part[]): void => {
  for (const part of parts) if (JSON.stringify(one[part]) !== JSON.stringify(other[part])) expect(one[part], part).toEqual(other[part]);
};

describe('the parse in chunks', () => {
  it('gives the blocks of the whole parse', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const [chunked, whole] = [markdown(text), markdown(text, { whole: true })];
        expectSame(chunked, whole, ['blocks', 'ignorable', 'problems', 'boxes']);
      }),
      { numRuns: cases(120, 5_000) },
    );
  });

  it('gives the tables of the whole parse, those read without the parser among them', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '  ',
      '甲',
      ' 1 ',
      '　',
      ' 　',
      ' a b ',
      '\t',
      ' — ',
      ' 1~5',
      ':',
      '[x]',
      '&amp;',
      ' # ',
      '-',
      ' - ',
      '&nbsp;',
      '1.',
      '≥95%',
      '𠀀',
      '\\|',
      '*强*',
    );
    const written = (cells: readonly string[]): string => `|${cells.map((text) => `${text}|`).join('')}`;
    const row = fc.array(cell, { maxLength: 4 }).map(written);
    const edgeless = [
      '| a',
      '甲',
      ' | 1 |',
      '甲|乙',
      '甲 | 乙|',
      '|甲|乙',
      '| 甲 | 乙 ',
      '1.|乙',
      '1. a|b',
      '- |a',
      '# a|b',
      '> a|b',
      '　|a|',
      '|a|　',
      'a||',
      '|',
      ' |',
      '12 | 乙 |',
      '| 甲 |  ',
      '   | 甲 |',
      '    | 甲 |',
      '注：|',
    ];
    const mark = fc.constantFrom('---', ' --- ', ':-', '-:', ' :-: ', '--', '-');
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
      const own = fc.array(cell, { minLength: width, maxLength: width }).map(written);
      const marks = fc.array(mark, { minLength: width, maxLength: width }).map(written);
      const rows = fc.array(fc.oneof({ weight: 4, arbitrary: own }, row, fc.constantFrom(...edgeless)), {
        minLength: 1,
        maxLength: 4,
      });
      return fc.tuple(own, fc.oneof({ weight: 8, arbitrary: marks }, fc.constantFrom('|--', '|:', '')), rows);
    });
    const above = fc.constantFrom('', '表1 指标\n', '表1 指标\n\n', '# 标题\n', '- 项\n', '1. 项\n\n', ' ');
    const below = fc.constantFrom('', '\n', '\n注：数据', '\n\n注：数据', '\n> 引', '\n# 题', '\n| 1', ' ', '\n  | 1 | 2 |');
    let read = 0;
    fc.assert(
      fc.property(above, table, below, (before, [header, marks, rows], after) => {
        const text = `${before}${[header, marks, ...rows].join('\n')}${after}`;
        const [chunked, whole] = [markdown(text), markdown(text, { whole: true })];
        if (parsePlainStretch(text)?.blocks.some((block) => block.type === 'table')) read += 1;
        expectSame(chunked, whole, ['blocks', 'ignorable', 'problems']);
      }),
      { numRuns: cases(250, 5_000) },
    );
    expect(read).toBeGreaterThan(15);
  });

  it('gives the lists of the whole parse, those read without the parser among them', () => {
    const line = fc.constantFrom(
      '- 甲',
      '- 乙，',
      '-  丙',
      '- ',
      '-',
      '+ 丁',
      '1. 甲',
      '2. 乙',
      '3. 丙',
      '10. 丁',
      '1) 甲',
      '2) 乙',
      '1.甲',
      '- 1. 甲',
      '- - 甲',
      '- # 甲',
      '- > 甲',
      '1. 2. 甲',
      '  续',
      ' - 甲',
      '  - 甲',
      '   1. 甲',
      '甲',
      '一、乙',
      '# 题',
      '> 引',
      '',
      '',
      '',
      ' ',
      '- [x]',
      '- 甲  ',
      '-\t甲',
      '- 　甲',
      '- 　',
      '| a |',
      '---',
      '- ---',
      '- :::',
      '1. 甲 ',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        const [chunked, whole] = [markdown(text), markdown(text, { whole: true })];
        if (parsePlainStretch(text)?.blocks.some((block) => block.type === 'paragraph' && block.listDepth > 0)) read += 1;
        expectSame(chunked, whole, ['blocks', 'ignorable', 'problems']);
      }),
      { numRuns: cases(300, 10_000) },
    );
    expect(read).toBeGreaterThan(cases(3, 150));
  });

  it('gives the marks of the whole parse, those read without the parser among them', () => {
    const piece = fc.constantFrom(
      ...[
        '*',
        '**',
        '***',
        '****',
        '_',
        '__',
        '<br>',
        '<br/>',
        '<BR />',
        '<!--a-->',
        '<!---->',
        '<',
        '<1',
        '<甲',
        '甲',
        '乙丙',
        'a',
        '1',
        '98%',
        '。',
      ],
      ...[
        '，',
        '“',
        '”',
        '（',
        '）',
        '：',
        ' ',
        '  ',
        '\u3000',
        '\u200b',
        '\u00a0',
        '\u0000',
        '+',
        '~',
        '$',
        '[',
        ']',
        '𠀀',
        '&',
        '\n',
        '\n',
        '>',
      ],
    );
    const inline = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
    const oneLine = inline.map((text) => text.replaceAll('\n', ''));
    const block = fc.oneof(
      inline,
      oneLine.map((text) => `## ${text}`),
      fc.tuple(oneLine, oneLine).map(([a, b]) => `- ${a}\n- ${b}`),
      fc.tuple(oneLine, oneLine).map(([a, b]) => `1. ${a}\n2. ${b}`),
      fc.tuple(oneLine, oneLine, oneLine).map(([a, b, c]) => `|${a}|${b}|\n|---|---|\n| ${c} | ${a} |`),
      fc.tuple(inline, fc.constantFrom('---', '***', '___', '--- ', '* * *', ' ---', '-----', '** **')).map(([a, b]) => `${a}\n${b}`),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (blocks, end) => {
        const text = blocks.join('\n\n').replaceAll('\n', end);
        const [chunked, whole] = [markdown(text), markdown(text, { whole: true })];
        const plainly = parsePlainStretch(text);
        if (plainly && plainly.ignorable.length > 0) read += 1;
        expectSame(chunked, whole, ['blocks', 'ignorable', 'problems']);
      }),
      { numRuns: cases(600, 20_000) },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('gives them where long lists are cut too', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const [chunked, whole] = [markdown(text, { longChunk: 0 }), markdown(text, { whole: true })];
        expectSame(chunked, whole, ['blocks', 'ignorable']);
      }),
      { numRuns: cases(120, 5_000) },
    );
  });

  it('keeps the promises of the tree, in both dialects', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expectSound(markdown(text));
        expectSound(plain(text));
      }),
      { numRuns: cases(120, 5_000) },
    );
  });

  it('keeps them with ranges blanked out', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(200), { maxLength: 6 }), (text, numbers) => {
        const at = [...numbers].sort((a, b) => a - b).map((n) => Math.min(n, text.length));
        const blank = at.flatMap((start, i) => (i % 2 === 0 && at[i + 1] !== undefined ? [{ start, end: at[i + 1] ?? start }] : []));
        const tree = markdown(text, { blank });
        expectSound(tree);
        expectSame(markdown(text, { blank, whole: true }), tree, ['blocks']);
        expectSound(plain(text, blank));
      }),
      { numRuns: cases(100, 3_000) },
    );
  });
});

describe('where a text is cut', () => {
  const pieces = (text: string): string[] => cutChunks(text).map((chunk) => text.slice(chunk.start, chunk.end));

  it('before headings, numbering lines and paragraphs, behind a blank line only', () => {
    expect(pieces('# 甲\n\n文\n\n一、乙\n接\n\n（一）丙')).toEqual(['# 甲\n\n', '文\n\n', '一、乙\n接\n\n', '（一）丙']);
    expect(pieces('文\n# 甲\n一、乙')).toHaveLength(1);
  });

  it('never before a list item, nor inside one', () => {
    expect(pieces('文\n\n1. 甲\n\n2. 乙')).toHaveLength(1);
    expect(pieces('- 甲\n\n  一、续\n\n一、后')).toEqual(['- 甲\n\n  一、续\n\n', '一、后']);
    expect(pieces('文\n\n1.甲')).toEqual(['文\n\n', '1.甲']);
  });

  it('nowhere in a text with raw elements', () => {
    expect(pieces('甲\n\n<script>\n\n乙')).toHaveLength(1);
  });

  it('covers the text without a gap', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(pieces(text).join('')).toBe(text);
      }),
    );
  });
});

describe('chunks without markup', () => {
  it('need no parser', () => {
    expect(parsePlainStretch('## 标题\n\n正文，\n续。\n')?.blocks.map((b) => b.type)).toEqual(['heading', 'paragraph']);
    for (const text of [
      '- 项\n续',
      '- - 项',
      '\\*强*',
      '> 引',
      '| a |',
      'a\n:-',
      '# 甲 #',
      '1. 项\n3) 项',
      '- - -',
      '`x`',
      'a<b>',
      ':::',
      '~~~',
    ])
      expect(parsePlainStretch(text)).toBeUndefined();
  });

  it('see no container run on over a blank line', () => {
    expect(sketches(markdown('- 甲\n\n  乙\n\n丙\n\n> 丁\n\n戊'))).toEqual(['p[-,L1] 甲', 'p[L1] 乙', 'p 丙', 'p[Q1] 丁', 'p 戊']);
  });
});
