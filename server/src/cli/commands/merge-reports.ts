import { resolve } from 'node:path';
import { localeAsked } from '../arguments';
import { mergeBlobs } from '../blobs';
import type { Bilingual, Invocation } from '../options';
import { openReport } from '../report-run';
import { sumStats } from '../stats';
import type { Terminal } from '../terminal';
import { tooManyWarnings, verdict } from '../totals';

/** `planlint merge-reports`: the reports of all shards (`--format blob`) as the one report, with the exit code, that the whole run would have had. */
export const mergeReports = async ({ operands, values }: Invocation<'merge-reports'>, terminal: Terminal): Promise<number> => {
  const asked = localeAsked(values.lang, terminal.env);
  const merged = mergeBlobs(operands.map((path) => ({ path, file: resolve(terminal.cwd, path) })));
  const locale = asked ?? ('problem' in merged ? 'zh' : merged.head.locale);
  const say = (text: Bilingual): void => {
    terminal.err(`planlint: ${text[locale]}\n`);
  };
  if ('problem' in merged) {
    say(merged.problem);
    return 2;
  }
  merged.notes.forEach(say);
  const { totals } = merged;
  for (const { filePath, problem } of totals.problems) say({ zh: `${filePath}: ${problem.zh}`, en: `${filePath}: ${problem.en}` });
  const report = await openReport({ ...values, fix: false, 'fix-dry-run': false, stdin: false }, locale, terminal);
  if ('problem' in report) {
    say(report.problem);
    return 2;
  }
  const stats = sumStats();
  let measured = false;
  for (const checked of merged.files()) {
    report.file(checked);
    if (!checked.report.stats) continue;
    measured = true;
    stats.add(checked.report.filePath, checked.report.stats);
  }
  const unwritten = report.end(totals);
  if (unwritten) say(unwritten);
  if (measured) terminal.err(stats.text(locale));
  if (unwritten || totals.problems.length > 0) return 2;
  const most = values['max-warnings'] ?? merged.head.maxWarnings ?? 0;
  const tooMany = tooManyWarnings(totals, most);
  if (tooMany) say(tooMany);
  return verdict(totals, most);
};
