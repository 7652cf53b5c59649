import { chineseValue } from '../../text/numerals';
import type { YearRange } from '../types';

const counted = /([两三四五六七八九十])年(?=行动|攻坚|提升|工作|专项|实施|滚动|计划|规划|方案)/u;

/** Do the years of a title contradict the number of years that it says? 三年行动方案（2025—2028年） are four. False where it says no number. */
export const contradictsCount = (title: string, { start, end }: YearRange): boolean => {
  const written = counted.exec(title)?.[1];
  if (written === undefined) return false;
  return end - start + 1 !== (written === '两' ? 2 : chineseValue(written));
};
