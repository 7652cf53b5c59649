import { firstWhere } from '../../text/search';
import { firstAtOrAfter, type Span } from '../../text/span';
import type { Caption, PlanDocument, Prose, Section } from '../../model/types';
import { rule } from '../rule';

/** Lines of page chrome below an annex's title are no content of it. */
const isLine = (prose: Prose): boolean => prose.kind === 'line' || prose.kind === 'title';

/** The index of the first prose that starts at a place or behind it. */
const firstProseFrom = ({ prose }: PlanDocument, place: number): number => firstWhere(prose, ({ reading }) => reading.span.start >= place);

/** A heading with neither text nor table nor lower heading below it. */
const isEmpty = (plan: PlanDocument, tables: readonly Span[], section: Section): boolean => {
  const { body } = section;
  if (section.runIn || section.children.length > 0 || body.end >= plan.source.text.length) return false;
  const table = tables[firstAtOrAfter(tables, body.start)];
  if (table && table.start < body.end) return false;
  for (let i = firstProseFrom(plan, body.start); ; i += 1) {
    const next = plan.prose[i];
    if (!next || next.reading.span.start >= body.end) return true;
    if (!next.cell) return false;
  }
};

/** 一、 … and 第一章 always head something, and so does what is marked up with #; （一） and 1. may be items of a list, so that only the odd one out is empty. */
const isHeading = (section: Section, empty: ReadonlySet<Section>): boolean => {
  const { text } = section.prose.reading;
  if ('。；，：;,'.includes(text.at(-1) ?? ' ') || text.length > 50) return false;
  const brothers = section.parent ? section.parent.children : undefined;
  if (!brothers)
    return section.label?.style === '章' || section.label?.style === '节' || section.label?.style === '一、' || section.from === 'atx';
  const bare = brothers.filter((s) => empty.has(s)).length;
  // 附件：1.…, 2.… and below them the annexes: of two items the first may have nothing of its own.
  if (brothers.length === 2) return bare === 1 && (section.from === 'atx' || brothers.at(-1) === section);
  return brothers.length >= 3 && bare * 3 <= brothers.length;
};

/** The annex's own lines: from its caption to the next annex or the end. */
const annexLines = (plan: PlanDocument, caption: Caption, next: Caption | undefined): readonly Prose[] =>
  plan.prose.slice(caption.prose.index + 1, Math.min(next?.prose.index ?? plan.prose.length, caption.prose.index + 6));

/** Headings, boxes and annexes hold something. */
export const referenceEmpty = rule({
  id: 'reference/empty',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    heading: { zh: '“{title}”下没有内容；请补写，或删去这个标题', en: 'There is nothing under “{title}”; write it or remove the heading' },
    box: { zh: '“{title}”下没有内容；请补上专栏的文字或表', en: 'The box “{title}” is empty; add its text or table' },
    annex: { zh: '{title}只有题目，没有内容；请附上正文或表格', en: '{title} consists of its title only; attach its text or table' },
  },
  reads: () => undefined,
  *check({ plan }) {
    const tables = plan.tables.map((t) => t.span);
    const empty = new Set(plan.sections.filter((s) => isEmpty(plan, tables, s)));
    for (const section of empty) {
      if (!section.prose.cell && isHeading(section, empty))
        yield { messageId: 'heading', span: section.span, data: { title: (section.label?.text ?? '') + section.title } };
    }
    for (const box of plan.boxes) {
      const inside = plan.prose[firstProseFrom(plan, box.body.start)]?.reading.span;
      const table = tables[firstAtOrAfter(tables, box.span.start)];
      if ((inside && inside.start < box.body.end) || (table && table.start <= box.body.end + 2)) continue;
      const place = box.caption?.span ?? box.span;
      yield { messageId: 'box', span: place, data: { title: box.title } };
    }
    const annexes = plan.captions.filter((c) => c.kind === '附件');
    for (const [i, caption] of annexes.entries()) {
      const lines = annexLines(plan, caption, annexes[i + 1]);
      const table = tables[firstAtOrAfter(tables, caption.span.start)];
      const end = annexes[i + 1]?.span.start ?? plan.source.text.length;
      if (lines.length === 0 || lines.length > 3 || !lines.every(isLine) || (table && table.start < end)) continue;
      yield {
        messageId: 'annex',
        span: caption.span,
        data: { title: `附件${caption.number === undefined ? '' : String(caption.number)}` },
        related: lines.map((line) => ({ span: line.reading.span, message: { zh: '附件的题目', en: 'the title of the annex' } })),
      };
    }
  },
});
