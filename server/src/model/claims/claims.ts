import type { ClaimVerb } from '../../lexicon/claim-verbs';
import { keptByText } from '../../text/keep';
import { onceFor } from '../../text/kept-with';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { quantitiesOf } from '../document/by-prose';
import { statementsIn } from './claim-statements';
import type { ClaimKind, Statement } from './statement';
import { leadTime, timeOfFigure, timeOfStart, type ClaimTime } from './claim-times';
import { contextOf, type FactName, type NameContext } from './fact-names';
import { keptByProse } from '../document/kept-by-prose';
import { listedByProse } from '../kept/listed';
import { oncePerPlan } from '../kept/once-per-plan';
import { placeLevelOf, type PlaceLevel } from '../document/place-levels';
import type { Comparator, PlanDocument, Prose, ProseKind, Quantity, Section, TimeExpression } from '../types';

/** A statement in prose that something has a value: 到2025年，学前三年毛入园率达到98%以上. */
export interface Claim {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly kind: ClaimKind;
  readonly name: FactName;
  /** The name as written, with the verb's own figure left out. */
  readonly nameSpan: Span;
  readonly verb: ClaimVerb;
  readonly verbText: string;
  readonly comparator: Comparator | undefined;
  readonly year: number | undefined;
  /** True where it is said of several years together (“十四五”期间, 2021—2025年累计): a sum over them, where it is no rate. */
  readonly span: boolean;
  readonly yearFrom: ClaimTime['from'];
  /** Where the time stands. */
  readonly yearSpan: Span | undefined;
  /** What leads in the time: 到, 力争到; empty where nothing does. */
  readonly yearLead: string;
  readonly context: NameContext;
  /** `<!--=id-->` behind the figure: the indicator it states, as its author says. */
  readonly declared: string | undefined;
}

/** What the headings above say of the names below them. */
const contextOfSection = (section: Section | undefined): NameContext => {
  const titles: string[] = [];
  for (let above = section; above; above = above.parent) titles.push(above.title);
  return contextOf(titles);
};

const spokenKinds: readonly ProseKind[] = ['paragraph', 'item', 'heading', 'line', 'cell'];

const isSpoken = ({ cell, kind }: Prose): boolean => (cell === undefined || cell.table.kind === 'box') && spokenKinds.includes(kind);

/** The statements of a text, by the kind of its prose and the level of the plan's place: what they are read from beside the text. */
const keptStatements = keptByText(() => new Map<number, readonly Statement[]>());
const levels = 5;

/** The figures of a cell are read with its table: what they state stays with its prose, not with its text. */
const statementsOfCell = keptByProse(
  (_, prose, quantities, level: PlaceLevel | undefined): readonly Statement[] => statementsIn(prose, quantities, level),
  (a, b) => a === b,
);

const statementsOf = (plan: PlanDocument, prose: Prose, level: PlaceLevel | undefined): readonly Statement[] => {
  if (prose.cell) return statementsOfCell(plan, prose, level);
  const kept = keptStatements(prose.kept);
  const key = spokenKinds.indexOf(prose.kind) * levels + (level ?? 0);
  const known = kept.get(key);
  if (known) return known;
  const statements = statementsIn(prose, quantitiesOf(prose), level);
  kept.set(key, statements);
  return statements;
};

/** A claim where its prose stands: its places follow the prose, and few ask for them. */
class PlacedClaim implements Claim {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly kind: ClaimKind;
  readonly name: FactName;
  readonly verb: ClaimVerb;
  readonly verbText: string;
  readonly comparator: Comparator | undefined;
  readonly year: number | undefined;
  readonly span: boolean;
  readonly yearFrom: ClaimTime['from'];
  readonly context: NameContext;
  readonly declared: string | undefined;
  private readonly statement: Statement;
  private readonly when: ClaimTime;

  constructor(prose: Prose, quantity: Quantity, statement: Statement, when: ClaimTime, context: NameContext, declared: string | undefined) {
    this.prose = prose;
    this.quantity = quantity;
    this.kind = statement.kind;
    this.name = statement.name;
    this.verb = statement.subject.verb;
    this.verbText = statement.subject.verbText;
    this.comparator = quantity.comparator;
    this.year = when.year;
    this.span = when.several || statement.summed;
    this.yearFrom = when.from;
    this.context = context;
    this.declared = declared;
    this.statement = statement;
    this.when = when;
  }

  get nameSpan(): Span {
    return spanIn(this.prose.reading, this.statement.subject.from, this.statement.subject.to);
  }

  get yearSpan(): Span | undefined {
    return this.when.time?.span;
  }

  get yearLead(): string {
    return this.when.time?.lead ?? '';
  }

  /** The same, with the id of the mark behind its figure. */
  withDeclared(id: string): Claim {
    return new PlacedClaim(this.prose, this.quantity, this.statement, this.when, this.context, id);
  }
}

/** The context of a sentence goes before that of the headings above it. */
const joined = (above: NameContext, own: NameContext): NameContext => {
  if (own.size === 0) return above;
  for (const dimension of above.keys()) if (!own.has(dimension)) return new Map([...above, ...own]);
  return own;
};

const none: readonly never[] = [];

/** What the claims of a prose are read from beside its text and its own figures and times. */
interface Surroundings {
  readonly statements: readonly Statement[];
  readonly title: string | undefined;
  readonly baseline: number | undefined;
  readonly periodEnd: number | undefined;
  readonly tense: Section['tense'] | undefined;
  readonly lead: TimeExpression | undefined;
  /** What the headings above say. */
  readonly above: NameContext;
}

const sameContext = (a: NameContext, b: NameContext): boolean => {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [dimension, values] of a) if (values.join() !== b.get(dimension)?.join()) return false;
  return true;
};

const sameSurroundings = (a: Surroundings, b: Surroundings): boolean =>
  a.statements === b.statements &&
  a.title === b.title &&
  a.baseline === b.baseline &&
  a.periodEnd === b.periodEnd &&
  a.tense === b.tense &&
  a.lead === b.lead &&
  sameContext(a.above, b.above);

/** The claims of a prose: it keeps them from one version of a document to the next. What is said of a part of the plan's place is none: its tables speak of the whole. */
const claimsIn = keptByProse((plan, prose, quantities, { statements, above, title }: Surroundings): readonly PlacedClaim[] => {
  const claims: PlacedClaim[] = [];
  for (const statement of statements) {
    const quantity = quantities[statement.index];
    if (!quantity || (statement.place !== undefined && title?.includes(statement.place) !== true)) continue;
    const when = statement.kind === 'start' ? timeOfStart(plan, prose, quantity) : timeOfFigure(plan, prose, quantity.fullFrom);
    claims.push(new PlacedClaim(prose, quantity, statement, when, joined(above, statement.context), undefined));
  }
  return claims;
}, sameSurroundings);

/** The claim with the id of the mark right behind its figure; `ids`: those of a plan by where their marks start. */
const declaredBy = (ids: ReadonlyMap<number, string>, claim: PlacedClaim): Claim => {
  const { end } = claim.quantity.full;
  const id = ids.get(end) ?? ids.get(end + 1);
  return id === undefined ? claim : claim.withDeclared(id);
};

const idsOf = (plan: PlanDocument): ReadonlyMap<number, string> => {
  const ids = new Map<number, string>();
  for (const mark of plan.tree.marks) if (mark.type === 'state') ids.set(mark.span.start, mark.id);
  return ids;
};

/** What the headings above a section and its own say; its proses ask for it one after another. */
const contextAbove = onceFor((section: Section) => contextOfSection(section));
const noSection = contextOfSection(undefined);

const statedClaims = listedByProse(
  (plan, prose): readonly PlacedClaim[] => {
    if (!isSpoken(prose) || quantitiesOf(prose).length === 0) return none;
    const statements = statementsOf(plan, prose, placeLevelOf(plan));
    if (statements.length === 0) return none;
    const { baseline, period } = plan.meta;
    const { section } = prose;
    const above = section ? contextAbove(section) : noSection;
    return claimsIn(plan, prose, {
      statements,
      title: plan.meta.title,
      baseline,
      periodEnd: period?.end,
      tense: section?.tense,
      lead: leadTime(plan, prose),
      above,
    });
  },
  { of: (plan) => [placeLevelOf(plan), plan.meta.title], before: 1 },
);

/** Every claim of a plan, in document order. */
export const claimsOf = oncePerPlan((plan): readonly Claim[] => {
  const ids = idsOf(plan);
  const claims = statedClaims(plan);
  return ids.size === 0 ? claims : claims.map((claim) => declaredBy(ids, claim));
});
