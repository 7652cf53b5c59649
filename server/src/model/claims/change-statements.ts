import { parseUnit } from '../../lexicon/units';
import { keptByText } from '../../text/keep';
import { startLead } from './claim-subjects';
import { timeOfFigure, timeOfStart } from './claim-times';
import { quantitiesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import type { PlanDocument, Prose, Quantity } from '../types';

/** “从X上升到Y，年均增长Z%”: two values of one thing and the change between them. */
export interface ChangeStatement {
  readonly prose: Prose;
  readonly from: Quantity;
  readonly to: Quantity;
  readonly change: Quantity;
  /** The change is given per year. */
  readonly yearly: boolean;
  /** The words say that it falls. */
  readonly falling: boolean;
  /** Years between the two values, where both are said. */
  readonly years: number | undefined;
  /** The second value is a goal. */
  readonly aimed: boolean;
}

const rises =
  '提高|提升|上升|增长|增加|增|升高|上涨|扩大|递增|增速|增幅|涨幅|增长率|增长幅度|平均增幅|平均增速|提升幅度|增加幅度|增长速度|平均增长速度';
const falls = '降低|下降|减少|缩小|压减|压缩|缩短|缩减|削减|递减|降幅|下降幅度|减少幅度';
/** 年增长 is yearly, 五年增长 is over five of them. */
const yearly = '年均|年平均|平均每年|年度平均|每年|平均每年均|(?<![一二三四五六七八九十\\d])年';
const changeWords = new RegExp(
  `(${yearly})?(?:平均)?(?:复合|名义|现价)?(?:累计|共|净|总)?(${falls}|${rises})(?:了|率|幅度|速度)?(?:达到|达|为|约|是)?$`,
  'u',
);
const upward = '提高|提升|上升|增加|增长|扩大|增|升|跃升|攀升|上涨|扩展|延长|扩|提';
const downward = '降低|下降|减少|压减|压缩|缩小|缩短|降|减|回落|下滑|收窄|缩减|削减';
const arrived = '(?:到|至|为)(?:了)?(?:目前的?|现在的?|(?:19|20)\\d\\d年(?:底|末)?的?)?$';
const moving = new RegExp(`(?:${upward}|拓展|发展|${downward})${arrived}`, 'u');
const movingOneWay = new RegExp(`(?:(${upward})|(${downward}))${arrived}`, 'u');

/** What the words right before a figure say of it as a change. */
export interface ChangeWords {
  readonly yearly: boolean;
  readonly falling: boolean;
  /** Where they begin. */
  readonly at: number;
}

/** The words of a change that a stretch of text ends with (比2025年增长|, ，年均下降|). */
export const changeWordsIn = (text: string): ChangeWords | undefined => {
  const words = changeWords.exec(text.trimEnd());
  return words
    ? { yearly: words[1] !== undefined, falling: new RegExp(`^(?:${falls})$`, 'u').test(words[2] ?? ''), at: words.index }
    : undefined;
};

/** What may stand between the second value and the words of the change. */
const allowedLead =
  /[，,（(\s]|按(?:现价|现行价格|当年价格?)(?:计算)?|名义|累计|[一二三四五六七八九十\d]{1,3}年(?:间|来)?|期间|总体|整体|实际|共|算下来|折合|相当于|折算|即|合|平均/gu;

const longestGap = 40;
const longestStep = 30;

/** 由每日2400吨提高到3000吨, 由每平方米4千克降至3.7千克: how often, or of what, a value is meant may stand before it. */
const pace = /(?:每[\u4e00-\u9fff]{1,5}|[日月年]均|平均)$/u;

/** Does 由, 从 or 自 lead to the value that a change starts from? */
const startsChange = (text: string, { fullFrom }: Quantity): boolean => {
  const lead = text.slice(Math.max(0, fullFrom - 24), fullFrom);
  return startLead.test(lead.replace(pace, ''));
};

/** The second value of “从X上升到Y”; `alike`: may the two be given in these units? */
const valueAfter = (
  text: string,
  from: Quantity,
  to: Quantity | undefined,
  alike: (a: string, b: string) => boolean = (a, b) => a === b,
): to is Quantity => {
  if (to?.kind !== from.kind || !alike(from.unit, to.unit) || to.fullFrom - from.fullTo > longestStep) return false;
  const between = text.slice(from.fullTo, to.fullFrom);
  return !/[。；;]/u.test(between) && moving.test(between.trimEnd());
};

/** A value that a change starts from has one of these before it. */
const mayStart = keptByText((text: string): boolean => /[由从自比较而倍]/u.test(text));

const isFigure = (quantity: Quantity): boolean => quantity.kind === 'value' || quantity.kind === 'range';

/** Two values of one thing, and where the words of a change from one to the other may begin. */
interface Step {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly edge: number;
  /** Where the figures of changes begin. */
  readonly next: number;
  /** The year of the first. */
  readonly since: number | undefined;
  readonly years: number | undefined;
  readonly aimed: boolean;
}

/** Does a value lie ahead, in its year or by its section? */
const isAhead = ({ meta }: PlanDocument, { section }: Prose, year: number | undefined): boolean =>
  year === undefined || meta.baseline === undefined ? section?.tense === 'ahead' : year > meta.baseline;

/** 从X上升到Y. */
const stepTo = (plan: PlanDocument, prose: Prose, figures: readonly Quantity[], index: number): Step | undefined => {
  const { text } = prose.reading;
  const [from, to] = [figures[index], figures[index + 1]];
  if (!from || !valueAfter(text, from, to) || !startsChange(text, from)) return undefined;
  const [first, last] = [timeOfStart(plan, prose, from), timeOfFigure(plan, prose, to.fullFrom)];
  const stated = first.year !== undefined && last.year !== undefined && last.from === 'stated' && last.year > first.year;
  return {
    from,
    to,
    edge: to.fullTo,
    next: index + 2,
    since: first.year,
    years: stated ? last.year - first.year : undefined,
    aimed: isAhead(plan, prose, last.year),
  };
};

/** 比2020年的: what ties the value that is compared with to the one before it. */
const comparedWith =
  /(?:比|较|而)(?:(?<year>(?:19|20)\d\d)年|“?十[一二三四五]五”?(?:时期|期间|期?末)?|上年|去年)(?:同期|底|末)?(?:的|仅?为|只有)$/u;

/** ，是2020年|: ties the value that a multiple is of to the one before it. */
const timesThat = /^[，,（(]?(?:约?是|约?为|相当于)(?<year>(?:19|20)\d\d)年(?:底|末)?的?[（(]?$/u;

/** 198亿元，是2020年112亿元的|1.76倍. */
const isMultipleOf = (text: string, from: Quantity, times: Quantity | undefined): boolean =>
  times?.unit === '倍' && /^[）)]?的$/u.test(text.slice(from.fullTo, times.fullFrom));

/** So many figures before a comparison its level may stand, its parts between. */
const mostParts = 8;

/** 112万人，其中A、B；比2020年的91.5万人增加20.5万人: the level before its parts is the one that the amount leads to. */
const levelBeforeParts = (text: string, figures: readonly Quantity[], index: number): Quantity | undefined => {
  const [from, amount] = [figures[index], figures[index + 1]];
  if (!from || amount?.unit !== from.unit || from.unit === '%' || from.unit === '') return undefined;
  const words = changeWordsIn(text.slice(from.fullTo, amount.fullFrom));
  if (words?.at !== 0 || words.yearly) return undefined;
  const level = from.value + (words.falling ? -amount.value : amount.value);
  return figures
    .slice(Math.max(0, index - mostParts), index)
    .find(
      (q) =>
        q.unit === from.unit &&
        Math.abs(q.value - level) <= q.tolerance + 1e-9 * level &&
        /其中|[（(：:]/u.test(text.slice(q.fullTo, from.fullFrom)) &&
        !text.slice(q.fullTo, from.fullFrom).includes('。'),
    );
};

/** 累计投入1.86亿元，年均3720万元，比上个五年的…: a total, and in passing what it makes a year; compared is the total. */
export const wholeOfAverage = (text: string, figures: readonly Quantity[], index: number): Quantity | undefined => {
  const [whole, average] = [figures[index - 1], figures[index]];
  if (!whole || whole.kind !== 'value' || whole.unit !== average?.unit) return undefined;
  return /^[，,（(、]?(?:即|折合|相当于)?(?:[年月周日]均|(?:平均)?每(?:[年月周季日天班]|季度))(?:约|达到?|为)?$/u.test(
    text.slice(whole.fullTo, average.fullFrom),
  )
    ? whole
    : undefined;
};

/** 46个，五年净增|17个，比2020年的29个: the level, before what was added to come to it. */
const levelOfAdded = (figures: readonly Quantity[], index: number): Quantity | undefined => {
  const [level, added, from] = figures.slice(Math.max(0, index - 2), index + 1);
  return level &&
    added &&
    from &&
    [level, added].every(({ unit }) => unit !== '' && unit === from.unit) &&
    Math.abs(level.value - added.value - from.value) <= 1e-9 * level.value
    ? level
    : undefined;
};

/** Y，比2020年的X增长Z%. */
const stepBack = (plan: PlanDocument, prose: Prose, figures: readonly Quantity[], index: number): Step | undefined => {
  const [from, last] = [figures[index], figures[index - 1]];
  const { text } = prose.reading;
  const before = from && last && from.fullFrom - last.fullTo <= longestStep ? text.slice(last.fullTo, from.fullFrom) : '';
  if (!from || before === '') return undefined;
  const compared = comparedWith.exec(before);
  const lead = compared ?? (isMultipleOf(text, from, figures[index + 1]) ? timesThat.exec(before) : null);
  if (!lead || !/^[，,（(；;]?$/u.test(before.slice(0, lead.index))) return undefined;
  const near = last?.kind === 'value' && last.unit === from.unit && from.unit !== '' && !/^[；;]/u.test(before) ? last : undefined;
  const to =
    levelOfAdded(figures, index) ?? levelBeforeParts(text, figures, index) ?? (near && wholeOfAverage(text, figures, index - 1)) ?? near;
  if (!to) return undefined;
  const { year } = timeOfFigure(plan, prose, to.fullFrom);
  const base = lead.groups?.['year'];
  const years = year !== undefined && base !== undefined ? year - Number(base) : 0;
  const { fullTo: edge } = (compared ? undefined : figures[index + 1]) ?? from;
  const next = compared ? index + 1 : index + 2;
  return { from, to, edge, next, since: undefined, years: years > 0 ? years : undefined, aimed: isAhead(plan, prose, year) };
};

/** 由2020年的400家增加到560家，比2020年|增长40%: compared with the same year again. */
const comparedAgain = /^[，,（(]?(?:比|较)((?:19|20)\d\d)年(?:底|末)?(?:相比)?[，,]?$/u;

/** ，关闭|18座: what is done by the change, right behind the two values. */
const doneBetween = /^[，,（(][\u4e00-\u9fff]{1,8}$/u;
/** 由63座减少到45座，关闭|18座，减少28.6%: says the change itself in passing. */
const isInPassing = (between: string, { from, to }: Step, amount: Quantity): boolean =>
  amount.unit === from.unit && Math.abs(Math.abs(to.value - from.value) - amount.value) <= 1e-9 * from.value && doneBetween.test(between);

const changesAfter = (plan: PlanDocument, prose: Prose, figures: readonly Quantity[], index: number): ChangeStatement[] => {
  const from = figures[index];
  if (from?.kind !== 'value' && from?.kind !== 'duration') return [];
  const step = stepTo(plan, prose, figures, index) ?? stepBack(plan, prose, figures, index);
  if (!step) return [];
  const { text } = prose.reading;
  const found: ChangeStatement[] = [];
  let { edge } = step;
  for (let i = step.next; i < figures.length; i += 1) {
    const change = figures[i];
    if (!change) break;
    const between = text.slice(edge, change.fullFrom);
    if (between.length > longestGap || /[。；;]/u.test(between) || (change.kind !== 'value' && change.kind !== from.kind)) break;
    const words = changeWordsIn(between);
    if (!words && i === step.next && isInPassing(between, step, change)) {
      edge = change.fullTo;
      continue;
    }
    if (!words) break;
    const lead = between.slice(0, words.at);
    // 比上年增长, 其中公办增长: the change of something else.
    const again = step.since !== undefined && Number(comparedAgain.exec(lead)?.[1]) === step.since;
    if (!again && (/比|较|同期|其中|、|和/u.test(lead) || lead.replace(allowedLead, '') !== '')) break;
    found.push({
      prose,
      from,
      to: step.to,
      change,
      yearly: words.yearly,
      falling: words.falling,
      years: step.years,
      aimed: step.aimed,
    });
    edge = change.fullTo;
  }
  return found;
};

const none: readonly never[] = [];

/** “由X压缩到Y”: two values of one thing and the verb that leads from one to the other. */
export interface Move {
  readonly prose: Prose;
  readonly from: Quantity;
  readonly to: Quantity;
  readonly verb: string;
  readonly falling: boolean;
}

/** 千克 and 吨, 元 and 万元: units of one dimension. */
const sameDimension = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [first, second] = [parseUnit(a), parseUnit(b)];
  return first?.factor !== undefined && second?.factor !== undefined && first.dimension === second.dimension;
};

const moveFrom = (prose: Prose, from: Quantity, to: Quantity | undefined): Move | undefined => {
  const { text } = prose.reading;
  if ((from.kind !== 'value' && from.kind !== 'duration') || !valueAfter(text, from, to, sameDimension)) return undefined;
  if (!startsChange(text, from)) return undefined;
  const [, up, down] = movingOneWay.exec(text.slice(from.fullTo, to.fullFrom).trimEnd()) ?? [];
  const verb = up ?? down;
  return verb === undefined ? undefined : { prose, from, to, verb, falling: down !== undefined };
};

/** Is a prose running text: not an entry of a table of contents, nor a cell but of a box? */
export const isRunning = (prose: Prose): boolean => prose.kind !== 'toc' && (!prose.cell || prose.cell.table.kind === 'box');

/** Do the words lead up from one value to the next: 由X增加到Y? */
export const isMoveUp = (prose: Prose, from: Quantity, to: Quantity): boolean =>
  from.unit === to.unit && moveFrom(prose, from, to)?.falling === false;

/** 由28.6万亩增加了30.2万亩: what is said to be the change is another value. */
const byAmount = new RegExp(`(?:${upward}|${downward})了$`, 'u');

/** Two values of which the second is taken for the change (amount) or for the level (level). */
export interface TakenFor extends Pick<Move, 'prose' | 'from' | 'to'> {
  readonly taken: 'amount' | 'level';
}

/** ，比2025年分别|增长到: the difference to a year, told as a level. */
const comparedTo =
  /^[，,（(](?:比|较)(?:(?:19|20)\d\d年(?:底|末)?|“?十[一二三四五]五”?(?:时期|期间|期?末)?|上年|去年)(?:同期)?(?:相比)?[，,]?(?:分别|各|均|共|累计|又|再)?(?:增长|增加|提高|提升|上升|扩大|减少|下降|降低|压减|缩小)[到至]$/u;
/** 1020元和|900元: the first of the values of one statement. */
const besideOther = /^[、和与及]$/u;
/** 标准达到|, 里程为|: surely a level. */
const levelLead = /(?:达到?|为|到|至|有|共)[^，,。；;、]{0,8}$/u;

/** Is a value surely the level of its clause, so that what it is compared by can be none? */
const isLevelOf = (text: string, figures: readonly Quantity[], index: number): boolean => {
  let i = index;
  for (let at = figures[i], last = figures[i - 1]; at && last; at = last, last = figures[i - 1]) {
    if (!besideOther.test(text.slice(last.fullTo, at.fullFrom))) break;
    i -= 1;
  }
  const first = figures[i];
  return first !== undefined && levelLead.test(text.slice(Math.max(0, first.fullFrom - 16), first.fullFrom));
};

/** A level and, compared with another year, one more value as a level: 达到900元，比2025年增长到|30.4%. */
const levelsTold = (text: string, figures: readonly Quantity[]): readonly (readonly [from: Quantity, to: Quantity])[] =>
  figures.flatMap((from, i) => {
    const to = figures[i + 1];
    if (to?.kind !== 'value' || from.kind !== 'value' || to.fullFrom - from.fullTo > longestStep || to.unit === '倍') return [];
    if (!comparedTo.test(text.slice(from.fullTo, to.fullFrom))) return [];
    // 2200元，比2021年提高到2200元的水平: the level again.
    if (to.value === from.value && to.unit === from.unit) return [];
    const points = to.unit.endsWith('百分点');
    const growth = to.unit === '%' && from.unit !== '%' && from.unit !== '';
    return points || ((growth || from.unit === to.unit) && isLevelOf(text, figures, i)) ? [[from, to] as const] : [];
  });

/** A value and what it is said to have changed by, where that is nearly as much: 到 was meant for 了; and the other way round. */
export const takenForChanges = listedByProse((_, prose): readonly TakenFor[] => {
  if (!isRunning(prose) || !mayStart(prose.kept)) return none;
  const { text } = prose.reading;
  const figures = quantitiesOf(prose).filter(isFigure);
  const levels = levelsTold(text, figures).map(([from, to]): TakenFor => ({ prose, from, to, taken: 'level' }));
  const amounts = figures.flatMap((from, index): TakenFor[] => {
    const to = figures[index + 1];
    if (to?.kind !== 'value' || from.kind !== 'value' || from.unit !== to.unit || to.fullFrom - from.fullTo > 8) return [];
    if (!byAmount.test(text.slice(from.fullTo, to.fullFrom)) || !startLead.test(text.slice(Math.max(0, from.fullFrom - 24), from.fullFrom)))
      return [];
    const ratio = to.value / from.value;
    return ratio > 0.75 && ratio < 1.33 ? [{ prose, from, to, taken: 'amount' }] : [];
  });
  return [...levels, ...amounts];
});

/** All moves from one value to another that the text says the direction of. */
export const movesOf = listedByProse((_, prose): readonly Move[] => {
  if (!isRunning(prose) || !mayStart(prose.kept)) return none;
  const quantities = quantitiesOf(prose);
  const movesAmong = (figures: readonly Quantity[]): readonly Move[] =>
    figures.length < 2 ? none : figures.flatMap((from, index) => moveFrom(prose, from, figures[index + 1]) ?? []);
  // 由5个工作日压缩到7个工作日; 三年 in 由5家三年增加到8家 is no end of a move.
  const [values, durations] = [movesAmong(quantities.filter(isFigure)), movesAmong(quantities.filter(({ kind }) => kind === 'duration'))];
  return durations.length === 0 ? values : [...values, ...durations].sort((a, b) => a.from.from - b.from.from);
});

/** All statements of a change that follows two values in one sentence. */
export const changeStatementsOf = listedByProse(
  (plan, prose): readonly ChangeStatement[] => {
    if (!isRunning(prose)) return none;
    const quantities = quantitiesOf(prose);
    if (quantities.length < 3 || !mayStart(prose.kept)) return none;
    const changesAmong = (figures: readonly Quantity[], kind: 'value' | 'duration'): readonly ChangeStatement[] =>
      figures.length < 3 ? none : figures.flatMap((from, index) => (from.kind === kind ? changesAfter(plan, prose, figures, index) : []));
    const changes = changesAmong(quantities.filter(isFigure), 'value');
    // 由15天缩短至9天，缩短40%.
    if (!quantities.some(({ kind }) => kind === 'duration')) return changes;
    return [
      ...changes,
      ...changesAmong(
        quantities.filter((q) => isFigure(q) || q.kind === 'duration'),
        'duration',
      ),
    ];
  },
  { before: 1 },
);
