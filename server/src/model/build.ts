import { firstAtOrAfter, firstNumberFrom } from '../text/span';
import type { SyntaxTree, TableBlock } from '../syntax/types';
import { captionOf } from './captions';
import { beginsItems, enumerationsIn } from './enumerations';
import { looksBack } from './indicators';
import { isNoteText } from './line-facts';
import { keptIndicatorsOf, tablesOf } from './kept-tables';
import { commonProses, lineageAfter, setCommon, setLineage } from './lineage';
import { streamOf } from './lines';
import { metaOf } from './meta';
import { labelAt } from './numbering';
import { buildOutline } from './outline';
import { endsSentence, finished, type ProseDraft } from './prose';
import { proseMaker } from './prose-maker';
import { quantitiesOfCell, scanQuantities } from './quantities';
import { referencesIn } from './references';
import type { TableDraft } from './tables';
import { scanTimes } from './times';
import { findToc } from './toc';
import type { Box, PlanDocument, PlanTable, Prose, Quantity, Reference, Section, TimeExpression } from './types';

const sectionAt = (sections: readonly Section[], at: number): Section | undefined => {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
};

/** Caption, notes, section and review of each table, from the prose around it. */
const placeTables = (
  tables: readonly TableDraft[],
  prose: readonly ProseDraft[],
  sections: readonly Section[],
  baseline: number | undefined,
): void => {
  const lines = prose.filter((p) => p.kind !== 'cell');
  const spans = lines.map((p) => p.span);
  for (const table of tables) {
    const after = firstAtOrAfter(spans, table.span.start);
    const above = lines[after - 1];
    table.section = sectionAt(sections, table.span.start);
    const caption = above ? captionOf(above) : undefined;
    if (above && (caption?.kind === '表' || caption?.kind === '附表' || caption?.kind === '专栏')) {
      table.caption = caption;
      table.captionProse = above;
    } else if (
      above &&
      above.kind === 'line' &&
      above.reading.text.length <= 60 &&
      !endsSentence(above.reading.text) &&
      labelAt(above.reading.text) === undefined
    )
      table.captionProse = above;
    for (let i = after; i < lines.length && i < after + 12; i += 1) {
      const line = lines[i];
      if (!line || line.span.start < table.span.end) continue;
      if (line.kind !== 'note' && !(i === after && isNoteText(line.reading.text))) break;
      table.notes.push(line);
    }
    const years = table.columns.map((c) => (c.role === 'value' ? c.year : undefined)).filter((y) => y !== undefined);
    const targets = table.columns.some(
      (c) => c.role === 'value' && (c.valueKind === 'target' || c.valueKind === 'forecast') && c.year === undefined,
    );
    const over = years.every((y) => baseline !== undefined && y <= baseline);
    table.review = over && ((years.length > 0 && !targets) || looksBack(table, baseline));
  }
};

/** One-column tables that are boxes: 专栏1：… in the first row, its text below. */
const boxesOfTables = (tables: readonly TableDraft[], from: number): Box[] => {
  const boxes: Box[] = [];
  for (const table of tables) {
    const first = table.rows[0]?.[0]?.prose[0];
    if (table.kind !== 'box' || !first) continue;
    const caption = captionOf(first);
    if (caption?.kind !== '专栏') continue;
    (first as ProseDraft).kind = 'box-title';
    boxes.push({
      index: from + boxes.length,
      caption,
      title: caption.title,
      span: table.span,
      body: { start: first.span.end, end: table.span.end },
      bounded: true,
    });
  }
  return boxes;
};

/** How much of a reading stands before a place of the source. */
const lengthBefore = ({ reading }: Prose, place: number): number =>
  reading.offsets ? firstNumberFrom(reading.offsets, place) : Math.max(0, place - reading.span.start);

/** Runs of prose that belong together for an enumeration, as far as items begin in them: a section's own paragraphs, a box, a cell. */
const enumerationRuns = (prose: readonly Prose[]): Prose[][] => {
  const runs = new Map<unknown, Prose[]>();
  const rootless = {};
  for (const p of prose) {
    if (p.kind === 'toc' || p.kind === 'heading' || !beginsItems(p)) continue;
    const key = p.cell && p.cell.table.kind !== 'box' ? p.cell : (p.box ?? p.cell?.table ?? p.section ?? rootless);
    const run = runs.get(key);
    if (run) run.push(p);
    else runs.set(key, [p]);
  }
  return [...runs.values()];
};

/** Adds items to a list; a spread would put every one of a long line's on the stack. */
const append = <Item>(list: Item[], items: readonly Item[]): void => {
  for (const item of items) list.push(item);
};

/**
 * Cuts what the last version alone holds off from the rest of it. Something kept beside a prose that goes on may still hold one that does not: through its
 * section that would be the whole outline of its version, and through that the version before, and so on.
 */
const letGo = (previous: PlanDocument, plan: PlanDocument): void => {
  for (const prose of previous.prose as readonly ProseDraft[]) {
    if (plan.prose[prose.index] === prose) continue;
    prose.section = undefined;
    prose.box = undefined;
    prose.cell = undefined;
  }
  for (const table of previous.tables as readonly TableDraft[]) {
    if (plan.tables[table.index] === table) continue;
    table.caption = undefined;
    table.captionProse = undefined;
    table.section = undefined;
    table.notes = [];
  }
};

/** Builds the plan from its syntax tree: one pass for the outline, one for tables, then the scans of every prose. Never throws on any text. */
export const buildPlan = (tree: SyntaxTree, previous?: PlanDocument): PlanDocument => {
  const makeProse = proseMaker(tree, previous);
  const lineage = lineageAfter(previous);
  const items = streamOf(tree, makeProse, lineage);
  const toc = findToc(items);
  const outline = buildOutline(tree, items, toc, makeProse);
  const blocks = items.flatMap((item): TableBlock[] => (item.type === 'table' ? [item.table] : []));
  const built = tablesOf(tree, blocks, makeProse, lineage);
  const tables = built.map(({ table }) => table);
  const cells = built.flatMap(({ prose }) => prose);
  const lines = items.flatMap((item): ProseDraft[] => (item.type === 'line' ? [item.line.prose] : []));
  const drafts = [...lines, ...outline.extraProse, ...cells].sort((a, b) => a.reading.span.start - b.reading.span.start);
  const meta = metaOf(tree, drafts);
  placeTables(tables, drafts, outline.sections, meta.baseline);
  const tableBoxes = boxesOfTables(tables, outline.boxes.length);
  const boxOfTable = new Map(tableBoxes.map((box) => [box.span, box]));
  for (const draft of cells) {
    const table = draft.cell?.table as PlanTable | undefined;
    draft.section = table?.section;
    draft.box = table && boxOfTable.get(table.span);
  }
  drafts.forEach((draft, i) => {
    draft.index = i;
  });
  const prose = drafts.map(finished);
  const captions = [...outline.captions, ...tableBoxes.flatMap((b) => (b.caption ? [b.caption] : []))].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const indicators = blocks.flatMap((block, i) => {
    const table = tables[i];
    return table ? keptIndicatorsOf(block, table, meta, tree) : [];
  });
  const captionEnds = new Map(captions.map((c) => [c.prose, c.label.end]));
  const quantities: Quantity[] = [];
  const times: TimeExpression[] = [];
  const references: Reference[] = [];
  let ordered = true;
  let behind = 0;
  for (const p of prose) {
    append(quantities, p.cell ? quantitiesOfCell(p) : scanQuantities(p));
    ordered &&= p.reading.span.start >= behind;
    behind = Math.max(behind, p.reading.span.end);
    append(times, scanTimes(p));
    if (p.kind === 'toc') continue;
    const own = captionEnds.get(p);
    append(references, referencesIn(p, own === undefined ? 0 : lengthBefore(p, own)));
  }
  const plan: PlanDocument = {
    source: tree.source,
    tree,
    meta,
    prose,
    sections: outline.sections,
    toc,
    tables,
    indicators,
    boxes: [...outline.boxes, ...tableBoxes].sort((a, b) => a.span.start - b.span.start),
    captions,
    references,
    enumerations: enumerationRuns(prose).flatMap(enumerationsIn),
    // Proses stand one behind the other but where markup is torn.
    quantities: ordered ? quantities : quantities.sort((a, b) => a.span.start - b.span.start),
    times,
  };
  if (previous) {
    letGo(previous, plan);
    setCommon(plan, { ...commonProses(previous.prose, prose), outline: false });
  }
  setLineage(plan, lineage);
  return plan;
};
