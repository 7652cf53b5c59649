import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyBaseline, fileBaselineOf, sizeOf, type FileBaseline } from '../engine/baseline';
import { severityOf, type Config } from '../engine/config';
import type { ConfigProblem } from '../engine/config-node';
import type { ReportMessage } from '../engine/report';
import {
  defaultBaseline,
  fileBaseline,
  missingPlans,
  openBaseline,
  pruned,
  rewritten,
  sameBaseline,
  withEntries,
  writeBaseline,
} from '../host/baseline-file';
import { shownPath } from '../host/config-paths';
import { counted } from '../reporters/counted';
import { rules } from '../rules';
import type { FileOutcome } from './check-file';
import type { Bilingual, Invocation } from './options';

/** A run beside a baseline file. Plans by absolute path. */
export interface BaselineRun {
  /** What a fix of the plan must leave alone; undefined while a baseline is being written. */
  readonly ofFix: (plan: string) => FileBaseline | undefined;
  /** Lets pass what the baseline holds (or, when it is being written, takes in); gives what is left. */
  readonly filter: (plan: string, messages: readonly ReportMessage[], outcome: FileOutcome, config: Config) => readonly ReportMessage[];
  /** Writes the file where that was asked for, and gives what there is to say. */
  readonly finish: () => { readonly notes: readonly Bilingual[]; readonly problem?: ConfigProblem };
}

type Values = Invocation<'check'>['values'];

const offRules = (config: Config): ((ruleId: string) => boolean) => {
  const off = new Set(rules.filter((rule) => severityOf(rule, config) === 'off').map((rule) => rule.id));
  return (id) => off.has(id);
};

/** What a baseline holds in vain: findings that are gone, plans that are gone. */
const staleWords = (findings: number, plans: number): Bilingual => {
  const zh = [findings > 0 ? `${String(findings)} 处已不存在的问题` : '', plans > 0 ? `${String(plans)} 个已不存在的文件` : ''];
  const en = [
    findings > 0 ? `${counted(findings, 'finding')} no longer there` : '',
    plans > 0 ? `${counted(plans, 'file')} no longer there` : '',
  ];
  return { zh: zh.filter(Boolean).join('、'), en: en.filter(Boolean).join(', ') };
};

/**
 * Opens the baseline that `--baseline`, else the configuration names (`configured`: absolute), else the default one where one is to be written.
 * Undefined when there is none; problems when it cannot be read — a file that is yet to be written need not be there.
 */
export const openBaselineRun = async (
  values: Pick<Values, 'baseline' | 'write-baseline' | 'prune'>,
  configured: string | undefined,
  cwd: string,
): Promise<BaselineRun | { readonly problems: readonly ConfigProblem[] } | undefined> => {
  const write = values['write-baseline'];
  const named = values.baseline === undefined ? configured : resolve(cwd, values.baseline);
  const path = named ?? (write || values.prune ? resolve(cwd, defaultBaseline) : undefined);
  if (path === undefined) return undefined;
  const opened = write && !existsSync(path) ? { path, baseline: new Map<string, FileBaseline>() } : await openBaseline(path, cwd);
  if ('problems' in opened) return opened;
  const shown = shownPath(path, cwd);
  const taken = new Map<string, readonly ReportMessage[]>();
  const stale = new Map<string, FileBaseline>();
  const fixed = new Map<string, FileBaseline>();
  return {
    ofFix: (plan) => (write ? undefined : fileBaseline(opened, plan)),
    filter: (plan, messages, outcome, config) => {
      if (write) {
        taken.set(plan, messages);
        return applyBaseline(messages, fileBaselineOf(messages)).kept;
      }
      if (outcome.held) {
        stale.set(plan, outcome.held.stale);
        if (outcome.held.now) fixed.set(plan, outcome.held.now);
        return messages;
      }
      const applied = applyBaseline(messages, fileBaseline(opened, plan), offRules(config));
      stale.set(plan, applied.stale);
      return applied.kept;
    },
    finish: () => {
      const staleCount = [...stale.values()].reduce((sum, entries) => sum + sizeOf(entries), 0);
      const gone = missingPlans(opened).length;
      if (write) {
        const next = rewritten(opened, taken);
        const problem = writeBaseline(next, cwd);
        if (problem) return { notes: [], problem };
        const count = [...taken.values()].reduce((sum, found) => sum + found.length, 0);
        const held = [...taken.values()].filter((found) => found.length > 0).length;
        const hint =
          named === undefined
            ? {
                zh: `；以后用 --baseline ${shown} 校核，或写入配置`,
                en: `; from now on check with --baseline ${shown}, or name it in the configuration`,
              }
            : { zh: '', en: '' };
        return {
          notes: [
            {
              zh: `基线已写入 ${shown}：${String(held)} 个文件，${String(count)} 处${hint.zh}`,
              en: `baseline written to ${shown}: ${counted(count, 'finding')} in ${counted(held, 'file')}${hint.en}`,
            },
          ],
        };
      }
      // A fix beside an entry changes the line it is known by: the file follows, or the next check would call it new.
      const followed = withEntries(opened, fixed);
      if (!values.prune && !sameBaseline(followed, opened)) {
        const problem = writeBaseline(followed, cwd);
        if (problem) return { notes: [], problem };
      }
      if (staleCount === 0 && gone === 0 && (!values.prune || sameBaseline(followed, opened))) return { notes: [] };
      if (values.prune) {
        const problem = writeBaseline(pruned(followed, stale), cwd);
        if (problem) return { notes: [], problem };
        if (staleCount === 0 && gone === 0) return { notes: [] };
        const what = staleWords(staleCount, gone);
        return {
          notes: [{ zh: `已从基线 ${shown} 清理：${what.zh}`, en: `removed from the baseline ${shown}: ${what.en}` }],
        };
      }
      const what = staleWords(staleCount, gone);
      return {
        notes: [
          {
            zh: `基线 ${shown} 中有多余的记录：${what.zh}；用 --prune 清理`,
            en: `the baseline ${shown} holds more than it needs: ${what.en}; clean up with --prune`,
          },
        ],
      };
    },
  };
};
