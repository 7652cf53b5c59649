import { indicatorsOf } from '../../model/by-table';
import { formatNumber } from '../../model/format-number';
import { exceedingParts, type Exceeding } from '../../model/exceeding-parts';
import { wrongShares, type WrongShare } from '../../model/share-columns';
import { wrongAcross, wrongParts, wrongTotals, type WrongSum } from '../../model/table-sums';
import { rule, type RawFinding } from '../rule';

type Messages = 'sum' | 'without' | 'parts' | 'across' | 'exceeds' | 'share';

const shown = ({ cells }: { readonly cells: readonly { readonly text: string }[] }): string => {
  const texts = cells.map((c) => c.text);
  return texts.length > 6 ? `${texts.slice(0, 4).join(' + ')} + … + ${texts.at(-1) ?? ''}` : texts.join(' + ');
};

const found = (messageId: Messages, wrong: WrongSum): RawFinding<Messages> => {
  const { cell, quantity, without } = wrong;
  const right =
    formatNumber(wrong.sum / quantity.scale, quantity.decimals) +
    (quantity.scale > 1 || quantity.unit !== '' ? quantity.prose.reading.text.slice(quantity.from + quantity.raw.length, quantity.to) : '');
  return {
    messageId: without && messageId === 'sum' ? 'without' : messageId,
    span: cell.span,
    data: {
      name: wrong.label,
      value: cell.text,
      sum: right,
      addends: shown({ cells: wrong.addends }),
      row: without?.label ?? '',
      left: without?.cell.text ?? '',
    },
    related: (without ? [without.cell, ...wrong.addends.filter((c) => c !== without.cell)] : wrong.addends).slice(0, 20).map((c) => ({
      span: c.span,
      message: { zh: c === without?.cell ? '漏加的一行' : '加数', en: c === without?.cell ? 'the row left out' : 'addend' },
    })),
    suggestions: [{ title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span: cell.span, text: right }] }],
  };
};

const ofShare = ({ cell, quantity, label, part, whole, right }: WrongShare): RawFinding<Messages> => ({
  messageId: 'share',
  span: cell.span,
  data: { name: label, value: cell.text, whole: part.text, sum: whole.text, right: `${right}%` },
  related: [
    { span: part.span, message: { zh: '该项', en: 'the part' } },
    { span: whole.span, message: { zh: '合计', en: 'the total' } },
  ],
  suggestions: [
    {
      title: { zh: `改为“${right}${quantity.unit}”`, en: `Write “${right}${quantity.unit}”` },
      edits: [{ span: quantity.span, text: `${right}${quantity.unit}` }],
    },
  ],
});

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
    share: {
      zh: '{name}：{whole} ÷ {sum} = {right}，占比却写作 {value}，同列其他行多相符；请核对三个数',
      en: '{name}: {whole} ÷ {sum} = {right}, not {value}; most other rows come out. Check the three figures',
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
      for (const wrong of wrongTotals(table)) yield found('sum', wrong);
      for (const wrong of wrongParts(table)) yield found('parts', wrong);
      for (const wrong of wrongAcross(table)) yield found('across', wrong);
      for (const wrong of wrongShares(table)) yield ofShare(wrong);
      for (const part of exceedingParts(table, indicatorsOf(plan, table))) yield exceeds(part);
    }
  },
});
