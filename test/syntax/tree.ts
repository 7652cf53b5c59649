import { expect } from 'vitest';
import { parseMarkdown, type MarkdownOptions } from '../../server/src/syntax/markdown';
import { parsePlain } from '../../server/src/syntax/plaintext';
import type { Block, ParagraphBlock, SyntaxTree, TableBlock } from '../../server/src/syntax/types';
import { sourceOf } from '../../server/src/text/source';
import type { Span } from '../../server/src/text/span';

/** What the tests of the readers share: short ways to parse and look, and what must hold of every tree. */

export const markdown = (text: string, options?: MarkdownOptions): SyntaxTree => parseMarkdown(sourceOf(text), options);
export const plain = (text: string, blank?: readonly Span[]): SyntaxTree => parsePlain(sourceOf(text), blank ? { blank } : {});

export const cut = (tree: SyntaxTree, span: Span): string => tree.source.text.slice(span.start, span.end);

/** A block in a line: `h2 标题`, `p 正文`, `p[1.,L1,Q1] 正文`, `table 2×3`, `code`, `break`. */
export const sketch = (tree: SyntaxTree, block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `h${String(block.depth)} ${cut(tree, block.content)}`;
    case 'paragraph': {
      const where = [
        ...(block.marker ? [cut(tree, block.marker)] : []),
        ...(block.listDepth ? [`L${String(block.listDepth)}`] : []),
        ...(block.quoteDepth ? [`Q${String(block.quoteDepth)}`] : []),
      ];
      return `p${where.length > 0 ? `[${where.join(',')}]` : ''} ${cut(tree, block.content)}`;
    }
    case 'table':
      return `table ${String(block.rows.length)}×${String(block.rows[0]?.length ?? 0)}`;
    default:
      return block.type;
  }
};
export const sketches = (tree: SyntaxTree): string[] => tree.blocks.map((block) => sketch(tree, block));

/** The text of a span as rules read it. */
export const reading = (tree: SyntaxTree, span: Span): string => {
  let out = '';
  for (let i = span.start; i < span.end; i += 1)
    if (!tree.ignorable.some((s) => s.start <= i && i < s.end)) out += tree.source.text[i] ?? '';
  return out;
};
export const paragraphs = (tree: SyntaxTree): ParagraphBlock[] => tree.blocks.filter((block) => block.type === 'paragraph');
export const readings = (tree: SyntaxTree): string[] => paragraphs(tree).map((block) => reading(tree, block.content));
export const tables = (tree: SyntaxTree): TableBlock[] => tree.blocks.filter((block) => block.type === 'table');
export const cells = (tree: SyntaxTree, table = 0): string[][] =>
  (tables(tree)[table]?.rows ?? []).map((row) => row.map((cell) => `${cut(tree, cell.span)}${cell.merged ? `(${cell.merged})` : ''}`));
export const ignored = (tree: SyntaxTree): string[] => tree.ignorable.map((span) => cut(tree, span));
export const problems = (tree: SyntaxTree): string[] => tree.problems.map((p) => `${p.kind}/${p.code} ${cut(tree, p.span)}`);

/** The source with the fixes of all its problems applied. */
export const mended = (tree: SyntaxTree): string => {
  let { text } = tree.source;
  for (const edit of tree.problems.flatMap((p) => p.fix ?? []).sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  return text;
};

const fail = (what: string, span: Span): never => {
  throw new Error(`${what}: ${String(span.start)}–${String(span.end)}`);
};

const inside = (tree: SyntaxTree, span: Span, what: string, within: Span = { start: 0, end: tree.source.text.length }): void => {
  if (
    !Number.isInteger(span.start) ||
    !Number.isInteger(span.end) ||
    span.start > span.end ||
    span.start < within.start ||
    span.end > within.end
  )
    fail(what, span);
};

/** What types.ts promises of every tree, whatever the input was. */
export const expectSound = (tree: SyntaxTree): void => {
  let end = 0;
  for (const block of tree.blocks) {
    inside(tree, block.span, block.type);
    if (block.span.start < end) fail(`${block.type} overlaps the block before`, block.span);
    if (block.type === 'paragraph' && block.content.end <= block.content.start) fail('empty paragraph', block.span);
    if (block.type === 'heading' || block.type === 'paragraph') inside(tree, block.content, 'content', block.span);
    if (block.type === 'paragraph' && block.marker) inside(tree, block.marker, 'marker', block.span);
    if (block.type === 'table') {
      for (const cell of block.rows.flat()) {
        inside(tree, cell.span, 'cell', block.span);
        for (const part of cell.parts) inside(tree, part, 'part', cell.span);
      }
      if (block.origin === 'html') expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
    }
    end = block.span.end;
  }
  end = -1;
  for (const span of tree.ignorable) {
    inside(tree, span, 'ignorable');
    if (span.start <= end || span.end <= span.start) fail('ignorable not sorted, disjoint and filled', span);
    end = span.end;
  }
  for (const box of tree.boxes) {
    inside(tree, box.span, 'box');
    inside(tree, box.body, 'body', box.span);
    inside(tree, box.title, 'title', box.span);
  }
  for (const mark of tree.marks) {
    inside(tree, mark.span, 'mark');
    if (mark.type === 'suppress') for (const rule of mark.rules) inside(tree, rule.span, 'rule', mark.span);
  }
  for (const problem of tree.problems) {
    inside(tree, problem.span, `problem ${problem.code}`);
    for (const edit of problem.fix ?? []) inside(tree, edit.span, 'edit');
  }
  if (tree.frontMatter) for (const place of Object.values(tree.frontMatter.places)) inside(tree, place, 'place', tree.frontMatter.span);
};
