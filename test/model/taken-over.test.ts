// A plan built on its last version (what did not change is taken over and moved) must be the plan built anew, down to every place.
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { buildPlan } from '../../server/src/model/build';
import type { PlanDocument } from '../../server/src/model/types';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
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

/** Builds one version after another, each on the one before, and compares each with the plan built anew. Gives how many proses and tables went on. */
const follow = (
  texts: Iterable<string>,
  dialect: Dialect,
  every = 1,
): { readonly went: number; readonly of: number; readonly tables: number } => {
  let previous: PlanDocument | undefined;
  let went = 0;
  let of = 0;
  let tables = 0;
  let version = 0;
  for (const text of texts) {
    const before = new Set(previous?.prose);
    const plan = buildPlan(parse(sourceOf(text), dialect, previous?.tree), previous);
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
  return { went, of, tables };
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

/** One told in markup and three as published, flattened tables among them. */
const texts = [
  ...seeds.slice(3, 4),
  ...originals('seeds')
    .slice(2, 4)
    .map(({ name, source }) => ({ name, text: source.text.slice(0, 16_000) })),
];

describe.each(['markdown', 'plain'] as const)('on its last version, %s', (dialect) => {
  it.each(texts)('$name, edited as people edit', ({ name, text }) => {
    const { went, of, tables } = follow(versions(text, asPeopleEdit(text, 5), 24), dialect, 5);
    expect(went / of).toBeGreaterThan(0.9);
    if (dialect === 'markdown' && name.endsWith('.plan.md')) expect(tables).toBeGreaterThan(0);
  });

  it.each(texts)('$name, torn by markup', ({ text }) => {
    const part = text.slice(0, 8_000);
    follow(versions(part, turningEdits(part, 9), 40), dialect, 5);
  });
});
