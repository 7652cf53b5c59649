import { describe, expect, it } from 'vitest';
import type { Mark } from '../../server/src/syntax/types';
import { cut, ignored, markdown, mended, plain, problems } from './tree';

const marks = (text: string): readonly Mark[] => markdown(text).marks;
const mark = (comment: string): Omit<Mark, 'span'> | undefined => {
  const [first] = marks(`指标${comment}`);
  if (!first) return undefined;
  const { span, ...rest } = first;
  expect(span).toEqual({ start: 2, end: 2 + comment.length });
  return rest;
};

describe('marks of indicators and columns', () => {
  it('directions', () => {
    expect(['<!--↑-->', '<!-- ↓ -->', '<!--=-->'].map(mark)).toEqual(
      ['up', 'down', 'steady'].map((direction) => ({ type: 'direction', direction })),
    );
  });

  it('ids defined and stated', () => {
    expect(mark('<!--#enroll3-->')).toEqual({ type: 'define', id: 'enroll3' });
    expect(mark('<!-- =毛入园率 -->')).toEqual({ type: 'state', id: '毛入园率' });
    expect(mark('<!--#a.b-c_1-->')).toEqual({ type: 'define', id: 'a.b-c_1' });
  });

  it('column roles', () => {
    expect(mark('<!--target 2025-->')).toEqual({ type: 'column', role: 'target', year: 2025 });
    expect(mark('<!-- actual 2020年 -->')).toEqual({ type: 'column', role: 'actual', year: 2020 });
    expect(mark('<!--forecast-->')).toEqual({ type: 'column', role: 'forecast' });
    for (const role of ['growth', 'name', 'unit', 'category', 'owner', 'number', 'attribute'])
      expect(mark(`<!--${role}-->`)).toEqual({ type: 'column', role });
  });

  it('remarks are none', () => {
    for (const text of [
      '注',
      'INFO END',
      'FORCE BREAK',
      '',
      ' ',
      '# 说明',
      '== 旧 ==',
      '---',
      'owner: 张三',
      'name of the plan',
      'target',
      '#TODO fix',
      '校核：张三',
      '校核人 李四',
      'the target for 2025 is high',
      'notes',
      'planned',
    ]) {
      const tree = markdown(`甲<!--${text}-->乙`);
      expect([text, ...problems(tree)]).toEqual([text]);
      if (text !== 'target') expect([text, ...tree.marks]).toEqual([text]);
    }
  });
});

describe('suppressions', () => {
  const suppressions = (text: string) =>
    marks(text).map((m) => (m.type === 'suppress' ? [m.scope, m.rules.map((r) => r.id), m.reason] : m));

  it('in English', () => {
    expect(
      suppressions(
        '<!-- planlint-disable-next-line number/sum year/period -- 原文如此 -->\n<!-- planlint-disable typo, punctuation -->\n文\n<!-- planlint-enable -->\n<!-- planlint-disable-file leftover/web-->',
      ),
    ).toEqual([
      ['next-line', ['number/sum', 'year/period'], '原文如此'],
      ['begin', ['typo', 'punctuation'], undefined],
      ['end', [], undefined],
      ['file', ['leftover/web'], undefined],
    ]);
  });

  it('in Chinese', () => {
    expect(
      suppressions(
        '<!-- 校核忽略下一行 number/sum、year -- 已核实 -->\n<!--校核忽略-->\n文\n<!--校核恢复-->\n<!-- 校核忽略全文 typo —— 理由 -->',
      ),
    ).toEqual([
      ['next-line', ['number/sum', 'year'], '已核实'],
      ['begin', [], undefined],
      ['end', [], undefined],
      ['file', ['typo'], '理由'],
    ]);
  });

  it('know where each rule id stands', () => {
    const tree = markdown('文<!-- planlint-disable a/b c -->');
    expect(tree.marks.flatMap((m) => (m.type === 'suppress' ? m.rules.map((r) => cut(tree, r.span)) : []))).toEqual(['a/b', 'c']);
  });

  it('may run over lines', () => {
    expect(suppressions('<!-- planlint-disable\n  a/b\n  -- 因为\n-->')).toEqual([['begin', ['a/b'], '因为']]);
  });
});

describe('malformed marks', () => {
  it.each([
    ['<!--↗-->', 'direction', '<!--↑-->'],
    ['<!--＝-->', 'direction', '<!--=-->'],
    ['<!--planlint-foo-->', 'command', '<!--planlint-foo-->'],
    ['<!-- planlint-disable-nextline a/b -->', 'command', '<!-- planlint-disable-next-line a/b -->'],
    ['<!--planlint-disabel-->', 'command', '<!--planlint-disable-->'],
    ['<!--校核忽略本行-->', 'command', '<!--校核忽略下一行-->'],
    ['<!-- target abc -->', 'column', '<!-- target abc -->'],
    ['<!--taget 2025-->', 'column', '<!--target 2025-->'],
    ['<!--growth 2025-->', 'column', '<!--growth-->'],
    ['<!--＃id-->', 'id', '<!--#id-->'],
    ['<!--#a/b-->', 'id', '<!--#a/b-->'],
  ])('%s is a problem: %s', (comment, code, fixed) => {
    const tree = markdown(`指标${comment}`);
    expect(problems(tree)).toEqual([`mark/${code} ${comment}`]);
    expect(tree.marks).toEqual([]);
    expect(mended(tree)).toBe(`指标${fixed}`);
    expect(ignored(tree)).toEqual([comment]);
  });
});

describe('in extracted text', () => {
  it('marks count as well, code does not exist', () => {
    const tree = plain('近视率<!--↓-->\n`<!--↑-->`\n```\n<!--=-->\n```');
    expect(tree.marks.map((m) => m.type === 'direction' && m.direction)).toEqual(['down', 'up', 'steady']);
  });
});
