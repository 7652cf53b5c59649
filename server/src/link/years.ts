import type { PlanDocument } from '../model/types';
import type { CellFact } from './facts';

/** The year a figure of a table is of: its column's, else the plan's last year for a target and its base year for what was reached. */
export const yearOfCell = ({ value }: CellFact, plan: PlanDocument): number | undefined =>
  value.year ?? (value.role === 'target' ? plan.meta.period?.end : value.role === 'baseline' ? plan.meta.baseline : undefined);
