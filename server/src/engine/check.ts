import type { Source } from '../text/source';
import { onFirstUse } from '../text/on-first-use';
import { parse } from '../syntax';
import { allLinksOf, type AllLinks } from '../link/links';
import type { FindParents, Parent } from '../link/parents';
import { buildPlan } from '../model/document/build';
import type { PlanDocument } from '../model/types';
import type { CheckContext, RawFinding, Rule, Severity } from '../rules/rule';
import { rules as allRules } from '../rules';
import { capHits, mostHits, mostPerRule, type Overflow } from './cap';
import { optionsOf, severityOf, type Config } from './config';
import { contractBreach, dedupe, finish, gatherMasses, suppress } from './settle';
import { hitOf, withRaw, type Hit } from './hit';
import type { Finding } from './finding';
import type { KeptHits, Round } from './kept-hits';

/** Which reader a file name asks for: `.txt` is extracted text, everything else the plan markup. */
export const dialectOf = (path: string): 'markdown' | 'plain' => (path.toLowerCase().endsWith('.txt') ? 'plain' : 'markdown');

/**
 * open → parse → build. Never throws.
 * @param previous the plan of the last version of the same document: what did not change is taken over from it, and it cannot be used any more
 */
export const readPlan = (source: Source, dialect: 'markdown' | 'plain', previous?: PlanDocument): PlanDocument =>
  buildPlan(parse(source, dialect, previous?.tree), previous);

const failed = (rules: readonly Rule[], id: string, why: string): Hit[] => {
  const reporter = rules.find((r) => r.id === 'engine/rule-failed');
  return reporter ? [hitOf(reporter, 'error', { messageId: 'failed', span: { start: 0, end: 0 }, data: { rule: id, why } })] : [];
};

/** A rule that is on, with what the configuration says of it. */
interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: CheckContext['options'];
}

const lastActive = new WeakMap<Config, { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] }>();

/** The rules that are on, in order: worked out once for the many documents of one configuration. */
const activeRules = (rules: readonly Rule[], config: Config): readonly ActiveRule[] => {
  const known = lastActive.get(config);
  if (known?.rules === rules) return known.active;
  const active = rules.flatMap((rule): ActiveRule[] => {
    const severity = severityOf(rule, config);
    return severity === 'off' ? [] : [{ rule, severity, options: optionsOf(rule, config) }];
  });
  lastActive.set(config, { rules, active });
  return active;
};

/** What a rule is given; a class, for so many are made. */
class Context implements CheckContext {
  readonly plan: PlanDocument;
  readonly options: CheckContext['options'];
  readonly #links: () => AllLinks;

  constructor(plan: PlanDocument, options: CheckContext['options'], links: () => AllLinks) {
    this.plan = plan;
    this.options = options;
    this.#links = links;
  }
  get links(): AllLinks {
    return this.#links();
  }
}

/** What is asked of every rule of one check. */
interface Checking {
  readonly plan: PlanDocument;
  readonly links: () => AllLinks;
  readonly config: Config;
  readonly rules: readonly Rule[];
}

/** What a rule found, and what went wrong meanwhile. */
interface Ran {
  readonly hits: readonly Hit[];
  /** Beyond `mostHits`. */
  readonly over?: Overflow;
  /** Why it was broken off: it threw or broke its contract. */
  readonly why?: string;
}

/** Runs one rule, or a part of it, on a plan or on a part of one; what it yields before it throws is kept. Hits past `mostHits` are only counted. */
const runOn = (
  { rule, severity, options }: ActiveRule,
  check: Rule['check'],
  plan: PlanDocument,
  { plan: { source }, links, config }: Checking,
): Ran => {
  let hits: Hit[] | undefined;
  let over: { first: Hit; count: number } | undefined;
  const { length } = source.text;
  const overridden = config.rules[rule.id] !== undefined;
  try {
    for (const raw of check(new Context(plan, options, links))) {
      const hit = hitOf(rule, overridden ? severity : (raw.severity ?? severity), raw);
      // Old documents are let in without what is only said of the document as a whole.
      if (config.preset === 'imported' && rule.wholeDocument && hit.severity === 'info') continue;
      const breach = contractBreach(hit, length);
      if (breach !== undefined) return { hits: hits ?? none, ...(over ? { over } : {}), why: breach };
      if (!hits) hits = [hit];
      else if (hits.length < mostHits) hits.push(hit);
      else if (over) over.count += 1;
      else over = { first: hit, count: 1 };
    }
  } catch (error) {
    return { hits: hits ?? none, ...(over ? { over } : {}), why: error instanceof Error ? error.message : String(error) };
  }
  return over ? { hits: hits ?? none, over } : { hits: hits ?? none };
};

/** All that a rule has to say of a plan. */
const wholeOf = (rule: Rule): Rule['check'] => {
  const { beyond } = rule;
  if (!beyond) return rule.check;
  return function* (context) {
    yield* rule.check(context);
    yield* beyond(context);
  };
};

/** Runs a rule on the whole plan; a throw or a broken contract becomes one internal finding. */
const run = (active: ActiveRule, checking: Checking, overflows: Overflow[]): readonly Hit[] => {
  const { hits, over, why } = runOn(active, wholeOf(active.rule), checking.plan, checking);
  if (over) overflows.push(over);
  return why === undefined ? hits : [...hits, ...failed(checking.rules, active.rule.id, why)];
};

const beyondLinks = (): never => {
  throw new Error('links are beyond the scope of the rule');
};

/**
 * Runs a rule with a scope where it has not been run before, and takes over what it found elsewhere. Undefined where something went wrong or it found too much:
 * then it is to be run on the whole plan, so that what is said of that is what is always said.
 */
const runAgain = (active: ActiveRule, checking: Checking, round: Round): readonly Hit[] | undefined => {
  const { rule } = active;
  const known = round.reuse(rule);
  const scoped = known ? { ...checking, links: beyondLinks } : checking;
  const own = known && !known.part ? { hits: none } : runOn(active, rule.check, known?.part ?? checking.plan, scoped);
  if (own.over ?? own.why) return undefined;
  const before = rule.beyond && round.wholeBefore(rule);
  const rest = before ? { hits: before } : rule.beyond ? runOn(active, rule.beyond, checking.plan, checking) : { hits: none };
  if ((rest.over ?? rest.why) || (known?.kept.length ?? 0) + own.hits.length + rest.hits.length > mostHits) return undefined;
  if (!before && rule.beyond) round.keepWhole(rule, rest.hits);
  const hits = round.keep(rule, known?.kept ?? [], own.hits);
  return rest.hits.length === 0 ? hits : [...hits, ...rest.hits];
};
const none: readonly Hit[] = [];

/** Takes over what a rule without a scope found before, or runs it on the whole plan; undefined where something went wrong or it found too much. */
const runWhole = (active: ActiveRule, checking: Checking, round: Round): readonly Hit[] | undefined => {
  const known = round.wholeBefore(active.rule);
  if (known) return known;
  const { hits, over, why } = runOn(active, active.rule.check, checking.plan, checking);
  if (over ?? why) return undefined;
  round.keepWhole(active.rule, hits);
  return hits;
};

const withoutFixes = (hit: Hit): Hit => withRaw(hit, { ...hit.raw, fix: undefined, suggestions: undefined });

/** Between the lines of a cell of a drawn table stand the cells beside it: no edit may run over them. */
const runsOverCells = ({ raw: { fix, suggestions } }: Hit, { source, tables }: PlanDocument): boolean =>
  [...(fix ? [fix] : []), ...(suggestions ?? [])].some(({ edits }) =>
    edits.some(
      ({ span }) =>
        source.text.slice(span.start, span.end).includes('\n') &&
        tables.some((table) => table.origin === 'drawn' && span.start < table.span.end && span.end > table.span.start),
    ),
  );

/** Whole paragraphs of glossed text shift under any other fix: only removing the glosses is offered there. */
const withholdFixes = (hits: readonly Hit[], plan: PlanDocument): readonly Hit[] => {
  if (plan.meta.glossed) return hits.map((hit) => (hit.rule.id === 'leftover/mojibake' ? hit : withoutFixes(hit)));
  if (!plan.tables.some(({ origin }) => origin === 'drawn')) return hits;
  return hits.map((hit) => (runsOverCells(hit, plan) ? withoutFixes(hit) : hit));
};

const unusedSuppressions = (rules: readonly Rule[], config: Config, unused: ReturnType<typeof suppress>['unused']): Hit[] => {
  const rule = rules.find((r) => r.id === 'suppression/unused');
  const severity = rule ? severityOf(rule, config) : 'off';
  if (!rule || severity === 'off') return [];
  const inMark = new Map<number, number>();
  for (const { mark } of unused) inMark.set(mark.start, (inMark.get(mark.start) ?? 0) + 1);
  return unused.map(({ span, rule: id, mark }): Hit => {
    const whole = id === undefined || (inMark.get(mark.start) ?? 0) > 1;
    const known = id === undefined || rules.some((r) => r.id === id || r.id.startsWith(`${id.replace(/\/\*$/, '')}/`));
    const raw: RawFinding = {
      messageId: id === undefined ? 'all' : known ? 'rule' : 'unknown',
      span,
      data: { rule: id ?? '' },
      suggestions: [{ title: { zh: '删去这条忽略说明', en: 'Remove this suppression' }, edits: [{ span: whole ? mark : span, text: '' }] }],
    };
    return hitOf(rule, severity, raw);
  });
};

/**
 * check → settle in steps: stops after each rule, so that whoever drives it can let others run, or give up. The last step gives the findings.
 * @param most findings per rule that are kept; fixing wants them all
 * @param kept what was found in the last version of the same document; what is found in this one is left there. The findings are the same without it
 */
export const checkInSteps = function* (
  plan: PlanDocument,
  config: Config,
  rules: readonly Rule[] = allRules,
  most = mostPerRule,
  parents: readonly Parent[] = [],
  kept?: KeptHits,
): Generator<undefined, Finding[], undefined> {
  const links = onFirstUse(() => allLinksOf(plan, parents));
  const checking: Checking = { plan, links, config, rules };
  const overflows: Overflow[] = [];
  const hits: Hit[] = [];
  const round = kept?.begin(plan, config);
  for (const each of activeRules(rules, config)) {
    const known = round && (each.rule.scope === undefined ? runWhole(each, checking, round) : runAgain(each, checking, round));
    for (const hit of known ?? run(each, checking, overflows)) hits.push(hit);
    yield;
  }
  if (round) kept?.end(round);
  const { kept: left, unused } = suppress(hits, plan.source, plan.tree.marks);
  const settled = dedupe(gatherMasses(unused.length === 0 ? left : [...left, ...unusedSuppressions(rules, config, unused)]));
  return finish(withholdFixes(capHits(settled, overflows, rules, config, most), plan), plan.source, config.locale, round?.mark);
};

/** All steps of `checkInSteps` at once. */
export const checkPlan = (
  plan: PlanDocument,
  config: Config,
  rules: readonly Rule[] = allRules,
  most = mostPerRule,
  parents: readonly Parent[] = [],
  kept?: KeptHits,
): Finding[] => {
  const steps = checkInSteps(plan, config, rules, most, parents, kept);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/**
 * From a source to its findings.
 * @param findParents finds the higher-level plans that bind it; without it there are none
 */
export const check = (
  source: Source,
  dialect: 'markdown' | 'plain',
  config: Config,
  rules: readonly Rule[] = allRules,
  most = mostPerRule,
  findParents?: FindParents,
): { readonly plan: PlanDocument; readonly findings: Finding[] } => {
  const plan = readPlan(source, dialect);
  return { plan, findings: checkPlan(plan, config, rules, most, findParents?.(plan)) };
};
