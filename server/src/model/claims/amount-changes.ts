import { slackOf } from '../figures/quantity-sums';
import { keptByText } from '../../text/keep';
import { quantitiesOf } from '../document/by-prose';
import { changeWordsIn, isRunning } from './change-statements';
import { timeOfFigure } from './claim-times';
import { mayBeReal } from './recomputed-changes';
import { formatNumber, roundTo, scaleWord, yearlyGrowth } from '../figures/format-number';
import { listedByProse } from '../kept/listed';
import { counted } from './addends';
import type { PlanDocument, Prose, Quantity } from '../types';

/** “达到5600张，比2025年新增2400张，增长57%”: a level, what it has more than before, and a growth that the two do not give. */
export interface WrongGrowth {
  readonly prose: Prose;
  readonly to: Quantity;
  readonly amount: Quantity;
  readonly change: Quantity;
  /** What the level had been, as a message writes it. */
  readonly base: string;
  readonly right: string;
  readonly formula: string;
}

/** ，比2025年|新增: from the level to its amount. */
const behindLevel =
  /^[，,（(]?(?:比|较)(?:(?<year>(?:19|20)\d\d)年|“?十[一二三四五]五”?(?:时期|期间|期?末)?|上年|去年)(?:同期|底|末)?(?:相比)?[，,]?(?:净|共|累计)?(?:新增|净增|增加|增长|减少|下降|压减)(?:了)?$/u;
/** ，|增长: from the amount to the growth, and from that to the yearly average. */
const behindAmount = /^(?:[，,、（(]|累计|五年)*$/u;
const longestGap = 20;

/** The base, the growth and how they are reckoned; `low` and `high` are what rounding of both figures allows. */
interface Reckoned {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly formula: string;
}

const reckon = (to: Quantity, amount: Quantity, falling: boolean, years: number | undefined): Reckoned | undefined => {
  const sign = falling ? -1 : 1;
  const of = (level: number, moved: number): number | undefined => {
    const base = level - sign * moved;
    if (base <= 0 || level <= 0) return undefined;
    if (years === undefined) return (moved / base) * 100;
    const growth = yearlyGrowth(base, level, years);
    return growth === undefined ? undefined : sign * growth;
  };
  const value = of(to.value, amount.value);
  const corners = [-1, 1].flatMap((a) => [-1, 1].map((b) => of(to.value + a * slackOf(to), amount.value + b * slackOf(amount))));
  const sure = corners.flatMap((corner) => corner ?? []);
  if (value === undefined || sure.length < corners.length) return undefined;
  const scale = to.scale;
  const [moved, base] = [formatNumber(amount.value / scale), formatNumber(roundTo((to.value - sign * amount.value) / scale, 6))];
  const formula = years === undefined ? `${moved} ÷ ${base}` : `(${formatNumber(to.value / scale)} ÷ ${base})^(1/${String(years)}) − 1`;
  return { value, low: Math.min(...sure), high: Math.max(...sure), formula };
};

/** A growth held against its level and amount: right, or with what it should be. */
const held = (
  { prose, to, amount, change }: Pick<WrongGrowth, 'prose' | 'to' | 'amount' | 'change'>,
  falling: boolean,
  years: number | undefined,
): WrongGrowth | undefined => {
  const reckoned = reckon(to, amount, falling, years);
  // One off by no more than its last digit was cut off or rounded elsewhere.
  const slack = 2 * change.tolerance + 1e-9;
  if (!reckoned || mayBeReal({ prose, to, change }, reckoned.value)) return undefined;
  if (change.value >= reckoned.low - slack && change.value <= reckoned.high + slack) return undefined;
  const sign = falling ? -1 : 1;
  const base = `${formatNumber(roundTo((to.value - sign * amount.value) / to.scale, 6))}${scaleWord(to.scale)}${to.unit}`;
  const right = `${formatNumber(roundTo(reckoned.value, change.decimals), change.decimals)}%`;
  return { prose, to, amount, change, base, right, formula: reckoned.formula };
};

const growthsBehind = (plan: PlanDocument, prose: Prose, figures: readonly Quantity[], index: number): WrongGrowth[] => {
  const { text } = prose.reading;
  const [to, amount] = [figures[index], figures[index + 1]];
  if (!to || !amount || to.unit !== amount.unit || to.unit === '' || to.unit === '%' || ![to, amount].every(counted)) return [];
  const between = text.slice(to.fullTo, amount.fullFrom);
  const lead = between.length > 2 * longestGap ? null : behindLevel.exec(between);
  if (!lead) return [];
  const year = timeOfFigure(plan, prose, to.fullFrom).year;
  const since = lead.groups?.['year'];
  const years = year !== undefined && since !== undefined && year > Number(since) ? year - Number(since) : undefined;
  const moved = changeWordsIn(between);
  const found: WrongGrowth[] = [];
  let edge = amount.fullTo;
  for (const change of figures.slice(index + 2, index + 4)) {
    const gap = text.slice(edge, change.fullFrom);
    const words = gap.length > longestGap || change.unit !== '%' || !counted(change) ? undefined : changeWordsIn(gap);
    if (!words || !behindAmount.test(gap.slice(0, words.at)) || (words.yearly && years === undefined)) break;
    // A word of the other direction speaks of something else.
    if (words.falling !== (moved?.falling ?? false)) break;
    const wrong = held({ prose, to, amount, change }, words.falling, words.yearly ? years : undefined);
    if (wrong) found.push(wrong);
    edge = change.fullTo;
  }
  return found;
};

/** ，分别|比2020年增加: between levels and their amounts, told in turn. */
const inTurn = /^[，,]?分别(?=[比较])/u;
const nextInTurn = /^(?:[、，,]|和|与|及|以及)$/u;
const mostInTurn = 4;

/** The figures of one unit from an index on that stand in one list: 1845人|和|2450人. */
const listFrom = (text: string, figures: readonly Quantity[], index: number): readonly Quantity[] => {
  let end = index + 1;
  while (end < figures.length && nextInTurn.test(text.slice(figures[end - 1]?.fullTo, figures[end]?.fullFrom))) end += 1;
  return figures.slice(index, end);
};

/** “医师10820人、护士12880人，分别比2020年增加1845人和2450人，增长20.6%和23.5%”: growths told in turn, of which one at least comes out. */
const growthsInTurn = (prose: Prose, figures: readonly Quantity[], index: number): WrongGrowth[] => {
  const { text } = prose.reading;
  const [last, first] = [figures[index], figures[index + 1]];
  const between = last && first && first.fullFrom - last.fullTo <= 2 * longestGap ? text.slice(last.fullTo, first.fullFrom) : '';
  if (!inTurn.test(between) || !behindLevel.test(between.replace('分别', ''))) return [];
  const amounts = listFrom(text, figures, index + 1);
  const growths = listFrom(text, figures, index + 1 + amounts.length);
  const many = amounts.length;
  const levels = figures.slice(Math.max(0, index + 1 - many), index + 1);
  const gap = text.slice(amounts.at(-1)?.fullTo, growths[0]?.fullFrom);
  const words = gap.length > longestGap ? undefined : changeWordsIn(gap.replace('分别', ''));
  if (many < 2 || many > mostInTurn || growths.length !== many || levels.length !== many || !words || words.yearly) return [];
  if (words.falling !== (changeWordsIn(between)?.falling ?? false) || !behindAmount.test(gap.replace('分别', '').slice(0, words.at)))
    return [];
  // The levels stand in one clause; a stop among them begins another.
  if (/[。；;：:]/u.test(text.slice(levels[0]?.fullFrom, last?.fullTo))) return [];
  const judged = levels.map((to, i) => ({ prose, to, amount: amounts[i] ?? to, change: growths[i] ?? to }));
  const whole = judged.every(
    ({ to, amount, change }) =>
      to.unit === amount.unit && to.unit !== '' && to.unit !== '%' && change.unit === '%' && [to, amount, change].every(counted),
  );
  const wrong = whole ? judged.flatMap((each) => held(each, words.falling, undefined) ?? []) : [];
  return wrong.length < many ? wrong : [];
};

const mayCompare = keptByText((text: string): boolean => text.includes('比') || text.includes('较'));

const none: readonly never[] = [];

/** All growths that do not follow from a level and what it has more than before. */
export const wrongGrowthsOf = listedByProse(
  (plan, prose): readonly WrongGrowth[] => {
    if (!isRunning(prose) || !mayCompare(prose.kept)) return none;
    const figures = quantitiesOf(prose).filter(({ kind }) => kind === 'value' || kind === 'range');
    return figures.length < 3
      ? none
      : figures.flatMap((_, index) => [
          ...growthsBehind(plan, prose, figures, index),
          ...(prose.kept.text.includes('分别') ? growthsInTurn(prose, figures, index) : []),
        ]);
  },
  { before: 1 },
);
