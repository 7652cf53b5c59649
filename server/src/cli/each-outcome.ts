import type { Locale } from '../rules/rule';
import type { FileOutcome, FileTask } from './check-file';
import type { Progress } from './progress';
import type { RunTasks } from './run-tasks';
import type { Terminal } from './terminal';

/** A bar appears when a run of more files than this has taken longer than that. */
const fewFiles = 10;
const soon = 1000;

/** Runs tasks and takes their outcomes in order, drawing a bar where that helps. Gives true when the user interrupted: what was under way then is not taken. */
export const eachOutcome = async (
  run: RunTasks,
  tasks: readonly FileTask[],
  terminal: Terminal,
  locale: Locale,
  take: (outcome: FileOutcome, index: number) => void,
  now: () => number = () => performance.now(),
): Promise<boolean> => {
  const state = { stopped: false };
  const supply = function* (): Generator<FileTask> {
    for (const task of tasks) {
      if (state.stopped) return;
      yield task;
    }
  };
  let wake = (): void => undefined;
  const interrupt = (): void => {
    state.stopped = true;
    wake();
  };
  // A single file is soon done; an interrupt then ends the process as usual.
  const release = tasks.length > 1 ? terminal.onInterrupt(interrupt) : () => undefined;
  const start = now();
  let bar: Progress | undefined;
  const outcomes = run(supply());
  try {
    for (let index = 0; ; index += 1) {
      // Not Promise.race with one promise for all: it would hold on to every outcome until the end.
      const next = await new Promise<IteratorResult<FileOutcome> | undefined>((done, fail) => {
        wake = () => {
          done(undefined);
        };
        outcomes.next().then(done, fail);
      });
      if (!next || state.stopped) {
        void outcomes.return(undefined);
        return true;
      }
      if (next.done) return false;
      bar?.clear();
      take(next.value, index);
      bar?.update(index + 1);
      if (!bar && terminal.progress && tasks.length > fewFiles && now() - start > soon) {
        const { startProgress } = await import('./progress');
        bar = startProgress(tasks.length, index + 1, terminal.progress, locale === 'zh' ? '个文件' : 'files');
      }
    }
  } finally {
    bar?.stop();
    release();
  }
};
