// A text that is hard-wrapped says what it says with one paragraph a line; after every edit, be it one that turns it into the other, it says what a fresh check says.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { check, checkPlan, readPlan } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import { KeptHits } from '../../server/src/engine/kept-hits';
import { parse } from '../../server/src/syntax';
import { hardWrapOf } from '../../server/src/syntax/hard-wrap';
import type { PlanDocument } from '../../server/src/model/types';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { turningEdits, typedEdits } from '../support/edited';
import { troubles } from '../support/fuzz';
import { originals } from '../support/originals';
import { copiedFromPdf, hardWrapped, unwrappedPlan } from '../support/wrapped-texts';
import { expectLinear } from '../support/linear';

const strict: Config = { ...defaultConfig, preset: 'strict' };

/** What is found in a text, without the places. */
const saidOf = (text: string): string[] =>
  check(sourceOf(text), 'plain', strict)
    .findings.map(({ ruleId, message }) => `${ruleId} ${message.replace(/第 ?\d+ ?行/g, '')}`)
    .sort();

const isWrapped = (text: string): boolean => hardWrapOf(sourceOf(text), []) !== undefined;

describe('what is found in a hard-wrapped text', () => {
  const told = saidOf(unwrappedPlan);

  it('is what is found with one paragraph a line', () => {
    for (const id of ['numbering/heading', 'punctuation/bracket', 'typo/duplicate-word', 'punctuation/sentence-end'])
      expect(told.map((said) => said.split(' ')[0])).toContain(id);
    for (const width of [56, 64, 76, 90]) {
      for (const marksKept of [false, true]) {
        expect(saidOf(hardWrapped(unwrappedPlan, width, { marksKept }))).toEqual(told);
        expect(saidOf(hardWrapped(unwrappedPlan, width, { marksKept, wordsKept: true }))).toEqual(told);
        const indented = unwrappedPlan.replaceAll(/^(?=.{30})/gm, '　　');
        expect(saidOf(hardWrapped(unwrappedPlan, width, { indent: '　　', marksKept }))).toEqual(saidOf(indented));
      }
    }
  });

  it('is that and no more on pages as pdftotext writes them, whatever their first line is', () => {
    const leftovers = /^leftover\/(?:web|mojibake) /;
    // A paragraph that ends with ， at the foot of a page may go on behind its number.
    const atFoot = /^punctuation\/sentence-end /;
    const others = told.filter((said) => !atFoot.test(said));
    const pages = new Set<string>();
    for (let page = 4; page < 18; page += 1) {
      const text = hardWrapped(unwrappedPlan, 56, { page, feeds: true, lostIndent: 4, marksKept: true });
      for (const [, first = ''] of text.matchAll(/\f(.{0,4})/g)) pages.add(first);
      const said = saidOf(text).filter((each) => !leftovers.test(each));
      expect(said.filter((each) => !atFoot.test(each))).toEqual(others);
      expect(told).toEqual(expect.arrayContaining(said));
      expect(saidOf(text)).toContainEqual(expect.stringContaining('分页符（U+000C）'));
    }
    // Headings and the middle of paragraphs among them.
    expect([...pages].filter((first) => /^第.章/.test(first)).length).toBeGreaterThan(0);
  });

  it('stands at its place in the source', () => {
    const text = hardWrapped(unwrappedPlan, 56);
    const marked = check(sourceOf(text), 'plain', strict)
      .findings.filter(({ ruleId }) => ruleId === 'punctuation/bracket' || ruleId === 'typo/duplicate-word')
      .map(({ span }) => text.slice(span.start, span.end).replaceAll('\n', ''));
    expect(marked).toEqual(['（', '的的']);
  });

  it('is nothing in a right page copied out of a PDF', () => {
    expect(saidOf(copiedFromPdf)).toEqual([]);
    expect(saidOf(copiedFromPdf.replace('不少于400场次', '不少于于400场次'))).toEqual([expect.stringContaining('“于”连写了两遍')]);
  });

  it('is that of a Markdown paragraph of several lines, too', () => {
    const whole = unwrappedPlan.split('\n').filter((line) => !line.includes('\t') && !/^[表注]/.test(line));
    const markdown = (width: number): string[] =>
      check(sourceOf(whole.map((line) => hardWrapped(line, width, { wordsKept: true })).join('\n\n')), 'markdown', strict)
        .findings.map(({ ruleId, message }) => `${ruleId} ${message.replace(/第 ?\d+ ?行/g, '')}`)
        .sort();
    for (const width of [56, 64, 76]) expect(markdown(width)).toEqual(markdown(9999));
  });
});

/** Versions of a text, each one read on the one before, as the language server does: tree, plan and findings are those made anew. */
const follow = (versions: Iterable<string>, count: number): { readonly wrapped: number; readonly turned: number } => {
  const kept = new KeptHits();
  let plan: PlanDocument | undefined;
  let wrapped = 0;
  let turned = 0;
  let was: boolean | undefined;
  let i = 0;
  for (const version of versions) {
    if ((i += 1) > count) break;
    const source = sourceOf(version);
    plan = readPlan(source, 'plain', plan);
    const fresh = parse(source, 'plain');
    if (!isDeepStrictEqual(plan.tree, fresh)) expect(plan.tree).toEqual(fresh);
    const found = checkPlan(plan, strict, undefined, undefined, undefined, kept);
    const anew = checkPlan(readPlan(source, 'plain'), strict);
    if (!isDeepStrictEqual(found, anew)) expect(found, `version ${String(i)}`).toEqual(anew);
    const is = isWrapped(version);
    if (is) wrapped += 1;
    if (was !== undefined && was !== is) turned += 1;
    was = is;
  }
  return { wrapped, turned };
};

describe('a hard-wrapped text after an edit', () => {
  const texts = [
    hardWrapped(unwrappedPlan, 76, { page: 12 }),
    hardWrapped(unwrappedPlan, 56, { indent: '　　' }).replaceAll('\n', '\r\n'),
    hardWrapped(unwrappedPlan, 64, { page: 9, feeds: true, lostIndent: 4, marksKept: true }),
    copiedFromPdf,
  ] as const;

  it.each(texts)('is read as anew, typed in (%#)', (text) => {
    expect(follow(typedEdits(text, 3), cases(12, 400)).wrapped).toBeGreaterThan(0);
    expect(follow(typedEdits(text, 4), cases(12, 400)).wrapped).toBeGreaterThan(0);
  });

  it.each(texts)('is read as anew, edited as people edit (%#)', (text) => {
    const versions = function* (): Generator<string> {
      yield text;
      for (const edit of editsOf(text, 5)) yield edit.text;
    };
    expect(follow(versions(), cases(12, 300)).wrapped).toBeGreaterThan(0);
  });

  it.each(texts)('is read as anew, torn by markup (%#)', (text) => {
    expect(follow(turningEdits(text, 7), cases(12, 400)).wrapped).toBeGreaterThan(0);
  });

  it.each(texts)('is read as anew where an edit makes it one that is not wrapped, and back (%#)', (text) => {
    const long = `${'推动数字服务业与先进制造业深度融合，'.repeat(10)}\n`.repeat(8);
    const half = text.slice(0, text.indexOf('\n', text.length / 3) + 1);
    const versions = function* (): Generator<string> {
      for (const base of [text, text.replace('，', '，到2030年'), `${text}\n完`]) {
        yield base;
        yield base + long;
        yield base;
        yield half;
        yield half + long;
        yield long + half;
        yield base;
        yield base.replaceAll('\n', '\n\n');
      }
    };
    expect(follow(versions(), 99).turned).toBeGreaterThan(9);
  });

  it('is read as anew line by line, as it is typed', () => {
    const lines = copiedFromPdf.split('\n');
    expect(
      follow(
        lines.map((_, i) => lines.slice(0, i + 1).join('\n')),
        99,
      ).turned,
    ).toBeGreaterThan(0);
  });

  it('is read as anew where lines come and go at random', () => {
    const lines = copiedFromPdf.split('\n');
    const edit = fc.tuple(
      fc.nat(lines.length),
      fc.nat(2),
      fc.subarray(['', '- 2 -', '二、目标', '　　加快发展，', '<!-- 注 -->', '甲\t1', '到2030年，', ...lines.slice(1, 4)]),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 4, maxLength: 8 }), (edits) => {
        const versions = [lines];
        for (const [at, cut, put] of edits) versions.push((versions.at(-1) ?? lines).toSpliced(at, cut, ...put));
        follow(
          versions.map((version) => version.join('\n')),
          99,
        );
      }),
      { numRuns: cases(12, 300) },
    );
  });

  it.each(
    originals('seeds')
      .slice(2, 4)
      .map(({ name, source }) => [name, hardWrapped(source.text.slice(0, 12_000), 76)] as const),
  )('is read as anew: %s', (_, text) => {
    follow(typedEdits(text, 2), cases(6, 100));
    follow(turningEdits(text, 2), cases(6, 100));
  });
});

describe('a text made to be hard to unwrap', () => {
  const line = '推动数字服务业与先进制造业、现代农业深度融合发展，并';
  const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const begun = `${line}\n${line}\n发展。\n`.repeat(50);
  it.each([
    ['lines that all go on', repeated(`${line}\n`)],
    ['lines that go on, and end now and then', repeated(`${`${line}\n`.repeat(9)}发展。\n`)],
    ['comments between lines', repeated(`${line}\n${'<!-- 注 -->\n'.repeat(3)}发展。\n`)],
    ['comments, and no line below', (length: number) => `${begun}${line}\n${repeated('<!-- 注 -->\n')(length)}`],
    ['page numbers', repeated(`${line}\n\n- 1 -\n\n`)],
    ['a long line', (length: number) => `${begun}${repeated(line)(length)}`],
    ['short lines', repeated('甲，\n')],
  ])('%s', (_, textOf) => {
    expectLinear((text) => parse(sourceOf(text), 'plain'), textOf, 320_000);
  });

  it('fails no rule', () => {
    expect(troubles(`${line}\n`.repeat(500) + '发展。', 'plain')).toEqual([]);
    expect(troubles(`${`${line}\n`.repeat(9)}发展。\n`.repeat(60), 'plain')).toEqual([]);
  });
});
