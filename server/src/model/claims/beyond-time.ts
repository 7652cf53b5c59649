/** More hours than a day has, more days than a week: 25小时值班, 每周8天. */
export interface BeyondTime {
  /** The figure with its unit. */
  readonly from: number;
  readonly to: number;
  readonly period: string;
  readonly most: string;
}

const lead =
  '(?:候|连续|运行|服务|工作|开放|营业|供水|供电|值班|值守|保障|提供|空气质量)?(?:优良)?(?:天数)?(?:约|达到?|为|不少于|不低于|超过|提高到)?';
const periods: readonly (readonly [names: string, unit: string, most: number, period: string])[] = [
  ['每天|每日|全天|一天', '小时', 24, '一天'],
  ['每周|一周', '天', 7, '一周'],
  ['每月|一个月|当月', '天', 31, '一个月'],
  ['全年|一年|优良天数', '天', 366, '一年'],
  ['全年|一年', '个月', 12, '一年'],
];
const ofPeriod = periods.map(([names, unit, most, period]) => ({
  pattern: new RegExp(`(?:${names})${lead}(\\d{1,4}${unit})(?![制以])`, 'gu'),
  unit,
  most,
  period,
}));
/** 24小时 with a slip of the key; 36 and 48 hours are spans of their own, and what is done for 25 hours in all is no service by the clock. */
const roundTheClock =
  /(?<![\d.]|累计|培训|学习|志愿|不少于|不低于|完成|参加|参与|共|满|超过|达到?|约|为|期|每人)(2[5-9]小时)(?=不间断|全天候|自助|值班|值守|在线|营业|热线|便民|待命|轮值|专人|服务(?:[，。、；热站网平窗体制电]|$))/gu;

const none: readonly BeyondTime[] = [];

/** The figures of a text that are more than their period holds. */
export const beyondTimesIn = (text: string): readonly BeyondTime[] => {
  if (!/\d(?:小时|天|个月)/u.test(text)) return none;
  const found = ofPeriod.flatMap(({ pattern, unit, most, period }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, 1: figure = '', index }): BeyondTime[] =>
      Number.parseInt(figure, 10) > most
        ? [{ from: index + whole.length - figure.length, to: index + whole.length, period, most: `${String(most)}${unit}` }]
        : [],
    ),
  );
  const clock = Array.from(text.matchAll(roundTheClock), ({ 0: { length }, index }): BeyondTime => ({
    from: index,
    to: index + length,
    period: '一天',
    most: '24小时',
  }));
  return [...found, ...clock.filter((c) => !found.some((f) => f.from === c.from))].sort((a, b) => a.from - b.from);
};
