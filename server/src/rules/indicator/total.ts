import { indicatorsOf } from '../../model/by-table';
import { formatNumber } from '../../model/format-number';
import { levelIn, sameMeasure } from '../../model/levels';
import { wrongShares, type WrongShare } from '../../model/share-columns';
import { pureNumber, wrongAcross, wrongParts, wrongTotals, type WrongSum } from '../../model/table-sums';
import type { Indicator, PlanTable } from '../../model/types';
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

/** 其中 names parts of the row or column before it: a part is never more than the whole. */
function* exceeding(table: PlanTable, indicators: readonly Indicator[]): Generator<RawFinding<Messages>> {
  let whole: Indicator | undefined;
  for (const indicator of indicators) {
    if (!indicator.part) {
      whole = indicator;
      continue;
    }
    for (const value of indicator.values) {
      const above = whole?.values.find((v) => v.column === value.column);
      const part = levelIn(value.cell, value.value);
      const all = above && levelIn(above.cell, above.value);
      if (
        !above ||
        !part ||
        !all ||
        indicator.unit === '%' ||
        indicator.unit !== whole?.unit ||
        !sameMeasure(part, all) ||
        part.comparator ||
        all.comparator ||
        part.value <= all.value
      )
        continue;
      yield {
        messageId: 'exceeds',
        span: value.cell.span,
        data: { name: indicator.name, value: value.cell.text, whole: whole.name, sum: above.cell.text },
        related: [{ span: above.cell.span, message: { zh: '总数', en: 'the whole' } }],
      };
    }
  }
  for (const column of table.columns) {
    const before = table.columns[column.index - 1];
    if (
      !before ||
      !column.header.startsWith('其中') ||
      column.role !== 'value' ||
      before.role !== 'value' ||
      /率|比|%/u.test(column.header)
    )
      continue;
    for (const row of table.rows.slice(table.headerRows)) {
      const [all, part] = [row[before.index], row[column.index]];
      const [a, p] = [pureNumber(all), pureNumber(part)];
      if (!all || !part || !a || !p || !sameMeasure(a, p) || p.value <= a.value) continue;
      yield {
        messageId: 'exceeds',
        span: part.span,
        data: { name: column.header, value: part.text, whole: before.header, sum: all.text },
        related: [{ span: all.span, message: { zh: '总数', en: 'the whole' } }],
      };
    }
  }
}

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
      yield* exceeding(table, indicatorsOf(plan, table));
    }
  },
});
