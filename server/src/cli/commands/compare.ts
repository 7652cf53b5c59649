import { resolve } from 'node:path';
import { hasChanges, reportComparison, type ComparisonReport, type Draft } from '../../compare/report';
import { checkPlan, dialectOf, readPlan } from '../../engine/check';
import type { Config } from '../../engine/config';
import { problemText, type ConfigProblem } from '../../engine/config-node';
import { makeConfigLoader } from '../../host/config-loader';
import { escapedPath } from '../../host/escaped-path';
import { openPlan, openPlanBytes, type OpenedText } from '../../host/files';
import { parentsFinder } from '../../host/parents';
import type { PlanDocument } from '../../model/types';
import { loadComparisonReporter } from '../../reporters/compare';
import { painter } from '../../reporters/paint';
import { localeAsked } from '../arguments';
import { fileAtRevision } from '../git';
import type { Bilingual, Invocation } from '../options';
import { openOutput } from '../output';
import { pairDrafts, type DraftFile } from '../pair-drafts';
import { painterFor, type Terminal } from '../terminal';

/** What is compared: which draft is read how. */
interface Sides {
  readonly operands: readonly [string, string];
  readonly openOld: (draft: DraftFile) => OpenedText;
  /** How the old draft is named in the report. */
  readonly nameOld: (path: string) => string;
}

const badOperands = (operands: readonly string[], rev: string | undefined): Bilingual | undefined => {
  if (rev !== undefined && operands.length > 1)
    return { zh: '有 --rev 时只给一个文件：它的旧版本取自 git', en: 'with --rev give one file: its old version comes from git' };
  if (rev === undefined && operands.length < 2)
    return {
      zh: '请给旧、新两稿：planlint compare 旧稿 新稿；与 git 中的旧版本相比用 --rev 版本 文件',
      en: 'give the old and the new draft: planlint compare OLD NEW; to compare with a version in git use --rev REV FILE',
    };
  return undefined;
};

const sidesOf = ([first = '', second = '']: readonly string[], rev: string | undefined, terminal: Terminal): Sides =>
  rev === undefined
    ? { operands: [first, second], openOld: ({ file }) => openPlan(file), nameOld: (path) => path }
    : {
        operands: [first, first],
        openOld: ({ file }) => {
          const bytes = fileAtRevision(rev, file, terminal.env);
          return bytes instanceof Uint8Array ? openPlanBytes(bytes) : bytes;
        },
        nameOld: (path) => `${rev}:${path}`,
      };

/** `planlint compare`: what changed between two drafts, or between those of two folders. Gives the exit code: 0 no indicator or figure changed, 1 some did, 2 something could not be read. */
export const compare = async ({ operands, values }: Invocation<'compare'>, terminal: Terminal): Promise<number> => {
  const asked = localeAsked(values.lang, terminal.env);
  const loader = makeConfigLoader({
    cwd: terminal.cwd,
    ...(values.config === undefined ? {} : { configPath: values.config }),
    flags: { rules: {}, ...(asked === undefined ? {} : { locale: asked }) },
  });
  const run = await loader.runConfig();
  const locale = 'problems' in run ? (asked ?? 'zh') : run.config.locale;
  let failed = false;
  const complain = (text: string): void => {
    failed = true;
    terminal.err(`planlint: ${text}\n`);
  };
  const complainOf = (path: string, problem: Bilingual): void => {
    complain(`${escapedPath(path)}: ${problem[locale]}`);
  };
  const said = new Set<ConfigProblem>();
  const configFor = async (file: string): Promise<Config | undefined> => {
    const configured = await loader.configFor(file);
    if (!('problems' in configured)) return configured.config;
    for (const problem of configured.problems) if (!said.has(problem)) complain(problemText(problem, locale));
    configured.problems.forEach((problem) => said.add(problem));
    return undefined;
  };

  const usage = badOperands(operands, values.rev);
  if (usage) {
    complain(usage[locale]);
    return 2;
  }
  const { operands: drafts, openOld, nameOld } = sidesOf(operands, values.rev, terminal);
  const readDraft = ({ path }: DraftFile, opened: OpenedText): PlanDocument | undefined => {
    if (!('problem' in opened)) return readPlan(opened.source, dialectOf(path));
    complainOf(path, opened.problem);
    return undefined;
  };
  const titleOf = ({ path, file }: DraftFile): string | undefined => {
    const opened = openPlan(file);
    return 'problem' in opened ? undefined : readPlan(opened.source, dialectOf(path)).meta.title;
  };
  const paired = await pairDrafts(drafts, terminal, titleOf);
  if ('usage' in paired) {
    complain(paired.usage[locale]);
    return 2;
  }
  for (const { filePath, problem } of paired.problems) complainOf(filePath, problem);
  const target = values.output === undefined ? undefined : resolve(terminal.cwd, values.output);
  if ([...paired.pairs.flat(), ...paired.removed, ...paired.added].some(({ file }) => file === target)) {
    complain(
      locale === 'zh'
        ? `--output ${String(values.output)}：报告会盖掉文稿；请另取文件名`
        : `--output ${String(values.output)}: the report would replace a plan; choose another name`,
    );
    return 2;
  }

  const comparisons: ComparisonReport[] = [];
  for (const [old, now] of paired.pairs) {
    const [before, after] = [readDraft({ ...old, path: nameOld(old.path) }, openOld(old)), readDraft(now, openPlan(now.file))];
    // Both drafts by the configuration of the new one: what differs is the text alone.
    const config = await configFor(now.file);
    if (!before || !after || !config) continue;
    const draft = (filePath: string, plan: PlanDocument, file: string): Draft => {
      const parents = parentsFinder(file)(plan);
      return { filePath, plan, findings: checkPlan(plan, { ...config, locale }, undefined, undefined, parents) };
    };
    comparisons.push(reportComparison(draft(nameOld(old.path), before, old.file), draft(now.path, after, now.file)));
  }
  const lone = (draft: DraftFile): { filePath: string; title: string | null } => ({ filePath: draft.path, title: titleOf(draft) ?? null });
  const result = { comparisons, removed: paired.removed.map(lone), added: paired.added.map(lone) };
  if (comparisons.length + result.removed.length + result.added.length > 0) {
    const report = await loadComparisonReporter(values.format);
    const paint = target === undefined ? painterFor(values, terminal.color) : painter(values.color);
    const text = report(result, { locale, paint });
    const output = target === undefined ? undefined : openOutput(target);
    if (output && 'problem' in output) complainOf(values.output ?? '', output.problem);
    else {
      (output?.write ?? terminal.out)(text);
      const unwritten = output?.finish();
      if (unwritten) complainOf(values.output ?? '', unwritten);
    }
  }
  if (failed) return 2;
  return comparisons.some(hasChanges) || result.removed.length + result.added.length > 0 ? 1 : 0;
};
