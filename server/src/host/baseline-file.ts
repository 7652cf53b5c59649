import { existsSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { baselineText, fileBaselineOf, without, type Baseline, type FileBaseline, type Known } from '../engine/baseline';
import { readBaseline } from '../engine/baseline-file';
import type { ConfigProblem } from '../engine/config-node';
import type { ConfigFiles } from './config-loader';
import { shownPath, slashed } from './config-paths';
import { readConfigText } from './config-text';
import { openFile } from './files';

/** What `--write-baseline` writes when neither `--baseline` nor a configuration names a file. */
export const defaultBaseline = 'planlint-baseline.json';

/** A baseline file opened: its absolute path and what it holds. */
export interface OpenBaseline {
  readonly path: string;
  readonly baseline: Baseline;
}

/**
 * Opens a baseline file (absolute path). Never throws: a missing, unreadable or wrong one comes back as problems with their places.
 * @param open reads it; from the file system of this machine unless said otherwise
 */
export const openBaseline = async (
  path: string,
  cwd: string,
  open: ConfigFiles['open'] = openFile,
): Promise<OpenBaseline | { readonly problems: readonly ConfigProblem[] }> => {
  const shown = shownPath(path, cwd);
  const opened = await open(path);
  if ('problem' in opened) {
    const zh = `基线文件读不出：${opened.problem.zh}；可用 --write-baseline 生成`;
    const en = `the baseline file cannot be read: ${opened.problem.en}; make one with --write-baseline`;
    return { problems: [{ file: shown, problem: { zh, en } }] };
  }
  const read = await readConfigText('baseline.json', opened.source.text);
  if ('problem' in read) return { problems: [{ file: shown, ...read }] };
  const result = readBaseline(read.node, shown);
  return 'problems' in result ? result : { path, baseline: result.baseline };
};

const keyOf = (baselinePath: string, plan: string): string => slashed(relative(dirname(baselinePath), plan));

/** What a baseline holds of a plan (absolute path); empty for plans it does not know. */
export const fileBaseline = ({ path, baseline }: OpenBaseline, plan: string): FileBaseline => baseline.get(keyOf(path, plan)) ?? {};

/**
 * The baseline after `--write-baseline`: all findings of the plans that were checked (by absolute path);
 * plans that were not checked stay as they were, as long as they exist.
 */
export const rewritten = (before: OpenBaseline, checked: ReadonlyMap<string, readonly Known[]>): OpenBaseline => {
  const folder = dirname(before.path);
  const others = [...before.baseline].filter(([key]) => existsSync(resolve(folder, key)));
  const own = [...checked].map(([plan, findings]) => [keyOf(before.path, plan), fileBaselineOf(findings)] as const);
  return { path: before.path, baseline: new Map([...others, ...own]) };
};

/** The baseline after `--prune`: without what is stale of the plans that were checked (by absolute path), without plans that are gone. */
export const pruned = (before: OpenBaseline, stale: ReadonlyMap<string, FileBaseline>): OpenBaseline => {
  const folder = dirname(before.path);
  const byKey = new Map([...stale].map(([plan, entries]) => [keyOf(before.path, plan), entries]));
  const left = [...before.baseline].filter(([key]) => existsSync(resolve(folder, key)));
  return { path: before.path, baseline: new Map(left.map(([key, entries]) => [key, without(entries, byKey.get(key) ?? {})])) };
};

/** The baseline with the entries of some plans (by absolute path) replaced: a fix beside an entry changes the line it is known by. */
export const withEntries = (before: OpenBaseline, entries: ReadonlyMap<string, FileBaseline>): OpenBaseline => {
  const own = [...entries].map(([plan, each]) => [keyOf(before.path, plan), each] as const);
  return { path: before.path, baseline: new Map([...before.baseline, ...own]) };
};

/** Do two baselines say the same? */
export const sameBaseline = (a: OpenBaseline, b: OpenBaseline): boolean => baselineText(a.baseline) === baselineText(b.baseline);

/** Plans a baseline holds that are no longer there, as written in it. */
export const missingPlans = ({ path, baseline }: OpenBaseline): string[] =>
  [...baseline.keys()].filter((key) => !existsSync(resolve(dirname(path), key)));

/** Writes a baseline file through a temporary file beside it. Gives what went wrong. */
export const writeBaseline = ({ path, baseline }: OpenBaseline, cwd: string): ConfigProblem | undefined => {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(temporary, baselineText(baseline));
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    if (existsSync(temporary)) unlinkSync(temporary);
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    const zh = `基线文件写不进（${why}）；请检查文件夹是否存在、可写`;
    const en = `the baseline file cannot be written (${why}); is its folder there and writable?`;
    return { file: shownPath(path, cwd), problem: { zh, en } };
  }
};
