import { claimsOf, type Claim } from '../model/claims';
import { contentKey, matchNames, type FactName } from '../model/fact-names';
import { oncePerPlan } from '../model/once-per-plan';
import { grouped } from '../text/grouped';
import type { PlanDocument } from '../model/types';
import { standardClaimsOf, type StandardClaim } from '../model/standard-claims';
import { deadlineLinksOf, type DeadlineLink } from './deadlines';
import { annexTotalsOf, type AnnexTotal } from './annex-totals';
import { parentLinksOf, type Parent, type ParentLinks } from './parents';
import { changeStepsOf, type ChangeStep } from './changes';
import { isFlowRow, rowFactsOf, type CellFact, type RowFact } from './facts';
import { linkThreshold, mostAlike } from './thresholds';
import { yearOfCell } from './years';
import { comparable, differ, measureOf, type Measure } from './measures';

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
}

/** Two statements of one thing and year. */
export interface TextTextLink {
  readonly first: Claim;
  readonly second: Claim;
  readonly measures: readonly [Measure, Measure];
}

/** Two figures of one indicator and year in different tables. */
export interface TableTableLink {
  readonly first: RowFact;
  readonly second: RowFact;
  readonly cells: readonly [CellFact, CellFact];
}

/** Two statements that measure one thing by one standard, differently. */
export interface StandardLink {
  readonly first: StandardClaim;
  readonly second: StandardClaim;
}

/** All that speaks of the same fact in one plan. */
export interface Links {
  readonly claims: readonly Claim[];
  readonly rows: readonly RowFact[];
  readonly textTable: readonly TextTableLink[];
  readonly textText: readonly TextTextLink[];
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

const baselineCell = (row: RowFact): CellFact | undefined =>
  row.cells.reduce<CellFact | undefined>(
    (best, cell) => (cell.value.role === 'baseline' && (cell.value.year ?? 0) >= (best?.value.year ?? 0) ? cell : best),
    undefined,
  );

/** Kinds of claims that state a value a row may hold. */
const stating = (claim: Claim): boolean =>
  claim.kind === 'level' || claim.kind === 'start' || claim.kind === 'addition' || claim.kind === 'build';

interface Scored {
  readonly row: RowFact;
  readonly score: number;
  readonly countedOnly: boolean;
}

/** Rows that fit a claim; where one row of a table fits better than the others of it, only that one. */
const fittingRows = (claim: Claim, measure: Measure, candidates: readonly RowFact[]): Scored[] => {
  const scored = candidates.flatMap((row): Scored[] => {
    const match = matchNames(claim.name, row.name, claim.context, row.context);
    if (!match || match.score < linkThreshold) return [];
    return row.cells.some((cell) => comparable(cell.measure, measure)) || row.cells.length === 0
      ? [{ row, score: match.score, countedOnly: match.countedOnly }]
      : [];
  });
  const best = new Map<number, Scored[]>();
  for (const one of scored) {
    const table = one.row.indicator.table.index;
    const known = best.get(table) ?? [];
    const top = known[0];
    const value = (s: Scored): number => s.score - (s.countedOnly ? 0.2 : 0);
    if (!top || value(one) > value(top) + 1e-9) best.set(table, [one]);
    else if (Math.abs(value(one) - value(top)) < 1e-9) best.set(table, [...known, one]);
  }
  // Two rows of one table that fit alike: nobody can tell which is meant.
  return [...best.values()].flatMap((rows) => (rows.length === 1 ? rows : []));
};

/**
 * The figure of a row that a claim speaks of: of the claim's year, what was reached rather than what had been aimed at. What is added over several years is no
 * figure of one year, and a row that gives its base year a value counts year by year.
 */
const cellOf = (row: RowFact, claim: Claim, measure: Measure, plan: PlanDocument): CellFact | undefined => {
  if (claim.year === undefined) return undefined;
  const cells = row.cells.filter((c) => yearOfCell(c, plan) === claim.year && comparable(c.measure, measure));
  const flow = claim.kind === 'addition' || isFlowRow(row);
  if (flow && measure.dimension !== 'percent' && baselineCell(row) !== undefined && (claim.span || cells[0]?.value.role === 'baseline'))
    return undefined;
  return (
    cells.find((c) => differ(measure, c.measure, false) === 'same') ?? cells.find((c) => c.value.column.valueKind === 'actual') ?? cells[0]
  );
};

const textTableLinks = (plan: PlanDocument, claims: readonly Claim[], rows: readonly RowFact[]): TextTableLink[] => {
  const byContent = grouped(rows, (row) => contentKey(row.name));
  const byId = new Map(rows.flatMap((row) => (row.indicator.id === undefined ? [] : [[row.indicator.id, row] as const])));
  const links: TextTableLink[] = [];
  for (const claim of claims) {
    if (!stating(claim)) continue;
    const measure = measureOf(claim.quantity);
    const exact = claim.declared === undefined ? undefined : byId.get(claim.declared);
    const found = exact
      ? [{ row: exact, score: 1, countedOnly: false }]
      : fittingRows(claim, measure, (byContent.get(contentKey(claim.name)) ?? []).slice(0, mostAlike));
    for (const { row, score, countedOnly } of found) {
      const cell = cellOf(row, claim, measure, plan);
      links.push({ claim, measure, row, score, declared: exact !== undefined, countedOnly, cell, baseline: baselineCell(row) });
    }
  }
  return links;
};

/** Sections about a part of the plan's place speak of that part: 清城区, 南部片区. */
const isLocal = (claim: Claim): boolean => {
  for (let section = claim.prose.section; section; section = section.parent)
    if (/(?:区|县|镇|乡|街道|组团|片区|园区|新城|流域|半岛|群岛)$/u.test(section.title) && !/^(?:全|本|我)/u.test(section.title))
      return true;
  return false;
};

const qualifierKey = ({ qualifiers }: FactName): string =>
  [...qualifiers]
    .map(([dimension, values]) => `${dimension}=${values.join('+')}`)
    .sort()
    .join(' ');

const nameKey = (name: FactName): string => [name.core, name.share ? '占比' : '', name.whole ?? '', qualifierKey(name)].join('|');

/** @param ofName `nameKey` of the claim's name */
const textTextKey = (claim: Claim, measure: Measure, ofName: string): string => {
  const stage = claim.name.qualifiers.has('stage') ? '' : (claim.context.get('stage') ?? []).join('+');
  return [
    ofName,
    stage,
    claim.kind === 'build' ? '' : String(claim.year),
    measure.dimension,
    claim.verb === 'build' ? 'build' : '',
    measure.dimension !== 'percent' && claim.span && claim.kind !== 'build' ? 'span' : '',
  ].join('|');
};

/** Names long enough to be the same thing wherever they stand. */
const telling = (claim: Claim): boolean => claim.name.core.length + 2 * claim.name.qualifiers.size >= 4;

const textTextLinks = (claims: readonly Claim[]): TextTextLink[] => {
  const candidates = claims.filter(
    (claim) =>
      (claim.kind === 'level' || claim.kind === 'start' || claim.kind === 'addition' || claim.kind === 'build') &&
      (claim.year !== undefined || claim.kind === 'build') &&
      claim.yearFrom !== 'now' &&
      (claim.yearFrom !== 'section' || claim.prose.section?.tense !== 'review') &&
      !isLocal(claim),
  );
  const links: TextTextLink[] = [];
  // Many claims bear one name: what is read of it is worked out once.
  const keys = new Map<FactName, string>();
  const keyOf = (name: FactName): string => {
    const known = keys.get(name) ?? nameKey(name);
    keys.set(name, known);
    return known;
  };
  const measured = candidates.map((claim) => ({ claim, measure: measureOf(claim.quantity) }));
  const groups = grouped(measured, ({ claim, measure }) => textTextKey(claim, measure, keyOf(claim.name)));
  for (const [one, ...others] of groups.values()) {
    if (!one) continue;
    for (const other of others) {
      const [first, second] = [one.claim, other.claim];
      // Works listed one after another (建设3个示范区 … 建设2个示范区) are different works; only a section and its box repeat one.
      const repeated =
        first.kind !== 'build' ||
        (first.prose !== second.prose &&
          first.prose.section === second.prose.section &&
          first.prose.box !== second.prose.box &&
          (first.year === undefined || second.year === undefined || first.year === second.year));
      if (repeated && (first.kind === 'build' || telling(first))) links.push({ first, second, measures: [one.measure, other.measure] });
    }
  }
  return links;
};

const tableTableLinks = (plan: PlanDocument, rows: readonly RowFact[]): TableTableLink[] => {
  const links: TableTableLink[] = [];
  for (const list of grouped(rows, (row) => contentKey(row.name)).values()) {
    for (const [i, first] of list.slice(0, mostAlike).entries()) {
      for (const second of list.slice(i + 1)) {
        if (first.indicator.table === second.indicator.table) continue;
        const match = matchNames(first.name, second.name, first.context, second.context);
        if (!match || match.score < linkThreshold || match.countedOnly) continue;
        for (const cell of first.cells) {
          const year = yearOfCell(cell, plan);
          const twin = second.cells.find((c) => year !== undefined && yearOfCell(c, plan) === year && comparable(c.measure, cell.measure));
          if (twin) links.push({ first, second, cells: [cell, twin] });
        }
      }
    }
  }
  return links;
};

const standardLinks = (plan: PlanDocument): StandardLink[] => {
  const links: StandardLink[] = [];
  for (const claims of grouped(standardClaimsOf(plan), (c) => `${c.name.core}|${c.standard}`).values()) {
    const [first, ...others] = claims;
    const second = others.find(
      (c) =>
        first &&
        c.standing !== first.standing &&
        (c.year === undefined || first.year === undefined || c.year === first.year) &&
        matchNames(first.name, c.name, first.context, c.context),
    );
    if (first && second) links.push({ first, second });
  }
  return links;
};

/** Finds what speaks of the same fact within a plan: by declared ids, else by names, qualifiers, years and units. */
export const linksOf = oncePerPlan((plan: PlanDocument): Links => {
  const claims = claimsOf(plan);
  const rows = rowFactsOf(plan);
  const textTable = textTableLinks(plan, claims, rows);
  const ofClaims = grouped(textTable, (link) => link.claim);
  return {
    claims,
    rows,
    textTable,
    ofClaims,
    changeSteps: changeStepsOf(plan, claims, ofClaims),
    annexTotals: annexTotalsOf(plan, rows, ofClaims),
    standards: standardLinks(plan),
    deadlines: deadlineLinksOf(plan),
    textText: textTextLinks(claims),
    tableTable: tableTableLinks(plan, rows),
  };
});

/** The same with what the parents of the plan say. */
export const allLinksOf = (plan: PlanDocument, parents: readonly Parent[]): AllLinks => ({
  ...linksOf(plan),
  parents: parentLinksOf(plan, parents),
});
