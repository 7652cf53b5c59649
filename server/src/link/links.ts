import { claimsOf, type Claim } from '../model/claims/claims';
import { contentKey } from '../model/claims/fact-names';
import { standardClaimsOf } from '../model/claims/standard-claims';
import { carriedOn } from '../model/kept/lineage';
import type { PlanDocument } from '../model/types';
import { grouped } from '../text/grouped';
import { sameItems } from '../text/kept-with';
import { annexTotalsOf, type AnnexTotal } from './annex-totals';
import { changeStepsOf, type ChangeStep } from './changes';
import { deadlineLinksOf, type DeadlineLink } from './deadlines';
import { selfContainedFactsOf, type RowFact } from './facts';
import { parentLinksOf, type Parent, type ParentLinks } from './parents';
import { setbacksAmong, setbacksFromReview, type Setback } from './setbacks';
import { standardLinks, type StandardLink } from './standards';
import { tableTableLinks, type TableTableLink } from './table-table';
import { textTableLinks, type TextTableLink } from './text-table';
import { goalsByName, textTextLinks, type TextTextLink } from './text-text';

/** All that speaks of the same fact in one plan. */
export interface Links {
  readonly claims: readonly Claim[];
  readonly rows: readonly RowFact[];
  readonly textTable: readonly TextTableLink[];
  readonly textText: readonly TextTextLink[];
  readonly setbacks: readonly Setback[];
  readonly tableTable: readonly TableTableLink[];
  /** The links of each claim, one for each table that speaks of it. */
  readonly ofClaims: ReadonlyMap<Claim, readonly TextTableLink[]>;
  /** Annexes that itemise what a row gives, whether they come to it or not. */
  readonly annexTotals: readonly AnnexTotal[];
  readonly standards: readonly StandardLink[];
  readonly deadlines: readonly DeadlineLink[];
  readonly changeSteps: readonly ChangeStep[];
}

/** What speaks of the same fact, here and in the parent plans. */
export interface AllLinks extends Links {
  readonly parents: ParentLinks;
}

/** Tables and captions in the order they stand in, and what is said of the tables. */
const tablesAndCaptions = ({ tables, captions }: PlanDocument): unknown[] =>
  [
    ...tables.map((table): { readonly at: number; readonly said: readonly unknown[] } => ({
      at: table.span.start,
      said: [table, table.kind, table.captionProse, table.section?.index],
    })),
    ...captions.map(({ span, prose, kind, number }) => ({ at: span.start, said: [prose, kind, number] })),
  ]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ said }) => said);

/** The links of a plan, and what they were found among. */
interface Found extends Links {
  readonly among: readonly (readonly unknown[])[];
}

/**
 * Finds what speaks of the same fact within a plan: by declared ids, else by names, qualifiers, years and units. The links go on into the next version of the
 * document as long as no statement, row, table, heading or reference has changed.
 */
export const linksOf: (plan: PlanDocument) => Links = carriedOn((plan, before: Found | undefined): Found => {
  const { meta } = plan;
  const claims = claimsOf(plan);
  const rows = selfContainedFactsOf(plan);
  const standards = standardClaimsOf(plan);
  const deadlines = deadlineLinksOf(plan);
  const among = [
    claims,
    rows,
    standards,
    deadlines,
    plan.references,
    tablesAndCaptions(plan),
    [plan.sections, ...plan.boxes, meta.period?.end, meta.baseline],
  ];
  if (before?.among.every((list, i) => sameItems(list, among[i] ?? []))) return before;
  const byContent = grouped(rows, (row) => contentKey(row.name));
  const ofClaims = textTableLinks(plan, claims, rows, byContent);
  return {
    among,
    claims,
    rows,
    textTable: [...ofClaims.values()].flat(),
    ofClaims,
    changeSteps: changeStepsOf(plan, claims, ofClaims, byContent),
    annexTotals: annexTotalsOf(plan, rows, ofClaims),
    standards: standardLinks(standards),
    deadlines,
    textText: textTextLinks(claims),
    setbacks: [...setbacksAmong(goalsByName(claims), meta.baseline), ...setbacksFromReview(claims, meta.baseline)],
    tableTable: tableTableLinks(plan, byContent),
  };
});

/** The same with what the parents of the plan say. */
export const allLinksOf = (plan: PlanDocument, parents: readonly Parent[]): AllLinks => ({
  ...linksOf(plan),
  parents: parentLinksOf(plan, parents),
});
