import type { PlanDocument } from '../model/types';
import type { CellFact } from './facts';

/** The year a figure of a table is of: its column's, else the plan's last year for a target and its base year for what was reached. */
export const yearOfCell = ({ value }: CellFact, { meta }: Pick<PlanDocument, 'meta'>): number | undefined =>
  value.year ?? (value.role === 'target' ? meta.period?.end : value.role === 'baseline' ? meta.baseline : undefined);
