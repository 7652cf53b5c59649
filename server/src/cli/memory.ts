import { statSync } from 'node:fs';
import type { Cache } from './cache';
import type { FileOutcome, FileTask } from './check-file';

/** The outcomes of one process, for rounds of watching. */
export interface Memory extends Cache {
  /** True where a file was checked since the last `newRound`. */
  isNews(path: string): boolean;
  newRound(): void;
}

/** What a file looks like from outside; every write changes its ctime. Undefined for what cannot be looked at. */
const looks = (file: string): string | undefined => {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    return `${String(ino)} ${String(size)} ${String(mtimeMs)} ${String(ctimeMs)}`;
  } catch {
    return undefined;
  }
};

/** Starts a memory. */
export const makeMemory = (): Memory => {
  const known = new Map<string, { readonly look: string; readonly config: string; readonly outcome: FileOutcome }>();
  const seen = new Map<string, string>();
  let news = new Set<string>();
  return {
    has: (task: FileTask) => {
      const look = looks(task.file ?? task.path);
      const entry = known.get(task.path);
      if (look !== undefined && entry?.look === look && entry.config === JSON.stringify(task.config)) return true;
      if (look !== undefined) seen.set(task.path, look);
      return false;
    },
    get: ({ path }) => known.get(path)?.outcome,
    put: (task, outcome) => {
      news.add(task.path);
      const look = seen.get(task.path);
      seen.delete(task.path);
      if (look === undefined || outcome.dependent || outcome.problem) known.delete(task.path);
      else known.set(task.path, { look, config: JSON.stringify(task.config), outcome });
    },
    save: () => undefined,
    isNews: (path) => news.has(path),
    newRound: () => {
      news = new Set();
    },
  };
};
