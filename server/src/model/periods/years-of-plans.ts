import { numeralValue } from '../../text/numerals';
import type { TimeExpression, YearRange } from '../types';

/** 三年行动计划（2024—2027年）: the years in the bracket are not as many as the name before it says. */
export interface MiscountedYears {
  readonly years: TimeExpression & YearRange;
  /** 三年行动计划. */
  readonly name: string;
  /** So many the name says. */
  readonly count: number;
  readonly stated: number;
}

/** 三年行动计划》（|, 未来五年（|; not 第三年, 第十四个五年规划, 2023年, nor a part of a plan's course (三年计划中期评估). */
const counted =
  /(?<![\d一二三四五六七八九十百第个零〇每])([两二三四五六七八九十])年(?:来|间|内)?((?:(?!评估|中期|阶段)[\u4e00-\u9fffA-Za-z+“”](?<![前后期届年])){0,14}?(?:行动|计划|方案|规划|攻坚|工程|提升|专项|任务))?[》”]?[（(]$/u;
const farthest = 24;

const isSpan = (time: TimeExpression): time is TimeExpression & YearRange =>
  time.kind === 'range' && time.start !== undefined && time.end !== undefined && time.month === undefined;

/** The years that stand in a bracket right behind a name which says how many they are, and are more or fewer. */
export const miscountedYears = (text: string, times: readonly TimeExpression[]): readonly MiscountedYears[] =>
  times.flatMap((years): MiscountedYears[] => {
    const { from, to } = years;
    // With months (2024.7—2027.6), or as school years, three years touch four.
    if (!isSpan(years) || !'（('.includes(text.charAt(from - 1)) || !/^年?[）)]/u.test(text.slice(to, to + 2))) return [];
    const lead = counted.exec(text.slice(Math.max(0, from - farthest), from));
    const [, numeral = '', name = ''] = lead ?? [];
    const [count, stated] = [numeralValue(numeral), years.end - years.start + 1];
    return !lead || count === stated || /[月.．/]/u.test(text.slice(from, to))
      ? []
      : [{ years, name: `${numeral}年${name}`, count, stated }];
  });
