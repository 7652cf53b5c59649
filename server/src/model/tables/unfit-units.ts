import { measureMissed } from '../../lexicon/own-measures';
import { figuresOf, ownUnit, unitCellOf, type Figure } from './cell-units';
import type { Indicator, PlanCell } from '../types';

/** A unit that the figures of a row cannot have. */
export interface UnfitUnit {
  readonly name: string;
  readonly unit: string;
  /** Where the unit is said. */
  readonly cell: PlanCell;
}

/** A unit that the indicator is never given in: 婴儿死亡率 in %. */
export interface MissedMeasure extends UnfitUnit {
  readonly right: string;
}

/** Whole things with a fraction: 112.4 of 人, where 万人 must be meant. */
export interface FractionOfWhole extends UnfitUnit {
  readonly figure: Figure;
}

/** Things counted one by one; 年, 岁, 元 and the like have fractions. */
const wholes: ReadonlySet<string> = new Set('人 名 户 家 所 座 张 辆 台 件 艘 架 栋 个'.split(' '));

/** Names of averages, shares and rates, and of what weighs or rates what it counts. */
const mayHaveFractions = /每|均|率|比|占|度|指数|系数|班|家庭|户规模|当量|得分|户型|标准|千|万|百|亿|折|GDP|生产总值|拥有/u;

const unitOf = (indicator: Indicator): { readonly unit: string; readonly cell: PlanCell } | undefined => {
  const unit = indicator.total ? undefined : ownUnit(indicator);
  const cell = unit === undefined ? undefined : unitCellOf(indicator);
  return unit !== undefined && cell ? { unit, cell } : undefined;
};

/** The unit of a row, where the indicator is surely given in another. */
export const missedMeasure = (indicator: Indicator): MissedMeasure | undefined => {
  const own = unitOf(indicator);
  if (!own) return undefined;
  const figures = figuresOf(indicator.values).flatMap(({ quantity }) =>
    quantity.unit === '' || quantity.unit === own.unit ? [quantity.value] : [],
  );
  const right = measureMissed(indicator.name, own.unit, figures);
  return right === undefined ? undefined : { name: indicator.name, ...own, right };
};

/** A row that counts whole things and gives a fraction of them in every figure. */
export const fractionOfWhole = (indicator: Indicator): FractionOfWhole | undefined => {
  // 其中：市办医院, of 每千人口床位数: a part is counted as its whole is.
  const own = indicator.part ? undefined : unitOf(indicator);
  if (!own || !wholes.has(own.unit) || mayHaveFractions.test(indicator.category + indicator.name)) return undefined;
  const figures = figuresOf(indicator.values).filter(({ quantity }) => quantity.unit === '' && quantity.scale === 1);
  const [first] = figures;
  return first && figures.length > 1 && figures.every(({ quantity }) => quantity.decimals > 0)
    ? { name: indicator.name, ...own, figure: first }
    : undefined;
};
