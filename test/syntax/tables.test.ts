import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rebuildTables } from '../../server/src/syntax/flattened';
import type { CellNode, TableBlock } from '../../server/src/syntax/types';
import { positionAt, sourceOf, type Source } from '../../server/src/text/source';

/**
 * The tables of the original plans, as text grids: `<` and `^` are places covered from the left and from above, `!` a cell the
 * source has not got, `¶` a line end within a cell. Originals are not part of the project: without ../shared there is nothing to do.
 */
const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, '../../../shared');
const absent = !existsSync(join(shared, 'seeds'));

/** Names and figures are printed whole, free text by its beginning only. */
const isFreeText = (text: string): boolean => text.length > 40 || (text.length > 12 && /[。；，]/u.test(text));
const shown = (source: Source, cell: CellNode): string => {
  if (cell.merged === 'left') return '<';
  if (cell.merged === 'up') return '^';
  if (cell.merged === 'absent') return '!';
  return cell.parts
    .map(({ start, end }) => source.text.slice(start, end))
    .map((text) => (isFreeText(text) ? `${text.slice(0, 12)}…` : text))
    .join('¶');
};

const gridOf = (source: Source, table: TableBlock): string => {
  const lines = [table.span.start, table.span.end].map((offset) => positionAt(source, offset).line + 1);
  const title = `# lines ${lines.join('–')}: ${table.origin}, ${table.rows.length} × ${table.rows[0]?.length ?? 0}`;
  const rows = table.rows.map((row, i) => `${i < table.headerRows ? '=' : '-'} ${row.map((cell) => shown(source, cell)).join(' | ')}`);
  return [title, ...rows.map((row) => row.trimEnd())].join('\n');
};

const fileOf = (folder: string, prefix: string): Source => {
  const name = readdirSync(join(shared, folder)).find((file) => file.startsWith(prefix)) ?? '';
  return sourceOf(readFileSync(join(shared, folder, name), 'utf8'));
};

const plans: readonly (readonly [name: string, folder: string, prefix: string, tables: number])[] = [
  ['seed-000', 'seeds', '000_', 2],
  ['seed-003', 'seeds', '003_', 13],
  ['seed-004', 'seeds', '004_', 2],
  ['plan-02', 'corpus/plans', '02-', 22],
  ['plan-07', 'corpus/plans', '07-', 1],
];

const without: readonly (readonly [folder: string, prefix: string])[] = [
  ['seeds', '001_'],
  ['seeds', '002_'],
  ['corpus/plans', '11-'],
  ['corpus/plans', '14-'],
  ...['C01', 'C02', 'C06', 'C07', 'C08', 'C11', 'C13'].map((name) => ['corpus/clean', name] as const),
];

describe.skipIf(absent)('tables of the originals (skipped where ../shared is absent)', () => {
  it.each(plans)('rebuilds %s cell by cell', async (name, folder, prefix, count) => {
    const source = fileOf(folder, prefix);
    const tables = rebuildTables(source);
    expect(tables).toHaveLength(count);
    const text = tables.map((table) => gridOf(source, table)).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../corpus/snapshots/tables/${name}.txt`);
  });

  it.each(without)('rebuilds nothing in %s/%s', (folder, prefix) => {
    expect(rebuildTables(fileOf(folder, prefix))).toEqual([]);
  });
});
