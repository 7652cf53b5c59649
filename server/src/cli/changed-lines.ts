import type { ReportMessage, ReportRange } from '../engine/report';
import { GitFailed, commitOf, gitFailure, placeInRepository, runGit } from './git';
import type { Bilingual } from './options';
import type { Environment } from './terminal';

/** The lines of a file that changed, as ranges of 1-based line numbers, ends inclusive; or the whole file. */
export type ChangedLines = 'all' | readonly (readonly [first: number, last: number])[];

/** What changed, by the absolute path of a file; undefined for a file without changes. */
export type Changes = (file: string) => ChangedLines | undefined;

interface Repository {
  readonly changed: ReadonlyMap<string, ChangedLines>;
  readonly tracked: ReadonlySet<string>;
}

/** A path of git's, which quotes control characters, quotes and backslashes as C does. */
const unquoted = (path: string): string => {
  if (!path.startsWith('"')) return path;
  const letters: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
  const body = path
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_all, octal: string | undefined, letter: string) =>
      octal === undefined ? (letters[letter] ?? letter) : String.fromCharCode(parseInt(octal, 8)),
    );
  return body;
};

/** Reads `git diff -U0 --src-prefix=a/ --dst-prefix=b/`: per file the lines of its new side. What git holds for binary (UTF-16) counts as changed whole. */
export const readDiff = (diff: string): Map<string, ChangedLines> => {
  const files = new Map<string, ChangedLines>();
  let ranges: [number, number][] = [];
  let left = 0;
  for (const line of diff.split('\n')) {
    // Inside a hunk a text line may look like a header.
    if (left > 0 && /^[-+]/.test(line)) {
      left -= 1;
      continue;
    }
    const name = /^\+\+\+ (?:b\/(.*?)|("b\/.*"))\t?$/.exec(line);
    if (name) {
      ranges = [];
      files.set(name[1] ?? unquoted(name[2] ?? '').slice(2), ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const start = Number(hunk[2]);
      const count = Number(hunk[3] ?? 1);
      left = Number(hunk[1] ?? 1) + count;
      if (count > 0) ranges.push([start, start + count - 1]);
      continue;
    }
    const binary = /^Binary files (?:.*) and (?:b\/(.*)|("b\/.*")) differ$/.exec(line);
    if (binary) files.set(binary[1] ?? unquoted(binary[2] ?? '').slice(2), 'all');
  }
  return files;
};

const readRepository = (root: string, rev: string, env: Environment): Repository => {
  const commit = commitOf(root, rev, env);
  try {
    const flags = [
      '-U0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--find-renames',
      '--ignore-submodules',
      '--src-prefix=a/',
      '--dst-prefix=b/',
    ];
    const changed = readDiff(runGit(root, env, ['diff', ...flags, commit, '--']));
    return { changed, tracked: new Set(runGit(root, env, ['ls-files', '-z']).split('\0')) };
  } catch (error) {
    throw gitFailure(error);
  }
};

/** What changed in files (absolute paths) since a revision, each in its own repository: working tree against REV; files git does not track count as new. */
export const changesSince = (rev: string, files: readonly string[], env: Environment): Changes | { readonly problem: Bilingual } => {
  const repositories = new Map<string, Repository>();
  const changes = new Map<string, ChangedLines>();
  try {
    for (const file of files) {
      const { root, name } = placeInRepository(file);
      let repository = repositories.get(root);
      if (!repository) repositories.set(root, (repository = readRepository(root, rev, env)));
      const lines = repository.tracked.has(name) ? repository.changed.get(name) : 'all';
      if (lines !== undefined && (lines === 'all' || lines.length > 0)) changes.set(file, lines);
    }
  } catch (error) {
    if (error instanceof GitFailed) return { problem: error.problem };
    throw error;
  }
  return (file) => changes.get(file);
};

const touches = (lines: ChangedLines, range: ReportRange): boolean => {
  if (lines === 'all') return true;
  const last = range.endColumn === 1 && range.endLine > range.line ? range.endLine - 1 : range.endLine;
  return lines.some(([from, to]) => from <= last && range.line <= to);
};

/** Does a finding, or a place it is related to in the same file, touch changed lines? A failure of planlint's own always counts. */
export const isOnChangedLines = (message: ReportMessage, lines: ChangedLines): boolean =>
  message.ruleId === 'engine/rule-failed' ||
  touches(lines, message) ||
  message.related.some((related) => related.filePath === undefined && touches(lines, related));
