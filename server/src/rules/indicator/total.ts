import { indicatorsOf } from '../../model/document/by-table';
import { formatNumber } from '../../model/figures/format-number';
import { blamedShares, type BlamedShare } from '../../model/claims/blamed-shares';
import { exceedingParts, type Exceeding } from '../../model/claims/exceeding-parts';
import { wrongRatios, type WrongShare } from '../../model/tables/quotient-columns';
import { blamedSums, type BlamedFigure, type SwappedFigures } from '../../model/claims/blamed-sums';
import { addendsText, type WrongSum } from '../../model/tables/table-sums';
import { wrongTotalsOverPages } from '../../model/tables/totals';
import { cover, type Span } from '../../text/span';
import { rule, type Fix, type RawFinding } from '../rule';

type Messages = 'sum' | 'rounded' | 'without' | 'parts' | 'across' | 'swapped' | 'cell' | 'exceeds' | 'share';

const writing = (text: string, span: Span): Fix => ({ title: { zh: `改为“${text}”`, en: `Write “${text}”` }, edits: [{ span, text }] });

const leftOut = ({ without }: WrongSum) => ({ row: without?.label ?? '', left: without?.cell.text ?? '' });

const found = (messageId: Messages, wrong: WrongSum): RawFinding<Messages> => {
  const { cell, quantity, without } = wrong;
  const rounded = wrong.rounded && !without;
  const right =
    formatNumber(wrong.sum / quantity.scale, rounded ? undefined : quantity.decimals) +
    (quantity.scale > 1 || quantity.unit !== '' ? quantity.prose.reading.text.slice(quantity.from + quantity.raw.length, quantity.to) : '');
  return {
    messageId: rounded ? 'rounded' : without && messageId === 'sum' ? 'without' : messageId,
    ...(rounded ? { severity: 'info' as const } : { suggestions: [writing(right, cell.span)] }),
    span: cell.span,
    data: { name: wrong.label, value: cell.text, sum: right, addends: addendsText(wrong.addends), ...leftOut(wrong) },
    related: (without ? [without.cell, ...wrong.addends.filter((c) => c !== without.cell)] : wrong.addends).slice(0, 20).map((c) => ({
      span: c.span,
      message: { zh: c === without?.cell ? '漏加的一行' : '加数', en: c === without?.cell ? 'the row left out' : 'addend' },
    })),
  };
};

const ofShare = ({ cell, quantity, label, part, whole, right, unit }: WrongShare): RawFinding<Messages> => ({
  messageId: 'share',
  span: cell.span,
  data: { name: label, value: cell.text, whole: part.text, sum: whole.text, right: right + unit },
  related: [
    { span: part.span, message: { zh: '被除数', en: 'the part' } },
    { span: whole.span, message: { zh: '除数', en: 'the whole' } },
  ],
  suggestions: [writing(`${right}${quantity.unit}`, quantity.span)],
});

const comingOut = (sums: readonly (WrongSum | WrongShare)[]) => ({
  totals: sums.map(({ quantity }) => formatNumber(quantity.value)).join('、'),
  related: sums.map(({ cell }) => ({ span: cell.span, message: { zh: '这个数随之相符', en: 'this comes out then' } })),
});

const ofSwap = ({ cells: [a, b], sums }: SwappedFigures): RawFinding<Messages> => {
  const { totals, related } = comingOut(sums);
  const edits = [
    { span: a.span, text: b.text },
    { span: b.span, text: a.text },
  ];
  return {
    messageId: 'swapped',
    span: b.column === a.column + 1 ? cover(a.span, b.span) : a.span,
    data: { first: a.text, second: b.text, totals },
    related: [{ span: b.span, message: { zh: '与之对调的一格', en: 'the cell to change places with' } }, ...related],
    suggestions: [{ title: { zh: '对调两格', en: 'Let the two cells change places' }, edits }],
  };
};

const ofFigure = ({ cell, quantity, right, sums }: BlamedFigure | BlamedShare): RawFinding<Messages> => {
  const { totals, related } = comingOut(sums);
  return { messageId: 'cell', span: cell.span, data: { value: cell.text, right: formatNumber(right, quantity.decimals), totals }, related };
};

const exceeds = ({ name, cell, whole, wholeCell }: Exceeding): RawFinding<Messages> => ({
  messageId: 'exceeds',
  span: cell.span,
  data: { name, value: cell.text, whole, sum: wholeCell.text },
  related: [{ span: wholeCell.span, message: { zh: '总数', en: 'the whole' } }],
});

/** Totals and subtotals of tables, recomputed exactly, down the columns and across the rows, and the shares in them. */
export const indicatorTotal = rule({
  id: 'indicator/total',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    sum: {
      zh: '{name}：{addends} = {sum}，表中写作 {value}；请核对合计与各项',
      en: '{name}: {addends} = {sum}, not {value}; check the total and its addends',
    },
    rounded: {
      zh: '{name}：{addends} = {sum}，表中写作 {value}；各项写到的位数不同，若已四舍五入可不改，请核对',
      en: '{name}: {addends} = {sum}, not {value}; the addends are written to unlike places, leave it if they were rounded. Check it',
    },
    without: {
      zh: '{name}：各项之和为 {sum}，表中写作 {value}，恰好漏加“{row}”的 {left}；请核对',
      en: '{name}: the rows make {sum}, not {value}; the total leaves out “{row}” ({left}). Check it',
    },
    parts: {
      zh: '{name}：下列各项 {addends} = {sum}，与本行的 {value} 不符；请核对',
      en: '{name}: the rows below it, {addends} = {sum}, do not make its {value}; check them',
    },
    across: {
      zh: '{name}：本行各项 {addends} = {sum}，总数却是 {value}，其他行都相符；请核对',
      en: '{name}: {addends} = {sum} across this row, not {value}; the other rows come out. Check it',
    },
    swapped: {
      zh: '{first} 与 {second} 对调，合计 {totals} 就都相符；两格疑似写反，请核对',
      en: 'With {first} and {second} in each other’s place the totals {totals} come out; the two seem to be swapped. Check them',
    },
    cell: {
      zh: '这里的 {value} 使由它得出的 {totals} 都不相符，改为 {right} 则都相符；请核对',
      en: 'With {value} here what follows from it ({totals}) does not come out; with {right} both do. Check it',
    },
    share: {
      zh: '{name}：由 {whole} ÷ {sum} 应得 {right}，这里写作 {value}，同列其他行多相符；请核对三个数',
      en: '{name}: {whole} ÷ {sum} makes {right}, not {value}; most other rows come out. Check the three figures',
    },
    exceeds: {
      zh: '“{name}”是“{whole}”的一部分，{value} 却大于总数 {sum}；请核对',
      en: '“{name}” is part of “{whole}”, yet {value} exceeds the whole {sum}; check them',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      if (table.kind === 'box' || table.headerRows === 0) continue;
      const { swapped, blamed, left } = blamedSums(table);
      const { both, sums, shares } = blamedShares(left, wrongRatios(table, indicatorsOf(plan, table)));
      yield* [...swapped.map(ofSwap), ...[...blamed, ...both].map(ofFigure), ...shares.map(ofShare)];
      for (const [kind, wrong] of sums) yield found(kind, wrong);
      const parts = exceedingParts(table, indicatorsOf(plan, table));
      for (const part of parts) if (!swapped.some(({ cells }) => cells.includes(part.cell))) yield exceeds(part);
    }
  },
  beyond: ({ plan }) => wrongTotalsOverPages(plan).map((wrong) => found('sum', wrong)),
});
