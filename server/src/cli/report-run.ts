import { resolve } from 'node:path';
import type { CheckedFile } from '../engine/report';
import { planlintVersion } from '../host/version';
import { loadReporter } from '../reporters';
import type { Paint } from '../reporters/paint';
import type { RunTotals, ShardPart } from '../reporters/reporter';
import { rules, titles } from '../rules';
import type { Locale } from '../rules/rule';
import type { Bilingual, Invocation } from './options';
import { painterFor, type Terminal } from './terminal';

/** A report on its way to where it belongs. */
export interface RunReport {
  readonly file: (checked: CheckedFile) => void;
  /** Where the diff of `--fix-dry-run` goes: standard output, unless the report is there. */
  readonly diff: (text: string) => void;
  /** Ends the report; gives why it could not be written. */
  readonly end: (totals: RunTotals) => Bilingual | undefined;
}

/** The options that bear on a report. */
export type ReportValues = Pick<
  Invocation<'check'>['values'],
  'format' | 'output' | 'color' | 'no-color' | 'fix' | 'fix-dry-run' | 'stdin'
>;

const paintedDiff = (diff: string, paint: Paint): string =>
  diff
    .split('\n')
    .map((line) => {
      if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', line);
      return line.startsWith('+') ? paint('green', line) : line.startsWith('-') ? paint('red', line) : line;
    })
    .join('\n');

/**
 * Opens the report of a check: standard output, or `--output`. Where standard output holds something else — the fixed text of `--stdin --fix`, the diff of
 * `--fix-dry-run` beside the pretty report — the report goes to standard error.
 */
export const openReport = async (
  values: ReportValues,
  locale: Locale,
  terminal: Terminal,
  part?: ShardPart,
  maxWarnings?: number,
): Promise<RunReport | { readonly problem: Bilingual }> => {
  const make = await loadReporter(values.format);
  const { output } = values;
  const opened = output === undefined ? undefined : (await import('./output')).openOutput(resolve(terminal.cwd, output));
  if (opened && 'problem' in opened) return opened;
  const diffOnly = values['fix-dry-run'] && values.format === 'pretty' && opened === undefined;
  const aside = diffOnly || (values.stdin && values.fix);
  const write = opened?.write ?? (aside ? terminal.err : terminal.out);
  const reporter = make({
    locale,
    paint: painterFor(values, opened === undefined && terminal.color),
    width: terminal.width,
    get version() {
      return planlintVersion();
    },
    get rules() {
      return rules.map((rule) => ({ id: rule.id, severity: rule.severity, title: titles[rule.id] ?? { zh: rule.id, en: rule.id } }));
    },
    cwd: terminal.cwd,
    ...(part ? { part } : {}),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
  });
  const put = (text: string): void => {
    if (text !== '') write(text);
  };
  const diffTo = diffOnly || opened ? terminal.out : terminal.err;
  return {
    file: (checked) => {
      const text = reporter.file(checked);
      if (!diffOnly) put(text);
    },
    diff: (text) => {
      if (text !== '') diffTo(paintedDiff(text, painterFor(values, terminal.color)));
    },
    end: (totals) => {
      put(reporter.end(totals));
      const failed = opened?.finish();
      if (opened && !failed)
        terminal.err(locale === 'zh' ? `planlint: 报告已写入 ${String(output)}\n` : `planlint: report written to ${String(output)}\n`);
      return failed;
    },
  };
};
