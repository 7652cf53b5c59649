import { changeStatementsOf, type ChangeStatement } from './change-statements';
import {
  difference,
  formatNumber,
  growth,
  roundTo,
  scaleWord,
  simpleYearlyGrowth,
  truncateTo,
  yearlyGrowth,
} from '../figures/format-number';
import type { PlanDocument, Quantity } from '../types';
import { yearlyFromBase } from './yearly-from-base';

/** What is wrong with a stated change: `value` = it does not follow; `simple` = the whole divided by the years where a yearly average is compound; `cut` = cut off, not rounded. */
export interface WrongChange {
  readonly kind: 'value' | 'simple' | 'cut' | 'direction';
  readonly right: string;
  readonly formula: string;
}

/** Plans are made for five years, and look ahead for ten and fifteen. */
const usualYears = 5;
const likelyYears = [5, 10, 15];
/** Another year in the sentence may be where it starts. */
const mayStartElsewhere = /(?:19|20)\d\d年|以来|近|过去/u;
const anyYears = Array.from({ length: 15 }, (_, i) => i + 1);
/** 三年来, 近四年: years that the sentence names. */
const namedYears = /[两二三四六七八九](?=年)|(?<=\D)\d{1,2}(?=年(?:来|间|内|累计|，))/gu;

/** The numbers of years that a change may be said over where none are stated. */
const yearsFor = ({ prose, change }: ChangeStatement): readonly number[] => {
  const { text } = prose.reading;
  const sentence =
    text
      .slice(Math.max(0, change.from - 120), change.from)
      .split(/[。；;]/u)
      .at(-1) ?? '';
  const named = Array.from(
    sentence.matchAll(namedYears),
    ([word]) => Number(word) || (word === '两' ? 2 : '一二三四五六七八九'.indexOf(word) + 1),
  );
  return mayStartElsewhere.test(sentence) ? anyYears : [...likelyYears, ...named];
};

const span = (q: Quantity): readonly [number, number] =>
  q.decimals === 0 && q.scale === 1 && q.unit !== '%' ? [q.value, q.value] : [q.value - q.tolerance, q.value + q.tolerance];

/** Does the stated figure lie between the least and the greatest that rounded inputs allow? */
const within = (stated: Quantity, scale: number, low: number, high: number): boolean => {
  const [value, slack] = [stated.value / scale, stated.tolerance / scale];
  return value + slack + 1e-9 >= Math.min(low, high) && value - slack - 1e-9 <= Math.max(low, high);
};

const corners = (
  { from, to, aimed }: ChangeStatement,
  of: (a: number, b: number) => number | undefined,
): readonly [number, number] | undefined => {
  // What is aimed at is set, not measured and rounded.
  const ends = aimed ? ([to.value] as const) : span(to);
  const values = span(from).flatMap((a) => ends.flatMap((b) => of(a, b) ?? []));
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
};

const shown = (quantity: Quantity): string => formatNumber(quantity.value / quantity.scale);

type Judge = (of: (x: number, y: number) => number | undefined, formula: string, unit: string, scale?: number) => WrongChange | undefined;

/** Holds a stated change against what its two values give. */
const judgeOf =
  (statement: ChangeStatement): Judge =>
  (of, formula, unit, scale = 1) => {
    const { change, falling, from, to } = statement;
    const signed = falling ? -1 : 1;
    const bounds = corners(statement, (x, y) => {
      const value = of(x, y);
      return value === undefined ? undefined : signed * value;
    });
    const exact = of(from.value, to.value);
    if (!bounds || exact === undefined) return undefined;
    if (within(change, scale, bounds[0], bounds[1])) {
      const rounded = roundTo(signed * exact, change.decimals);
      const cut = truncateTo(signed * exact, change.decimals);
      // Only where the inputs are exact is a last digit that was cut off sure.
      const sure = bounds[1] - bounds[0] < 1e-9 && change.value / scale === cut && cut !== rounded;
      return sure ? { kind: 'cut', right: `${formatNumber(rounded, change.decimals)}${unit}`, formula } : undefined;
    }
    // 166.67 written as 166.6.
    if (signed * exact > 0 && change.value / scale === truncateTo(signed * exact, change.decimals))
      return { kind: 'cut', right: `${formatNumber(roundTo(signed * exact, change.decimals), change.decimals)}${unit}`, formula };
    const right = formatNumber(roundTo(Math.abs(exact), Math.max(change.decimals, 0)), change.decimals);
    if (signed * exact < 0 && within(change, scale, -bounds[1], -bounds[0]))
      return { kind: 'direction', right: `${right}${unit}`, formula };
    return { kind: 'value', right: `${right}${unit}`, formula: `${formula} = ${formatNumber(roundTo(exact, change.decimals + 1))}${unit}` };
  };

/** Output is given at the prices of each year, its growth at constant ones (国家统计局《地区生产总值核算》), unless the words say 按现价. */
const output = /(?:生产总值|增加值|GDP|经济总量)[^。；;]{0,40}$/u;
const atCurrentPrices = /现价|现行价格|当年价|名义/u;
/** By how much, at most, prices make the growth of a value larger than that of what it is of. */
const byPrices = 0.45;

/** May a growth be one at constant prices: that of output, and somewhat less than its figures give? */
export const mayBeReal = ({ prose, to, change }: Pick<ChangeStatement, 'prose' | 'to' | 'change'>, exact: number | undefined): boolean => {
  const { text } = prose.reading;
  return (
    exact !== undefined &&
    change.value < exact &&
    change.value > exact * (1 - byPrices) &&
    output.test(text.slice(Math.max(0, to.fullFrom - 60), to.fullFrom)) &&
    !atCurrentPrices.test(text.slice(to.fullTo, change.fullFrom))
  );
};

/** Are all three figures of a statement exact ones? */
const isExact = ({ from, to, change }: ChangeStatement): boolean =>
  ![from, to, change].some((q) => q.high !== undefined || q.approximate || q.comparator !== undefined);

/** 5.9%|（按可比价计算）, （同口径）, （剔除基数调整）: reckoned from other figures than those told. */
const onOtherBasis = /^[（(][^（()）]{0,12}(?:可比|不变价|价格因素|口径|剔除|扣除)/u;
const isOnOtherBasis = ({ prose, fullTo }: Quantity): boolean => onOtherBasis.test(prose.reading.text.slice(fullTo, fullTo + 20));

/** 由18.5%上升到22.3%，提高3.8%: the difference of two rates, which counts percentage points, given as a percentage. */
export const isDifferenceInPercent = (statement: ChangeStatement): boolean => {
  const { from, to, change, yearly } = statement;
  if (yearly || [from, to, change].some(({ unit }) => unit !== '%') || !isExact(statement)) return false;
  const judge = judgeOf(statement);
  return judge(difference2, '', '%') === undefined && judge(growth, '', '%') !== undefined;
};

/** The yearly average of the moves of a level: 年增加 may be what a yearly output gains. */
const yearlyWords = /年均|年平均|平均每年/u;
/** 年均产量由|: what is given for each year already may grow by so much. */
const eachYear = /[每均][^，,。；;]{0,12}$/u;

/** 由94.7万人增加到116.5万人，年均增加21.8万人: the whole change, to its last digit, given as that of each year. */
const wholeAsYearly = ({ from, to, change, years = usualYears, falling, prose }: ChangeStatement): WrongChange | undefined => {
  const { text } = prose.reading;
  const whole = falling ? difference(from.value, to.value) : difference(to.value, from.value);
  const [first, last] = from.from < to.from ? [from, to] : [to, from];
  if (change.unit !== from.unit || change.unit === '' || years < 2 || Math.abs(whole - change.value) > 1e-9 * change.value)
    return undefined;
  if (
    !yearlyWords.test(text.slice(last.fullTo, change.fullFrom)) ||
    eachYear.test(text.slice(Math.max(0, first.fullFrom - 30), first.fullFrom))
  )
    return undefined;
  const unit = `${scaleWord(change.scale)}${change.unit}`;
  const decimals = change.decimals + 1;
  const right = `${formatNumber(roundTo(whole / years / change.scale, decimals))}${unit}`;
  const [a, b] = falling ? [to, from] : [from, to];
  const formula = `(${shown(b)} − ${shown(a)}) ÷ ${String(years)} = ${right}`;
  return { kind: 'value', right, formula };
};

/** The statements of change of a plan that are recomputed. */
export const judgedStatementsOf = (plan: PlanDocument): readonly ChangeStatement[] => [
  ...changeStatementsOf(plan),
  ...yearlyFromBase(plan),
];

/** Recomputes a stated change; undefined where it follows or cannot be told. Statistics give yearly averages as compound growth (国家统计局). */
export const wrongChange = (statement: ChangeStatement): WrongChange | undefined => {
  const { change, yearly, years, from, to } = statement;
  if (!isExact(statement) || isOnOtherBasis(change)) return undefined;
  const [a, b] = [shown(from), shown(to)];
  const judge = judgeOf(statement);
  const rate = from.unit === '%';
  if (change.unit === '百分点' || change.unit === '个百分点') {
    if (!rate) return undefined;
    if (!yearly) return judge(difference2, `${b} − ${a}`, '个百分点');
    return years === undefined ? undefined : judge((x, y) => (y - x) / years, `(${b} − ${a}) ÷ ${String(years)}`, '个百分点');
  }
  if (change.unit === '%') {
    if (yearly) {
      if (rate) return undefined;
      const over = (n: number): WrongChange | undefined =>
        judge((x, y) => yearlyGrowth(x, y, n), `(${b} ÷ ${a})^(1/${String(n)}) − 1`, '%');
      // Nobody says over how many years: it is wrong where it would be over any.
      if (years === undefined && yearsFor(statement).some((n) => (over(n)?.kind ?? 'cut') === 'cut')) return undefined;
      const n = years ?? usualYears;
      const compound = over(n);
      if (!compound || compound.kind === 'cut') return compound;
      const simple = judge((x, y) => simpleYearlyGrowth(x, y, n), '', '%');
      if (simple === undefined || simple.kind === 'cut') return { ...compound, kind: 'simple' };
      return mayBeReal(statement, yearlyGrowth(from.value, to.value, n)) ? undefined : compound;
    }
    // Of the difference of two rates number/percent-point speaks.
    if (isDifferenceInPercent(statement) || mayBeReal(statement, growth(from.value, to.value))) return undefined;
    return judge(growth, `(${b} − ${a}) ÷ ${a}`, '%');
  }
  if (yearly) return wholeAsYearly(statement);
  if (change.unit === '倍') return judge((x, y) => (x === 0 ? undefined : y / x - 1), `${b} ÷ ${a} − 1`, '倍');
  if (change.unit === from.unit && change.unit !== '') {
    const alike = from.scale === change.scale && to.scale === change.scale;
    const formula = alike ? `${b} − ${a}` : `${b}${scaleWord(to.scale)} − ${a}${scaleWord(from.scale)}`;
    return judge((x, y) => difference(y, x) / change.scale, formula, `${scaleWord(change.scale)}${change.unit}`, change.scale);
  }
  return undefined;
};

const difference2 = (x: number, y: number): number => difference(y, x);
