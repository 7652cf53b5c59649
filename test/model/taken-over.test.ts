// A plan built on its last version (what did not change is taken over and moved) must be the plan built anew, down to every place.
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { buildPlan } from '../../server/src/model/document/build';
import { commonWithLast } from '../../server/src/model/kept/lineage';
import type { PlanDocument } from '../../server/src/model/types';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { turningEdits } from '../support/edited';
import { graphText } from '../support/graph-text';
import { originals } from '../support/originals';

type Dialect = 'markdown' | 'plain';
/** What is kept differs from build to build, and nobody reads it but who keeps it. */
const leftOut = new Set(['kept', 'placed']);
const firstDifference = (a: string, b: string): string | undefined => {
  if (a === b) return undefined;
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return `line ${String(at)}:\n  ${left[at] ?? ''}\n  ${right[at] ?? ''}`;
};

/** Builds one version after another, each on the one before, and compares each with the plan built anew. Gives how many proses, tables and outlines went on. */
const follow = (
  texts: Iterable<string>,
  dialect: Dialect,
  every = 1,
): { readonly went: number; readonly of: number; readonly tables: number; readonly outlines: number } => {
  let previous: PlanDocument | undefined;
  let went = 0;
  let of = 0;
  let tables = 0;
  let outlines = 0;
  let version = 0;
  for (const text of texts) {
    const was = [...(previous?.prose ?? [])];
    const before = new Set(was);
    const plan = buildPlan(parse(sourceOf(text), dialect, previous?.tree), previous);
    const common = commonWithLast(plan);
    if (common && previous) {
      const [then, now] = [was, plan.prose];
      expect(then.slice(0, common.head).every((prose, i) => now[i] === prose)).toBe(true);
      expect(then.slice(then.length - common.tail).every((prose, i) => now[now.length - common.tail + i] === prose)).toBe(true);
      expect(common.before).toBe(then.length);
      if (common.outline) outlines += 1;
    }
    went += plan.prose.filter((prose) => before.has(prose)).length;
    of += before.size;
    const tablesBefore = new Set(previous?.tables);
    tables += plan.tables.filter((table) => tablesBefore.has(table)).length;
    if (version % every === 0)
      expect(
        firstDifference(graphText(plan, leftOut), graphText(buildPlan(parse(sourceOf(text), dialect)), leftOut)),
        `version ${String(version)}`,
      ).toBe(undefined);
    previous = plan;
    version += 1;
  }
  return { went, of, tables, outlines };
};

/** A text and so many of its next versions. */
function* versions(text: string, next: Iterable<string>, count: number): Generator<string> {
  yield text;
  for (const version of next) {
    if ((count -= 1) < 0) return;
    yield version;
  }
}

function* asPeopleEdit(text: string, seed: number): Generator<string> {
  for (const edit of editsOf(text, seed)) yield edit.text;
}

/** Every line changed in every way: something typed into it, at its end and below it, then the line taken out and put back. */
function* line(text: string): Generator<string> {
  const lines = text.split('\n\n');
  for (const [i, own] of lines.entries()) {
    const [above, below] = [lines.slice(0, i), lines.slice(i + 1)];
    for (const put of [[`${own.slice(0, 4)}的${own.slice(4)}`], [own, '新建。'], [own, '三、新'], [], [`目录${own}`], [own]])
      yield [...above, ...put, ...below].join('\n\n');
  }
}

/** One told in markup and three as published, flattened tables among them. */
const texts = [
  ...seeds.slice(3, 4),
  ...originals('seeds')
    .slice(2, 4)
    .map(({ name, source }) => ({ name, text: source.text.slice(0, 16_000) })),
];

describe.each(['markdown', 'plain'] as const)('on its last version, %s', (dialect) => {
  it.each(texts)('$name, edited as people edit', ({ name, text }) => {
    const { went, of, tables, outlines } = follow(versions(text, asPeopleEdit(text, 5), cases(24, 60)), dialect, cases(8, 1));
    expect(went / of).toBeGreaterThan(0.9);
    expect(outlines).toBeGreaterThan(4);
    if (dialect === 'markdown' && name.endsWith('.plan.md')) expect(tables).toBeGreaterThan(0);
  });

  it.each(texts)('$name, torn by markup', ({ text }) => {
    const part = text.slice(0, 8_000);
    follow(versions(part, turningEdits(part, 9), cases(12, 100)), dialect, cases(4, 1));
  });

  it('in a plan in which every kind of line stands', () => {
    const text = [
      '# 某市教育发展规划（2021—2025年）',
      '目录',
      '一、目标',
      '二、任务',
      '附件：1.指标',
      '2.项目',
      '一、目标',
      '办好教育。',
      '',
      '表1 主要指标',
      '| 指标 | 2025年 |',
      '| --- | --- |',
      '| 毛入园率（%） | 95 |',
      '',
      '注：1.全市数。',
      '2.当年数。',
      '二、任务',
      '（一）普及学前',
      '教育',
      '1.建园。建十所。',
      '2.扩班。扩百班；',
      ':::box[专栏1 工程]',
      '（一）建设',
      '办好。',
      ':::',
      '专栏2 项目',
      '1.甲',
      '三、保障',
      '加强领导。',
      '附件1',
      '某市教育规划',
      '一、表',
    ].join('\n\n');
    // Every fifth, of six changes of each line: all six are compared.
    follow(versions(text, line(text), 400), dialect, cases(5, 1));
  });
});
