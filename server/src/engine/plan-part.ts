import type { Span } from '../text/span';
import type { PlanDocument, PlanMeta, PlanTable } from '../model/types';

/** What a rule with a scope may know of the whole: the rest changes with every character typed. */
const knownMeta = (meta: PlanMeta): PlanMeta => {
  const { issued } = meta;
  const { year, month, day } = issued ?? {};
  return {
    ...meta,
    titleSpan: undefined,
    docNumber: undefined,
    issued: year === undefined ? undefined : { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    halfWidthMarks: '',
    glossed: false,
  };
};

/** What of the whole plan findings of a rule with a scope may depend on, as one text to compare. */
export const metaKey = (meta: PlanMeta): string => JSON.stringify(knownMeta(meta));

const beyondScope = (name: string): never => {
  throw new Error(`plan.${name} is beyond the scope of the rule`);
};

/** A plan of which most is out of sight: a rule that asks for more than its scope allows throws. */
class PlanPart implements PlanDocument {
  readonly meta: PlanMeta;
  readonly #parts: Partial<PlanDocument>;

  constructor(whole: PlanDocument, parts: Partial<PlanDocument>) {
    this.#parts = parts;
    this.meta = knownMeta(whole.meta);
  }
  get prose() {
    return this.#parts.prose ?? beyondScope('prose');
  }
  get tables() {
    return this.#parts.tables ?? beyondScope('tables');
  }
  get indicators() {
    return this.#parts.indicators ?? beyondScope('indicators');
  }
  get quantities() {
    return this.#parts.quantities ?? beyondScope('quantities');
  }
  get times() {
    return this.#parts.times ?? beyondScope('times');
  }
  get source() {
    return beyondScope('source');
  }
  get tree() {
    return beyondScope('tree');
  }
  get sections() {
    return beyondScope('sections');
  }
  get toc() {
    return beyondScope('toc');
  }
  get boxes() {
    return beyondScope('boxes');
  }
  get captions() {
    return beyondScope('captions');
  }
  get references() {
    return beyondScope('references');
  }
  get enumerations() {
    return beyondScope('enumerations');
  }
}

/** The items that start in a stretch of the source; they are in order of their places. */
const within = <Item extends { readonly span: Span }>(items: readonly Item[], { start, end }: Span): readonly Item[] => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < items.length && (items[to]?.span.start ?? end) < end) to += 1;
  return items.slice(low, to);
};

/** The proses of a plan from one to (but not with) another, as rules of prose see them; `stretch`: from the start of the first to the end of the last. */
export const prosePart = (plan: PlanDocument, from: number, to: number, stretch: Span): PlanDocument =>
  new PlanPart(plan, {
    prose: plan.prose.slice(from, to),
    quantities: within(plan.quantities, stretch),
    times: within(plan.times, stretch),
  });

/** Some tables of a plan, as rules of tables see them; `stretch` holds them with their captions and notes. */
export const tablePart = (plan: PlanDocument, tables: readonly PlanTable[], stretch: Span): PlanDocument => {
  const wanted = new Set(tables);
  return new PlanPart(plan, {
    tables,
    indicators: plan.indicators.filter(({ table }) => wanted.has(table)),
    quantities: within(plan.quantities, stretch),
    times: within(plan.times, stretch),
  });
};
