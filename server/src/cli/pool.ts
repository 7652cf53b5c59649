import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { FileOutcome, FileTask } from './check-file';
import { checkHere, type RunTasks } from './run-tasks';

/** Below this many bytes nobody gets workers unasked: a second one spends some 4 s of CPU and 170 MB more (docs/scale.md). Where it breaks even is not measured yet. */
const worthWorkers = 24 * 1024 * 1024;
const mostWorkers = 4;

/** How many workers a run takes when nobody says: one for small runs, else a core each, four at most. Sizes in bytes. */
export const chooseConcurrency = (sizes: readonly number[], cores: number = availableParallelism()): number => {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return all < worthWorkers ? 1 : Math.max(1, Math.min(cores, mostWorkers, sizes.length));
};

/** Where the bundled worker stands: beside the bundle, whether in its folder or in the chunks folder below it. */
const workerFile = (): string | undefined =>
  ['./worker.js', '../worker.js'].map((name) => fileURLToPath(new URL(name, import.meta.url))).find(existsSync);

const crashed = (path: string, why: string): FileOutcome => ({
  problem: {
    filePath: path,
    problem: {
      zh: `校核进程在此文件上中止（${why}）：文件可能过大或过于复杂，请拆分后再校核；其他文件不受影响`,
      en: `the worker died on this file (${why}): it may be too large or too intricate, split it; other files are not affected`,
    },
  },
  fixed: 0,
});

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return (
    text
      .replace(/^Workerpool Worker (?:error: )?/, '')
      .split('\n')[0]
      ?.slice(0, 200) ?? ''
  );
};

/**
 * Lets so many pass at once, the others wait in order. The library has a queue of its own, but one that stands still when the last worker dies
 * (workerpool 10.0.3); it never holds anything here.
 */
const turnstile = (places: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((pass) => waiting.push(pass));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};

export interface PoolOptions {
  readonly workers: number;
  /** The script of the workers; for tests. */
  readonly script?: string;
  /** Heap of one worker in MB; Node's own default without. */
  readonly heap?: number;
}

/**
 * Checks in worker threads. At most four files per worker are under way or waiting for their turn, so memory does not grow with the run. A worker that
 * dies costs the file it was at, which is reported as a problem; a new one takes its place. Without a worker script (a development tree) it checks here.
 */
export const checkInPool = (options: PoolOptions): RunTasks =>
  async function* (tasks) {
    const script = options.script ?? workerFile();
    if (script === undefined) {
      yield* checkHere(tasks);
      return;
    }
    const pool = workerpool.pool(script, {
      workerType: 'thread',
      maxWorkers: options.workers,
      workerThreadOpts: options.heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: options.heap } },
    });
    const one = async (task: FileTask, again = true): Promise<FileOutcome> => {
      try {
        return JSON.parse((await pool.exec('check', [task])) as string) as FileOutcome;
      } catch (error) {
        const why = reasonOf(error);
        // Handed to a worker that had just died of another file: it was never tried.
        return again && why === 'Worker is terminated' ? one(task, false) : crashed(task.path, why);
      }
    };
    const turn = turnstile(options.workers);
    const waiting: Promise<FileOutcome>[] = [];
    const rest = tasks[Symbol.iterator]();
    const refill = (): void => {
      while (waiting.length < options.workers * 4) {
        const next = rest.next();
        if (next.done) return;
        waiting.push(turn(() => one(next.value)));
      }
    };
    try {
      refill();
      for (let first = waiting.shift(); first; first = waiting.shift()) {
        const outcome = await first;
        refill();
        yield outcome;
      }
    } finally {
      await pool.terminate(true, 2000).catch(() => undefined);
    }
  };
