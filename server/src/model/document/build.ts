import { sameItems } from '../../text/kept-with';
import { firstWhere } from '../../text/search';
import { firstNumberFrom, type Span } from '../../text/span';
import type { SyntaxTree } from '../../syntax/types';
import { captionOf } from './captions';
import { enumerationsIn } from './enumerations';
import { findIn, foundAgain, ownLabelsOf, searched, unchangedSince, type FoundInProse, type Searched } from './found-in-prose';
import { looksBack } from './indicators';
import { outlineAnew, outlineSince, type OutlineOf } from './kept-outline';
import { keptIndicatorsOf, tablesOf } from './kept-tables';
import { isNoteText } from './line-facts';
import { commonWithLast, lineageAfter, setCommon, setLineage } from '../kept/lineage';
import { blockOf, streamOf, type Stream, type StreamItem } from './lines';
import { metaOf } from './meta';
import { labelAt } from '../marks/numbering';
import { endsSentence, type ProseDraft } from './prose';
import { formerOf, proseMaker, type Former } from './prose-maker';
import type { BuiltTable, TableDraft } from './tables';
import type { Box, Caption, PlanDocument, Prose, Section } from '../types';

const sectionAt = (sections: readonly Section[], at: number): Section | undefined =>
  sections[firstWhere(sections, ({ span }) => span.start > at) - 1];

/** The index of the next prose up or down from one, itself included, that stands in no cell. */
const nextLine = (prose: readonly ProseDraft[], from: number, step: 1 | -1): number => {
  let at = from;
  while (prose[at]?.cell) at += step;
  return at;
};

/** So many lines below a table may be its notes. */
const mostNotes = 12;

/** Caption, notes, section and review of each table, from the prose around it. */
const placeTables = (
  tables: readonly TableDraft[],
  prose: readonly ProseDraft[],
  sections: readonly Section[],
  baseline: number | undefined,
): void => {
  for (const table of tables) {
    const after = firstWhere(prose, ({ reading }) => reading.span.start >= table.span.start);
    const above = prose[nextLine(prose, after - 1, -1)];
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
    for (let i = 0, at = after; i < mostNotes; i += 1, at += 1) {
      at = nextLine(prose, at, 1);
      const line = prose[at];
      if (!line) break;
      if (line.span.start < table.span.end) continue;
      if (line.kind !== 'note' && !(i === 0 && isNoteText(line.reading.text))) break;
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

/** A one-column table that is a box: 专栏1：… in the first row, its text below. Its place follows the table. */
class TableBox implements Box {
  readonly index: number;
  readonly caption: Caption;
  readonly table: TableDraft;
  readonly bounded = true;

  constructor(index: number, caption: Caption, table: TableDraft) {
    this.index = index;
    this.caption = caption;
    this.table = table;
  }

  get title(): string {
    return this.caption.title;
  }

  get span(): Span {
    return this.table.span;
  }

  get body(): Span {
    return { start: this.caption.prose.span.end, end: this.table.span.end };
  }
}

/** The boxes among tables; those of the version before that are the same go on. */
const boxesOfTables = (tables: readonly TableDraft[], from: number, last: readonly TableBox[]): TableBox[] => {
  const boxes: TableBox[] = [];
  for (const table of tables) {
    const first = table.rows[0]?.[0]?.prose[0];
    if (table.kind !== 'box' || !first) continue;
    const caption = captionOf(first);
    if (caption?.kind !== '专栏') continue;
    (first as ProseDraft).kind = 'box-title';
    const index = from + boxes.length;
    const known = last.find((box) => box.table === table && box.index === index);
    boxes.push(known ?? new TableBox(index, caption, table));
  }
  return boxes;
};

/** Runs of prose that belong together for an enumeration, of those in which items begin: a section's own paragraphs, a box, a cell. */
const enumerationRuns = (beginning: readonly Prose[]): Prose[][] => {
  const runs = new Map<unknown, Prose[]>();
  const rootless = {};
  for (const p of beginning) {
    if (p.kind === 'toc' || p.kind === 'heading') continue;
    const key = p.cell && p.cell.table.kind !== 'box' ? p.cell : (p.box ?? p.cell?.table ?? p.section ?? rootless);
    const run = runs.get(key);
    if (run) run.push(p);
    else runs.set(key, [p]);
  }
  return [...runs.values()];
};

/**
 * Cuts what the last version alone holds off from the rest of it. Something kept beside a prose that goes on may still hold one that does not: through its
 * section that would be the whole outline of its version, and through that the version before, and so on.
 * @param gone the proses among which those are that do not go on
 */
const letGo = (previous: PlanDocument, plan: PlanDocument, gone: readonly ProseDraft[]): void => {
  for (const prose of gone) {
    if (plan.prose[prose.index] === prose) continue;
    prose.section = undefined;
    prose.box = undefined;
    prose.cell = undefined;
    prose.index = -1;
  }
  for (const table of previous.tables as readonly TableDraft[]) {
    if (plan.tables[table.index] === table) continue;
    table.caption = undefined;
    table.captionProse = undefined;
    table.section = undefined;
    table.notes = [];
  }
};

/** Does each prose stand behind the ones before it? They do but where markup is torn. */
const standApart = (prose: readonly Prose[]): boolean => {
  let behind = 0;
  return prose.every(({ reading: { span } }) => {
    const apart = span.start >= behind;
    behind = Math.max(behind, span.end);
    return apart;
  });
};

const starts = (prose: ProseDraft | undefined, otherwise: number): number => prose?.reading.span.start ?? otherwise;

/** Proses in the order of the document. */
const inOrder = (prose: readonly ProseDraft[]): ProseDraft[] => [...prose].sort((a, b) => starts(a, 0) - starts(b, 0));

/** What a plan keeps for the next version of its document, beside what it shows. */
interface Kept {
  readonly items: readonly StreamItem[];
  readonly outline: OutlineOf;
  /** The lines that are 'title' since they hold the title of the plan. */
  readonly titled: readonly ProseDraft[];
  readonly tableBoxes: readonly TableBox[];
  readonly found: FoundInProse;
  readonly searched: Searched;
  /** Whether no prose overlaps another. */
  readonly apart: boolean;
}

const keptOf = new WeakMap<PlanDocument, Kept>();

/** What was kept of a plan. It is used up: a plan goes on once. */
const recall = (plan: PlanDocument): Kept | undefined => {
  const kept = keptOf.get(plan);
  keptOf.delete(plan);
  return kept;
};

/** The proses of the version before that went on at their places among the others: the first `head`, and those from `from` on. */
interface WentOn {
  readonly head: number;
  readonly from: number;
}

const wentOn = ({ starts: formerStarts, change }: Former, { items, head, tail }: Stream): WentOn => {
  const [above, below] = [items[head - 1], tail > 0 ? items[items.length - tail] : undefined];
  return {
    head: above ? firstNumberFrom(formerStarts, blockOf(above).span.end) : 0,
    from: below ? firstNumberFrom(formerStarts, blockOf(below).span.start - change.shift) : formerStarts.length,
  };
};

const linesAmong = (items: readonly StreamItem[]): ProseDraft[] => items.flatMap((item) => (item.type === 'line' ? [item.line.prose] : []));

/** The proses of a version in order, and of them those that did not go on; undefined where they do not come one behind the other. */
const spliced = (
  old: readonly ProseDraft[],
  { head, from }: WentOn,
  { items, head: first, tail }: Stream,
  extra: readonly ProseDraft[],
  built: readonly BuiltTable[],
): { readonly all: readonly ProseDraft[]; readonly middle: readonly ProseDraft[] } | undefined => {
  const anew = items.slice(first, items.length - tail);
  const tables = new Set(anew.flatMap((item) => (item.type === 'table' ? [item.block] : [])));
  const middle = inOrder([
    ...linesAmong(anew),
    ...extra.filter(({ index }) => index >= head && index < from),
    ...(tables.size === 0 ? [] : built.flatMap(({ block, prose }) => (tables.has(block) ? prose : []))),
  ]);
  const [above, below] = [starts(old[head - 1], -1), starts(old[from], Infinity)];
  if (starts(middle[0], below) <= above || starts(middle.at(-1), above) >= below) return undefined;
  return { all: old.slice(0, head).concat(middle, old.slice(from)), middle };
};

/** Some proses, with the one above and the one below. */
const besides = (prose: readonly ProseDraft[], from: number, count: number): readonly ProseDraft[] =>
  prose.slice(Math.max(0, from - 1), from + count + 1);

/** How many proses at the ends of two versions are the same, of those that went on. */
const sameAtEnds = (
  old: readonly Prose[],
  prose: readonly Prose[],
  { head, from }: WentOn,
): { readonly head: number; readonly tail: number } => {
  let same = 0;
  while (same < head && old[same] === prose[same]) same += 1;
  const most = Math.min(old.length - from, prose.length - same);
  let tail = 0;
  while (tail < most && old[old.length - 1 - tail] === prose[prose.length - 1 - tail]) tail += 1;
  return { head: same, tail };
};

/** Builds the plan from its syntax tree: one pass for the outline, one for tables, then the scans of every prose. Never throws on any text. */
export const buildPlan = (tree: SyntaxTree, previous?: PlanDocument): PlanDocument => {
  const former = previous && formerOf(previous, tree.source.text);
  const last = previous && recall(previous);
  const makeProse = proseMaker(tree, former);
  const lineage = lineageAfter(previous);
  for (const line of last?.titled ?? []) line.kind = 'line';
  const before = former && last && { tree: previous.tree, items: last.items, change: former.change };
  const stream = streamOf(tree, makeProse, before);
  const { items } = stream;
  const since = before && outlineSince(last.outline, before, tree, stream);
  const { outline, toc } = since ?? outlineAnew(tree, items, makeProse);
  const built = tablesOf(
    tree,
    items.flatMap((item) => (item.type === 'table' ? [item.block] : [])),
    makeProse,
    lineage,
  );
  const tables = built.map(({ table }) => table);
  const went = former && wentOn(former, stream);
  const splice = former && went && since && spliced(former.prose, went, stream, outline.extraProse, built);
  const drafts = splice?.all ?? inOrder([...linesAmong(items), ...outline.extraProse, ...built.flatMap(({ prose }) => prose)]);
  const { meta, titleLines } = metaOf(tree, drafts);
  const titled = titleLines.filter(({ kind }) => kind === 'line');
  for (const line of titled) line.kind = 'title';
  placeTables(tables, drafts, outline.sections, meta.baseline);
  const tableBoxes = boxesOfTables(tables, outline.boxes.length, last?.tableBoxes ?? []);
  for (const { table, prose } of built) {
    const box = tableBoxes.find((each) => each.table === table);
    if (prose[0]?.section === table.section && prose[0]?.box === box) continue;
    for (const draft of prose) {
      draft.section = table.section;
      draft.box = box;
    }
  }
  const captions = [...outline.captions, ...tableBoxes.map((box) => box.caption)].sort((a, b) => a.span.start - b.span.start);
  const prose: readonly Prose[] = drafts;
  const apart = (splice && went && last?.apart && standApart(besides(drafts, went.head, splice.middle.length))) || standApart(prose);
  const ownLabels = ownLabelsOf(captions);
  // By the places they had: the proses are numbered anew below.
  const unchanged = former && last && unchangedSince(last.searched, prose, ownLabels);
  const found: FoundInProse = unchanged
    ? foundAgain(
        last.found,
        unchanged,
        findIn(prose.slice(unchanged.head, prose.length - last.searched.prose.length + unchanged.from), ownLabels),
      )
    : findIn(prose, ownLabels);
  for (let i = splice && went ? went.head : 0; i < drafts.length; i += 1) (drafts[i] as ProseDraft).index = i;
  const plan: PlanDocument = {
    source: tree.source,
    tree,
    meta,
    prose,
    sections: outline.sections,
    toc: toc.toc,
    tables,
    indicators: built.flatMap((table) => keptIndicatorsOf(table, meta, tree)),
    boxes: [...outline.boxes, ...tableBoxes].sort((a, b) => a.span.start - b.span.start),
    captions,
    references: found.references,
    enumerations: enumerationRuns(found.beginning).flatMap(enumerationsIn),
    quantities: apart ? found.quantities : [...found.quantities].sort((a, b) => a.span.start - b.span.start),
    times: found.times,
  };
  if (former && went) {
    letGo(previous, plan, splice ? former.prose.slice(went.head, went.from) : former.prose);
    const same = splice ? { head: went.head, tail: former.prose.length - went.from } : sameAtEnds(former.prose, prose, went);
    const wentOnAs = (lines: readonly ProseDraft[]): readonly ProseDraft[] =>
      lines.filter(({ index }) => index >= 0 && (index < same.head || index >= prose.length - same.tail));
    const outlined = splice !== undefined && sameItems(wentOnAs(titled), wentOnAs(last?.titled ?? []));
    setCommon(plan, { ...same, before: former.prose.length, outline: outlined, change: former.change });
  }
  setLineage(plan, lineage, commonWithLast(plan));
  keptOf.set(plan, { items, outline: { outline, toc }, titled, tableBoxes, found, searched: searched(prose, ownLabels), apart });
  return plan;
};
