import { changeBetween } from '../text/change';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { Rebuilt } from './flattened';
import { readMarkdown } from './markdown';
import { readPlain, type PlainRead } from './plaintext';
import { prepare, settledRanges, type Prepared } from './prepared';
import { preparedSince } from './prepared-since';
import type { Stretch } from './stretches';
import type { SyntaxTree } from './types';
import { recall, type Version } from './versions';

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
export const parse = (source: Source, dialect: SyntaxTree['dialect'], previous?: SyntaxTree): SyntaxTree => {
  const old = previous?.dialect === dialect ? recall(previous) : undefined;
  const change = old && changeBetween(old.prepared.source.text, source.text);
  const preparedAs = (before: Prepared | undefined, blank: readonly Span[]): Prepared =>
    (before && change && preparedSince(before, source, blank, change)) ?? prepare(source, dialect, blank);
  const bare = preparedAs(old?.bare, []);
  const rebuilt = new Rebuilt(source, settledRanges(bare), dialect === 'plain', old && change && { rebuilt: old.rebuilt, change });
  const blank = rebuilt.tables.map((table) => table.span);
  const prepared = blank.length === 0 ? bare : preparedAs(old?.prepared, blank);
  // Each reader keeps what is its own.
  return dialect === 'markdown'
    ? readMarkdown(bare, prepared, rebuilt, old as Version<readonly Stretch[]> | undefined)
    : readPlain(bare, prepared, rebuilt, old as Version<PlainRead> | undefined);
};
