import { isDigit, isLatin } from '../text/characters';
import { latinUnits, unitList } from './unit-words';

/** A unit found in a text. */
export interface UnitMatch {
  /** As rules compare it: `%` for ％ and ﹪, 百分点 for 个百分点; else as written. */
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

const hanUnits = byFirst([...new Set(unitList)]);
const latin = new Set(latinUnits);
const latinFolded = new Map(latinUnits.map((unit) => [unit.toLowerCase(), unit]));
const symbols = byFirst(latinUnits.filter((unit) => !isLatin(unit.charAt(0))));

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
  分: '别类级布为析期区之钟',
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
  度电: '',
};

/** Index after the letters, squares and cubes of a Latin unit. */
const latinEnd = (text: string, from: number): number => {
  let i = from;
  while (i - from < 9 && (isLatin(text[i]) || text[i] === 'μ' || text[i] === 'µ' || text[i] === 'Ω')) i += 1;
  if (i > from && (text[i] === '²' || text[i] === '³')) return i + 1;
  // m3/s, km2: a digit that ends a unit of length is its power.
  const power = text[i] === '2' || text[i] === '3';
  if (i > from && text[i - 1] === 'm' && power && !isDigit(text[i + 1])) return i + 1;
  return i;
};

const percentMarks = '%％﹪';

/** A single unit, without what it is divided by; longest match. */
const simpleUnitAt = (text: string, from: number): UnitMatch | undefined => {
  const first = text[from];
  if (first === undefined) return undefined;
  if (percentMarks.includes(first)) return { unit: '%', to: from + 1 };
  if (first === '‰' || first === '‱') return { unit: first, to: from + 1 };
  if (isLatin(first) || first === 'μ' || first === 'µ') {
    const to = latinEnd(text, from);
    const written = text.slice(from, to);
    if (isLatin(text[to])) return undefined;
    return latin.has(written) || latinFolded.has(written.toLowerCase()) ? { unit: written, to } : undefined;
  }
  for (const unit of symbols.get(first) ?? []) if (text.startsWith(unit, from)) return { unit, to: from + unit.length };
  for (const unit of hanUnits.get(first) ?? []) {
    if (!text.startsWith(unit, from)) continue;
    const to = from + unit.length;
    if (wordsNotUnits[unit]?.includes(text[to] ?? '\0')) continue;
    return { unit: unit.endsWith('百分点') || unit.endsWith('百分點') ? '百分点' : unit, to };
  }
  return undefined;
};

/** What 每 may divide by: 立方米每秒, never 5所每年. */
const perWords = ['秒', '小时', '时', '分钟', '天', '日', '平方公里', '平方米', '立方米', '升', '公里', '吨', '亩', '公顷'] as const;

const denominatorScales = '万亿千百十';

/** What a unit is divided by, at the index after `/`: 年, 小时, 万元, 人·年, (人·年), 千人. */
const denominatorAt = (text: string, from: number): number | undefined => {
  const bracket = text[from] === '(' || text[from] === '（';
  let at = bracket ? from + 1 : from;
  for (let scales = 0; scales < 2 && denominatorScales.includes(text[at] ?? ' ') && !text.startsWith('千瓦', at); scales += 1) at += 1;
  let to: number | undefined;
  for (let parts = 0; parts < 2; parts += 1) {
    const unit = simpleUnitAt(text, at) ?? (text[at] === '月' || text[at] === 'd' || text[at] === 'a' ? { unit: '', to: at + 1 } : undefined);
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
