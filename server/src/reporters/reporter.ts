import type { CheckedFile, FileProblem } from '../engine/report';
import type { Locale, Severity } from '../rules/rule';
import type { Paint } from './paint';

/** What a reporter may say of a rule without loading its page. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: { readonly zh: string; readonly en: string };
}

/** What a reporter knows beside the files. */
export interface ReportContext {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Terminal columns. */
  readonly width: number;
  /** planlint's own version. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Absolute working directory: file paths in reports are relative to it, with `/`. */
  readonly cwd: string;
  /** With --shard: which part of the run this is; only `blob` says so. */
  readonly part?: ShardPart;
  /** The warnings let pass, where the run says so; only `blob` passes it on. */
  readonly maxWarnings?: number;
}

/** One part of a run: `index` of `total`, from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** A shard's part of the run and how it fits with the other parts; `merge-reports` relies on it. */
export interface ShardPart {
  readonly shard: Shard;
  /** The files of this shard, in the order of the run. */
  readonly files: readonly string[];
  /** The place of each of these files in the whole run. */
  readonly places: ReadonlyMap<string, number>;
  /** The whole run: how many files, and a digest of their paths and sizes in order, which all shards must share. */
  readonly whole: { readonly files: number; readonly digest: string };
}

/** How a run ended. */
export interface RunTotals {
  readonly files: number;
  /** Files with findings; absent where nobody counted. */
  readonly withFindings?: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings that --fix would mend, and those it has mended. */
  readonly fixable: number;
  readonly fixed: number;
  /** What was mended, by rule: `punctuation/duplicate 2、number/format 1`. */
  readonly mended?: string;
  /** Findings a baseline let pass. */
  readonly baselined: number;
  readonly problems: readonly FileProblem[];
}

/**
 * Turns a run into text, file by file as they come (a run may hold ten thousand plans): `file` gives what can be printed at once, `end` the rest.
 * A reporter is made anew for each run and may remember what it needs between calls.
 */
export interface Reporter {
  file(checked: CheckedFile): string;
  end(totals: RunTotals): string;
}

export type MakeReporter = (context: ReportContext) => Reporter;
