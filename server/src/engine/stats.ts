import { parse } from '../syntax';
import { buildPlan } from '../model/document/build';
import type { Rule } from '../rules/rule';
import { rules as allRules } from '../rules';
import type { Source } from '../text/source';
import { checkPlan } from './check';
import type { Config } from './config';
import { allLinksOf } from '../link/links';
import { coverageOf, type Coverage } from './coverage';
import type { FindParents } from '../link/parents';
import type { Finding } from './finding';

/** Milliseconds from any start; the engine has no clock of its own. */
export type Clock = () => number;

/** Where the time of one file went, in milliseconds. What the model derives lazily is charged to the rule that asks for it first. */
export interface FileTimes {
  /** Reading and decoding; filled in by who opens the file. */
  readonly open: number;
  readonly parse: number;
  readonly build: number;
  /** Suppressing, deduping, gathering, rendering: what `checkPlan` takes beside its rules. */
  readonly settle: number;
  readonly rules: Readonly<Record<string, number>>;
}

/** What `--stats` says of one file: UTF-16 units, times, coverage. */
export interface FileStats {
  readonly size: number;
  readonly times: FileTimes;
  readonly coverage: Coverage;
}

/** The rules with a stopwatch around each step of each, which adds up in `spent`. */
const timed = (rules: readonly Rule[], clock: Clock, spent: Record<string, number>): readonly Rule[] =>
  rules.map((rule) => ({
    ...rule,
    *check(input) {
      let from: number | undefined = clock();
      const stop = (): void => {
        if (from !== undefined) spent[rule.id] = (spent[rule.id] ?? 0) + clock() - from;
        from = undefined;
      };
      try {
        for (const finding of rule.check(input)) {
          stop();
          yield finding;
          from = clock();
        }
      } finally {
        stop();
      }
    },
  }));

/** Checks a source as `check` does and measures it; `open` is what opening it took. The findings are the same. */
export const checkWithStats = (
  source: Source,
  dialect: 'markdown' | 'plain',
  config: Config,
  clock: Clock,
  open = 0,
  rules: readonly Rule[] = allRules,
  findParents?: FindParents,
): { readonly findings: readonly Finding[]; readonly stats: FileStats } => {
  const spent: Record<string, number> = {};
  const start = clock();
  const tree = parse(source, dialect);
  const parsed = clock();
  const plan = buildPlan(tree);
  const built = clock();
  const parents = findParents?.(plan) ?? [];
  const findings = checkPlan(plan, config, timed(rules, clock, spent), undefined, parents);
  const checked = clock();
  const inRules = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  return {
    findings,
    stats: {
      size: source.text.length,
      times: { open, parse: parsed - start, build: built - parsed, settle: Math.max(0, checked - built - inRules), rules: spent },
      coverage: coverageOf(plan, allLinksOf(plan, parents)),
    },
  };
};
