import { statingVerbs } from '../../lexicon/comparators';
import { lookupIndicator, normaliseIndicatorName } from '../../lexicon/indicators';
import { keptByText } from '../../text/keep';
import { sameItems } from '../../text/kept-with';
import type { Span } from '../../text/span';
import { quantitiesOf, timesOf } from '../document/by-prose';
import { keptByProse } from '../document/kept-by-prose';
import { oncePerPlan } from '../kept/once-per-plan';
import { carriedOn } from '../kept/lineage';
import { indicatorKey, levelIn, ownBaseline, sameMeasure, type Level } from './levels';
import { listedByProse } from '../kept/listed';
import { governingTime } from '../figures/time-scopes';
import type { Indicator, PlanCell, PlanDocument, Prose, Quantity, Section } from '../types';

/** What an indicator starts from, and where that is said. */
export interface Baseline {
  readonly quantity: Quantity;
  readonly year: number | undefined;
  readonly span: Span;
  readonly from: 'row' | 'table' | 'sentence';
}

/** A name that is a bare head (毛入学率, 学校数) says too little without its category. */
const isBare = keptByText((name: string): boolean => {
  const core = normaliseIndicatorName(name);
  return core.length < 5 || (core.length < 8 && lookupIndicator(name).head === core);
});

interface Statement extends Baseline {
  readonly category: string;
  readonly table: number;
}

/** The base-year value of a row. */
class RowStatement implements Statement {
  readonly quantity: Quantity;
  readonly year: number | undefined;
  readonly from: 'row' | 'table';
  readonly category: string;
  readonly table: number;
  readonly #cell: PlanCell;

  constructor({ quantity, value: { cell, year } }: Level, from: 'row' | 'table', { category, table }: Indicator) {
    this.quantity = quantity;
    this.year = year;
    this.from = from;
    this.category = category;
    this.table = table.index;
    this.#cell = cell;
  }

  get span(): Span {
    return this.#cell.span;
  }
}

/** Base-year values of every indicator table, by key; the later year first. */
const rowsOf = (plan: PlanDocument): ReadonlyMap<string, readonly Statement[]> => {
  const map = new Map<string, Statement[]>();
  for (const indicator of plan.indicators) {
    const own = ownBaseline(indicator);
    if (!own || own.value.year === undefined || (plan.meta.baseline !== undefined && plan.meta.baseline - own.value.year > 1)) continue;
    const key = indicatorKey(indicator.name);
    const list = map.get(key) ?? [];
    list.push(new RowStatement(own, 'table', indicator));
    map.set(key, list);
  }
  return map;
};

const clauseMarks = '，,；;。：:！？!?\n';

/** The start of the clause that holds an index; marks inside brackets do not part clauses. */
const clauseFrom = (text: string, at: number): number => {
  let depth = 0;
  for (let i = at - 1; i >= 0 && at - i < 120; i -= 1) {
    const c = text[i] ?? ' ';
    if (c === '）' || c === ')') depth += 1;
    else if (c === '（' || c === '(') {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (depth === 0 && clauseMarks.includes(c)) return i + 1;
  }
  return Math.max(0, at - 120);
};

/** What may stand before a name without changing what it names: a time, the place that the plan is of. */
const opening = /(?:^|年|年底|年末|期末|目前|现有|其中|全市|全县|全区|全省|全州|我市|我县|我区|我省|期间|时期|”)$/u;

const withoutVerb = (text: string): string => {
  let rest = text
    .trimEnd()
    .replace(/(?:[由从自][^，；。]{1,24}(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|升|降|增)(?:到|至|为)?(?:了)?)$/u, '');
  for (let round = 0; round < 3; round += 1) {
    const verb = statingVerbs.find((v) => rest.endsWith(v));
    if (verb === undefined) break;
    rest = rest.slice(0, -verb.length).trimEnd();
  }
  return rest;
};

/** `名称（由2015年的92.5%）提高到目前的 | 100.06%`: the words of a clause before its figure, without times right before the figure and the verb. */
const statedBefore = (text: string, at: number): string => {
  const head = text.slice(clauseFrom(text, at), at).trimEnd();
  const dated = head.replace(/(?:目前|现在|20\d\d年(?:底|末)?)的?$/u, '');
  const risen = /^(.{2,60}?)[由从](.{1,24}?)(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|升|降|增)(?:到|至|为)$/u.exec(dated.trimEnd());
  return risen?.[1] ?? withoutVerb(dated);
};

const statedIn = keptByText(() => new Map<number, string>());
const statedName = ({ kept }: Prose, { fullFrom }: Quantity): string => {
  const known = statedIn(kept);
  const name = known.get(fullFrom) ?? statedBefore(kept.text, fullFrom);
  known.set(fullFrom, name);
  return name;
};

/** The sentence speaks of the base year: its year is not after it, or it stands without a year in a review. */
const isOfBaseline = (plan: PlanDocument, prose: Prose, quantity: Quantity): { readonly year: number | undefined } | undefined => {
  const base = plan.meta.baseline;
  const time = governingTime(timesOf(prose), quantity.from);
  const review = prose.section?.tense === 'review';
  if (time?.kind === 'now') return { year: base };
  // The period as a whole (“十三五”期间) ends with what was reached; a sentence of the review without a year means its end.
  const year = time?.end ?? time?.start;
  if (year === undefined) return review ? { year: base } : undefined;
  if (base === undefined || year > base) return undefined;
  if (year === base || (time?.kind === 'period' && time.end === base)) return { year };
  return review && time !== undefined && prose.reading.text.slice(time.to, quantity.from).includes('。') ? { year: base } : undefined;
};

interface StatedInProse {
  readonly prose: Prose;
  /** `indicatorKey` of the name. */
  readonly key: string;
  readonly statement: Statement;
}

/** A sentence of the plan about its base year. */
class ReviewStatement implements Statement {
  readonly quantity: Quantity;
  readonly year: number | undefined;
  readonly from = 'sentence';
  readonly category = '';
  readonly table = -1;

  constructor(quantity: Quantity, year: number | undefined) {
    this.quantity = quantity;
    this.year = year;
  }

  get span(): Span {
    return this.quantity.full;
  }
}

interface ReviewContext {
  readonly base: number | undefined;
  readonly tense: Section['tense'] | undefined;
}

/** What a prose says of the base year: it keeps it from one version of a document to the next. */
const reviewStatementsIn = keptByProse<ReviewContext, readonly StatedInProse[]>(
  (plan, prose, quantities) => {
    const found: StatedInProse[] = [];
    for (const quantity of quantities) {
      if (quantity.kind !== 'value' || quantity.approximate) continue;
      const of = isOfBaseline(plan, prose, quantity);
      const name = of ? statedName(prose, quantity) : '';
      if (of && name.length >= 4) found.push({ prose, key: indicatorKey(name), statement: new ReviewStatement(quantity, of.year) });
    }
    return found;
  },
  (a, b) => a.base === b.base && a.tense === b.tense,
);

const none: readonly never[] = [];

const reviewStatements = listedByProse((plan, prose): readonly StatedInProse[] => {
  const tense = prose.section?.tense;
  if (prose.cell || (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.kind !== 'heading') || tense === 'ahead') return none;
  return quantitiesOf(prose).length === 0 ? none : reviewStatementsIn(plan, prose, { base: plan.meta.baseline, tense });
});

const rows = oncePerPlan(rowsOf);

/** True where a stated name ends in the wanted one and nothing before it narrows it (农村九年义务教育巩固率 is another indicator). */
const names = (whole: string, key: string): boolean => {
  if (!whole.endsWith(key)) return false;
  const before = whole.slice(0, whole.length - key.length);
  return before === '' || opening.test(before);
};

const firstTarget = ({ values }: Indicator): Quantity | undefined => {
  for (const { role, cell, value } of values) {
    const level = role === 'target' ? levelIn(cell, value) : undefined;
    if (level) return level;
  }
  return undefined;
};

const baselineAmong = (plan: PlanDocument, indicator: Indicator): Baseline | undefined => {
  const own = ownBaseline(indicator);
  if (own) return new RowStatement(own, 'row', indicator);
  if (indicator.values.some((v) => v.role === 'baseline' && v.value.kind !== 'empty' && v.value.kind !== 'none')) return undefined;
  const target = firstTarget(indicator);
  if (!target) return undefined;
  const key = indicatorKey(indicator.name);
  const bare = isBare(indicator.name);
  const fitting = (s: Statement): boolean => sameMeasure(s.quantity, target) && !(s.quantity.unit === '%' && indicator.unit !== '%');
  const row = (rows(plan).get(key) ?? []).filter(
    (s) => s.table < indicator.table.index && fitting(s) && (!bare || s.category === indicator.category),
  );
  const latest = row.reduce<Statement | undefined>((best, s) => (!best || (s.year ?? 0) >= (best.year ?? 0) ? s : best), undefined);
  if (latest) return latest;
  if (bare) return undefined;
  return reviewStatements(plan).find((s) => fitting(s.statement) && names(s.key, key))?.statement;
};

/** The baselines of the rows of a plan, and what they were found among. */
interface Baselines {
  /** The base year, the sentences about it, the tables and their rows. */
  readonly among: readonly [readonly unknown[], PlanDocument['tables'], PlanDocument['indicators']];
  readonly found: Map<Indicator, Baseline | undefined>;
}

/** They stay from one version of a document to the next as long as no row and no sentence about the base year has changed. */
const baselines = carriedOn((plan, before: Baselines | undefined): Baselines => {
  const among = [[plan.meta.baseline, reviewStatements(plan)], plan.tables, plan.indicators] as const;
  return before?.among.every((list, i) => sameItems(list, among[i] ?? [])) ? before : { among, found: new Map() };
});

/**
 * What an indicator's targets start from: its own row, else the same indicator in an earlier table, else a sentence about the base year —
 * by exact name (`indicatorKey`); qualifiers must agree.
 */
export const baselineOf = (plan: PlanDocument, indicator: Indicator): Baseline | undefined => {
  const { found } = baselines(plan);
  if (!found.has(indicator)) found.set(indicator, baselineAmong(plan, indicator));
  return found.get(indicator);
};
