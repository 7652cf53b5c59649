import { squeeze } from '../../text/characters';
import type { SyntaxTree } from '../../syntax/types';
import { captionOf, type PlacedCaption } from './captions';
import { factsOf, plainKindOf, sectionTitleOf, type LineFacts } from './line-facts';
import { isInnerItem, type Line, type StreamItem } from './lines';
import { styleRank, type LabelMatch } from '../marks/numbering';
import type { ProseDraft } from './prose';
import type { MakeProse } from './prose-maker';
import { tenseWithin, type LineTitle } from './section-titles';
import { BoxDraft, SectionDraft, type Extent } from './sections';
import { labelOf } from './toc';
import type { Caption, NumberingStyle, Section, Toc } from '../types';

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
  readonly sections: readonly SectionDraft[];
  readonly captions: readonly PlacedCaption[];
  readonly boxes: readonly BoxDraft[];
  /** Titles of `:::box[…]` and other prose that the stream did not hold. */
  readonly extraProse: readonly ProseDraft[];
  readonly extent: Extent;
}

/** Below the title of a plan its numbering begins within so many lines. */
export const anewWithin = 40;

const newFrame = (box: BoxDraft | undefined): Frame => ({ stack: [], depths: new Map(), box, last: new Map(), ever: new Map() });

/** Closes in a frame what a heading of this depth or with this label ends: the open sections that do not rank above it, and their numbering. */
const endSections = (frame: Frame, depth: number | undefined, label: LabelMatch | undefined): void => {
  const rank = label ? styleRank[label.style] : undefined;
  for (let top = frame.stack.at(-1); top; top = frame.stack.at(-1)) {
    const own = frame.depths.get(top);
    if (depth !== undefined) {
      const sameStyle = label !== undefined && top.label !== undefined && styleRank[top.label.style] >= (rank ?? 0);
      if (own === undefined || own >= depth || sameStyle) frame.stack.pop();
      else break;
    } else if (top.label && rank !== undefined && (top.label.style === label?.style || styleRank[top.label.style] >= rank))
      frame.stack.pop();
    else break;
  }
  for (const style of frame.last.keys()) {
    if (rank !== undefined && styleRank[style] > rank) frame.last.delete(style);
  }
};

/** Each body runs to the next heading of the same or a higher level in the same box and annex. Linear: what a heading ends is on top of the stack. */
const closeBodies = (sections: readonly SectionDraft[]): void => {
  const open = new Map<Section['box'], SectionDraft[]>();
  for (const section of sections) {
    const stack = open.get(section.box) ?? [];
    open.set(section.box, stack);
    for (let top = stack.at(-1); top && (top.level >= section.level || top.annex !== section.annex); top = stack.at(-1)) {
      top.closedBy = section;
      stack.pop();
    }
    stack.push(section);
  }
};

/** Follows the notes below a table: 注：, and the numbered lines that go on with it. */
const noteReader = (): { tableEnds: () => void; stop: () => void; takes: (line: Line, facts: LineFacts) => boolean } => {
  let note: { next: number | undefined } | undefined;
  const takes = (line: Line, facts: LineFacts): boolean => {
    if (facts.note && (note || facts.note.labelled)) {
      note = { next: facts.note.next };
      return true;
    }
    const label = note?.next === undefined ? undefined : facts.label;
    const goesOn =
      label !== undefined && label.value === note?.next && line.depth === undefined && styleRank[label.style] >= styleRank['1.'];
    note = goesOn ? { next: label.value + 1 } : undefined;
    return goesOn;
  };
  return {
    tableEnds: () => {
      note = { next: undefined };
    },
    stop: () => {
      note = undefined;
    },
    takes,
  };
};

/** Follows the list of annexes: 附件：1.…, and the lines 2.…, 3.… below it. */
const annexListReader = (): { begins: (facts: LineFacts) => boolean; goesOn: (label: LabelMatch | undefined) => boolean } => {
  let last: { style: NumberingStyle; value: number } | undefined;
  return {
    begins: ({ annexList }) => {
      if (!annexList) return false;
      last = annexList.first;
      return true;
    },
    goesOn: (label) => {
      const next = last !== undefined && label?.style === last.style && label.value === last.value + 1;
      last = next ? label : undefined;
      return next;
    },
  };
};

/**
 * Builds the outline: which lines are headings, of which level, what stands in which box. Levels come from the order in which the numbering styles
 * nest (GB/T 9704-2012, 7.3.3): a style that is open takes its old level, another goes below the open ones that rank above it.
 * Lines of the table of contents are left alone. Sets kind, section and box of every line's prose.
 */
export const buildOutline = (tree: SyntaxTree, items: readonly StreamItem[], toc: Toc | undefined, makeProse: MakeProse): Outline => {
  const sections: SectionDraft[] = [];
  const captions: PlacedCaption[] = [];
  const boxes: BoxDraft[] = [];
  const extraProse: ProseDraft[] = [];
  let base = newFrame(undefined);
  let inner: Frame | undefined;
  let container = -1;
  const boxed = new Map<NumberingStyle, number>();
  const containers = new Map<number, Frame>();
  let annex: Caption | undefined;
  const tocTitles = new Set((toc?.entries ?? []).map((e) => `${e.label?.style ?? ''}${String(e.label?.value ?? '')} ${e.title}`));
  const notes = noteReader();
  const annexes = annexListReader();
  const extent: Extent = { end: tree.source.text.length };
  const titledAtx = items.some((i) => i.type === 'line' && i.line.depth !== undefined && i.line.depth > 1);

  const closeBox = (line: ProseDraft): void => {
    if (inner?.box && !inner.box.bounded) inner.box.closedBy = line;
    inner = undefined;
  };

  const openBox = (caption: Caption | undefined, title: string, place: ConstructorParameters<typeof BoxDraft>[1]): Frame => {
    const box = new BoxDraft({ index: boxes.length, caption, title }, place);
    boxes.push(box);
    return (inner = newFrame(box));
  };

  /** Opens the box of a `:::box[…]`, or takes it up again after a box inside it. */
  const enterContainer = (index: number): void => {
    const directive = tree.boxes[index];
    const known = containers.get(index);
    if (known) inner = known;
    if (!directive || known) return;
    const title = makeProse(directive.title, 'box-title');
    const caption = captionOf(title);
    if (title.reading.text !== '') extraProse.push(title);
    if (caption) captions.push(caption);
    const frame = openBox(caption, caption?.title ?? squeeze(title.reading.text), directive);
    containers.set(index, frame);
    title.box = frame.box;
    title.section = base.stack.at(-1);
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

  const addSection = (frame: Frame, line: Line, label: LabelMatch | undefined, title: LineTitle, runIn: boolean): SectionDraft => {
    endSections(frame, line.depth, label);
    if (label) {
      frame.last.set(label.style, label.value);
      frame.ever.set(label.style, label.value);
      if (frame.box) boxed.set(label.style, label.value);
    }
    const parent = frame.stack.at(-1);
    const section = new SectionDraft(
      {
        index: sections.length,
        level: frame.stack.length + 1,
        label: labelOf(line.prose),
        title: title.text,
        runIn,
        from: line.depth === undefined ? 'numbering' : 'atx',
        parent,
        prose: line.prose,
        tense: tenseWithin(title, parent?.tense),
        box: frame.box,
        annex,
      },
      title,
      extent,
    );
    parent?.children.push(section);
    frame.stack.push(section);
    if (line.depth !== undefined) frame.depths.set(section, line.depth);
    sections.push(section);
    return section;
  };

  /** A heading broken over two lines: the two together equal an entry of the table of contents, or the first cannot end where it does. */
  const joinWithNext = (section: SectionDraft, next: StreamItem | undefined): boolean => {
    if (next?.type !== 'line' || next.line.depth !== undefined || !section.label) return false;
    const { more } = factsOf(next.line.prose.kept);
    if (more === undefined || next.line.prose.kind === 'toc') return false;
    const key = `${section.label.style}${String(section.label.value)} ${section.title}`;
    const whole = tocTitles.has(key + more);
    const unfinished = section.title === '' || '的和与及暨、“《（'.includes(section.title.at(-1) ?? ' ');
    if (!whole && (!unfinished || tocTitles.has(key))) return false;
    section.title += more;
    section.joined = next.line.prose;
    next.line.prose.kind = 'heading';
    next.line.prose.section = section;
    next.line.prose.box = section.box;
    return true;
  };

  /** A plan's title after the notice that issues it: the numbering begins anew below it. */
  const startsAnew = ({ planTitle }: LineFacts, at: number): boolean => {
    const [top] = base.stack;
    if (!planTitle || !top?.label || inner) return false;
    for (const next of items.slice(at + 1, at + anewWithin)) {
      if (next.type !== 'line') return false;
      const label = factsOf(next.line.prose.kept).sectionLabel;
      if (label) return label.value === 1 && styleRank[label.style] <= styleRank[top.label.style];
    }
    return false;
  };

  const settle = (line: Line, kind: ProseDraft['kind']): void => {
    line.prose.kind = kind;
    const frame = inner ?? base;
    line.prose.section = frame.stack.at(-1) ?? base.stack.at(-1);
    line.prose.box = inner?.box;
  };

  /** A caption names a table or figure, opens a box, or opens an annex with an outline of its own. */
  const takeCaption = (caption: PlacedCaption, line: Line): void => {
    captions.push(caption);
    if (caption.kind === '专栏' && inner?.box?.bounded) {
      if (!inner.box.caption) inner.box.name(caption);
      settle(line, 'box-title');
    } else if (caption.kind === '专栏') {
      closeBox(line.prose);
      openBox(caption, caption.title, { line: line.prose, extent });
      settle(line, 'box-title');
      line.prose.section = base.stack.at(-1);
    } else if (caption.kind === '附件' || (caption.kind === '附表' && caption.number === undefined)) {
      closeBox(line.prose);
      base = newFrame(undefined);
      annex = caption;
      settle(line, 'caption');
    } else settle(line, 'caption');
  };

  let joined = false;
  let series: { style: NumberingStyle; value: number } | undefined;
  items.forEach((item, at) => {
    if (item.type === 'table') {
      notes.tableEnds();
      return;
    }
    if (item.type === 'break') {
      notes.stop();
      return;
    }
    const { line } = item;
    if (line.prose.kind === 'toc') return;
    if (joined) {
      joined = false;
      return;
    }
    passContainers(line.prose.span.start);
    if (line.container !== container) {
      closeBox(line.prose);
      container = line.container;
      enterContainer(container);
    }
    const facts = factsOf(line.prose.kept);
    if (notes.takes(line, facts)) {
      settle(line, 'note');
      return;
    }
    if (annexes.begins(facts)) {
      settle(line, 'line');
      return;
    }
    const caption = facts.caption && captionOf(line.prose);
    if (caption) {
      takeCaption(caption, line);
      return;
    }
    const { label, sectionLabel } = facts;
    if (annexes.goesOn(label)) {
      settle(line, 'line');
      return;
    }
    const title = isInnerItem(line) ? undefined : sectionTitleOf(line);
    if (title) {
      if (!sectionLabel && line.depth === 1 && sections.length === 0 && (titledAtx || items.length > 1)) {
        settle(line, 'title');
        return;
      }
      // （一）…；（二）…；（三）…。 — the last of such items is no heading either.
      const goesOn = series !== undefined && label?.style === series.style && label.value === series.value + 1;
      series = label && '；;'.includes(line.prose.reading.text.at(-1) ?? ' ') ? { style: label.style, value: label.value } : undefined;
      const runIn = title.runIn || (goesOn && facts.endsSentence);
      if (sectionLabel && leavesBox(sectionLabel, items[at - 1])) closeBox(line.prose);
      if (!sectionLabel && inner && !inner.box?.bounded) closeBox(line.prose);
      const section = addSection(inner ?? base, line, sectionLabel, title, runIn);
      settle(line, runIn ? 'paragraph' : 'heading');
      line.prose.section = section;
      if (!runIn) joined = joinWithNext(section, items[at + 1]);
      return;
    }
    if (startsAnew(facts, at)) base = newFrame(undefined);
    settle(line, plainKindOf(line));
  });
  inner = undefined;
  passContainers(extent.end);
  closeBodies(sections);
  return { sections, captions, boxes, extraProse, extent };
};
