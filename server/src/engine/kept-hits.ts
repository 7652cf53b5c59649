import { untouchedBy, type Untouched } from '../text/change';
import { onceFor } from '../text/kept-with';
import { firstWhere } from '../text/search';
import { shiftSpan } from '../text/span';
import { commonWithLast } from '../model/kept/lineage';
import type { PlanDocument, PlanTable } from '../model/types';
import type { Rule } from '../rules/rule';
import { isSameTable, localEdit, surroundingsOf, type LocalEdit, type Surroundings } from './local-edit';
import { hitsAfter, liesIn, movedHit, onSameLines, recall } from './moved-hit';
import { metaKey, prosePart, tablePart } from './plan-part';
import type { Config } from './config';
import type { CheckMark, Hit } from './hit';
import { sameUnit, unitsAfter, unitsOf, type GoneOn, type Unit } from './units';

/** A hit of a rule with a scope, and the unit of the plan it speaks of. */
interface Placed {
  readonly unit: number;
  readonly hit: Hit;
}

/** What is known of one version of a document. */
interface Version {
  readonly units: readonly Unit[];
  /** All settings that hits depend on. */
  readonly settings: string;
  readonly meta: string;
  /** By rule, in the order of the units; rules that threw, broke their contract or found too much are missing. */
  readonly hits: ReadonlyMap<Rule, readonly Placed[]>;
  /** What rules found in the plan as a whole. */
  readonly whole: ReadonlyMap<Rule, readonly Hit[]>;
  readonly surroundings: Surroundings;
}

/** The hits a rule with a scope had in units that are unchanged, and the part of the plan it is to be run on for the others. */
export interface Reused {
  readonly kept: readonly Placed[];
  /** None where nothing in the rule's scope has changed. */
  readonly part: PlanDocument | undefined;
}

/** The unit that holds a place: the last that does not start behind it. */
const unitAt = (units: readonly Unit[], place: number): number => firstWhere(units, ({ start }) => start > place) - 1;

/** Other settings make all that is kept void; the language shows in findings only. */
const settingsOf = onceFor(({ preset, rules, options }: Config): string => JSON.stringify([preset, rules, options]));

/** What is known of a version before it is checked. */
type About = Pick<Version, 'settings' | 'meta' | 'surroundings'>;

/** The units of a plan, made of those of the version before; undefined where it does not go on from that. */
const goneOnSince = (plan: PlanDocument, now: Surroundings, { units, surroundings: before }: Version): GoneOn | undefined => {
  const common = commonWithLast(plan);
  if (!common?.outline || before.version !== now.version - 1) return undefined;
  return unitsAfter(units, plan, common, (table) => isSameTable(now.tables[table], before.tables[table]));
};

/** One check of one version: what it can take over from the version before, and what it leaves for the next. */
class Round {
  readonly #plan: PlanDocument;
  readonly #units: readonly Unit[];
  readonly #before: Version | undefined;
  /** So many units at the start and at the end are those of the version before. */
  readonly #head: number;
  readonly #tail: number;
  readonly #hits = new Map<Rule, readonly Placed[]>();
  readonly #whole = new Map<Rule, readonly Hit[]>();
  readonly #surroundings: Surroundings;
  /** Where only one paragraph or table is other than before. */
  readonly #edit: LocalEdit | undefined;
  readonly #read = new Map<Rule['reads'], boolean>();
  /** The lines that have not changed since the version before, where it was the last. */
  readonly #untouched: Untouched | undefined;
  /** What tells this check from others. */
  readonly mark: CheckMark = {};
  readonly #settings: string;
  readonly #meta: string;
  #parts: { readonly prose: PlanDocument | undefined; readonly table: PlanDocument | undefined } | undefined;
  #ofCaptions: ReadonlyMap<number, number> | undefined;

  constructor(plan: PlanDocument, units: readonly Unit[], goneOn: GoneOn | undefined, about: About, last: Version | undefined) {
    this.#plan = plan;
    this.#units = units;
    this.#settings = about.settings;
    this.#meta = about.meta;
    this.#surroundings = about.surroundings;
    this.#before = last && last.settings === about.settings && last.meta === about.meta ? last : undefined;
    const old = this.#before?.units ?? [];
    const most = Math.min(old.length, units.length);
    const same = (i: number, j: number): boolean => {
      const [a, b] = [old[i], units[j]];
      return a !== undefined && b !== undefined && sameUnit(a, b);
    };
    let { head, tail } = this.#before && goneOn ? goneOn : { head: 0, tail: 0 };
    while (head < most - tail && same(head, head)) head += 1;
    while (tail < most - head && same(old.length - 1 - tail, units.length - 1 - tail)) tail += 1;
    this.#head = head;
    this.#tail = tail;
    const common = this.#before?.surroundings.version === about.surroundings.version - 1 ? commonWithLast(plan) : undefined;
    this.#untouched = common && untouchedBy(common.change, plan.source);
    this.#edit = this.#before && localEdit(plan, this.#surroundings, this.#before.surroundings);
  }

  /** What a rule has found in the plan as a whole, where nothing that concerns it has changed since. */
  wholeBefore(rule: Rule): readonly Hit[] | undefined {
    const known = this.#edit && this.#before?.whole.get(rule);
    if (!known || !this.#edit || !rule.reads || (this.#edit.inTable && rule.readsTables)) return undefined;
    if (this.#readsAnything(rule.reads)) return undefined;
    const hits = hitsAfter(known, this.#edit.change);
    if (!hits) return undefined;
    this.#whole.set(rule, hits);
    if (this.#untouched) onSameLines(hits, this.#untouched, this.mark);
    return hits;
  }

  /** Has anything changed that is read of a paragraph? Many rules read the same. */
  #readsAnything(reads: NonNullable<Rule['reads']>): boolean {
    const known = this.#read.get(reads);
    if (known !== undefined) return known;
    const changed = this.#edit?.proses.some(({ old, now }) => reads(now) !== reads(old)) ?? true;
    this.#read.set(reads, changed);
    return changed;
  }

  /** Keeps what a rule has found in the plan as a whole. */
  keepWhole(rule: Rule, hits: readonly Hit[]): void {
    const known = this.#untouched && this.#before?.whole.get(rule);
    if (known && this.#untouched) recall(hits, known, this.#untouched, this.mark);
    this.#whole.set(rule, hits);
  }

  /** What is known of a rule's hits; undefined where it is to be run on the whole plan. */
  reuse(rule: Rule): Reused | undefined {
    const known = this.#before?.hits.get(rule);
    if (!known || !this.#before || rule.scope === undefined) return undefined;
    const old = this.#before.units;
    const shift = this.#units.length - old.length;
    const kept: Placed[] = [];
    for (const { unit, hit } of known) {
      const now = unit < this.#head ? unit : unit >= old.length - this.#tail ? unit + shift : undefined;
      const [was, is] = now === undefined ? [] : [old[unit], this.#units[now]];
      if (now !== undefined && was && is) kept.push({ unit: now, hit: movedHit(hit, is.start - was.start) });
    }
    if (this.#untouched)
      onSameLines(
        kept.map(({ hit }) => hit),
        this.#untouched,
        this.mark,
      );
    return { kept, part: this.#changed()[rule.scope] };
  }

  /** Keeps the hits of a rule for the next version: those taken over, and others (of the whole plan or of the part). Gives all of them. */
  keep(rule: Rule, kept: readonly Placed[], others: readonly Hit[]): readonly Hit[] {
    const placed = [...kept];
    let sure = true;
    for (const hit of others) {
      const unit = this.#unitOf(rule, hit);
      if (unit === undefined) sure = false;
      placed.push({ unit: unit ?? 0, hit });
    }
    if (kept.length > 0 && others.length > 0) placed.sort((a, b) => a.unit - b.unit);
    if (sure) this.#hits.set(rule, placed);
    return placed.map(({ hit }) => hit);
  }

  end(): Version {
    return {
      units: this.#units,
      settings: this.#settings,
      meta: this.#meta,
      hits: this.#hits,
      whole: this.#whole,
      surroundings: this.#surroundings,
    };
  }

  /** The unit a hit speaks of; undefined where that cannot be told, or where it speaks of others as well. */
  #unitOf({ scope }: Rule, hit: Hit): number | undefined {
    const at = unitAt(this.#units, hit.raw.span.start);
    const unit = this.#units[at];
    if (!unit) return undefined;
    if (scope === 'prose') return liesIn(hit, unit) ? at : undefined;
    const own = unit.table === undefined ? this.#tablesOfCaptions().get(at) : at;
    const table = own === undefined ? undefined : this.#units[own];
    return table?.facts.table && liesIn(hit, shiftSpan(table.facts.table.hull, table.start)) ? own : undefined;
  }

  /** The table of each caption and note, by their units; those of several tables are missing. */
  #tablesOfCaptions(): ReadonlyMap<number, number> {
    if (this.#ofCaptions) return this.#ofCaptions;
    const owners = new Map<number, number>();
    const shared = new Set<number>();
    this.#units.forEach(({ start, facts }, index) => {
      for (const place of facts.table?.around ?? []) {
        const at = unitAt(this.#units, start + place);
        if (owners.has(at)) shared.add(at);
        owners.set(at, index);
      }
    });
    for (const at of shared) owners.delete(at);
    return (this.#ofCaptions = owners);
  }

  /** What has changed, as rules of each scope see it. */
  #changed(): { readonly prose: PlanDocument | undefined; readonly table: PlanDocument | undefined } {
    if (this.#parts) return this.#parts;
    const changed = this.#units.slice(this.#head, this.#units.length - this.#tail);
    const [first, last] = [changed[0], changed.at(-1)];
    const tables: PlanTable[] = [];
    let hull = { start: Infinity, end: 0 };
    for (const { start, table, facts } of changed) {
      const own = table === undefined ? undefined : this.#plan.tables[table];
      if (!own || !facts.table) continue;
      tables.push(own);
      const whole = shiftSpan(facts.table.hull, start);
      hull = { start: Math.min(hull.start, whole.start), end: Math.max(hull.end, whole.end) };
    }
    return (this.#parts = {
      prose:
        first && last && last.to > first.from
          ? prosePart(this.#plan, first.from, last.to, { start: first.start, end: last.end })
          : undefined,
      table: tables.length > 0 ? tablePart(this.#plan, tables, hull) : undefined,
    });
  }
}

export type { Round };

/**
 * What rules found in the last version of one document, for the check of its next one: those with a scope by what they found it in, those that say what they
 * read of a paragraph in the plan as a whole. A check that is given up on the way leaves it as it was.
 */
export class KeptHits {
  #last: Version | undefined;

  /** Begins the check of a version; gives nothing where nothing can be kept of it. */
  begin(plan: PlanDocument, config: Config): Round | undefined {
    const about = { settings: settingsOf(config), meta: metaKey(plan.meta), surroundings: surroundingsOf(plan) };
    const goneOn = this.#last && goneOnSince(plan, about.surroundings, this.#last);
    const units = goneOn?.units ?? unitsOf(plan);
    if (units) return new Round(plan, units, goneOn, about, this.#last);
    this.#last = undefined;
    return undefined;
  }

  end(round: Round): void {
    this.#last = round.end();
  }
}
