import { isBlank, squeeze } from '../text/characters';
import { spanIn } from '../text/reading';
import type { Span } from '../text/span';
import type { SyntaxTree } from '../syntax/types';
import { captionOf, isAnnexList } from './captions';
import { isPlanTitle } from './meta';
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
  /** The last value of each style so far, open or not: for numbering that goes on over the parents. */
  readonly ever: Map<NumberingStyle, number>;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly captions: readonly Caption[];
  readonly boxes: readonly Box[];
  /** Titles of `:::box[…]` and other prose that the stream did not hold. */
  readonly extraProse: readonly ProseDraft[];
}

const sectionStyles = new Set<NumberingStyle>(['编', '章', '节', '条', '一、', '（一）', '1.', '1、', '（1）', '1）']);

const reviewWords = ['回顾', '基础', '成就', '成效', '现状', '进展', '成绩', '完成情况', '发展历程', '取得', '背景'];
const aheadWords = [
  '目标',
  '任务',
  '要求',
  '思路',
  '措施',
  '保障',
  '行动',
  '工程',
  '项目',
  '举措',
  '路径',
  '实施',
  '战略',
  '愿景',
  '指导思想',
  '组织',
];

const tenseOf = (title: string, parent: SectionDraft | undefined): Section['tense'] => {
  const review = reviewWords.some((w) => title.includes(w));
  const ahead = aheadWords.some((w) => title.includes(w));
  if (review !== ahead) return review ? 'review' : 'ahead';
  return parent?.tense ?? 'unknown';
};

/** Where a run-in title ends: at the first ： or 。, else at the first mark; never past 60 characters. */
const runInEnd = (rest: string): number => {
  let clause = rest.length;
  for (let i = 0; i < Math.min(rest.length, 61); i += 1) {
    const mark = rest[i] ?? ' ';
    if ('。：:'.includes(mark) && i > 0) return i;
    if ('，；,;'.includes(mark) && clause === rest.length) clause = i;
  }
  return Math.min(clause, 60);
};

/** How a labelled line reads: a heading of its own, a paragraph that begins with its heading, or neither. The title never holds its closing 。 or ：. */
const titleRange = (text: string, label: LabelMatch | undefined): { from: number; to: number; runIn: boolean } | undefined => {
  const from = titleStart(text, label);
  const rest = text.slice(from);
  const rank = label ? styleRank[label.style] : 0;
  if (rest === '') return label && rank <= 2 ? { from, to: from, runIn: false } : undefined;
  const last = rest.at(-1) ?? ' ';
  const colon = rest.search(/[：:]/);
  const introduces = colon >= 0 && colon < rest.length - 1 && rank > 2;
  const article = label?.style === '条' && endsSentence(rest);
  if (!hasInnerSentence(rest) && !introduces && !article) {
    if ((last === '：' || last === ':') && rest.length <= 30) return { from, to: text.length - 1, runIn: false };
    const most = endsSentence(rest) ? (rank <= 4 ? 60 : 34) : 70;
    if (!'；，、：;,:'.includes(last) && rest.length <= most) return { from, to: text.length - (last === '。' ? 1 : 0), runIn: false };
  }
  return { from, to: from + runInEnd(rest), runIn: true };
};

const newFrame = (box: BoxDraft | undefined): Frame => ({ stack: [], depths: new Map(), box, last: new Map(), ever: new Map() });

/** Each body runs to the next heading of the same or a higher level in the same box and annex. Linear: what a heading ends is on top of the stack. */
const closeBodies = (sections: readonly SectionDraft[], end: number): void => {
  const open = new Map<Section['box'], SectionDraft[]>();
  const close = (section: SectionDraft, at: number): void => {
    section.body = { start: section.span.end, end: Math.max(section.span.end, Math.min(at, section.box ? section.box.body.end : end)) };
  };
  for (const section of sections) {
    const stack = open.get(section.box) ?? [];
    open.set(section.box, stack);
    for (let top = stack.at(-1); top && (top.level >= section.level || top.annex !== section.annex); top = stack.at(-1)) {
      close(top, section.span.start);
      stack.pop();
    }
    stack.push(section);
  }
  for (const stack of open.values()) for (const section of stack) close(section, end);
};

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
  const boxed = new Map<NumberingStyle, number>();
  const containers = new Map<number, Frame>();
  let annex: Caption | undefined;
  let note: { next: number | undefined } | undefined;
  const tocTitles = new Set((toc?.entries ?? []).map((e) => `${e.label?.style ?? ''}${String(e.label?.value ?? '')} ${e.title}`));
  let listed: { style: NumberingStyle; value: number } | undefined;
  const end = tree.source.text.length;
  const titledAtx = items.some((i) => i.type === 'line' && i.line.depth !== undefined && i.line.depth > 1);

  const closeBox = (at: number): void => {
    if (inner?.box && !inner.box.bounded) {
      inner.box.body = { start: inner.box.body.start, end: Math.max(inner.box.body.start, at) };
      inner.box.span = { start: inner.box.span.start, end: Math.max(inner.box.span.end, at) };
    }
    inner = undefined;
  };

  const openBox = (caption: Caption | undefined, title: string, place: Span, body: Span, bounded: boolean): Frame => {
    const box: BoxDraft = { index: boxes.length, caption, title, span: place, body, bounded };
    boxes.push(box);
    return (inner = newFrame(box));
  };

  /** Opens the box of a `:::box[…]`, or takes it up again after a box inside it. */
  const enterContainer = (index: number): void => {
    const directive = tree.boxes[index];
    const known = containers.get(index);
    if (known) inner = known;
    if (!directive || known) return;
    const title = draftProse(tree.source.text, directive.title, tree.ignorable, 'box-title');
    const caption = captionOf(title);
    if (title.reading.text !== '') extraProse.push(title);
    if (caption) captions.push(caption);
    const frame = openBox(caption, caption?.title ?? squeeze(title.reading.text), directive.span, directive.body, true);
    containers.set(index, frame);
    title.box = frame.box as Box | undefined;
    title.section = base.stack.at(-1) as unknown as Section | undefined;
  };

  let nextContainer = 0;
  /** Containers that end before a place without a line of their own are boxes too, empty ones. */
  const passContainers = (at: number): void => {
    for (let directive = tree.boxes[nextContainer]; directive && directive.span.start <= at; directive = tree.boxes[nextContainer]) {
      const around = inner;
      if (!containers.has(nextContainer) && directive.body.end <= at) {
        enterContainer(nextContainer);
        inner = around;
      } else if (!containers.has(nextContainer)) return;
      nextContainer += 1;
    }
  };

  /** Does a label go on with the numbering outside the box (so that the box has ended)? */
  const leavesBox = (label: LabelMatch, previous: StreamItem | undefined): boolean => {
    if (!inner || inner.box?.bounded) return false;
    const own = inner.last.get(label.style);
    // Straight below its title a box's own （一） begins: otherwise the box would be empty.
    const atTitle = previous?.type === 'line' && previous.line.prose.kind === 'box-title';
    if (atTitle && label.value === 1 && label.style === '（一）') return false;
    if (own !== undefined && label.value === own + 1) return false;
    if (own === undefined && label.value === 1 && styleRank[label.style] >= styleRank['1.']) return false;
    const outer = [base.last.get(label.style), base.ever.get(label.style)];
    if (outer.some((value) => value !== undefined && label.value === value + 1)) return true;
    // The boxes may count on from one to the next.
    if (own === undefined && label.value === (boxed.get(label.style) ?? NaN) + 1) return false;
    return styleRank[label.style] <= styleRank['（一）'] || (own === undefined && label.value !== 1);
  };

  const addSection = (
    frame: Frame,
    line: Line,
    label: LabelMatch | undefined,
    range: { from: number; to: number; runIn: boolean },
  ): SectionDraft => {
    const { reading } = line.prose;
    const rank = label ? styleRank[label.style] : undefined;
    for (let top = frame.stack.at(-1); top; top = frame.stack.at(-1)) {
      const depth = frame.depths.get(top);
      if (line.depth !== undefined) {
        const sameStyle = label !== undefined && top.label !== undefined && styleRank[top.label.style] >= (rank ?? 0);
        if (depth === undefined || depth >= line.depth || sameStyle) frame.stack.pop();
        else break;
      } else if (top.label && rank !== undefined && (top.label.style === label?.style || styleRank[top.label.style] >= rank))
        frame.stack.pop();
      else break;
    }
    for (const style of [...frame.last.keys()]) {
      if (rank !== undefined && styleRank[style] > rank) frame.last.delete(style);
    }
    if (label) {
      frame.last.set(label.style, label.value);
      frame.ever.set(label.style, label.value);
      if (frame.box) boxed.set(label.style, label.value);
    }
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

  /** A heading broken over two lines: the two together equal an entry of the table of contents, or the first cannot end where it does. */
  const joinWithNext = (section: SectionDraft, next: StreamItem | undefined): boolean => {
    if (next?.type !== 'line' || next.line.depth !== undefined || !section.label) return false;
    const more = next.line.prose.reading.text;
    if (more.length > 40 || endsSentence(more) || labelAt(more) || next.line.prose.kind === 'toc') return false;
    const key = `${section.label.style}${String(section.label.value)} ${section.title}`;
    const whole = tocTitles.has(key + squeeze(more));
    const unfinished = section.title === '' || '的和与及暨、“《（'.includes(section.title.at(-1) ?? ' ');
    if (!whole && (!unfinished || tocTitles.has(key))) return false;
    section.title += squeeze(more);
    section.titleSpan = { start: section.titleSpan.start, end: next.line.prose.reading.span.end };
    section.span = { start: section.span.start, end: next.line.prose.reading.span.end };
    next.line.prose.kind = 'heading';
    next.line.prose.section = section as unknown as Section;
    next.line.prose.box = section.box;
    return true;
  };

  /** A plan's title after the notice that issues it: the numbering begins anew below it. */
  const startsAnew = (text: string, at: number): boolean => {
    const [top] = base.stack;
    if (!top?.label || inner || !isPlanTitle(text)) return false;
    for (const next of items.slice(at + 1, at + 40)) {
      if (next.type !== 'line') return false;
      const label = labelAt(next.line.prose.reading.text);
      if (label && sectionStyles.has(label.style)) return label.value === 1 && styleRank[label.style] <= styleRank[top.label.style];
    }
    return false;
  };

  let joined = false;
  let series: { style: NumberingStyle; value: number } | undefined;
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
    passContainers(place.start);
    if (line.container !== container) {
      closeBox(place.start);
      container = line.container;
      enterContainer(container);
    }
    const { text } = line.prose.reading;
    const settle = (kind: ProseDraft['kind']): void => {
      line.prose.kind = kind;
      const frame = inner ?? base;
      line.prose.section = (frame.stack.at(-1) ?? base.stack.at(-1)) as unknown as Section | undefined;
      line.prose.box = inner?.box as Box | undefined;
    };
    if (isNoteText(text)) {
      let from = text.search(/[：:]/) + 1;
      while (isBlank(text[from])) from += 1;
      const label = labelAt(text.slice(from));
      if (note || label) {
        note = { next: label ? label.value + 1 : from >= text.length ? 1 : undefined };
        settle('note');
        return;
      }
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
    const annexes = isAnnexList(text);
    if (annexes) {
      const label = labelAt(squeeze(text.slice(text.search(/[：:]/) + 1)));
      listed = label ? { style: label.style, value: label.value } : undefined;
      settle('line');
      return;
    }
    const caption = captionOf(line.prose);
    if (caption) {
      captions.push(caption);
      if (caption.kind === '专栏' && inner?.box?.bounded) {
        if (!inner.box.caption) Object.assign(inner.box, { caption, title: caption.title });
        settle('box-title');
      } else if (caption.kind === '专栏') {
        closeBox(place.start);
        openBox(caption, caption.title, place, { start: place.end, end }, false);
        settle('box-title');
        line.prose.section = base.stack.at(-1) as unknown as Section | undefined;
      } else if (caption.kind === '附件' || (caption.kind === '附表' && caption.number === undefined)) {
        closeBox(place.start);
        base = newFrame(undefined);
        annex = caption;
        settle('caption');
      } else settle('caption');
      return;
    }
    const label = labelAt(text);
    if (listed && label?.style === listed.style && label.value === listed.value + 1) {
      listed = { style: listed.style, value: label.value };
      settle('line');
      return;
    }
    listed = undefined;
    const sectionLabel = label && sectionStyles.has(label.style) ? label : undefined;
    const range = sectionLabel || line.depth !== undefined ? titleRange(text, sectionLabel) : undefined;
    if (range && (sectionLabel || line.depth !== undefined)) {
      if (!sectionLabel && line.depth === 1 && sections.length === 0 && (titledAtx || items.length > 1)) {
        settle('title');
        return;
      }
      // （一）…；（二）…；（三）…。 — the last of such items is no heading either.
      const goesOn = series && label?.style === series.style && label.value === series.value + 1;
      series = label && '；;'.includes(text.at(-1) ?? ' ') ? { style: label.style, value: label.value } : undefined;
      if (goesOn && endsSentence(text)) range.runIn = true;
      if (sectionLabel && leavesBox(sectionLabel, items[at - 1])) closeBox(place.start);
      if (!sectionLabel && inner && !inner.box?.bounded) closeBox(place.start);
      const section = addSection(inner ?? base, line, sectionLabel, range);
      settle(range.runIn ? 'paragraph' : 'heading');
      line.prose.section = section as unknown as Section;
      if (!range.runIn) joined = joinWithNext(section, items[at + 1]);
      return;
    }
    if (startsAnew(text, at)) base = newFrame(undefined);
    const sentence = endsSentence(text) || text.length > 60;
    settle(line.block.type === 'paragraph' && line.block.marker ? 'item' : sentence || hasInnerSentence(text) ? 'paragraph' : 'line');
  });
  closeBox(end);
  passContainers(end);
  closeBodies(sections, end);
  return { sections: sections as unknown as readonly Section[], captions, boxes, extraProse };
};
