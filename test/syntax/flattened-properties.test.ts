import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildTables } from '../../server/src/syntax/flattened';
import type { TableBlock } from '../../server/src/syntax/types';
import { isBlank, isLineEnd } from '../../server/src/text/characters';
import { lineSpan, positionAt, sourceOf, type Source } from '../../server/src/text/source';
import { anyText } from '../support/any-text';
import { cases } from '../support/cases';

/** What holds of every rebuilt table, whatever the text. Returns what does not. */
const faults = (source: Source, table: TableBlock): readonly string[] => {
  const { text } = source;
  const found: string[] = [];
  const width = table.rows[0]?.length ?? 0;
  if (width === 0 || table.rows.some((row) => row.length !== width)) found.push('rows of different length');
  if (table.headerRows < 0 || table.headerRows >= table.rows.length) found.push('no body');
  const parts = table.rows.flat().flatMap((cell) => {
    const { start, end } = cell.span;
    if (start < 0 || end < start || end > text.length) found.push(`span ${String(start)}–${String(end)} outside the text`);
    if (cell.parts.length === 0 && end !== start) found.push('an empty cell with a span');
    const first = cell.parts[0];
    const last = cell.parts.at(-1);
    if (first && last && (first.start !== start || last.end !== end)) found.push('a span that does not cover its parts');
    return cell.merged === 'left' || cell.merged === 'up' ? [] : cell.parts;
  });
  parts.forEach(({ start, end }, i) => {
    const piece = text.slice(start, end);
    if (piece === '' || isBlank(piece[0]) || isBlank(piece.at(-1)) || [...piece].some((character) => isLineEnd(character)))
      found.push(`part not trimmed: ${JSON.stringify(piece)}`);
    if (start < (parts[i - 1]?.end ?? 0)) found.push(`part out of order: ${piece}`);
    if (start < table.span.start || end > table.span.end) found.push(`part outside the table: ${piece}`);
  });
  if (parts[0]?.start !== table.span.start || parts.at(-1)?.end !== table.span.end)
    found.push('the span does not run from the first cell to the last');
  // No line within a table is lost.
  const starts = new Set(parts.map(({ start }) => start));
  for (let { line } = positionAt(source, table.span.start); line < source.lineStarts.length; line += 1) {
    const { start, end } = lineSpan(source, line);
    if (end > table.span.end) break;
    if (start < table.span.start) continue;
    let at = start;
    while (at < end && isBlank(text[at])) at += 1;
    const content = text.slice(at, end);
    if (content !== '' && !content.startsWith('[bookmark:') && !starts.has(at)) found.push(`line lost: ${content}`);
  }
  return found;
};

const allFaults = (text: string): readonly string[] => {
  const source = sourceOf(text);
  const tables = rebuildTables(source);
  const order = tables.flatMap(({ span }, i) => (span.start < (tables[i - 1]?.span.end ?? 0) ? ['tables out of order'] : []));
  return [...order, ...tables.flatMap((table) => faults(source, table))];
};

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
const originals = ['seeds', 'corpus/plans']
  .map((folder) => join(shared, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));

describe.skipIf(originals.length === 0)('rebuilt tables of the originals (skipped where ../shared is absent)', () => {
  it.each(originals)('are sound in $name', ({ text }) => {
    expect(allFaults(text)).toEqual([]);
  });

  it.each(originals)('are sound in prefixes and splices of $name', ({ text }) => {
    // Of a long plan every other, which bounds the cost.
    const count = cases(24, 200) / (text.length > 45_000 ? 2 : 1);
    for (let i = 0; i < count; i += 1) {
      const cut = Math.floor((text.length * i) / count);
      expect(allFaults(text.slice(0, cut))).toEqual([]);
      if (i % 2 > 0) continue;
      // Two stretches that never stood together.
      const far = (cut * 7919) % text.length;
      expect(allFaults(text.slice(cut, cut + 3000) + text.slice(far, far + 3000))).toEqual([]);
    }
  });
});

describe('rebuilt tables of any text', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '\n\n\n',
    '\t',
    '\r\n',
    ' ',
    '序号',
    '指标',
    '单位',
    '属性',
    '备注',
    '2020年',
    '2025年',
    '（目标值）',
    '1',
    '2',
    '3',
    '（1）',
    '98%',
    '≥95',
    '——',
    '约束性',
    '预期性',
    '水厂数量（座）',
    '供水',
    '合  计',
    '表1 指标',
    '专栏1 供水',
    '注：略。',
    '一、供水',
    '第一章 总则',
    '[bookmark: _Toc1]',
    '|',
    '# ',
    '这是一句相当长的话，用来当作正文，它在这里结束。',
  );

  it('are sound', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 160 }), (pieces) => allFaults(pieces.join('')).length === 0),
      { numRuns: cases(200, 4_000), seed: 7 },
    );
  });

  it('are sound where paragraphs are cells', () => {
    const cell = piece.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 120 }),
        fc.constantFrom('\n', '\n\n'),
        (pieces, gap) => allFaults(pieces.join(gap)).length === 0,
      ),
      { numRuns: cases(150, 3_000), seed: 11 },
    );
  });

  it('are sound in arbitrary strings', () => {
    fc.assert(
      fc.property(anyText(300), (text) => allFaults(text).length === 0),
      { numRuns: cases(100, 2_000), seed: 13 },
    );
  });
});

describe('long texts come to an end', () => {
  const filled = (unit: string, length = cases(30_000, 100_000)): string => unit.repeat(Math.ceil(length / unit.length));
  const rows = cases(3_000, 10_000);

  it('with a table of thousands of rows', () => {
    const header = '表1 指标\n\n序号\n\n指标\n\n2020年\n\n2025年\n\n属性\n\n';
    const body = Array.from(
      { length: rows },
      (_, i) =>
        `${String(i + 1)}\n\n第${String(i + 1)}项覆盖比例（%）\n\n${String((i * 3) % 97)}.5\n\n${String((i * 7) % 101)}\n\n约束性\n\n`,
    ).join('');
    const [table, ...more] = rebuildTables(sourceOf(header + body));
    expect(more).toEqual([]);
    expect(table?.rows).toHaveLength(rows + 1);
  });

  it('with thousands of tab-led rows', () => {
    const body = Array.from({ length: rows }, (_, i) => `\t第${String(i)}项\n\t${String(i)}\n\t${String(i + 1)}\n\n`).join('');
    expect(rebuildTables(sourceOf(`\t指标\n\t2020年\n\t2025年\n\n${body}`))[0]?.rows).toHaveLength(rows + 1);
  });

  it.each([
    ['one line', '推进水利高质量发展'],
    ['line ends', '\n'],
    ['single figures', '1\n\n'],
    ['single figures without blank lines', '1\n'],
    ['tabs', '\t'],
    ['lone tabs', '\t\n'],
    ['tab-led figures', '\t1\n'],
    ['tab-led rows of one', '\t1\n\n'],
    ['open brackets', '（（（\n\n'],
    ['bookmarks', '[bookmark: x]'],
    ['years', '2021年\n\n'],
    ['header words', '序号\n\n指标\n\n单位\n\n1\n\n'],
    ['captions', '表1 水\n\n1\n\n甲\n\n2\n\n乙\n\n'],
    ['totals', '合计\n\n1\n\n'],
    ['gaps', '甲\n\n\n\n\n\n1\n\n'],
    ['sentences and figures', '这是一个很长的句子，里面有很多内容，但是没有结束，一直写下去。\n\n1\n\n'],
  ])('of %s', (_, unit) => {
    expect(() => rebuildTables(sourceOf(filled(unit)))).not.toThrow();
  });
});
