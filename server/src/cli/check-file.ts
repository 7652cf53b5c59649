import { resolve } from 'node:path';
import type { FileBaseline } from '../engine/baseline';
import { check, dialectOf } from '../engine/check';
import type { Config } from '../engine/config';
import type { Finding } from '../engine/finding';
import { checkedFileOf, type CheckedFile, type FileProblem } from '../engine/report';
import type { FileStats } from '../engine/stats';
import { openPlan } from '../host/files';
import { parentsFinder } from '../host/parents';
import type { FindParents } from '../link/parents';
import { encodeText, sourceOf, type Source } from '../text/source';

/** What to do with one file: plain data, so that it can travel to a worker. */
export interface FileTask {
  /** As people named it, for messages and reports. */
  readonly path: string;
  /** Where it is read and written; `path` when absent (tasks that leave the process have it absolute). */
  readonly file?: string;
  /** The text itself (standard input); nothing is read or written then. */
  readonly text?: string;
  readonly config: Config;
  readonly fix: 'none' | 'write' | 'dry-run';
  readonly stats: boolean;
  /** What a fix leaves alone and does not report. A task that fixes nothing ignores it: its findings are filtered afterwards, so that the cache holds them all. */
  readonly baseline?: FileBaseline;
  /** Higher-level plans that bind it, beside those its front matter names: absolute paths. */
  readonly parents?: readonly string[];
  /** Give the hash of what was checked (the cache's key). */
  readonly hash?: boolean;
}

/** What became of one file: plain data, through workers and cache alike. Either `checked` or `problem` is there; both when it could be checked but not written. */
export interface FileOutcome {
  readonly checked?: CheckedFile;
  readonly problem?: FileProblem;
  /** Fixes applied (with `dry-run`: that would be). */
  readonly fixed: number;
  /** The rules of these fixes, one entry each. */
  readonly mended?: readonly string[];
  /** Of a task that fixed beside a baseline: findings let pass, entries that matched nothing before the fix, and the plan's entries once a fix is written. */
  readonly held?: { readonly passed: number; readonly stale: FileBaseline; readonly now?: FileBaseline };
  /** With `dry-run`: the unified diff, empty when nothing would change. */
  readonly diff?: string;
  /** The fixed text of a task that brought its text. */
  readonly text?: string;
  readonly stats?: FileStats;
  /** The findings depend on other files too (parent plans): no cache may keep them. */
  readonly dependent?: true;
  /** SHA-256 (hex) of the bytes that the findings are about, after a fix the bytes written. */
  readonly hash?: string;
}

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
};

interface Reading {
  readonly source: Source;
  /** Absent for a text that came with the task. */
  readonly bytes?: Uint8Array;
  readonly ms: number;
}

interface Findings {
  readonly findings: readonly Finding[];
  readonly stats?: FileStats;
}

/** Checks a source as it is, with the stopwatch when statistics are asked for. */
const findingsOf = async (source: Source, task: FileTask, opening: number, findParents: FindParents): Promise<Findings> => {
  if (!task.stats) return { findings: check(source, dialectOf(task.path), task.config, undefined, undefined, findParents).findings };
  const { checkWithStats } = await import('../engine/stats');
  return checkWithStats(source, dialectOf(task.path), task.config, () => performance.now(), opening, undefined, findParents);
};

const read = (task: FileTask): Reading | { readonly problem: FileProblem['problem'] } => {
  if (task.text !== undefined) return { source: sourceOf(task.text), ms: 0 };
  const start = performance.now();
  const opened = openPlan(task.file ?? task.path);
  return 'problem' in opened ? opened : { ...opened, ms: performance.now() - start };
};

/** Finds the parents of a task's plan and remembers whether there were any. */
const parentsOf = (task: FileTask): { readonly find: FindParents; readonly found: () => boolean } => {
  let any = false;
  const find = parentsFinder(resolve(task.file ?? task.path), task.parents);
  return {
    find: (plan) => {
      const parents = find(plan);
      any ||= parents.length > 0;
      return parents;
    },
    found: () => any,
  };
};

/** open → (fix) → check → report of one file; the unit of work that this process, the workers, the cache and watching share. Never rejects over a file. */
export const checkFile = async (task: FileTask): Promise<FileOutcome> => {
  const reading = read(task);
  if ('problem' in reading) return { problem: { filePath: task.path, problem: reading.problem }, fixed: 0 };
  const { bytes } = reading;
  const parents = parentsOf(task);
  const finish = async (source: Source, result: Findings, rest: Partial<FileOutcome>): Promise<FileOutcome> => {
    const unchanged = source === reading.source ? bytes : undefined;
    const hashed = task.hash ? (unchanged ?? encodeText(source.text, source.encoding, source.bom)) : undefined;
    return {
      checked: checkedFileOf(task.path, source, result.findings),
      fixed: 0,
      ...rest,
      ...(result.stats ? { stats: result.stats } : {}),
      ...(parents.found() ? { dependent: true as const } : {}),
      ...(hashed ? { hash: await sha256(hashed) } : {}),
    };
  };
  if (task.fix === 'none') return finish(reading.source, await findingsOf(reading.source, task, reading.ms, parents.find), {});

  const { fixAll } = await import('../engine/fix');
  const fixed = fixAll(reading.source, dialectOf(task.path), task.config, undefined, task.baseline, undefined, parents.find);
  const changed = fixed.text !== reading.source.text;
  const after: Source = changed ? { ...sourceOf(fixed.text, reading.source.encoding), bom: reading.source.bom } : reading.source;
  const holding = { passed: fixed.passed.length, stale: fixed.stale };
  const held = task.baseline ? { held: holding } : {};
  if (changed && task.fix === 'write' && bytes) {
    const { writeBack } = await import('./write-back');
    const problem = writeBack(task.file ?? task.path, fixed.text, reading.source, bytes);
    if (problem) {
      const { applyBaseline } = await import('../engine/baseline');
      const unfixed = await findingsOf(reading.source, task, reading.ms, parents.find);
      const { kept } = applyBaseline(unfixed.findings, task.baseline ?? {});
      return finish(reading.source, { ...unfixed, findings: kept }, { ...held, problem: { filePath: task.path, problem } });
    }
  }
  const measured = task.stats ? await findingsOf(after, task, reading.ms, parents.find) : undefined;
  const diff =
    task.fix === 'dry-run' ? (await import('./unified-diff')).unifiedDiff(task.path, reading.source.text, fixed.text) : undefined;
  return finish(
    after,
    { findings: fixed.findings, ...(measured?.stats ? { stats: measured.stats } : {}) },
    {
      ...(task.baseline && changed && task.fix === 'write' && bytes ? { held: { ...holding, now: fixed.baseline } } : held),
      ...(changed ? { fixed: fixed.fixed, mended: fixed.mended } : {}),
      ...(diff === undefined ? {} : { diff }),
      ...(task.text === undefined ? {} : { text: (after.bom ? '\ufeff' : '') + after.text }),
    },
  );
};
