import { scanQuantities } from './quantities';
import { scanTimes } from './times';
import type { Prose } from './types';

/** The text of a prose, where there is something in it; for `reads` of rules. */
export const textWhere = (there: boolean, { reading }: Prose): string | undefined => (there ? reading.text : undefined);

/** True where a prose gives a figure or a time: statements and all that links them are read of no other. */
export const hasFigures = (prose: Prose): boolean => scanQuantities(prose).length > 0 || scanTimes(prose).length > 0;

/** The text of a prose that may state something of an indicator, or when a task is due, or how a thing stands to a common level. */
export const statingText = (prose: Prose): string | undefined =>
  textWhere(hasFigures(prose) || prose.reading.text.includes('平均水平'), prose);
