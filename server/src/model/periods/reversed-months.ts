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

/** Months of one year that run backwards, in the proses that have them. */
export const reversedMonthsOf = local(reversedIn);
