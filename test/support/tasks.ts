import { defaultConfig } from '../../server/src/engine/config';
import type { FileOutcome, FileTask } from '../../server/src/cli/check-file';
import type { RunTasks } from '../../server/src/cli/run-tasks';

/** A task to check one file with the default configuration. */
export const taskOf = (path: string, rest: Partial<FileTask> = {}): FileTask => ({
  path,
  config: defaultConfig,
  fix: 'none',
  stats: false,
  ...rest,
});

/** All outcomes of a runner. */
export const outcomesOf = async (run: RunTasks, tasks: Iterable<FileTask>): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = [];
  for await (const outcome of run(tasks)) outcomes.push(outcome);
  return outcomes;
};
