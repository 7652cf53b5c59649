import { indicatorsOf } from '../../model/document/by-table';
import { otherwiseHeaded } from '../../model/tables/sister-tables';
import { isSpanned, numbersRows } from '../../model/tables/spanned-headers';
import type { Indicator, PlanTable } from '../../model/types';
import { spanIn } from '../../text/reading';
import { cover } from '../../text/span';
import { rule, type RawFinding } from '../rule';

type Messages = 'ragged' | 'header' | 'crammed' | 'sister' | 'bare';

/** Rows of a pipe table with more or fewer cells than its header. */
function* ragged(table: PlanTable): Generator<RawFinding<Messages>> {
  const width = table.rows[0]?.length ?? 0;
  if (table.origin !== 'gfm' || width < 2) return;
  for (const row of table.rows.slice(table.headerRows)) {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || row.length === width || row.length < 2) continue;
    yield { messageId: 'ragged', span: cover(first.span, last.span), data: { cells: row.length, columns: width } };
  }
}

/** A header cell left empty above cells that have something. The empty corner above the row names is usual where it is the only one. */
function* headerless(table: PlanTable): Generator<RawFinding<Messages>> {
  if (table.headerRows === 0 || table.kind === 'box') return;
  const body = table.rows.slice(table.headerRows);
  const filled = (index: number): boolean => body.filter((row) => (row[index]?.text ?? '') !== '').length >= body.length * 0.5;
  const empty = table.columns.filter(
    (c) =>
      c.header === '' &&
      c.headerCells.every((h) => h.merged === undefined || h.merged === 'absent') &&
      body.some((row) => (row[c.index]?.text ?? '') !== ''),
  );
  // Of a table torn into lines most of the header was not found again.
  if (table.origin !== 'gfm' && table.origin !== 'html' && 2 * empty.length > table.columns.length) return;
  const named = table.columns.some((c) => c.role === 'name' && c.header !== '');
  for (const column of empty) {
    if (!filled(column.index) || (column.index === 0 && (named || empty.length === 1)) || isSpanned(table, column.index)) continue;
    if (numbersRows(table, column.index)) continue;
    const next = [...table.columns.slice(column.index + 1), ...table.columns.slice(0, column.index).reverse()]
      .find((c) => c.header !== '')
      ?.headerCells.find((h) => h.text !== '');
    if (!next) continue;
    const sample = body.map((row) => row[column.index]?.text ?? '').find((t) => t !== '') ?? '';
    yield { messageId: 'header', span: next.span, data: { column: column.index + 1, sample } };
  }
}

/** Several indicators in one row: the name cell holds two units or 其中, the value cells several values without a word to each. */
function* crammed(indicators: readonly Indicator[]): Generator<RawFinding<Messages>> {
  for (const { nameCell, values, name } of indicators) {
    const several = values.find((v) => v.value.kind === 'several');
    if (!several) continue;
    const units = nameCell.text.match(/[（(][^（()）]{1,8}[）)]/gu) ?? [];
    const many = nameCell.text.indexOf('其中') > 1 || units.length > 1;
    const labelled = /[一-龥]{2,}/u.test(several.cell.text.replace(/以上|以下|左右|不低于|不超过|不少于|达到/gu, ''));
    if (!many || labelled) continue;
    yield {
      messageId: 'crammed',
      span: nameCell.span,
      data: { name: name.length > 24 ? `${name.slice(0, 24)}…` : name, values: several.cell.prose.map((p) => p.reading.text).join('、') },
      related: values.map((v) => ({ span: v.cell.span, message: { zh: '几个数挤在一格', en: 'several figures in one cell' } })),
    };
  }
}

/** A header that gives a bare year although other years of the table say whether they are reached or aimed at; the base year needs no word. */
function* bareYears(table: PlanTable, baseline: number | undefined): Generator<RawFinding<Messages>> {
  const years = table.columns.filter(
    (c) => c.role === 'value' && c.year !== undefined && c.header === `${String(c.year)}年` && c.headerCells.length === 1,
  );
  const told = table.columns.filter((c) => c.role === 'value' && c.year !== undefined && c.valueKind !== undefined);
  const [bare] = years;
  const prose = bare?.headerCells[0]?.prose[0];
  if (table.kind !== 'indicator' || years.length !== 1 || told.length < 2 || !bare || !prose || bare.year === baseline) return;
  // What lies before a year that is reached is reached.
  if (told.some((c) => c.valueKind === 'actual' && (c.year ?? 0) > (bare.year ?? 0))) return;
  yield {
    messageId: 'bare',
    severity: 'info',
    span: spanIn(prose.reading, 0, prose.reading.text.length),
    data: { header: bare.header, other: told[0]?.header ?? '' },
  };
}

/** A table whose rows, headers and cells each say one thing. */
export const tableShape = rule({
  id: 'table/shape',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    ragged: {
      zh: '这一行有 {cells} 格，表头有 {columns} 格；请补齐或删去多余的格',
      en: 'This row has {cells} cells, the header {columns}; fill it up or remove the extra ones',
    },
    header: {
      zh: '第 {column} 列缺表头（列内如“{sample}”）；请写明这一列是什么',
      en: 'Column {column} has no header (it holds “{sample}” and the like); say what it is',
    },
    crammed: {
      zh: '“{name}”一行挤了几个指标，数值“{values}”也写在一格；请分行',
      en: '“{name}” crams several indicators into one row and “{values}” into one cell; give each its row',
    },
    sister: {
      zh: '{year}年一列这里叫“{header}”，同一组的另一张表叫“{other}”；请统一',
      en: 'The column of {year} is headed “{header}” here and “{other}” in its sister table; head them alike',
    },
    bare: {
      zh: '表头“{header}”没有说明是现状还是目标，同表有“{other}”；请写明',
      en: 'The header “{header}” does not say whether it is reached or aimed at, as “{other}” does; say so',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      yield* ragged(table);
      yield* headerless(table);
      yield* crammed(indicatorsOf(plan, table));
      yield* bareYears(table, plan.meta.baseline);
    }
  },
  reads: () => undefined,
  readsTables: true,
  *beyond({ plan }) {
    for (const { year, cell, words, twin, twinWords } of otherwiseHeaded(plan)) {
      yield {
        messageId: 'sister',
        severity: 'info',
        span: cell.span,
        data: { header: words, other: twinWords, year },
        related: [{ span: twin.span, message: { zh: '另一张表的表头', en: 'the header of the other table' } }],
      };
    }
  },
});
