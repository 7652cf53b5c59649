import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { applyEdits, compose } from '../../server/src/engine/edits';
import type { Finding } from '../../server/src/engine/finding';
import { fixAll } from '../../server/src/engine/fix';
import { format } from '../../server/src/features/formatting';
import { formatOnType } from '../../server/src/features/on-type-formatting';
import { squeeze, textWidth } from '../../server/src/text/characters';
import { sourceOf } from '../../server/src/text/source';
import type { Span } from '../../server/src/text/span';
import { checked, seeds } from '../support/checked';
import { planOf } from '../support/plan';

const formatted = (text: string, within?: Span): string => applyEdits(text, format(checked(text), { config: defaultConfig }, within));

const table = (rows: string): string => `表1 主要指标\n\n${rows}\n\n以上指标见表1。\n`;

/** Findings as a person and a baseline compare them: what is said of which words; padding is no word. */
const saidOf = (text: string, findings: readonly Finding[]): string[] =>
  findings.map((f) => `${f.id} ${f.ruleId} ${f.message} ${squeeze(text.slice(f.span.start, f.span.end))}`);

describe('format', () => {
  it('aligns tables with East Asian width and keeps the sides', () => {
    expect(
      formatted(
        table('|指标|2025年|2030年|属性|\n|---|--:|:-:|---|\n|供水普及率（%）<!--↑-->|98.2|≥99|约束性|\n|管网漏损率（%）|9.1|≤8.5||'),
      ),
    ).toBe(
      table(
        [
          '| 指标                    | 2025年 | 2030年 | 属性   |',
          '| ----------------------- | -----: | :----: | ------ |',
          '| 供水普及率（%）<!--↑--> |   98.2 |  ≥99  | 约束性 |',
          '| 管网漏损率（%）         |    9.1 | ≤8.5  |        |',
        ].join('\n'),
      ),
    );
  });

  it('puts every | of a column below the one above', () => {
    const text = formatted(table('| 甲 | b𠀀 | “c” |\n|-|-|-|\n| — | - | ①② |\n| 很长的名称 | 1\\|2 | |'));
    const places = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => textWidth(line.slice(0, index))).join());
    expect(new Set(places).size).toBe(1);
    expect(places.length).toBe(4);
  });

  it('leaves ragged rows ragged, long cells long, prefixes and line ends as they are', () => {
    const long = '各镇街按职责分工抓好落实并向社会公开进展情况，'.repeat(3);
    const text = `> | 甲 | 乙 |\r\n> |---|---|\r\n> | 1 |\r\n> | ${long} | 2 | 3 |\r\n`;
    expect(formatted(text)).toBe(`> | 甲  | 乙  |\r\n> | --- | --- |\r\n> | 1   |\r\n> | ${long} | 2   | 3   |\r\n`);
  });

  it('makes the safe fixes, in a stretch only those inside it', () => {
    const text = '农村供水水质合格率为74.48%%。\n\n城市供水水质合格率为83%%。\n';
    expect(formatted(text)).toBe(text.replaceAll('%%', '%'));
    expect(formatted(text, { start: 0, end: text.indexOf('城市') })).toBe(text.replace('%%', '%'));
  });

  it.each(seeds.slice(0, 2))('of $name is what the fixes make, aligned; a second time it changes nothing', ({ text }) => {
    const once = formatted(text);
    const { plan, findings } = checked(once);
    expect(format({ plan, findings, locale: 'zh' }, { config: defaultConfig })).toEqual([]);
    const fixed = fixAll(sourceOf(text), 'markdown', defaultConfig);
    expect(squeeze(once).replaceAll('-', '')).toBe(squeeze(fixed.text).replaceAll('-', ''));
    expect(saidOf(once, findings)).toEqual(saidOf(fixed.text, fixed.findings));
  });

  const blank = fc.constantFrom('', ' ', '  ', '\t');
  const cell = fc.constantFrom('', '98.2', '≥99', '——', '约束性', '供水普及率（%）', '1.5万', 'a\\|b', '达标', '<!--↓-->漏损率（%）');
  const row = (width: number): fc.Arbitrary<string> =>
    fc.tuple(fc.array(fc.tuple(blank, cell, blank), { minLength: width, maxLength: width }), fc.boolean()).map(([cells, open]) => {
      const inner = cells.map((c) => c.join('')).join('|');
      return open ? `|${inner}|` : `| ${inner} |`;
    });
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc
        .tuple(
          row(width),
          fc.array(fc.constantFrom('---', ':--', '--:', ':-:', '-'), { minLength: width, maxLength: width }),
          fc.array(row(width), { maxLength: 5 }),
        )
        .map(([head, sides, body]) => table([head, `|${sides.join('|')}|`, ...body].join('\n'))),
    );
  it('of any table is idempotent and changes no finding', () => {
    fc.assert(
      fc.property(tables, (text) => {
        const { plan, findings } = checked(text);
        const unfixed = findings.filter((f) => !f.fix);
        const once = applyEdits(text, format({ plan, findings: unfixed, locale: 'zh' }, { config: defaultConfig }));
        const after = check(sourceOf(once), 'markdown', defaultConfig);
        expect(saidOf(once, after.findings)).toEqual(saidOf(text, findings));
        expect(format({ plan: after.plan, findings: [], locale: 'zh' }, { config: defaultConfig })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('compose', () => {
  const edits = (length: number): fc.Arbitrary<{ span: Span; text: string }[]> =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: 3 }), fc.string({ maxLength: 3 })), { maxLength: 5 })
      .map((list) => {
        const out: { span: Span; text: string }[] = [];
        for (const [from, size, text] of list.sort((a, b) => a[0] - b[0])) {
          const start = Math.max(from, (out.at(-1)?.span.end ?? -1) + 1);
          if (start <= length) out.push({ span: { start, end: Math.min(length, start + size) }, text });
        }
        return out;
      });
  it('makes one set of edits of two', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }).chain((text) =>
          edits(text.length).chain((first) => {
            const middle = applyEdits(text, first);
            return edits(middle.length).map((second) => ({ text, first, second, middle }));
          }),
        ),
        ({ text, first, second, middle }) => {
          expect(applyEdits(text, compose(first, second, text.length))).toBe(applyEdits(middle, second));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('format on type', () => {
  /** Types Enter (or `|`) at `¦` and gives the text after the edits. */
  const typed = (text: string, character = '\n'): string => {
    const at = text.indexOf('¦') + 1;
    const whole = text.replace('¦', character);
    return applyEdits(whole, formatOnType(planOf(whole, 'markdown'), at, character));
  };

  it.each([
    ['一、总体要求¦', '一、总体要求\n二、'],
    ['九、完善机制。¦\n\n后文', '九、完善机制。\n十、\n\n后文'],
    ['（一）供水。¦', '（一）供水。\n（二）'],
    ['(3) 供水¦', '(3) 供水\n(4) '],
    ['  9. 供水¦', '  9. 供水\n  10. '],
    ['①供水；¦', '①供水；\n②'],
    ['一是抓供水。¦', '一是抓供水。\n二是'],
    ['第一，抓供水。¦', '第一，抓供水。\n第二，'],
    ['- 供水¦', '- 供水\n- '],
  ])('Enter behind %j goes on', (text, result) => {
    expect(typed(text)).toBe(result);
  });

  it.each([
    ['一、供水\n二、¦', '一、供水\n'],
    ['1.供水\n2.¦', '1.供水\n'],
  ])('Enter behind a bare number %j takes it away', (text, result) => {
    expect(typed(text)).toBe(result);
  });

  it.each(['## 第一章 总则¦', '普通一段。¦', '一、总体¦要求', '2025年完成。¦', '---\ntitle: 一、甲¦\n---\n', '1.5万人参加。¦'])(
    'Enter in %j changes nothing',
    (text) => {
      expect(typed(text)).toBe(text.replace('¦', '\n'));
    },
  );

  it('goes on with a table, ends it behind an empty row, and aligns it at |', () => {
    expect(typed('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |¦')).toBe('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| ');
    expect(typed('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n|  |  |¦')).toBe('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n');
    expect(typed('| 名称 | 乙 |\n|---|---|\n| 1 | 2 ¦', '|')).toBe('| 名称 | 乙  |\n| ---- | --- |\n| 1    | 2   |');
  });
});
