import { isBlank, squeeze } from '../text/characters';
import { spanIn } from '../text/reading';
import type { Span } from '../text/span';
import type { SyntaxTree } from '../syntax/types';
import { captionOf, isAnnexList } from './captions';
import { labelAt, styleRank, titleStart, type LabelMatch } from './numbering';
import { draftProse, endsSentence, hasInnerSentence, type ProseDraft } from './prose';
import { labelOf } from './toc';
import type { Line, StreamItem } from './lines';
import type { Box, Caption, NumberingStyle, Section, Toc } from './types';

/** A section while the outline is being built. */
interface SectionDraft extends Omit<Section, 'parent' | 'children' | 'body' | 'level' | 'tense' | 'title' | 'titleSpan' | 'span'> {
  level: number;
  title: string;
  titleSpan: Span;
  span: Span;
  body: Span;
  tense: Section['tense'];
  parent: SectionDraft | undefined;
  children: SectionDraft[];
}

interface BoxDraft extends Omit<Box, 'span' | 'body'> {
  span: Span;
  body: Span;
}

/** Where headings nest: the document, or a box with a numbering of its own. */
interface Frame {
  readonly stack: SectionDraft[];
  readonly depths: Map<SectionDraft, number>;
  readonly box: BoxDraft | undefined;
  /** The last value of each style at the place it is open. */
  readonly last: Map<NumberingStyle, number>;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly captions: readonly Caption[];
  readonly boxes: readonly Box[];
  /** Titles of `:::box[…]` and other prose that the stream did not hold. */
  readonly extraProse: readonly ProseDraft[];
}

const sectionStyles = new Set<NumberingStyle>(['编', '章', '节', '一、', '（一）', '1.', '1、', '（1）', '1）']);

const reviewWords = ['回顾', '基础', '成就', '成效', '现状', '进展', '成绩', '完成情况', '发展历程', '取得', '背景'];
const aheadWords = ['目标', '任务', '要求', '思路', '措施', '保障', '行动', '工程', '项目', '举措', '路径', '实施', '战略', '愿景', '指导思想', '组织'];

const tenseOf = (title: string, parent: SectionDraft | undefined): Section['tense'] => {
  const review = reviewWords.some((w) => title.includes(w));
  const ahead = aheadWords.some((w) => title.includes(w));
  if (review !== ahead) return review ? 'review' : 'ahead';
  return parent?.tense ?? 'unknown';
};

/** How a labelled line reads: a heading of its own, a paragraph that begins with its heading, or neither. */
const titleRange = (text: string, label: LabelMatch | undefined): { from: number; to: number; runIn: boolean } | undefined => {
  const from = titleStart(text, label);
  const rest = text.slice(from);
  if (rest === '') return label && styleRank[label.style] <= 2 ? { from, to: from, runIn: false } : undefined;
  const strong = label === undefined || styleRank[label.style] <= 4;
  const plainEnd = !'；，、：;,:'.includes(rest.at(-1) ?? ' ');
  if (!hasInnerSentence(rest) && plainEnd && rest.length <= (endsSentence(rest) ? (strong ? 60 : 34) : 70)) return { from, to: text.length, runIn: false };
  const stop = rest.indexOf('。');
  if (stop > 0 && stop <= 60) return { from, to: from + stop, runIn: true };
  let clause = 0;
  while (clause < rest.length && !'，；：。,;:'.includes(rest[clause] ?? ' ')) clause += 1;
  return { from, to: from + Math.min(clause, 60), runIn: true };
};

const newFrame = (box: BoxDraft | undefined): Frame => ({ stack: [], depths: new Map(), box, last: new Map() });

/** 注： at the start of a line. */
export const isNoteText = (text: string): boolean => /^(注|说明|備注|备注|注释)\d?[：:]/.test(text.slice(0, 6));

/**
 * Builds the outline: which lines are headings, of which level, what stands in which box. Levels come from the order in which the numbering styles
 * nest (GB/T 9704-2012, 7.3.3): a style that is open takes its old level, another goes below the open ones that rank above it.
 * Lines of the table of contents are left alone. Sets kind, section and box of every line's prose.
 */
export const buildOutline = (tree: SyntaxTree, items: readonly StreamItem[], toc: Toc | undefined): Outline => {
  const sections: SectionDraft[] = [];
  const captions: Caption[] = [];
  const boxes: BoxDraft[] = [];
  const extraProse: ProseDraft[] = [];
  let base = newFrame(undefined);
  let inner: Frame | undefined;
  let container = -1;
  let annex: Caption | undefined;
  let note: { next: number | undefined } | undefined;
  const tocTitles = new Map((toc?.entries ?? []).map((e) => [`${e.label?.style ?? ''}${String(e.label?.value ?? '')}`, e.title]));
  const end = tree.source.text.length;
  const titledAtx = items.some((i) => i.type === 'line' && i.line.depth !== undefined && i.line.depth > 1);

  const closeBox = (at: number): void => {
    if (inner?.box) {
      inner.box.body = { start: inner.box.body.start, end: Math.max(inner.box.body.start, at) };
      inner.box.span = { start: inner.box.span.start, end: Math.max(inner.box.span.end, at) };
    }
    inner = undefined;
  };

  const openBox = (caption: Caption | undefined, title: string, place: Span, body: Span, bounded: boolean): void => {
    const box: BoxDraft = { index: boxes.length, caption, title, span: place, body, bounded };
    boxes.push(box);
    inner = newFrame(box);
  };

  /** Does a label go on with the numbering outside the box (so that the box has ended)? */
  const leavesBox = (label: LabelMatch): boolean => {
    if (!inner || inner.box?.bounded) return false;
    const own = inner.last.get(label.style);
    if (own !== undefined && label.value === own + 1) return false;
    if (own === undefined && label.value === 1 && styleRank[label.style] >= styleRank['1.']) return false;
    const outer = base.last.get(label.style);
    if (outer !== undefined && label.value === outer + 1) return true;
    return styleRank[label.style] <= styleRank['（一）'] || (own === undefined && label.value !== 1);
  };

  const addSection = (frame: Frame, line: Line, label: LabelMatch | undefined, range: { from: number; to: number; runIn: boolean }): SectionDraft => {
    const { reading } = line.prose;
    const rank = label ? styleRank[label.style] : undefined;
    while (frame.stack.length > 0) {
      const top = frame.stack.at(-1);
      if (!top) break;
      const depth = frame.depths.get(top);
      if (line.depth !== undefined) {
        const sameStyle = label !== undefined && top.label !== undefined && styleRank[top.label.style] >= (rank ?? 0);
        if (depth === undefined || depth >= line.depth || sameStyle) frame.stack.pop();
        else break;
      } else if (top.label && rank !== undefined && (top.label.style === label?.style || styleRank[top.label.style] >= rank)) frame.stack.pop();
      else break;
    }
    for (const style of [...frame.last.keys()]) {
      if (rank !== undefined && styleRank[style] > rank) frame.last.delete(style);
    }
    if (label) frame.last.set(label.style, label.value);
    const parent = frame.stack.at(-1);
    const title = squeeze(reading.text.slice(range.from, range.to));
    const section: SectionDraft = {
      index: sections.length,
      level: frame.stack.length + 1,
      label: labelOf(line.prose),
      title,
      titleSpan: spanIn(reading, range.from, range.to),
      span: range.runIn ? spanIn(reading, 0, range.to) : reading.span,
      body: { start: reading.span.start, end },
      runIn: range.runIn,
      from: line.depth === undefined ? 'numbering' : 'atx',
      parent,
      children: [],
      prose: line.prose,
      tense: 'unknown',
      box: frame.box,
      annex,
    };
    section.tense = tenseOf(title, parent);
    parent?.children.push(section);
    frame.stack.push(section);
    if (line.depth !== undefined) frame.depths.set(section, line.depth);
    sections.push(section);
    return section;
  };

  /** A heading broken over two lines: the two together equal the entry of the table of contents. */
  const joinWithNext = (section: SectionDraft, next: StreamItem | undefined): boolean => {
    const wanted = tocTitles.get(`${section.label?.style ?? ''}${String(section.label?.value ?? '')}`);
    if (next?.type !== 'line' || !section.label) return false;
    const more = next.line.prose.reading.text;
    const bare = section.title === '' && more.length <= 40 && !endsSentence(more);
    if (!bare && (wanted === undefined || wanted === section.title || wanted !== section.title + squeeze(more))) return false;
    section.title += squeeze(more);
    section.titleSpan = { start: section.titleSpan.start, end: next.line.prose.reading.span.end };
    section.span = { start: section.span.start, end: next.line.prose.reading.span.end };
    next.line.prose.kind = 'heading';
    next.line.prose.section = section as unknown as Section;
    next.line.prose.box = section.box;
    return true;
  };

  let joined = false;
  items.forEach((item, at) => {
    const place = item.type === 'line' ? item.line.prose.span : item.type === 'table' ? item.table.span : item.span;
    if (item.type === 'table') {
      note = { next: undefined };
      return;
    }
    if (item.type === 'break') {
      note = undefined;
      return;
    }
    const { line } = item;
    if (line.prose.kind === 'toc') return;
    if (joined) {
      joined = false;
      return;
    }
    if (line.container !== container) {
      closeBox(place.start);
      container = line.container;
      const directive = tree.boxes[container];
      if (directive) {
        const title = draftProse(tree.source.text, directive.title, tree.ignorable, 'box-title');
        const caption = captionOf(title);
        if (title.reading.text !== '') extraProse.push(title);
        if (caption) captions.push(caption);
        openBox(caption, caption?.title ?? squeeze(title.reading.text), directive.span, directive.body, true);
        title.box = inner?.box as Box | undefined;
        title.section = base.stack.at(-1) as unknown as Section | undefined;
      }
    }
    const { text } = line.prose.reading;
    const settle = (kind: ProseDraft['kind']): void => {
      line.prose.kind = kind;
      const frame = inner ?? base;
      line.prose.section = (frame.stack.at(-1) ?? base.stack.at(-1)) as unknown as Section | undefined;
      line.prose.box = inner?.box as Box | undefined;
    };
    if (note && isNoteText(text)) {
      const start = text.search(/[：:]/) + 1;
      let from = start;
      while (isBlank(text[from])) from += 1;
      const label = labelAt(text.slice(from));
      note = { next: label ? label.value + 1 : undefined };
      settle('note');
      return;
    }
    if (note?.next !== undefined) {
      const label = labelAt(text);
      if (label?.value === note.next && line.depth === undefined && styleRank[label.style] >= styleRank['1.']) {
        note = { next: label.value + 1 };
        settle('note');
        return;
      }
    }
    note = undefined;
    const caption = isAnnexList(text) ? undefined : captionOf(line.prose);
    if (caption) {
      captions.push(caption);
      if (caption.kind === '专栏') {
        closeBox(place.start);
        if (container >= 0) settle('box-title');
        else {
          openBox(caption, caption.title, place, { start: place.end, end }, false);
          settle('box-title');
          line.prose.section = base.stack.at(-1) as unknown as Section | undefined;
        }
      } else if (caption.kind === '附件' || (caption.kind === '附表' && caption.number === undefined)) {
        closeBox(place.start);
        base = newFrame(undefined);
        annex = caption;
        settle('caption');
      } else settle('caption');
      return;
    }
    const label = labelAt(text);
    const sectionLabel = label && sectionStyles.has(label.style) ? label : undefined;
    const range = sectionLabel || line.depth !== undefined ? titleRange(text, sectionLabel) : undefined;
    if (range && (sectionLabel || line.depth !== undefined)) {
      if (!sectionLabel && line.depth === 1 && sections.length === 0 && (titledAtx || items.length > 1)) {
        settle('title');
        return;
      }
      if (sectionLabel && leavesBox(sectionLabel)) closeBox(place.start);
      if (!sectionLabel && inner && !inner.box?.bounded) closeBox(place.start);
      const section = addSection(inner ?? base, line, sectionLabel, range);
      settle(range.runIn ? 'paragraph' : 'heading');
      line.prose.section = section as unknown as Section;
      if (!range.runIn) joined = joinWithNext(section, items[at + 1]);
      return;
    }
    const sentence = endsSentence(text) || text.length > 60;
    settle(line.block.type === 'paragraph' && line.block.marker ? 'item' : sentence || hasInnerSentence(text) ? 'paragraph' : 'line');
  });
  closeBox(end);

  sections.forEach((section, i) => {
    const next = sections.slice(i + 1).find((other) => other.box === section.box && (other.level <= section.level || other.annex !== section.annex));
    section.body = { start: section.span.end, end: Math.min(next?.span.start ?? end, section.box ? section.box.body.end : end) };
  });
  return { sections: sections as unknown as readonly Section[], captions, boxes, extraProse };
};
