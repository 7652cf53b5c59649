import { isDeepStrictEqual } from 'node:util';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { readPage } from '../../scripts/rule-files.mjs';
import { rules } from '../../server/src/rules';
import { parse, type Block, type SyntaxTree } from '../../server/src/syntax';
import { changeBetween } from '../../server/src/text/change';
import { sourceOf } from '../../server/src/text/source';
import type { Span } from '../../server/src/text/span';
import { cases } from '../support/cases';
import { turningEdits } from '../support/edited';
import { originals } from '../support/originals';
import { copiedFromPdf, hardWrapped, unwrappedPlan } from '../support/wrapped-texts';
import { documents } from './documents';

type Dialect = 'markdown' | 'plain';

/** What a block says, wherever it stands: its text, its shape, and what lies in it. */
const sayingOf = (tree: SyntaxTree, block: Block): string => {
  const { start, end } = block.span;
  const inside = (span: Span): boolean => span.start < end && span.end > start;
  const moved = JSON.stringify(
    [
      block,
      tree.ignorable.filter(inside),
      tree.marks.filter((mark) => inside(mark.span)),
      tree.problems.filter((problem) => inside(problem.span)),
    ],
    (key, value: unknown) => (key === 'start' || key === 'end' ? Number(value) - start : value),
  );
  return tree.source.text.slice(start, end) + moved;
};

/** Reads versions of a text one after another; each must be as it is read anew, and a block that stayed must say what it said. */
const follow = (versions: Iterable<string>, dialect: Dialect, looked = false): { kept: number; blocks: number } => {
  let previous: SyntaxTree | undefined;
  let kept = 0;
  let blocks = 0;
  for (const text of versions) {
    const said = looked && previous ? new Map(previous.blocks.map((block) => [block, sayingOf(previous as SyntaxTree, block)])) : undefined;
    const before = new Set(previous?.blocks);
    const source = sourceOf(text);
    const tree = parse(source, dialect, previous);
    const fresh = parse(source, dialect);
    if (!isDeepStrictEqual(tree, fresh)) expect(tree).toEqual(fresh);
    if (previous) blocks += tree.blocks.length;
    for (const block of tree.blocks) {
      if (!before.has(block)) continue;
      kept += 1;
      if (said) expect(said.get(block)).toBe(sayingOf(tree, block));
    }
    expect(new Set(tree.blocks).size).toBe(tree.blocks.length);
    previous = tree;
  }
  return { kept, blocks };
};

const take = function* <T>(many: Iterable<T>, count: number): Generator<T> {
  let i = 0;
  for (const one of many) {
    if (i++ >= count) return;
    yield one;
  }
};

const peoplesEdits = function* (text: string, seed: number): Generator<string> {
  yield text;
  for (const edit of editsOf(text, seed)) yield edit.text;
};

const seeds = join(import.meta.dirname, '../../seeds');
const ownSeeds = readdirSync(seeds)
  .filter((name) => /\d.*\.md$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(seeds, name), 'utf8') }));
const texts = [
  ...ownSeeds,
  ...(['seeds', 'corpus/clean', 'corpus/plans'] as const).flatMap(originals).map(({ name, source }) => ({ name, text: source.text })),
];

describe('the tree of the next version', () => {
  it.each(texts.map(({ name, text }) => [name, text] as const))('is that of a reading anew: %s', (name, text) => {
    const dialect = name.endsWith('.txt') ? 'plain' : 'markdown';
    const { kept, blocks } = follow(take(peoplesEdits(text, 7), cases(5, 100)), dialect);
    expect(kept / blocks).toBeGreaterThan(0.9);
    follow(take(turningEdits(text, 11), cases(4, 60)), dialect);
    follow(take(turningEdits(text, 12), cases(2, 24)), dialect === 'plain' ? 'markdown' : 'plain');
  });

  it.each([
    ['\r\n', 'markdown'],
    ['\r', 'markdown'],
    ['\r\n', 'plain'],
  ] as const)('is that with the line ends %j, %s', (end, dialect) => {
    for (const { text } of ownSeeds.slice(0, 2)) {
      const written = text.replaceAll('\n', end);
      follow(take(peoplesEdits(written, 3), cases(6, 50)), dialect);
      follow(take(turningEdits(written, 5), cases(12, 100)), dialect);
    }
  });

  it('is that of the examples of the rules', () => {
    for (const rule of rules) {
      for (const [i, example] of readPage(rule.id).examples.entries() as Iterable<[number, { text: string; dialect?: Dialect }]>)
        follow(take(turningEdits(example.text, i), cases(2, 24)), example.dialect ?? 'markdown', true);
    }
  });

  it('is that of texts made to be hard to read, and what stays says what it said', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, seed) => {
        for (const dialect of ['markdown', 'plain'] as const) follow(take(turningEdits(text, seed), cases(6, 12)), dialect, true);
      }),
      { numRuns: cases(16, 400) },
    );
    fc.assert(
      fc.property(documents, documents, documents, documents, (a, b, c, d) => {
        follow([a + b + c, a + d + c, a + c, d + c, a + b, b], 'markdown', true);
      }),
      { numRuns: cases(16, 400) },
    );
  });

  it('is that where the table above a row of pipes comes and goes', () => {
    const [table, row] = ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', '| 3 | 4 |'];
    const below = `\n\n${row}\n\n${row}\n\n后。\n`;
    const versions = [
      `${table}${below}`,
      `${table}丙${below}`,
      `丁${below}`,
      `${table}${below}`,
      row + below,
      `${table}\n\n${table}${below}`,
    ];
    follow(versions, 'markdown', true);
    follow(versions.toReversed(), 'markdown', true);
  });

  it('is that of a hard-wrapped text, and what stays says what it said', () => {
    for (const text of [
      hardWrapped(unwrappedPlan, 64, { page: 10 }),
      hardWrapped(unwrappedPlan, 64, { page: 9, feeds: true, lostIndent: 4 }),
      copiedFromPdf,
    ]) {
      const { kept, blocks } = follow(take(peoplesEdits(text, 5), cases(12, 60)), 'plain', true);
      expect(kept / blocks).toBeGreaterThan(0.6);
      follow(take(turningEdits(text, 6), cases(16, 100)), 'plain', true);
    }
  });

  it('is that of running text typed between boxes, comments, front matter and tables', () => {
    const lines = `甲乙|# 题|一、甲|:::box[专栏1 甲]|::::box[乙]|:::| :::|> :::box[丙]|：：：box|<!--x-->|文<!--x-->文|<!--|-->|---`
      .split('|')
      .concat(['title: 甲', '- 项', '', '　', '| a | b |', '|---|---|', '| 1 | 2 |', ':-', '表1 甲', '序号', '98', '2025年']);
    const typed = fc.constantFrom('甲', '12', '一、', '# ', '第二章 ', '|', '-', ' ', ':', '\r', '\n', '\f', '。', '');
    const edits = fc.array(fc.tuple(fc.nat(200), fc.nat(3), typed), { minLength: 6, maxLength: 10 });
    const written = fc.tuple(fc.array(fc.constantFrom(...lines), { maxLength: 16 }), fc.constantFrom('\n', '\n', '\r\n'));
    fc.assert(
      fc.property(written, fc.boolean(), edits, ([own, end], front, changes) => {
        const versions = [[...(front ? ['---', 'title: 甲', '---'] : []), ...own].join(end)];
        for (const [place, cut, put] of changes) {
          const text = versions.at(-1) ?? '';
          const at = Math.min(place, text.length);
          versions.push(text.slice(0, at) + put + text.slice(at + (put === '' ? cut : 0)));
        }
        for (const dialect of ['markdown', 'plain'] as const) follow(versions, dialect);
      }),
      { numRuns: cases(24, 400) },
    );
  });

  it('says what it said where a plan is edited', () => {
    const [{ text } = { text: '' }] = ownSeeds;
    follow(take(peoplesEdits(text, 5), cases(4, 12)), 'markdown', true);
    follow(take(turningEdits(text, 6), cases(8, 24)), 'markdown', true);
  });
});

describe('the blocks of the next version', () => {
  it.each(['markdown', 'plain'] as const)('are those before but the one that is typed in, %s', (dialect) => {
    for (const { text } of ownSeeds) {
      let tree = parse(sourceOf(text), dialect);
      const paragraphs = tree.blocks.filter(({ type, span }) => type === 'paragraph' && span.end - span.start > 30);
      for (const at of paragraphs.filter((_, i) => i % 9 === 0).map(({ span }) => span.end - 8)) {
        const { text: old } = tree.source;
        const before = new Set(tree.blocks);
        tree = parse(sourceOf(`${old.slice(0, at)}的${old.slice(at)}`), dialect, tree);
        expect(tree.blocks.filter((block) => !before.has(block)).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are those before around a cell that is edited', () => {
    const text = '一、目标\n\n表1\n\n| 指标 | 值 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n\n注：甲。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    const tree = parse(sourceOf(text), 'markdown');
    const before = [...tree.blocks];
    const next = parse(sourceOf(text.replace('| 1 |', '| 12.5 |')), 'markdown', tree);
    expect(next.blocks.map((block, i) => block === before[i])).toEqual([true, true, false, true, true]);
  });
});

describe('changeBetween', () => {
  it('finds what two texts share at both ends', () => {
    const letter = fc.constantFrom('甲', '乙', '\n');
    const long = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join('').repeat(200));
    const short = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(long, short, short, long, (before, a, b, behind) => {
        const [old, text] = [before + a + behind, before + b + behind];
        const { head, tail, shift } = changeBetween(old, text);
        expect(old.slice(0, head)).toBe(text.slice(0, head));
        expect(old.slice(tail - shift)).toBe(text.slice(tail));
        expect(tail).toBeGreaterThanOrEqual(head);
        expect(tail - shift).toBeGreaterThanOrEqual(head);
        if (tail > head && tail - shift > head) {
          expect(old[head]).not.toBe(text[head]);
          expect(old[tail - shift - 1]).not.toBe(text[tail - 1]);
        }
      }),
    );
  });
});
