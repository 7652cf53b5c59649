import { local } from '../kept/local';

/** A stretch of months whose end lies before its beginning: 2028年10月—2028年6月. Indices of the text. */
export interface ReversedMonths {
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
}

/** Both ends with their year: 11月15日至3月15日 ends in the year after. */
const stretch =
  /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日|[初中底末])?(?:[-－—–~～]{1,2}|至)((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/gu;

const none: readonly ReversedMonths[] = [];

const reversedIn = (text: string): readonly ReversedMonths[] => {
  if (!text.includes('月')) return none;
  const found = [...text.matchAll(stretch)].flatMap((match): ReversedMonths[] => {
    const [whole, year, month, day = '1', endYear, endMonth, endDay = '31'] = match;
    const isBefore = Number(endMonth) < Number(month) || (endMonth === month && Number(endDay) < Number(day));
    if (year !== endYear || !isBefore || Number(month) > 12 || Number(endMonth) < 1) return [];
    const cut = whole.indexOf(`${endYear ?? ''}年${endMonth ?? ''}月`, 4);
    const start = whole.slice(0, cut).replace(/[-－—–~～至]/gu, '');
    return [{ from: match.index, to: match.index + whole.length, start, end: whole.slice(cut) }];
  });
  return found.length === 0 ? none : found;
};

/** 10月1日至当年|5月31日: told to end in the year it begins in, and months before it. */
const withinYear =
  /(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|[初中底末]|[上中下]旬)?(?:[-－—–~～]{1,2}|至|到)(?<year>当年|同年|本年)(?:的)?(?<endMonth>\d{1,2})月(?:(?<endDay>\d{1,2})日|[初中底末]|[上中下]旬)?/gu;

/** 上年|10月至当年5月. */
const yearBefore = /[上前去头]一?个?年度?的?$/u;

/** A season that is said to end in the year it begins in, months before. */
export interface CrossingYear {
  /** Where 当年 stands. */
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
  readonly year: string;
}

/** Seasons that run over the turn of the year and are said to end in the same one. */
export const crossingYears = local((text): readonly CrossingYear[] =>
  /[当同本]年的?\d{1,2}月/u.test(text)
    ? [...text.matchAll(withinYear)].flatMap(({ 0: whole, index, groups }): CrossingYear[] => {
        const { month, year = '', endMonth } = groups ?? {};
        if (
          yearBefore.test(text.slice(Math.max(0, index - 6), index)) ||
          Number(month) > 12 ||
          Number(endMonth) < 1 ||
          Number(endMonth) >= Number(month)
        )
          return [];
        const at = whole.indexOf(year);
        const from = index + at;
        const start = whole.slice(0, at).replace(/[-－—–~～至到]/gu, '');
        return [{ from, to: from + year.length, start, end: whole.slice(at + year.length), year }];
      })
    : [],
);

/** Months of one year that run backwards, in the proses that have them. */
export const reversedMonthsOf = local(reversedIn);
