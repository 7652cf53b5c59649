import { isDigit, isHan, isLatin, isWideDigit, squeeze, withNarrowDigits } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { chineseValue, circledValue } from '../../text/numerals';
import { headsYear, isHeaderOnly } from './words';

/** What a cell's text is, seen alone. Numbers, because the alignment counts and indexes them. */
export const Kind = {
  /** No text. */
  empty: 0,
  /** `（1）`, ①, Ⅱ, `3.`, 一: an ordinal that is nothing but one. */
  ordinal: 1,
  /** A whole number without a unit: a running number or a value. */
  integer: 2,
  /** A figure with sign, decimals, unit or comparator: `≥98`, `50478人`, 下降15%. */
  quantity: 3,
  /** ——, /, 达标: stands where a figure would. */
  none: 4,
  /** `2025年`, `2021-2022`, 2011年6月. */
  date: 5,
  /** 约束性, 预期性. */
  attribute: 6,
  /** A short text that the table repeats: 新建, 公里. Told only within a table. */
  repeated: 7,
  /** Any other short text. */
  text: 8,
  /** A sentence, or longer than names are. */
  long: 9,
  /** A whole number that counts on from one shortly before it: 1, 2, 3. Told only within a table. */
  running: 10,
  /** Text of a few characters: a name, a category, or words where a figure would stand (基本建立). */
  short: 11,
  /** A word of headers (序号, 属性, 2025年目标值), which no body cell reads like. */
  head: 12,
  /** A unit of measure and nothing else: 万人, %, 万m³/小时. */
  unit: 13,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export const kindCount = 14;

/** A text classified. */
export interface Classified {
  readonly kind: Kind;
  /** The value of an ordinal or integer. */
  readonly value?: number;
  /** A quantity with words before its comparator: 设区市≥25. */
  readonly labelled?: boolean;
}

const nones = new Set(['达标', '未达标', '已达标', '无', '暂无', '不详', '持平', 'N/A', '全覆盖']);
const noneCharacters = '—–-－/／\\…·*☆※√✓✔×〇○●';
const attributes = new Set(['约束性', '预期性', '指导性', '约束', '预期', '约束性指标', '预期性指标', '指导性指标', '引导性']);
const comparators = '<>＜＞≤≥≦≧＝=≈+＋-－~～±约近超';
const labelEnds = [
  '下降',
  '降低',
  '降至',
  '减少',
  '增长',
  '增加',
  '增至',
  '提高',
  '提升',
  '上升',
  '不低于',
  '不少于',
  '不高于',
  '不超过',
  '低于',
  '高于',
  '大于',
  '小于',
  '达到',
  '达',
  '累计',
  '控制在',
  '保持',
  '不足',
  '不到',
  '至少',
  '最多',
  '接近',
  '不小于',
  '不大于',
];
/** Characters units and the words about figures are written with: 万人次, 个百分点, 以上, 左右. */
const unitCharacters = new Set(
  '万亿千百十个所人次条处公里平方立米厘毫吨年月日天小时分秒钟元户家项座台套亩顷件名位张册篇辆架床头只艘对班级学位倍岁度以上下左右内外多余不低于少高超过升降增长约到至前后底克瓦伏安兆字节比点美港标准煤油当量斤每均种类门部批期场株片根孔支组间栋幢微',
);
const romans = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

const digitOf = (character: string | undefined): boolean => isDigit(character) || isWideDigit(character);

const allIn = (text: string, set: string): boolean => {
  for (const character of text) if (!set.includes(character)) return false;
  return true;
};

const toNumber = (text: string): number => Number(withNarrowDigits(text));

/** The value of an ordinal standing alone: `（3）`, `3.`, ③, Ⅲ, 三, `（三）`. */
const ordinalValue = (text: string): number | undefined => {
  if (text.length > 5) return undefined;
  if (text.length === 1) {
    const roman = romans.indexOf(text);
    if (roman >= 0) return roman + 1;
    return circledValue(text) ?? (chineseValue(text) === 0 ? undefined : chineseValue(text));
  }
  const first = text[0];
  const last = text.at(-1);
  const bracket = (first === '（' || first === '(') && (last === '）' || last === ')');
  const dotted = !bracket && (last === '.' || last === '．' || last === '、');
  const body = bracket ? text.slice(1, -1) : dotted ? text.slice(0, -1) : text;
  if (body === '') return undefined;
  if ([...body].every(digitOf)) return bracket || dotted ? (body.length <= 3 ? toNumber(body) : undefined) : undefined;
  const value = body.length <= 3 ? chineseValue(body) : undefined;
  return value !== undefined && value > 0 && value < 100 ? value : undefined;
};

const isYear = (text: string): boolean => text.length === 4 && [...text].every(isDigit) && Number(text) >= 1950 && Number(text) <= 2100;

/** `2021-2022`, `2011年6月`, `2025年底前`: starts with a year, the rest only says more of it. */
const isDate = (text: string): boolean =>
  isYear(text.slice(0, 4)) &&
  !isDigit(text[4]) &&
  text.length <= 20 &&
  allIn(text.slice(4), '0123456789年月日底前初末至—–-－~～/.．、（）()起后');

const bracketClose: Readonly<Record<string, string>> = { '[': ']', '〔': '〕', '【': '】', '（': '）', '(': ')' };

/** Where the first number of a text starts. */
const firstDigit = (text: string): number => {
  for (let i = 0; i < text.length; i += 1) if (digitOf(text[i])) return i;
  return -1;
};

/** A figure with what may stand around it; a name that holds a figure (1号泵站) is none. */
const quantityOf = (whole: string): Classified | undefined => {
  let text = whole;
  const close = bracketClose[text[0] ?? ''];
  if (close !== undefined && text.endsWith(close)) text = text.slice(1, -1);
  if (text.length > 24) return undefined;
  const at = firstDigit(text);
  if (at < 0) return undefined;
  let prefix = text.slice(0, at);
  let compared = false;
  while (prefix !== '' && comparators.includes(prefix.at(-1) ?? '')) {
    prefix = prefix.slice(0, -1);
    compared = true;
  }
  const close2 = bracketClose[prefix.at(-1) ?? ''];
  if (close2 !== undefined) prefix = prefix.slice(0, -1);
  const worded = labelEnds.some((word) => prefix.endsWith(word));
  if (prefix !== '' && !(compared && [...prefix].length <= 8) && !(worded && [...prefix].length <= 8)) return undefined;
  let suffix = 0;
  let odd = 0;
  let letters = 0;
  for (const character of text.slice(at)) {
    if (digitOf(character) || '.,，．%％‰~～—–-－/／³²³·²≤≥<>＜＞×+、 　（）()[]〔〕mkgthKMGWT℃^'.includes(character)) continue;
    if (isHan(character)) {
      suffix += 1;
      if (!unitCharacters.has(character)) odd += 1;
    } else if (isLatin(character)) letters += 1;
    else return undefined;
  }
  const second = text[at + 1];
  const numbered = prefix === '' && !compared && (second === '.' || second === '．' || second === '、') && isHan(text[at + 2]);
  if (numbered || odd > 0 || suffix > 9 || letters > 6) return undefined;
  return { kind: Kind.quantity, labelled: prefix !== '' && !worded };
};

const units = new Set(
  '% ％ ‰ 个 所 人 名 家 项 件 元 公里 千米 米 厘米 毫米 平方米 平方千米 平方公里 公顷 亩 吨 千克 公斤 升 立方米 千瓦 千瓦时 度 张 册 本 辆 台 套 次 人次 户 座 处 条 天 年 岁 月 日 小时 分钟 秒 分 倍 百分点 位 篇 部 种 类 门 场 期 株 间 栋 幢 孔 批 枚 班 只 头 对 组 片 支 m m² m³ km km² ㎡ t kg g kW MW kWh L s h d 微克 毫克 克 标准煤 吨标准煤 人年 床 艘 架 例 起 宗 根 幅 美元 人民币 村 镇 乡 县 街 校'.split(
    ' ',
  ),
);

/** A unit of measure, with 万 or 亿 before it and a denominator after it. */
const isUnit = (text: string): boolean => {
  if (text.length > 12) return false;
  for (const piece of text.split(/[/／·]/u)) {
    let rest = piece;
    while (rest.length > 1 && '万亿千百十个每'.includes(rest[0] ?? '')) rest = rest.slice(1);
    if (!units.has(rest) && !units.has(piece) && !['万', '亿', '千', '百', '十'].includes(rest)) return false;
  }
  return true;
};

/** Words in place of a figure are hardly longer. */
const shortest = 6;

const isSentence = (text: string): boolean => {
  if (text.includes('。') || text.includes('；')) return true;
  if (text.length > 45) return true;
  return text.length > 24 && (text.includes('，') || text.endsWith('：'));
};

/** Classifies a cell's text by its own looks. */
export const classify = (raw: string): Classified => {
  // A cell of more than a few hundred characters is prose whatever it holds; no need to look at all of it.
  return raw.length > 200 ? { kind: Kind.long } : classified(raw);
};

const classified = keptByText((raw: string): Classified => {
  const text = squeeze(raw);
  if (text === '') return { kind: Kind.empty };
  if (attributes.has(text)) return { kind: Kind.attribute };
  if (nones.has(text)) return { kind: Kind.none };
  if (isYear(text)) return { kind: Kind.date, value: Number(text) };
  if ([...text].every(digitOf)) return text.length <= 9 ? { kind: Kind.integer, value: toNumber(text) } : { kind: Kind.quantity };
  const ordinal = ordinalValue(text);
  if (ordinal !== undefined) return { kind: Kind.ordinal, value: ordinal };
  if (text.length <= 4 && allIn(text, noneCharacters)) return { kind: Kind.none };
  if (isDate(text)) return { kind: Kind.date };
  if (headsYear(text)) return { kind: Kind.head };
  const quantity = text.length <= 26 ? quantityOf(text) : undefined;
  if (quantity) return quantity;
  if (isHeaderOnly(text)) return { kind: Kind.head };
  if (isUnit(text)) return { kind: Kind.unit };
  if (text.length <= shortest && !text.includes('。')) return { kind: Kind.short };
  return { kind: isSentence(raw) ? Kind.long : Kind.text };
});

/** Kinds that stand in columns of figures. */
export const isFigure = (kind: Kind): boolean =>
  kind === Kind.integer || kind === Kind.running || kind === Kind.quantity || kind === Kind.none || kind === Kind.date;

/** Kinds that are words. */
export const isWords = (kind: Kind): boolean => isPhrase(kind) || kind === Kind.long || kind === Kind.unit;

/** A text that may be a name, a category or a header word. */
export const isPhrase = (kind: Kind): boolean => kind === Kind.text || kind === Kind.short || kind === Kind.repeated || kind === Kind.head;
