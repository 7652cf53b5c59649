/** Units and measure words with their dimension, and the scale words before them. Combined units (元/人, 万立方米/日) are derived, not listed. */
import { keptByText } from '../text/keep';
import { EDITORIAL, words, XIANHAN } from './types';

export interface Unit {
  readonly name: string;
  /** length, area, mass … for units; person, household, item … for measure words: what may be compared, mixed or converted. */
  readonly dimension: string;
  /** Into the base of the dimension (m, m², kg, s, yuan, one piece); absent where nothing converts. */
  readonly factor?: number;
  readonly source: string;
}

export interface Scale {
  readonly name: string;
  readonly factor: number;
}

const SI = 'GB 3100-1993《国际单位制及其应用》；国务院《关于在我国统一实行法定计量单位的命令》';
const MARKET = '统计和公文中沿用的市制、惯用单位';
const MEASURE = XIANHAN;
const STATISTICS = '国家统计局《中国统计年鉴》计量单位';
const PERCENT = EDITORIAL;

/** `name:factor name:factor …`; without a factor nothing converts. */
const group = (dimension: string, source: string, list: string): readonly Unit[] =>
  words(list).map((entry) => {
    const colon = entry.indexOf(':');
    if (colon < 0) return { name: entry, dimension, source };
    return { name: entry.slice(0, colon), dimension, factor: Number(entry.slice(colon + 1)), source };
  });

export const units: readonly Unit[] = [
  // Shares and changes
  ...group('percent', PERCENT, '%:1 ％:1 ‰:0.1'),
  ...group('percent-point', PERCENT, '百分点:1 个百分点:1 千分点:0.1 个千分点:0.1'),
  ...group('multiple', MEASURE, '倍:1'),
  ...group('tenth', MEASURE, '成:1'),
  ...group('points', MEASURE, '分:1'),
  ...group('rank', MEASURE, '位次 名次'),
  // Length, area, volume, mass
  ...group(
    'length',
    SI,
    '公里:1000 千米:1000 km:1000 米:1 m:1 延米:1 分米:0.1 厘米:0.01 cm:0.01 毫米:0.001 mm:0.001 微米:0.000001 μm:0.000001 纳米:0.000000001 nm:0.000000001',
  ),
  ...group(
    'length',
    '交通运输、水利行业统计制度',
    '海里:1852 车道公里:1000 单线公里:1000 皮长公里:1000 沟公里:1000 孔公里:1000 线路公里:1000',
  ),
  ...group('length', MARKET, '里:500 华里:500'),
  ...group(
    'area',
    SI,
    '平方公里:1000000 平方千米:1000000 km²:1000000 km2:1000000 公顷:10000 hm²:10000 hm2:10000 平方米:1 m²:1 m2:1 ㎡:1 平方厘米:0.0001 cm²:0.0001',
  ),
  ...group('area', MARKET, '亩:666.6666666666666 平方:1 平米:1'),
  ...group(
    'volume',
    SI,
    '立方米:1 m³:1 m3:1 立方:1 立方千米:1000000000 立方公里:1000000000 升:0.001 L:0.001 毫升:0.000001 mL:0.000001 立方厘米:0.000001 标准立方米:1 标立方米:1',
  ),
  ...group('mass', SI, '吨:1000 t:1000 千克:1 公斤:1 kg:1 克:0.001 g:0.001 毫克:0.000001 mg:0.000001 微克:0.000000001 μg:0.000000001'),
  ...group('mass', MARKET, '斤:0.5 公担:100'),
  ...group('coal-equivalent', STATISTICS, '吨标准煤:1000 千克标准煤:1 公斤标准煤:1 克标准煤:0.001 吨标煤:1000 tce:1000'),
  ...group('carbon-dioxide', STATISTICS, '吨二氧化碳:1000 吨二氧化碳当量:1000 千克二氧化碳:1'),
  ...group('oil-equivalent', STATISTICS, '吨油当量:1000'),
  // Energy, electricity, data
  ...group(
    'energy',
    SI,
    '千瓦时:3600000 千瓦·时:3600000 kWh:3600000 兆瓦时:3600000000 MWh:3600000000 焦耳:1 焦:1 千焦:1000 兆焦:1000000 吉焦:1000000000 百万千焦:1000000000 太焦:1000000000000',
  ),
  ...group('energy', MARKET, '度:3600000 大卡:4186.8 千卡:4186.8'),
  ...group('power', SI, '千瓦:1000 kW:1000 瓦:1 W:1 兆瓦:1000000 MW:1000000 吉瓦:1000000000 GW:1000000000 马力:735.5'),
  ...group('peak-power', '国家能源局光伏、储能统计制度', '千瓦峰:1000 兆瓦峰:1000000 千伏安:1000 kVA:1000 兆伏安:1000000 MVA:1000000'),
  ...group('voltage', SI, '千伏:1000 kV:1000 伏:1'),
  ...group('current', SI, '安培:1'),
  ...group('pressure', SI, '帕:1 千帕:1000 兆帕:1000000 MPa:1000000'),
  ...group('temperature', SI, '摄氏度:1 ℃:1 °C:1'),
  ...group('sound', 'GB 3096-2008《声环境质量标准》', '分贝:1 dB:1 dB(A):1 分贝(A):1'),
  ...group(
    'data',
    'GB 3101-1993；信息通信行业惯例',
    'KB:1024 MB:1048576 GB:1073741824 TB:1099511627776 PB:1125899906842624 EB:1152921504606846976 字节:1',
  ),
  ...group(
    'data-rate',
    '信息通信行业惯例',
    'bps:1 Kbps:1000 Mbps:1000000 Gbps:1000000000 Tbps:1000000000000 兆比特每秒:1000000 兆:1000000 千兆:1000000000',
  ),
  ...group(
    'computing',
    '工业和信息化部等《算力基础设施高质量发展行动计划》',
    'EFLOPS:1000000000000000000 PFLOPS:1000000000000000 TFLOPS:1000000000000 ',
  ),
  ...group('frequency', SI, '赫兹:1 兆赫:1000000 吉赫:1000000000 GHz:1000000000 MHz:1000000'),
  ...group('radiation', SI, '毫西弗:0.001 西弗:1'),
  ...group('transport-work', STATISTICS, '吨公里:1 人公里:1 换算吨公里:1 车公里:1 吨海里:1 座公里:1'),
  ...group('dead-weight', '交通运输行业统计制度', '载重吨:1 总吨:1 净载重吨:1 吨级:1'),
  ...group('container', '交通运输行业统计制度', '标准箱:1 标箱:1 TEU:1'),
  // Time, age, learning
  ...group('time', SI, '秒:1 s:1 毫秒:0.001 ms:0.001 微秒:0.000001 分钟:60 min:60 小时:3600 h:3600 时:3600 天:86400 日:86400 d:86400'),
  ...group('time', MARKET, '个小时:3600 刻钟:900 昼夜:86400 周:604800 星期:604800 个星期:604800 工作日:86400 个工作日:86400 自然日:86400'),
  ...group(
    'month',
    MARKET,
    '月:1 个月:1 季度:3 个季度:3 半年:6 年:12 周年:12 a:12 个学年:12 学年:12 学期:6 个学期:6 世纪:1200 个世纪:1200',
  ),
  ...group('age', MEASURE, '岁:1 周岁:1 月龄'),
  ...group('learning', '教育部课程方案和继续教育规定', '学时:1 课时:1 个课时:1 节课:1 学分 个学分 节'),
  // Money
  ...group('money', MEASURE, '元:1 人民币元:1 角:0.1 块:1'),
  ...group('dollar', STATISTICS, '美元:1 USD:1'),
  ...group('euro', STATISTICS, '欧元:1'),
  ...group('hkd', STATISTICS, '港元:1'),
  ...group('yen', STATISTICS, '日元:1'),
  // People, households, places
  ...group('person', MEASURE, '人:1 名:1 位:1 个人:1 口:1 口人:1'),
  ...group('person-time', STATISTICS, '人次:1 人·次:1 诊次:1'),
  ...group('person-year', STATISTICS, '人年:1 人月:1 人天:1 人日:1 人学时:1'),
  ...group('household', MEASURE, '户:1 户次:1 家庭:1'),
  ...group(
    'settlement',
    MEASURE,
    '村:1 个村:1 行政村:1 个行政村:1 自然村:1 镇:1 个镇:1 乡镇:1 个乡镇:1 街道:1 个街道:1 社区:1 个社区:1 个县:1 个市:1 片区:1 个片区:1 小区:1 个小区:1',
  ),
  ...group('bed', MEASURE, '张:1 床:1 张床位:1 床位:1'),
  ...group('place', MEASURE, '学位:1 个学位:1 托位:1 个托位:1 座位:1 席:1'),
  ...group('class', MEASURE, '班:1 个班:1 教学班:1 个教学班:1 班次:1 轨:1'),
  ...group('dwelling', MEASURE, '套:1 套房:1 间:1 栋:1 幢:1 单元:1 宗:1 宗地:1'),
  ...group('berth', MEASURE, '泊位:1 个泊位:1 车位:1 个车位:1 停车位:1'),
  // Counted things; one piece each
  ...group(
    'item',
    MEASURE,
    `个:1 所:1 家:1 项:1 件:1 座:1 条:1 处:1 台:1 辆:1 艘:1 架:1 列:1 批:1 门:1 册:1 本:1 部:1 种:1 类:1 份:1 篇:1 首:1 幅:1 支:1 只:1 头:1 匹:1 羽:1 株:1 棵:1 枚:1 根:1 盏:1 扇:1 面:1 道:1 段:1 眼:1 口井:1 孔:1 站:1 个点:1 粒:1 颗:1 团:1 队:1 支队伍:1 对:1 双:1 副:1
     卷:1 期:1 届:1 例:1 起:1 桩:1 杯:1 台套:1 台次:1 标段:1 批次:1 架次:1 车次:1 航次:1 艘次:1 标准台:1 机架:1 标准机架:1 集群:1 款:1 场:1 场次:1 场馆:1 堂:1 堂课:1 部次:1 册次:1 件次:1 宗次:1 家次:1 项次:1 篇次:1 套次:1 期次:1 频道:1 个频道:1 条次:1 笔:1 桶:1 箱:1 袋:1 包:1 瓶:1 盒:1 捆:1 `,
  ),
  ...group('times', MEASURE, '次:1 回:1 遍:1 轮:1 趟:1 届次:1 频次:1'),
  ...group('level', MEASURE, '级:1 档:1 层:1 层级:1 星:1 星级:1 A级 代 阶'),
  ...group('sheet', MEASURE, '页:1 张次:1 版:1 字:1 '),
] satisfies Unit[];

/** Number words that go before a unit; the longer names first, as they must be tried. */
export const scales: readonly Scale[] = [
  { name: '十万亿', factor: 1e13 },
  { name: '百万亿', factor: 1e14 },
  { name: '万亿', factor: 1e12 },
  { name: '千亿', factor: 1e11 },
  { name: '百亿', factor: 1e10 },
  { name: '十亿', factor: 1e9 },
  { name: '千万', factor: 1e7 },
  { name: '百万', factor: 1e6 },
  { name: '十万', factor: 1e5 },
  { name: '亿', factor: 1e8 },
  { name: '万', factor: 1e4 },
  { name: '千', factor: 1e3 },
  { name: '百', factor: 1e2 },
  { name: '十', factor: 10 },
];

export interface ParsedUnit {
  /** `mass/area`, `volume/time`, or the dimension of a single unit. */
  readonly dimension: string;
  /** Scales included: 万立方米/日 → 10,000 / 86,400. Absent where a part does not convert. */
  readonly factor?: number;
  /** The scale alone that stands before the first unit: 万立方米/日 → 10,000. */
  readonly scale: number;
  /** Without that scale: 立方米/日. */
  readonly unit: string;
}

const byName = new Map(units.map((unit) => [unit.name, unit]));
/** What stands only below a fraction: 册/生, 吨标准煤/万元GDP. */
const below = new Map(
  [
    ...group('person', EDITORIAL, '生:1 学生:1 人口:1 常住人口:1 老年人:1 老人:1 婴幼儿:1'),
    ...group('money', EDITORIAL, '元GDP:1 元产值:1 元地区生产总值:1 元国内生产总值:1 元工业增加值:1 元增加值:1'),
  ].map((unit) => [unit.name, unit]),
);
/** A scale alone is a unit only below a fraction: 1/10万, 人/10万. */
const bareScale = /^(?:每)?(?:\d{1,4})?(?:十|百|千|万|十万|百万|千万|亿)$/u;

/** 万立方米 → 立方米 with 10,000; 千米 stays 千米. */
const single = (text: string, under: boolean): { unit: Unit; scale: number } | undefined => {
  const name = under && text.startsWith('每') ? text.slice(1) : text;
  const find = (unit: string): Unit | undefined => byName.get(unit) ?? (under ? below.get(unit) : undefined);
  const whole = find(name);
  if (whole) return { unit: whole, scale: 1 };
  const digits = under ? (/^\d{1,4}/u.exec(name)?.[0] ?? '') : '';
  const rest = name.slice(digits.length);
  const times = digits === '' ? 1 : Number(digits);
  const plain = find(rest);
  if (plain && digits !== '') return { unit: plain, scale: times };
  for (const scale of scales) {
    if (!rest.startsWith(scale.name)) continue;
    const unit = find(rest.slice(scale.name.length));
    if (unit && unit.dimension !== 'percent' && unit.dimension !== 'percent-point') return { unit, scale: times * scale.factor };
  }
  return undefined;
};

const scaleOf = (text: string): number | undefined => {
  const bare = text.replace(/^每/u, '');
  const digits = /^\d{1,4}/u.exec(bare)?.[0] ?? '';
  const scale = scales.find((s) => s.name === bare.slice(digits.length));
  return scale ? scale.factor * (digits === '' ? 1 : Number(digits)) : undefined;
};

const readUnit = (text: string): ParsedUnit | undefined => {
  if (text.length === 0 || text.length > 24) return undefined;
  const clean = text
    .replaceAll('／', '/')
    .replaceAll('•', '·')
    .replaceAll('％', '%')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('㎡', 'm²');
  const parts = (clean.startsWith('/') ? `1${clean}` : clean).split('/');
  if (parts.length > 3) return undefined;
  let dimension = '';
  let factor: number | undefined = 1;
  let leading = 1;
  let leadingUnit = clean;
  for (const [index, part] of parts.entries()) {
    const under = index > 0;
    const pieces = part.split('·');
    if (!byName.has(part) && pieces.length > 2) return undefined;
    for (const [position, piece] of (byName.has(part) ? [part] : pieces).entries()) {
      const separator = position > 0 ? '·' : under ? '/' : '';
      if ((!under && piece === '1' && parts.length > 1) || (under && bareScale.test(piece))) {
        dimension += `${separator}number`;
        const scale = piece === '1' ? 1 : scaleOf(piece);
        factor = factor === undefined || scale === undefined ? undefined : under ? factor / scale : factor * scale;
        continue;
      }
      const found = single(piece, under);
      if (!found) return undefined;
      dimension += separator + found.unit.dimension;
      const value = found.unit.factor === undefined ? undefined : found.unit.factor * found.scale;
      factor = factor === undefined || value === undefined ? undefined : under ? factor / value : factor * value;
      if (index === 0 && position === 0) {
        leading = found.scale;
        leadingUnit = found.unit.name + clean.slice(piece.length);
      }
    }
  }
  return { dimension, ...(factor === undefined ? {} : { factor }), scale: leading, unit: leadingUnit };
};
const parsed = keptByText((text) => ({ unit: readUnit(text) }));

/** Takes a unit apart: 万立方米/日, 元/人·月, 件/万人, 1/10万. Undefined for what is none. */
export const parseUnit = (text: string): ParsedUnit | undefined => parsed(text).unit;

/** True for a unit or measure word, alone, with a scale before it (万人, 亿元), or combined (元/人, 万立方米/日). */
export const isMeasure = (text: string): boolean => parseUnit(text) !== undefined;

/** The longest unit that a text has at an index, without looking at combinations: for scanners. */
export const unitAt = (text: string, from: number): Unit | undefined => {
  for (let length = Math.min(longestName, text.length - from); length > 0; length -= 1) {
    const unit = byName.get(text.slice(from, from + length));
    if (unit) return unit;
  }
  return undefined;
};

const longestName = Math.max(...[...byName.keys()].map((name) => name.length));
