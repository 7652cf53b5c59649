import { miscountedIndicatorsOf, statesIndicatorCount } from '../model/tables/indicator-counts';
import type { PlanDocument, Prose } from '../model/types';
import type { Span } from '../text/span';
import { miscountedRowsOf } from './counted-rows';
import { miscountedKindsOf, statesKinds } from './kinds-of-works';
import { placesApartOf, tellsOfPlaces } from './places-apart';

/** A count in prose that a table tells to be wrong. */
export interface TableCount {
  /** What is counted: rows of a table pointed to, places of a table, works of one kind, indicators. */
  readonly by: 'rows' | 'places' | 'kinds' | 'indicators';
  readonly prose: Prose;
  /** Indices into the prose's text. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
  /** Of works by their kind: 新建. */
  readonly kind: string;
  readonly found: number;
  /** Where the table has them. */
  readonly spans: readonly Span[];
}

const spansOf = (cells: readonly { readonly span: Span }[]): Span[] => cells.map(({ span }) => span);

/** Does a prose state a count that a table may tell to be wrong? */
export const statesTableCount = (prose: Prose): boolean => statesIndicatorCount(prose) || tellsOfPlaces(prose) || statesKinds(prose);

/** The counts of a plan's prose that its tables tell to be wrong. */
export const wrongTableCountsOf = (plan: PlanDocument): readonly TableCount[] => [
  ...miscountedRowsOf(plan).map(({ prose, claim, found, rows }): TableCount => {
    const { from, to, what } = claim;
    return { by: 'rows', prose, from, to, what, kind: '', found, spans: spansOf(rows) };
  }),
  ...placesApartOf(plan).map(({ rows, ...place }): TableCount => ({ ...place, by: 'places', kind: '', spans: spansOf(rows) })),
  ...miscountedKindsOf(plan).map(({ rows, ...place }): TableCount => ({ ...place, by: 'kinds', spans: spansOf(rows) })),
  ...miscountedIndicatorsOf(plan).map(({ rows, ...place }): TableCount => ({ ...place, by: 'indicators', kind: '', spans: rows })),
];
