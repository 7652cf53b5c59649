import { numeralValue } from '../../text/numerals';

/** 每半年召开1次，每年4次: how often a year, which the pace before it does not come to. */
export interface WrongFrequency {
  /** Indices of how often a year. */
  readonly from: number;
  readonly to: number;
  readonly stated: string;
  readonly pace: string;
  readonly right: number;
}

const perYear: Readonly<Record<string, number>> = {
  半年: 2,
  季度: 4,
  个季度: 4,
  季: 4,
  月: 12,
  个月: 12,
  两个月: 6,
  两月: 6,
  三个月: 4,
  四个月: 3,
};
const times = '\\d{1,2}|[一两二三四五六七八九十]{1,3}';
/** The year stands right behind the pace, with nothing named in it but the verb again, and nothing behind its number. */
const both = new RegExp(
  `(每(?<pace>半年|个?季度|季|个?月|两个?月|[三四]个月)(?<deed>[\\u4e00-\\u9fff]{0,8}?)(?<each>${times})次)[\\u4e00-\\u9fff]{0,8}[，,（(](?<year>(?:每年|全年|一年|年度)(?<least>共计?|累计|合计|至少|不少于|不低于|即)?(?<again>[\\u4e00-\\u9fff]{0,4}?)(?<all>${times})次)(?=[，,。；;）)]|以上|$)`,
  'gu',
);
const atLeast = /至少|不少于|不低于|以上/u;
const none: readonly WrongFrequency[] = [];

/** How often a year something is to be done, where that contradicts how often a month, a quarter or half a year. */
export const wrongFrequenciesIn = (text: string): readonly WrongFrequency[] => {
  if (!text.includes('次') || !/每(?:半|季|个|月|两|[三四]个)/u.test(text)) return none;
  return [...text.matchAll(both)].flatMap(({ index, 0: whole, 1: first = '', groups = {} }): readonly WrongFrequency[] => {
    const { pace = '', deed = '', each = '', year = '', least = '', again = '', all = '' } = groups;
    // 每季度调度1次，每年评估2次 counts two things.
    if (again !== '' && !deed.includes(again)) return none;
    // 每月开展1次全面排查，全年开展2次: what follows the first number is not said of the second.
    if (again !== '' && /^[\u4e00-\u9fff]{2}/u.test(text.slice(index + first.length))) return none;
    const [n, stated, right] = [numeralValue(each), numeralValue(all), numeralValue(each) * (perYear[pace] ?? 0)];
    const to = index + whole.length;
    const bound = atLeast.test(least) || text.startsWith('以上', to);
    // 每半年至少1次，每年不少于4次 sets two floors, both of which can be kept.
    const wrong = bound ? !atLeast.test(deed) && stated > right : atLeast.test(deed) ? stated < right : stated !== right;
    return wrong && n > 0 && right > 0 ? [{ from: to - year.length, to, stated: year, pace: first, right }] : none;
  });
};
