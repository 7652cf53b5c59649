import type { PlanTable } from '../types';

/** Was a table made again of lines that no longer say where its cells were? */
export const isRebuilt = ({ origin }: PlanTable): boolean => origin !== 'gfm' && origin !== 'html' && origin !== 'drawn';
