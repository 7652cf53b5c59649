import type { Claim } from '../model/claims/claims';
import { contentKey, matchNames, type FactName } from '../model/claims/fact-names';
import type { PlanDocument, PlanMeta } from '../model/types';
import { keptWith, sameItems } from '../text/kept-with';
import { baselineCell } from './baseline-cell';
import { cellOf } from './cell-of-claim';
import type { CellFact, RowFact } from './facts';
import { comparable, type Measure } from './measures';
import { andAbove, measureOfClaim, stating } from './stated';
import { linkThreshold, mostAlike } from './thresholds';
import { undatedTarget } from './undated-claims';
import { yearlyRates } from './yearly-rates';
import { yearOfCell } from './years';

/** A statement in prose and the row of a table that speak of the same indicator. */
export interface TextTableLink {
  readonly claim: Claim;
  readonly measure: Measure;
  readonly row: RowFact;
  readonly score: number;
  /** Its author says so: `<!--=id-->` and `<!--#id-->`. */
  readonly declared: boolean;
  /** The two may count different things (园所 beside 在园幼儿). */
  readonly countedOnly: boolean;
  /** The figure of the claim's year. */
  readonly cell: CellFact | undefined;
  /** The row's latest figure of a base year. */
  readonly baseline: CellFact | undefined;
  /** The target of the plan's last year, for a claim that names no year and states none of the row's figures. */
  readonly undated: CellFact | undefined;
}

interface Scored {
  readonly row: RowFact;
  readonly score: number;
  readonly countedOnly: boolean;
}

const worth = ({ score, countedOnly }: Scored): number => score - (countedOnly ? 0.2 : 0);

const withLevel = /[家省市县区]级/u;

/** 省级 is one part of 省级以上. */
const otherLevels = (a: FactName, b: FactName): boolean =>
  withLevel.test(a.text) && withLevel.test(b.text) && andAbove.test(a.text) !== andAbove.test(b.text);

/** A part bears the name of what it is part of only in its table: 每千人口床位数 其中：基层医疗卫生机构 1.31张 is no number of 基层医疗卫生机构. */
const isOtherPart = ({ quantity }: Claim, { indicator }: RowFact): boolean =>
  indicator.part && indicator.unit !== '' && quantity.unit !== '' && indicator.unit !== quantity.unit;

/** Rows that fit a claim; where one row of a table fits better than the others of it, only that one. */
const fittingRows = (claim: Claim, measure: Measure, candidates: readonly RowFact[]): readonly Scored[] => {
  const best = new Map<number, Scored[]>();
  for (const row of candidates) {
    const match = matchNames(claim.name, row.name, claim.context, row.context);
    if (!match || match.score < linkThreshold || otherLevels(claim.name, row.name) || isOtherPart(claim, row)) continue;
    if (row.cells.length > 0 && !row.cells.some((cell) => comparable(cell.measure, measure))) continue;
    const one: Scored = { row, score: match.score, countedOnly: match.countedOnly };
    const table = row.indicator.table.index;
    const known = best.get(table);
    const top = known?.[0];
    if (!known || !top || worth(one) > worth(top) + 1e-9) best.set(table, [one]);
    else if (Math.abs(worth(one) - worth(top)) < 1e-9) known.push(one);
  }
  // Two rows of one table that fit alike: nobody can tell which is meant.
  const fitting: Scored[] = [];
  for (const [row, ...others] of best.values()) if (row && others.length === 0) fitting.push(row);
  return fitting;
};

/** What the links of a claim are found among. */
interface Among {
  readonly exact: RowFact | undefined;
  readonly candidates: readonly RowFact[];
  /** Their tables, in each of which one row alone may fit. */
  readonly tables: readonly number[];
  readonly meta: PlanMeta;
}

const sameAmong = (a: Among, b: Among): boolean =>
  a.exact === b.exact &&
  a.meta.baseline === b.meta.baseline &&
  a.meta.period?.end === b.meta.period?.end &&
  sameItems(a.candidates, b.candidates) &&
  sameItems(a.tables, b.tables);

const none: readonly RowFact[] = [];

/** The links of a claim: it keeps them from one version of a document to the next. */
const linksOfClaim = keptWith((claim: Claim, { exact, candidates, meta }: Among): readonly TextTableLink[] => {
  const measure = measureOfClaim(claim);
  const found = exact ? [{ row: exact, score: 1, countedOnly: false }] : fittingRows(claim, measure, candidates);
  return found.map(({ row, score, countedOnly }): TextTableLink => {
    const cell = cellOf(row, claim, measure, meta);
    const undated = score === 1 && !countedOnly ? undatedTarget(row, claim, measure) : undefined;
    return { claim, measure, row, score, declared: exact !== undefined, countedOnly, cell, baseline: baselineCell(row), undated };
  });
}, sameAmong);

/** Of fewer characters the end of a name is that of many. */
const shortestEnd = 4;

/** The one row whose name ends as that of two claims does, and whose figure the earlier of them states: 家庭医生签约服务覆盖率, 47.2 for 2025. */
const rowBegunAt = (plan: PlanDocument, rows: readonly RowFact[], { name, year, quantity }: Claim): RowFact | undefined => {
  const found = rows.filter(
    ({ indicator, cells }) =>
      indicator.name.endsWith(name.text) &&
      indicator.name !== name.text &&
      cells.some((cell) => yearOfCell(cell, plan) === year && cell.quantity.raw === quantity.raw && cell.unit === quantity.unit),
  );
  return found.length === 1 ? found[0] : undefined;
};

/** The links of a claim whose row is known from elsewhere than its name. */
const linkedTo = (row: RowFact, claim: Claim, meta: PlanMeta): readonly TextTableLink[] =>
  linksOfClaim(claim, { exact: row, candidates: [row], tables: [], meta }).map((link) => ({ ...link, declared: false }));

/** …，签约服务覆盖率为47.2%；到2030年覆盖率提高到57.0%: the row of two claims of one name of which the first states its start, and which nothing else links. */
const linkMoves = (
  plan: PlanDocument,
  claims: readonly Claim[],
  rows: readonly RowFact[],
  links: Map<Claim, readonly TextTableLink[]>,
): void => {
  claims.forEach((later, i) => {
    const first = claims[i - 1];
    if (!first || first.name !== later.name || first.prose !== later.prose || links.has(first) || links.has(later)) return;
    if (first.kind !== 'level' || later.kind !== 'level' || first.year === undefined || (later.year ?? 0) <= first.year) return;
    const { raw, unit } = first.quantity;
    if (unit !== '%' || later.quantity.unit !== '%' || raw.replace('.', '').length < 3 || later.name.text.length < shortestEnd) return;
    const row = rowBegunAt(plan, rows, first);
    if (!row) return;
    links.set(later, linkedTo(row, later, plan.meta));
  });
};

/** Rows by the content of their names. */
export type ByContent = ReadonlyMap<string, readonly RowFact[]>;

/** The links of each claim that has any. */
export const textTableLinks = (
  plan: PlanDocument,
  claims: readonly Claim[],
  rows: readonly RowFact[],
  byContent: ByContent,
): ReadonlyMap<Claim, readonly TextTableLink[]> => {
  const { meta } = plan;
  const byId = new Map<string, RowFact>();
  for (const row of rows) if (row.indicator.id !== undefined) byId.set(row.indicator.id, row);
  const links = new Map<Claim, readonly TextTableLink[]>();
  for (const claim of claims) {
    if (!stating(claim)) continue;
    const exact = claim.declared === undefined ? undefined : byId.get(claim.declared);
    const alike = byContent.get(contentKey(claim.name)) ?? none;
    if (!exact && alike.length === 0) continue;
    const candidates = alike.length > mostAlike ? alike.slice(0, mostAlike) : alike;
    const tables = candidates.map((row) => row.indicator.table.index);
    const own = linksOfClaim(claim, { exact, candidates, tables, meta });
    if (own.length > 0) links.set(claim, own);
  }
  linkMoves(plan, claims, rows, links);
  for (const { claim, row } of yearlyRates(claims, rows)) if (!links.has(claim)) links.set(claim, linkedTo(row, claim, meta));
  return links;
};
