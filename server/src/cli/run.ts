import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPlan, dialectOf, readPlan } from '../engine/check';
import type { Config } from '../engine/config';
import { fixAll } from '../engine/fix';
import type { Finding } from '../engine/finding';
import { reportOf, type FileReport } from '../engine/report';
import { rules, titles } from '../rules';
import { sourceOf, type Source } from '../text/source';
import { readArguments, type Command } from './arguments';
import { explainText } from './explain';
import { openFile, writeBack } from './files';
import { helpText } from './help';
import { prettyFinding, summaryLine } from './pretty';
import { painter, type Terminal } from './terminal';
import { outlineText, tablesText } from './views';

const here = dirname(fileURLToPath(import.meta.url));

/** The version of the package this file was built from. */
const version = (): string => {
  for (const file of [join(here, '../package.json'), join(here, '../../../package.json')]) {
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'unknown';
};

interface Checked {
  readonly path: string;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Checks (and with --fix mends) the named files. Exit 2 when a file could not be read or written, else 1 with errors or warnings, else 0. */
const checkFiles = (command: Extract<Command, { name: 'check' }>, terminal: Terminal): number => {
  const config: Config = { preset: command.preset, rules: command.rules, options: {}, locale: command.locale };
  const paint = painter(terminal.color);
  const checked: Checked[] = [];
  const reports: FileReport[] = [];
  let failed = false;
  let fixed = 0;
  const complain = (path: string, why: { readonly zh: string; readonly en: string }): void => {
    failed = true;
    terminal.err(`planlint: ${path}: ${why[command.locale]}\n`);
  };
  for (const path of command.files) {
    const opened = openFile(path);
    if ('problem' in opened) {
      complain(path, opened.problem);
      continue;
    }
    const dialect = dialectOf(path);
    let { source } = opened;
    let findings: readonly Finding[];
    if (command.fix) {
      const result = fixAll(source, dialect, config);
      ({ findings } = result);
      if (result.text !== source.text) {
        const problem = writeBack(path, result.text, source, opened.bytes);
        if (problem) {
          complain(path, problem);
          findings = checkPlan(readPlan(source, dialect), config);
        } else {
          fixed += result.fixed;
          source = { ...sourceOf(result.text, source.encoding), bom: source.bom };
        }
      }
    } else findings = checkPlan(readPlan(source, dialect), config);
    const shown = command.quiet ? findings.filter((f) => f.severity !== 'info') : findings;
    if (command.format === 'json') reports.push(reportOf(path, source, shown));
    else if (shown.length > 0) {
      terminal.out(
        `${paint('underline', path)}\n${shown.map((f) => prettyFinding(f, source, command.locale, paint, Math.min(terminal.width, 120))).join('\n')}\n\n`,
      );
    }
    checked.push({ path, source, findings: shown });
  }
  const all = checked.flatMap((c) => c.findings);
  const count = (severity: Finding['severity']): number => all.filter((f) => f.severity === severity).length;
  if (command.format === 'json') terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
  else {
    if (fixed > 0) terminal.out(command.locale === 'zh' ? `已修正 ${String(fixed)} 处\n` : `${String(fixed)} fixes applied\n`);
    const line = summaryLine(
      {
        error: count('error'),
        warning: count('warning'),
        info: count('info'),
        files: checked.length,
        fixable: all.filter((f) => f.fix).length,
      },
      command.locale,
    );
    terminal.out(`${paint('bold', line)}\n`);
  }
  if (failed) return 2;
  return count('error') + count('warning') > 0 ? 1 : 0;
};

const view = (file: string, locale: 'zh' | 'en', terminal: Terminal, show: (source: Source) => string): number => {
  const opened = openFile(file);
  if ('problem' in opened) {
    terminal.err(`planlint: ${file}: ${opened.problem[locale]}\n`);
    return 2;
  }
  terminal.out(show(opened.source));
  return 0;
};

/** Runs a command line; gives the exit code: 0 nothing at or above a warning, 1 findings, 2 usage or input error. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const command = readArguments(argv, terminal.environmentLocale);
  if ('usage' in command) {
    terminal.err(`planlint: ${command.usage[command.locale]}\n`);
    return 2;
  }
  switch (command.name) {
    case 'version':
      terminal.out(`${version()}\n`);
      return 0;
    case 'help':
      terminal.out(helpText(command.locale));
      return 0;
    case 'rules': {
      const widest = Math.max(...rules.map((r) => r.id.length));
      terminal.out(
        rules
          .map(
            (r) =>
              `${r.id.padEnd(widest)}  ${r.severity.padEnd(7)}  ${titles[r.id]?.[command.locale] ?? ''}${r.preset === 'strict' ? ' (strict)' : ''}\n`,
          )
          .join(''),
      );
      return 0;
    }
    case 'explain':
      terminal.out(await explainText(command.rule, command.locale, painter(terminal.color)));
      return 0;
    case 'outline':
      return view(command.file, command.locale, terminal, (source) =>
        outlineText(readPlan(source, dialectOf(command.file)), command.locale),
      );
    case 'tables':
      return view(command.file, command.locale, terminal, (source) =>
        tablesText(readPlan(source, dialectOf(command.file)), command.format),
      );
    case 'check':
      return checkFiles(command, terminal);
  }
};
