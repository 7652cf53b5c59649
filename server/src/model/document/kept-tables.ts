import type { SyntaxTree, TableBlock } from '../../syntax/types';
import { shiftSpan } from '../../text/span';
import { indicatorsOf } from './indicators';
import type { Lineage } from '../kept/lineage';
import { moveProse, type MakeProse } from './prose-maker';
import { buildTable, type BuiltTable } from './tables';
import type { Indicator, PlanCell, PlanMeta } from '../types';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A table that was built, to go on into the next version of its document. */
interface KeptTable extends BuiltTable {
  /** Its document: another plan of the same tree must not take it. */
  readonly lineage: Lineage;
  /** Where its block stood when its places were last right. */
  at: number;
  /** Its indicators, and all that they depend on outside the block. */
  indicators?: { readonly by: string; readonly list: readonly Indicator[] };
}

/** By the block, which stays one and the same from version to version as long as nothing in it changes. */
const tablesOfBlocks = new WeakMap<TableBlock, KeptTable>();

/** Puts a table where its block stands now, and takes from it what is for the builder to set. */
const takeOver = (kept: KeptTable, index: number): void => {
  const { block, table, prose } = kept;
  const by = block.span.start - kept.at;
  kept.at = block.span.start;
  table.index = index;
  table.review = false;
  table.caption = undefined;
  table.captionProse = undefined;
  table.section = undefined;
  table.notes = [];
  if (by === 0) return;
  table.span = block.span;
  table.rows.forEach((row, r) => {
    row.forEach((cell: Writable<PlanCell>, column) => {
      cell.span = block.rows[r]?.[column]?.span ?? shiftSpan(cell.span, by);
    });
  });
  for (const draft of prose) moveProse(draft, by);
  kept.indicators?.list.forEach((indicator: Writable<Indicator>) => {
    indicator.nameSpan = shiftSpan(indicator.nameSpan, by);
    if (indicator.number) indicator.number = { ...indicator.number, span: shiftSpan(indicator.number.span, by) };
    indicator.noteMarks = indicator.noteMarks.map((mark) => ({ ...mark, span: shiftSpan(mark.span, by) }));
  });
};

/**
 * The tables of a document, in order. One whose block goes on from the last version is taken over, cells, values and all.
 * @param lineage of the document: what a plan of its last version holds is given up for the new one
 */
export const tablesOf = (
  tree: SyntaxTree,
  blocks: readonly TableBlock[],
  makeProse: MakeProse,
  lineage: Lineage | undefined,
): readonly BuiltTable[] =>
  blocks.map((block, index) => {
    if (!lineage) return buildTable(tree, block, index, makeProse);
    const known = tablesOfBlocks.get(block);
    if (known?.lineage === lineage) {
      takeOver(known, index);
      return known;
    }
    const built: KeptTable = { ...buildTable(tree, block, index, makeProse), at: block.span.start, lineage };
    tablesOfBlocks.set(block, built);
    return built;
  });

/** The indicators of a table of `tablesOf`, once its caption is known; those of a table that was taken over are, too, as long as what is said of it is the same. */
export const keptIndicatorsOf = ({ block, table }: BuiltTable, meta: PlanMeta, tree: SyntaxTree): readonly Indicator[] => {
  const known = tablesOfBlocks.get(block);
  const kept = known?.table === table ? known : undefined;
  const { baseline, directions, kind, period, periodFrom } = meta;
  const by = JSON.stringify([baseline, directions, kind, period, periodFrom, table.captionProse?.reading.text].map((each) => each ?? null));
  if (kept?.indicators?.by === by) return kept.indicators.list;
  const list = indicatorsOf(table, meta, tree);
  if (kept) kept.indicators = { by, list };
  return list;
};
