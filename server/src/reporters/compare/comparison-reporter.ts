import type { ComparisonReport } from '../../compare/report';
import type { Locale } from '../../rules/rule';
import type { Paint } from '../paint';

/** A plan without a partner in the other folder. */
export interface LonePlan {
  readonly filePath: string;
  readonly title: string | null;
}

/** All that a run of `planlint compare` found: one comparison, or those of two folders. */
export interface ComparisonRun {
  readonly comparisons: readonly ComparisonReport[];
  /** Plans that only the old folder has, and only the new one. */
  readonly removed: readonly LonePlan[];
  readonly added: readonly LonePlan[];
}

export interface ComparisonContext {
  readonly locale: Locale;
  readonly paint: Paint;
}

export type ComparisonReporter = (run: ComparisonRun, context: ComparisonContext) => string;
