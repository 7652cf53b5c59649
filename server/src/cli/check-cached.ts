import type { Cache } from './cache';
import type { FileOutcome, FileTask } from './check-file';
import type { RunTasks } from './run-tasks';

/** Answers from the cache what it can and hands the rest on; outcomes come in the order of the tasks, and are those a run without cache would give. */
export const checkCached = (cache: Cache, run: RunTasks): RunTasks =>
  async function* (tasks) {
    const order: { readonly task: FileTask; readonly hit: boolean }[] = [];
    const missing = function* (): Generator<FileTask> {
      for (const task of tasks) {
        const hit = cache.has(task);
        order.push({ task, hit });
        if (!hit) yield { ...task, hash: true };
      }
    };
    const hits = async function* (): AsyncGenerator<FileOutcome> {
      for (let next = order[0]; next?.hit; next = order[0]) {
        order.shift();
        const kept = cache.get(next.task);
        if (kept) yield kept;
        else yield* run([next.task]);
      }
    };
    for await (const outcome of run(missing())) {
      yield* hits();
      const next = order.shift();
      if (!next) break;
      cache.put(next.task, outcome);
      // The hash was asked for the cache's sake.
      const shown = { ...outcome };
      Reflect.deleteProperty(shown, 'hash');
      yield shown;
    }
    yield* hits();
  };
