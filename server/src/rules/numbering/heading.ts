import { textWhere } from '../../model/document/read-of';
import { firstNumberOf, headingGroups, type HeadingGroup, type NumberedHeading } from '../../model/structure/heading-groups';
import { labelAt, styleRank, writeNumber } from '../../model/marks/numbering';
import { isHidden } from '../../model/structure/hidden-numbers';
import { breaksIn, type SequenceBreak } from '../../model/structure/sequences';
import type { PlanDocument, Section } from '../../model/types';
import { onceFor } from '../../text/kept-with';
import { firstAtOrAfter, type Span } from '../../text/span';
import { rule, type Fix } from '../rule';

const renumber = (plan: PlanDocument, items: readonly NumberedHeading[], by: number): Fix => ({
  title: {
    zh: items.length === 1 ? '改正编号' : '改正此处及以下同级编号',
    en: items.length === 1 ? 'Correct the number' : 'Renumber this heading and those that follow',
  },
  edits: items.map(({ label }) => ({
    span: label.valueSpan,
    text: writeNumber(label.style, label.value + by, plan.source.text.slice(label.valueSpan.start, label.valueSpan.end)),
  })),
});

/** What a hidden number begins with. */
const numbers = /(?:^|[。；：;:！？”）)\s])[（(第]?[\d一二三四五六七八九十百①-⑳]/u;

/** Signs that the break comes from the reading of the text and not from its numbering: rather say nothing. */
const doubtful = (plan: PlanDocument, tables: readonly Span[], group: HeadingGroup, found: SequenceBreak<NumberedHeading>): boolean => {
  const { item, previous, kind, expected, alone } = found;
  const weak = styleRank[item.label.style] >= 5;
  if (kind === 'restart' || kind === 'nested') return true;
  if (kind === 'repeat' && item.value === 1) return weak && plan.tree.dialect === 'markdown';
  if (kind === 'start' && (item.label.style === '条' || (weak && group.items.length < 2))) return true;
  if (weak && kind !== 'repeat' && !alone && Math.abs(item.value - expected) > 3) return true;
  if (kind !== 'gap' && kind !== 'start' && !(kind === 'disorder' && item.value === 2)) return false;
  const above = previous?.section ?? item.section.parent;
  const from = above?.span.start ?? 0;
  const table = plan.tables[firstAtOrAfter(tables, from)];
  if (kind === 'start' && weak && table && table.span.start < item.label.span.start) return true;
  const { span, valueSpan } = item.label;
  const { text } = plan.source;
  // 二十三 … （一） alone on a line … （二）: a list of its own began, whose first heading lost its words.
  const [sought, like] = [kind === 'disorder' ? 1 : expected, text.slice(valueSpan.start, valueSpan.end)];
  if (isHidden(text.slice(Math.max(from, span.start - 20_000), span.start), item.label, like, sought)) return true;
  // （ | 十一 | ）加强衔接。: the heading was torn at its number.
  const number = writeNumber(item.label.style, sought, like);
  const between = text.slice(Math.max(from, span.start - 20_000), span.start);
  if (between.split('\n').some((line) => line.trim() === number)) return true;
  // A box that nothing closes may have taken in the heading that seems to be missing.
  const swallowed = (s: Section): boolean =>
    kind !== 'disorder' &&
    s.box?.bounded === false &&
    s.box !== item.section.box &&
    s.label?.style === item.label.style &&
    s.label.value === item.value - 1;
  return plan.sections.slice((above?.index ?? -1) + 1, item.section.index).some(swallowed);
};

/** Nothing stands before it: a chapter that was handed over by itself begins with its own number. */
const opensText = ({ source: { text } }: PlanDocument, { label }: NumberedHeading): boolean =>
  !/[^\s#*]/u.test(text.slice(0, Math.min(label.span.start, 200)));

const breaksOf = onceFor((group: HeadingGroup) => breaksIn(group.items, firstNumberOf(group)));

/** Headings count on by one: within their parent, or on over the parents. */
export const numberingHeading = rule({
  id: 'numbering/heading',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    start: {
      zh: '“{label}”是本级第一个编号，应为“{expected}”；请核对是否缺了前面的标题',
      en: '“{label}” is the first number of its level, where “{expected}” is due; check whether a heading is missing before it',
    },
    gap: {
      zh: '“{previous}”之后应为“{expected}”，这里是“{label}”，编号跳号；请补上缺的标题或改编号',
      en: 'After “{previous}” comes “{expected}”, here stands “{label}”; add the missing heading or renumber',
    },
    repeat: {
      zh: '“{label}”编号重复（前一个同级标题是“{previous}”），应为“{expected}”；请改编号',
      en: '“{label}” repeats the number of the heading before it (“{previous}”); “{expected}” is due: renumber',
    },
    disorder: {
      zh: '“{label}”排在“{previous}”之后，编号次序颠倒，此处应为“{expected}”；请调整次序或改编号',
      en: '“{label}” stands after “{previous}”, out of order; “{expected}” is due here: reorder or renumber',
    },
    doubled: {
      zh: '编号“{label}”写了两遍；请删去一个',
      en: 'The number “{label}” is written twice; delete one',
    },
  },
  reads: (prose) => textWhere(numbers.test(prose.reading.text), prose),
  *check({ plan }) {
    for (const { label, title, titleSpan } of plan.sections) {
      const again = label && labelAt(title);
      if (again?.style !== label?.style || again?.value !== label?.value || !again || !label) continue;
      const fix = {
        title: { zh: '删去重复的编号', en: 'Delete the second number' },
        edits: [{ span: { start: titleSpan.start, end: titleSpan.start + again.to }, text: '' }],
      };
      yield {
        messageId: 'doubled',
        span: { start: label.span.start, end: titleSpan.start + again.to },
        data: { label: label.text },
        suggestions: [fix],
      };
    }
    const tables = plan.tables.map((t) => t.span);
    for (const group of headingGroups(plan)) {
      for (const found of breaksOf(group)) {
        if (doubtful(plan, tables, group, found)) continue;
        const { item, previous, kind, expected, alone, index } = found;
        if (kind === 'restart' || kind === 'nested') continue;
        const like = plan.source.text.slice(item.label.valueSpan.start, item.label.valueSpan.end);
        let to = index + 1;
        while (group.items[to]?.value === (group.items[to - 1]?.value ?? 0) + 1) to += 1;
        const fix = renumber(plan, alone ? [item] : group.items.slice(index, to), expected - item.value);
        yield {
          messageId: kind,
          ...(kind === 'start' && opensText(plan, item) ? { severity: 'info' as const } : {}),
          span: item.label.span,
          data: {
            label: item.label.text,
            previous: previous?.label.text ?? '',
            expected: item.label.text.replace(like, writeNumber(item.label.style, expected, like)),
          },
          ...(previous ? { related: [{ span: previous.label.span, message: { zh: '前一个同级编号', en: 'the number before it' } }] } : {}),
          ...(alone && previous ? { fix } : kind === 'disorder' ? {} : { suggestions: [fix] }),
        };
      }
    }
  },
});
