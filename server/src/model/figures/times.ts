import { isBlank, isHan } from '../../text/characters';
import { bare, keptByText } from '../../text/keep';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { calendarAt, type CalendarMatch } from './calendar';
import { nestingOf, type Nesting, type Pair } from '../marks/nesting';
import { addressEnd } from './codes';
import { chineseStop, digitsEnd, isAnyDigit, stopsFor } from './numerals-in-text';
import { placing } from '../kept/placed';
import type { Prose, TimeExpression } from '../types';

/** Words right before a time that say how it is meant, longest first where one ends another. */
const leads = [
  '力争到',
  '争取到',
  '确保到',
  '预计到',
  '预测到',
  '计划到',
  '截止到',
  '截至到',
  '截止至',
  '不晚于',
  '不迟于',
  '早于',
  '力争',
  '争取',
  '确保',
  '截至',
  '截止',
  '直到',
  '自从',
  '早在',
  '相比',
  '至迟',
  '到',
  '至',
  '自',
  '从',
  '由',
  '于',
  '在',
  '较',
  '比',
  '与',
  '同',
  '距',
  '据',
  '以',
  '截',
] as const;

/** 达到, 甚至, 由于 … end in a lead word and are none. */
const notLeads: Readonly<Record<string, string>> = {
  到: '达得提升降增涨看受遇做想',
  至: '甚以乃直',
  自: '来各亲',
  于: '由关对属位处高低大小多少至',
  在: '存现正实所潜旨',
  从: '服',
  比: '占对同环',
  由: '自理',
  以: '可所予',
  同: '共协不合相',
  与: '参给',
  据: '数依根证',
};

/** 由2020年的80人降至2025年的54人: the words belong to the verb and say where a change ends, not by when. */
const changes =
  /(?:[降升增减涨跌压缩]|提[高升]|[降减缩]低|[扩增加]大|[增加]多|[缩减变]小|[减变]少|[增延]长|缩短|[增添]加|回落|恢复)[到至]$/;

const leadBefore = (text: string, from: number): string => {
  let end = from;
  while (end > 0 && from - end < 3 && (isBlank(text[end - 1]) || '“"「'.includes(text.charAt(end - 1)))) end -= 1;
  const word = leads.find((lead) => end >= lead.length && text.startsWith(lead, end - lead.length));
  if (word === undefined) return '';
  if ((word === '到' || word === '至') && changes.test(text.slice(Math.max(0, end - 3), end))) return '';
  return word.length === 1 && notLeads[word]?.includes(text[end - 2] ?? '\0') ? '' : word;
};

const nowWords = ['截至目前', '截止目前', '到目前为止', '目前', '当前', '现阶段', '现如今', '迄今', '至今', '當前'] as const;

/** 目前 and its like at an index; the lead 截至 is left to `lead`. 当前位置 of a web page is none. */
const nowAt = (text: string, at: number): { readonly from: number; readonly to: number } | undefined => {
  const word = nowWords.find((w) => text.startsWith(w, at));
  if (word === undefined) return undefined;
  const to = at + word.length;
  if (word === '当前' && (text.startsWith('位置', to) || text.startsWith('页', to))) return undefined;
  const bare = word.indexOf('目前');
  return { from: at + Math.max(bare, 0), to: word === '到目前为止' ? to - 2 : to };
};

/** True inside 《》, or inside quotes that hold more than the time itself: “十四五” quotes a name, not a text. */
const isQuoted = (nesting: Nesting, from: number, to: number): boolean => {
  for (let pair: Pair | undefined = nesting.around(from); pair; pair = pair.parent) {
    if (pair.kind === 'title') return true;
    if (pair.kind === 'quote' && !(pair.open === from - 1 && pair.close === to)) return true;
  }
  return false;
};

/** 第 of a numbered period, the first characters of `nowWords`, the first letters of web addresses. */
const stops = stopsFor('第截到目当现迄至當hw');

const kinds: Readonly<Partial<Record<CalendarMatch['kind'], TimeExpression['kind']>>> = {
  year: 'year',
  range: 'range',
  period: 'period',
  date: 'date',
};

/** True where digits and letters of a code or a file number stand, whose years name it: GB/T 9704-2012, 〔2022〕4号. */
const inNumber = (text: string, from: number, to: number): boolean => {
  const before = text[from - 1] ?? ' ';
  const after = text[to] ?? ' ';
  if ('〔[【'.includes(before) && '〕]】'.includes(after)) return true;
  if ((before === '（' || before === '(') && (after === '）' || after === ')')) return isAnyDigit(text[to + 1]) || text[to + 1] === '第';
  return before === '/' || before === '_' || (before === '-' && !isHan(text[from - 2]) && !isBlank(text[from - 2]));
};

/**
 * Every expression of time of a prose, in order: years and ranges (2025年底, 2021—2025年), five-year periods (十四五, 第十四个五年规划),
 * dates (2022年5月7日, 2022-06-16, 9月) and 目前. Years that name things (2022年版, 2020级, 〔2022〕4号) are none. Linear; never throws.
 */
export const scanTimes = (prose: Prose): readonly TimeExpression[] => {
  const kept = prose.kind === 'cell' && prose.cell?.header !== false ? ofLonelyCell(prose.kept) : ofText(prose.kept);
  return place(kept, prose);
};

/** An expression of time of a text in its prose: where it stands in the source follows the prose. */
class PlacedTime implements TimeExpression {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly kind: TimeExpression['kind'];
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly lead: string;
  readonly quoted: boolean;
  readonly ordinal: number | undefined;

  constructor(of: TimeExpression, prose: Prose) {
    this.prose = prose;
    this.from = of.from;
    this.to = of.to;
    this.kind = of.kind;
    this.start = of.start;
    this.end = of.end;
    this.month = of.month;
    this.day = of.day;
    this.lead = of.lead;
    this.quoted = of.quoted;
    this.ordinal = of.ordinal;
  }

  get span(): Span {
    return spanIn(this.prose.reading, this.from, this.to);
  }
}

const place = placing<TimeExpression>((time, prose) => new PlacedTime(time, prose));

/** @param lonely a header or lone cell: four digits alone are a year. `prose` is put in when what is found is placed. */
const scanAnew = (text: string, lonely: boolean): TimeExpression[] => {
  const reading = bare(text);
  const times: TimeExpression[] = [];
  let nesting: Nesting | undefined;
  const add = (kind: TimeExpression['kind'], from: number, to: number, found?: CalendarMatch): void => {
    nesting ??= nestingOf(text);
    times.push({
      prose: nowhere,
      from,
      to,
      span: spanIn(reading, from, to),
      kind,
      start: found?.start,
      end: found?.end,
      month: found?.month,
      day: found?.day,
      lead: leadBefore(text, from),
      quoted: isQuoted(nesting, from, to),
      ordinal: found?.ordinal,
    });
  };
  let at = 0;
  for (;;) {
    at = stops.next(text, at);
    if (at < 0) return times;
    const character = text.charAt(at);
    const numeric = isAnyDigit(character);
    if (numeric || character === '第' || stops.kindOf(character) === chineseStop) {
      const bare =
        numeric && ((lonely && at === 0 && !isHan(text[4])) || text[at + 4] === '》' || (text[at + 4] === '”' && text[at - 1] === '“'));
      const found = calendarAt(text, at, bare);
      const kind = found ? kinds[found.kind] : undefined;
      if (found && kind && !inNumber(text, found.from, found.to)) add(kind, found.from, found.to, found);
      at = found ? found.to : numeric ? digitsEnd(text, at) : at + 1;
    } else if (character === 'h' || character === 'w') at = addressEnd(text, at) ?? at + 1;
    else {
      const now = nowAt(text, at);
      if (now) add('now', now.from, now.to);
      at = now ? now.to : at + 1;
    }
  }
};

const nowhere = undefined as unknown as Prose;
const ofLonelyCell = keptByText((text) => scanAnew(text, true));
const ofText = keptByText((text) => scanAnew(text, false));
