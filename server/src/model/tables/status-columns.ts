import { difference } from '../figures/format-number';
import { coarserTolerance, judgedDirection, levelIn, sameMeasure } from './levels';
import type { Column, Indicator, PlanCell, PlanTable, Quantity } from '../types';

/** A row whose status says otherwise than its figures. */
export interface WrongStatus {
  readonly name: string;
  readonly status: PlanCell;
  readonly planned: PlanCell;
  readonly reached: PlanCell;
  /** What the figures say. */
  readonly met: boolean;
}

const statusHeader =
  /^(?:是否(?:完成|达标|实现)(?:目标)?|(?:目标)?(?:完成|达标|实现)(?:情况|与否|状态|结果|评价)|完成结果|评估结果|评价结果)$/u;
const done = /^(?:已|全面|提前|超额|如期|按期|圆满)?(?:完成|达标|实现|达到)(?:目标)?$|^是$|^[√✓]$/u;
const undone = /^(?:未|没有|尚未|未能)(?:完成|达标|实现|达到)(?:目标)?$|^否$|^[×✗]$/u;

/** What a status cell says; undefined for 基本完成, 进展顺利 and all that weighs. */
const saidIn = ({ text }: PlanCell): boolean | undefined => (done.test(text) ? true : undone.test(text) ? false : undefined);

/** Up or down as its bound says or the indicator has it; a goal above what it started from is there to be reached, one below may be let go of. */
const directionOf = (indicator: Indicator, planned: Quantity, base: Quantity | undefined): 'up' | 'down' | undefined => {
  if (planned.comparator) return planned.comparator.startsWith('>') ? 'up' : 'down';
  const known = judgedDirection(indicator);
  const untold = indicator.direction === undefined && indicator.kind !== 'growth' && indicator.kind !== 'completion';
  if (known || !untold || !base || !sameMeasure(base, planned)) return known;
  return difference(planned.value, base.value) > 0 ? 'up' : undefined;
};

/** The one number of a cell that stands for the whole period: [16.0]. */
const totalIn = (cell: PlanCell): Quantity | undefined => {
  const { value } = cell;
  const quantity = value?.kind === 'number' && value.cumulative ? value.quantity : undefined;
  return quantity && quantity.high === undefined && !quantity.approximate && quantity.value >= 0 ? quantity : undefined;
};

/** What is brought down is better for being more. */
const broughtDown = /(?<!沉)降|减|压|消除|削|淘汰|化解|退出|治理|整治|修复|改造/u;
/** What a total of keeps below a limit. */
const limited =
  /用地|占用|占地|消耗|消费|能耗|耗|排放|用水|用量|伤|亡|事故|灾|火|债|欠|案|投诉|支出|费用|成本|违|采伐|开采|采矿|矿山数|围填|填海|取水|沉降|流失|赤字|拆除|拆迁|宅基地|开发强度|岸线/u;

/** What is done over a whole period is there to be done: the more the better, but for what is held below a limit. */
const directionOfTotal = ({ direction, name }: Indicator, { comparator }: Quantity): 'up' | 'down' | undefined => {
  if (comparator) return comparator.startsWith('>') ? 'up' : 'down';
  if (broughtDown.test(name)) return 'up';
  return direction === 'down' || direction === 'steady' || limited.test(name) ? undefined : 'up';
};

/** The column with the goals, the one with what was reached, and the years before both. */
const columnsOf = (
  table: PlanTable,
): { readonly planned: Column; readonly reached: Column; readonly base: Column | undefined } | undefined => {
  const values = table.columns.filter(({ role, valueKind }) => role === 'value' && valueKind !== 'completion');
  const goals = values.filter(({ valueKind }) => valueKind === 'target');
  const [planned] = goals;
  if (!planned || goals.length !== 1) return undefined;
  const after = values.filter((c) => c !== planned && (c.valueKind === 'actual' || (c.year !== undefined && c.year === planned.year)));
  const reached = after.filter((c) => c.year === undefined || planned.year === undefined || c.year === planned.year).at(-1);
  const base = values.find((c) => c !== planned && c !== reached && c.year !== undefined && c.year < (planned.year ?? Infinity));
  return reached && reached !== base ? { planned, reached, base } : undefined;
};

/** Is the goal met, beyond doubt of rounding? */
const isMet = (direction: 'up' | 'down', planned: Quantity, reached: Quantity): boolean => {
  const short = direction === 'up' ? difference(planned.value, reached.value) : difference(reached.value, planned.value);
  return short <= coarserTolerance(planned, reached) + 1e-9;
};

/** 未完成 beside figures that reach their goal, 完成 beside figures that do not. */
export function* wrongStatuses(table: PlanTable, indicators: readonly Indicator[]): Generator<WrongStatus> {
  const column = table.columns.find(({ header }) => statusHeader.test(header));
  const columns = column && indicators.length > 0 ? columnsOf(table) : undefined;
  if (!column || !columns) return;
  for (const indicator of indicators) {
    const row = table.rows[indicator.row];
    const [status, planned, reached] = [column, columns.planned, columns.reached].map((c) => row?.[c.index]);
    const said = status && !status.merged ? saidIn(status) : undefined;
    if (!status || !planned || !reached || said === undefined || planned.merged || reached.merged) continue;
    const totals = totalIn(planned) && totalIn(reached) ? totalIn : undefined;
    const [goal, level] = [planned, reached].map((cell) => (totals ? totals(cell) : levelIn(cell, cell.value)));
    if (!goal || !level || level.comparator || !sameMeasure(goal, level)) continue;
    const base = columns.base && row?.[columns.base.index];
    const direction = totals ? directionOfTotal(indicator, goal) : directionOf(indicator, goal, base && levelIn(base, base.value));
    if (!direction) continue;
    const met = isMet(direction, goal, level);
    if (met !== said) yield { name: indicator.name, status, planned, reached, met };
  }
}
