import type { CheckedFile, FileProblem } from '../engine/report';
import { counted } from '../reporters/counted';
import type { RunTotals } from '../reporters/reporter';
import type { Locale } from '../rules/rule';
import type { FileOutcome } from './check-file';

/** Counts a run as it goes. */
export interface Tally {
  add(outcome: FileOutcome, checked: CheckedFile | undefined, baselined: number): void;
  problem(problem: FileProblem): void;
  totals(): RunTotals;
  /** What was (with `dryRun`: would be) mended, by rule; undefined when nothing. */
  mendedWords(dryRun: boolean): { readonly zh: string; readonly en: string } | undefined;
}

/** The exit code of a run without problems: errors, or more warnings than are let pass. */
export const verdict = (totals: RunTotals, mostWarnings: number): 0 | 1 => (totals.error > 0 || totals.warning > mostWarnings ? 1 : 0);

/** What to say when it was the warnings that were too many; undefined otherwise. */
export const tooManyWarnings = (totals: RunTotals, mostWarnings: number): { readonly zh: string; readonly en: string } | undefined =>
  mostWarnings > 0 && totals.error === 0 && totals.warning > mostWarnings
    ? {
        zh: `警告 ${String(totals.warning)} 处，多于所容许的 ${String(mostWarnings)} 处`,
        en: `${counted(totals.warning, 'warning')}, more than the ${String(mostWarnings)} let pass`,
      }
    : undefined;

/** Starts a tally. With `dryRun` the fixes counted were not made: totals do not claim them. */
export const makeTally = (dryRun: boolean, locale: Locale): Tally => {
  const count = { files: 0, withFindings: 0, error: 0, warning: 0, info: 0, fixable: 0, fixed: 0, baselined: 0 };
  const problems: FileProblem[] = [];
  const rulesMended = (): string =>
    [...byRule]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([id, n]) => `${id} ${String(n)}`)
      .join(locale === 'zh' ? '、' : ', ');
  const byRule = new Map<string, number>();
  let fixedFiles = 0;
  return {
    add: (outcome, checked, baselined) => {
      if (outcome.fixed > 0) {
        count.fixed += outcome.fixed;
        fixedFiles += 1;
        for (const id of outcome.mended ?? []) byRule.set(id, (byRule.get(id) ?? 0) + 1);
      }
      count.baselined += baselined;
      if (!checked) return;
      const { report } = checked;
      count.files += 1;
      if (report.messages.length > 0) count.withFindings += 1;
      count.error += report.errorCount;
      count.warning += report.warningCount;
      count.info += report.infoCount;
      count.fixable += report.messages.filter((m) => m.fix).length;
    },
    problem: (problem) => problems.push(problem),
    totals: () => ({ ...count, ...(dryRun ? { fixed: 0 } : byRule.size > 0 ? { mended: rulesMended() } : {}), problems }),
    mendedWords: (dryRun) => {
      if (count.fixed === 0) return undefined;
      const [n, inFiles, what] = [String(count.fixed), String(fixedFiles), rulesMended()];
      return dryRun
        ? {
            zh: `--fix 可修正 ${n} 处（${inFiles} 个文件）：${what}；没有写入`,
            en: `--fix would mend ${n} in ${counted(fixedFiles, 'file')}: ${what}; nothing written`,
          }
        : { zh: `已修正 ${n} 处（${inFiles} 个文件）：${what}`, en: `mended ${n} in ${counted(fixedFiles, 'file')}: ${what}` };
    },
  };
};
