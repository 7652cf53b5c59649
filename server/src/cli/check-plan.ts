import { resolve } from 'node:path';
import { problemText, type ConfigProblem } from '../engine/config-node';
import type { ResolvedConfig } from '../engine/config-resolve';
import type { FileProblem } from '../engine/report';
import { makeConfigLoader } from '../host/config-loader';
import { escapedPath } from '../host/escaped-path';
import { openPlan } from '../host/files';
import { findFiles, type FoundFile } from '../host/find-files';
import type { Locale, Severity } from '../rules/rule';
import type { Invocation } from './options';
import type { Terminal } from './terminal';

/** A file with what holds for it. */
export interface PlannedFile extends FoundFile {
  readonly config: ResolvedConfig;
  /** Standard input. */
  readonly text?: string;
}

/** What a `check` is going to do. */
export interface CheckPlan {
  readonly files: readonly PlannedFile[];
  /** What holds for the run as a whole; undefined when its configuration is wrong (the problems say so). */
  readonly run: ResolvedConfig | undefined;
  readonly locale: Locale;
  /** What is already known to be wrong, with the line that says so. */
  readonly problems: readonly { readonly problem: FileProblem; readonly text: string }[];
}

const stdinName = 'stdin.plan.md';

/** Finds the files and the configuration of each. Files of a wrong configuration are left out; its problems are named once. */
export const planCheck = async (
  { operands, values }: Invocation<'check'>,
  rules: Readonly<Record<string, Severity | 'off'>>,
  asked: Locale | undefined,
  terminal: Terminal,
): Promise<CheckPlan> => {
  const loader = makeConfigLoader({
    cwd: terminal.cwd,
    ...(values.config === undefined ? {} : { configPath: values.config }),
    flags: { rules, ...(values.preset === undefined ? {} : { preset: values.preset }), ...(asked === undefined ? {} : { locale: asked }) },
  });
  const run = await loader.runConfig();
  const locale = 'problems' in run ? (asked ?? 'zh') : run.config.locale;
  const problems: { readonly problem: FileProblem; readonly text: string }[] = [];
  const said = new Set<ConfigProblem>();
  const configProblem = (all: readonly ConfigProblem[]): void => {
    for (const problem of all) {
      if (said.has(problem)) continue;
      said.add(problem);
      problems.push({ problem: { filePath: problem.file, problem: problem.problem }, text: problemText(problem, locale) });
    }
  };
  const fileProblem = (problem: FileProblem): void => {
    problems.push({ problem, text: `${escapedPath(problem.filePath)}: ${problem.problem[locale]}` });
  };
  if ('problems' in run) configProblem(run.problems);

  let found: readonly (FoundFile & { readonly text?: string })[];
  if (values.stdin) {
    const path = values['stdin-filename'] ?? stdinName;
    const text = await (await import('./stdin')).readStdin(terminal);
    if (typeof text === 'string') found = [{ path, file: resolve(terminal.cwd, path), named: true, text }];
    else {
      found = [];
      fileProblem({ filePath: path, problem: text.problem });
    }
  } else {
    const search = await findFiles(operands, terminal);
    found = search.files;
    search.problems.forEach(fileProblem);
    if (!values['pass-with-no-files']) search.empty.forEach(fileProblem);
  }

  for (const path of values.parent) {
    const opened = openPlan(resolve(terminal.cwd, path));
    if ('problem' in opened) fileProblem({ filePath: path, problem: opened.problem });
  }

  const files: PlannedFile[] = [];
  let ignored = 0;
  for (const file of found) {
    const configured = await loader.configFor(file.file);
    if ('problems' in configured) configProblem(configured.problems);
    else if (configured.ignored && !file.named) ignored += 1;
    else files.push({ ...file, config: configured });
  }
  if (files.length === 0 && ignored > 0 && problems.length === 0 && !values['pass-with-no-files'])
    fileProblem({
      filePath: operands.join(' ') || '.',
      problem: {
        zh: `${String(ignored)} 个文件都被配置的 ignore 略去；要校核请点名`,
        en: `the configuration's ignore leaves out all ${String(ignored)} files; name them to check them`,
      },
    });
  return { files, run: 'problems' in run ? undefined : run, locale, problems };
};
