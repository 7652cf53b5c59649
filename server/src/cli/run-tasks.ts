import { statSync } from 'node:fs';
import { checkFile, type FileOutcome, type FileTask } from './check-file';
import type { Bilingual, Invocation } from './options';

/** Checks tasks and gives their outcomes in the order of the tasks, as they come; asks for tasks no sooner than it can use them. */
export type RunTasks = (tasks: Iterable<FileTask>) => AsyncGenerator<FileOutcome>;

/** Checks in this process, one file after the other. */
export const checkHere: RunTasks = async function* (tasks) {
  for (const task of tasks) {
    yield await checkFile(task);
    // A pause for signals and for the output to drain.
    await new Promise(setImmediate);
  }
};

/** Runs below this many bytes are checked in this process without asking the pool, which is not loaded then. */
const surelySmall = 8 * 1024 * 1024;

const sizeOf = (file: string): number => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
};

const inWorkers = async (files: readonly string[], asked: number | undefined): Promise<RunTasks> => {
  if (asked === 1 || files.length < 2) return checkHere;
  const sizes = files.map(sizeOf);
  if (asked === undefined && sizes.reduce((sum, size) => sum + size, 0) < surelySmall) return checkHere;
  const { checkInPool, chooseConcurrency } = await import('./pool');
  const workers = Math.min(asked ?? chooseConcurrency(sizes), files.length);
  return workers > 1 ? checkInPool({ workers }) : checkHere;
};

export interface Runner {
  readonly run: RunTasks;
  /** When all is through: saves the cache; gives why it could not. */
  readonly finish: () => Bilingual | undefined;
}

/** How files (absolute paths) are best run: in this process, or in as many workers as asked for or as are worth it; through the cache where that is asked for. */
export const runnerOf = async (
  values: Pick<Invocation<'check'>['values'], 'concurrency' | 'cache' | 'cache-location'>,
  files: readonly string[],
  cwd: string,
): Promise<Runner> => {
  const run = await inWorkers(files, values.concurrency);
  const given = values['cache-location'];
  if (!values.cache && given === undefined) return { run, finish: () => undefined };
  const [{ openCache }, { checkCached }, where, { planlintVersion }] = await Promise.all([
    import('./cache'),
    import('./check-cached'),
    import('./cache-location'),
    import('../host/version'),
  ]);
  const cache = openCache(given === undefined ? where.defaultCacheLocation(cwd) : where.cacheLocation(given, cwd), {
    version: planlintVersion(),
  });
  return { run: checkCached(cache, run), finish: () => cache.save() };
};
