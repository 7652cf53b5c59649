import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/memory-terminal';
import { findingsOf, written, type Checker } from './errors/checker';
import { distractors } from './errors/distractors';
import { injectors } from './errors/injectors';
import { composePlan } from './errors/plan/compose';
import { runTrials, trialsOf } from './errors/score';
import { repairedSeeds } from './errors/seeds';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The command line of the sources, in this process. */
const check: Checker = async (inputs) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'error-bench-')));
  try {
    const paths = written(folder, inputs);
    const { out } = await runIn(folder, ['check', '--format', 'json', '--concurrency', '1', ...paths]);
    return findingsOf(out, folder, paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const drafts = Array.from({ length: 24 }, (_, i) => composePlan('smoke', i));

describe('the error bench', () => {
  it('makes the same plans from the same seed, and others from another', () => {
    expect(composePlan('smoke', 3)).toEqual(drafts[3]);
    expect(composePlan('other', 3).text).not.toBe(drafts[3]?.text);
  });

  it('mends every error of the seeds', () => {
    expect(repairedSeeds(join(root, 'seeds'))).toHaveLength(5);
  });

  it('marks what it says it marks', () => {
    for (const { text, marks } of drafts)
      for (const mark of marks)
        if (mark.kind === 'claim' && mark.wording !== 'added')
          expect(text.slice(mark.start, mark.end)).toContain(mark.figure.value.toFixed(mark.figure.decimals));
  });

  it('finds a place for every kind of error and every distractor, and changes the text there', () => {
    const trials = trialsOf({ drafts, injectors, distractors }, 'smoke', 2);
    const applied = new Set(trials.map(({ rules, kind }) => `${rules[0]} ${kind}`));
    const known = [...injectors, ...distractors].map(({ rules, kind }) => `${rules[0]} ${kind}`);
    expect(known.filter((each) => !applied.has(each))).toEqual([]);
    expect(trials.filter(({ draft, input }) => input.text === draft.text)).toEqual([]);
  });

  it('finds most errors of a small sample, and nothing above an info on plans without errors', async () => {
    const few = drafts.slice(0, 6);
    const onePerRule = injectors.filter(({ rules: [rule] }, i) => injectors.findIndex((each) => each.rules[0] === rule) === i);
    const { clean, outcomes } = await runTrials(check, few, trialsOf({ drafts: few, injectors: onePerRule, distractors: [] }, 'smoke', 1));
    expect(outcomes.length).toBeGreaterThan(40);
    expect(outcomes.filter(({ found }) => found).length / outcomes.length).toBeGreaterThan(0.75);
    expect(clean.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
