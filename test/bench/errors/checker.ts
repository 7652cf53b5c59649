import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A place in a report: lines and columns count from 1, columns in UTF-16 units, the end excluded. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as `planlint check --format json` reports it. */
export interface Finding extends Place {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
}

/** A file to check; `beside` are files it needs (a parent plan), which are not checked themselves. */
export interface Input {
  readonly name: string;
  readonly text: string;
  readonly beside?: readonly { readonly name: string; readonly text: string }[];
}

/** Checks files and gives their findings, in the same order. */
export type Checker = (inputs: readonly Input[]) => Promise<Finding[][]>;

/** Writes inputs into folders of their own and gives their paths; the caller removes the folder. */
export const written = (folder: string, inputs: readonly Input[]): string[] =>
  inputs.map(({ name, text, beside = [] }, i) => {
    const own = join(folder, String(i));
    mkdirSync(own, { recursive: true });
    for (const file of [...beside, { name, text }]) writeFileSync(join(own, file.name), file.text);
    return join(own, name);
  });

/** The findings of each path in a JSON report, whose paths are relative to the folder it was made in. */
export const findingsOf = (report: string, folder: string, paths: readonly string[]): Finding[][] => {
  const messages = new Map(
    (JSON.parse(report) as { filePath: string; messages: Finding[] }[]).map((each) => [resolve(folder, each.filePath), each.messages]),
  );
  return paths.map((path) => {
    const found = messages.get(path);
    if (!found) throw new Error(`no report on ${path}`);
    return found;
  });
};

const perRun = 200;

/** The built command line, run on batches of files. */
export const commandLine =
  (cli: string): Checker =>
  (inputs) => {
    const results: Finding[][] = [];
    for (let from = 0; from < inputs.length; from += perRun) {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'error-bench-')));
      try {
        const paths = written(folder, inputs.slice(from, from + perRun));
        const run = spawnSync(process.execPath, [cli, 'check', '--format', 'json', ...paths], {
          encoding: 'utf8',
          cwd: folder,
          maxBuffer: 2 ** 30,
        });
        if (run.status !== 0 && run.status !== 1) throw new Error(`planlint check ended with ${String(run.status)}\n${run.stderr}`);
        results.push(...findingsOf(run.stdout, folder, paths));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return Promise.resolve(results);
  };
