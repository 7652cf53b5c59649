import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { linkDeclarations } from '../../server/src/features/declare-link';
import { linksOf } from '../../server/src/link/links';
import { checked, withCaret } from '../support/checked';

const table = (rows: readonly string[]): string => ['| 指标 | 2025年 | 2030年 | 属性 |', '| --- | --- | --- | --- |', ...rows].join('\n');
const plan = (sentence: string, rows: readonly string[]): string => `# 某市供水“十五五”规划\n\n${sentence}\n\n${table(rows)}\n`;

/** What each offer at the caret makes of the text. */
const declared = (marked: string, dialect: 'markdown' | 'plain' = 'markdown') => {
  const { text, at } = withCaret(marked);
  const offers = linkDeclarations(checked(text, 'zh', dialect).plan, at, 'zh');
  return offers.map(({ title, edits }) => ({ title, text: applyEdits(text, edits) }));
};
const rows = ['| 供水普及率（%） | 98.2 | ≥99 | 约束性 |', '| 管网漏损率（%）<!--↓--> | 9.1 | ≤8.5 | 约束性 |'];

describe('declaring a link', () => {
  it('marks the row and the figure, which are linked for sure from then on', () => {
    const [offer, ...others] = declared(plan('到2030年，供水普及率达到99%¦以上。', rows));
    expect(others).toEqual([]);
    expect(offer?.title).toBe('声明对应：这里说的是“供水普及率”');
    expect(offer?.text).toContain('供水普及率达到99%以上<!--=i1-->。');
    expect(offer?.text).toContain('| 供水普及率（%）<!--#i1--> | 98.2 |');
    const after = checked(offer?.text ?? '');
    expect(linksOf(after.plan).textTable).toMatchObject([
      { declared: true, score: 1, row: { indicator: { name: '供水普及率', id: 'i1' } } },
    ]);
    expect(after.findings.filter(({ ruleId }) => ruleId === 'syntax/mark')).toEqual([]);
  });

  it('is offered on the words of the statement too, and in English', () => {
    const { text, at } = withCaret(plan('到2030年，供水¦普及率达到99%。', rows));
    expect(linkDeclarations(checked(text).plan, at, 'en').map(({ title }) => title)).toEqual([
      'Declare the link: this speaks of “供水普及率”',
    ]);
  });

  it('on the name of a row declares all its statements', () => {
    const [offer] = declared(
      plan('2025年供水普及率达到98.2%。到2030年，供水普及率达到99%。', rows).replace('| 供水普及率', '| 供水¦普及率'),
    );
    expect(offer?.title).toBe('声明对应：正文 2 处说的是“供水普及率”');
    expect(offer?.text.match(/<!--=i1-->/g)).toHaveLength(2);
    expect(offer?.text.match(/<!--#i1-->/g)).toHaveLength(1);
  });

  it('keeps the other marks of the row', () => {
    const [offer] = declared(plan('到2030年，管网漏损率控制在8.5%¦以内。', rows));
    const [, row] = checked(offer?.text ?? '').plan.indicators;
    expect(row).toMatchObject({ id: 'i2', direction: 'down' });
  });

  it('uses the id a row has, and never one that is in use', () => {
    const [known] = declared(plan('到2030年，供水普及率达到99%¦。', ['| 供水普及率（%）<!--#supply--> | 98.2 | ≥99 | 约束性 |']));
    expect(known?.text).toContain('达到99%<!--=supply-->');
    expect(known?.text.match(/<!--#/g)).toHaveLength(1);
    const [free] = declared(plan('到2030年，供水普及率达到99%¦。', [rows[0] ?? '', '| 管网漏损率（%）<!--#i1--> | 9.1 | ≤8.5 | 约束性 |']));
    expect(free?.text).toContain('供水普及率（%）<!--#i2-->');
    const [numbered] = declared(plan('到2030年，供水普及率达到99%¦。', ['| 12. 供水普及率（%） | 98.2 | ≥99 | 约束性 |']));
    expect(numbered?.text).toContain('供水普及率（%）<!--#i12-->');
  });

  it.each([
    ['a figure that is linked to nothing', plan('到2030年，建成水厂3座¦。', rows)],
    ['a row nobody speaks of', plan('正文。', rows).replace('| 供水普及率', '| 供水¦普及率')],
    ['a link that is declared', plan('到2030年，供水普及率达到99%¦<!--=a-->。', ['| 供水普及率（%）<!--#a--> | 98.2 | ≥99 | 约束性 |'])],
    ['a place where no figure stands', plan('到2030年，供水普及率达到99%。正¦文。', rows)],
  ])('is not offered on %s', (_, text) => {
    expect(declared(text)).toEqual([]);
  });

  it('is not offered in extracted text, where a comment would be text', () => {
    expect(declared(plan('到2030年，供水普及率达到99%¦。', rows), 'plain')).toEqual([]);
  });
});

describe('ids that link nothing', () => {
  const found = (text: string) => checked(text).findings.filter(({ ruleId }) => ruleId === 'syntax/mark');
  const row = '| 供水普及率（%）<!--#supply--> | 98.2 | ≥99 | 约束性 |';

  it('a misspelt one is offered the one that is defined', () => {
    const text = plan('到2030年，供水普及率达到99%<!--=suply-->。', [row]);
    const [finding, ...others] = found(text);
    expect(others).toEqual([]);
    expect(finding?.message).toContain('全文没有指标以 <!--#suply--> 为标识');
    expect(applyEdits(text, finding?.suggestions?.[0]?.edits ?? [])).toBe(text.replace('suply', 'supply'));
  });

  it('one defined twice is told at the second place, with the first', () => {
    const text = plan('正文。', [row, row.replace('供水', '燃气')]);
    const [finding] = found(text);
    expect(finding?.span.start).toBe(text.lastIndexOf('<!--#'));
    expect(finding?.related[0]?.span.start).toBe(text.indexOf('<!--#'));
  });

  it('thousands of them are read through', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `<!--#id${String(i)}--><!--=od${String(i)}-->`).join('字');
    expect(found(text).length).toBeGreaterThan(0);
  });
});
