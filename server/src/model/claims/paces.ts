import { formatNumber, roundTo, scaleWord } from '../figures/format-number';
import type { Quantity } from '../types';
import type { WrongConversion } from './stated-conversions';

/** Nothing but what makes one year's figure one of each month or day stands between: ，折合每月. */
const perTime = /^[，,（(](?:约?折合|折算|约?合|相当于|平均|即)(?:为|约|平均)?(?:每个?([年月天日])|([年月日])均)$/u;
/** 年产能|, 每天处理|: the time a figure is of; 五年, 今年 and 近年 are others. */
const timeBefore =
  /(?:每(年|月|天|日)|(?:^|[^\d一二三四五六七八九十近上去今当本前后几多数半个年月日节青少老成童历学早中])(年|月|日))[\u4e00-\u9fff]{1,8}$/u;
/** So many of the first time the second has, least and most: plants stand still on some days. */
const within: Readonly<Record<string, readonly [number, number]>> = { 年月: [12, 12], 年日: [240, 366], 月日: [20, 31] };

/** True for a text that may give the figure of a year by the month or day. */
export const maySpeakOfPaces = (text: string): boolean => /(?:合|算|于|平均|即)(?:为|约|平均)?(?:每个?[年月天日]|[年月日]均)/u.test(text);

/** 年产24万件，折合每月2.4万件: a figure of one time given for each of another, which it does not come to. */
export const wrongPaceOf = (text: string, first: Quantity, second: Quantity | undefined): WrongConversion | undefined => {
  if (second?.kind !== 'value' || first.kind !== 'value' || first.unit !== second.unit || first.unit === '%' || first.unit === '')
    return undefined;
  if (second.from - first.fullTo > 12 || first.value <= 0 || second.value <= 0 || [first, second].some((q) => q.comparator !== undefined))
    return undefined;
  const behind = perTime.exec(text.slice(first.fullTo, second.fullFrom));
  const before = behind && timeBefore.exec(text.slice(Math.max(0, first.fullFrom - 16), first.fullFrom));
  // 2025年1—10月服务24万人次，平均每月2.4万人次: of the months told.
  if (!before || /\d月|季度|半年/u.test(text.slice(Math.max(0, first.fullFrom - 40), first.fullFrom))) return undefined;
  const [from = '', to = ''] = [before[1] ?? before[2], behind[1] ?? behind[2]].map((time) => (time === '天' ? '日' : time));
  const down = within[from + to];
  const up = within[to + from];
  const [least, most] = down ? [1 / down[1], 1 / down[0]] : (up ?? []);
  if (least === undefined || most === undefined) return undefined;
  const hedged = [first, second].some(({ approximate }) => approximate) ? 0.05 : 0.005;
  const slack = second.tolerance + first.tolerance * most + hedged * second.value;
  if (second.value >= first.value * least - slack && second.value <= first.value * most + slack) return undefined;
  const shown = (scale: number): string => formatNumber(roundTo((first.value * scale) / second.scale, Math.max(second.decimals, 1)));
  const right = least === most ? shown(least) : `${shown(least)}～${shown(most)}`;
  const [long, short, [fewest, greatest]] = down ? [from, to, down] : [to, from, up ?? [0, 0]];
  const word = { 年: '年', 月: '个月', 日: '天' };
  const count = fewest === greatest ? String(fewest) : `${String(fewest)}～${String(greatest)}`;
  return {
    first,
    second,
    right: `${right}${scaleWord(second.scale)}${second.unit}`,
    relation: `1${word[long as keyof typeof word]} = ${count}${word[short as keyof typeof word]}`,
  };
};
