import { firstQuantityFrom, quantitiesOf } from '../model/document/by-prose';
import { changeWordsIn } from '../model/claims/change-statements';
import { timeOfFigure } from '../model/claims/claim-times';
import type { Claim } from '../model/claims/claims';
import { formatNumber, roundTo, scaleWord, yearlyGrowth } from '../model/figures/format-number';
import { growsIfSwapped } from '../model/tables/growth-columns';
import type { PlanDocument, Quantity } from '../model/types';
import { contentKey, matchNames } from '../model/claims/fact-names';
import { clauseStart } from '../model/marks/lists';
import { isFlowRow, type CellFact, type RowFact } from './facts';
import type { TextTableLink } from './text-table';
import { comparable, measureOf, timesApart } from './measures';
import { linkThreshold } from './thresholds';
import { yearOfCell } from './years';

/** “较2025年提高2.1个百分点，达到81.9%”, held against what the table gives for 2025. */
export interface ChangeStep {
  readonly change: Quantity;
  /** What it leads to: said with it, or the table's figure for the year it is to be reached in. */
  readonly level: { readonly quantity: Quantity };
  /** What it is said to start from, in the table. */
  readonly base: CellFact;
  readonly year: number;
  /** What the change comes to, from that base. */
  readonly right: string;
  readonly formula: string;
  /** The change follows from the two values. */
  readonly agrees: boolean;
  /** All three are whole percentages: as they are shown it does not follow, before they were rounded it may have. */
  readonly mayBeRounded: boolean;
}

const comparedYear = /(?:比|较|与)((?:19|20)\d\d)年[^，。；]{0,8}$/u;
const comparedOtherwise = /(?:比|较|与)(?:上年|去年|同期|基期|现状|十|“)[^，。；]{0,10}$/u;

/** A change that is said to lead to a level. */
interface StatedChange {
  readonly quantity: Quantity;
  readonly falling: boolean;
  /** What it is counted from. */
  readonly year: number;
  /** On the average of the years between. */
  readonly yearly: boolean;
}

/** The year a change is counted from: 比2025年, else the year before the period that it is said of (“十四五”期间). */
const startYear = (plan: PlanDocument, { prose, quantity }: Claim): number | undefined => {
  const { text } = prose.reading;
  const before = text.slice(Math.max(0, quantity.fullFrom - 24), quantity.fullFrom);
  const compared = comparedYear.exec(before)?.[1];
  if (compared !== undefined) return Number(compared);
  if (comparedOtherwise.test(before)) return undefined;
  const time = timeOfFigure(plan, prose, quantity.fullFrom);
  return time.several && time.start !== undefined ? time.start - 1 : undefined;
};

interface Expected {
  readonly value: number;
  readonly unit: string;
  readonly formula: string;
}

/** What the change is, from the base to the level; undefined where its unit says nothing of these two. */
const expectedOf = (change: Quantity, base: number, level: number, rate: boolean, down: boolean): Expected | undefined => {
  const [a, b] = [formatNumber(base), formatNumber(level)];
  const sign = down ? -1 : 1;
  if (change.unit === '百分点' || change.unit === '个百分点')
    return rate ? { value: sign * (level - base), unit: '个百分点', formula: down ? `${a} − ${b}` : `${b} − ${a}` } : undefined;
  if (change.unit === '%')
    return rate || base === 0
      ? undefined
      : { value: (sign * (level - base) * 100) / base, unit: '%', formula: down ? `(${a} − ${b}) ÷ ${a}` : `(${b} − ${a}) ÷ ${a}` };
  if (change.unit === '倍')
    return rate || base <= 0 || down ? undefined : { value: level / base - 1, unit: '倍', formula: `${b} ÷ ${a} − 1` };
  // 翻两番: doubled twice.
  if (change.unit === '番')
    return base > 0 && level > 0 ? { value: Math.log2(level / base), unit: '番', formula: `log2(${b} ÷ ${a})` } : undefined;
  return rate ? undefined : { value: sign * (level - base), unit: change.unit, formula: down ? `${a} − ${b}` : `${b} − ${a}` };
};

/** What the average of so many years is. */
const yearlyOf = (change: Quantity, base: number, level: number, rate: boolean, down: boolean, years: number): Expected | undefined => {
  const [a, b, n] = [formatNumber(base), formatNumber(level), String(years)];
  if (change.unit === '%') {
    const growth = rate ? undefined : yearlyGrowth(base, level, years);
    return growth === undefined ? undefined : { value: down ? -growth : growth, unit: '%', formula: `(${b} ÷ ${a})^(1/${n}) − 1` };
  }
  const whole = change.unit === '番' || change.unit === '倍' ? undefined : expectedOf(change, base, level, rate, down);
  return whole && { ...whole, value: whole.value / years, formula: `(${whole.formula}) ÷ ${n}` };
};

/** Units of a change that have no scale of their own. */
const relative = new Set(['%', '百分点', '个百分点', '倍', '番']);

/** A level so many times its base, or so small a part of it, is given in another unit: consistency/text-unit speaks of it. */
const farApart = 500;

const isHedged = ({ high, approximate }: Quantity): boolean => high !== undefined || approximate;

const stepOf = (
  plan: PlanDocument,
  { quantity: q, falling, year, yearly }: StatedChange,
  level: Claim,
  linked: readonly TextTableLink[],
): ChangeStep | undefined => {
  if (isHedged(q) || isHedged(level.quantity) || level.quantity.comparator !== undefined) return undefined;
  if (q.comparator !== undefined && q.comparator !== '>=') return undefined;
  const years = yearly && level.year !== undefined ? level.year - year : 1;
  if (years < 1) return undefined;
  for (const { row, measure, countedOnly, cell } of linked) {
    const base = row.cells.find(
      (c) => c !== cell && yearOfCell(c, plan) === year && c.value.column.valueKind !== 'target' && comparable(c.measure, measure),
    );
    // One number in units of two sizes: consistency/text-unit speaks of it.
    if (cell && timesApart(measure, cell.measure) !== undefined) continue;
    if (countedOnly || !base || base.measure.comparator !== undefined || base.measure.high !== undefined || base.measure.approximate)
      continue;
    const times = Math.abs(measure.low / base.measure.low);
    // Values that seem to be swapped lead nowhere.
    if (times > farApart || times < 1 / farApart || growsIfSwapped(row.indicator)) continue;
    const unit = level.quantity.scale;
    const scale = measure.low === 0 || level.quantity.value === 0 ? 1 : measure.low / (level.quantity.value / unit);
    const [from, to] = [base.measure.low / scale, measure.low / scale];
    const rate = measure.dimension === 'percent';
    const of = (a: number, b: number): Expected | undefined =>
      yearly ? yearlyOf(q, a, b, rate, falling, years) : expectedOf(q, a, b, rate, falling);
    const expected = of(from, to);
    if (!expected) continue;
    const stated = relative.has(q.unit) ? q.value : q.value / unit;
    const slackOf = (tolerance: number): number =>
      q.unit === '%' ? (100 * tolerance) / Math.abs(from) : q.unit === '倍' ? tolerance / Math.abs(from) : tolerance;
    const slack =
      q.unit === '番'
        ? 0.1
        : q.tolerance / (stated === q.value ? 1 : unit) +
          (base.quantity.decimals > 0 || base.measure.scale > 1 || rate ? slackOf(base.measure.tolerance / scale) : 0) / years +
          (level.quantity.decimals > 0 || unit > 1 || rate ? slackOf(measure.tolerance / scale) : 0) / years;
    const least = stated - slack - 1e-9;
    const within = expected.value >= least && (q.comparator === '>=' || expected.value <= stated + slack + 1e-9);
    const whole = [q, base.quantity, level.quantity].every(({ decimals }) => decimals === 0);
    const mayBeRounded = within && rate && !yearly && whole && q.comparator === undefined && Math.abs(expected.value - stated) > 1 - 1e-9;
    const agrees = within && !mayBeRounded;
    const right = formatNumber(roundTo(expected.value, q.decimals), q.decimals);
    const words = relative.has(q.unit) ? expected.unit : scaleWord(unit) + expected.unit;
    return { change: q, level, base, year, right: `${right}${words}`, formula: expected.formula, agrees, mayBeRounded };
  }
  return undefined;
};

/** 较2025年提高2.1个百分点，达到81.9%: the change before the level. */
const changeBefore = (plan: PlanDocument, change: Claim | undefined, level: Claim): StatedChange | undefined => {
  if (change?.kind !== 'change' || level.name !== change.name || level.prose !== change.prose) return undefined;
  const year = startYear(plan, change);
  return year === undefined || change.quantity.comparator !== undefined
    ? undefined
    : { quantity: change.quantity, falling: change.verb === 'down', year, yearly: false };
};

/** What leads from a level to a change behind it: ，比2020年| or ， alone. */
const behindLevel = /^[，,（(]?(?:(?:比|较)((?:19|20)\d\d)年(?:底|末)?(?:相比)?[，,]?)?$/u;

/** 达到84.1%，比2020年提高5.7个百分点，年均提高1.1个百分点: the changes behind the level. */
const changesBehind = (plan: PlanDocument, level: Claim): readonly StatedChange[] => {
  const { text } = level.prose.reading;
  const quantities = quantitiesOf(level.prose);
  const found: StatedChange[] = [];
  /** 比2030年增长50%，年均增长8.4%: the average is from there, too. */
  let since: number | undefined;
  let before = level.quantity;
  for (const quantity of quantities.slice(firstQuantityFrom(quantities, before.to))) {
    if (quantity.kind === 'year') continue;
    const between = text.slice(before.fullTo, quantity.fullFrom);
    const words = quantity.kind === 'value' && between.length < 24 ? changeWordsIn(between) : undefined;
    const lead = words && behindLevel.exec(between.slice(0, words.at));
    // 分别达到3.2亿吨和3800万人次，年均增长5.3%和6.6%: one change for each of several levels.
    if (!words || !lead || /^[、和与及][ \u3000]?\d/u.test(text.slice(quantity.fullTo, quantity.fullTo + 3))) break;
    const { baseline } = plan.meta;
    const ahead = baseline !== undefined && level.year !== undefined && level.year > baseline;
    // 达到13500家，净增3640家: what a goal adds in all, it adds to what there is.
    const wholePeriod = level.year === plan.meta.period?.end && !/当年|年内|本年/u.test(between);
    const sinceNow = ahead && (words.yearly || (wholePeriod && /净增/u.test(between)));
    if (lead[1] !== undefined) since = Number(lead[1]);
    const year = lead[1] === undefined ? (sinceNow ? (since ?? baseline) : undefined) : since;
    if (year !== undefined) found.push({ quantity, falling: words.falling, year, yearly: words.yearly });
    before = quantity;
  }
  return found;
};

/** Growth is given at constant prices, and intensities are reckoned with them: no figures of a table give it. */
const atConstantPrices = /生产总值|增加值|GDP|产值|收入|消费|支出|单位|能耗|强度|总额/u;
/** 亿元生产总值死亡率 counts deaths. */
const mayBeAtConstantPrices = (name: string): boolean =>
  atConstantPrices.test(name) && !/(?:死亡|伤亡|事故|发病|发案)(?:率|人数)$/u.test(name);
const perYear = /年均|每年|同比|平均|累计/u;

/** The row that a change is said of, and its figures for the year that it is counted from and for that of the claim. */
const endsOf = (
  plan: PlanDocument,
  { quantity: q, year, prose, name, context }: Claim,
  rows: readonly RowFact[],
): { readonly since: number; readonly row: RowFact; readonly from: CellFact; readonly to: CellFact } | undefined => {
  const { text } = prose.reading;
  const since = comparedYear.exec(text.slice(Math.max(0, q.fullFrom - 24), q.fullFrom))?.[1];
  if (since === undefined || year === undefined || Number(since) >= year) return undefined;
  if (perYear.test(text.slice(clauseStart(text, q.fullFrom, '，。；;', 60), q.fullFrom))) return undefined;
  const [row, ...others] = rows.filter((each) => (matchNames(name, each.name, context, each.context)?.score ?? 0) >= linkThreshold);
  if (!row || others.length > 0) return undefined;
  const [base, level] = [Number(since), year].map((each) => row.cells.filter((cell) => yearOfCell(cell, plan) === each));
  const [from, to] = [base?.[0], level?.[0]];
  if (!from || !to || base?.length !== 1 || level?.length !== 1 || from.measure.dimension === 'percent') return undefined;
  if (!comparable(from.measure, to.measure) || from.measure.comparator !== undefined) return undefined;
  const plain = [from, to].every(({ measure }) => measure.high === undefined && !measure.approximate && measure.low > 0);
  return plain ? { since: Number(since), row, from, to } : undefined;
};

/** 死亡率比2025年下降45%以上: a change alone, held against what the row gives for both years. */
const changeAlone = (plan: PlanDocument, change: Claim, rows: readonly RowFact[]): ChangeStep | undefined => {
  const { quantity: q, kind, verb } = change;
  if (kind !== 'change' || (verb !== 'up' && verb !== 'down') || q.unit !== '%' || isHedged(q)) return undefined;
  if (q.comparator !== undefined && q.comparator !== '>=') return undefined;
  if (mayBeAtConstantPrices(change.name.text)) return undefined;
  const ends = endsOf(plan, change, rows);
  if (!ends) return undefined;
  const { since, from: a, to: b } = ends;
  const down = verb === 'down';
  if (b.measure.comparator?.startsWith(down ? '>' : '<') ?? false) return undefined;
  const expected = expectedOf(q, a.measure.low / a.measure.factor, b.measure.low / a.measure.factor, false, down);
  if (!expected) return undefined;
  const slack = q.tolerance + (100 * (a.measure.tolerance + b.measure.tolerance)) / a.measure.low + 1e-9;
  const agrees = expected.value >= q.value - slack && (q.comparator === '>=' || expected.value <= q.value + slack);
  // A rise instead of a fall is another figure.
  if (expected.value <= 0) return undefined;
  const right = `${formatNumber(roundTo(expected.value, Math.max(q.decimals, 1)))}%`;
  return { change: q, level: b, base: a, year: since, right, formula: expected.formula, agrees, mayBeRounded: false };
};

/** 新增200家|（同期退出60家）, |，净增140家: what is added is more than what is gained. */
const alsoLeaving = /^[（(，,](?:[^。；;（()）]{0,12}(?:退出|关[停闭]|淘汰|注销|撤[并销]|扣除|核减|拆除|报废)|(?:实际)?净增)/u;
const longestLeaving = 20;

/** 龙头企业较2025年新增62家: what is added since a year, held against what the row gives for both years. */
const additionAlone = (plan: PlanDocument, addition: Claim, rows: readonly RowFact[]): ChangeStep | undefined => {
  const { quantity: q, kind } = addition;
  if (kind !== 'addition' || q.comparator !== undefined || isHedged(q)) return undefined;
  if (alsoLeaving.test(addition.prose.reading.text.slice(q.fullTo, q.fullTo + longestLeaving))) return undefined;
  const ends = endsOf(plan, addition, rows);
  if (!ends || isFlowRow(ends.row)) return undefined;
  const { since, from, to } = ends;
  if (to.measure.comparator?.startsWith('<') === true) return undefined;
  const measure = measureOf(q);
  const added = to.measure.low - from.measure.low;
  if (measure.dimension !== to.measure.dimension || added <= 0) return undefined;
  const agrees = Math.abs(added - measure.low) <= measure.tolerance + from.measure.tolerance + to.measure.tolerance + 1e-9;
  const unit = measure.factor * q.scale;
  const right = `${formatNumber(roundTo(added / unit, q.decimals), q.decimals)}${scaleWord(q.scale)}${q.unit}`;
  const formula = `${formatNumber(to.measure.low / unit)} − ${formatNumber(from.measure.low / unit)}`;
  return { change: q, level: to, base: from, year: since, right, formula, agrees, mayBeRounded: false };
};

/** Changes said to lead from a base year to a level, recomputed with what the table gives for that year. */
export const changeStepsOf = (
  plan: PlanDocument,
  claims: readonly Claim[],
  ofClaims: ReadonlyMap<Claim, readonly TextTableLink[]>,
  byContent: ReadonlyMap<string, readonly RowFact[]>,
): ChangeStep[] => {
  const steps = claims.flatMap((level, i) => {
    const linked = level.kind === 'level' ? ofClaims.get(level) : undefined;
    if (!linked) return [];
    const before = changeBefore(plan, claims[i - 1], level);
    return [...(before ? [before] : []), ...changesBehind(plan, level)].flatMap((change) => stepOf(plan, change, level, linked) ?? []);
  });
  const told = new Set(steps.map(({ change }) => change));
  const alone = claims.flatMap((claim) => {
    if (told.has(claim.quantity) || (claim.kind !== 'change' && claim.kind !== 'addition')) return [];
    const rows = byContent.get(contentKey(claim.name)) ?? [];
    return changeAlone(plan, claim, rows) ?? additionAlone(plan, claim, rows) ?? [];
  });
  return alone.length === 0 ? steps : [...steps, ...alone];
};
