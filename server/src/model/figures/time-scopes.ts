import { nestingOf, type Pair } from '../marks/nesting';
import type { TimeExpression } from '../types';

/** Every bracket, quote or title around the time also holds `at`. */
const covers = (time: TimeExpression, at: number): boolean => {
  for (let pair: Pair | undefined = nestingOf(time.prose.kept).around(time.from); pair; pair = pair.parent) {
    if (pair.kind === 'quote' && pair.open === time.from - 1 && pair.close === time.to) continue;
    if (at <= pair.open || at > pair.close) return false;
  }
  return true;
};

const comparing = ['较', '比', '相比'] as const;
const comparedAfter = ['相比', '的基础上', '基础上', '同期', '的水平', '新高', '新低', '最高', '最低', '最大', '最好', '远景目标'] as const;

/** 比2020年, 较2015年, 与2019年相比, 2006年以来新高: what something is compared with governs nothing; 2035年远景目标 names an aim. */
const isBase = (time: TimeExpression): boolean =>
  comparing.some((word) => time.lead === word) || comparedAfter.some((word) => time.prose.reading.text.startsWith(word, time.to));

/** 2022年、2023年分别…: a time of a list, none of which governs alone. */
const isListed = (times: readonly TimeExpression[], index: number): boolean => {
  const time = times[index];
  const neighbours = [times[index - 1], times[index + 1]];
  return neighbours.some((other, i) => {
    if (!time || !other) return false;
    const [first, second] = i === 0 ? [other, time] : [time, other];
    const between = time.prose.reading.text.slice(first.to, second.from);
    return between.length <= 3 && between !== '' && '、和及与'.includes(between.charAt(0));
  });
};

/**
 * The time that governs a place of a prose: the last one before it, through the rest of its sentence and the sentences after it, until the next.
 * Passed over are times in 《》 or a quotation that does not hold the place, in brackets that do not hold it, years that something is compared
 * with (比2020年提高…) and dates without a year. Undefined where none stands before it or where the last one is one of a list (2022年、2023年分别…).
 * @param times the times of that one prose, in order
 */
export const governingTime = (times: readonly TimeExpression[], at: number): TimeExpression | undefined => {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i -= 1) {
    const time = times[i];
    if (!time || (time.kind === 'date' && time.start === undefined) || isBase(time) || !covers(time, at)) continue;
    return isListed(times, i) ? undefined : time;
  }
  return undefined;
};
