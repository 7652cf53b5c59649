import { statingText } from '../../model/read-of';
import { changeStatementsOf, movesOf } from '../../model/change-statements';
import { formatNumber, roundTo } from '../../model/format-number';
import { wrongChange } from '../../model/recomputed-changes';
import { wrongMove } from '../../model/wrong-moves';
import { rule } from '../rule';

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
    direction: {
      zh: '由 {from} 到 {to}，方向与“{stated}”的说法相反；请核对三个数',
      en: 'from {from} to {to} moves the other way than {stated} says; check the three figures',
    },
    reversed: {
      zh: '由 {from} 到 {to}，方向与“{verb}”相反；请核对两个数和用词',
      en: 'from {from} to {to} moves the other way than {verb} says; check both figures and the word',
    },
    scale: {
      zh: '由 {from} 到 {to} 相差 {times} 倍，像是单位的量级写错了；请核对',
      en: 'from {from} to {to} is a factor of {times}: the scale of a unit seems wrong; check it',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan, links }) {
    for (const { change, level, base, year, right, formula, agrees } of links.changeSteps) {
      if (agrees) continue;
      const { text } = change.prose.reading;
      const words = ({ fullFrom, fullTo }: typeof change): string => text.slice(fullFrom, fullTo);
      yield {
        messageId: 'step',
        span: change.full,
        data: { year, base: base.value.cell.text, to: words(level.quantity), stated: words(change), right, formula },
        related: [
          { span: base.quantity.full, message: { zh: '表中的起点', en: 'the start in the table' } },
          { span: level.quantity.full, message: { zh: '终点', en: 'to' } },
        ],
        suggestions: [{ title: { zh: `改为 ${right}`, en: `Change to ${right}` }, edits: [{ span: change.span, text: right }] }],
      };
    }
    // Of a move whose change goes the wrong way as well the change speaks.
    const told = new Set(changeStatementsOf(plan).flatMap((each) => (wrongChange(each)?.kind === 'direction' ? [each.from] : [])));
    for (const move of movesOf(plan)) {
      const wrong = wrongMove(move);
      if (!wrong || told.has(move.from)) continue;
      const { from, to, verb } = move;
      const { text } = move.prose.reading;
      yield {
        messageId: wrong,
        span: to.full,
        data: {
          from: text.slice(from.fullFrom, from.fullTo),
          to: text.slice(to.fullFrom, to.fullTo),
          verb,
          times: formatNumber(roundTo(Math.max(to.value / from.value, from.value / to.value), 0)),
        },
        related: [{ span: from.full, message: { zh: '起点', en: 'from' } }],
      };
    }
    for (const statement of changeStatementsOf(plan)) {
      const wrong = wrongChange(statement);
      if (!wrong) continue;
      const { from, to, change } = statement;
      const { text } = change.prose.reading;
      const words = ({ fullFrom, fullTo }: typeof change): string => text.slice(fullFrom, fullTo);
      yield {
        messageId: wrong.kind,
        ...(wrong.kind === 'cut' ? { severity: 'info' as const } : {}),
        span: change.full,
        data: { from: words(from), to: words(to), stated: words(change), right: wrong.right, formula: wrong.formula },
        related: [
          { span: from.full, message: { zh: '起点', en: 'from' } },
          { span: to.full, message: { zh: '终点', en: 'to' } },
        ],
        ...(wrong.kind === 'direction'
          ? {}
          : {
              suggestions: [
                { title: { zh: `改为 ${wrong.right}`, en: `Change to ${wrong.right}` }, edits: [{ span: change.span, text: wrong.right }] },
              ],
            }),
      };
    }
  },
});
