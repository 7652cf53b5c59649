import { words } from '../../lexicon/types';
import { isBlank, isHan, isLatin } from '../../text/characters';
import { grouped } from '../../text/grouped';
import { isChineseNumeral } from '../../text/numerals';
import { calendarAt, clockAt, type CalendarMatch } from './calendar';
import { codeAt, codeEnd, documentNumberAt, fileEndings, isCodeCharacter, letteredAt, serialAt } from './codes';
import { labelAt } from '../marks/numbering';
import {
  backOverBlanks,
  endsWithAny,
  figureLead,
  isBoundary,
  other,
  skipBlank,
  startsWithAny,
  type NumeralContext,
  type OtherNumeral,
  type Place,
} from './numeral-context';
import { arabicNumeral, chineseEnd, chineseNumeral, digitsEnd, digitsValue, isAnyDigit } from './numerals-in-text';
import type { ProseKind, QuantityKind } from '../types';
import { unitAt, type UnitMatch } from './units-in-text';
import { lastIndexWithin } from '../../text/search';

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

const ordinal = (text: string, from: number, rawFrom: number, rawTo: number): OtherNumeral => {
  const unit = ordinalUnit(text, rawTo);
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

/** Units of what is numbered rather than counted when another ordinal stands before it: 第三、四章, 表1、2. */
const numberedUnits = ['', '章', '节', '条', '款', '项', '期', '批', '届', '号', '级', '类', '版'];

/** The next of a row of ordinals: 第3、4条, 表1和2. */
const nextOrdinal = ({ text, floor, last }: NumeralContext, at: number, to: number): OtherNumeral | undefined => {
  if (last !== 'ordinal' || floor !== at - 1 || !'、和及至-—～~'.includes(text[at - 1] ?? ' ')) return undefined;
  const next = ordinal(text, at, at, to);
  return numberedUnits.includes(next.unit ?? '') ? next : undefined;
};

const roads = ['国道', '省道', '县道', '乡道', '路公交', '国省道'] as const;

/** 第10次, 前16强, 1#泵站, 2号线, 三期, 104国道. */
const arabicOrdinalAt = (context: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const { text, floor, kind } = context;
  const back = backOverBlanks(text, at, 1);
  if (text[back - 1] === '第' && back - 1 >= floor) return ordinal(text, back - 1, at, numeral.to);
  const caption = captionNumberAt(context, at) ?? nextOrdinal(context, at, numeral.to);
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

/** Service numbers that are called, not counted. */
const hotlines = new Set(
  words('12345 12315 12348 12329 12333 12366 12369 12393 12320 12355 12338 12350 12328 12318 12388 12309 12301 12319 96315'),
);
/** What a version number follows: 工程2.0, 信息化3.0. */
const versioned = words(
  '工程 信息化 数字化 智能化 一体化 保护 行动 计划 战略 版本 平台 系统 政府 经济 旅游 工业 教育 治理 模式 体系 城市 时代 改革 社区 大脑 互联网 网络 课堂 项目 品牌 商业 制造',
);

/** What may follow a figure without a unit: 由35提高到40, 98以上. */
const figureTail = '的和与及或以左上下为是至到提增升降减缩并且而在万亿千百余多来几之内向比占等高低优好少大小略时后前同较居位列';

/** 昇腾384超节点, 2型糖尿病: a whole number that runs on into a word is part of a name. */
const runsOn = (text: string, to: number): boolean =>
  isHan(text[to]) && !figureTail.includes(text.charAt(to)) && !text.startsWith('超过', to) && !text.startsWith('超出', to);

/** 2.0, 3.0版, 12345热线, 教育现代化2035. */
const namedNumberAt = ({ text, valueCell }: NumeralContext, { at, numeral, unit }: Place): OtherNumeral | undefined => {
  const before = text[at - 1];
  const { to } = numeral;
  const written = text.slice(at, to);
  if (numeral.decimals > 0 && text[to] === '.' && isAnyDigit(text[to + 1])) return other(text, 'name', at, codeEnd(text, at));
  if (text[to] === '版' && !'权块图面'.includes(text[to + 1] ?? ' ')) return other(text, 'name', at, to + 1, at, to);
  if (unit) return undefined;
  const version = numeral.decimals === 1 && written.length === 3 && written.endsWith('0') && at > 0 && !figureLead.includes(before ?? ' ');
  if (version && (isHan(before) || isLatin(text[backOverBlanks(text, at) - 1]))) {
    return endsWithAny(text, versioned, at) || runsOn(text, to) ? other(text, 'name', at, to) : undefined;
  }
  if (/^20[0-6]\d$/.test(written) && isHan(before) && !figureLead.includes(before ?? ' ')) {
    if (!unitAt(text, skipBlank(text, to)) && !'万亿千百余多-—~～－'.includes(text[to] ?? ' ')) return other(text, 'year', at, to);
  }
  if (valueCell || numeral.decimals > 0) return undefined;
  return runsOn(text, to) || hotlines.has(written) ? other(text, 'name', at, to) : undefined;
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
const ofCalendar = (text: string, found: CalendarMatch): OtherNumeral => {
  const kind = calendarKind[found.kind];
  const last = lastIndexWithin(text, '年', found.to - 1, found.to - found.from);
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
const bareYear = ({ text, lonelyYear, nesting }: NumeralContext, at: number): boolean => {
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
const chineseWords = words(
  '一年来 一年一 一年四季 一家人 一家亲 一户一 一所一 一名一 一项一 一处一 一个个 三次产业 三重一大 三台县 三门 三元区 五家渠 五台 七台河 九台 十项全能 十年树 千方百计 万无一失 三天两 两个一百年 八项规定 二次 十万八千 九年一贯 九年义务 十二年一贯 五年一贯 十五年一贯 六年一贯 三位一体 四位一体 五位一体 六位一体 三重境',
);

const chineseWordsBy = grouped(chineseWords, (word) => word.charAt(0));

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
  const next = nextOrdinal(context, at, to);
  if (next) return next;
  if (startsWithAny(text, chineseWordsBy.get(text.charAt(at)) ?? [], at)) return 'skip';
  const close = nicknameEnd(context, at);
  if (close !== undefined) return unitAt(text, to) && chineseNumeral(text, at, to) ? wrap('name', at, to) : 'skip';
  if (before === '前' && at - 1 >= floor && text[at - 2] !== '目' && '位名强'.includes(text[to] ?? ' '))
    return ordinal(text, at - 1, at, to);
  return undefined;
};
