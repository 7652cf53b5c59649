/** Indicators that are given in one measure alone, by statistical standard, and the units that are surely a slip for it. */
import { keptByText } from '../text/keep';
import { parseUnit } from './units';
import type { Sourced } from './types';

export interface OwnMeasure extends Sourced {
  /** How the names end. */
  readonly ends: readonly string[];
  /** What the figures are given in, as plans write it. */
  readonly unit: string;
  /** Units as written, and dimensions, that cannot be meant. */
  readonly notUnits?: readonly string[];
  readonly notDimensions?: readonly string[];
  /** A figure below this may have been converted into the other unit (3.1‰ = 0.31%): only from here on it cannot be. */
  readonly from?: number;
}

const HEALTH = '《中国卫生健康统计年鉴》主要指标解释';

const ownMeasures: readonly OwnMeasure[] = [
  {
    ends: ['婴儿死亡率', '新生儿死亡率', '5岁以下儿童死亡率', '五岁以下儿童死亡率', '围产儿死亡率'],
    unit: '‰',
    notUnits: ['%'],
    notDimensions: ['number/number'],
    from: 1,
    source: HEALTH,
  },
  { ends: ['孕产妇死亡率'], unit: '1/10万', notUnits: ['%', '‰'], from: 1, source: HEALTH },
  { ends: ['人口出生率'], unit: '‰', notUnits: ['%'], from: 3, source: '国家统计局《中国统计年鉴》主要统计指标解释' },
  { ends: ['预期寿命'], unit: '岁', notDimensions: ['percent', 'person'], source: HEALTH },
  { ends: ['平均受教育年限'], unit: '年', notDimensions: ['percent', 'person', 'age'], source: '教育部《中国教育监测与评价统计指标体系》' },
  {
    ends: ['细颗粒物浓度', '颗粒物平均浓度', '颗粒物年均浓度', 'PM2.5浓度', 'PM2.5平均浓度', 'PM2.5年均浓度', 'PM10平均浓度'],
    unit: '微克/立方米',
    notUnits: ['毫克/立方米', 'mg/m3', 'mg/m³'],
    from: 1,
    source: 'GB 3095-2012《环境空气质量标准》',
  },
  {
    ends: ['装机容量', '装机规模', '总装机', '装机总容量'],
    unit: '万千瓦',
    notDimensions: ['energy', 'mass', 'volume'],
    source: 'GB 3100-1993；《中国能源统计年鉴》主要统计指标解释',
  },
  {
    ends: ['发电量', '用电量', '供电量', '售电量'],
    unit: '亿千瓦时',
    notDimensions: ['power'],
    source: 'GB 3100-1993；《中国能源统计年鉴》主要统计指标解释',
  },
  { ends: ['面积'], unit: '面积单位', notDimensions: ['length', 'volume', 'mass'], source: 'GB 3100-1993《国际单位制及其应用》' },
  { ends: ['里程', '长度'], unit: '长度单位', notDimensions: ['area', 'volume', 'mass'], source: 'GB 3100-1993《国际单位制及其应用》' },
];

/** Brackets say in whose or what sense: 细颗粒物（PM2.5）平均浓度, 婴儿死亡率（全市）. */
const withoutBrackets = (name: string): string => name.replace(/[（(][^（()）]{0,20}[）)]/gu, '');

const measureOfName = keptByText((name) => {
  const bare = withoutBrackets(name);
  return { measure: ownMeasures.find(({ ends }) => ends.some((end) => bare.endsWith(end))) };
});

/** 每千人口执业医师数: so many to a thousand, which is no per cent. */
const perSoMany = /^每\d{0,3}[十百]?[千万亿](?!.{0,30}(?:率|比例|比重|占比|增长|增幅)$)/u;

/**
 * The measure that an indicator must be given in, where the unit it has cannot be meant; undefined where the unit fits or nothing is known.
 * @param figures its values
 */
export const measureMissed = (name: string, unit: string, figures: readonly number[]): string | undefined => {
  const normal = unit === '％' ? '%' : unit;
  if (normal === '%' && perSoMany.test(name) && figures.length > 0) return '个数';
  const { measure } = measureOfName(name);
  if (!measure) return undefined;
  const dimension = parseUnit(normal)?.dimension;
  const wrong = measure.notUnits?.includes(normal) || (dimension !== undefined && measure.notDimensions?.includes(dimension));
  const { from = -Infinity } = measure;
  return wrong && figures.some((figure) => figure >= from) ? measure.unit : undefined;
};
