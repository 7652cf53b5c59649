import type { Span } from '../text/span';

/** What became of an indicator or a figure. weakened and strengthened are said of targets alone, and only where the direction or a bound tells; else changed. */
export type Verdict = 'weakened' | 'strengthened' | 'changed' | 'renamed' | 'removed' | 'added';

/** Most pressing first: the order of reports, and which verdict stands for several. */
export const verdicts: readonly Verdict[] = ['weakened', 'strengthened', 'changed', 'renamed', 'removed', 'added'];

/** Why a verdict is what it is; reporters put it into words. */
export type Reason =
  | 'floor-lowered'
  | 'floor-raised'
  | 'ceiling-raised'
  | 'ceiling-lowered'
  | 'target-lowered'
  | 'target-raised'
  | 'bound-dropped'
  | 'bound-added'
  | 'bound-turned'
  | 'bound-looser'
  | 'bound-tighter'
  | 'hedge-added'
  | 'hedge-dropped'
  | 'precision'
  | 'put-off'
  | 'brought-forward'
  | 'period'
  | 'binding-dropped'
  | 'binding-added';

/** A place in one of the drafts. */
export interface Place {
  readonly span: Span;
  /** The figure, name or attribute as written. */
  readonly text: string;
}

/** In what a fact differs. */
export type Aspect = 'name' | 'value' | 'growth' | 'year' | 'unit' | 'attribute' | 'direction';

/** One difference: of a cell, a figure in prose, a unit … `old` is missing of what was added, `new` of what was removed. */
export interface FactChange {
  readonly aspect: Aspect;
  readonly verdict: Verdict;
  readonly reason: Reason | undefined;
  /** The year the figure is of, where one is known. */
  readonly year: number | undefined;
  readonly old: Place | undefined;
  readonly new: Place | undefined;
}

/** An indicator in one of the drafts. */
export interface IndicatorSide {
  readonly name: string;
  readonly unit: string;
  /** The caption of its table, '' where it has none. */
  readonly caption: string;
  /** Its name cell. */
  readonly span: Span;
}

/** What became of an indicator: a row of an indicator table. Of one that was added or removed `changes` lists its figures. */
export interface IndicatorChange {
  /** The most pressing verdict among `changes`. */
  readonly verdict: Verdict;
  readonly old: IndicatorSide | undefined;
  readonly new: IndicatorSide | undefined;
  readonly changes: readonly FactChange[];
}

/** What became of a figure outside indicator tables. */
export interface StatementChange extends FactChange {
  /** What the figure is said of, where the sentence says so. */
  readonly name: string | undefined;
  /** The title of the section it stands in, '' before the first. */
  readonly section: string;
  /** Its sentence around it, at most some 60 characters. */
  readonly context: { readonly old: string | undefined; readonly new: string | undefined };
}

export interface SectionSide {
  readonly label: string;
  readonly title: string;
  readonly span: Span;
}

/** What became of a section; one renamed may have another number as well. */
export interface SectionChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'renumbered';
  readonly old: SectionSide | undefined;
  readonly new: SectionSide | undefined;
}

/** What changed between two drafts of a plan: plain data, spans into the two sources. Moving is no change. */
export interface Comparison {
  readonly indicators: readonly IndicatorChange[];
  readonly figures: readonly StatementChange[];
  readonly sections: readonly SectionChange[];
}

/** The most pressing verdict of several; changed where there is none. */
export const mostPressing = (changes: readonly { readonly verdict: Verdict }[]): Verdict =>
  verdicts.find((verdict) => changes.some((change) => change.verdict === verdict)) ?? 'changed';
