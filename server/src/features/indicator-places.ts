import { linksOf } from '../link/links';
import type { TextTableLink } from '../link/text-table';
import { indicatorKey } from '../model/tables/levels';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Indicator, PlanDocument, Prose, Quantity } from '../model/types';
import type { Span } from '../text/span';
import { indexIn } from './at';
import { figureOf, mentionsOf } from './mentions';
import { governedYear } from './figures';

/**
 * One place that speaks of an indicator: a row of a table, its name in running text, or a statement about it in other words (which the links between
 * text and tables found).
 */
export type IndicatorPlace =
  | { readonly type: 'row'; readonly span: Span; readonly indicator: Indicator }
  | {
      readonly type: 'mention';
      readonly span: Span;
      readonly prose: Prose;
      /** Indices of the name in the text of the prose. */
      readonly from: number;
      readonly to: number;
      /** `indicatorKey` of the row whose name it bears; undefined where it says the same in other words. */
      readonly key: string | undefined;
      /** The figure it gives. */
      readonly figure: Quantity | undefined;
      readonly year: number | undefined;
    };

type MentionPlace = Extract<IndicatorPlace, { type: 'mention' }>;

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/** Rows and exact mentions by key. */
const byKey = oncePerPlan((plan) => {
  const rows = new Map<string, Indicator[]>();
  const mentions = new Map<string, MentionPlace[]>();
  for (const indicator of plan.indicators) push(rows, indicatorKey(indicator.name), indicator);
  for (const mention of mentionsOf(plan)) {
    const figure = figureOf(plan, mention);
    const { span, prose, from, to } = mention;
    push(mentions, mention.key, {
      type: 'mention',
      span,
      prose,
      from,
      to,
      key: mention.key,
      figure,
      year: figure && governedYear(plan, figure),
    });
  }
  return { rows, mentions };
});

const statementOf = ({ claim }: TextTableLink): MentionPlace => ({
  type: 'mention',
  span: claim.nameSpan,
  prose: claim.prose,
  from: indexIn(claim.prose, claim.nameSpan.start),
  to: indexIn(claim.prose, claim.nameSpan.end),
  key: undefined,
  figure: claim.quantity,
  year: claim.year,
});

/** What the links say of each row: statements of it, rows of other tables, and of each figure the row it states. */
const linked = oncePerPlan((plan) => {
  const { textTable, tableTable } = linksOf(plan);
  const statements = new Map<Indicator, MentionPlace[]>();
  const twins = new Map<Indicator, Indicator[]>();
  const ofFigures = new Map<Quantity, TextTableLink>();
  for (const link of textTable) {
    push(statements, link.row.indicator, statementOf(link));
    const known = ofFigures.get(link.claim.quantity);
    // Of several tables the one that sets targets says most.
    if (!known || (known.row.indicator.table.review && !link.row.indicator.table.review)) ofFigures.set(link.claim.quantity, link);
  }
  for (const { first, second } of tableTable) {
    push(twins, first.indicator, second.indicator);
    push(twins, second.indicator, first.indicator);
  }
  return { statements, twins, ofFigures };
});

/** The link of a figure of running text to the row it states. */
export const linkOfFigure = (plan: PlanDocument, quantity: Quantity): TextTableLink | undefined => linked(plan).ofFigures.get(quantity);

/** The statements that the links found, in document order. */
export const statementLinks = oncePerPlan((plan): readonly TextTableLink[] =>
  [...linked(plan).ofFigures.values()].sort((a, b) => a.claim.nameSpan.start - b.claim.nameSpan.start),
);

/** What tells the rows of one name that several categories of a table use apart; undefined where the name is of one indicator. */
const categoryOf = oncePerPlan((plan) => {
  const shared = new Set<string>();
  const first = new Map<string, string>();
  for (const { name, table, category } of plan.indicators) {
    const key = `${indicatorKey(name)} ${String(table.index)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, category);
    else if (known !== category) shared.add(indicatorKey(name));
  }
  return ({ name, category }: Indicator): string | undefined => (shared.has(indicatorKey(name)) ? category : undefined);
});

const gather = (plan: PlanDocument, indicator: Indicator): readonly IndicatorPlace[] => {
  const category = categoryOf(plan)(indicator);
  const named = byKey(plan).rows.get(indicatorKey(indicator.name)) ?? [];
  const rows = new Set(category === undefined ? named : named.filter((row) => row.category === category));
  for (const row of [...rows]) for (const twin of linked(plan).twins.get(row) ?? []) rows.add(twin);
  const keys = new Set([...rows].map((row) => indicatorKey(row.name)));
  // 毛入学率 alone, where two categories have one, is of neither.
  const mentions = category === undefined ? [...keys].flatMap((key) => byKey(plan).mentions.get(key) ?? []) : [];
  const figures = new Set(mentions.map((m) => m.figure));
  const starts = new Set(mentions.map((m) => m.span.start));
  const said: IndicatorPlace[] = [];
  for (const row of rows)
    for (const statement of linked(plan).statements.get(row) ?? []) {
      if (figures.has(statement.figure) || starts.has(statement.span.start)) continue;
      figures.add(statement.figure);
      said.push(statement);
    }
  const own = [...rows].map((row): IndicatorPlace => ({ type: 'row', span: row.nameSpan, indicator: row }));
  return [...own, ...mentions, ...said].sort((a, b) => a.span.start - b.span.start);
};

const gathered = oncePerPlan(() => new Map<string, readonly IndicatorPlace[]>());

/**
 * Every place of the document that speaks of what a row states, in document order, the row among them: rows of its name (of its category, where several
 * use the name), rows of other tables that are linked to them, mentions by name, and statements in other words.
 */
export const placesOfRow = (plan: PlanDocument, indicator: Indicator): readonly IndicatorPlace[] => {
  const known = gathered(plan);
  const group = `${indicatorKey(indicator.name)} ${categoryOf(plan)(indicator) ?? ''}`;
  const places = known.get(group) ?? gather(plan, indicator);
  known.set(group, places);
  return places;
};

/** The row that says most of an indicator: the first in a table of targets, else the first. */
export const mainRow = (plan: PlanDocument, key: string): Indicator | undefined => {
  const rows = byKey(plan).rows.get(key) ?? [];
  return rows.find((row) => !row.table.review && row.values.some((v) => v.role === 'target')) ?? rows[0];
};

/** The places that speak of the indicator of a key. */
export const placesOf = (plan: PlanDocument, key: string): readonly IndicatorPlace[] => {
  const row = mainRow(plan, key);
  return row ? placesOfRow(plan, row) : [];
};
