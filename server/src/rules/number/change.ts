import type { ChangeStep } from '../../link/changes';
import { written } from '../../link/measures';
import { wrongGrowthsOf, type WrongGrowth } from '../../model/claims/amount-changes';
import { quantitiesOf } from '../../model/document/by-prose';
import { movesOf, takenForChanges, type ChangeStatement, type Move } from '../../model/claims/change-statements';
import { statingText } from '../../model/document/read-of';
import { rankMovesOf, type WrongRankMove } from '../../model/claims/rank-moves';
import { spanIn } from '../../text/reading';
import { judgedStatementsOf, wrongChange, type WrongChange } from '../../model/claims/recomputed-changes';
import type { Prose, Quantity } from '../../model/types';
import { timesApart, wronglyAdded, wrongMove, type WrongMove } from '../../model/claims/wrong-moves';
import { changeTo, rule, type RawFinding, type RelatedPlace } from '../rule';

type Finding = RawFinding<WrongChange['kind'] | WrongMove | 'step' | 'added' | 'amount' | 'level' | 'grown'>;

const start = ({ full }: Quantity): RelatedPlace => ({ span: full, message: { zh: '起点', en: 'from' } });
const end = ({ full }: Quantity): RelatedPlace => ({ span: full, message: { zh: '终点', en: 'to' } });

const wrongStep = ({ change, level, base, year, right, formula, mayBeRounded }: ChangeStep): Finding => ({
  messageId: 'step',
  ...(mayBeRounded ? { severity: 'info' as const } : {}),
  span: change.full,
  data: { year, base: base.value.cell.text, to: written(level.quantity), stated: written(change), right, formula },
  related: [{ span: base.quantity.full, message: { zh: '表中的起点', en: 'the start in the table' } }, end(level.quantity)],
  suggestions: [changeTo(change.span, right)],
});

const wrongTotal = ({ from, to }: Move, added: Quantity, right: string): Finding => ({
  messageId: 'added',
  span: to.full,
  data: { from: written(from), to: written(to), right, stated: written(added) },
  related: [start(from), { span: added.full, message: { zh: '新增', en: 'added' } }],
});

const wrongGrowth = ({ to, amount, change, base, right, formula }: WrongGrowth): Finding => ({
  messageId: 'grown',
  span: change.full,
  data: { to: written(to), amount: written(amount), base, stated: written(change), right, formula },
  related: [end(to), { span: amount.full, message: { zh: '增减数', en: 'the amount' } }],
  suggestions: [changeTo(change.span, right)],
});

const turned = ({ from, to, verb }: Move, wrong: WrongMove): Finding => ({
  messageId: wrong,
  span: to.full,
  data: { from: written(from), to: written(to), verb, times: timesApart({ from, to }) },
  related: [start(from)],
});

const stated = ({ from, to, change }: ChangeStatement, { kind, right, formula }: WrongChange): Finding => ({
  messageId: kind,
  ...(kind === 'cut' ? { severity: 'info' as const } : {}),
  span: change.full,
  data: { from: written(from), to: written(to), stated: written(change), right, formula },
  related: [start(from), end(to)],
  ...(kind === 'direction' ? {} : { suggestions: [changeTo(change.span, right)] }),
});

const wrongRank = ({ reading }: Prose, { at, end: last, right, said }: WrongRankMove): Finding => {
  const span = spanIn(reading, at, last);
  return { messageId: 'value', span, data: { ...said, right }, suggestions: [changeTo(span, right)] };
};

/** “从X上升到Y，增长Z%”: the change follows from the two values, yearly averages over the years between them. */
export const numberChange = rule({
  id: 'number/change',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    value: {
      zh: '由 {from} 到 {to}，变化应为 {right}（{formula}），这里写作 {stated}；请核对三个数',
      en: 'from {from} to {to} the change is {right} ({formula}), not {stated}; check the three figures',
    },
    simple: {
      zh: '{stated} 是总增幅除以年数；年均增长按几何平均计算，由 {from} 到 {to} 应为 {right}（{formula}）',
      en: '{stated} is the whole growth divided by the years; a yearly average is compound: {right} from {from} to {to} ({formula})',
    },
    cut: {
      zh: '由 {from} 到 {to}（{formula}），{stated} 是截断得来，四舍五入应为 {right}',
      en: 'from {from} to {to} ({formula}), {stated} is cut off; rounded it is {right}',
    },
    step: {
      zh: '表中 {year} 年为 {base}，到 {to} 的变化应为 {right}（{formula}），这里写作 {stated}；请核对三个数',
      en: 'the table gives {base} for {year}, so the change to {to} is {right} ({formula}), not {stated}; check the three figures',
    },
    grown: {
      zh: '现为 {to}，增减 {amount}，原为 {base}，变化应为 {right}（{formula}），这里写作 {stated}；请核对三个数',
      en: '{to} after a change of {amount} had been {base}, a change of {right} ({formula}), not {stated}; check the three figures',
    },
    direction: {
      zh: '由 {from} 到 {to}，方向与“{stated}”的说法相反；请核对三个数',
      en: 'from {from} to {to} moves the other way than {stated} says; check the three figures',
    },
    reversed: {
      zh: '由 {from} 到 {to}，方向与“{verb}”相反；请核对两个数和用词',
      en: 'from {from} to {to} moves the other way than {verb} says; check both figures and the word',
    },
    added: {
      zh: '由 {from} 到 {to} 增加了 {right}，前面写作新增 {stated}；请核对三个数',
      en: 'from {from} to {to} is {right} more, not the {stated} said to be added; check the three figures',
    },
    amount: {
      zh: '由 {from} 变化了 {to}，几乎是原数那么多；“了”后面是增减的数，多半应为“到 {to}”，请核对',
      en: 'from {from}, changed by {to}: nearly as much again; 了 gives the amount of the change, most likely 到 {to} is meant',
    },
    level: {
      zh: '“比”某年说的是增减的数，“到”后面是达到的数：前面已写明 {from}，“到 {to}”的“到”多半应删去；请核对',
      en: '{from} is the level already: what it has changed by beside another year is {to} without 到; check it',
    },
    scale: {
      zh: '由 {from} 到 {to} 相差 {times} 倍，像是单位的量级写错了；请核对',
      en: 'from {from} to {to} is a factor of {times}: the scale of a unit seems wrong; check it',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan, links }) {
    for (const step of links.changeSteps) if (!step.agrees) yield wrongStep(step);
    const statements = judgedStatementsOf(plan).flatMap((statement) => {
      const wrong = wrongChange(statement);
      return wrong ? [{ statement, wrong }] : [];
    });
    // Of a move whose change goes the wrong way as well the change speaks.
    const told = new Set(statements.flatMap(({ statement, wrong }) => (wrong.kind === 'direction' ? [statement.from] : [])));
    for (const move of movesOf(plan)) {
      const added = wronglyAdded(move, quantitiesOf(move.prose));
      if (added) yield wrongTotal(move, added.added, added.right);
      const wrong = wrongMove(move);
      if (wrong && !told.has(move.from)) yield turned(move, wrong);
    }
    for (const { from, to, taken } of takenForChanges(plan))
      yield { messageId: taken, span: to.full, data: { from: written(from), to: written(to) }, related: [start(from)] };
    for (const { statement, wrong } of statements) yield stated(statement, wrong);
    for (const wrong of wrongGrowthsOf(plan)) yield wrongGrowth(wrong);
    for (const { place, hits } of rankMovesOf(plan)) for (const hit of hits) yield wrongRank(place, hit);
  },
});
