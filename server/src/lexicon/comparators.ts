/** Words before and after numbers: comparators with the relation they state, hedges, and the verbs that state a figure. */
import { EDITORIAL, words, XIANHAN } from './types';

export type Relation = '>=' | '>' | '<=' | '<';

export interface ComparatorWord {
  readonly text: string;
  /** `around`: `text` stands before the number and `after` behind it (控制在…以内). */
  readonly position: 'before' | 'after' | 'around';
  readonly after?: string;
  readonly relation: Relation;
  readonly source: string;
}

/** 以上, 以下, 以内 include the number itself; 超过, 不满, 以外 do not. */
const CIVIL_CODE = '《中华人民共和国民法典》第一千二百五十九条';
const ROUNDING = 'GB/T 8170-2008《数值修约规则与极限数值的表示和判定》';

const group = (position: 'before' | 'after', relation: Relation, source: string, list: string): readonly ComparatorWord[] =>
  words(list).map((text) => ({ text, position, relation, source }));
const around = (relation: Relation, source: string, list: string): readonly ComparatorWord[] =>
  words(list).map((pair) => {
    const [text = '', after = ''] = pair.split('…');
    return { text, position: 'around', after, relation, source };
  });

export const comparators: readonly ComparatorWord[] = [
  ...group(
    'before',
    '>=',
    ROUNDING,
    '≥ ≧ ⩾ >= ＞= &gt;= &ge; 不低于 不少于 不小于 不短于 不早于 不弱于 至少 最少 最低 起码 不下于 不下 大于等于 大于或等于 高于或等于 满 年满',
  ),
  ...group('before', '>', CIVIL_CODE, '> ＞ &gt; 超过 高于 大于 多于 突破 超出 逾 超 优于 好于 长于 早于 高出'),
  ...group(
    'before',
    '<=',
    ROUNDING,
    '≤ ≦ ⩽ <= ＜= &lt;= &le; 不超过 不高于 不多于 不大于 不超 不长于 不晚于 不迟于 不突破 不超出 不逾 至多 最多 最高 最大 顶多 小于等于 小于或等于 控制在 控制到 压减到 压减至',
  ),
  ...group('before', '<', CIVIL_CODE, '< ＜ &lt; 低于 少于 小于 短于 不足 不到 不满 未满 不及 未达 未达到 未到 弱于 晚于'),
  ...group('after', '>=', CIVIL_CODE, '以上 及以上 或以上 及其以上 (含)以上 （含）以上 含以上 及更多 及更高 或更多 或更高'),
  ...group('after', '<=', CIVIL_CODE, '以下 及以下 或以下 及其以下 以内 之内 (含)以下 （含）以下 及更少 及更低 或更少 或更低 封顶 为限'),
  ...group('after', '>', CIVIL_CODE, '以外 开外'),
  ...around(
    '<=',
    EDITORIAL,
    '控制在…以内 控制在…以下 控制在…之内 保持在…以内 保持在…以下 稳定在…以内 稳定在…以下 降到…以下 降至…以下 下降到…以下 下降至…以下 降低到…以下 降低至…以下 压减到…以内 压减至…以内 缩短到…以内 缩短至…以内 压缩到…以内 压缩至…以内 限制在…以内',
  ),
  ...around(
    '>=',
    EDITORIAL,
    '达到…以上 达…以上 保持在…以上 稳定在…以上 提高到…以上 提高至…以上 提升到…以上 提升至…以上 增加到…以上 增加至…以上 扩大到…以上 增长…以上 增加…以上 建成…以上 实现…以上 维持在…以上 力争…以上',
  ),
] satisfies ComparatorWord[];

export interface Approximation {
  readonly text: string;
  /** `inside`: between the numeral and its unit (20余所, 三十多项). */
  readonly position: 'before' | 'after' | 'inside';
  /** The true value lies below (近, 将近), above (余, 多), or on either side. */
  readonly side: 'below' | 'above' | 'either';
  readonly source: string;
}

const hedge = (position: Approximation['position'], side: Approximation['side'], list: string): readonly Approximation[] =>
  words(list).map((text) => ({ text, position, side, source: XIANHAN }));

export const approximations: readonly Approximation[] = [
  ...hedge('before', 'either', '约 大约 大概 约为 约占 约合 大致 大体 估计 预计约 平均约 大抵 上下浮动'),
  ...hedge('before', 'below', '近 将近 接近 临近 几近 几乎 差不多'),
  ...hedge('after', 'either', '左右 上下 前后 许 内外'),
  ...hedge('inside', 'above', '余 多 来 有余 几'),
  ...hedge('after', 'above', '有余 多'),
  ...hedge('before', 'above', '数 几'),
] satisfies Approximation[];

/** The words between an indicator's name and its figure: 达到98%, 提高到, 保持在 … Longest first: the first that fits is the one meant. */
export const statingVerbs: readonly string[] = words(`
    分别达到 分别提高到 稳定达到 稳定保持在 全部达到 总体达到 基本达到 平均达到 均达到 要达到 将达到 力争达到 总量达到 达到 分别为 分别达
    总体保持在 继续保持在 持续保持在 基本保持在 均保持在 稳定在 保持在 维持在 控制到 控制在 保持 维持
    提高到 提高至 提升到 提升至 上升到 上升至 增加到 增加至 增长到 增长至 扩大到 扩大至 降低到 降低至 下降到 下降至 减少到 减少至
    降到 降至 升到 升至 增至 增到 减至 实现 不低于 不少于 不超过 不高于 超过 高于 低于 均达 已达 高达 要达 须达到 应达到 需达到 须达 应达 需达 确保达到 确保 力争 达 均为 约为 为 是 至 到 占 要 均 已 将 应 须 需 在
  `);
