import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
export type Checker = (inputs: readonly Input[]) => Finding[][];

/** The built command line, in batches of files written to a temporary folder. */
export const commandLine =
  (cli: string): Checker =>
  (inputs) => {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-errors-'));
    try {
      const results: Finding[][] = [];
      const size = 200;
      for (let from = 0; from < inputs.length; from += size) {
        const batch = inputs.slice(from, from + size);
        const paths = batch.map(({ name, text, beside = [] }, i) => {
          const own = join(folder, String(from + i));
          mkdirSync(own);
          for (const file of beside) writeFileSync(join(own, file.name), file.text);
          writeFileSync(join(own, name), text);
          return join(own, name);
        });
        const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', ...paths], {
          encoding: 'utf8',
          cwd: folder,
          maxBuffer: 2 ** 30,
        });
        if (status !== 0 && status !== 1) throw new Error(`planlint check ended with ${String(status)}\n${stderr}`);
        const reports = JSON.parse(stdout) as { filePath: string; messages: Finding[] }[];
        const byPath = new Map(reports.map((report) => [join(folder, report.filePath), report.messages]));
        for (const path of paths) results.push(byPath.get(path) ?? reports.find(({ filePath }) => path.endsWith(filePath))?.messages ?? []);
      }
      return results;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
