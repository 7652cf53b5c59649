import { changeBetween } from '../text/change';
import type { Source } from '../text/source';
import { bySpan } from '../text/span';
import { adopt } from './adopt';
import { rebuildTables } from './flattened';
import { parseMarkdown, settledRanges } from './markdown';
import { parsePlain, settledPlainRanges } from './plaintext';
import type { SyntaxTree } from './types';

export type * from './types';
export { parseMarkdown } from './markdown';
export { parsePlain } from './plaintext';
export { frontMatterKeys } from './front-matter';
export { columnRoles } from './marks';

/**
 * Reads a source into a syntax tree, tables that text extraction flattened among its blocks. They are rebuilt from the source lines before anything
 * else is read — a lone `>98` would become a block quote — and their lines are blank to the reader. Never throws.
 * @param previous the tree of an earlier version of the same document, which is used up: the blocks whose text and reading are as they were are its own
 * objects, moved to their new places, and so are the ranges, marks and problems in them
 */
export const parse = (source: Source, dialect: 'markdown' | 'plain', previous?: SyntaxTree): SyntaxTree => {
  const tree = read(source, dialect);
  return previous?.dialect === dialect ? adopt(previous, tree, changeBetween(previous.source.text, source.text)) : tree;
};

const read = (source: Source, dialect: 'markdown' | 'plain'): SyntaxTree => {
  const skip = dialect === 'markdown' ? settledRanges(source) : settledPlainRanges(source);
  const tables = rebuildTables(source, { skip });
  const blank = tables.map((table) => table.span);
  const tree = dialect === 'markdown' ? parseMarkdown(source, { blank }) : parsePlain(source, { blank });
  return tables.length === 0 ? tree : { ...tree, blocks: [...tree.blocks, ...tables].sort((a, b) => bySpan(a.span, b.span)) };
};
