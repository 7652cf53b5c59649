import { fiveYearPeriod } from '../../lexicon/periods';
import { isBlank, isHan, isLatin } from '../../text/characters';
import { chineseValue, isChineseNumeral } from '../../text/numerals';
import { startsWithAny } from './numeral-context';
import { digitsEnd, digitsValue, isAnyDigit } from './numerals-in-text';

/** A calendar expression at a place of a text: years as written, not checked against the calendar (2月30日 is for a rule to find). */
export interface CalendarMatch {
  /** clock: a time of day alone; naming: a year that names a thing (2020级, 2022年版, 2019学年). */
  readonly kind: 'year' | 'range' | 'period' | 'date' | 'clock' | 'naming';
  readonly from: number;
  readonly to: number;
  readonly start: number | undefined;
  /** Undefined for an open range: 2016年以来, 2021年至今. */
  readonly end: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly ordinal: number | undefined;
}

/** A bare number may be a year from the founding of the People's Republic on; with 年 after it any four digits are one. */
const earliest = 1949;
const latest = 2100;

const skip = (text: string, from: number, most = 2): number => {
  let i = from;
  while (i - from < most && isBlank(text[i])) i += 1;
  return i;
};

/** One end of a range or a lone point: 2025, 2025年, 2025年底, 2025年9月, 2025年9月1日. */
interface Point {
  readonly from: number;
  readonly to: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** 年 stands after the year (or a whole date was written): it is a year whatever the context. */
  readonly sure: boolean;
}

const chineseDigits = '〇○零一二三四五六七八九OoＯ0０';

/** 二〇二五, 二○三〇, 二零二二: four digits one by one, a stray O or 0 for 〇 among them. */
const chineseYearAt = (text: string, from: number): number | undefined => {
  const first = text[from];
  if ((first !== '一' && first !== '二') || isChineseNumeral(text[from - 1])) return undefined;
  let digits = '';
  for (let i = from; i < from + 4; i += 1) {
    const character = text[i];
    if (character === undefined || !chineseDigits.includes(character)) return undefined;
    digits += 'OoＯ0０'.includes(character) ? '0' : String(chineseValue(character) ?? '');
  }
  if (isChineseNumeral(text[from + 4])) return undefined;
  const year = Number(digits);
  return year;
};

const arabicYearAt = (text: string, from: number): number | undefined => {
  const before = text[from - 1];
  if (!isAnyDigit(text[from]) || isAnyDigit(before) || isLatin(before) || before === '_') return undefined;
  // 1.2025年底前完成: the point belongs to the label. 93.2025 has no year in it.
  if ((before === '.' || before === ',') && isAnyDigit(text[from - 2]) && text[from + 4] !== '年') return undefined;
  if (digitsEnd(text, from, 5) !== from + 4) return undefined;
  return digitsValue(text, from, from + 4);
};

/** One or two digits, or a Chinese numeral up to thirty-one. */
const smallNumberAt = (text: string, from: number): { readonly value: number; readonly to: number } | undefined => {
  if (isAnyDigit(text[from])) {
    const to = digitsEnd(text, from, 3);
    return to - from <= 2 ? { value: digitsValue(text, from, to), to } : undefined;
  }
  let to = from;
  while (to - from < 4 && isChineseNumeral(text[to])) to += 1;
  if (to === from || to - from > 3) return undefined;
  const value = chineseValue(text.slice(from, to));
  return value !== undefined && value >= 1 && value <= 31 ? { value, to } : undefined;
};

/** 5日, 十五日, 7号. */
const dayAt = (text: string, from: number): { readonly value: number; readonly to: number } | undefined => {
  const number = smallNumberAt(text, skip(text, from));
  if (!number) return undefined;
  const at = skip(text, number.to);
  if (text[at] !== '日' && text[at] !== '号' && text[at] !== '號') return undefined;
  return { value: number.value, to: at + 1 };
};

/** 9月, 9月1日, 九月; `withYear` when it follows a year. */
const monthAt = (
  text: string,
  from: number,
  withYear: boolean,
): { readonly month: number; readonly day: number | undefined; readonly to: number } | undefined => {
  const number = smallNumberAt(text, from);
  if (!number) return undefined;
  const at = skip(text, number.to);
  if (text[at] !== '月') return undefined;
  const day = dayAt(text, at + 1);
  if (!withYear && !day && (number.value < 1 || number.value > 12 || '均薪球供租嫂票'.includes(text[at + 1] ?? ' '))) return undefined;
  return { month: number.value, day: day?.value, to: day ? day.to : at + 1 };
};

/** 12:30, 23:26:12, with half- or full-width colons; minutes have two digits. */
export const clockAt = (text: string, from: number): number | undefined => {
  const hours = digitsEnd(text, from, 3);
  if (hours === from || hours - from > 2 || digitsValue(text, from, hours) > 24) return undefined;
  let at = hours;
  for (let parts = 0; parts < 2; parts += 1) {
    if (text[at] !== ':' && text[at] !== '：') break;
    const end = digitsEnd(text, at + 1, 3);
    if (end - at !== 3 || digitsValue(text, at + 1, end) > 59) break;
    at = end;
  }
  return at > hours ? at : undefined;
};

const endings: Readonly<Record<string, string>> = { 底: '线蕴色层座数气子盘', 末: '端尾梢节', 初: '步中级高期始小衷心' };

/** Index after 年, 年底, 年末, 年初 at `from` (where 年 stands); 年初中 and 年底线 give 年 alone. */
const yearWordEnd = (text: string, from: number): number => {
  const next = text[from + 1];
  const clash = next === undefined ? undefined : endings[next];
  return clash !== undefined && !clash.includes(text[from + 2] ?? ' ') ? from + 2 : from + 1;
};

/** 2022-06-16, 2022/6/16, 2022.6.16, 2022-06, each with the time of day that follows. */
const numericDateAt = (
  text: string,
  from: number,
): { readonly month: number; readonly day: number | undefined; readonly to: number } | undefined => {
  const mark = text[from];
  if (mark !== '-' && mark !== '/' && mark !== '.' && mark !== '－') return undefined;
  const monthTo = digitsEnd(text, from + 1, 3);
  if (monthTo === from + 1 || monthTo - from > 3) return undefined;
  const month = digitsValue(text, from + 1, monthTo);
  if (text[monthTo] === mark && isAnyDigit(text[monthTo + 1])) {
    const dayTo = digitsEnd(text, monthTo + 1, 3);
    if (dayTo - monthTo > 3 || isLatin(text[dayTo])) return undefined;
    const gap = text[dayTo] === 'T' ? dayTo + 1 : skip(text, dayTo, 3);
    const clock = gap > dayTo ? clockAt(text, gap) : undefined;
    return { month, day: digitsValue(text, monthTo + 1, dayTo), to: clock ?? dayTo };
  }
  const monthAlone = monthTo - from === 3 && month >= 1 && month <= 12;
  if (!monthAlone || text[monthTo] === '年' || isLatin(text[monthTo])) return undefined;
  if (mark !== '-' && mark !== '/') return undefined;
  return { month, day: undefined, to: monthTo };
};

/** A year, year and month, or date. `numeric` allows 2022-06-16. */
const pointAt = (text: string, from: number, numeric: boolean): Point | undefined => {
  const year = arabicYearAt(text, from) ?? chineseYearAt(text, from);
  if (year === undefined || year < 1000) return undefined;
  const end = from + 4;
  const recent = year >= earliest && year <= latest;
  if (numeric && recent) {
    const date = numericDateAt(text, end);
    if (date) return { from, to: date.to, year, month: date.month, day: date.day, sure: true };
  }
  const nian = skip(text, end);
  if (text[end] === '.' && isAnyDigit(text[end + 1])) return undefined;
  if (text[nian] !== '年') return !recent ? undefined : { from, to: end, year, month: undefined, day: undefined, sure: false };
  const month = monthAt(text, skip(text, nian + 1), true);
  if (!month) return { from, to: yearWordEnd(text, nian), year, month: undefined, day: undefined, sure: true };
  const gap = skip(text, month.to, 3);
  const clock = month.day !== undefined && gap > month.to ? clockAt(text, gap) : undefined;
  return { from, to: clock ?? month.to, year, month: month.month, day: month.day, sure: true };
};

const dashes = '-–—－−~～〜﹣─―至到';

/** Index after one range mark (`—` may be doubled) with up to two blanks around it; undefined where none stands. */
export const dashEnd = (text: string, from: number): number | undefined => {
  const at = skip(text, from);
  const mark = text[at];
  if (mark === undefined || !dashes.includes(mark)) return undefined;
  const to = mark === '—' && text[at + 1] === '—' ? at + 2 : at + 1;
  return skip(text, to);
};

const match = (
  kind: CalendarMatch['kind'],
  from: number,
  to: number,
  start?: number,
  end?: number,
  rest: { month?: number | undefined; day?: number | undefined; ordinal?: number } = {},
): CalendarMatch => ({
  kind,
  from,
  to,
  start,
  end,
  month: rest.month,
  day: rest.day,
  ordinal: rest.ordinal,
});

/** The range that starts at `point`: 2021-2025年, 2016年至2020年, 2025年3月—5月, 2021-25年, 2021-2025. */
const rangeFrom = (text: string, point: Point): CalendarMatch | undefined => {
  const at = dashEnd(text, point.to);
  if (at === undefined || point.year === undefined) return undefined;
  const second = pointAt(text, at, false);
  if (second) {
    if (!point.sure && !second.sure && !endsBare(text, second.to) && namingEnd(text, second.to) === undefined) return undefined;
    return match('range', point.from, second.to, point.year, second.year);
  }
  if (point.month !== undefined) {
    const month = monthAt(text, at, true) ?? (point.day === undefined ? undefined : dayAt(text, at));
    return month ? match('range', point.from, month.to, point.year, point.year) : undefined;
  }
  const short = digitsEnd(text, at, 3);
  if (short - at !== 2 || text[short] !== '年' || point.sure) return undefined;
  const end = point.year - (point.year % 100) + digitsValue(text, at, short);
  return end > point.year ? match('range', point.from, yearWordEnd(text, short), point.year, end) : undefined;
};

const openEnded = ['以来', '至今', '迄今', '以來'] as const;

/** Words that turn a year into a name: 2020级学生, 2022年版, 2021—2022学年. */
const namingWords = ['学年度', '学年', '學年', '年修订', '年修正', '年版', '版', '级', '級', '届', '屆'] as const;

const namingEnd = (text: string, at: number): number | undefined => {
  const word = startsWithAny(text, namingWords, at);
  return word === undefined ? undefined : at + word.length;
};

/** True where a bare 2021-2025 may end: not before a unit or a word (2000-2050人). */
const endsBare = (text: string, to: number): boolean => {
  const next = text[skip(text, to)];
  return next === undefined || '年每各'.includes(next) || !(isHan(next) || isLatin(next) || isAnyDigit(next) || '%％‰℃㎡'.includes(next));
};

/** True where a bare year stands in a list that ends with 年: 2023、2024和2025年. */
const listed = (text: string, from: number): boolean => {
  let at = from;
  for (let count = 0; count < 12; count += 1) {
    if (!'、和及与'.includes(text[at] ?? ' ')) return false;
    const next = pointAt(text, skip(text, at + 1), false);
    if (!next) return false;
    if (next.sure) return true;
    at = next.to;
  }
  return false;
};

/** 2025年 and what may follow it: the rest of a range, 以来, 版. */
const yearly = (text: string, from: number, bare: boolean): CalendarMatch | undefined => {
  const point = pointAt(text, from, true);
  if (!point) return undefined;
  const range = rangeFrom(text, point);
  if (point.month === undefined) {
    const digits = range ? range.to - (text[range.to - 1] === '年' ? 1 : 0) : from + 4;
    const named = namingEnd(text, skip(text, digits));
    if (named !== undefined) return match('naming', from, named, point.year, range ? range.end : point.year);
  }
  if (range) return range;
  const open = point.sure ? startsWithAny(text, openEnded, point.to) : undefined;
  if (open) return match('range', from, point.to + open.length, point.year);
  if (!point.sure && !bare && !listed(text, point.to)) return undefined;
  return match(point.month === undefined ? 'year' : 'date', from, point.to, point.year, point.year, { month: point.month, day: point.day });
};

/** 5月7日, 9月, 3—5月, 五月. */
const monthly = (text: string, from: number): CalendarMatch | undefined => {
  if (
    isAnyDigit(text[from - 1]) ||
    isChineseNumeral(text[from - 1]) ||
    isLatin(text[from - 1]) ||
    text[from - 1] === '第' ||
    text[from - 1] === '.'
  )
    return undefined;
  const month = monthAt(text, from, false);
  if (month) {
    const at = dashEnd(text, month.to);
    const second = at === undefined ? undefined : (monthAt(text, at, false) ?? (month.day === undefined ? undefined : dayAt(text, at)));
    return match('date', from, second?.to ?? month.to, undefined, undefined, { month: month.month, day: month.day });
  }
  const first = isAnyDigit(text[from]) ? smallNumberAt(text, from) : undefined;
  const at = first && first.value >= 1 && first.value <= 12 ? dashEnd(text, first.to) : undefined;
  const second = at === undefined || !isAnyDigit(text[at]) ? undefined : monthAt(text, at, false);
  return first && second ? match('date', from, second.to, undefined, undefined, { month: first.value }) : undefined;
};

/** Words that make a bare 八五 or 十五 a five-year plan. */
const periodWords = ['期间', '时期', '规划', '计划', '期末', '末', '以来', '期間', '時期', '規劃', '計劃'] as const;

const openQuotes = '“"「『‘';
const closeQuotes = '”"」』’';

const periodMatch = (ordinal: number, from: number, to: number): CalendarMatch => {
  const years = fiveYearPeriod(ordinal);
  return match('period', from, to, years.start, years.end, { ordinal });
};

/** 第十四个五年, 第14个五年; not 第一个五年 of something. */
const numberedPeriod = (text: string, from: number): CalendarMatch | undefined => {
  const number = smallNumberAt(text, from + 1);
  if (!number || number.value < 1 || number.value > 29) return undefined;
  if (!text.startsWith('个五年', number.to) && !text.startsWith('個五年', number.to)) return undefined;
  const to = number.to + 3;
  return number.value >= 6 || text.startsWith('规划', to) || text.startsWith('计划', to) ? periodMatch(number.value, from, to) : undefined;
};

/** 十四五, 二十五五, “九五” before 期间; never “七五”普法, 七五折, 十五. */
const namedPeriod = (text: string, from: number): CalendarMatch | undefined => {
  if (isChineseNumeral(text[from - 1]) || text[from - 1] === '第') return undefined;
  let to = from;
  while (to - from < 5 && isChineseNumeral(text[to])) to += 1;
  if (to - from < 2 || to - from > 4 || text[to - 1] !== '五') return undefined;
  const ordinal = chineseValue(text.slice(from, to - 1));
  if (ordinal === undefined || ordinal < 6 || ordinal > 29 || isChineseNumeral(text[to])) return undefined;
  const name = text.slice(from, to);
  if (ordinal > 10 && name !== '二十五') return periodMatch(ordinal, from, to);
  const quoted = openQuotes.includes(text[from - 1] ?? ' ') && closeQuotes.includes(text[to] ?? ' ');
  const rest = to + (quoted ? 1 : 0);
  return periodWords.some((word) => text.startsWith(word, rest)) ? periodMatch(ordinal, from, to) : undefined;
};

/**
 * The calendar expression that starts at an index, where one does.
 * @param bare a four-digit number alone is a year here (a table header, inside 《》)
 */
export const calendarAt = (text: string, from: number, bare: boolean): CalendarMatch | undefined => {
  const character = text[from];
  if (character === '第') return numberedPeriod(text, from);
  if (isAnyDigit(character)) return yearly(text, from, bare) ?? monthly(text, from);
  if (!isChineseNumeral(character)) return undefined;
  // 一 and its like alone are a month or nothing.
  const next = text[from + 1];
  if (next !== '月' && !isChineseNumeral(next) && !isBlank(next)) return undefined;
  return namedPeriod(text, from) ?? yearly(text, from, false) ?? monthly(text, from);
};
