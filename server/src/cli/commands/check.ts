import { resolve } from 'node:path';
import { problemText } from '../../engine/config-node';
import type { FileProblem } from '../../engine/report';
import { escapedPath } from '../../host/escaped-path';
import type { Locale } from '../../rules/rule';
import { localeAsked } from '../arguments';
import type { FileOutcome, FileTask } from '../check-file';
import { planCheck, type PlannedFile } from '../check-plan';
import { conflictIn, ruleSettings } from '../check-settings';
import { eachOutcome } from '../each-outcome';
import { filterFindings } from '../filter-findings';
import type { Memory } from '../memory';
import { narrow } from '../narrow';
import type { Bilingual, Invocation } from '../options';
import { openReport } from '../report-run';
import { runnerOf } from '../run-tasks';
import type { Terminal } from '../terminal';
import { makeTally, tooManyWarnings, verdict } from '../totals';

/** One round of `--watch`: what earlier rounds found, of which only news is reported, and where to tell which files beside plans were read. */
export interface Round {
  readonly memory: Memory;
  readonly reads: (path: string) => void;
}

/** `planlint check`: finds, checks, mends and reports. Gives the exit code. */
export const check = async (invocation: Invocation<'check'>, terminal: Terminal, round?: Round): Promise<number> => {
  const { values, operands } = invocation;
  const asked = localeAsked(values.lang, terminal.env);
  const refuse = (why: Bilingual, locale: Locale = asked ?? 'zh'): number => {
    terminal.err(`planlint: ${why[locale]}\n`);
    return 2;
  };
  const conflict = conflictIn(values, operands);
  if (conflict) return refuse(conflict);
  const rules = ruleSettings(values.rule);
  if ('usage' in rules) return refuse(rules.usage as Bilingual);

  const plan = await planCheck(invocation, rules, asked, terminal);
  const { locale } = plan;
  const parents = values.parent.map((path) => resolve(terminal.cwd, path));
  const say = (text: Bilingual): void => {
    terminal.err(`planlint: ${text[locale]}\n`);
  };
  const tally = makeTally(values['fix-dry-run'], locale);
  const complain = (problem: FileProblem, text = `${escapedPath(problem.filePath)}: ${problem.problem[locale]}`): void => {
    tally.problem(problem);
    terminal.err(`planlint: ${text}\n`);
  };
  for (const { problem, text } of plan.problems) complain(problem, text);

  for (const config of [plan.run, ...plan.files.map((file) => file.config)])
    for (const path of [...(config?.sources ?? []), ...(config?.baseline === undefined ? [] : [config.baseline])]) round?.reads(path);
  const narrowed = await narrow(invocation, plan, terminal);
  if ('problem' in narrowed) return refuse(narrowed.problem, locale);
  const { files, part, baseline } = narrowed;
  const target = values.output === undefined ? undefined : resolve(terminal.cwd, values.output);
  if (plan.files.some(({ file, text }) => text === undefined && file === target))
    return refuse(
      {
        zh: `--output ${String(values.output)}：报告会盖掉文稿；请另取文件名`,
        en: `--output ${String(values.output)}: the report would replace a plan; choose another name`,
      },
      locale,
    );
  const report = await openReport(values, locale, terminal, part, values['max-warnings'] ?? plan.run?.maxWarnings);
  if ('problem' in report) {
    complain({ filePath: values.output ?? '', problem: report.problem });
    return 2;
  }
  const stats = values.stats ? (await import('../stats')).sumStats() : undefined;
  const fix = values.fix ? 'write' : values['fix-dry-run'] ? 'dry-run' : 'none';
  const tasks = files.map((file): FileTask => {
    const held = fix === 'none' ? undefined : baseline?.ofFix(file.file);
    return {
      path: file.path,
      file: file.file,
      config: file.config.config,
      fix,
      stats: values.stats,
      ...(file.text === undefined ? {} : { text: file.text }),
      ...(held ? { baseline: held } : {}),
      ...(parents.length > 0 ? { parents } : {}),
    };
  });

  const take = (outcome: FileOutcome, file: PlannedFile): void => {
    if (outcome.problem) complain(outcome.problem);
    if (outcome.stats) stats?.add(file.path, outcome.stats);
    if (outcome.text !== undefined && values.fix) terminal.out(outcome.text);
    if (outcome.diff !== undefined) report.diff(outcome.diff);
    const { checked } = outcome;
    if (!checked) {
      tally.add(outcome, undefined, 0);
      return;
    }
    const { shown, baselined } = filterFindings(checked, outcome, file, narrowed, values.quiet);
    tally.add(outcome, shown, baselined);
    if (round && !round.memory.isNews(file.path)) return;
    report.file(outcome.stats ? { ...shown, report: { ...shown.report, stats: outcome.stats } } : shown);
  };

  const { run, finish } = await runnerOf(
    values,
    files.map(({ file }) => file),
    terminal.cwd,
  );
  const runNews = round ? (await import('../check-cached')).checkCached(round.memory, run) : run;
  const interrupted = await eachOutcome(runNews, tasks, terminal, locale, (outcome, i) => {
    const file = files[i];
    if (file) take(outcome, file);
  });

  const ended = interrupted ? undefined : baseline?.finish();
  if (ended?.problem) complain({ filePath: ended.problem.file, problem: ended.problem.problem }, problemText(ended.problem, locale));
  const totals = tally.totals();
  const unwritten = report.end(totals);
  if (unwritten) complain({ filePath: values.output ?? '', problem: unwritten });
  ended?.notes.forEach(say);
  const unsaved = finish();
  if (unsaved) say(unsaved);
  if (stats) terminal.err(stats.text(locale));
  const mended = values['fix-dry-run'] || values.format !== 'pretty' ? tally.mendedWords(values['fix-dry-run']) : undefined;
  if (mended) say(mended);
  if (interrupted) {
    say({ zh: '已中断；以上是中断前的结果', en: 'interrupted; the above is what was found until then' });
    return 130;
  }
  if (totals.problems.length > 0 || unwritten) return 2;
  if (values['write-baseline']) return totals.error > 0 ? 1 : 0;
  const most = values['max-warnings'] ?? plan.run?.maxWarnings ?? 0;
  const tooMany = tooManyWarnings(totals, most);
  if (tooMany) say(tooMany);
  return verdict(totals, most);
};
