import { oncePerPlan } from '../kept/once-per-plan';
import type { Indicator, PlanDocument, PlanTable } from '../types';

const indicators = oncePerPlan((plan) => {
  const map = new Map<PlanTable, Indicator[]>();
  for (const indicator of plan.indicators) {
    const list = map.get(indicator.table);
    if (list) list.push(indicator);
    else map.set(indicator.table, [indicator]);
  }
  return map;
});

/** The indicators of one table, in the order of their rows. */
export const indicatorsOf = (plan: PlanDocument, table: PlanTable): readonly Indicator[] => indicators(plan).get(table) ?? [];
