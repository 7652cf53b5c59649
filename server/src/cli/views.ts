import { positionAt } from '../text/source';
import { squeeze, textWidth } from '../text/characters';
import type { PlanDocument, PlanTable } from '../model/types';
import type { Locale } from '../rules/rule';

const kindNames = {
  zh: { indicator: '指标表', task: '任务表', box: '专栏', data: '数据表' },
  en: { indicator: 'indicators', task: 'tasks', box: 'box', data: 'data' },
} as const;

/** `planlint outline`: the sections as they were read, indented by level, with their lines. */
export const outlineText = (plan: PlanDocument, locale: Locale): string => {
  const line = (offset: number): string => String(positionAt(plan.source, offset).line + 1).padStart(6);
  const { meta } = plan;
  const zh = locale === 'zh';
  const head = [
    `${zh ? '标题' : 'title'}  ${meta.title ?? (zh ? '（未识别）' : '(unknown)')}`,
    `${zh ? '规划期' : 'period'}  ${meta.period ? `${String(meta.period.start)}–${String(meta.period.end)}` : zh ? '（未识别）' : '(unknown)'}${meta.baseline ? `  ${zh ? '基期' : 'baseline'} ${String(meta.baseline)}` : ''}`,
  ];
  const entries: { readonly at: number; readonly text: string }[] = plan.sections.map((s) => ({
    at: s.span.start,
    text: `${line(s.span.start)}  ${'  '.repeat(s.level - 1 + (s.box ? 3 : 0))}${s.label?.text ?? ''}${s.label && /[章节条编]/.test(s.label.style) ? ' ' : ''}${s.title}${s.runIn ? ' …' : ''}`,
  }));
  for (const box of plan.boxes)
    entries.push({
      at: box.span.start,
      text: `${line(box.span.start)}    ▣ ${box.caption ? `专栏${box.caption.number === undefined ? '' : String(box.caption.number)} ` : ''}${box.title}`,
    });
  for (const caption of plan.captions) {
    if (caption.kind === '附件')
      entries.push({
        at: caption.span.start,
        text: `${line(caption.span.start)}  附件${caption.number === undefined ? '' : String(caption.number)}${caption.title === '' ? '' : ` ${caption.title}`}`,
      });
  }
  for (const table of plan.tables) {
    if (table.kind === 'box') continue;
    entries.push({
      at: table.span.start,
      text: `${line(table.span.start)}    ▦ ${table.captionProse ? `${table.captionProse.reading.text} ` : ''}[${kindNames[locale][table.kind]} ${String(table.rows.length - table.headerRows)}×${String(table.columns.length)}]`,
    });
  }
  return [...head, '', ...entries.sort((a, b) => a.at - b.at).map((e) => e.text), ''].join('\n');
};

const cellText = (table: PlanTable, row: number, column: number): string => {
  const cell = table.rows[row]?.[column];
  if (!cell || cell.merged === 'absent') return '';
  // Values crammed into one cell must not read as one number.
  return cell.prose.length > 1 ? cell.prose.map((p) => squeeze(p.reading.text)).join(' / ') : cell.text;
};

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const markdownTable = (table: PlanTable): string => {
  const width = table.columns.length;
  const rows = table.rows.map((_, r) => Array.from({ length: width }, (_c, c) => cellText(table, r, c).replaceAll('|', '\\|')));
  const head = table.headerRows > 0 ? table.columns.map((c) => c.header.replaceAll('|', '\\|')) : Array.from({ length: width }, () => '');
  const body = rows.slice(table.headerRows);
  const widths = Array.from({ length: width }, (_, c) => Math.max(3, textWidth(head[c] ?? ''), ...body.map((r) => textWidth(r[c] ?? ''))));
  const pad = (text: string, c: number): string => text + ' '.repeat(Math.max(0, (widths[c] ?? 3) - textWidth(text)));
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(' | ')} |`;
  return [line(head), `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`, ...body.map(line)].join('\n');
};

/** `planlint tables`: every table as it was read, with its caption (else its line), so that what the checker saw can be looked at. */
export const tablesText = (plan: PlanDocument, format: 'csv' | 'json' | 'markdown', locale: Locale): string => {
  const tables = plan.tables.filter((t) => t.kind !== 'box');
  const caption = (t: PlanTable): string => t.captionProse?.reading.text ?? '';
  const line = (t: PlanTable): number => positionAt(plan.source, t.span.start).line + 1;
  const place = (t: PlanTable): string => (locale === 'zh' ? `第 ${String(line(t))} 行` : `line ${String(line(t))}`);
  if (tables.length === 0 && format === 'csv') return '';
  if (tables.length === 0 && format === 'markdown') return locale === 'zh' ? '没有识别出表格\n' : 'no tables were found\n';
  if (format === 'json') {
    return `${JSON.stringify(
      tables.map((t) => ({
        line: line(t),
        caption: caption(t),
        kind: t.kind,
        origin: t.origin,
        columns: t.columns.map((c) => ({
          header: c.header,
          role: c.role,
          ...(c.year === undefined ? {} : { year: c.year }),
          ...(c.valueKind ? { valueKind: c.valueKind } : {}),
        })),
        rows: t.rows.slice(t.headerRows).map((row, r) => row.map((_, c) => cellText(t, r + t.headerRows, c))),
        indicators: plan.indicators
          .filter((i) => i.table === t)
          .map((i) => ({
            name: i.name,
            category: i.category,
            unit: i.unit,
            kind: i.kind ?? null,
            direction: i.direction ?? null,
            attribute: i.attribute?.text ?? null,
            values: i.values.map((v) => ({
              year: v.year ?? null,
              role: v.role,
              text: v.cell.text,
              value: v.value.quantity?.value ?? null,
            })),
          })),
      })),
      null,
      2,
    )}\n`;
  }
  if (format === 'csv') {
    return tables
      .map((t) =>
        [`# ${caption(t) || place(t)}`, ...t.rows.map((row, r) => row.map((_, c) => csvCell(cellText(t, r, c))).join(','))].join('\n'),
      )
      .join('\n\n')
      .concat('\n');
  }
  const head = (t: PlanTable): string =>
    locale === 'zh'
      ? `${caption(t) || '（无题注）'}  （${place(t)}，${kindNames.zh[t.kind]}）`
      : `${caption(t) || '(no caption)'}  (${place(t)}, ${kindNames.en[t.kind]})`;
  return tables
    .map((t) => `${head(t)}\n\n${markdownTable(t)}`)
    .join('\n\n')
    .concat('\n');
};
