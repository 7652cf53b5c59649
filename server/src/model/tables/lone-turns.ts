import { difference } from '../figures/format-number';
import { indicatorsOf } from '../document/by-table';
import { isFlow } from '../document/indicators';
import { isExplained } from './explained-bounds';
import { ownBaseline, sameMeasure, targetLevels } from './levels';
import { turnIn, weighsGoals, type TargetJudgement } from './target-verdicts';
import type { Indicator, PlanDocument, Quantity } from '../types';

/** Areas, lengths and capacities of what is there, which a plan has grow. */
const stock = /(?:面积|里程|长度|容量|库容|仓容)$/u;
/** What is done in a year, or is used and comes and goes. */
const comesAndGoes =
  /造林|绿化|种草|抚育|播种|种植|养殖|收获|轮作|休耕|复种|撂荒|用地|供应|供地|出让|开工|在建|竣工|施工|销售|交易|流转|治理|修复|防治|[受成旱涝淹]|征|拆|闲置|退|待|未|超|限/u;
/** What is grown there is chosen by the market and the weather, and may be sown on less. */
const cropped =
  /(?:[稻麦豆薯棉蔗甜菜果橘柑橙梨桃枣瓜桑菌药烟麻花苗]|玉米|油料|粮食|葡萄|苹果|桉)(?:类|卉|材|田|园|林|生产|基地|标准化?园){0,2}面积$/u;
/** What is there for a time, and what gives way to something else. */
const passing = /临时|租|启用|蓄滞洪|火电|煤电|燃煤|高炉|焦炉|办公|采矿|矿区|围填/u;
const fewestStraight = 3;

const isPassing = (name: string): boolean => comesAndGoes.test(name) || cropped.test(name) || passing.test(name);

/** The figures of a row, from its own base year on, all of them plain. */
const pointsOf = (indicator: Indicator): readonly Quantity[] => {
  const base = ownBaseline(indicator)?.quantity;
  const points = base ? [base, ...targetLevels(indicator).map(({ quantity }) => quantity)] : [];
  return points.length >= 3 && points.every((q) => q.comparator === undefined) ? points : [];
};

/**
 * 6.5 → 9.5 → 9.0: a stage beyond what comes last, in a row of something that a plan has grow, where nearly all other rows of the table move one way. What it
 * is good for need not be known: it grows from the first figure to the last.
 */
export const loneTurnOf = (plan: PlanDocument, indicator: Indicator): TargetJudgement['turn'] => {
  const { table, kind, direction, name } = indicator;
  if (kind !== 'amount' || direction !== undefined || !stock.test(name) || isPassing(name) || isFlow(indicator)) return undefined;
  const points = pointsOf(indicator);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || weighsGoals(table) || !points.every((q) => sameMeasure(q, first)) || difference(last.value, first.value) <= 0)
    return undefined;
  const at = turnIn(points);
  const point = at === undefined ? undefined : points[at];
  if (!point || isExplained(indicator)) return undefined;
  const others = indicatorsOf(plan, table).flatMap((other) => {
    const series = other === indicator || other.total ? [] : pointsOf(other);
    return series.length > 0 ? [turnIn(series)] : [];
  });
  const straight = others.filter((turned) => turned === undefined).length;
  return straight >= fewestStraight && straight >= 4 * (others.length - straight) ? { points, point } : undefined;
};
