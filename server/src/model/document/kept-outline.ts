import type { SyntaxTree } from '../../syntax/types';
import { factsOf, plainKindOf, sectionTitleOf } from './line-facts';
import { isInnerItem, type Before, type Line, type Replaced, type Stream, type StreamItem } from './lines';
import { anewWithin, buildOutline, type Outline } from './outline';
import type { ProseDraft } from './prose';
import { moveProse, startAnew, type MakeProse } from './prose-maker';
import type { SectionDraft } from './sections';
import { findToc, labelOf, type TocReading } from './toc';
import type { Prose } from '../types';

/**
 * The outline from one version to the next. What a reader types in the midst of a paragraph changes nothing of the outline, and its sections, captions and
 * boxes say where they stand by their lines: as long as the lines that an edit changed say to the outline what those they stand in place of said, all of it
 * goes on as it is.
 */
export interface OutlineOf {
  readonly outline: Outline;
  readonly toc: TocReading;
}

/** Builds the outline of a version anew; its lines may have belonged to another. */
export const outlineAnew = (tree: SyntaxTree, items: readonly StreamItem[], makeProse: MakeProse): OutlineOf => {
  for (const item of items) if (item.type === 'line') startAnew(item.line.prose, item.line.block.type);
  const toc = findToc(items);
  return { toc, outline: buildOutline(tree, items, toc.toc, makeProse) };
};

/** May the line below be the second one of a heading? */
const mayGoOn = (item: StreamItem | undefined): boolean => {
  if (item?.type !== 'line') return false;
  const title = sectionTitleOf(item.line);
  return title !== undefined && !title.runIn && factsOf(item.line.prose.kept).label !== undefined;
};

/** All that an item says to the outline, as one text to compare. */
const saidBy = (item: StreamItem, above: StreamItem | undefined): string => {
  if (item.type !== 'line') return item.type;
  const { line } = item;
  const { text } = line.prose.reading;
  const facts = factsOf(line.prose.kept);
  const { note, annexList, caption, label, planTitle, tocTitle } = facts;
  const title = sectionTitleOf(line);
  return JSON.stringify([
    [line.depth, isInnerItem(line), line.container, note, annexList, caption, planTitle, tocTitle],
    label && [label, text.slice(label.from, label.to), plainKindOf(line)],
    title && [title, facts.endsSentence, '；;'.includes(text.at(-1) ?? ' ')],
    mayGoOn(above) ? facts.more : undefined,
  ]);
};

/** A line that says nothing to the outline but that it stands there. */
const isBland = (item: StreamItem | undefined, above: StreamItem | undefined, container: number): boolean => {
  if (item?.type !== 'line' || item.line.container !== container || item.line.depth !== undefined) return false;
  const { note, annexList, caption, label, planTitle, tocTitle, more } = factsOf(item.line.prose.kept);
  return !(note ?? annexList ?? caption ?? label) && !planTitle && !tocTitle && (more === undefined || !mayGoOn(above));
};

/** A line of this version that stands in place of one of the version before. */
interface Pair {
  readonly old: Replaced;
  readonly now: StreamItem;
}

/** How the lines of this version stand in place of those before: pairs that say the same, and in their midst bland ones in place of bland ones. */
interface Match {
  readonly pairs: readonly Pair[];
  readonly blandBefore: readonly Replaced[];
  readonly bland: readonly StreamItem[];
  /** What stands above the bland ones. */
  readonly above: StreamItem | undefined;
}

const matchOf = ({ items, head, tail, replaced }: Stream): Match | undefined => {
  const now = items.slice(head, items.length - tail);
  const pairs: Pair[] = [];
  const most = Math.min(now.length, replaced.length);
  const aboveIn = (list: readonly StreamItem[], i: number): StreamItem | undefined => (i > 0 ? list[i - 1] : items[head - 1]);
  /** Pairs items by their places among those that changed. */
  const pair = (i: number, j: number): boolean => {
    const [before, item] = [replaced[i], now[j]];
    if (!before || !item || saidBy(before, aboveIn(replaced, i)) !== saidBy(item, aboveIn(now, j))) return false;
    pairs.push({ old: before, now: item });
    return true;
  };
  let same = 0;
  while (same < most && pair(same, same)) same += 1;
  let alike = 0;
  while (alike < most - same && pair(replaced.length - 1 - alike, now.length - 1 - alike)) alike += 1;
  const blandBefore = replaced.slice(same, replaced.length - alike);
  const bland = now.slice(same, now.length - alike);
  const above = aboveIn(now, same);
  if (blandBefore.length === 0 && bland.length === 0) return { pairs, blandBefore, bland, above };
  const first = bland[0] ?? blandBefore[0];
  const container = first?.type === 'line' ? first.line.container : -1;
  const areBland = (list: readonly StreamItem[]): boolean => list.every((item, i) => isBland(item, i > 0 ? list[i - 1] : above, container));
  if (!areBland(blandBefore) || !areBland(bland)) return undefined;
  if (blandBefore.length !== bland.length) {
    // Where there are none on the one side, what stands above must be such a line too …
    const index = head + same - 1;
    if ((bland.length === 0 || blandBefore.length === 0) && !isBland(above, items[index - 1], container)) return undefined;
    // … and how many lines stand below a plan's title counts.
    for (let i = Math.max(0, index + 1 - anewWithin); i <= index; i += 1) {
      const item = items[i];
      if (item?.type === 'line' && factsOf(item.line.prose.kept).planTitle) return undefined;
    }
  }
  return { pairs, blandBefore, bland, above };
};

/** Does a line say nothing by which the outline could have made it anything but what it is by itself? */
const isPlain = (line: Line, was: Replaced['was']): boolean => {
  const { note, annexList, caption, label } = factsOf(line.prose.kept);
  return line.depth === undefined && !(note ?? annexList ?? caption ?? label) && was?.kind !== 'heading';
};

/** Puts the proses of this version in place of those of the version before, wherever the outline speaks of them. */
const putInPlace = ({ sections, captions, boxes }: Outline, pairs: readonly Pair[], first: readonly [Prose, Prose] | undefined): void => {
  const inPlaceOf = new Map<Prose, ProseDraft>();
  for (const { old, now } of pairs)
    if (old.type === 'line' && now.type === 'line' && old.line.prose !== now.line.prose) inPlaceOf.set(old.line.prose, now.line.prose);
  if (first && first[0] !== first[1]) inPlaceOf.set(first[0], first[1]);
  if (inPlaceOf.size === 0) return;
  const headed = new Set<SectionDraft>();
  for (const { old } of pairs) {
    const section = 'was' in old ? old.was?.section : undefined;
    if (section) headed.add(sections[section.index] as SectionDraft);
  }
  for (const section of headed) {
    const [prose, joined] = [inPlaceOf.get(section.prose), section.joined && inPlaceOf.get(section.joined)];
    if (prose) {
      section.prose = prose;
      section.label = labelOf(prose);
    }
    if (joined) section.joined = joined;
  }
  for (const caption of captions) caption.prose = inPlaceOf.get(caption.prose) ?? caption.prose;
  for (const box of boxes) {
    box.line = (box.line && inPlaceOf.get(box.line)) ?? box.line;
    box.closedBy = (box.closedBy && inPlaceOf.get(box.closedBy)) ?? box.closedBy;
  }
};

const settle = (prose: ProseDraft, kind: ProseDraft['kind'], { section, box }: Pick<ProseDraft, 'section' | 'box'>): void => {
  prose.kind = kind;
  prose.section = section;
  prose.box = box;
};

/**
 * The outline of the version before, for this one; undefined where it may be another.
 * @param last the outline of the version before, which is used up
 */
export const outlineSince = (last: OutlineOf, before: Before, tree: SyntaxTree, stream: Stream): OutlineOf | undefined => {
  const { items, head, tail, replaced } = stream;
  const until = head + replaced.length;
  const { from, to } = last.toc;
  if (!stream.sameBoxes || Math.min(items.length, until + tail) < 2) return undefined;
  if (from >= 0 && head < to && until > from) return undefined;
  const match = matchOf(stream);
  if (!match) return undefined;
  const { outline } = last;
  const { pairs, blandBefore, bland, above } = match;
  const [oldFirst, first] = [blandBefore[0], bland[0]];
  const beside = oldFirst?.type === 'line' ? oldFirst.was : above?.type === 'line' ? above.line.prose : undefined;
  putInPlace(outline, pairs, oldFirst?.type === 'line' && first?.type === 'line' ? [oldFirst.line.prose, first.line.prose] : undefined);
  for (const { old, now } of pairs)
    if (now.type === 'line' && 'was' in old && old.was)
      settle(now.line.prose, isPlain(now.line, old.was) ? plainKindOf(now.line) : old.was.kind, old.was);
  for (const item of bland) if (item.type === 'line' && beside) settle(item.line.prose, plainKindOf(item.line), beside);
  const { tail: behind, shift } = before.change;
  for (const prose of outline.extraProse) if (prose.reading.span.start >= behind - shift) moveProse(prose, shift);
  for (const box of outline.boxes) if (box.directive) box.directive = tree.boxes[before.tree.boxes.indexOf(box.directive)];
  outline.extent.end = tree.source.text.length;
  const by = from >= 0 && until <= from ? items.length - tail - until : 0;
  return { outline, toc: { toc: last.toc.toc, from: from + by, to: to + by } };
};
