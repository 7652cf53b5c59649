import { indicatorsOf } from '../../model/document/by-table';
import type { Box, Caption, PlanDocument, PlanTable, Section } from '../../model/types';
import { squeeze } from '../../text/characters';
import { firstAtOrAfter } from '../../text/span';
import { say, type CheckedPlan } from '../checked-plan';
import { courseOf } from '../document-symbol';
import { referencesTo, type Target } from '../numbered-things';
import { escaped, lineLink, type HoverContext } from './context';

const mostRows = 6;
const mostText = 160;

const tableOf = (plan: PlanDocument, caption: Caption): PlanTable | undefined =>
  plan.tables.find((table) => table.caption === caption || table.captionProse === caption.prose);

const boxOf = (plan: PlanDocument, caption: Caption): Box | undefined => plan.boxes.find((box) => box.caption === caption);

const cellText = (text: string): string => escaped(text.length > 24 ? `${text.slice(0, 24)}…` : text);

const tablePreview = ({ plan, locale }: CheckedPlan, table: PlanTable): string => {
  const indicators = indicatorsOf(plan, table);
  const rest = (count: number, zh: string, en: string): string[] =>
    count > 0 ? [`… ${say(locale, `另 ${String(count)} ${zh}`, `${String(count)} more ${en}`)}`] : [];
  if (indicators.length > 0)
    return [
      ...indicators
        .slice(0, mostRows)
        .map((i) => `- ${escaped(i.name)}${i.unit === '' ? '' : `（${i.unit}）`} ${escaped(courseOf(plan, i))}`),
      ...rest(indicators.length - mostRows, '个指标', 'indicators'),
    ].join('\n');
  const body = table.rows.slice(table.headerRows);
  const columns = table.columns.slice(0, 4);
  const head = `| ${columns.map((c) => cellText(c.header)).join(' | ')} |\n|${' --- |'.repeat(columns.length)}`;
  const rows = body.slice(0, mostRows).map((row) => `| ${columns.map((c) => cellText(row[c.index]?.text ?? '')).join(' | ')} |`);
  return [head, ...rows, '', ...rest(body.length - mostRows, '行', 'rows')].join('\n');
};

/** The first words of what stands behind a place, up to another. */
const firstWords = (plan: PlanDocument, from: number, to: number): string => {
  const spans = plan.prose.map((p) => p.reading.span);
  let text = '';
  for (let i = firstAtOrAfter(spans, from); i < plan.prose.length && text.length < mostText; i += 1) {
    const prose = plan.prose[i];
    if (!prose || prose.reading.span.start >= to) break;
    if (prose.kind !== 'heading') text += `${text === '' ? '' : ' '}${prose.reading.text.slice(0, mostText)}`;
  }
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
};

const captionPreview = (checked: CheckedPlan, caption: Caption): string => {
  const { plan } = checked;
  const table = tableOf(plan, caption);
  if (table && table.kind !== 'box') return tablePreview(checked, table);
  const box = boxOf(plan, caption);
  if (box) return escaped(firstWords(plan, box.body.start, box.body.end));
  const next = plan.captions.find((c) => c.span.start > caption.span.start && c.kind === caption.kind);
  return caption.kind === '附件' ? escaped(firstWords(plan, caption.span.end, next?.span.start ?? plan.source.text.length)) : '';
};

const sectionPreview = ({ plan, locale }: CheckedPlan, section: Section): string => {
  if (section.children.length === 0) return escaped(firstWords(plan, section.body.start, section.body.end));
  const shown = section.children
    .slice(0, mostRows)
    .map((child) => `- ${escaped(`${child.label?.text ?? ''} ${child.title.slice(0, 40)}`.trim())}`);
  const more = section.children.length - mostRows;
  return [...shown, ...(more > 0 ? [`- … ${say(locale, `另 ${String(more)} 节`, `${String(more)} more`)}`] : [])].join('\n');
};

/** A caption or heading with the first of what stands below it, where it is, and how often it is referred to. */
export const targetPreview = (checked: CheckedPlan, target: Target, context: HoverContext): string => {
  const { locale, plan } = checked;
  const thing = target.type === 'caption' ? target.caption : target.section;
  const name =
    target.type === 'caption'
      ? target.caption.prose.reading.text
      : `${target.section.label?.text ?? ''} ${squeeze(target.section.title).slice(0, 60)}`.trim();
  const count = referencesTo(plan, thing).length;
  const facts = [
    lineLink(checked, thing.span, context),
    ...(count > 0 ? [say(locale, `${String(count)} 处引用`, `${String(count)} reference${count === 1 ? '' : 's'}`)] : []),
  ].join(' · ');
  const preview = target.type === 'caption' ? captionPreview(checked, target.caption) : sectionPreview(checked, target.section);
  return [`**${escaped(name)}**`, preview, facts].filter((part) => part !== '').join('\n\n');
};
