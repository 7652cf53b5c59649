import type { Change } from '../text/change';
import { bySpan, type Span } from '../text/span';
import { adopt, touched, type Inside, type IsTouched } from './adopt';
import type { Rebuilt } from './flattened';
import { findBookmarks, findGlosses, findPandocMarks } from './ignorable-text';
import { readComment } from './marks';
import { shiftBlock } from './mdast';
import { changeOf, type Prepared } from './prepared';
import { mergeSpans } from './spans';
import { commentRanges } from './surface';
import type { Block, BoxContainer, Mark, SyntaxProblem, SyntaxTree } from './types';

/** What is found on the source of a version, whatever its dialect: what lies beside and inside the blocks its reader reads. */
export interface Found extends Inside {
  /** Blocks that are no lines to the reader: code, marked tables and their captions, rebuilt tables; in order. */
  readonly blocks: readonly Block[];
  readonly glosses: readonly Span[];
  readonly bookmarks: readonly Span[];
}

/** What is known of a tree beyond itself, for the next version of its document. */
export interface Version<Own> {
  /** Prepared before any table was rebuilt. */
  readonly bare: Prepared;
  readonly prepared: Prepared;
  readonly rebuilt: Rebuilt;
  readonly found: Found;
  /** What the reader of the dialect read. */
  readonly own: Own;
}

/** What has changed since the version before. */
export interface Since<Own> {
  readonly old: Version<Own>;
  readonly change: Change;
  readonly isTouched: IsTouched;
}

/** Finds what lies on the source of a version. */
export const findOn = ({ source, dialect, front, surface, inRebuilt, marked, boxes }: Prepared, tables: readonly Block[]): Found => {
  const { text } = source;
  const comments = inRebuilt.comments.length === 0 ? surface.comments : [...surface.comments, ...inRebuilt.comments].sort(bySpan);
  const readings = comments.map((span) => readComment(text, span));
  const glosses = findGlosses(text);
  const bookmarks = findBookmarks(text);
  const fences: Block[] = surface.fences.map((span) => ({ type: 'code', span }));
  return {
    blocks: [...fences, ...marked.tables, ...marked.captions, ...tables].sort((a, b) => bySpan(a.span, b.span)),
    ignorable: mergeSpans([
      ...commentRanges(text, comments),
      ...surface.openings,
      ...inRebuilt.openings,
      ...marked.ignorable,
      ...glosses,
      ...bookmarks,
      ...(dialect === 'markdown' ? findPandocMarks(text) : []),
    ]),
    marks: readings.flatMap((reading): Mark[] => (reading.mark ? [reading.mark] : [])),
    problems: [
      ...front.problems,
      ...surface.problems,
      ...inRebuilt.problems,
      ...marked.problems,
      ...boxes.problems,
      ...readings.flatMap((reading) => (reading.problem ? [reading.problem] : [])),
    ].sort((a, b) => bySpan(a.span, b.span)),
    glosses,
    bookmarks,
  };
};

/** Compares a version with the one before: what the edit changed, and where what lies in blocks is no longer what it was. */
export const sinceOf = <Own>(old: Version<Own>, prepared: Prepared, found: Found): Since<Own> => {
  const change = changeOf(old.prepared, prepared);
  return { old, change, isTouched: touched(old.found, found, change) };
};

/** What is found on the source, with the blocks of the version before; rebuilt tables that stayed are already theirs. */
export const adoptFound = (found: Found, rebuilt: Rebuilt, { old, change, isTouched }: Since<unknown>): Found => {
  if (found.blocks.length === 0 || old.found.blocks.length === 0) return found;
  const isNew = (block: Block): boolean => !rebuilt.stayed(block);
  const adopted = adopt(old.found.blocks.filter(isNew), found.blocks.filter(isNew), change, isTouched);
  let next = 0;
  const blocks = found.blocks.map((block) => {
    if (isNew(block)) return adopted[next++] ?? block;
    if (block.type !== 'table' || !isTouched(block.span)) return block;
    rebuilt.forget(block);
    return shiftBlock(block, 0);
  });
  return { ...found, blocks };
};

/** Two lists in order as one; what is first in `a` stays first. */
const merged = <T>(a: readonly T[], b: readonly T[], spanOf: (item: T) => Span): T[] => {
  const out: T[] = [];
  let next = 0;
  for (const item of b) {
    const span = spanOf(item);
    for (let other = a[next]; other !== undefined && bySpan(spanOf(other), span) <= 0; other = a[next]) {
      out.push(other);
      next += 1;
    }
    out.push(item);
  }
  for (; next < a.length; next += 1) out.push(a[next] as T);
  return out;
};

const spanOfBlock = (block: Block): Span => block.span;

/** What the reader of a dialect read of the lines. */
export interface Read {
  readonly blocks: readonly Block[];
  /** Sorted and disjoint. */
  readonly ignorable: readonly Span[];
  readonly boxes: readonly BoxContainer[];
  readonly problems: readonly SyntaxProblem[];
}

/** Puts a tree together. */
export const assemble = (prepared: Prepared, found: Found, read: Read): SyntaxTree => ({
  source: prepared.source,
  dialect: prepared.dialect,
  blocks: found.blocks.length === 0 ? read.blocks : merged(read.blocks, found.blocks, spanOfBlock),
  boxes: [...prepared.boxes.boxes, ...read.boxes].sort((a, b) => bySpan(a.span, b.span)),
  marks: found.marks,
  ignorable: mergeSorted(read.ignorable, found.ignorable),
  glosses: found.glosses,
  bookmarks: found.bookmarks,
  ...(prepared.front.frontMatter ? { frontMatter: prepared.front.frontMatter } : {}),
  problems: [...found.problems, ...read.problems].sort((a, b) => bySpan(a.span, b.span)),
});

/** Two lists of sorted, disjoint spans as one such list. */
const mergeSorted = (a: readonly Span[], b: readonly Span[]): readonly Span[] => {
  if (b.length === 0) return a;
  const out: Span[] = [];
  let last: Span | undefined;
  for (const span of merged(a, b, (item) => item)) {
    if (last && span.start <= last.end) {
      if (span.end > last.end) out[out.length - 1] = last = { start: last.start, end: span.end };
    } else out.push((last = span));
  }
  return out;
};

const versions = new WeakMap<SyntaxTree, Version<unknown>>();

/** Keeps what the next version of the document can take over. */
export const remember = <Own>(tree: SyntaxTree, version: Version<Own>): void => {
  versions.set(tree, version);
};

/** What was kept of a tree. It is used up: nobody gets it a second time. */
export const recall = (tree: SyntaxTree): Version<unknown> | undefined => {
  const version = versions.get(tree);
  versions.delete(tree);
  return version;
};
