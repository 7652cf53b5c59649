import { indicatorsOf } from '../../model/document/by-table';
import { differenceColumns, type WrongDifference } from '../../model/tables/difference-columns';
import { formatNumber } from '../../model/figures/format-number';
import {
  growsIfSwapped,
  isJudgedGrowth,
  readGrowth,
  wrongCompletions,
  type JudgedCell,
  type Mistaken,
} from '../../model/tables/growth-columns';
import { spanIn } from '../../text/reading';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Messages = 'wrong' | 'truncated' | 'points' | 'simple' | 'completion' | 'difference';

const inputs = ({ expected }: JudgedCell): RelatedPlace[] =>
  [expected.from, expected.to].map((q) => ({ span: q.full, message: { zh: '由此计算', en: 'computed from this' } }));

const figures = ({ indicator, cell, expected }: JudgedCell) => ({
  name: indicator.name,
  value: cell.text,
  from: formatNumber(expected.from.value),
  to: formatNumber(expected.to.value),
});

const replaced = (mistaken: Mistaken, messageId: Messages): RawFinding<Messages> => ({
  messageId,
  span: mistaken.cell.span,
  data: { ...figures(mistaken), right: mistaken.right },
  related: inputs(mistaken),
  suggestions: [
    {
      title: { zh: `改为“${mistaken.right}”`, en: `Write “${mistaken.right}”` },
      edits: [{ span: mistaken.written.span, text: mistaken.right }],
    },
  ],
});

/** One finding for a column that gives differences of rates as per cent. */
const inPoints = ([first, ...others]: readonly JudgedCell[]): RawFinding<Messages>[] =>
  first
    ? [
        {
          messageId: 'points',
          severity: 'warning',
          span: first.cell.span,
          data: { ...figures(first), count: others.length + 1 },
          related: others.slice(0, 20).map(({ cell }) => ({
            span: cell.span,
            message: { zh: '同为百分点之差', en: 'a difference in points as well' },
          })),
        },
      ]
    : [];

const ofDifference = ({ cell, quantity, label, from, to, right }: WrongDifference): RawFinding<Messages> => ({
  messageId: 'difference',
  span: cell.span,
  data: { name: label, value: cell.text, from: from.text, to: to.text, right },
  related: [from, to].map(({ span }) => ({ span, message: { zh: '由此计算', en: 'computed from this' } })),
  suggestions: [
    {
      title: { zh: `改为“${right}”`, en: `Write “${right}”` },
      edits: [{ span: spanIn(quantity.prose.reading, quantity.from, quantity.from + quantity.raw.length), text: right }],
    },
  ],
});

/** A growth column follows from the values beside it: recomputed, in per cent for counts and in points for rates. */
export const indicatorGrowth = rule({
  id: 'indicator/growth',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    wrong: {
      zh: '{name}：由 {from} 到 {to}，应为 {right}，表中写作 {value}；请核对三个数',
      en: '{name}: from {from} to {to} makes {right}, not {value}; check the three figures',
    },
    truncated: {
      zh: '{name}：由 {from} 到 {to} 四舍五入为 {right}，表中的 {value} 是截去尾数',
      en: '{name}: from {from} to {to} rounds to {right}; {value} was cut off, not rounded',
    },
    points: {
      zh: '{name}由 {from} 到 {to}，{value} 是百分点之差而不是增长率；同列共 {count} 处如此，请注明“个百分点”或分列',
      en: '{name} went from {from} to {to}: {value} is a difference in percentage points, no growth rate; {count} cells of the column are. Say 个百分点 or use two columns',
    },
    simple: {
      zh: '{name}：{value} 是总增幅除以年数，年均增长应按复合增长率计为 {right}（{from} → {to}）',
      en: '{name}: {value} is the whole growth divided by the years; the yearly (compound) growth from {from} to {to} is {right}',
    },
    difference: {
      zh: '{name}：由 {from} 到 {to} 相差 {right}，这里写作 {value}，同列其他行多相符；请核对三个数',
      en: '{name}: {from} and {to} are {right} apart, not {value}; most other rows come out. Check the three figures',
    },
    completion: {
      zh: '{name}：完成 {to}、目标 {from}，完成率应为 {right}，表中写作 {value}；请核对',
      en: '{name}: {to} done of {from} planned makes {right}, not {value}; check them',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      const rows = indicatorsOf(plan, table);
      const differences = differenceColumns(table);
      for (const { wrong } of differences) for (const cell of wrong) yield ofDifference(cell);
      const told = new Set(differences.flatMap(({ wrong }) => wrong.map(({ cell }) => cell)));
      const differing = new Set(differences.flatMap(({ column, bracketed }) => (bracketed ? [] : [column])));
      for (const growing of table.columns.filter((column) => isJudgedGrowth(column) && !differing.has(column))) {
        const { mistaken, averaged, points } = readGrowth(rows, growing);
        for (const cell of mistaken) {
          // indicator/target-direction says that its two values were swapped.
          if (told.has(cell.cell) || growsIfSwapped(cell.indicator)) continue;
          yield cell.cut ? { ...replaced(cell, 'truncated'), severity: 'info' } : replaced(cell, 'wrong');
        }
        if (averaged) yield { ...replaced(averaged, 'simple'), severity: 'warning' };
        yield* inPoints(points);
      }
      for (const cell of wrongCompletions(rows)) yield replaced(cell, 'completion');
    }
  },
});
