import { units } from '../../lexicon/units';
import { isDigit, isLatin } from '../../text/characters';

/** A unit found in a text. */
export interface UnitMatch {
  /** As rules compare it: `%` for ％ and ﹪, 百分点 for 个百分点, 小时 for 个小时; else as written. */
  readonly unit: string;
  readonly to: number;
}

/** Words by their first character, longest first. */
const byFirst = (entries: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const entry of entries) {
    const first = entry.charAt(0);
    const row = map.get(first);
    if (row) row.push(entry);
    else map.set(first, [entry]);
  }
  for (const row of map.values()) row.sort((a, b) => b.length - a.length);
  return map;
};

/**
 * What stands after a number without being a unit anyone converts or compares: rank and place words, counted nouns, traditional characters.
 * The units proper are the lexicon's.
 */
const furtherMeasures = (
  '英里 英寸 延长米 顷 方 担 吨煤 度电 瓦时 卡 百帕 标方 港币 英镑 元人民币 秒钟 个自然日 年一遇 年级 年代 人口 尾 盆 辆次 组 片 路 线 标准间 间夜 机位 点 单 票 顶 帧 对次 集 户家庭 团次 课次 节次 ' +
  '部门 方面 领域 大类 小类 厅 馆 号 环 番 折 比特 步 字符 像素 发 县 市 省 区 乡 国 校 强 大 佳 重 级别 维 村次 栏 座次 路次 亩次 批 版 期 届 次 ' +
  '個 個月 小時 戶 學時 學年 學期 歲 間 項 條 處 屆 級 類 種 張 輛 臺 個百分點 百分點'
).split(' ');
const furtherSymbols =
  'mm² mm2 um ㎥ ㎞ ㎝ ㎜ ㎏ ㎎ ml l ug kw kwh GWh KWh KV Wh Hz kHz bit ha hPa Pa kPa GPa kJ MJ GJ J PFlops EFlops FLOPS Flops ppm ppb ℉ ㎍'.split(
    ' ',
  );

/**
 * Names of the lexicon that a scanner must not take: 两 is a numeral; 5g, 4a and 5A级 are names; a measure with its noun (3个乡镇, 20张床位,
 * 4支队伍) counts by the measure, as its table says 个 and 张.
 */
const notScanned = new Set([
  '两',
  'a',
  'd',
  'g',
  'V',
  '%',
  '％',
  '‰',
  'A级',
  '口人',
  '口井',
  '月',
  '张床位',
  '支队伍',
  '套房',
  '宗地',
  '节课',
  '堂课',
]);
const withNoun = (name: string): boolean => name.length > 1 && name.startsWith('个') && !ofTime.has(name);
const ofTime = new Set([
  '个百分点',
  '个千分点',
  '个小时',
  '个工作日',
  '个自然日',
  '个月',
  '个季度',
  '个星期',
  '个学年',
  '个学期',
  '个世纪',
  '个课时',
  '个学分',
]);

/** How a unit is reported where two ways of writing it must compare as one. */
const aliases: Readonly<Record<string, string>> = {
  人口: '人',
  户家庭: '户',
  个小时: '小时',
  个工作日: '工作日',
  个自然日: '自然日',
  个季度: '季度',
  个星期: '星期',
  个学年: '学年',
  个学期: '学期',
  个世纪: '世纪',
  个课时: '课时',
  个学分: '学分',
  个百分点: '百分点',
  個百分點: '百分点',
  個百分点: '百分点',
  百分點: '百分点',
  个千分点: '千分点',
};

const names = [...new Set([...units.map((unit) => unit.name), ...furtherMeasures, ...furtherSymbols])].filter(
  (name) => !notScanned.has(name) && !withNoun(name),
);
const isSymbol = (name: string): boolean => name.charCodeAt(0) < 0x250 || 'μ℃℉㎡㎥㎞㎝㎜㎏㎎㎍'.includes(name.charAt(0));
const hanUnits = byFirst(names.filter((name) => !isSymbol(name)));
const symbols = byFirst(names.filter(isSymbol));
const foldedSymbols = new Set(names.filter(isSymbol).map((name) => name.toLowerCase()));

/** A one-character unit is none when it begins one of these words: 12部门, 5成立, 9人才, 2发展. */
const wordsNotUnits: Readonly<Record<string, string>> = {
  人: '才民均工为类文',
  部: '门委分署位',
  成: '立为功果员本就长品套都熟效绩交型因',
  发: '展生布现放挥行动电改',
  大: '学家型力幅量小中',
  度: '假',
  班: '子',
  团: '队体',
  组: '织建成',
  类: '似别',
  场: '所景',
  期: '间望待',
  点: '面',
  段: '落',
  片: '区',
  版: '权块',
  国: '家道际',
  省: '级道会市',
  市: '级场民政辖',
  区: '域间块级划',
  镇: '街',
  乡: '村镇',
  村: '庄',
  校: '园区企外',
  强: '化调',
  字: '第',
  步: '骤',
  站: '点',
  方: '面案式',
  分: '别类级布为析期区之钟担',
  本: '市省区县地科级年次人规方',
  对: '接口外',
  起: '来',
  回: '收',
  出: '台',
  线: '上下',
  层: '面级次',
  重: '点大要',
  口: '径岸',
  号: '召',
  栏: '目',
  标: '准',
  维: '护',
  路: '径线',
  环: '境节保',
  星: '期',
  阶: '段',
  面: '向积临对',
  代: '表理替办谢',
  学位: '论',
  岗: '位',
  安: '全',
  户: '籍外',
  天: '然',
  页: '岩',
  单: '位一元',
  票: '据',
  集: '中团聚',
  馆: '藏',
  折: '算合',
};

/** km, m³/s without the /s, CM: letters with their power; a letter or a digit right after them makes it a code. */
const symbolAt = (text: string, from: number): UnitMatch | undefined => {
  for (const name of symbols.get(text.charAt(from)) ?? []) {
    const to = from + name.length;
    if (text.startsWith(name, from) && !isLatin(text[to]) && !(isDigit(text[to]) && isLatin(text[to - 1]))) return { unit: name, to };
  }
  let to = from;
  while (to - from < 9 && isLatin(text[to])) to += 1;
  if ('²³23'.includes(text[to] ?? ' ') && !isDigit(text[to + 1])) to += 1;
  const written = text.slice(from, to);
  return to - from > 1 && !isLatin(text[to]) && foldedSymbols.has(written.toLowerCase()) ? { unit: written, to } : undefined;
};

const percentMarks = '%％﹪';

/** A single unit, without what it is divided by; longest match. */
const simpleUnitAt = (text: string, from: number): UnitMatch | undefined => {
  const first = text[from];
  if (first === undefined) return undefined;
  if (percentMarks.includes(first)) return { unit: '%', to: from + 1 };
  if (first === '‰' || first === '‱') return { unit: first, to: from + 1 };
  const symbol = first.charCodeAt(0) < 0x4e00 || first.charCodeAt(0) > 0xa000 ? symbolAt(text, from) : undefined;
  if (symbol) return symbol;
  for (const unit of hanUnits.get(first) ?? []) {
    if (!text.startsWith(unit, from)) continue;
    const to = from + unit.length;
    if (wordsNotUnits[unit]?.includes(text[to] ?? '\0')) continue;
    return { unit: aliases[unit] ?? unit, to };
  }
  return undefined;
};

/** What 每 may divide by: 立方米每秒, never 5所每年. */
const perWords = ['秒', '小时', '时', '分钟', '天', '日', '平方公里', '平方米', '立方米', '升', '公里', '吨', '亩', '公顷'] as const;

/** Units that only stand below a fraction line here. */
const belowOnly = '月日年时dahsSgV生两';

const denominatorScales = '万亿千百十';

/** What a unit is divided by, at the index after `/`: 年, 小时, 万元, 人·年, (人·年), 千人. */
const denominatorAt = (text: string, from: number): number | undefined => {
  const bracket = text[from] === '(' || text[from] === '（';
  let at = bracket ? from + 1 : from;
  for (let scales = 0; scales < 2 && denominatorScales.includes(text[at] ?? ' ') && !text.startsWith('千瓦', at); scales += 1) at += 1;
  let to: number | undefined;
  for (let parts = 0; parts < 2; parts += 1) {
    const unit = simpleUnitAt(text, at) ?? (belowOnly.includes(text[at] ?? ' ') ? { unit: '', to: at + 1 } : undefined);
    if (!unit || (isLatin(text[unit.to - 1]) && isLatin(text[unit.to]))) break;
    to = unit.to;
    if (text[to] !== '·' && text[to] !== '•') break;
    at = to + 1;
  }
  if (to === undefined || !bracket) return to;
  return text[to] === ')' || text[to] === '）' ? to + 1 : undefined;
};

/** The unit that starts at an index, with what it is divided by: 万吨/年 without the 万, m³/小时, 立方米每秒, 元/人·年, 吨标准煤/万元. */
export const unitAt = (text: string, from: number): UnitMatch | undefined => {
  // 12.4/10万: so many cases per hundred thousand people.
  const per =
    text[from] === '/' || text[from] === '／'
      ? /^[/／](?:10{0,2}万|[万千])人?(?![一-龥A-Za-z0-9])|^[/／]10{1,2}万/u.exec(text.slice(from, from + 8))?.[0]
      : undefined;
  if (per !== undefined) return { unit: per.replace('／', '/'), to: from + per.length };
  const unit = simpleUnitAt(text, from);
  if (!unit || unit.unit === '%') return unit;
  const mark = text[unit.to];
  if (mark === '/' || mark === '／') {
    const to = denominatorAt(text, unit.to + 1);
    if (to !== undefined) return { unit: text.slice(from, to).replace('／', '/'), to };
  }
  if (mark === '每') {
    const per = perWords.find((word) => text.startsWith(word, unit.to + 1));
    if (per) return { unit: text.slice(from, unit.to + 1 + per.length), to: unit.to + 1 + per.length };
  }
  return unit;
};

const scaleExponents: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** The scales at an index as a power of ten: 万 → 4, 百万 → 6, 万亿 → 12; 千瓦 and 百分点 begin with no scale. */
export const scaleAt = (text: string, from: number): { readonly exponent: number; readonly to: number } => {
  let exponent = 0;
  let at = from;
  for (let count = 0; count < 3; count += 1) {
    const size = scaleExponents[text.charAt(at)];
    if (size === undefined) break;
    const unit = size < 4 ? simpleUnitAt(text, at) : undefined;
    if ((unit && unit.to - at > 1) || exponent + size > 16) break;
    exponent += size;
    at += 1;
  }
  return { exponent, to: at };
};
