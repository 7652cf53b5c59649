import { headingGroups } from '../../model/structure/heading-groups';
import { breaksIn } from '../../model/structure/sequences';
import { matchToc } from '../../model/structure/toc-match';
import { backward, glued, unspaced } from '../../model/structure/toc-slips';
import type { PlanDocument } from '../../model/types';
import type { Span } from '../../text/span';
import { rule, type Fix } from '../rule';

const textOf = (plan: PlanDocument, span: Span): string => plan.source.text.slice(span.start, span.end);
const replace = (zh: string, en: string, span: Span, text: string): Fix => ({ title: { zh, en }, edits: [{ span, text }] });

const addBlanks = (places: readonly number[]): Fix => ({
  title: { zh: '补空格', en: 'Add the blank' },
  edits: places.map((at) => ({ span: { start: at, end: at }, text: ' ' })),
});

/** The table of contents lists the headings as they stand. */
export const numberingToc = rule({
  id: 'numbering/toc',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    title: {
      zh: '标题作“{title}”，目录作“{entry}”，两处不一；请核对后改正一处',
      en: 'The heading reads “{title}”, the table of contents “{entry}”; correct one of them',
    },
    number: {
      zh: '标题编号是“{label}”，目录作“{entryLabel}”（{title}）；请核对后改正一处',
      en: 'The heading is numbered “{label}”, the table of contents has “{entryLabel}” ({title}); correct one of them',
    },
    missing: {
      zh: '目录有“{entry}”，正文没有这个标题；请补上标题或更新目录',
      en: 'The table of contents has “{entry}”, the text has no such heading; add it or update the table',
    },
    extra: {
      zh: '正文有“{title}”，目录没有；同级其他标题都在目录中，请更新目录',
      en: 'The text has “{title}”, the table of contents has not, though it lists the others of this level; update it',
    },
    page: {
      zh: '目录页码倒退：上一条在第{above}页，这一条在第{page}页；请核对页码',
      en: 'The page numbers run backwards: the entry above is on page {above}, this one on {page}; check them',
    },
    glued: {
      zh: '目录中页码“{page}”紧跟在标题后面，其他各条都空开（共 {count} 处没有空开）；请空开',
      en: 'In the table of contents the page number {page} stands right behind its title, unlike the others ({count} such entries); set it apart',
    },
    spacing: {
      zh: '目录中“{label}”之后没有空格，同级其他各条都有（共 {count} 处缺）；请补上',
      en: 'In the table of contents no blank follows “{label}”, as it does in the others of its level ({count} such entries); add it',
    },
  },
  reads: () => undefined,
  *check({ plan }) {
    const { toc } = plan;
    const match = matchToc(plan);
    if (!toc) return;
    const broken = new Set(headingGroups(plan).flatMap((g) => breaksIn(g.items, 1).map((b) => b.item.section)));
    for (const { entry, section, sameTitle, sameNumber } of match?.pairs ?? []) {
      const related = [{ span: entry.prose.reading.span, message: { zh: '目录中的这一条', en: 'its entry in the table of contents' } }];
      if (!sameTitle) {
        const [title, listed] = [textOf(plan, section.titleSpan), textOf(plan, entry.titleSpan)];
        const heading = { span: section.titleSpan, message: { zh: '正文中的标题', en: 'the heading' } };
        const cut = section.title.startsWith(entry.title); // An entry that breaks off is the wrong one.
        yield {
          messageId: 'title',
          span: cut ? entry.titleSpan : section.titleSpan,
          data: { title: section.title, entry: entry.title },
          related: cut ? [heading] : related,
          suggestions: [
            replace('标题改从目录', 'Take the wording of the table of contents', section.titleSpan, listed),
            replace('目录改从标题', 'Take the wording of the heading', entry.titleSpan, title),
          ],
        };
      }
      // Where the heading's own run of numbers breaks, numbering/heading says so.
      if (!sameNumber && section.label && entry.label && !broken.has(section)) {
        yield {
          messageId: 'number',
          span: section.label.span,
          data: { label: section.label.text, entryLabel: entry.label.text, title: section.title },
          related,
          suggestions: [
            replace('目录改从标题', 'Take the number of the heading', entry.label.span, section.label.text),
            replace('标题改从目录', 'Take the number of the table of contents', section.label.span, entry.label.text),
          ],
        };
      }
    }
    for (const entry of match?.missing ?? [])
      yield { messageId: 'missing', span: entry.prose.reading.span, data: { entry: (entry.label?.text ?? '') + entry.title } };
    for (const section of match?.extra ?? []) {
      yield {
        messageId: 'extra',
        span: section.span,
        data: { title: (section.label?.text ?? '') + section.title },
        related: [{ span: toc.heading.reading.span, message: { zh: '目录', en: 'the table of contents' } }],
      };
    }
    const back = backward(toc.entries);
    if (back) {
      yield {
        messageId: 'page',
        severity: 'warning',
        span: back.entry.pageSpan ?? back.entry.prose.reading.span,
        data: { page: back.entry.page ?? 0, above: back.above.page ?? 0 },
        related: [{ span: back.above.pageSpan ?? back.above.prose.reading.span, message: { zh: '上一条', en: 'the entry above' } }],
      };
    }
    const tight = glued(toc.entries);
    const [tightest] = tight;
    if (tightest?.pageSpan)
      yield {
        messageId: 'glued',
        severity: 'info',
        span: { start: tightest.titleSpan.start, end: tightest.pageSpan.end },
        data: { page: tightest.page ?? 0, count: tight.length },
        related: tight.slice(1, 21).map((e) => ({ span: e.prose.reading.span, message: { zh: '同样没有空开', en: 'the same here' } })),
        fix: addBlanks(tight.map((e) => e.titleSpan.end)),
      };
    const close = unspaced(toc.entries);
    const [first] = close;
    if (!first?.label) return;
    yield {
      messageId: 'spacing',
      severity: 'info',
      span: first.prose.reading.span,
      data: { label: first.label.text, count: close.length },
      related: close.slice(1, 21).map((e) => ({ span: e.prose.reading.span, message: { zh: '同样缺空格', en: 'the same here' } })),
      fix: addBlanks(close.flatMap((e) => (e.label ? [e.label.span.end] : []))),
    };
  },
});
