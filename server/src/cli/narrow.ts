import { statSync } from 'node:fs';
import { problemText } from '../engine/config-node';
import type { ReportMessage } from '../engine/report';
import type { ShardPart } from '../reporters/reporter';
import type { BaselineRun } from './baseline-run';
import type { CheckPlan, PlannedFile } from './check-plan';
import type { Bilingual, Invocation } from './options';
import type { Terminal } from './terminal';

/** What is left to check of a plan, and which findings of it count. */
export interface Narrowed {
  readonly files: readonly PlannedFile[];
  readonly part?: ShardPart;
  readonly baseline?: BaselineRun;
  /** With `--changed-since`: does a finding of a file (absolute path) touch changed lines? */
  readonly changes?: (file: string, message: ReportMessage) => boolean;
}

const sizeOf = (file: string): number => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
};

/** Applies `--shard`, `--changed-since` and the baseline to a plan; loads what each needs only when it is asked for. Gives what makes the run impossible. */
export const narrow = async (
  { values }: Invocation<'check'>,
  plan: CheckPlan,
  terminal: Terminal,
): Promise<Narrowed | { readonly problem: Bilingual }> => {
  let { files } = plan;
  let part: ShardPart | undefined;
  if (values.shard !== undefined) {
    const { partOf, readShard } = await import('./shard');
    const shard = readShard(values.shard);
    if ('problem' in shard) return shard;
    part = partOf(
      files.map(({ path, file }) => ({ path, size: sizeOf(file) })),
      shard,
    );
    const mine = new Set(part.files);
    files = files.filter(({ path }) => mine.has(path));
  }
  let changes: Narrowed['changes'];
  const rev = values['changed-since'];
  if (rev !== undefined) {
    const { changesSince, isOnChangedLines } = await import('./changed-lines');
    const changed = changesSince(
      rev,
      files.map(({ file }) => file),
      terminal.env,
    );
    if (typeof changed === 'object')
      return { problem: { zh: `--changed-since：${changed.problem.zh}`, en: `--changed-since: ${changed.problem.en}` } };
    // A finding lies in its own file: files without changes need no check.
    files = files.filter(({ file }) => changed(file) !== undefined);
    changes = (file, message) => isOnChangedLines(message, changed(file) ?? []);
  }
  let baseline: BaselineRun | undefined;
  const configured = plan.run?.baseline;
  if (values.baseline !== undefined || values['write-baseline'] || values.prune || configured !== undefined) {
    const { openBaselineRun } = await import('./baseline-run');
    const opened = await openBaselineRun(values, configured, terminal.cwd);
    if (opened && 'problems' in opened)
      return {
        problem: {
          zh: opened.problems.map((p) => problemText(p, 'zh')).join('\nplanlint: '),
          en: opened.problems.map((p) => problemText(p, 'en')).join('\nplanlint: '),
        },
      };
    baseline = opened;
  }
  return { files, ...(part ? { part } : {}), ...(changes ? { changes } : {}), ...(baseline ? { baseline } : {}) };
};
