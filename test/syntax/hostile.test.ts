import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutChunks } from '../../server/src/syntax/chunks';
import type { SyntaxTree } from '../../server/src/syntax/types';
import { anyText } from '../support/any-text';
import { cases } from '../support/cases';
import { expectSound, markdown, plain, problems } from './tree';

const size = cases(4_000, 100_000);
/** A pattern repeated; `§` becomes a running number, so that no piece is known from before. */
const filled = (pattern: string, length = size): string => {
  const pieces: string[] = [];
  for (let i = 0, sum = 0; sum < length; i += 1) {
    const piece = pattern.replaceAll('§', i.toString(36));
    pieces.push(piece);
    sum += piece.length;
  }
  return pieces.join('');
};
const growing = (unit: string, end: string): string => {
  let text = '';
  for (let i = 3; text.length < size / 4; i += 1) text += unit.repeat(i) + end;
  return text;
};

const survives = (text: string): SyntaxTree => {
  const tree = markdown(text);
  expectSound(tree);
  expectSound(plain(text));
  return tree;
};

// prettier-ignore
const dear = [
  '*a_ ', '*中', '*§_ ', '*a_ \n\n', '[^a]', '- - - ', '- - - - §\n', '> > > ', '> > > > > > > > > §\n', '> a\n> > §\n', '`a``b', '` ', '<?', '<a b="', '<!-- ',
  '+-+\n', '+-+-+\n|§|b|\n', '+-+-+\n|甲§\n', '-- --\n', '\n-- --§\n', '\n§\n-- --\n§  b\n', '------\n甲 §\n-- --\n', '--                    -\n', '- §\n', '- §\n  - §\n', '- §\n  > §\n', '- > §\n', '1. §\n   1. §\n', '|§|\n|-|\n', '|a|b|\n|-|-|\n', ':::box\n', '> :::box[§]\n', '```\n', '<table>', '**中，**她§\n\n',
];
// prettier-ignore
const odd = [
  '[', ']', '![', '- - -\n', '> §\n', '>\n\n', '> §\n\n', '`', '_a ', '********a ', '\\', '\\*', '&amp;', '达到**98%**以上', '**日期**：§\n', '<a ', '<!A ', '<![CDATA[', '<!--a-->', 'x<!--§-->', ' <!--§--> \n',
  'x<!--\n-->', '-->', '<!-', '<!-->', '|', '| ', '|-|\n', 'a|§\n', '| a | b |\n\n', ':::\n', '::: §\n', ':', '：', '- :::box\n', ':::box[[', '~~~§\n', '- ```\n', '> ```\n', '# ', '#', '# §\n', '<table ', '</table>',
  '<table></table>', '<table><tr><td>§</td></tr></table>', '(zhèn', '鎮(zhèn)', '鎮(', '[bookmark:', '---\n', '---\na: b\n', '- §\n\n', '-\n', '1. §\n', '1) §\n', '一、§\n', '§\n\n', '\n', '\r', '\t', '-\t', '　', '　\n',
  'a  \n', 'a\\\n', '\u0000', '\u0000*', '\ud800', '\udc00*', '\ufeff\n', '到2025年，',
];

describe('much of one thing', () => {
  it.each(dear)('%j', (pattern) => {
    survives(filled(pattern));
  });

  it('a tenth of it of oddities', () => {
    for (const pattern of odd) survives(filled(pattern, size / 10));
  });

  it('runs of growing length', () => {
    for (const unit of ['`', '*', '_', '~', ':', '#', '>', '-']) for (const end of [' ', '\n', 'a']) survives(growing(unit, end));
  });

  it('nesting by indentation', () => {
    survives(Array.from({ length: 200 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'));
    survives(Array.from({ length: 50 }, (_, i) => `${' '.repeat(24 * i)}${'- '.repeat(12)}a`).join('\n'));
    survives(Array.from({ length: 300 }, (_, i) => `${':'.repeat(303 - i)}box`).join('\n'));
    survives(Array.from({ length: 300 }, (_, i) => `> ${':'.repeat(303 - i)}box`).join('\n'));
  });

  it('HTML table parts', () => {
    for (const part of ['<td>', '<tr><td>§', '<b>', 'a<br>', '&nbsp;', '<td a="', '<td rowspan=2000 colspan=200>', '<tr>', '<td>§</td>\n'])
      survives(`<table>${filled(part, size / 2)}</table>`);
    survives('<table>'.repeat(6000) + '</table>'.repeat(6000));
  });

  it('front matter', () => {
    for (const part of ['k: 1\n', 'a: &a *a\n', '- ', '? ', '[', '{a: ', '"', ' x\n', '# c\n', '!a ', ' \n', '- - -\n'])
      survives(`---\na: ${filled(part, size / 4)}\n---\n`);
    for (const part of ['[', '{a: ', '- ', '? ', '"', '!a ', '&a ', 'a: ', '[]]'])
      survives(`---\na: ${part.repeat(cases(3_000, 7_800) / part.length)}\n---\n`);
  });
});

describe('a line of 1 MB', () => {
  it.each(['到2025年，', '到2025年，*', '到**2025**年，', '- 到2025年，', '|甲', '<b>甲', '`甲', '\u0000甲', '鎮(zhèn)'])(
    'of %j',
    (pattern) => {
      survives(pattern.repeat(1_000_000 / pattern.length));
    },
  );

  it('inside a list', () => {
    survives(`- a\n  ${'到2025年，'.repeat(140_000)}`);
  });
});

describe('bounds', () => {
  it('say where meaning was given up, and keep the text', () => {
    const tree = markdown(`# 甲\n\n**乙**\n\n${'*a_ '.repeat(500)}\n\n${'> '.repeat(40)}丙\n\n**丁**`);
    expect(problems(tree).map((p) => p.split(' ')[0])).toEqual(['limit/marks', 'limit/nesting']);
    expect(tree.blocks.map((b) => b.type)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('end lists inside lists, whose depth their indentation tells, and count no list that has ended', () => {
    const nestedTo = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(2 * i)}- 甲`).join('\n');
    expect(problems(markdown(nestedTo(12)))).toEqual([]);
    expect(problems(markdown(nestedTo(13))).map((p) => p.split(' ')[0])).toEqual(['limit/nesting']);
    expect(problems(markdown(`${nestedTo(12)}\n\n`.repeat(5)))).toEqual([]);
    expect(problems(markdown('- 甲\n      - 乙\n   - 丙\n'.repeat(100)))).toEqual([]);
  });

  it('end a list of thousands of items without a blank line', () => {
    expect(problems(markdown('1.\n'.repeat(4001))).map((p) => p.split(' ')[0])).toEqual(['limit/nesting']);
  });

  it('are not met by plans: long tables, lists and paragraphs without marks', () => {
    expect(markdown(`| 指标 | 值 |\n|---|---|\n${'| **甲** | *98%*<br>乙 |\n'.repeat(400)}`).problems).toEqual([]);
    expect(markdown('- 甲\n  - **乙**\n'.repeat(190)).problems).toEqual([]);
    expect(markdown('1.\n'.repeat(2000)).problems).toEqual([]);
    expect(markdown('到2025年，达到98%。\n'.repeat(20_000)).problems).toEqual([]);
    expect(markdown(`${'# 甲\n**乙**\n'.repeat(5000)}`).problems).toEqual([]);
  });

  it('hold for chunks: lists are cut where they grow long', () => {
    const text = filled('- §\n  - 甲\n');
    expect(Math.max(...cutChunks(text).map((c) => c.end - c.start))).toBeLessThan(2100);
  });
});

describe('any text', () => {
  it('of any characters', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        survives(text);
      }),
      { numRuns: cases(100, 3_000) },
    );
  });

  it('of the characters of markup', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'*_`<>!-|:#[]()\\~=+1.　 \n\r\t"&/甲，。x\u0000\ud800'), { maxLength: 300 }),
        (characters) => {
          survives(characters.join(''));
        },
      ),
      { numRuns: cases(150, 5_000) },
    );
  });

  it('and every beginning of a document with everything in it', () => {
    const text =
      '---\ntitle: 甲\nperiod: 2021-2025\n---\n# 一 <!--#a-->\n\n一、**乙**达到**98%**以上，\n丙 `码`。\n\n:::box[专栏1 丁]\n- 戊\n  1. 己\n:::\n\n| 指标<!--name--> | 2025<br>年 |\n|---|---|\n| 庚 | ≥98 |\n注：辛。\n\n<table><tr><th rowspan=2>壬</th><td>1</td></tr>\n\n<tr><td>2</td></tr></table>\n\n```\n码\n```\n> 引\n> > 深\n\n<!-- planlint-disable-next-line a/b -- c -->\n鎮(zhèn)[bookmark: _Toc1]\\*';
    for (let i = 0; i <= text.length; i += cases(4, 1)) {
      expectSound(markdown(text.slice(0, i)));
      expectSound(plain(text.slice(0, i)));
    }
    expect(problems(markdown(text))).toEqual(['table/swallowed 注：辛。']);
  });
});
