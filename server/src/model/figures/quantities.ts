import { isBlank, isHan } from '../../text/characters';
import { isChineseNumeral } from '../../text/numerals';
import { bare, keptByText, placed, type OfText } from '../../text/keep';
import { spanIn, type Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import { boundsAfter, boundsBefore } from './bounds';
import { calendarAt, dashEnd } from './calendar';
import { nestingOf, type Nesting } from '../marks/nesting';
import { addressEnd, addressName } from './codes';
import { isBoundary, type NumeralContext, type OtherNumeral } from './numeral-context';
import { arabicOther, chineseOther, leadingLabel, rankAt } from './numeral-kinds';
import {
  arabicNumeral,
  chineseEnd,
  chineseNumeral,
  isAnyDigit,
  loosePair,
  stopsFor,
  vagueChinese,
  chineseStop,
  digitStop,
  type Numeral,
} from './numerals-in-text';
import { placing } from '../kept/placed';
import type { Prose, ProseKind, Quantity, QuantityKind } from '../types';
import { scaleAt, unitAt } from './units-in-text';

/** What follows a numeral: scale, a hedge in between (30多个), unit. */
interface Tail {
  readonly exponent: number;
  readonly hedge: string;
  readonly unit: string;
  readonly unitFrom: number;
  /** Where number and unit end. */
  readonly to: number;
}

/** What ends a number that has no unit and no scale. */
const bareTail = (to: number): Tail => ({ exponent: 0, hedge: '', unit: '', unitFrom: to, to });

const hedgeMarks = '多余餘来來几幾';

const overMarks = (text: string, from: number): number => {
  let i = from;
  while (i - from < 3 && text[i] === '*') i += 1;
  return i;
};

/** Index after the unit's repeated percent signs: 74.48%%. */
const percentEnd = (text: string, from: number): number => {
  let i = from;
  while (text[i] === '%' || text[i] === '％' || text[i] === '﹪') i += 1;
  return i;
};

/** 350 万吨: where the scale begins behind a blank, if a unit follows it; else where the numeral ends. */
const scaleFrom = (text: string, from: number): number => {
  let at = from;
  while (at - from < 3 && isBlank(text[at])) at += 1;
  if (at === from) return from;
  const { to } = scaleAt(text, at);
  return to > at && unitAt(text, to) ? at : from;
};

/** Scale, hedge and unit after a numeral that ends at `from`. A unit may follow a blank, a scale where a unit follows it. */
const tailAt = (text: string, from: number): Tail => {
  let at = scaleFrom(text, from);
  let exponent = 0;
  let hedge = '';
  for (let round = 0; round < 2; round += 1) {
    const scale = scaleAt(text, at);
    exponent += scale.exponent;
    at = scale.to;
    const mark = text[at];
    if (mark !== undefined && hedge === '' && hedgeMarks.includes(mark)) {
      const next = scaleAt(text, at + 1);
      const counted = next.to > at + 1 || unitAt(text, at + 1) !== undefined;
      const ends = (mark === '多' || mark === '余') && (exponent > 0 || round > 0) && !isHan(text[at + 1]);
      if (!counted && !ends) break;
      hedge = mark;
      at += 1;
    }
  }
  let unitFrom = overMarks(text, at);
  while (unitFrom - at < 5 && isBlank(text[unitFrom])) unitFrom += 1;
  const unit = unitAt(text, unitFrom);
  if (!unit) return { exponent, hedge, unit: '', unitFrom: at, to: at };
  return { exponent, hedge, unit: unit.unit, unitFrom, to: unit.unit === '%' ? percentEnd(text, unit.to) : unit.to };
};

/** A number with its tail, before bounds are looked for. */
interface Found {
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
  readonly rawTo: number;
  readonly script: Numeral['script'];
  readonly value: number;
  readonly high: number | undefined;
  readonly decimals: number;
  readonly exponent: number;
  readonly unit: string;
  readonly unitFrom: number;
  readonly unitTo: number;
  readonly hedge: string;
  /** 三五个: a range by its wording. */
  readonly loose?: boolean;
}

/** 2.65 and 4 → 26500, without float noise. */
const scaled = (plain: string, exponent: number): number => Number(`${plain}e${String(exponent)}`);

const found = (kind: QuantityKind, numeral: Numeral, tail: Tail, rest: Partial<Found> = {}): Found => ({
  kind,
  from: numeral.from,
  to: tail.to,
  rawTo: numeral.to,
  script: numeral.script,
  value: scaled(numeral.plain, numeral.exponent + tail.exponent),
  high: undefined,
  decimals: numeral.decimals,
  exponent: numeral.exponent + tail.exponent,
  unit: tail.unit,
  unitFrom: tail.unitFrom,
  unitTo: tail.to,
  hedge: tail.hedge,
  ...rest,
});

const durationUnits = new Set([
  '年',
  '个月',
  '個月',
  '月',
  '周',
  '天',
  '日',
  '学年',
  '学期',
  '工作日',
  '个工作日',
  '自然日',
  '个自然日',
  '季度',
  '个季度',
  '星期',
  '个星期',
]);

/** An indicator that is measured in years: 平均受教育年限达到11年. */
const measuredInYears = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 14), from);
  return (
    ['年限', '寿命', '年龄', '工龄', '年数', '学龄'].some((word) => before.includes(word)) && !'，。；'.includes(before.slice(-1) || '，')
  );
};

const isDuration = (context: NumeralContext, item: Found): boolean =>
  durationUnits.has(item.unit) && item.decimals === 0 && !context.valueCell && !measuredInYears(context.text, item.from);

const isMinus = (character: string | undefined): boolean => character !== undefined && '-−－﹣'.includes(character);

/** Where the sign of a number that starts at `at` stands: at the start, after a blank, a bracket, a comparator, or 为 and its like. */
const signAt = (text: string, at: number, floor: number): { readonly from: number; readonly sign: '' | '-' } => {
  const mark = text[at - 1];
  const minus = isMinus(mark);
  if ((!minus && mark !== '+' && mark !== '＋') || at - 1 < floor) return { from: at, sign: '' };
  const before = text[at - 2];
  const free = isBoundary(before) || '（([〔、，,≥≤<>＞＜~～为达至到是于由从'.includes(before ?? ' ');
  return free ? { from: at - 1, sign: minus ? '-' : '' } : { from: at, sign: '' };
};

const ratioMarks = ':：∶';

/** 1∶5, 1:1:2, 1比5: value is the first term, high the second. */
const ratioFrom = (text: string, first: Numeral): Found | undefined => {
  const mark = text[first.to];
  if (mark === undefined || !(ratioMarks.includes(mark) || mark === '比') || !isAnyDigit(text[first.to + 1])) return undefined;
  const second = arabicNumeral(text, first.to + 1);
  if (mark === '比' && (calendarAt(text, second.from, false) ?? unitAt(text, second.to))) return undefined;
  let to = second.to;
  while (text[to] !== undefined && ratioMarks.includes(text.charAt(to)) && isAnyDigit(text[to + 1])) to = arabicNumeral(text, to + 1).to;
  return found('ratio', first, bareTail(to), { high: scaled(second.plain, 0), rawTo: to });
};

/** 2/3: a fraction of two small whole numbers. */
const fractionFrom = (text: string, first: Numeral): Found | undefined => {
  if (text[first.to] !== '/' || first.decimals > 0 || !isAnyDigit(text[first.to + 1]) || unitAt(text, first.to)) return undefined;
  const second = arabicNumeral(text, first.to + 1);
  if (second.decimals > 0 || second.to - first.from > 7 || text[second.to] === '/' || unitAt(text, second.to)) return undefined;
  return found('ratio', first, bareTail(second.to), { high: scaled(second.plain, 0), rawTo: second.to });
};

/** A range from two numbers that stand side by side; undefined where they are two things. */
const joined = (text: string, first: Numeral, firstTail: Tail, dashAt: number, second: Numeral, secondTail: Tail): Found | undefined => {
  const word = text[skipTo(text, firstTail.to)] ?? '';
  const spoken = word === '至' || word === '到';
  if (firstTail.unit !== '' && firstTail.unit !== secondTail.unit && !(secondTail.unit === '' && !spoken)) return undefined;
  if (spoken && firstTail.unit === '' && firstTail.exponent === 0 && secondTail.unit === '' && isHan(text[dashAt - 2])) return undefined;
  // 9～16亿: the scale belongs to both ends, as 5000～1万 shows by its size when it does not.
  const low = scaled(first.plain, first.exponent);
  const lends = firstTail.exponent === 0 && firstTail.unit === '' && secondTail.exponent > 0 && low < scaled(second.plain, second.exponent);
  const exponent = lends ? secondTail.exponent : firstTail.exponent;
  const unit = secondTail.unit === '' ? firstTail : secondTail;
  return found(
    'range',
    first,
    { ...secondTail, exponent, unit: unit.unit, unitFrom: secondTail.unit === '' ? secondTail.to : unit.unitFrom },
    {
      high: scaled(second.plain, second.exponent + secondTail.exponent),
      decimals: Math.max(first.decimals, second.decimals),
      rawTo: second.to,
    },
  );
};

const skipTo = (text: string, from: number): number => {
  let i = from;
  while (i - from < 3 && isBlank(text[i])) i += 1;
  return i;
};

/** The range that starts with a number: 15%～30%, 3—5所, 1至2项, -5~-3. */
const rangeFrom = (text: string, first: Numeral, firstTail: Tail): Found | undefined => {
  const at = dashEnd(text, firstTail.to);
  if (at === undefined) return undefined;
  const blankBefore = skipTo(text, firstTail.to) > firstTail.to;
  if (blankBefore !== isBlank(text[at - 1])) return undefined;
  const signed = isMinus(text[at]) && isAnyDigit(text[at + 1]) && !isMinus(text[at - 1]);
  const start = signed ? at + 1 : at;
  if (!isAnyDigit(text[start]) || calendarAt(text, start, false)) return undefined;
  const second = arabicNumeral(text, start, signed ? '-' : '', at);
  const tail = tailAt(text, second.to);
  return joined(text, first, firstTail, at, second, tail);
};

/** 3亿5000万: a second, smaller part of the same number. */
const compound = (text: string, first: Numeral, firstTail: Tail): { readonly numeral: Numeral; readonly tail: Tail } | undefined => {
  if (firstTail.exponent < 4 || firstTail.unit !== '' || firstTail.hedge !== '' || first.decimals > 0 || !isAnyDigit(text[firstTail.to]))
    return undefined;
  const second = arabicNumeral(text, firstTail.to);
  const tail = tailAt(text, second.to);
  if (tail.exponent === 0 || tail.exponent >= firstTail.exponent || second.decimals > 0) return undefined;
  const sum = scaled(first.plain, firstTail.exponent - tail.exponent) + Number(second.plain);
  return { numeral: { ...first, to: second.to, plain: String(sum), decimals: 0 }, tail };
};

const arabicFigure = (context: NumeralContext, at: number): Found => {
  const { text, floor } = context;
  const { from, sign } = signAt(text, at, floor);
  const first = arabicNumeral(text, at, sign, from);
  const ratio = ratioFrom(text, first) ?? fractionFrom(text, first);
  if (ratio) return ratio;
  const firstTail = tailAt(text, first.to);
  const range = rangeFrom(text, first, firstTail);
  if (range) return range;
  const whole = compound(text, first, firstTail);
  const item = whole ? found('value', whole.numeral, whole.tail) : found('value', first, firstTail);
  return isDuration(context, item) ? { ...item, kind: 'duration' } : item;
};

// ——— Chinese numerals ———

/** One-character measures a Chinese numeral may count; 一 counts fewer, 一张 and 一批 being idioms. */
const chineseMeasures =
  '个個所家座名项項条條处處间間套张張台辆件本册篇份户戶栋幢艘架枚株只头亩类類种種位批支组班轮场次岁歲人周天年倍成番吨米元重层段片块款节起宗例级届';
const measuresOfOne = '所家座名项項处處间間辆台套户戶倍番成年亩';

const wordsAfterMeasure: Readonly<Record<string, string>> = {
  位: '一数次于阶',
  次: '产会性元供分创加',
  节: '气目假',
  重: '点大要',
  年: '级',
  人: '才口',
  家: '庭',
  成: '立为功果员本就长品套',
  周: '边期',
  组: '织',
  班: '子',
  本: '市省',
  条: '件',
  张: '力',
  起: '来',
  块: '头',
};

/** 统一, 同一, 每一 …: 一 is part of a word. */
const beforeOne = '統统單单唯同专專进進逐之每如任某另哪这這那下上首合归整划惟于为為集';
/** 星期五: part of a word whatever follows. */
const beforeAny = ['星期', '礼拜'] as const;

/** 五大工程, 十大行动; not 二十大, 三大代表. */
const isBigCount = (text: string, from: number, to: number): boolean =>
  text[to] === '大' &&
  to - from === 1 &&
  '三四五六七八九十'.includes(text.charAt(from)) &&
  isHan(text[to + 1]) &&
  !'学家型队奖门小代纲报以一二三四五六七八九会'.includes(text.charAt(to + 1));

/** True when a Chinese numeral with this unit counts something, rather than being part of a word. */
const counts = (text: string, numeral: Numeral, tail: Tail): boolean => {
  const { unit } = tail;
  const run = text.slice(numeral.from, numeral.to);
  const next = text[tail.to];
  if (unit === '' || (unit.length > 1 && unit.charCodeAt(0) < 0x100)) return false;
  if (beforeAny.some((word) => text.startsWith(word, numeral.from - word.length) && numeral.from >= word.length)) return false;
  if (text[numeral.from - 1] === '每' && !/[一二三四五六七八九两兩]/.test(run) && unit !== '年') return false;
  if ('数几幾數'.includes(text[numeral.from - 1] ?? ' ')) return false;
  const single = isHan(unit) && unit.length === 1;
  if (single) {
    if (!chineseMeasures.includes(unit) || wordsAfterMeasure[unit]?.includes(next ?? '\0')) return false;
    if (unit === '元' && run.length === 1) return false;
  }
  if (run === '二') return unit === '倍' || unit === '成' || unit === '百分点';
  if (run !== '一') return true;
  if (beforeOne.includes(text[numeral.from - 1] ?? '\0') || next === '一' || tail.hedge !== '') return false;
  if (single) return measuresOfOne.includes(unit) && !(unit === '年' && '的去近前当当一来'.includes(text[numeral.from - 1] ?? '\0'));
  return ['小时', '分钟', '个月', '百分点', '公里', '平方公里', '课时', '学时', '工作日', '学期'].includes(unit);
};

const percentWords: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };

/** 百分之八十, 百分之80, 百分之80%, 千分之三. */
const spokenPercent = (text: string, at: number): Found | undefined => {
  if (text[at + 1] !== '分') return undefined;
  const word = text.slice(at, at + 3);
  const sign = percentWords[word];
  if (sign === undefined) return undefined;
  const start = skipTo(text, at + 3);
  const numeral = isAnyDigit(text[start])
    ? arabicNumeral(text, start)
    : isChineseNumeral(text[start])
      ? chineseNumeral(text, start)
      : undefined;
  if (!numeral) return undefined;
  const to = percentEnd(text, numeral.to);
  return found('value', { ...numeral, from: at }, { ...bareTail(to), unit: sign, unitFrom: at }, { unitTo: at + word.length });
};

/** 三分之二: value 2, high 3, as 2∶3. */
const spokenFraction = (text: string, at: number, runTo: number): Found | undefined => {
  if (!text.startsWith('分之', runTo)) return undefined;
  const below = chineseNumeral(text, at, runTo);
  const above = chineseNumeral(text, runTo + 2);
  if (!below || !above) return undefined;
  return found('ratio', { ...above, from: at }, bareTail(above.to), { high: scaled(below.plain, below.exponent) });
};

/** 三至五年, 一到两项. */
const chineseRange = (text: string, first: Numeral, firstTail: Tail): Found | undefined => {
  const at = dashEnd(text, firstTail.to);
  if (at === undefined || !isChineseNumeral(text[at])) return undefined;
  const second = chineseNumeral(text, at);
  if (!second) return undefined;
  const tail = tailAt(text, second.to);
  return counts(text, second, tail) ? joined(text, first, firstTail, at, second, tail) : undefined;
};

const chineseFigure = (context: NumeralContext, at: number): Found | OtherNumeral | undefined => {
  const { text, floor } = context;
  const runTo = chineseEnd(text, at);
  const fraction = spokenFraction(text, at, runTo);
  if (fraction) return fraction;
  const pair = loosePair(text.slice(at, Math.min(runTo, at + 3)));
  if (pair && runTo === at + 2) {
    const tail = tailAt(text, runTo);
    const numeral: Numeral = { from: at, to: runTo, script: 'chinese', plain: String(pair[0]), decimals: 0, exponent: 0 };
    return counts(text, numeral, tail)
      ? found('range', numeral, tail, { high: scaled(String(pair[1]), tail.exponent), loose: true })
      : undefined;
  }
  const numeral =
    chineseNumeral(text, at, runTo) ?? (boundsBefore(text, at, floor).words === '' ? undefined : vagueChinese(text, at, runTo));
  if (!numeral) return undefined;
  const rank = rankAt(text, at, numeral.to, numeral.decimals);
  if (rank) return startsAsWord(text, at) ? undefined : { ...rank, value: scaled(numeral.plain, numeral.exponent) };
  const tail = tailAt(text, numeral.to);
  const range = chineseRange(text, numeral, tail);
  if (range) return range;
  if (isBigCount(text, at, numeral.to)) return found('value', numeral, { ...tail, unit: '大', unitFrom: numeral.to, to: numeral.to + 1 });
  if (text.startsWith('次会议', numeral.to) || text.startsWith('次全会', numeral.to) || text.startsWith('次全体', numeral.to)) {
    return {
      kind: 'ordinal',
      from: at,
      to: numeral.to + 1,
      rawFrom: at,
      rawTo: numeral.to,
      value: scaled(numeral.plain, numeral.exponent),
      unit: '次',
      unitFrom: numeral.to,
    };
  }
  if (!counts(text, numeral, tail)) return undefined;
  const item = found('value', numeral, tail);
  return isDuration(context, item) ? { ...item, kind: 'duration' } : item;
};

/** 上一级, 统一级别: 一 belongs to the word before it. */
const startsAsWord = (text: string, at: number): boolean => text[at] === '一' && beforeOne.includes(text[at - 1] ?? '\0');

// ——— quantities ———

/** A longer cell holds running text (a box set as a table), not a value. */
const longestValue = 24;

/** The first letters of web addresses, whose digits are one name. */
const stops = stopsFor('hw');

/** A text to scan as if it stood alone: the places found are its indices. `prose` of what is found is put in when it is placed. */
interface Scanned {
  readonly reading: Reading;
  readonly kind: ProseKind;
  /** A body cell of a table, where a lone 2025 is a value and no year. */
  readonly bodyCell: boolean;
}
const nowhere = undefined as unknown as Prose;
const keptFor = (kind: ProseKind, bodyCell: boolean): OfText<readonly Quantity[]> =>
  keptByText((text) => scanAnew({ reading: bare(text), kind, bodyCell }));
const ofBodyCell = keptFor('cell', true);
const byKind = new Map<ProseKind, OfText<readonly Quantity[]>>();
const ofKind = (kind: ProseKind): OfText<readonly Quantity[]> => {
  const known = byKind.get(kind) ?? keptFor(kind, false);
  byKind.set(kind, known);
  return known;
};

const quantityOf = ({ reading }: Scanned, item: Found, floor: number): Quantity => {
  const { text } = reading;
  let before = boundsBefore(text, item.from, floor);
  // 近五年 looks back over five years, it is not nearly five.
  if (item.kind === 'duration' && before.words === '近') before = { edge: item.from, words: '', comparator: undefined, approximate: false };
  const after = boundsAfter(text, item.to, item.unit);
  return {
    prose: nowhere,
    from: item.from,
    to: item.to,
    span: spanIn(reading, item.from, item.to),
    full: spanIn(reading, before.edge, after.edge),
    fullFrom: before.edge,
    fullTo: after.edge,
    raw: text.slice(item.from, item.rawTo),
    script: item.script,
    value: item.value,
    high: item.high,
    tolerance: scaled('5', item.exponent - item.decimals - 1),
    decimals: item.decimals,
    scale: scaled('1', item.exponent),
    unit: item.unit,
    unitSpan: spanIn(reading, item.unit === '' ? item.to : item.unitFrom, item.unit === '' ? item.to : item.unitTo),
    comparator: before.comparator ?? after.comparator,
    before: before.words,
    after: item.hedge + after.words,
    approximate: before.approximate || after.approximate || item.hedge !== '' || item.loose === true,
    kind: item.kind,
  };
};

const quantityOfOther = ({ reading }: Scanned, item: OtherNumeral): Quantity => {
  const span = spanIn(reading, item.from, item.to);
  const unit = item.unit ?? '';
  return {
    prose: nowhere,
    from: item.from,
    to: item.to,
    span,
    full: span,
    fullFrom: item.from,
    fullTo: item.to,
    raw: reading.text.slice(item.rawFrom, item.rawTo),
    script: isAnyDigit(reading.text[item.rawFrom]) || !isChineseNumeral(reading.text[item.rawFrom]) ? 'arabic' : 'chinese',
    value: item.value,
    high: item.high,
    tolerance: 0.5,
    decimals: 0,
    scale: 1,
    unit,
    unitSpan: spanIn(reading, unit === '' ? item.to : (item.unitFrom ?? item.to), item.to),
    comparator: undefined,
    before: '',
    after: '',
    approximate: false,
    kind: item.kind,
  };
};

/**
 * Every numeral of a prose with what belongs to it, in order and not overlapping: figures with unit, scale, comparators and hedges, and the
 * years, dates, ordinals, labels, names and document numbers that count nothing. For a ratio (1∶5, 三分之二) `value` is the first term
 * (the numerator) and `high` the second. Linear in the text; never throws.
 */
export const scanQuantities = (prose: Prose): readonly Quantity[] => {
  const kept = prose.kind === 'cell' && prose.cell?.header === false ? ofBodyCell(prose.kept) : ofKind(prose.kind)(prose.kept);
  return place(kept, prose);
};

/** The quantities of a cell's prose, before or after it is known whether the cell is a header. */
export const quantitiesOfCell = (prose: Prose): readonly Quantity[] => place(ofKind('cell')(prose.kept), prose);

/** A quantity of a text in its prose: where it stands in the source follows the prose, and few ask for it. */
class PlacedQuantity implements Quantity {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly fullFrom: number;
  readonly fullTo: number;
  readonly raw: string;
  readonly script: Quantity['script'];
  readonly value: number;
  readonly high: number | undefined;
  readonly tolerance: number;
  readonly decimals: number;
  readonly scale: number;
  readonly unit: string;
  readonly comparator: Quantity['comparator'];
  readonly before: string;
  readonly after: string;
  readonly approximate: boolean;
  readonly kind: QuantityKind;
  /** Its indices are those of the text. */
  private readonly unitPlace: Span;

  constructor(of: Quantity, prose: Prose) {
    this.prose = prose;
    this.from = of.from;
    this.to = of.to;
    this.fullFrom = of.fullFrom;
    this.fullTo = of.fullTo;
    this.raw = of.raw;
    this.script = of.script;
    this.value = of.value;
    this.high = of.high;
    this.tolerance = of.tolerance;
    this.decimals = of.decimals;
    this.scale = of.scale;
    this.unit = of.unit;
    this.comparator = of.comparator;
    this.before = of.before;
    this.after = of.after;
    this.approximate = of.approximate;
    this.kind = of.kind;
    this.unitPlace = of.unitSpan;
  }

  get span(): Span {
    return spanIn(this.prose.reading, this.from, this.to);
  }

  get full(): Span {
    return spanIn(this.prose.reading, this.fullFrom, this.fullTo);
  }

  get unitSpan(): Span {
    return placed(this.prose.reading, this.unitPlace);
  }
}

const place = placing<Quantity>((quantity, prose) => new PlacedQuantity(quantity, prose));

const scanAnew = (prose: Scanned): Quantity[] => {
  const { text } = prose.reading;
  const quantities: Quantity[] = [];
  let nesting: Nesting | undefined;
  const context = {
    text,
    kind: prose.kind,
    valueCell: prose.kind === 'cell' && text.length <= longestValue,
    lonelyYear: prose.kind === 'cell' && !prose.bodyCell,
    nesting: (): Nesting => (nesting ??= nestingOf(text)),
    floor: 0,
    last: undefined as QuantityKind | undefined,
  };
  const take = (item: Found | OtherNumeral): number => {
    quantities.push('rawFrom' in item ? quantityOfOther(prose, item) : quantityOf(prose, item, context.floor));
    context.floor = item.to;
    context.last = item.kind;
    return item.to;
  };
  const label = leadingLabel(context);
  let at = label ? take(label) : 0;
  for (;;) {
    at = stops.next(text, at);
    if (at < 0) return quantities;
    const stop = stops.kindOf(text.charAt(at));
    if (stop === digitStop) at = take(arabicOther(context, at) ?? arabicFigure(context, at));
    else if (stop === chineseStop) {
      const spoken = spokenPercent(text, at);
      const other = spoken ? undefined : chineseOther(context, at);
      const item = spoken ?? (other === 'skip' ? undefined : (other ?? chineseFigure(context, at)));
      at = item ? Math.max(take(item), at + 1) : chineseEnd(text, at);
    } else {
      const end = addressEnd(text, at);
      const name = end === undefined ? undefined : addressName(text, at, end);
      if (name) take(name);
      at = end ?? at + 1;
    }
  }
};
