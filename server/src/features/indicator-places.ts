import { indicatorKey } from '../model/levels';
import { oncePerPlan } from '../model/once-per-plan';
import type { Indicator, PlanDocument, Quantity } from '../model/types';
import type { Span } from '../text/span';
import { figureOf, mentionsOf, type Mention } from './mentions';

/** One place that speaks of an indicator: a row of a table, or its name in running text. */
export type IndicatorPlace =
  | { readonly type: 'row'; readonly span: Span; readonly indicator: Indicator }
  | { readonly type: 'mention'; readonly span: Span; readonly mention: Mention; readonly figure: Quantity | undefined };

const places = oncePerPlan((plan) => {
  const map = new Map<string, IndicatorPlace[]>();
  const add = (key: string, place: IndicatorPlace): void => {
    const list = map.get(key);
    if (list) list.push(place);
    else map.set(key, [place]);
  };
  for (const indicator of plan.indicators) add(indicatorKey(indicator.name), { type: 'row', span: indicator.nameSpan, indicator });
  for (const mention of mentionsOf(plan))
    add(mention.key, { type: 'mention', span: mention.span, mention, figure: figureOf(plan, mention) });
  for (const list of map.values()) list.sort((a, b) => a.span.start - b.span.start);
  return map;
});

/**
 * Every place of the document that speaks of the indicator of a key, in document order: by name as `indicatorKey` compares them.
 * A name that several categories use (毛入学率) means the row of its own category only.
 */
export const placesOf = (plan: PlanDocument, key: string): readonly IndicatorPlace[] => places(plan).get(key) ?? [];

/** The places that speak of what a row states; rows of its name in another category, and then mentions by that name, are of others. */
export const placesOfRow = (plan: PlanDocument, indicator: Indicator): readonly IndicatorPlace[] => {
  const all = placesOf(plan, indicatorKey(indicator.name));
  const others = all.some((p) => p.type === 'row' && p.indicator.category !== indicator.category && p.indicator.table === indicator.table);
  return others ? all.filter((p) => p.type === 'row' && (p.indicator === indicator || p.indicator.category === indicator.category)) : all;
};

/** The row that says most of an indicator: the first in a table of targets, else the first. */
export const mainRow = (plan: PlanDocument, key: string): Indicator | undefined => {
  const rows = placesOf(plan, key).flatMap((place) => (place.type === 'row' ? [place.indicator] : []));
  return rows.find((row) => !row.table.review && row.values.some((v) => v.role === 'target')) ?? rows[0];
};
