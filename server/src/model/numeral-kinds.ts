import { isBlank, isHan, isLatin } from '../text/characters';
import { chineseValue, isChineseNumeral } from '../text/numerals';
import { calendarAt, clockAt, type CalendarMatch } from './calendar';
import type { Nesting } from './nesting';
import { labelAt } from './numbering';
import { arabicNumeral, chineseEnd, chineseNumeral, digitsEnd, digitsValue, isAnyDigit, type Numeral } from './numerals-in-text';
import type { ProseKind, QuantityKind } from './types';
import { unitAt, type UnitMatch } from './units-in-text';

/** What the recognisers see of a text. */
export interface NumeralContext {
  readonly text: string;
  readonly kind: ProseKind;
  /** A lone 2025 is a year here: a header cell, or a cell nobody has placed in its table yet. */
  readonly lonelyYear: boolean;
  readonly nesting: () => Nesting;
  /** Where the last thing found ends: nothing may reach back over it. */
  readonly floor: number;
}

/** An Arabic numeral in its text, with the unit that stands right after it. */
interface Place {
  readonly at: number;
  readonly numeral: Numeral;
  readonly unit: UnitMatch | undefined;
}

/** A numeral that counts nothing: a year, an ordinal, part of a name … */
export interface OtherNumeral {
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
  /** The digits inside it. */
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly value: number;
  readonly high?: number | undefined;
  readonly unit?: string;
  readonly unitFrom?: number;
}

const firstNumber = (text: string, from: number, to: number): number => {
  for (let i = from; i < to; i += 1) {
    if (!isAnyDigit(text[i])) continue;
    const numeral = arabicNumeral(text, i);
    return numeral.to <= to ? Number(numeral.plain) : digitsValue(text, i, Math.min(to, digitsEnd(text, i)));
  }
  return chineseValue(text.slice(from, to)) ?? 0;
};

const other = (text: string, kind: QuantityKind, from: number, to: number, rawFrom = from, rawTo = to): OtherNumeral => ({
  kind,
  from,
  to,
  rawFrom,
  rawTo,
  value: firstNumber(text, rawFrom, rawTo),
});

const skipBlank = (text: string, from: number, most = 2): number => {
  let i = from;
  while (i - from < most && isBlank(text[i])) i += 1;
  return i;
};

const backOverBlanks = (text: string, from: number, most = 2): number => {
  let i = from;
  while (from - i < most && isBlank(text[i - 1])) i -= 1;
  return i;
};

const startsWithAny = (text: string, words: readonly string[], at: number): string | undefined =>
  words.find((word) => text.startsWith(word, at));
const endsWithAny = (text: string, words: readonly string[], end: number): string | undefined =>
  words.find((word) => end >= word.length && text.startsWith(word, end - word.length));

/** A place where a label or a signed number may begin. */
const isBoundary = (character: string | undefined): boolean =>
  character === undefined || isBlank(character) || '。；;：:！？\n\r]】）)*”'.includes(character);

// ——— codes: PM2.5, IPv6, GB/T 15834-2011, DN600, A-07-5, 5G, web addresses ———

const isCodeCharacter = (character: string | undefined): boolean => isLatin(character) || isAnyDigit(character) || character === '_';

/** Index after the letters, digits and inner joints of a code. */
const codeEnd = (text: string, from: number): number => {
  let i = from;
  for (;;) {
    if (isCodeCharacter(text[i])) i += 1;
    else if (text[i] !== undefined && '-./:_'.includes(text.charAt(i)) && isCodeCharacter(text[i + 1])) i += 2;
    else return i;
  }
};

/** Marks of standards and registrations whose number may follow a blank. */
const standards = new Set([
  'GB',
  'GB/T',
  'GBT',
  'GB/Z',
  'DB',
  'DB/T',
  'JGJ',
  'CJJ',
  'JTG',
  'ISO',
  'IEC',
  'IEEE',
  'RFC',
  'SL',
  'QB',
  'NY/T',
  'HJ',
  'WS',
  'YY',
  'JJG',
  'CJ/T',
  'JB/T',
  'JY/T',
  'GA',
  'GA/T',
  'AQ',
  'MZ/T',
  'LY/T',
  'ISBN',
  'ISSN',
  'CECS',
  'T/CECS',
  'ICP',
]);

const codeFrom = (text: string, at: number, floor: number): number | undefined => {
  const before = text[at - 1];
  if (isLatin(before) || before === '_' || ((before === '-' || before === '/' || before === '.') && isCodeCharacter(text[at - 2]))) {
    let start = at;
    let letters = false;
    while (start > floor && at - start < 24 && (isCodeCharacter(text[start - 1]) || '-/.'.includes(text.charAt(start - 1)))) {
      start -= 1;
      letters ||= isLatin(text[start]);
    }
    while (start < at && !isLatin(text[start]) && text[start] !== '_') start += 1;
    return letters && start < at ? start : undefined;
  }
  const end = isBlank(before) ? backOverBlanks(text, at, 1) : at;
  if (end === at) return undefined;
  let start = end;
  while (start > floor && end - start < 7 && (isLatin(text[start - 1]) || text[start - 1] === '/')) start -= 1;
  return standards.has(text.slice(start, end)) ? start : undefined;
};

const codeAt = ({ text, floor }: NumeralContext, at: number): OtherNumeral | undefined => {
  const start = codeFrom(text, at, floor);
  if (start === undefined) return undefined;
  const to = codeEnd(text, at);
  const letters = text.slice(start, at).trim();
  const mark = letters.split(/[0-9]/, 1)[0] ?? '';
  if (mark === 'No' || mark === 'NO' || mark === 'No.' || mark === 'no.') return other(text, 'ordinal', start, to, at, to);
  const registered =
    standards.has(mark) ||
    (mark.length >= 2 && standards.has(`${mark}/T`)) ||
    endsWithAny(text, ['ICP备', 'ICP证', '网安备'], at) !== undefined;
  return other(text, registered ? 'document' : 'name', start, to, at, to);
};

/** A web or mail address that starts at an index; undefined where none does. */
export const addressEnd = (text: string, at: number): number | undefined => {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return undefined;
  if (text.startsWith('http', at) && !text.startsWith('://', at + 4) && !text.startsWith('s://', at + 4)) return undefined;
  let i = at;
  while (i < text.length && text.charCodeAt(i) > 0x20 && text.charCodeAt(i) < 0x7f && !'()<>"[]'.includes(text.charAt(i))) i += 1;
  return i;
};

/** An address as one name, where it holds digits. */
export const addressName = (text: string, from: number, to: number): OtherNumeral | undefined => {
  for (let i = from; i < to; i += 1) if (isAnyDigit(text[i])) return other(text, 'name', from, to);
  return undefined;
};

const fileEndings = [
  '.gif',
  '.png',
  '.jpg',
  '.jpeg',
  '.bmp',
  '.doc',
  '.docx',
  '.pdf',
  '.xls',
  '.xlsx',
  '.htm',
  '.html',
  '.shtml',
  '.txt',
  '.md',
] as const;

/** 5G, 3D, 4K, 2.gif, 5e53f1fe: letters right after the digits that are no unit. */
const letteredAt = ({ text }: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  if (startsWithAny(text, fileEndings, numeral.to)) return other(text, 'name', at, codeEnd(text, numeral.to), at, numeral.to);
  if (!isLatin(text[numeral.to]) || unit) return undefined;
  return other(text, 'name', at, codeEnd(text, numeral.to), at, numeral.to);
};

// ——— document numbers ———

const openBrackets = '〔[【(（﹝［';
const closeBrackets = '〕]】)）﹞］';

/** 〔2022〕4号 at the year. */
const documentNumberAt = ({ text, floor }: NumeralContext, at: number): OtherNumeral | undefined => {
  const before = text[at - 1];
  if (before === undefined || !openBrackets.includes(before) || at - 1 < floor) return undefined;
  const yearTo = digitsEnd(text, at, 5);
  if (yearTo - at !== 4 || !closeBrackets.includes(text[yearTo] ?? ' ')) return undefined;
  let numberFrom = skipBlank(text, yearTo + 1);
  if (text[numberFrom] === '第') numberFrom += 1;
  const numberTo = digitsEnd(text, numberFrom, 7);
  const end = skipBlank(text, numberTo);
  if (numberTo === numberFrom || (text[end] !== '号' && text[end] !== '號')) return undefined;
  return other(text, 'document', at - 1, end + 1, at, numberTo);
};

/** Telephone, account and registration numbers: a leading zero, or more digits than any bare figure has. */
const serialAt = ({ text, kind }: NumeralContext, at: number): OtherNumeral | undefined => {
  const to = digitsEnd(text, at);
  const length = to - at;
  if (text[at] === '0' && length >= 2 && text[to] !== '.' && text[to] !== '．' && !unitAt(text, to)) {
    let end = to;
    while ((text[end] === '-' || text[end] === '－' || text[end] === '—') && isAnyDigit(text[end + 1])) end = digitsEnd(text, end + 1);
    return other(text, length >= 3 || end > to ? 'document' : 'name', at, serialTail(text, end), at, end);
  }
  if (length < (kind === 'cell' ? 10 : 7) || text[to] === '.' || text[to] === ',') return undefined;
  const next = skipBlank(text, to);
  if (text[next] !== '号' && text[next] !== '號' && (unitAt(text, next) || '万亿萬億'.includes(text[next] ?? ' '))) return undefined;
  return other(text, 'document', at, serialTail(text, to), at, to);
};

/** 号 and -1 after a registration number. */
const serialTail = (text: string, from: number): number => {
  if (text[from] !== '号' && text[from] !== '號') return from;
  return text[from + 1] === '-' && isAnyDigit(text[from + 2]) ? digitsEnd(text, from + 2) : from + 1;
};

// ——— ordinals ———

const numberedThings = ['专栏', '附件', '附表', '附图', '附录', '專欄', '图表', '公式', '专题', '示例', '№', 'No.', 'NO.'] as const;
/** Words that end in 表 or 图 as a verb or another noun: 代表120名, 试图. */
const notTables = '代发列填仪外报手年试意企力贪妄版';

/** 表1, 表1-2, 图 3.1, 专栏2, 附件3. */
const captionNumberAt = ({ text, floor }: NumeralContext, at: number): OtherNumeral | undefined => {
  const end = backOverBlanks(text, at);
  if (end - 1 < floor) return undefined;
  const last = text[end - 1];
  const tabular = (last === '表' || last === '图' || last === '圖') && !notTables.includes(text[end - 2] ?? ' ');
  if (!tabular && !endsWithAny(text, numberedThings, end)) return undefined;
  let to = digitsEnd(text, at);
  if (to - at > 3) return undefined;
  while ((text[to] === '-' || text[to] === '.' || text[to] === '—' || text[to] === '－') && isAnyDigit(text[to + 1]) && to - at < 12)
    to = digitsEnd(text, to + 1);
  const unit = unitAt(text, to);
  // 代表3名, 附件2份: a count. A blank after the number begins the caption's title.
  return unit && !isBlank(text[to]) ? undefined : other(text, 'ordinal', at, to);
};

const ordinalUnit = (text: string, from: number): { readonly unit: string; readonly to: number } => {
  const unit = isHan(text[from]) ? unitAt(text, from) : undefined;
  return unit ?? { unit: '', to: from };
};

const ordinal = (text: string, from: number, rawFrom: number, rawTo: number, measured = true): OtherNumeral => {
  const unit = measured ? ordinalUnit(text, rawTo) : { unit: '', to: rawTo };
  return { ...other(text, 'ordinal', from, unit.to, rawFrom, rawTo), unit: unit.unit, unitFrom: unit.to - unit.unit.length };
};

/** Things that rank or follow one another when a number stands before them: 2期, 3级, 十七届, 2号. */
const rankUnits: Readonly<Record<string, string>> = {
  号: '',
  號: '',
  期: '办展训织满共刊出',
  届: '办展续满过共历',
  屆: '办展续满过共历',
  级: '',
  級: '',
  年级: '',
  周年: '',
  星级: '',
  版: '',
  世纪: '',
  年代: '',
};

/** 级 that measures: 12级以上大风, 8.0级地震. */
const measuringLevel = (text: string, to: number): boolean =>
  startsWithAny(text, ['以上大风', '以上台风', '以上地震', '大风', '台风', '地震', '风', '抗风', '左右地震', '及以上地震'], to) !==
  undefined;

/** The rank a number gives, by what follows it (号, 期, 级 …). */
export const rankAt = (text: string, from: number, to: number, decimals: number): OtherNumeral | undefined =>
  rankOf(text, from, to, unitAt(text, to), decimals);

const rankOf = (text: string, from: number, to: number, unit: UnitMatch | undefined, decimals: number): OtherNumeral | undefined => {
  if (!unit || decimals > 0) return undefined;
  const counting = rankUnits[unit.unit];
  if (counting === undefined || counting.includes(text[from - 1] ?? '\0')) return undefined;
  if ((unit.unit === '级' || unit.unit === '級') && (measuringLevel(text, unit.to) || text[from] === '两' || text[from] === '兩'))
    return undefined;
  if (unit.unit.endsWith('届') && (text[from] === '两' || text[from] === '兩')) return undefined;
  return { ...other(text, 'ordinal', from, unit.to, from, to), unit: unit.unit, unitFrom: to };
};

const roads = ['国道', '省道', '县道', '乡道', '路公交', '国省道'] as const;

/** 第10次, 前16强, 1#泵站, 2号线, 三期, 104国道. */
const arabicOrdinalAt = (context: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const { text, floor, kind } = context;
  const back = backOverBlanks(text, at, 1);
  if (text[back - 1] === '第' && back - 1 >= floor) return ordinal(text, back - 1, at, numeral.to);
  const caption = captionNumberAt(context, at);
  if (caption) return caption;
  if (kind === 'toc' && numeral.to === text.length && at > 0) return other(text, 'ordinal', at, numeral.to);
  if (text[numeral.to] === '#' || text[numeral.to] === '＃') return other(text, 'ordinal', at, numeral.to + 1, at, numeral.to);
  if (startsWithAny(text, roads, numeral.to)) return other(text, 'name', at, numeral.to);
  if (text[at - 1] === '前' && at - 1 >= floor && numeral.decimals === 0 && text[at - 2] !== '目') {
    if (['', '名', '位', '强', '列', '家'].includes(unit?.unit ?? '') && !'万亿千百%％'.includes(text[numeral.to] ?? ' '))
      return ordinal(text, at - 1, at, numeral.to);
  }
  if (text[numeral.to] === '强' && !'化调'.includes(text[numeral.to + 1] ?? ' '))
    return other(text, 'name', at, numeral.to + 1, at, numeral.to);
  return rankOf(text, at, numeral.to, unit, numeral.decimals);
};

// ——— names ———

/** 1+X, 3+1+2, 2+26, 互联网+5G: numbers joined by plus signs, none with a unit. */
const plusNameAt = ({ text, floor }: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const plus = (character: string | undefined): boolean => character === '+' || character === '＋';
  const after =
    plus(text[numeral.to]) && (isHan(text[numeral.to + 1]) || isCodeCharacter(text[numeral.to + 1]) || text[numeral.to + 1] === '“');
  const before = plus(text[at - 1]) && at - 1 >= floor && !isBoundary(text[at - 2]) && text[at - 2] !== '（' && text[at - 2] !== '(';
  if (!after && !before) return undefined;
  if (!after && unit) return undefined;
  let to = numeral.to;
  while (plus(text[to]) && isCodeCharacter(text[to + 1])) to = codeEnd(text, to + 1);
  return other(text, 'name', at, to, at, numeral.to);
};

/** The closing quote of a short nickname that opens right before `at`: “5080”, “四个意识”. */
const nicknameEnd = ({ text, nesting }: NumeralContext, at: number): number | undefined => {
  if (!'“"「『‘'.includes(text[at - 1] ?? ' ')) return undefined;
  const pair = nesting().around(at);
  if (pair?.kind !== 'quote' || pair.open !== at - 1 || pair.close - at > 18) return undefined;
  for (let i = at; i < pair.close; i += 1) if ('，。；！？'.includes(text.charAt(i))) return undefined;
  return pair.close;
};

const figureUnits = new Set(['%', '‰', '百分点', '元', '公里', '亩', '吨', '倍']);

/** “5080”, “1133”工程, “4个倾斜”, “15分钟生活圈”; not “98%”. */
const quotedNameAt = (context: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const close = nicknameEnd(context, at);
  if (close === undefined) return undefined;
  const { text } = context;
  if (numeral.to > close) return undefined;
  const alone = numeral.to === close;
  if (!alone && (numeral.decimals > 0 || figureUnits.has(unit?.unit ?? '') || '万亿'.includes(text[numeral.to] ?? ' '))) return undefined;
  return other(text, 'name', at, numeral.to);
};

const hotlines = new Set([
  '12345',
  '12315',
  '12348',
  '12329',
  '12333',
  '12366',
  '12369',
  '12393',
  '12320',
  '12355',
  '12338',
  '12350',
  '12328',
  '12318',
  '12388',
  '12309',
  '12301',
  '96315',
  '110',
  '119',
  '120',
  '122',
]);
const hotlineWords = [
  '热线',
  '政务',
  '平台',
  '联动',
  '报警',
  '指挥',
  '急救',
  '电话',
  '接处警',
  '系统',
  '投诉',
  '举报',
  '市民',
  '便民',
  '心理',
  '警',
  '中心',
  '调度',
  '服务',
  '网络',
  '青少年',
  '”',
  '）',
] as const;
/** What a version number follows: 工程2.0, 信息化3.0; a figure follows a verb. */
const figureLead = '为达到至是于超过约近有增值率升减了共计均在由从比';

/** What may follow a figure without a unit: 由35提高到40, 98以上. */
const figureTail = '的和与及或以左上下为是至到提增升降减缩并且而在万亿千百余多来几之内向比占等';

/** 昇腾384超节点, 2型糖尿病: a whole number that runs on into a word is part of a name. */
const modelNumber = (text: string, to: number, kind: ProseKind): boolean =>
  kind !== 'cell' && isHan(text[to]) && !figureTail.includes(text.charAt(to));

/** 2.0, 3.0版, 12345热线, 教育现代化2035. */
const namedNumberAt = ({ text, kind }: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const before = text[at - 1];
  const written = text.slice(at, numeral.to);
  if (numeral.decimals > 0 && text[numeral.to] === '.' && isAnyDigit(text[numeral.to + 1]))
    return other(text, 'name', at, codeEnd(text, at));
  if (text[numeral.to] === '版' && !'权块图面'.includes(text[numeral.to + 1] ?? ' '))
    return other(text, 'name', at, numeral.to + 1, at, numeral.to);
  const named = isHan(before) || (before !== undefined && isLatin(text[backOverBlanks(text, at) - 1]));
  if (
    numeral.decimals === 1 &&
    written.endsWith('0') &&
    written.length === 3 &&
    named &&
    !figureLead.includes(before ?? ' ') &&
    !unit &&
    !(kind === 'cell' && at === 0)
  ) {
    return !'万亿千百'.includes(text[numeral.to] ?? ' ') ? other(text, 'name', at, numeral.to) : undefined;
  }
  if (
    /^20[0-6]\d$/.test(written) &&
    isHan(before) &&
    !figureLead.includes(before ?? ' ') &&
    !unitAt(text, skipBlank(text, numeral.to)) &&
    !'万亿千百余多-—~～－'.includes(text[numeral.to] ?? ' ')
  )
    return other(text, 'year', at, numeral.to);
  if (!unit && modelNumber(text, numeral.to, kind) && numeral.decimals === 0 && isHan(before)) return other(text, 'name', at, numeral.to);
  if (hotlines.has(written) && startsWithAny(text, hotlineWords, numeral.to)) return other(text, 'name', at, numeral.to);
  return undefined;
};

// ——— labels ———

const labelLeads = ['注：', '注:', '附表：', '附件：', '附图：', '说明：', '备注：', '附表:', '附件:'] as const;

/** The numbering label a prose starts with: 1. / （3） / 一、 / 2.1; after 注： and `*` as well. */
export const leadingLabel = ({ text, kind }: NumeralContext): OtherNumeral | undefined => {
  const lead = startsWithAny(text, labelLeads, 0);
  let at = lead ? lead.length : 0;
  while (at < text.length && at < 12 && (isBlank(text[at]) || text[at] === '*' || text[at] === '\n')) at += 1;
  const first = text[at];
  if (first === undefined || !(isAnyDigit(first) || isChineseNumeral(first) || '第（('.includes(first))) return undefined;
  const levels = levelsEnd(text, at, kind);
  if (levels !== undefined)
    return other(text, 'label', at, levels, at, text[levels - 1] === '.' || text[levels - 1] === '．' ? levels - 1 : levels);
  const label = labelAt(text.slice(at, at + 48));
  if (!label || label.style === '①') return undefined;
  if (startsWithAny(text, fileEndings, at + label.valueTo)) return undefined;
  const ordinalLike = text[at] === '第';
  return {
    kind: ordinalLike ? 'ordinal' : 'label',
    from: at,
    to: at + label.to,
    rawFrom: at + label.valueFrom,
    rawTo: at + label.valueTo,
    value: label.value,
  };
};

/** 2.1 or 2.1.3 before a title, and `1.2025年` where the point belongs to the label; never 1.5小时 or a cell's 93.51. */
const levelsEnd = (text: string, from: number, kind: ProseKind): number | undefined => {
  let to = digitsEnd(text, from, 3);
  if (to === from || to - from > 2) return undefined;
  if ((text[to] === '.' || text[to] === '．') && digitsEnd(text, to + 1, 5) === to + 5 && calendarAt(text, to + 1, false)) return to + 1;
  let levels = 1;
  while (text[to] === '.' && isAnyDigit(text[to + 1])) {
    const end = digitsEnd(text, to + 1, 3);
    if (end - to > 3) return undefined;
    to = end;
    levels += 1;
  }
  const next = text[to];
  if (levels >= 3) return to;
  const titled = isBlank(next)
    ? isHan(text[skipBlank(text, to, 4)])
    : isHan(next) && !unitAt(text, to) && !'万亿千百多余以左至到'.includes(next ?? ' ');
  if (levels === 2) return kind !== 'cell' && titled && !unitAt(text, skipBlank(text, to)) ? to : undefined;
  return kind === 'heading' && isBlank(next) && titled && !unitAt(text, skipBlank(text, to)) ? to : undefined;
};

/** A label inside a text, after the end of a sentence or a line: `。2.加快…`, （1）, `；3）`. */
const innerLabelAt = ({ text, floor, kind }: NumeralContext, at: number): OtherNumeral | undefined => {
  const to = digitsEnd(text, at, 3);
  if (to - at > 2) return undefined;
  const before = text[at - 1];
  const mark = text[to];
  if ((before === '（' || before === '(') && (mark === '）' || mark === ')') && at - 1 >= floor) {
    return kind === 'cell' && to + 1 === text.length && at === 1 ? undefined : other(text, 'label', at - 1, to + 1, at, to);
  }
  if (!isBoundary(before)) return undefined;
  if ((mark === '）' || mark === ')') && before !== '（') return other(text, 'label', at, to + 1, at, to);
  const next = text[to + 1];
  if (
    (mark === '.' || mark === '．') &&
    next !== undefined &&
    !isAnyDigit(next) &&
    (isHan(next) || isBlank(next) || '“《（*①"'.includes(next))
  )
    return other(text, 'label', at, to + 1, at, to);
  return undefined;
};

// ——— the calendar ———

const calendarKind: Readonly<Record<CalendarMatch['kind'], QuantityKind>> = {
  year: 'year',
  range: 'year',
  naming: 'year',
  period: 'name',
  date: 'date',
  clock: 'date',
};

/** A year, range of years, date or period as a numeral. */
export const ofCalendar = (text: string, found: CalendarMatch): OtherNumeral => {
  const kind = calendarKind[found.kind];
  const last = text.lastIndexOf('年', found.to - 1);
  const written = last >= found.from && kind === 'year';
  let rawTo = found.to;
  while (kind === 'year' && rawTo > found.from && !isAnyDigit(text[rawTo - 1]) && !isChineseNumeral(text[rawTo - 1])) rawTo -= 1;
  return {
    kind,
    from: found.from,
    to: found.to,
    rawFrom: found.from,
    rawTo,
    value: found.start ?? found.month ?? found.ordinal ?? 0,
    high: found.kind === 'range' ? found.end : undefined,
    ...(written ? { unit: '年', unitFrom: last } : {}),
  };
};

/** True where four digits alone are a year: a header cell, “2035”, 教育现代化2035》. */
export const bareYear = ({ text, lonelyYear, nesting }: NumeralContext, at: number): boolean => {
  if (digitsEnd(text, at, 5) !== at + 4) return false;
  const next = text[at + 4];
  if (lonelyYear && at === 0)
    return (
      next === undefined ||
      '（(\n'.includes(next) ||
      startsWithAny(text, ['目标', '现状', '基准', '实际', '预计', '预测', '规划', '完成', '指标'], at + 4) !== undefined
    );
  if (next === '》' || next === '〉') return nesting().around(at)?.kind === 'title';
  return (next === '”' || next === '"') && '“"'.includes(text[at - 1] ?? ' ');
};

/** 12:30 and 23:26:12; 1:1 and 师生比1：12 are ratios. */
const clockNumeralAt = ({ text }: NumeralContext, at: number): OtherNumeral | undefined => {
  const to = clockAt(text, at);
  if (to === undefined) return undefined;
  const hours = digitsValue(text, at, digitsEnd(text, at));
  const seconds = to - at > 5;
  if (!seconds && (hours <= 1 || text[at - 1] === '比' || text[at - 1] === '为' || startsWithAny(text, ['的比', '比例', '配'], to)))
    return undefined;
  return isAnyDigit(text[to]) || text[to] === ':' ? undefined : other(text, 'date', at, to);
};

/** A date's day alone after another date: 5月6日、7日. */
const dayAlone = ({ text }: NumeralContext, at: number): OtherNumeral | undefined => {
  const to = digitsEnd(text, at, 3);
  if (text[to] !== '日' || to - at > 2) return undefined;
  const mark = text[at - 1];
  return text[at - 2] === '日' && mark !== undefined && '、至和-—～~到及'.includes(mark)
    ? other(text, 'date', at, to + 1, at, to)
    : undefined;
};

/** What an Arabic numeral is when it counts nothing; undefined for a value. Order matters: the surer sign first. */
export const arabicOther = (context: NumeralContext, at: number): OtherNumeral | undefined => {
  const { text } = context;
  const document = documentNumberAt(context, at) ?? codeAt(context, at);
  if (document) return document;
  const calendar = calendarAt(text, at, bareYear(context, at));
  if (calendar) return ofCalendar(text, calendar);
  const early = clockNumeralAt(context, at) ?? dayAlone(context, at) ?? serialAt(context, at) ?? innerLabelAt(context, at);
  if (early) return early;
  const numeral = arabicNumeral(text, at);
  const place: Place = { at, numeral, unit: unitAt(text, numeral.to) };
  return (
    arabicOrdinalAt(context, place) ??
    plusNameAt(context, place) ??
    quotedNameAt(context, place) ??
    letteredAt(context, place) ??
    namedNumberAt(context, place)
  );
};

// ——— Chinese numerals ———

/** Words that begin with a numeral and count nothing. */
const chineseWords = [
  '一年来',
  '一年一',
  '一年四季',
  '一家人',
  '一家亲',
  '一户一',
  '一所一',
  '一名一',
  '一项一',
  '一处一',
  '一个个',
  '三次产业',
  '三重一大',
  '三台县',
  '三门',
  '三元区',
  '五家渠',
  '五台',
  '七台河',
  '九台',
  '十项全能',
  '十年树',
  '千方百计',
  '万无一失',
  '三天两',
  '两个一百年',
  '八项规定',
  '二次',
  '十万八千',
  '九年一贯',
  '九年义务',
  '十二年一贯',
  '五年一贯',
  '十五年一贯',
  '六年一贯',
  '三位一体',
  '四位一体',
  '五位一体',
  '六位一体',
  '三重境',
] as const;

/** What a Chinese numeral is when it counts nothing. `skip` where it is no numeral at all. */
export const chineseOther = (context: NumeralContext, at: number): OtherNumeral | 'skip' | undefined => {
  const { text, floor } = context;
  const to = chineseEnd(text, at);
  const before = text[at - 1];
  const calendar = calendarAt(text, at, false);
  if (calendar) return ofCalendar(text, calendar);
  const wrap = (kind: QuantityKind, from: number, end: number): OtherNumeral => other(text, kind, from, end, at, to);
  if (before === '第' && at - 1 >= floor) {
    const numbered = calendarAt(text, at - 1, false);
    return numbered ? ofCalendar(text, numbered) : ordinal(text, at - 1, at, to);
  }
  if ((before === '（' || before === '(') && (text[to] === '）' || text[to] === ')') && at - 1 >= floor && to - at <= 4) {
    const table = text[at - 2];
    return table === '表' || table === '图'
      ? wrap('ordinal', at - 1, to + 1)
      : isBoundary(table) || '，,'.includes(table ?? ' ')
        ? wrap('label', at - 1, to + 1)
        : 'skip';
  }
  if (text[to] === '是' && to - at <= 2 && (isBoundary(before) || '，,、'.includes(before ?? ' '))) return wrap('label', at, to + 1);
  const back = backOverBlanks(text, at, 1);
  if (endsWithAny(text, numberedThings, back)) return wrap('ordinal', at, to);
  if ((before === '表' || before === '图') && !notTables.includes(text[at - 2] ?? ' ') && !isHan(text[to])) return wrap('ordinal', at, to);
  if (startsWithAny(text, chineseWords, at)) return 'skip';
  const close = nicknameEnd(context, at);
  if (close !== undefined) return unitAt(text, to) && chineseNumeral(text, at, to) ? wrap('name', at, to) : 'skip';
  if (before === '前' && at - 1 >= floor && text[at - 2] !== '目' && '位名强'.includes(text[to] ?? ' '))
    return ordinal(text, at - 1, at, to);
  return undefined;
};

export { isBoundary, startsWithAny };
