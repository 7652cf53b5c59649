import { linksOf, type TextTableLink } from '../link/links';
import { indicatorKey } from '../model/levels';
import { oncePerPlan } from '../model/once-per-plan';
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
      /** It is named as its row names it, not in other words. */
      readonly exact: boolean;
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
      exact: true,
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
  exact: false,
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

/** The rows of one indicator: of its name (a name that several categories of a table use means that of its own), and those linked to it. */
const rowsLike = (plan: PlanDocument, indicator: Indicator): { readonly rows: readonly Indicator[]; readonly shared: boolean } => {
  const named = byKey(plan).rows.get(indicatorKey(indicator.name)) ?? [];
  const shared = named.some((row) => row.table === indicator.table && row.category !== indicator.category);
  const own = shared ? named.filter((row) => row.category === indicator.category) : named;
  const all = new Set([indicator, ...own]);
  for (const row of [...all]) for (const twin of linked(plan).twins.get(row) ?? []) all.add(twin);
  return { rows: [...all], shared };
};

/** Every place of the document that speaks of what a row states, in document order, the row among them. */
export const placesOfRow = (plan: PlanDocument, indicator: Indicator): readonly IndicatorPlace[] => {
  const { rows, shared } = rowsLike(plan, indicator);
  const keys = new Set(rows.map((row) => indicatorKey(row.name)));
  // 毛入学率 alone, where two categories have one, is of neither.
  const mentions = shared ? [] : [...keys].flatMap((key) => byKey(plan).mentions.get(key) ?? []);
  const figures = new Set(mentions.map((m) => m.figure));
  const spans = new Set(mentions.map((m) => m.span.start));
  const statements = rows.flatMap((row) => linked(plan).statements.get(row) ?? []);
  const said = statements.filter((s, i) => {
    if (figures.has(s.figure) || spans.has(s.span.start)) return false;
    return statements.findIndex((other) => other.figure === s.figure) === i;
  });
  const places: IndicatorPlace[] = [
    ...rows.map((row): IndicatorPlace => ({ type: 'row', span: row.nameSpan, indicator: row })),
    ...mentions,
    ...said,
  ];
  return places.sort((a, b) => a.span.start - b.span.start);
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
