import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileTask } from '../../server/src/cli/check-file';
import { checkInPool, chooseConcurrency } from '../../server/src/cli/pool';
import { checkHere } from '../../server/src/cli/run-tasks';
import { outcomesOf, taskOf } from '../support/tasks';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dying = join(root, 'test/support/dying-worker.mjs');
let dir = '';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'planlint-pool-'));
  await build({
    entryPoints: [join(root, 'server/src/cli/worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(dir, 'worker.mjs'),
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('worker pool', () => {
  it('gives the outcomes that one process gives, in the order of the tasks', async () => {
    const seeds = join(root, 'seeds');
    const plans = readdirSync(seeds).filter((name) => /^00[012].*\.plan\.md$/.test(name));
    // A short file after a long one is done first and must still come second.
    const tasks = [...plans, 'missing.md'].map((name) => taskOf(join(seeds, name), { hash: true }));
    const there = await outcomesOf(checkInPool({ workers: 2, script: join(dir, 'worker.mjs') }), tasks);
    const here = await outcomesOf(checkHere, tasks);
    expect(here.some((o) => (o.checked?.report.messages.length ?? 0) > 0)).toBe(true);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  it('loses only the file a worker dies of', async () => {
    const names = ['a', 'memory', 'b', 'exit', 'c', 'throw', 'd', 'exit2', 'exit3', 'e', 'memory2', 'f', 'exit4', 'g', 'exit5'];
    const outcomes = await outcomesOf(
      checkInPool({ workers: 2, script: dying, heap: 32 }),
      names.map((name) => taskOf(name)),
    );
    expect(outcomes.map((o) => o.checked?.report.filePath ?? `!${o.problem?.filePath ?? ''}`)).toEqual(
      names.map((name) => (name.length > 1 ? `!${name}` : name)),
    );
    const problem = outcomes[1]?.problem?.problem;
    expect(problem?.zh).toContain('memory');
    expect(problem?.en).toContain('other files are not affected');
  });

  it('asks for tasks no sooner than it can use them, and stops when nobody listens any more', async () => {
    let asked = 0;
    const endless = function* (): Generator<FileTask> {
      for (;;) {
        asked += 1;
        yield taskOf(String(asked));
      }
    };
    const seen: string[] = [];
    for await (const outcome of checkInPool({ workers: 2, script: dying })(endless())) {
      seen.push(outcome.checked?.report.filePath ?? '');
      if (seen.length === 50) break;
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => String(i + 1)));
    expect(asked).toBeLessThan(70);
  });

  it('takes workers for large runs only, four at most', () => {
    const megabytes = (count: number, each: number): number[] => new Array<number>(count).fill(each * 1_048_576);
    expect(chooseConcurrency([], 8)).toBe(1);
    expect(chooseConcurrency(megabytes(10, 0.1), 8)).toBe(1);
    expect(chooseConcurrency(megabytes(800, 0.06), 8)).toBe(4);
    expect(chooseConcurrency(megabytes(800, 0.06), 2)).toBe(2);
    expect(chooseConcurrency(megabytes(1, 50), 8)).toBe(1);
  });
});
