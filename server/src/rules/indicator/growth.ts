import { formatNumber } from '../../model/format-number';
import { expectedCompletion, expectedGain, expectedGrowth, fitOf, isJudgedGrowth, type Expected } from '../../model/growth-columns';
import type { Indicator, PlanCell, Quantity } from '../../model/types';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Messages = 'wrong' | 'truncated' | 'points' | 'simple' | 'completion';
interface Judged {
  readonly indicator: Indicator;
  readonly cell: PlanCell;
  readonly written: Quantity;
  readonly expected: Expected;
}

const inputs = ({ expected }: Judged): RelatedPlace[] => [expected.from, expected.to].map((q) => ({ span: q.full, message: { zh: '由此计算', en: 'computed from this' } }));

const replaced = (judged: Judged, messageId: Messages, right: string): RawFinding<Messages> => ({
  messageId,
  ...(messageId === 'truncated' ? { severity: 'info' as const } : {}),
  span: judged.cell.span,
  data: { name: judged.indicator.name, value: judged.cell.text, right, from: formatNumber(judged.expected.from.value), to: formatNumber(judged.expected.to.value) },
  related: inputs(judged),
  suggestions: [{ title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span: judged.written.span, text: right }] }],
});

/** The cells of one growth column: what each says, and by which computing it is right. */
function* column(cells: readonly Judged[]): Generator<RawFinding<Messages>> {
  const fits = cells.map((c) => ({
    cell: c,
    relative: fitOf(c.written, c.expected.relative, c.expected.slack),
    simple: fitOf(c.written, c.expected.simple, c.expected.slack),
    points: fitOf(c.written, c.expected.points, c.expected.slack),
  }));
  const pointed = fits.filter((f) => f.points === 'exact' && f.cell.cell.value?.cumulative !== true && f.cell.written.unit !== '百分点');
  const sure = pointed.filter((f) => f.relative === 'off');
  const inPoints = sure.length > 0 && fits.some((f) => f.cell.written.unit === '%' || f.cell.cell.table.columns.some((k) => k.role === 'growth' && k.unit === '%'));
  for (const { cell, relative, simple, points } of fits) {
    if ([relative, simple, points].includes('exact') || cell.written.comparator) continue;
    const asPoints = cell.expected.points !== undefined && (cell.written.unit === '百分点' || sure.length > 0);
    const computed = asPoints ? cell.expected.points : (cell.expected.relative ?? cell.expected.points);
    if (computed === undefined) continue;
    const unit = cell.written.unit === '%' ? '%' : cell.written.unit === '' ? '' : cell.written.unit;
    const cut = [relative, points].includes('truncated') && cell.written.decimals > 0;
    yield replaced(cell, cut ? 'truncated' : 'wrong', formatNumber(computed, cell.written.decimals) + unit);
  }
  const averaged = fits.find((f) => f.simple === 'exact' && f.relative === 'off' && f.points !== 'exact');
  if (averaged && averaged.cell.expected.relative !== undefined) yield { ...replaced(averaged.cell, 'simple', formatNumber(averaged.cell.expected.relative, averaged.cell.written.decimals) + averaged.cell.written.unit), severity: 'warning' };
  const [first, ...others] = inPoints ? pointed : [];
  if (!first) return;
  const { indicator, cell, expected } = first.cell;
  yield {
    messageId: 'points',
    severity: 'warning',
    span: cell.span,
    data: { name: indicator.name, value: cell.text, from: formatNumber(expected.from.value), to: formatNumber(expected.to.value), count: pointed.length },
    related: others.slice(0, 20).map((f) => ({ span: f.cell.cell.span, message: { zh: '同为百分点之差', en: 'a difference in points as well' } })),
  };
}

/** A growth column follows from the values beside it: recomputed, in per cent for counts and in points for rates. */
export const indicatorGrowth = rule({
  id: 'indicator/growth',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    wrong: { zh: '{name}：由 {from} 到 {to}，应为 {right}，表中写作 {value}；请核对三个数', en: '{name}: from {from} to {to} makes {right}, not {value}; check the three figures' },
    truncated: { zh: '{name}：由 {from} 到 {to} 四舍五入为 {right}，表中的 {value} 是截去尾数', en: '{name}: from {from} to {to} rounds to {right}; {value} was cut off, not rounded' },
    points: { zh: '{name}由 {from} 到 {to}，{value} 是百分点之差而不是增长率；同列共 {count} 处如此，请注明“个百分点”或分列', en: '{name} went from {from} to {to}: {value} is a difference in percentage points, no growth rate; {count} cells of the column are. Say 个百分点 or use two columns' },
    simple: { zh: '{name}：{value} 是总增幅除以年数，年均增长应按复合增长率计为 {right}（{from} → {to}）', en: '{name}: {value} is the whole growth divided by the years; the yearly (compound) growth from {from} to {to} is {right}' },
    completion: { zh: '{name}：完成 {to}、目标 {from}，完成率应为 {right}，表中写作 {value}；请核对', en: '{name}: {to} done of {from} planned makes {right}, not {value}; check them' },
  },
  *check({ plan }) {
    for (const table of plan.tables) {
      const rows = plan.indicators.filter((i) => i.table === table);
      for (const growing of table.columns.filter(isJudgedGrowth)) {
        yield* column(
          rows.flatMap((indicator): Judged[] => {
            const cell = indicator.growth.find((g) => g.column === growing)?.cell;
            const written = cell?.value?.kind === 'number' ? cell.value.quantity : undefined;
            const expected = written && ['', '%', '百分点'].includes(written.unit) ? (cell?.value?.cumulative ? expectedGain : expectedGrowth)(indicator, growing) : undefined;
            return cell && written && expected ? [{ indicator, cell, written, expected }] : [];
          }),
        );
      }
      for (const indicator of rows) {
        const done = indicator.values.find((v) => v.column.valueKind === 'completion' && v.value.kind === 'number');
        const written = done?.value.quantity;
        const expected = expectedCompletion(indicator);
        if (!done || !written || written.unit === '倍' || !expected || fitOf(written, expected.relative, expected.slack) !== 'off' || expected.relative === undefined) continue;
        yield replaced({ indicator, cell: done.cell, written, expected }, 'completion', formatNumber(expected.relative, written.decimals) + written.unit);
      }
    }
  },
});
