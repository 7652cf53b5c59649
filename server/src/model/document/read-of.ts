import { firstWhere } from '../../text/search';
import { scanQuantities } from '../figures/quantities';
import { scanTimes } from '../figures/times';
import type { Prose } from '../types';

/** The text of a prose, where there is something in it; for `reads` of rules. */
export const textWhere = (there: boolean, { reading }: Prose): string | undefined => (there ? reading.text : undefined);

/** True where a prose gives a figure or a time: statements and all that links them are read of no other. */
export const hasFigures = (prose: Prose): boolean => scanQuantities(prose).length > 0 || scanTimes(prose).length > 0;

/** Does one of some figures or times of a text, in their order, lie in a stretch of it? */
const anyIn = (found: readonly { readonly from: number; readonly to: number }[], from: number, to: number): boolean =>
  (found[firstWhere(found, (each) => each.to > from)]?.from ?? to) < to;

/** What a sentence without figures may hold that bears on those around it: a common level, and quotes and brackets, which reach over sentences. */
const bearing = /平均水平|[“”‘’《》〈〉「」『』【】〔〕（）()]/u;

/**
 * The sentences of a prose that may state something of an indicator, or when a task is due, or how a thing stands to a common level; each with the one before
 * it, for what it may speak of, and the first and last of the prose, which say what it is about and what it leads in.
 */
export const statingText = (prose: Prose): string | undefined => {
  const { sentences, reading } = prose;
  if (!hasFigures(prose) && !reading.text.includes('平均水平')) return undefined;
  if (sentences.length < 4) return reading.text;
  const [quantities, times] = [scanQuantities(prose), scanTimes(prose)];
  const states = sentences.map(
    ({ from, to }) => anyIn(quantities, from, to) || anyIn(times, from, to) || bearing.test(reading.text.slice(from, to)),
  );
  return sentences
    .filter((_, i) => i === 0 || i === sentences.length - 1 || states[i] || states[i + 1])
    .map(({ from, to }) => reading.text.slice(from, to))
    .join('\n');
};
