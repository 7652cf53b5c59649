import { claimsOf, type Claim } from '../model/claims/claims';
import { contentKey, matchNames, type FactName } from '../model/claims/fact-names';
import { carriedOn } from '../model/kept/lineage';
import { grouped } from '../text/grouped';
import { keptWith, onceFor, sameItems } from '../text/kept-with';
import { sentenceAround } from '../model/document/prose';
import type { PlanDocument, PlanMeta } from '../model/types';
import { standardClaimsOf, type StandardClaim } from '../model/claims/standard-claims';
import { deadlineLinksOf, type DeadlineLink } from './deadlines';
import { annexTotalsOf, type AnnexTotal } from './annex-totals';
import { parentLinksOf, type Parent, type ParentLinks } from './parents';
import { changeStepsOf, type ChangeStep } from './changes';
import { isFlowRow, rowFactsOf, totalOverYears, type CellFact, type RowFact } from './facts';
import { linkThreshold, mostAlike } from './thresholds';
import { yearOfCell } from './years';
import { comparable, differ, isOneValue, measureOf, timesApart, type Measure } from './measures';
import { setbacksAmong, type Setback } from './setbacks';

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

const baselineOfRow = (row: RowFact): CellFact | undefined => {
  let best: CellFact | undefined;
  for (const cell of row.cells) if (cell.value.role === 'baseline' && (cell.value.year ?? 0) >= (best?.value.year ?? 0)) best = cell;
  return best;
};

/** The latest figure of a row's base years; a row keeps it. */
const baselineCell = onceFor(baselineOfRow);

/** The measure of what a claim states; a claim keeps it. */
const measureOfClaim = onceFor((claim: Claim): Measure => measureOf(claim.quantity));

/** Kinds of claims that state a value a row may hold. */
const stating = ({ kind }: Claim): boolean => kind === 'level' || kind === 'start' || kind === 'addition' || kind === 'build';

interface Scored {
  readonly row: RowFact;
  readonly score: number;
  readonly countedOnly: boolean;
}

const worth = ({ score, countedOnly }: Scored): number => score - (countedOnly ? 0.2 : 0);

const withLevel = /[家省市县区]级/u;
const andAbove = /[家省市县区]级(?:及其?)?以上/u;

/** 省级 is one part of 省级以上. */
const otherLevels = (a: FactName, b: FactName): boolean =>
  withLevel.test(a.text) && withLevel.test(b.text) && andAbove.test(a.text) !== andAbove.test(b.text);

/** Rows that fit a claim; where one row of a table fits better than the others of it, only that one. */
const fittingRows = (claim: Claim, measure: Measure, candidates: readonly RowFact[]): readonly Scored[] => {
  const best = new Map<number, Scored[]>();
  for (const row of candidates) {
    const match = matchNames(claim.name, row.name, claim.context, row.context);
    if (!match || match.score < linkThreshold || otherLevels(claim.name, row.name)) continue;
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

/** What a row gives in brackets is the sum of several years: a claim that says so is held against it, and any that gives the same number in another unit. */
const sumOf = (row: RowFact, claim: Claim, measure: Measure, meta: PlanMeta): CellFact | undefined => {
  if (claim.kind !== 'level' && claim.kind !== 'addition') return undefined;
  const cells = row.sums.filter((c) => yearOfCell(c, { meta }) === claim.year && comparable(c.measure, measure));
  return (
    cells.find((c) => differ(measure, c.measure, false) === 'same') ??
    cells.find((c) => claim.span || timesApart(c.measure, measure) !== undefined)
  );
};

/** 三年投入28.1亿元: the sum of the years, not the figure of the last of them. */
const agreeingTotal = (measure: Measure, total: Measure): boolean =>
  comparable(measure, total) && isOneValue(differ(measure, total, false));

const severalYears = /(?:19|20)\d\d年?[-—–~～至到]{1,2}(?:19|20)\d\d年|[”五][”]?(?:期间|时期|以来)|[三四五六]年(?:来|间)/u;

/** 2021—2025年累计死亡3306人: what is counted up over several years is the figure of none of them. */
const isSumOfYears = ({ span, prose, quantity }: Claim): boolean => {
  if (!span) return false;
  const { text, from } = sentenceAround(prose, quantity.from);
  const before = text.slice(Math.max(0, quantity.from - from - 48), quantity.from - from);
  return /累计|共计|合计|总计|一共/u.test(before) && severalYears.test(before);
};

/**
 * The figure of a row that a claim speaks of: of the claim's year, what was reached rather than what had been aimed at. What is added over several years is no
 * figure of one year, and a row that gives its base year a value counts year by year.
 */
const cellOf = (row: RowFact, claim: Claim, measure: Measure, meta: PlanMeta): CellFact | undefined => {
  if (claim.year === undefined) return undatedCellOf(row, claim, measure);
  const cells = row.cells.filter((c) => yearOfCell(c, { meta }) === claim.year && comparable(c.measure, measure));
  if (row.cells.length === 0) return sumOf(row, claim, measure, meta);
  const total = totalOverYears(row);
  if (total && (claim.yearFrom !== 'stated' || claim.span || agreeingTotal(measure, total))) return undefined;
  const flow = claim.kind === 'addition' || isFlowRow(row);
  if (flow && measure.dimension !== 'percent' && baselineCell(row) !== undefined && (claim.span || cells[0]?.value.role === 'baseline'))
    return undefined;
  const same = cells.find((c) => differ(measure, c.measure, false) === 'same');
  if (!same && measure.dimension !== 'percent' && isSumOfYears(claim) && !row.name.text.includes('累计')) return undefined;
  return same ?? cells.find((c) => c.value.column.valueKind === 'actual') ?? cells[0];
};

const localTitle = /(?:区|县|镇|乡|街道|组团|片区|园区|新城|流域|半岛|群岛)$/u;
const wholeTitle = /^(?:全|本|我)/u;

/** Sections about a part of the plan's place speak of that part: 清城区, 南部片区. */
const isLocal = (claim: Claim): boolean => {
  for (let section = claim.prose.section; section; section = section.parent)
    if (localTitle.test(section.title) && !wholeTitle.test(section.title)) return true;
  return false;
};

/** Verbs of a level that is to be reached or held. */
const reaching = new Set(['reach', 'raise', 'lower', 'limit']);
/** Words that tie a level to some time without naming it, or to a hope. */
const otherwiseTimed = /目前|现有|已|每年|年均|力争|远期|今年|当年|底前/u;

/** Says a claim in a chapter on tasks what is to be reached, without a year? The plan's targets are meant. */
const isUndated = (row: RowFact, claim: Claim): boolean => {
  const { kind, verb, verbText, prose, quantity } = claim;
  if (claim.year !== undefined || kind !== 'level' || verbText === '' || !reaching.has(verb) || claim.span || isFlowRow(row)) return false;
  return prose.section?.tense !== 'review' && !isLocal(claim) && !otherwiseTimed.test(sentenceAround(prose, quantity.from).text);
};

const agreeing = (measure: Measure, cell: CellFact): boolean => isOneValue(differ(measure, cell.measure, cell.value.role === 'baseline'));

/** The only target of a row that gives a start as well. */
const onlyTarget = (row: RowFact, measure: Measure): CellFact | undefined => {
  const [target, ...others] = row.cells.filter(({ value }) => value.role === 'target');
  return target && others.length === 0 && baselineCell(row) !== undefined && comparable(target.measure, measure) ? target : undefined;
};

/** The figure that a claim without a year states: the one of the row that says the same, or the target where only the unit is another. */
const undatedCellOf = (row: RowFact, claim: Claim, measure: Measure): CellFact | undefined => {
  if (!isUndated(row, claim)) return undefined;
  const target = onlyTarget(row, measure);
  return (
    target &&
    (row.cells.find((cell) => agreeing(measure, cell)) ?? (timesApart(target.measure, measure) === undefined ? undefined : target))
  );
};

/** The target that a claim without a year must mean and does not state. */
const undatedTarget = (row: RowFact, claim: Claim, measure: Measure): CellFact | undefined =>
  !isUndated(row, claim) || row.cells.some((cell) => comparable(cell.measure, measure) && agreeing(measure, cell))
    ? undefined
    : onlyTarget(row, measure);

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

/** Rows by the content of their names. */
type ByContent = ReadonlyMap<string, readonly RowFact[]>;

/** The links of each claim that has any. */
const textTableLinks = (
  { meta }: PlanDocument,
  claims: readonly Claim[],
  rows: readonly RowFact[],
  byContent: ByContent,
): ReadonlyMap<Claim, readonly TextTableLink[]> => {
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
  return links;
};

const qualifierKey = ({ qualifiers }: FactName): string =>
  qualifiers.size === 0
    ? ''
    : Array.from(qualifiers, ([dimension, values]) => `${dimension}=${values.join('+')}`)
        .sort()
        .join(' ');

/** What tells names of one content apart; a name keeps it: many claims bear one name. */
const nameKey = onceFor((name: FactName): string =>
  [name.core, name.share ? '占比' : '', name.whole ?? '', qualifierKey(name), andAbove.test(name.text) ? '以上' : ''].join('|'),
);

/** What claims that speak of one thing and year have in common; a claim keeps it. */
const textTextKey = onceFor((claim: Claim): string => {
  const { dimension } = measureOfClaim(claim);
  return [
    nameKey(claim.name),
    claim.name.qualifiers.has('stage') ? '' : (claim.context.get('stage') ?? []).join('+'),
    claim.kind === 'build' ? '' : String(claim.year),
    dimension,
    claim.verb === 'build' ? 'build' : '',
    dimension !== 'percent' && claim.span && claim.kind !== 'build' ? 'span' : '',
  ].join('|');
});

/** 估算投资, 完成投资: the money of whatever is spoken of. */
const anybodysMoney =
  /^(?:项目|工程)?(?:估算|概算|预算|匡算|计划|总|完成|累计|静态|动态|年度|新增)*(?:投资|资金|投入|费用|经费)(?:总额|额|估算|规模)?$/u;

/** Names long enough to be the same thing wherever they stand: 新增床位 may be anybody's, and 占老年人口 is said of what stands before it. */
const telling = ({ name }: Claim): boolean =>
  name.core.length + 2 * name.qualifiers.size >= 4 &&
  !(name.core === '' && name.qualifiers.has('flow')) &&
  !anybodysMoney.test(name.text) &&
  (name.whole !== undefined || !name.text.startsWith('占'));

const mayRepeat = (claim: Claim): boolean =>
  stating(claim) &&
  (claim.year !== undefined || claim.kind === 'build') &&
  claim.yearFrom !== 'now' &&
  (claim.yearFrom !== 'section' || claim.prose.section?.tense !== 'review') &&
  !isLocal(claim);

/** Works listed one after another (建设3个示范区 … 建设2个示范区) are different works; only a section and its box repeat one. */
const repeats = (first: Claim, second: Claim): boolean =>
  first.kind !== 'build' ||
  (first.prose !== second.prose &&
    first.prose.section === second.prose.section &&
    first.prose.box !== second.prose.box &&
    (first.year === undefined || second.year === undefined || first.year === second.year));

const textTextLinks = (claims: readonly Claim[]): TextTextLink[] => {
  // Most names are borne by one claim.
  const byContent = new Map<string, Claim[]>();
  const shared: Claim[][] = [];
  for (const claim of claims) {
    if (!stating(claim)) continue;
    const { core } = claim.name;
    const alike = byContent.get(core);
    if (!alike) byContent.set(core, [claim]);
    else if (alike.push(claim) === 2) shared.push(alike);
  }
  if (shared.length === 0) return [];
  const candidates = new Set(shared.flat());
  const groups = grouped(
    claims.filter((claim) => candidates.has(claim) && mayRepeat(claim)),
    textTextKey,
  );
  const links: TextTextLink[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    for (const second of others)
      if (repeats(first, second) && (first.kind === 'build' || telling(first)))
        links.push({ first, second, measures: [measureOfClaim(first), measureOfClaim(second)] });
  }
  return links;
};

/** Statements of levels that bear one name, whatever the year. */
const goalsByName = (claims: readonly Claim[]): Iterable<readonly Claim[]> =>
  grouped(
    claims.filter((claim) => claim.kind === 'level' && claim.quantity.unit === '%' && mayRepeat(claim) && telling(claim)),
    ({ name, context }) => `${nameKey(name)}|${name.qualifiers.has('stage') ? '' : (context.get('stage') ?? []).join('+')}`,
  ).values();

/** What had been aimed at in a year and what was reached in it are two things; a figure that says neither may be either. */
const standingOf = ({ value: { role, column } }: CellFact): 'aim' | 'reached' | undefined =>
  role === 'target' || column.valueKind === 'target' ? 'aim' : role === 'baseline' ? 'reached' : undefined;

const sameStanding = (a: CellFact, b: CellFact): boolean => {
  const [one, other] = [standingOf(a), standingOf(b)];
  return one === undefined || other === undefined || one === other;
};

const tableTableLinks = (plan: PlanDocument, byContent: ByContent): TableTableLink[] => {
  const links: TableTableLink[] = [];
  for (const list of byContent.values()) {
    if (list.length < 2) continue;
    for (const [i, first] of list.slice(0, mostAlike).entries()) {
      for (const second of list.slice(i + 1)) {
        if (first.indicator.table === second.indicator.table) continue;
        const match = matchNames(first.name, second.name, first.context, second.context);
        if (!match || match.score < linkThreshold || match.countedOnly) continue;
        for (const cell of first.cells) {
          const year = yearOfCell(cell, plan);
          const ofYear = year === undefined ? [] : second.cells.filter((c) => yearOfCell(c, plan) === year);
          const twins = ofYear.filter((c) => sameStanding(c, cell) && comparable(c.measure, cell.measure));
          // Of several columns of one year (planned, reached) whose headers do not tell them apart the one that gives this figure is meant.
          const twin = twins.find((c) => isOneValue(differ(cell.measure, c.measure, true))) ?? twins[0];
          if (twin) links.push({ first, second, cells: [cell, twin] });
        }
      }
    }
  }
  return links;
};

const standardLinks = (all: readonly StandardClaim[]): StandardLink[] => {
  const links: StandardLink[] = [];
  for (const claims of grouped(all, (c) => `${c.name.core}|${c.standard}`).values()) {
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
  const rows = rowFactsOf(plan);
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
    changeSteps: changeStepsOf(plan, claims, ofClaims),
    annexTotals: annexTotalsOf(plan, rows, ofClaims),
    standards: standardLinks(standards),
    deadlines,
    textText: textTextLinks(claims),
    setbacks: setbacksAmong(goalsByName(claims), meta.baseline),
    tableTable: tableTableLinks(plan, byContent),
  };
});

/** The same with what the parents of the plan say. */
export const allLinksOf = (plan: PlanDocument, parents: readonly Parent[]): AllLinks => ({
  ...linksOf(plan),
  parents: parentLinksOf(plan, parents),
});
