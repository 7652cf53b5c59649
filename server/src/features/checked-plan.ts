import type { Finding } from '../engine/finding';
import type { PlanDocument } from '../model/types';
import type { Locale } from '../rules/rule';

/** What every feature starts from: one version of a plan with the findings of its check, and the language to answer in. */
export interface CheckedPlan {
  readonly plan: PlanDocument;
  /** In document order, as `check` gives them. */
  readonly findings: readonly Finding[];
  readonly locale: Locale;
}

/** Picks the words of a language. */
export const say = (locale: Locale, zh: string, en: string): string => (locale === 'zh' ? zh : en);
